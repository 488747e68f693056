// SPDX-License-Identifier: GPL-2.0-only
/* Devices of classes: hwmon, input, LED, RTC, watchdog, IIO, nvmem. */
#include <linux/bcd.h>
#include <linux/bitops.h>
#include <linux/hwmon.h>
#include <linux/iio/iio.h>
#include <linux/input.h>
#include <linux/leds.h>
#include <linux/nvmem-provider.h>
#include <linux/rtc.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/sysfs.h>
#include <linux/watchdog.h>
#include <belay/belay.h>

struct foo {
	struct led_classdev led __parks(led_classdev_unregister);
	struct watchdog_device wdd __parks(watchdog_unregister_device);
	struct input_dev *input __own(input_unregister_device);
	u8 reg[8];
};

/* The device goes where it is registered; before that it is freed. */
struct input_dev *ok_input(void) __own(input_unregister_device) __nullable
{
	struct input_dev *input = input_allocate_device();

	if (!input)
		return NULL;
	input_set_capability(input, EV_KEY, KEY_A);
	if (input_register_device(input)) {
		input_free_device(input);
		return NULL;
	}
	return input;
}

struct input_dev *bad_input(void) __own(input_unregister_device) __nullable
{
	struct input_dev *input = input_allocate_device();

	if (!input)
		return NULL;
	if (input_register_device(input))
		return NULL;	//~ BL101
	return input;
}

int ok_managed_input(struct device *dev)
{
	struct input_dev *input = devm_input_allocate_device(dev);

	return input ? input_register_device(input) : -ENOMEM;
}

int bad_managed_input(struct device *dev)
{
	return input_register_device(devm_input_allocate_device(dev)); //~ BL303
}

int ok_led_start(struct foo *foo, struct device *dev)
{
	return led_classdev_register(dev, &foo->led);
}

void ok_led_stop(struct foo *foo)
{
	led_classdev_unregister(&foo->led);
}

int bad_watchdog_start(struct foo *foo)
{
	return watchdog_register_device(&foo->wdd);	//~ BL101
}

static int ok_hwmon_read(struct device *dev, enum hwmon_sensor_types type,
			 u32 attr, int channel, long *val)
{
	struct foo *foo = dev_get_drvdata(dev);

	*val = bcd2bin(foo->reg[0]);
	return 0;
}

static int bad_hwmon_read(struct device *dev, enum hwmon_sensor_types type,
			  u32 attr, int channel, long *val)
{
	if (channel)
		return 0;	//~ BL402
	*val = 1;
	return 0;
}

static umode_t ok_hwmon_visible(const void *data, enum hwmon_sensor_types type,
				u32 attr, int channel)
{
	const struct foo *foo = data;

	return foo->reg[1] ? 0444 : 0;
}

const struct hwmon_ops ok_hwmon = {
	.is_visible = ok_hwmon_visible,
	.read = ok_hwmon_read,
};

const struct hwmon_ops bad_hwmon = {
	.read = bad_hwmon_read,
};

int ok_hwmon_register(struct device *dev, struct foo *foo,
		      const struct hwmon_chip_info *info)
{
	return PTR_ERR_OR_ZERO(devm_hwmon_device_register_with_info(dev, "foo",
						foo, info, NULL));
}

struct state {
	int raw;
};

static int ok_read_raw(struct iio_dev *indio_dev,
		       const struct iio_chan_spec *chan, int *val, int *val2,
		       long mask)
{
	struct state *st = iio_priv(indio_dev);

	if (mask != IIO_CHAN_INFO_RAW)
		return -EINVAL;
	*val = st->raw;
	return IIO_VAL_INT;
}

static int bad_read_raw(struct iio_dev *indio_dev,
			const struct iio_chan_spec *chan, int *val, int *val2,
			long mask)
{
	if (mask == IIO_CHAN_INFO_RAW)
		*val = 1;
	return IIO_VAL_INT;	//~ BL402
}

const struct iio_info ok_info = {
	.read_raw = ok_read_raw,
};

