/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Thermal zones and cooling devices. Documentation/driver-api/thermal/
 * sysfs-api.rst and drivers/thermal/, kernel-doc of each. The core calls the
 * operations of a zone with its lock held.
 */
#ifndef BELAY_LINUX_THERMAL_H
#define BELAY_LINUX_THERMAL_H

#include <belay/belay.h>
#include_next <linux/thermal.h>
#include <linux/version.h>

#define belay_zone_op(type, name, words, ...)				\
	type __slot(thermal_zone_device_ops, name)(			\
		struct thermal_zone_device *tz, ##__VA_ARGS__) words;	\
	__slot_check(thermal_zone_device_ops, name)

belay_zone_op(int, get_temp, __sets(*temp, result == 0) __sleeps, int *temp);
belay_zone_op(int, set_trips, __sleeps, int low, int high);
belay_zone_op(int, change_mode, __sleeps, enum thermal_device_mode mode);
belay_zone_op(int, get_crit_temp, __sets(*temp, result == 0) __sleeps,
	      int *temp);
belay_zone_op(int, set_emul_temp, __sleeps, int temp);
belay_zone_op(void, hot, __sleeps);
belay_zone_op(void, critical, __sleeps);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
belay_zone_op(bool, should_bind, __sleeps, const struct thermal_trip *trip,
	      struct thermal_cooling_device *cdev, struct cooling_spec *spec);
belay_zone_op(int, set_trip_temp, __sleeps, const struct thermal_trip *trip,
	      int temp);
belay_zone_op(int, get_trend, __sets(*trend, result == 0) __sleeps,
	      const struct thermal_trip *trip, enum thermal_trend *trend);
#else
belay_zone_op(int, bind, __sleeps, struct thermal_cooling_device *cdev);
belay_zone_op(int, unbind, __sleeps, struct thermal_cooling_device *cdev);
belay_zone_op(int, set_trip_temp, __sleeps, int trip, int temp);
belay_zone_op(int, get_trend, __sets(*trend, result == 0) __sleeps, int trip,
	      enum thermal_trend *trend);
#endif

#define belay_cooling_op(name, words, ...)				\
	int __slot(thermal_cooling_device_ops, name)(			\
		struct thermal_cooling_device *cdev, ##__VA_ARGS__) words; \
	__slot_check(thermal_cooling_device_ops, name)

/* States go from 0 up to the highest. */
belay_cooling_op(get_max_state, __sets(*state, result == 0) __sleeps,
		 unsigned long *state);
belay_cooling_op(get_cur_state, __sets(*state, result == 0) __sleeps,
		 unsigned long *state);
belay_cooling_op(set_cur_state, __sleeps, unsigned long state);
belay_cooling_op(get_requested_power, __sets(*power, result == 0) __sleeps,
		 u32 *power);
belay_cooling_op(state2power, __sets(*power, result == 0) __sleeps,
		 unsigned long state, u32 *power);
belay_cooling_op(power2state, __sets(*state, result == 0) __sleeps, u32 power,
		 unsigned long *state);

#ifdef CONFIG_THERMAL

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
struct thermal_zone_device *
thermal_zone_device_register_with_trips(
		const char *type __cstr,
		const struct thermal_trip *trips
			__counted_by(num_trips) __nullable,
		int num_trips, void *devdata __nullable,
		const struct thermal_zone_device_ops *ops,
		const struct thermal_zone_params *tzp __nullable,
		unsigned int passive_delay, unsigned int polling_delay)
	__own(thermal_zone_device_unregister) __errptr __sleeps;
struct thermal_zone_device *
thermal_tripless_zone_device_register(
		const char *type __cstr, void *devdata __nullable,
		const struct thermal_zone_device_ops *ops,
		const struct thermal_zone_params *tzp __nullable)
	__own(thermal_zone_device_unregister) __errptr __sleeps;
int thermal_zone_for_each_trip(struct thermal_zone_device *tz,
			       int (*cb)(struct thermal_trip *trip,
					 void *data),
			       void *data __nullable) __sleeps;
int for_each_thermal_trip(struct thermal_zone_device *tz,
			  int (*cb)(struct thermal_trip *trip, void *data),
			  void *data __nullable) __sleeps;
void thermal_zone_set_trip_temp(struct thermal_zone_device *tz,
				struct thermal_trip *trip, int temp)
	__contract;
int thermal_zone_get_crit_temp(struct thermal_zone_device *tz, int *temp)
	__sets(*temp, result == 0) __at_most(0) __sleeps;
bool thermal_trip_is_bound_to_cdev(struct thermal_zone_device *tz,
				   const struct thermal_trip *trip,
				   struct thermal_cooling_device *cdev)
	__sleeps;
void thermal_cooling_device_update(struct thermal_cooling_device *cdev)
	__sleeps;
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
/* What was passed as devdata. */
void *thermal_zone_device_priv(struct thermal_zone_device *tzd)
	__drvdata __borrows(tzd);
const char *thermal_zone_device_type(struct thermal_zone_device *tzd)
	__cstr __borrows(tzd);
int thermal_zone_device_id(struct thermal_zone_device *tzd) __contract;
struct device *thermal_zone_device(struct thermal_zone_device *tzd)
	__borrows(tzd);
#endif
/* NULL is let through. */
void thermal_zone_device_unregister(struct thermal_zone_device *tz
					__take __nullable) __sleeps;
int thermal_zone_device_enable(struct thermal_zone_device *tz)
	__at_most(0) __sleeps;
int thermal_zone_device_disable(struct thermal_zone_device *tz)
	__at_most(0) __sleeps;
void thermal_zone_device_update(struct thermal_zone_device *tz,
				enum thermal_notify_event event) __sleeps;
void thermal_zone_device_critical(struct thermal_zone_device *tz) __sleeps;
struct thermal_zone_device *
thermal_zone_get_zone_by_name(const char *name __cstr) __errptr __sleeps;
int thermal_zone_get_temp(struct thermal_zone_device *tz __nullable __errptr,
			  int *temp)
	__sets(*temp, result == 0) __at_most(0) __sleeps;
int thermal_zone_get_slope(struct thermal_zone_device *tz __nullable)
	__contract;
int thermal_zone_get_offset(struct thermal_zone_device *tz __nullable)
	__contract;

struct thermal_cooling_device *
thermal_cooling_device_register(const char *type __cstr __nullable,
				void *devdata __nullable,
				const struct thermal_cooling_device_ops *ops)
	__own(thermal_cooling_device_unregister) __errptr __sleeps;
struct thermal_cooling_device *
thermal_of_cooling_device_register(struct device_node *np __nullable,
				   const char *type __cstr __nullable,
				   void *devdata __nullable,
				   const struct thermal_cooling_device_ops
					*ops)
	__own(thermal_cooling_device_unregister) __errptr __sleeps;
void thermal_cooling_device_unregister(struct thermal_cooling_device *cdev
					__take __nullable) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
#define belay_cooling_type	const char
#else
#define belay_cooling_type	char
#endif
struct thermal_cooling_device *
devm_thermal_of_cooling_device_register(
		struct device *dev, struct device_node *np __nullable,
		belay_cooling_type *type __cstr __nullable,
		void *devdata __nullable,
		const struct thermal_cooling_device_ops *ops)
	__errptr __borrows(dev) __sleeps;
#undef belay_cooling_type

#endif

/* Where the kernel has no device tree there is no zone. */
struct thermal_zone_device *
devm_thermal_of_zone_register(struct device *dev, int id,
			      void *data __nullable,
			      const struct thermal_zone_device_ops *ops)
	__errptr __borrows(dev) __sleeps;
void devm_thermal_of_zone_unregister(struct device *dev,
				     struct thermal_zone_device *tz
					__nullable) __sleeps;

#endif
