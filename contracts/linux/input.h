/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Input devices. drivers/input/input.c, kernel-doc of each;
 * Documentation/input/input-programming.rst. What is allocated is freed where
 * it is not registered, and unregistered else: that releases it, too.
 */
#ifndef BELAY_LINUX_INPUT_H
#define BELAY_LINUX_INPUT_H

#include <belay/belay.h>
#include_next <linux/input.h>

/* open() when the first user comes, close() when the last one goes. */
int __slot(input_dev, open)(struct input_dev *dev) __sleeps;
__slot_check(input_dev, open);
void __slot(input_dev, close)(struct input_dev *dev) __sleeps;
__slot_check(input_dev, close);
/* Called with a spinlock held. */
int __slot(input_dev, event)(struct input_dev *dev, unsigned int type,
			     unsigned int code, int value) __contract;
__slot_check(input_dev, event);

/* input_alloc_absinfo(): one for each of the ABS_CNT axes, or none yet. */
extern __typeof__(((struct input_dev *)0)->absinfo) __slot(input_dev, absinfo)
	__bytes(64 * sizeof(struct input_absinfo)) __nullable;

struct input_dev *input_allocate_device(void)
	__own(input_free_device) __nullable __sleeps;
struct input_dev *devm_input_allocate_device(struct device *dev)
	__nullable __fresh __borrows(dev) __sleeps;
void input_free_device(struct input_dev *dev __take __nullable) __sleeps;
int input_register_device(struct input_dev *dev
				__becomes(input_unregister_device,
					  result == 0)) __at_most(0) __sleeps;
void input_unregister_device(struct input_dev *dev __take) __sleeps;

/* What the driver keeps with the device. */
void input_set_drvdata(struct input_dev *dev, void *data __nullable)
	__contract;
void *input_get_drvdata(struct input_dev *dev) __drvdata __borrows(dev);

/* Any context. */
void input_event(struct input_dev *dev, unsigned int type, unsigned int code,
		 int value) __contract;
void input_inject_event(struct input_handle *handle, unsigned int type,
			unsigned int code, int value) __contract;

/* Memory that cannot be had is missed when the device is registered. */
void input_set_capability(struct input_dev *dev, unsigned int type,
			  unsigned int code) __sleeps;
void input_set_abs_params(struct input_dev *dev, unsigned int axis, int min,
			  int max, int fuzz, int flat) __sleeps;
void input_alloc_absinfo(struct input_dev *dev) __sleeps;
bool input_device_enabled(struct input_dev *dev) __contract;

int input_setup_polling(struct input_dev *dev,
			void (*poll_fn)(struct input_dev *dev))
	__at_most(0) __sleeps;
void input_set_poll_interval(struct input_dev *dev, unsigned int interval)
	__sleeps;
void input_set_min_poll_interval(struct input_dev *dev, unsigned int interval)
	__sleeps;
void input_set_max_poll_interval(struct input_dev *dev, unsigned int interval)
	__sleeps;

/* drivers/input/ff-core.c: effects go with the device. */
int input_ff_create(struct input_dev *dev, unsigned int max_effects)
	__at_most(0) __sleeps;
void input_ff_destroy(struct input_dev *dev) __sleeps;
void input_set_timestamp(struct input_dev *dev, ktime_t timestamp) __contract;
void input_enable_softrepeat(struct input_dev *dev, int delay, int period)
	__contract;
int input_get_poll_interval(struct input_dev *dev) __contract;

/* drivers/input/ff-memless.c: the data is released with the device. */
int input_ff_create_memless(struct input_dev *dev, void *data __nullable,
			    int (*play_effect)(struct input_dev *dev,
					       void *data,
					       struct ff_effect *effect))
	__at_most(0) __sleeps;

#endif
