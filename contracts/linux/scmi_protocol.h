/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The firmware that controls a system. include/linux/scmi_protocol.h, comments
 * on each structure of operations, and drivers/firmware/arm_scmi/: what is
 * asked for is there where the result is 0; information is NULL for a number
 * that is none. Messages sleep, but where a caller asks for an atomic one.
 */
#ifndef BELAY_LINUX_SCMI_PROTOCOL_H
#define BELAY_LINUX_SCMI_PROTOCOL_H

#include <belay/belay.h>
#include_next <linux/scmi_protocol.h>
#include <linux/version.h>

/* scmi_driver: as platform_driver. */
int __slot(scmi_driver, probe)(struct scmi_device *sdev)
	__cookie_at(sdev->dev.driver_data)
	__sets(sdev->dev.driver_data, result == 0) __sleeps;
__slot_check(scmi_driver, probe);
void __slot(scmi_driver, remove)(struct scmi_device *sdev)
	__cookie_at(sdev->dev.driver_data)
	__takes(sdev->dev.driver_data) __sleeps;
__slot_check(scmi_driver, remove);

#if IS_REACHABLE(CONFIG_ARM_SCMI_PROTOCOL)
int scmi_driver_register(struct scmi_driver *driver
				__gives(scmi_driver_unregister, result == 0),
			 struct module *owner __nullable,
			 const char *mod_name __cstr) __at_most(0) __sleeps;
void scmi_driver_unregister(struct scmi_driver *driver __take) __sleeps;
#endif

/*
 * drivers/firmware/arm_scmi/driver.c, scmi_devm_protocol_get(): the operations
 * of that protocol, or an ERR_PTR; as long as the device is bound.
 */
int __slot(scmi_handle, devm_protocol_acquire)(struct scmi_device *sdev,
					       u8 proto)
	__at_most(0) __sleeps;
__slot_check(scmi_handle, devm_protocol_acquire);
const void *
__slot(scmi_handle, devm_protocol_get)(struct scmi_device *sdev, u8 proto,
				       struct scmi_protocol_handle **ph)
	__errptr __borrows(sdev) __sets(*ph, !IS_ERR(result))
	__sleeps;
__slot_check(scmi_handle, devm_protocol_get);
void __slot(scmi_handle, devm_protocol_put)(struct scmi_device *sdev,
					    u8 proto) __sleeps;
__slot_check(scmi_handle, devm_protocol_put);
bool __slot(scmi_handle, is_transport_atomic)(
		const struct scmi_handle *handle,
		unsigned int *atomic_threshold __nullable)
	__sets(*atomic_threshold, result != 0);
__slot_check(scmi_handle, is_transport_atomic);

#define belay_scmi_notify(name, ...)					\
	int __slot(scmi_notify_ops, name)(__VA_ARGS__)			\
		__at_most(0) __sleeps;					\
	__slot_check(scmi_notify_ops, name)

belay_scmi_notify(devm_event_notifier_register, struct scmi_device *sdev,
		  u8 proto_id, u8 evt_id, const u32 *src_id __nullable,
		  struct notifier_block *nb);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
belay_scmi_notify(devm_event_notifier_unregister, struct scmi_device *sdev,
		  struct notifier_block *nb);
#endif

