// SPDX-License-Identifier: GPL-2.0-only
/* Sensors behind a library, a hub or the firmware of the system. */
#include <linux/hid-sensor-hub.h>
#include <linux/iio/adc/ad_sigma_delta.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/scmi_protocol.h>
#include <belay/belay.h>

int ok_register(struct ad_sigma_delta *sd)
{
	unsigned int id;
	int err;

	err = ad_sd_read_reg(sd, 4, 1, &id);
	if (err)
		return err;
	return ad_sd_write_reg(sd, 4, 1, id | 1);
}

int bad_register(struct ad_sigma_delta *sd)
{
	unsigned int id;

	ad_sd_read_reg(sd, 4, 1, &id);
	return ad_sd_write_reg(sd, 4, 1, id | 1);	//~ BL401
}

static const struct ad_sd_calib_data calib[3] = {};

int ok_calibrate(struct ad_sigma_delta *sd)
{
	return ad_sd_calibrate_all(sd, calib, ARRAY_SIZE(calib));
}

int bad_calibrate(struct ad_sigma_delta *sd)
{
	return ad_sd_calibrate_all(sd, calib, 4);	//~ BL502
}

static int ok_read_raw(struct iio_dev *indio_dev,
		       const struct iio_chan_spec *chan, int *val, int *val2,
		       long info)
{
	return ad_sigma_delta_single_conversion(indio_dev, chan, val);
}

static int bad_read_raw(struct iio_dev *indio_dev,
			const struct iio_chan_spec *chan, int *val, int *val2,
			long info)
{
	int v, err;

	err = ad_sigma_delta_single_conversion(indio_dev, chan, &v);
	*val = v;	//~ BL401
	return err;
}

const struct iio_info ok_info = { .read_raw = ok_read_raw };
const struct iio_info bad_info = { .read_raw = bad_read_raw };

static int ok_set_channel(struct ad_sigma_delta *sd, unsigned int channel)
{
	return ad_sd_write_reg(sd, 0, 1, channel);
}

static int bad_set_channel(struct ad_sigma_delta *sd, unsigned int channel)
{
	static const u8 regs[4] = { 1, 2, 3, 4 };

	return ad_sd_write_reg(sd, 0, 1, regs[channel]);	//~ BL501
}

const struct ad_sigma_delta_info ok_sigma = { .set_channel = ok_set_channel };
const struct ad_sigma_delta_info bad_sigma = { .set_channel = bad_set_channel };

/* A hub */
struct hub_sensor {
	struct hid_sensor_hub_callbacks callbacks;
	u8 sample;
};

static int ok_capture(struct hid_sensor_hub_device *hsdev, u32 usage_id,
		      size_t raw_len, char *raw_data, void *priv)
{
	struct hub_sensor *sensor = platform_get_drvdata(priv);

	if (raw_len < 1)
		return -EINVAL;
	sensor->sample = raw_data[0];
	return 0;
}

static int bad_capture(struct hid_sensor_hub_device *hsdev, u32 usage_id,
		       size_t raw_len, char *raw_data, void *priv)
{
	struct hub_sensor *sensor = platform_get_drvdata(priv);

	sensor->sample = raw_data[0];	//~ BL501
	return 0;
}

static int register_hub(struct hid_sensor_hub_device *hub,
			struct hub_sensor *sensor)
{
	return sensor_hub_register_callback(hub, 1, &sensor->callbacks);
}

int ok_hub(struct hid_sensor_hub_device *hub, struct hub_sensor *sensor,
	   struct platform_device *pdev)
{
	platform_set_drvdata(pdev, sensor);
	sensor->callbacks.capture_sample = ok_capture;
	sensor->callbacks.pdev = pdev;
	return register_hub(hub, sensor);
}

void use_bad_capture(struct hub_sensor *sensor)
{
	sensor->callbacks.capture_sample = bad_capture;
}

int ok_attribute(struct hid_sensor_hub_device *hub)
{
	struct hid_sensor_hub_attribute_info info;

	if (sensor_hub_input_get_attribute_info(hub, HID_INPUT_REPORT, 1, 2,
						&info))
		return -ENODEV;
	return info.index;
}

int bad_attribute(struct hid_sensor_hub_device *hub)
{
	struct hid_sensor_hub_attribute_info info;

	sensor_hub_input_get_attribute_info(hub, HID_INPUT_REPORT, 1, 2,
					    &info);
	return info.index;	//~ BL401
}

int ok_feature(struct hid_sensor_hub_device *hub)
{
	s32 value;
	int n = sensor_hub_get_feature(hub, 1, 0, sizeof(value), &value);

	return n < 0 ? n : value;
}

int bad_feature(struct hid_sensor_hub_device *hub)
{
	s32 value;
	int n = sensor_hub_get_feature(hub, 1, 0, 8, &value);	//~ BL502

	return n < 0 ? n : value;
}

int ok_hysteresis(struct hid_sensor_common *st)
{
	int a, b;
	int err = hid_sensor_read_raw_hyst_value(st, &a, &b);

	return err < 0 ? err : a + b;
}

int bad_sensitivity(struct hid_sensor_hub_device *hub,
		    struct hid_sensor_common *st)
{
	static const u32 at[2] = { 1, 2 };

	return hid_sensor_parse_common_attributes(hub, 1, st, at, 3);	//~ BL502
}

/* The firmware of the system */
u64 ok_rate(const struct scmi_clk_proto_ops *ops,
	    const struct scmi_protocol_handle *ph)
{
	u64 rate;

	return ops->rate_get(ph, 1, &rate) ? 0 : rate;
}

u64 bad_rate(const struct scmi_clk_proto_ops *ops,
	     const struct scmi_protocol_handle *ph)
{
	u64 rate;

	ops->rate_get(ph, 1, &rate);
	return rate;	//~ BL401
}

bool ok_sensor(const struct scmi_sensor_proto_ops *ops,
	       const struct scmi_protocol_handle *ph)
{
	const struct scmi_sensor_info *info = ops->info_get(ph, 1);

	return info && info->async;
}

bool bad_sensor(const struct scmi_sensor_proto_ops *ops,
		const struct scmi_protocol_handle *ph)
{
	const struct scmi_sensor_info *info = ops->info_get(ph, 1);

	return info->async;	//~ BL301
}

static int ok_scmi_probe(struct scmi_device *sdev)
{
	struct scmi_protocol_handle *ph;
	const void *ops = sdev->handle->devm_protocol_get(sdev, 1, &ph);

	if (IS_ERR(ops))
		return PTR_ERR(ops);
	return 0;
}

static int bad_scmi_probe(struct scmi_device *sdev)
{
	struct scmi_protocol_handle *ph;
	const void *ops = sdev->handle->devm_protocol_get(sdev, 1, &ph);

	return ((const char *)ops)[0] == 1 || !ph;	//~ BL302 //~ BL401
}

struct scmi_driver ok_scmi = { .probe = ok_scmi_probe };
struct scmi_driver bad_scmi = { .probe = bad_scmi_probe };
