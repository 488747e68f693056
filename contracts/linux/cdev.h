/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Character devices. fs/char_dev.c, kernel-doc of each: one that was added, or
 * allocated, is released by cdev_del(); files that are open keep it alive.
 */
#ifndef BELAY_LINUX_CDEV_H
#define BELAY_LINUX_CDEV_H

#include <belay/belay.h>
#include_next <linux/cdev.h>

void cdev_init(struct cdev *cdev __constructs,
	       const struct file_operations *fops) __contract;
struct cdev *cdev_alloc(void) __own(cdev_del) __nullable __sleeps;
int cdev_add(struct cdev *cdev __becomes(cdev_del, result == 0), dev_t dev,
	     unsigned int count) __at_most(0) __sleeps;
void cdev_del(struct cdev *cdev __take) __sleeps;
int cdev_device_add(struct cdev *cdev __gives(cdev_device_del, result == 0),
		    struct device *dev) __at_most(0) __sleeps;
void cdev_device_del(struct cdev *cdev __take, struct device *dev) __sleeps;
void cdev_set_parent(struct cdev *cdev, struct kobject *kobj) __contract;

#endif
