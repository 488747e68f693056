// SPDX-License-Identifier: GPL-2.0-only
/* What drivers keep in members of the kernel's, from one callback to another. */
#include <linux/gpio/consumer.h>
#include <linux/io.h>
#include <linux/of.h>
#include <linux/pci.h>
#include <linux/pm_runtime.h>
#include <linux/regulator/driver.h>
#include <linux/uio_driver.h>
#include <linux/watchdog.h>
#include <belay/belay.h>

static int ok_start(struct watchdog_device *wdd)
{
	return pm_runtime_resume_and_get(wdd->parent);
}

static int ok_stop(struct watchdog_device *wdd)
{
	pm_runtime_put(wdd->parent);
	return 0;
}

static const struct watchdog_ops ok_ops = {
	.start	= ok_start,
	.stop	= ok_stop,
};

static int bad_stop(struct watchdog_device *wdd)
{
	pm_runtime_put(wdd->parent);
	pm_runtime_put(wdd->parent); //~ BL102
	return 0;
}

static const struct watchdog_ops bad_ops = {
	.start	= ok_start,
	.stop	= bad_stop,
};

static int ok_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct uio_info *info = devm_kzalloc(&pdev->dev, sizeof(*info),
					     GFP_KERNEL);

	if (!info)
		return -ENOMEM;
	info->mem[0].internal_addr = pci_ioremap_bar(pdev, 0);
	if (!info->mem[0].internal_addr)
		return -ENODEV;
	pci_set_drvdata(pdev, info);
	return 0;
}

static void ok_remove(struct pci_dev *pdev)
{
	struct uio_info *info = pci_get_drvdata(pdev);

	iounmap(info->mem[0].internal_addr);
}

static struct pci_driver ok_driver = {
	.name	= "ok",
	.probe	= ok_probe,
	.remove	= ok_remove,
};

static int bad_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct uio_info *info = devm_kzalloc(&pdev->dev, sizeof(*info),
					     GFP_KERNEL);

	if (!info)
		return -ENOMEM;
	info->mem[0].internal_addr = pci_ioremap_bar(pdev, 0);
	if (!info->mem[0].internal_addr)
		return -ENODEV;
	pci_set_drvdata(pdev, info);
	return pdev->irq ? 0 : -EINVAL; //~ BL101
}

static struct pci_driver bad_driver = {
	.name	= "bad",
	.probe	= bad_probe,
	.remove	= ok_remove,
};

static int ok_parse(struct device_node *np, const struct regulator_desc *desc,
		    struct regulator_config *config)
{
	config->ena_gpiod = fwnode_gpiod_get_index(of_fwnode_handle(np),
						   "enable", 0, GPIOD_ASIS,
						   "enable");
	if (IS_ERR(config->ena_gpiod))
		config->ena_gpiod = NULL;
	if (config->ena_gpiod && desc->id) {
		gpiod_put(config->ena_gpiod);
		config->ena_gpiod = NULL;
	}
	return 0;
}

static int bad_parse(struct device_node *np, const struct regulator_desc *desc,
		     struct regulator_config *config)
{
	struct gpio_desc *gpiod;

	gpiod = fwnode_gpiod_get_index(of_fwnode_handle(np), "enable", 0,
				       GPIOD_ASIS, "enable");
	return PTR_ERR_OR_ZERO(gpiod); //~ BL101
}

static const struct regulator_desc descs[] = {
	{ .of_parse_cb = ok_parse },
	{ .of_parse_cb = bad_parse },
};

void use_all(const void **all __bytes(40));
void use_all(const void **all)
{
	all[0] = &ok_ops;
	all[1] = &bad_ops;
	all[2] = &ok_driver;
	all[3] = &bad_driver;
	all[4] = descs;
}
