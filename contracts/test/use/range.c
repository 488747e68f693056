// SPDX-License-Identifier: GPL-2.0-only
/* Indices that the core gives to callbacks: of lines, channels, attributes. */
#include <linux/counter.h>
#include <linux/gpio/driver.h>
#include <linux/hwmon-sysfs.h>
#include <linux/hwmon.h>
#include <linux/iio/iio.h>
#include <linux/leds.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/pwm.h>
#include <linux/regulator/driver.h>
#include <linux/slab.h>
#include <belay/belay.h>

static int three[3], four[4];

/* Lines of a chip */
static int ok_gpio_get(struct gpio_chip *gc, unsigned int offset)
{
	return gc->ngpio <= 4 ? four[offset] : 0;
}

static int bad_gpio_get(struct gpio_chip *gc, unsigned int offset)
{
	return gc->ngpio <= 4 ? three[offset] : 0;	//~ BL501
}

static int ok_gpio_direction(struct gpio_chip *gc, unsigned int offset)
{
	return 100 / (gc->ngpio - offset);
}

static int bad_gpio_direction(struct gpio_chip *gc, unsigned int offset)
{
	return ok_gpio_get(gc, offset + 1);	//~ BL503
}

static const struct gpio_chip ok_gpio = {
	.get			= ok_gpio_get,
	.get_direction		= ok_gpio_direction,
};

static const struct gpio_chip bad_gpio = {
	.get			= bad_gpio_get,
	.get_direction		= bad_gpio_direction,
};

/* Sensors: by the tables of channels */
static int ok_sensor_read(struct device *dev, enum hwmon_sensor_types type,
			  u32 attr, int channel, long *val)
{
	*val = four[channel];
	return 0;
}

static int bad_sensor_read(struct device *dev, enum hwmon_sensor_types type,
			   u32 attr, int channel, long *val)
{
	*val = three[channel];	//~ BL501
	return 0;
}

static const struct hwmon_ops ok_sensor_ops = { .read = ok_sensor_read };
static const struct hwmon_ops bad_sensor_ops = { .read = bad_sensor_read };

static const struct hwmon_channel_info *sensor_info[] = {
	HWMON_CHANNEL_INFO(temp, HWMON_T_INPUT, HWMON_T_INPUT, HWMON_T_INPUT,
			   HWMON_T_INPUT),
	HWMON_CHANNEL_INFO(fan, HWMON_F_INPUT),
	NULL
};

static const struct hwmon_chip_info sensor_chips[] = {
	{ .ops = &ok_sensor_ops, .info = sensor_info },
	{ .ops = &bad_sensor_ops, .info = sensor_info },
};

/* Attributes: by the tables that name the callback */
static ssize_t ok_temp_show(struct device *dev, struct device_attribute *da,
			    char *buf)
{
	return sysfs_emit(buf, "%d\n", three[to_sensor_dev_attr(da)->index]);
}

static ssize_t bad_alarm_show(struct device *dev, struct device_attribute *da,
			      char *buf)
{
	return sysfs_emit(buf, "%d\n",
			  three[to_sensor_dev_attr(da)->index]); //~ BL501
}

static struct sensor_device_attribute temps[] = {
	SENSOR_ATTR(temp1_input, 0444, ok_temp_show, NULL, 0),
	SENSOR_ATTR(temp2_input, 0444, ok_temp_show, NULL, 2),
	SENSOR_ATTR(temp1_alarm, 0444, bad_alarm_show, NULL, 3),
};

/* Channels: that of the time has no attributes */
static int ok_read_raw(struct iio_dev *indio_dev,
		       const struct iio_chan_spec *chan, int *val, int *val2,
		       long mask)
{
	*val = four[chan->channel] >> chan->address;
	return IIO_VAL_INT;
}

static int bad_read_raw(struct iio_dev *indio_dev,
			const struct iio_chan_spec *chan, int *val, int *val2,
			long mask)
{
	*val = four[chan->scan_index];	//~ BL501
	return IIO_VAL_INT;
}

static int bad_own_table(const struct iio_chan_spec *chan)
{
	return four[chan->channel];	//~ BL501
}

static const struct iio_chan_spec channels[] = {
	{ .type = IIO_VOLTAGE, .indexed = 1, .channel = 3, .address = 31,
	  .scan_index = 4 },
	IIO_CHAN_SOFT_TIMESTAMP(1),
};