#define belay_scmi(ops, name, ...)					\
	int __slot(ops, name)(const struct scmi_protocol_handle *ph,	\
			      ##__VA_ARGS__) __at_most(0) __sleeps;	\
	__slot_check(ops, name)
#define belay_scmi_get(ops, name, place, ...)				\
	int __slot(ops, name)(const struct scmi_protocol_handle *ph,	\
			      ##__VA_ARGS__)				\
		__sets(*place, result == 0) __at_most(0) __sleeps;	\
	__slot_check(ops, name)
#define belay_scmi_count(ops, name)					\
	int __slot(ops, name)(const struct scmi_protocol_handle *ph)	\
		__contract;						\
	__slot_check(ops, name)
#define belay_scmi_info(ops, type)					\
	const struct type *						\
	__slot(ops, info_get)(const struct scmi_protocol_handle *ph, u32 id) \
		__nullable __borrows(ph);				\
	__slot_check(ops, info_get)

/* Clocks. drivers/firmware/arm_scmi/clock.c */
belay_scmi_count(scmi_clk_proto_ops, count_get);
belay_scmi_info(scmi_clk_proto_ops, scmi_clock_info);
belay_scmi_get(scmi_clk_proto_ops, rate_get, rate, u32 id, u64 *rate);
belay_scmi(scmi_clk_proto_ops, rate_set, u32 id, u64 rate);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
belay_scmi(scmi_clk_proto_ops, enable, u32 id, bool atomic);
belay_scmi(scmi_clk_proto_ops, disable, u32 id, bool atomic);
belay_scmi_get(scmi_clk_proto_ops, state_get, enabled, u32 id, bool *enabled,
	       bool atomic);
int __slot(scmi_clk_proto_ops, config_oem_get)(
		const struct scmi_protocol_handle *ph, u32 id,
		enum scmi_clock_oem_config oem_type, u32 *oem_val,
		u32 *attributes __nullable, bool atomic)
	__sets(*oem_val, result == 0) __sets(*attributes, result == 0)
	__at_most(0) __sleeps;
__slot_check(scmi_clk_proto_ops, config_oem_get);
belay_scmi(scmi_clk_proto_ops, config_oem_set, u32 id,
	   enum scmi_clock_oem_config oem_type, u32 oem_val, bool atomic);
belay_scmi_get(scmi_clk_proto_ops, parent_get, parent_id, u32 id,
	       u32 *parent_id);
belay_scmi(scmi_clk_proto_ops, parent_set, u32 id, u32 parent_id);
#endif

/* Sensors. drivers/firmware/arm_scmi/sensors.c */
belay_scmi_count(scmi_sensor_proto_ops, count_get);
belay_scmi_info(scmi_sensor_proto_ops, scmi_sensor_info);
belay_scmi(scmi_sensor_proto_ops, trip_point_config, u32 id, u8 trip_id,
	   u64 trip_value);
belay_scmi_get(scmi_sensor_proto_ops, reading_get, value, u32 id, u64 *value);
belay_scmi_get(scmi_sensor_proto_ops, reading_get_timestamped, readings,
	       u32 id, u8 count,
	       struct scmi_sensor_reading *readings __counted_by(count));
belay_scmi_get(scmi_sensor_proto_ops, config_get, config, u32 id,
	       u32 *config);
belay_scmi(scmi_sensor_proto_ops, config_set, u32 id, u32 config);

/* Voltages. drivers/firmware/arm_scmi/voltage.c */
belay_scmi_count(scmi_voltage_proto_ops, num_domains_get);
belay_scmi_info(scmi_voltage_proto_ops, scmi_voltage_info);
belay_scmi(scmi_voltage_proto_ops, config_set, u32 id, u32 config);
belay_scmi_get(scmi_voltage_proto_ops, config_get, config, u32 id,
	       u32 *config);
belay_scmi(scmi_voltage_proto_ops, level_set, u32 id,
	   enum scmi_voltage_level_mode mode, s32 volt_uV);
belay_scmi_get(scmi_voltage_proto_ops, level_get, volt_uV, u32 id,
	       s32 *volt_uV);

/*
 * Resets and power domains, by numbers below what num_domains_get() says, which
 * no word bounds. drivers/firmware/arm_scmi/reset.c, power.c
 */
#define belay_scmi_name(ops)						\
	const char *							\
	__slot(ops, name_get)(const struct scmi_protocol_handle *ph, u32 id) \
		__cstr __borrows(ph);					\
	__slot_check(ops, name_get)

belay_scmi_count(scmi_reset_proto_ops, num_domains_get);
belay_scmi_name(scmi_reset_proto_ops);
int __slot(scmi_reset_proto_ops, latency_get)(
		const struct scmi_protocol_handle *ph, u32 id) __contract;
__slot_check(scmi_reset_proto_ops, latency_get);
belay_scmi(scmi_reset_proto_ops, reset, u32 id);
belay_scmi(scmi_reset_proto_ops, assert, u32 id);
belay_scmi(scmi_reset_proto_ops, deassert, u32 id);
belay_scmi_count(scmi_power_proto_ops, num_domains_get);
belay_scmi_name(scmi_power_proto_ops);
belay_scmi(scmi_power_proto_ops, state_set, u32 id, u32 state);
belay_scmi_get(scmi_power_proto_ops, state_get, state, u32 id, u32 *state);

#endif
