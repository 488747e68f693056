/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * drivers/iio/buffer/industrialio-triggered-buffer.c, kernel-doc. The handlers
 * are called with the poll function that is made here.
 */
#ifndef BELAY_LINUX_IIO_TRIGGERED_BUFFER_H
#define BELAY_LINUX_IIO_TRIGGERED_BUFFER_H

#include <belay/belay.h>
#include_next <linux/iio/triggered_buffer.h>

extern struct iio_poll_func belay_poll_func;
int belay_triggered_buffer(struct iio_dev *indio_dev
				__gives(iio_triggered_buffer_cleanup,
					result == 0),
			   irq_handler_t half __nullable,
			   irq_handler_t thread __nullable,
			   void *poll __nullable,
			   const struct iio_buffer_setup_ops *ops __nullable)
	__at_most(0) __sleeps;
int belay_devm_triggered_buffer(struct device *dev, struct iio_dev *indio_dev,
				irq_handler_t half __nullable,
				irq_handler_t thread __nullable,
				void *poll __nullable,
				const struct iio_buffer_setup_ops *ops
					__nullable) __at_most(0) __sleeps;

#undef iio_triggered_buffer_setup_ext
#define iio_triggered_buffer_setup_ext(dev, half, thread, dir, ops, attrs) \
	belay_triggered_buffer(dev, half, thread,			\
			       &belay_poll_func, ops)
#undef iio_triggered_buffer_setup
#define iio_triggered_buffer_setup(dev, half, thread, ops)		\
	iio_triggered_buffer_setup_ext(dev, half, thread, 0, ops, NULL)
#undef devm_iio_triggered_buffer_setup_ext
#define devm_iio_triggered_buffer_setup_ext(dev, indio, half, thread, dir, \
					    ops, attrs)			\
	belay_devm_triggered_buffer(dev, indio, half, thread,		\
				    &belay_poll_func, ops)
#undef devm_iio_triggered_buffer_setup
#define devm_iio_triggered_buffer_setup(dev, indio, half, thread, ops)	\
	devm_iio_triggered_buffer_setup_ext(dev, indio, half, thread, 0, \
					    ops, NULL)
void iio_triggered_buffer_cleanup(struct iio_dev *indio_dev __take) __sleeps;

#endif
