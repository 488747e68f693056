/* SPDX-License-Identifier: GPL-2.0-only */
/* Classes. drivers/base/class.c, kernel-doc of each. */
#ifndef BELAY_LINUX_DEVICE_CLASS_H
#define BELAY_LINUX_DEVICE_CLASS_H

#include <belay/belay.h>
#include_next <linux/device/class.h>
#include <linux/version.h>

/* struct class: it has the last reference to a device. */
void __slot(class, dev_release)(struct device *dev __take) __sleeps;
__slot_check(class, dev_release);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
int class_register(const struct class *class __gives(class_unregister,
						     result == 0))
	__at_most(0) __sleeps;
void class_unregister(const struct class *class __take) __sleeps;
int class_for_each_device(const struct class *class,
			  const struct device *start __nullable,
			  void *data __nullable,
			  int (*fn)(struct device *dev, void *data)) __sleeps;
/* With a reference. */
struct device *class_find_device(const struct class *class,
				 const struct device *start __nullable,
				 const void *data __nullable,
				 int (*match)(struct device *dev,
					      const void *data))
	__own(put_device) __nullable __sleeps;
#else
/* A macro with a key for lockdep. */
int __class_register(struct class *class __gives(class_unregister,
						 result == 0),
		     struct lock_class_key *key) __at_most(0) __sleeps;
void class_unregister(struct class *class __take) __sleeps;
int class_for_each_device(struct class *class,
			  struct device *start __nullable,
			  void *data __nullable,
			  int (*fn)(struct device *dev, void *data)) __sleeps;
struct device *class_find_device(struct class *class,
				 struct device *start __nullable,
				 const void *data __nullable,
				 int (*match)(struct device *dev,
					      const void *data))
	__own(put_device) __nullable __sleeps;
#endif

#endif
