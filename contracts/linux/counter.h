/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Counters. include/linux/counter.h, comments on struct counter_ops, and
 * drivers/counter/counter-core.c, kernel-doc of each. What is asked for is of
 * the signals and counts in the tables of the driver.
 */
#ifndef BELAY_LINUX_COUNTER_H
#define BELAY_LINUX_COUNTER_H

#include <belay/belay.h>
#include_next <linux/counter.h>

/* comments on the structures: an id is the driver's to choose. */
extern __typeof__(((struct counter_signal *)0)->id) __slot(counter_signal, id)
	__drvset;
extern __typeof__(((struct counter_count *)0)->id) __slot(counter_count, id)
	__drvset;

int __slot(counter_ops, signal_read)(struct counter_device *counter,
				     struct counter_signal *signal,
				     enum counter_signal_level *level)
	__sets(*level, result == 0) __sleeps;
__slot_check(counter_ops, signal_read);
int __slot(counter_ops, count_read)(struct counter_device *counter,
				    struct counter_count *count, u64 *value)
	__sets(*value, result == 0) __sleeps;
__slot_check(counter_ops, count_read);
int __slot(counter_ops, count_write)(struct counter_device *counter,
				     struct counter_count *count, u64 value)
	__sleeps;
__slot_check(counter_ops, count_write);
int __slot(counter_ops, function_read)(struct counter_device *counter,
				       struct counter_count *count,
				       enum counter_function *function)
	__sets(*function, result == 0) __sleeps;
__slot_check(counter_ops, function_read);
int __slot(counter_ops, function_write)(struct counter_device *counter,
					struct counter_count *count,
					enum counter_function function)
	__sleeps;
__slot_check(counter_ops, function_write);
int __slot(counter_ops, action_read)(struct counter_device *counter,
				     struct counter_count *count,
				     struct counter_synapse *synapse,
				     enum counter_synapse_action *action)
	__sets(*action, result == 0) __sleeps;
__slot_check(counter_ops, action_read);
int __slot(counter_ops, action_write)(struct counter_device *counter,
				      struct counter_count *count,
				      struct counter_synapse *synapse,
				      enum counter_synapse_action action)
	__sleeps;
__slot_check(counter_ops, action_write);
int __slot(counter_ops, events_configure)(struct counter_device *counter)
	__sleeps;
__slot_check(counter_ops, events_configure);
int __slot(counter_ops, watch_validate)(struct counter_device *counter,
					const struct counter_watch *watch)
	__sleeps;
__slot_check(counter_ops, watch_validate);

/* The bytes that were asked for with the structure. */
void *counter_priv(const struct counter_device *const counter)
	__drvdata __zeroed __borrows(counter);
/* What user space reads and writes beside that. */
#define belay_counter_comp(name, ...)					\
	int __slot(counter_comp, name)(struct counter_device *counter,	\
				       ##__VA_ARGS__) __sleeps;		\
	__slot_check(counter_comp, name)

belay_counter_comp(device_u8_read, u8 *val);
belay_counter_comp(device_u8_write, u8 val);
belay_counter_comp(device_u32_read, u32 *val);
belay_counter_comp(device_u32_write, u32 val);
belay_counter_comp(device_u64_read, u64 *val);
belay_counter_comp(device_u64_write, u64 val);
belay_counter_comp(signal_u8_read, struct counter_signal *signal, u8 *val);
belay_counter_comp(signal_u8_write, struct counter_signal *signal, u8 val);
belay_counter_comp(signal_u32_read, struct counter_signal *signal, u32 *val);
belay_counter_comp(signal_u32_write, struct counter_signal *signal, u32 val);
belay_counter_comp(count_u8_read, struct counter_count *count, u8 *val);
belay_counter_comp(count_u8_write, struct counter_count *count, u8 val);
belay_counter_comp(count_u32_read, struct counter_count *count, u32 *val);
belay_counter_comp(count_u32_write, struct counter_count *count, u32 val);
belay_counter_comp(count_u64_read, struct counter_count *count, u64 *val);
belay_counter_comp(count_u64_write, struct counter_count *count, u64 val);

struct counter_device *counter_alloc(size_t sizeof_priv)
	__own(counter_put) __nullable __sleeps;
void counter_put(struct counter_device *const counter __take) __sleeps;
struct counter_device *devm_counter_alloc(struct device *dev,
					  size_t sizeof_priv)
	__nullable __fresh __borrows(dev) __sleeps;
int counter_add(struct counter_device *const counter
			__gives(counter_unregister, result == 0))
	__at_most(0) __sleeps;
void counter_unregister(struct counter_device *const counter __take) __sleeps;
int devm_counter_add(struct device *dev, struct counter_device *const counter)
	__at_most(0) __sleeps;
void counter_push_event(struct counter_device *const counter, const u8 event,
			const u8 channel) __contract;

#endif
