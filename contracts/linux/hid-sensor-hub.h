/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Sensors behind a HID hub. drivers/hid/hid-sensor-hub.c and drivers/iio/common/
 * hid-sensors/hid-sensor-attributes.c; include/linux/hid-sensor-hub.h,
 * kernel-doc of each.
 *
 * The hub is not the sensor's, and a registration is known by its usage: neither
 * that nor an open hub is followed.
 */
#ifndef BELAY_LINUX_HID_SENSOR_HUB_H
#define BELAY_LINUX_HID_SENSOR_HUB_H

#include <belay/belay.h>
#include_next <linux/hid-sensor-hub.h>

/*
 * sensor_hub_raw_event() and sensor_hub_suspend(): with a spinlock held, and
 * with what the driver put into `pdev`; but suspend() and resume() get NULL.
 */
#define belay_sensor_data						\
	void *priv __cookie_at(struct hid_sensor_hub_callbacks.pdev)
int __slot(hid_sensor_hub_callbacks, capture_sample)(
		struct hid_sensor_hub_device *hsdev, u32 usage_id,
		size_t raw_len, char *raw_data __bytes(raw_len),
		belay_sensor_data) __contract;
__slot_check(hid_sensor_hub_callbacks, capture_sample);
int __slot(hid_sensor_hub_callbacks, send_event)(
		struct hid_sensor_hub_device *hsdev, u32 usage_id,
		belay_sensor_data) __contract;
__slot_check(hid_sensor_hub_callbacks, send_event);
int __slot(hid_sensor_hub_callbacks, suspend)(
		struct hid_sensor_hub_device *hsdev, void *priv __nullable)
	__contract;
__slot_check(hid_sensor_hub_callbacks, suspend);
int __slot(hid_sensor_hub_callbacks, resume)(
		struct hid_sensor_hub_device *hsdev, void *priv __nullable)
	__contract;
__slot_check(hid_sensor_hub_callbacks, resume);

int sensor_hub_register_callback(struct hid_sensor_hub_device *hsdev,
				 u32 usage_id,
				 struct hid_sensor_hub_callbacks *callback)
	__at_most(0);
int sensor_hub_remove_callback(struct hid_sensor_hub_device *hsdev,
			       u32 usage_id) __at_most(0);
int sensor_hub_device_open(struct hid_sensor_hub_device *hsdev)
	__at_most(0) __sleeps;
void sensor_hub_device_close(struct hid_sensor_hub_device *hsdev) __sleeps;

/* Where nothing is found only the defaults are there. */
int sensor_hub_input_get_attribute_info(
		struct hid_sensor_hub_device *hsdev, u8 type, u32 usage_id,
		u32 attr_usage_id, struct hid_sensor_hub_attribute_info *info)
	__sets(*info, result == 0) __at_most(0);
/* The value itself; -EINVAL where there is no such report. */
int sensor_hub_input_attr_get_raw_value(struct hid_sensor_hub_device *hsdev,
					u32 usage_id, u32 attr_usage_id,
					u32 report_id,
					enum sensor_hub_read_flags flag,
					bool is_signed) __sleeps;
int sensor_hub_set_feature(struct hid_sensor_hub_device *hsdev, u32 report_id,
			   u32 field_index, int buffer_size,
			   void *buffer __bytes(buffer_size)) __sleeps;
/* How many bytes are from the device; the others are 0. */
int sensor_hub_get_feature(struct hid_sensor_hub_device *hsdev, u32 report_id,
			   u32 field_index, int buffer_size,
			   void *buffer __bytes(buffer_size) __init_out)
	__at_most(buffer_size) __sleeps;

int hid_sensor_parse_common_attributes(
		struct hid_sensor_hub_device *hsdev, u32 usage_id,
		struct hid_sensor_common *st,
		const u32 *sensitivity_addresses
			__counted_by(sensitivity_addresses_len) __nullable,
		u32 sensitivity_addresses_len) __at_most(0) __sleeps;
int hid_sensor_get_usage_index(struct hid_sensor_hub_device *hsdev,
			       u32 report_id, int field_index, u32 usage_id)
	__contract;
s32 hid_sensor_read_poll_value(struct hid_sensor_common *st) __sleeps;
int64_t hid_sensor_convert_timestamp(struct hid_sensor_common *st,
				     int64_t raw_value) __contract;
int hid_sensor_get_report_latency(struct hid_sensor_common *st) __sleeps;
int hid_sensor_set_report_latency(struct hid_sensor_common *st,
				  int latency_ms) __sleeps;
bool hid_sensor_batch_mode_supported(struct hid_sensor_common *st) __contract;

/* Both values always, and a kind of IIO value, or an error. */
#define belay_sensor_value(name)					\
	int hid_sensor_read_##name(struct hid_sensor_common *st,	\
				   int *val1 __init_out,		\
				   int *val2 __init_out) __sleeps;	\
	int hid_sensor_write_##name(struct hid_sensor_common *st,	\
				    int val1, int val2)			\
		__at_most(0) __sleeps

belay_sensor_value(raw_hyst_value);
belay_sensor_value(raw_hyst_rel_value);
belay_sensor_value(samp_freq_value);
int hid_sensor_format_scale(u32 usage_id,
			    struct hid_sensor_hub_attribute_info *attr_info,
			    int *val0 __init_out, int *val1 __init_out)
	__contract;

#endif
