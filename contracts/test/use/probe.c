// SPDX-License-Identifier: GPL-2.0-only
/* Functions that are handed over as the probe() of a driver. */
#include <linux/clk.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <belay/belay.h>

/* A probe() that is only there while the driver is registered */
struct once {
	struct clk *clk;
};

static int ok_once_probe(struct platform_device *pdev)
{
	struct once *once = devm_kzalloc(&pdev->dev, sizeof(*once), GFP_KERNEL);

	if (!once)
		return -ENOMEM;
	platform_set_drvdata(pdev, once);
	once->clk = devm_clk_get(&pdev->dev, NULL);
	/* Nobody sees what is left behind here. */
	return PTR_ERR_OR_ZERO(once->clk);
}

static int bad_once_probe(struct platform_device *pdev)
{
	struct once *once = devm_kzalloc(&pdev->dev, sizeof(*once), GFP_KERNEL);

	if (!once)
		return -ENOMEM;
	platform_set_drvdata(pdev, once);
	return 0;	//~ BL303
}

static struct platform_driver once_driver = { .driver.name = "once" };
static struct platform_driver twice_driver = { .driver.name = "twice" };

int ok_once_init(void)
{
	int err = platform_driver_probe(&once_driver, ok_once_probe);

	if (err)
		return err;
	platform_driver_unregister(&once_driver);
	err = platform_driver_probe(&twice_driver, bad_once_probe);
	if (!err)
		platform_driver_unregister(&twice_driver);
	return err;
}