const struct iio_info bad_info = {
	.read_raw = bad_read_raw,
};

int ok_iio(struct device *dev)
{
	struct iio_dev *indio_dev = devm_iio_device_alloc(dev,
						sizeof(struct state));

	if (!indio_dev)
		return -ENOMEM;
	indio_dev->info = &ok_info;
	return devm_iio_device_register(dev, indio_dev);
}

int bad_iio(struct device *dev)
{
	struct iio_dev *indio_dev = devm_iio_device_alloc(dev,
						sizeof(struct state));

	indio_dev->info = &ok_info;	//~ BL301
	return devm_iio_device_register(dev, indio_dev);
}

static int ok_nvmem_read(void *priv, unsigned int offset, void *val,
			 size_t bytes)
{
	struct foo *foo = priv;
	u8 *to = val;

	while (bytes--)
		*to++ = foo->reg[offset++ & 7];
	return 0;
}

static int bad_nvmem_read(void *priv, unsigned int offset, void *val,
			  size_t bytes)
{
	struct foo *foo = priv;
	u8 *to = val;

	to[bytes] = foo->reg[0];	//~ BL501
	return 0;
}

/* No range is longer than an int says, as the size is one. */
static int ok_nvmem_write(void *priv, unsigned int offset, void *val,
			  size_t bytes)
{
	struct foo *foo = priv;
	u8 *from = val;
	int i;

	for (i = 0; i < bytes; i++)
		foo->reg[(offset + i) & 7] = from[i];
	return 0;
}

static int bad_nvmem_write(void *priv, unsigned int offset, void *val,
			   size_t bytes)
{
	struct foo *foo = priv;
	u8 *from = val;
	s16 i;

	for (i = 0; i < bytes; i++)
		foo->reg[(offset + i) & 7] = from[i];	//~ BL501
	return 0;
}

int ok_nvmem(struct device *dev, struct foo *foo, bool other)
{
	struct nvmem_config config = {
		.reg_read = ok_nvmem_read,
		.reg_write = ok_nvmem_write,
		.priv = foo,
	};

	if (other)
		config.reg_read = bad_nvmem_read;
	if (other)
		config.reg_write = bad_nvmem_write;
	return PTR_ERR_OR_ZERO(devm_nvmem_register(dev, &config));
}

int ok_time(struct device *dev)
{
	struct rtc_time tm;

	rtc_time64_to_tm(1, &tm);
	return rtc_valid_tm(&tm) ? -EINVAL : tm.tm_year;
}

int bad_time(struct device *dev)
{
	struct rtc_device *rtc = devm_rtc_allocate_device(dev);

	rtc->range_min = 0;	//~ BL302
	return 0;
}

void ok_abs(struct input_dev *input)
{
	input_abs_set_max(input, ABS_MT_POSITION_X, 1023);
}

void bad_abs(struct input_dev *input)
{
	input_alloc_absinfo(input);
	input->absinfo[0].value = 0;	//~ BL301
	input->absinfo[ABS_CNT].value = 0;	//~ BL501
}

static ssize_t ok_show(struct device *dev, struct device_attribute *attr,
		       char *buf)
{
	return sysfs_emit(buf, "%d\n", 1);
}

static ssize_t bad_show(struct device *dev, struct device_attribute *attr,
			char *buf)
{
	buf[4096] = 0;	//~ BL501
	return 4096;
}

struct device_attribute ok_attr = { .show = ok_show };
struct device_attribute bad_attr = { .show = bad_show };

int ok_bits(unsigned int n)
{
	DECLARE_BITMAP(map, 100) = { 0 };
	unsigned int i, sum = 0;

	if (n >= 100)
		return -EINVAL;
	set_bit(n, map);
	for_each_set_bit(i, map, 100)
		sum += i;
	return sum;
}

void bad_bits(unsigned int n)
{
	DECLARE_BITMAP(map, 100) = { 0 };

	if (n < 200)
		set_bit(n, map);	//~ BL502
}
