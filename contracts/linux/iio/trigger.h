/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Triggers. drivers/iio/industrialio-trigger.c and include/linux/iio/trigger.h.
 * The reference that is kept in the device is put with it.
 */
#ifndef BELAY_LINUX_IIO_TRIGGER_H
#define BELAY_LINUX_IIO_TRIGGER_H

#include <belay/belay.h>
#include <linux/device.h>
#include_next <linux/iio/trigger.h>
#include <linux/version.h>

int __slot(iio_trigger_ops, set_trigger_state)(struct iio_trigger *trig,
					       bool state) __sleeps;
__slot_check(iio_trigger_ops, set_trigger_state);
void __slot(iio_trigger_ops, reenable)(struct iio_trigger *trig) __sleeps;
__slot_check(iio_trigger_ops, reenable);
int __slot(iio_trigger_ops, validate_device)(struct iio_trigger *trig,
					     struct iio_dev *indio_dev)
	__sleeps;
__slot_check(iio_trigger_ops, validate_device);

struct iio_trigger *iio_trigger_get(struct iio_trigger *trig) __returns(trig);
int devm_iio_trigger_register(struct device *dev, struct iio_trigger *trig)
	__at_most(0) __sleeps;
struct iio_trigger *__iio_trigger_alloc(struct device *parent __nullable,
					struct module *this_mod __nullable,
					const char *fmt __cstr, ...)
	__own(iio_trigger_free) __nullable __sleeps;
void iio_trigger_free(struct iio_trigger *trig __take __nullable) __sleeps;
int iio_trigger_register(struct iio_trigger *trig_info
				__gives(iio_trigger_unregister, result == 0))
	__at_most(0) __sleeps;
void iio_trigger_unregister(struct iio_trigger *trig_info __take) __sleeps;
int iio_trigger_set_immutable(struct iio_dev *indio_dev,
			      struct iio_trigger *trig __nullable)
	__at_most(0) __sleeps;
int iio_trigger_validate_own_device(struct iio_trigger *trig,
				    struct iio_dev *indio_dev) __contract;
/* A handler whose cookie is the trigger. */
irqreturn_t iio_trigger_generic_data_rdy_poll(int irq,
				void *private __cookie(struct iio_trigger))
	__contract;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
void iio_trigger_poll_nested(struct iio_trigger *trig) __sleeps;
#else
void iio_trigger_poll_chained(struct iio_trigger *trig) __sleeps;
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int iio_validate_own_trigger(struct iio_dev *idev, struct iio_trigger *trig)
	__contract;
#endif
void iio_trigger_poll(struct iio_trigger *trig) __contract;
bool iio_trigger_using_own(struct iio_dev *indio_dev) __contract;

/* What the driver keeps with the trigger. */
void iio_trigger_set_drvdata(struct iio_trigger *trig, void *data __nullable)
	__contract;
void *iio_trigger_get_drvdata(struct iio_trigger *trig)
	__drvdata __borrows(trig);

#endif
