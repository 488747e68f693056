/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/iio/industrialio-triggered-event.c, kernel-doc of each. */
#ifndef BELAY_LINUX_IIO_TRIGGERED_EVENT_H
#define BELAY_LINUX_IIO_TRIGGERED_EVENT_H

#include <belay/belay.h>
#include <linux/iio/iio.h>
#include <linux/interrupt.h>
#include_next <linux/iio/triggered_event.h>

int iio_triggered_event_setup(struct iio_dev *indio_dev
				__gives(iio_triggered_event_cleanup,
					result == 0),
			      irqreturn_t (*h)(int irq, void *p) __nullable,
			      irqreturn_t (*thread)(int irq, void *p)
				__nullable) __at_most(0) __sleeps;
void iio_triggered_event_cleanup(struct iio_dev *indio_dev __take) __sleeps;

#endif
