// SPDX-License-Identifier: GPL-2.0-only
/* Drivers of buses: what they register, request and keep with a device. */
#include <linux/clk.h>
#include <linux/hw_random.h>
#include <linux/i2c.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/miscdevice.h>
#include <linux/pci.h>
#include <linux/platform_device.h>
#include <linux/property.h>
#include <linux/regmap.h>
#include <linux/slab.h>
#include <linux/spi/spi.h>
#include <belay/belay.h>

struct foo {
	struct hwrng rng __parks(hwrng_unregister);
	struct clk *clk __parks(clk_disable_unprepare);
	struct regmap *map;
	void __iomem *base __bytes(0x20);
	int irq;
	u32 width;
};

static int ok_rng_read(struct hwrng *rng, void *buf, size_t max, bool wait)
{
	struct foo *foo = container_of(rng, struct foo, rng);
	u32 *word = buf;

	*word = readl(foo->base + 0x1c);
	return sizeof(*word);
}

static int bad_rng_read(struct hwrng *rng, void *buf, size_t max, bool wait)
{
	struct foo *foo = container_of(rng, struct foo, rng);
	u32 *word = buf;

	word[4] = readl(foo->base + 0x20);	//~ BL521 //~ BL501
	return 5 * sizeof(*word);
}

void ok_rng(struct hwrng *rng, bool other)
{
	rng->read = ok_rng_read;
	if (other)
		rng->read = bad_rng_read;
}

static irqreturn_t ok_handler(int irq, void *cookie)
{
	struct foo *foo = cookie;

	return foo->irq == irq ? IRQ_HANDLED : IRQ_NONE;
}

static int ok_start(struct foo *foo)
{
	int err = clk_prepare_enable(foo->clk);

	if (err < 0)
		return err;
	foo->rng.name = "foo";
	foo->rng.read = ok_rng_read;
	err = hwrng_register(&foo->rng);
	if (err < 0)
		goto out_clk;
	err = request_irq(foo->irq, ok_handler, 0, "foo", foo);
	if (err)
		goto out_rng;
	return 0;

out_rng:
	hwrng_unregister(&foo->rng);
out_clk:
	clk_disable_unprepare(foo->clk);
	return err;
}

static int ok_platform_probe(struct platform_device *pdev)
{
	struct device *dev = &pdev->dev;
	struct foo *foo = devm_kzalloc(dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	platform_set_drvdata(pdev, foo);
	foo->base = devm_platform_ioremap_resource(pdev, 0);
	if (IS_ERR(foo->base))
		return PTR_ERR(foo->base);
	foo->clk = devm_clk_get(dev, NULL);
	if (IS_ERR(foo->clk))
		return dev_err_probe(dev, PTR_ERR(foo->clk), "no clock\n");
	foo->map = dev_get_regmap(dev->parent, NULL);
	if (!foo->map)
		return -ENODEV;
	foo->irq = platform_get_irq(pdev, 0);
	if (foo->irq < 0)
		return foo->irq;
	if (device_property_read_u32(dev, "width", &foo->width))
		foo->width = 8;
	return ok_start(foo);
}

static void ok_end(struct foo *foo)
{
	free_irq(foo->irq, foo);
	hwrng_unregister(&foo->rng);
	clk_disable_unprepare(foo->clk);
}

static void ok_platform_shutdown(struct platform_device *pdev)
{
	ok_end(platform_get_drvdata(pdev));
}

static int bad_platform_probe(struct platform_device *pdev)
{
	struct foo *foo = devm_kzalloc(&pdev->dev, sizeof(*foo), GFP_KERNEL);
	u32 width;

	if (!foo)
		return -ENOMEM;
	device_property_read_u32(&pdev->dev, "width", &width);
	foo->width = width;	//~ BL401
	return -ENODEV;
}

static struct platform_driver ok_platform = {
	.probe = ok_platform_probe,
	.shutdown = ok_platform_shutdown,
};

static struct platform_driver bad_platform = {
	.probe = bad_platform_probe,
};

int ok_drivers(void)
{
	int err = platform_driver_register(&ok_platform);

	if (err < 0)
		return err;
	platform_driver_unregister(&ok_platform);
	return 0;
}

int bad_drivers(void)
{
	int err = platform_driver_register(&ok_platform);

	if (err)
		return err;
	err = platform_driver_register(&bad_platform);
	platform_driver_unregister(&ok_platform);
	return err;	//~ BL101 bad_platform
}

int ok_register(struct regmap *map, u32 *value) __sets(*value, result == 0)
{
	int err = regmap_read(map, 1, value);

	return err < 0 ? err : 0;
}

u32 bad_register(struct regmap *map)
{
	u32 value;

	regmap_read(map, 1, &value);
	return value;	//~ BL401
}

int ok_i2c(struct i2c_client *client, u8 *last __init_out)
{
	u8 cmd = 1, buf[4];
	struct i2c_msg msgs[] = {
		{ .addr = client->addr, .len = 1, .buf = &cmd },
		{ .addr = client->addr, .flags = I2C_M_RD,
		  .len = sizeof(buf), .buf = buf },
	};
	int n = i2c_transfer(client->adapter, msgs, ARRAY_SIZE(msgs));

	*last = 0;
	if (n != ARRAY_SIZE(msgs))
		return n < 0 ? n : -EIO;
	*last = buf[3];
	return 0;
}

int bad_i2c(struct i2c_client *client)
{
	u8 buf[2];
	int n = i2c_master_recv(client, buf, 2);

	return n < 0 ? buf[0] : buf[1];	//~ BL401
}

int bad_i2c_long(struct i2c_client *client)
{
	u8 buf[2] = { 0 };

	return i2c_master_recv(client, buf, 3);	//~ BL502
}

int ok_spi(struct spi_device *spi)
{
	u8 buf[4];
	int err;

	buf[0] = 0x80;
	err = spi_write_then_read(spi, buf, 1, buf, sizeof(buf));
	return err ? err : buf[3];
}

int bad_spi(struct spi_device *spi)
{
	u8 buf[4];

	buf[0] = 0x80;
	return spi_write(spi, buf, 2);	//~ BL404
}

static int ok_pci_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	int err = pci_enable_device(pdev);

	if (err)
		return err;
	err = pci_request_regions(pdev, "foo");
	if (err)
		pci_disable_device(pdev);
	return err;
}

static void ok_pci_remove(struct pci_dev *pdev)
{
	pci_release_regions(pdev);
	pci_disable_device(pdev);
}

static void bad_pci_remove(struct pci_dev *pdev)
{
	pci_release_regions(pdev);
	pci_release_regions(pdev);	//~ BL102
}

struct pci_driver ok_pci = {
	.probe = ok_pci_probe,
	.remove = ok_pci_remove,
};

struct pci_driver bad_pci = {
	.remove = bad_pci_remove,
};
