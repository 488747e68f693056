/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/iio/industrialio-trigger.c. Also called from interrupt handlers. */
#ifndef BELAY_LINUX_IIO_TRIGGER_CONSUMER_H
#define BELAY_LINUX_IIO_TRIGGER_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/iio/trigger_consumer.h>

void iio_trigger_notify_done(struct iio_trigger *trig) __contract;
irqreturn_t iio_pollfunc_store_time(int irq,
				    void *p __cookie(struct iio_poll_func))
	__contract;

#endif
