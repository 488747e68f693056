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

struct iio_trigger *iio_trigger_get(struct iio_trigger *trig) __returns(trig);
int devm_iio_trigger_register(struct device *dev, struct iio_trigger *trig)
	__at_most(0) __sleeps;
void iio_trigger_poll(struct iio_trigger *trig) __contract;
bool iio_trigger_using_own(struct iio_dev *indio_dev) __contract;

/* What the driver keeps with the trigger. */
void iio_trigger_set_drvdata(struct iio_trigger *trig, void *data __nullable)
	__contract;
void *iio_trigger_get_drvdata(struct iio_trigger *trig)
	__drvdata __borrows(trig);

#endif
