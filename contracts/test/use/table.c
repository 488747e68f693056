// SPDX-License-Identifier: GPL-2.0-only
/* Tables of devices: indices, and pointers that are numbers there. */
#include <linux/i2c.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/platform_device.h>
#include <linux/spi/spi.h>
#include <belay/belay.h>

struct variant {
	int regs;
};

static const struct variant one = { 1 }, more[2] = { { 2 }, { 3 } };
static const int three[3] = { 1, 2, 3 }, two[2] = { 1, 2 };

static const struct i2c_device_id i2c_ids[] = {
	{ "a", 0 },
	{ "b", 2 },
	{ }
};

static const struct platform_device_id platform_ids[] = {
	{ "a", (kernel_ulong_t)&one },
	{ "b", (kernel_ulong_t)&more[1] },
	{ }
};

static const struct pci_device_id pci_ids[] = {
	{ PCI_DEVICE(1, 2), .driver_data = (kernel_ulong_t)&one },
	{ }
};

static int ok_i2c(const struct i2c_client *client)
{
	const struct i2c_device_id *id = i2c_client_get_device_id(client);

	return id ? three[id->driver_data] : i2c_ids[0].driver_data;
}

static int bad_i2c(const struct i2c_client *client)
{
	const struct i2c_device_id *id = i2c_client_get_device_id(client);

	return id ? two[id->driver_data] : 0;	//~ BL501
}

static int ok_platform(const struct platform_device *pdev)
{
	const struct variant *v = (void *)pdev->id_entry->driver_data;

	return v->regs + (platform_ids[0].name[0] == 'a');
}

static int bad_platform(const struct platform_device *pdev)
{
	const struct variant *v = (void *)pdev->id_entry->driver_data;

	return three[v->regs];	//~ BL501
}

static int ok_pci(const struct pci_device_id *id)
{
	const struct variant *v = (const struct variant *)id->driver_data;

	return v ? v->regs : pci_ids[0].vendor;
}

/* The driver was named by user space. */
static int bad_pci(const struct pci_device_id *id)
{
	const struct variant *v = (const struct variant *)id->driver_data;

	return v->regs;	//~ BL301
}

static int __init ok_init(void)
{
	return 0;
}
module_init(ok_init);