static const struct iio_info infos[] = {
	{ .read_raw = ok_read_raw },
	{ .read_raw = bad_read_raw },
};

static int ok_iio_setup(struct iio_dev *indio_dev, bool other)
{
	indio_dev->info = other ? &infos[1] : &infos[0];
	indio_dev->channels = channels;
	indio_dev->num_channels = ARRAY_SIZE(channels);
	return bad_own_table(channels);
}

/* Counts */
static int ok_count_read(struct counter_device *counter,
			 struct counter_count *count, u64 *value)
{
	*value = three[count->id];
	return 0;
}

static int bad_count_read(struct counter_device *counter,
			  struct counter_count *count, u64 *value)
{
	*value = three[count->id + 1];	//~ BL501
	return 0;
}

static struct counter_count counts[] = { { .id = 0 }, { .id = 2 } };

static const struct counter_ops counter_ops[] = {
	{ .count_read = ok_count_read },
	{ .count_read = bad_count_read },
};

/* Waves: as many lines as the driver asked for */
static int ok_pwm_apply(struct pwm_chip *chip, struct pwm_device *pwm,
			const struct pwm_state *state)
{
	if (!state->enabled)
		return 0;
	return (int)div64_u64(1000, state->period) + four[pwm->hwpwm];
}

static int bad_pwm_apply(struct pwm_chip *chip, struct pwm_device *pwm,
			 const struct pwm_state *state)
{
	int n = (int)div64_u64(1000, state->period);	//~ BL506

	return n + three[pwm->hwpwm];	//~ BL501
}

static const struct pwm_ops pwm_ops[] = {
	{ .apply = ok_pwm_apply },
	{ .apply = bad_pwm_apply },
};

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
static int ok_pwm_probe(struct platform_device *pdev)
{
	struct pwm_chip *chip = devm_pwmchip_alloc(&pdev->dev, 4, 0);

	if (IS_ERR(chip))
		return PTR_ERR(chip);
	chip->ops = &pwm_ops[0];
	return devm_pwmchip_add(&pdev->dev, chip);
}
#else
static int ok_pwm_probe(struct platform_device *pdev)
{
	struct pwm_chip *chip = devm_kzalloc(&pdev->dev, sizeof(*chip),
					     GFP_KERNEL);

	if (!chip)
		return -ENOMEM;
	chip->dev = &pdev->dev;
	chip->ops = &pwm_ops[0];
	chip->npwm = 4;
	return devm_pwmchip_add(&pdev->dev, chip);
}
#endif

/* Resources, of which there are as many as the device says */
static int ok_resources(struct platform_device *pdev)
{
	int i, irq = 0;

	for (i = 0; i < pdev->num_resources; i++) {
		irq = platform_get_irq_byname(pdev, pdev->resource[i].name);
		if (irq < 0)
			dev_err(&pdev->dev, "%s\n", pdev->resource[i].name);
	}
	return irq;
}

static int bad_resources(struct platform_device *pdev)
{
	return pdev->resource[0].end != 0;	//~ BL501
}

static struct platform_driver drivers[] = {
	{ .probe = ok_resources },
	{ .probe = bad_resources },
	{ .probe = ok_pwm_probe },
};

/* Regulators: by their descriptions */
static int ok_enable(struct regulator_dev *rdev)
{
	return three[rdev_get_id(rdev)];
}

static int bad_enable(struct regulator_dev *rdev)
{
	return three[rdev_get_id(rdev) + 1];	//~ BL501
}

static const struct regulator_ops regulator_ops[] = {
	{ .enable = ok_enable },
	{ .enable = bad_enable },
};

static const struct regulator_desc regulators[] = {
	{ .name = "a", .id = 0, .ops = &regulator_ops[0] },
	{ .name = "b", .id = 2, .ops = &regulator_ops[1] },
};

/* A pattern of as many numbers as it says */
static u32 ok_pattern(struct led_classdev *cdev)
{
	unsigned int size = 0;
	u32 *pattern = led_get_default_pattern(cdev, &size), n = 0;

	if (!pattern)
		return 0;
	if (size == 2)
		n = pattern[1];
	kfree(pattern);
	return n;
}

static u32 bad_pattern(struct led_classdev *cdev)
{
	unsigned int size = 0;
	u32 *pattern = led_get_default_pattern(cdev, &size), n = 0;

	if (!pattern)
		return 0;
	if (size == 2)
		n = pattern[2];	//~ BL501
	kfree(pattern);
	return n;
}
