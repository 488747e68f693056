// SPDX-License-Identifier: GPL-2.0-only
/* Several at once: drivers, regions, contacts, registers, regulators. */
#include <linux/amba/bus.h>
#include <linux/clk.h>
#include <linux/hwmon-vid.h>
#include <linux/iio/iio.h>
#include <linux/iio/common/cros_ec_sensors_core.h>
#include <linux/input/mt.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/platform_device.h>
#include <linux/regmap.h>
#include <linux/regulator/machine.h>
#include <linux/regulator/of_regulator.h>
#include <linux/spi/spi_bitbang.h>
#include <linux/time.h>
#include <linux/version.h>
#include <belay/belay.h>

static struct platform_driver first, second;
static struct platform_driver *const drivers[] = { &first, &second };

int ok_drivers(void)
{
	int err = platform_register_drivers(drivers, ARRAY_SIZE(drivers));

	if (err)
		return err;
	platform_unregister_drivers(drivers, ARRAY_SIZE(drivers));
	return 0;
}

int bad_drivers(void)
{
	int err = platform_register_drivers(drivers, 3);	//~ BL502

	if (!err)
		platform_unregister_drivers(drivers, 2);
	return err;
}

int bad_drivers_left(void)
{
	return platform_register_drivers(drivers, 2);	//~ BL101
}

int ok_amba(struct amba_device *adev)
{
	int err = amba_request_regions(adev, NULL);

	if (err)
		return err;
	amba_release_regions(adev);
	return 0;
}

int bad_amba(struct amba_device *adev)
{
	return amba_request_regions(adev, NULL);	//~ BL101
}

static int ok_amba_probe(struct amba_device *adev, const struct amba_id *id)
{
	return amba_request_regions(adev, NULL);
}

static void ok_amba_remove(struct amba_device *adev)
{
	amba_release_regions(adev);
}

struct amba_driver ok_amba_driver = {
	.probe = ok_amba_probe,
	.remove = ok_amba_remove,
};

int ok_region(struct pci_dev *pdev)
{
	int err = pci_request_region(pdev, 1, "foo");

	if (err)
		return err;
	pci_release_region(pdev, 1);
	return 0;
}

int bad_region(struct pci_dev *pdev)
{
	return pci_request_region(pdev, 1, "foo");	//~ BL101
}

int ok_contacts(struct input_dev *dev, const struct input_mt_pos *pos)
{
	int slots[2];
	struct input_mt_pos at[2] = { pos[0], pos[0] };

	if (input_mt_assign_slots(dev, slots, at, 2, 0))
		return -EINVAL;
	return slots[0] + slots[1];
}

int bad_contacts(struct input_dev *dev, const struct input_mt_pos *pos)
{
	int slots[2];
	struct input_mt_pos at[2] = { pos[0], pos[0] };

	input_mt_assign_slots(dev, slots, at, 2, 0);
	return slots[0];	//~ BL401
}

int ok_contact(struct input_dev *dev, int key)
{
	static const u8 state[8] = {};
	int slot = input_mt_get_slot_by_key(dev, key);

	return slot < 0 || slot >= 8 ? -EINVAL : state[slot];
}

int bad_contact(struct input_dev *dev, int key)
{
	static const u8 state[8] = {};
	int slot = input_mt_get_slot_by_key(dev, key);

	return slot >= 8 ? -EINVAL : state[slot];	//~ BL501
}

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int ok_registers(struct regmap *map)
{
	static unsigned int regs[2] = { 1, 4 };
	u8 val[2];

	if (regmap_multi_reg_read(map, regs, val, 2))
		return -EIO;
	return val[0] + val[1];
}
#endif

static struct of_regulator_match matches[2] = {
	{ .name = "a" }, { .name = "b" },
};

int ok_regulators(struct device *dev)
{
	int n = of_regulator_match(dev, dev->of_node, matches,
				   ARRAY_SIZE(matches));

	return n < 0 ? n : 0;
}

time64_t ok_time(void)
{
	return mktime64(2000, 1, 1, 0, 0, 0);
}

int ok_voltage(int code)
{
	return vid_from_reg(code, vid_which_vrm());
}

/* SPI word by word */
struct words {
	struct spi_bitbang bits __parks(spi_bitbang_stop);
};

static void on_select(struct spi_device *spi, int is_on)
{
}

int ok_words(struct words *words)
{
	words->bits.chipselect = on_select;
	return spi_bitbang_start(&words->bits);
}

void bad_words(struct words *words)
{
	spi_bitbang_stop(&words->bits);
	spi_bitbang_stop(&words->bits);	//~ BL102
}

/* The controller of ChromeOS */
int ok_value(struct cros_ec_sensors_core_state *st,
	     const struct iio_chan_spec *chan)
{
	int a, b;

	if (cros_ec_sensors_core_read(st, chan, &a, &b, 0) < 1)
		return -EIO;
	return a + b;
}

int bad_value(struct cros_ec_sensors_core_state *st,
	      const struct iio_chan_spec *chan)
{
	s16 v;

	st->read_ec_sensors_data(NULL, 1, &v);	//~ BL303
	return v;	//~ BL401
}
