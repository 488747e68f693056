/* SPDX-License-Identifier: GPL-2.0-only */
/* Channels of others. drivers/iio/inkern.c, kernel-doc of each. */
#ifndef BELAY_LINUX_IIO_CONSUMER_H
#define BELAY_LINUX_IIO_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/iio/consumer.h>

struct iio_channel *iio_channel_get(struct device *dev,
				    const char *name __cstr __nullable)
	__own(iio_channel_release) __errptr __sleeps;
void iio_channel_release(struct iio_channel *chan __take) __sleeps;
struct iio_channel *devm_iio_channel_get(struct device *dev,
					 const char *name __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
/* The kind of value, or a negative errno. */
int iio_read_channel_raw(struct iio_channel *chan, int *val)
	__sets(*val, result >= 0) __sleeps;
int iio_read_channel_average_raw(struct iio_channel *chan, int *val)
	__sets(*val, result >= 0) __sleeps;
int iio_read_channel_processed(struct iio_channel *chan, int *val)
	__sets(*val, result >= 0) __sleeps;
int iio_read_channel_scale(struct iio_channel *chan, int *val, int *val2)
	__sets(*val, result >= 0) __sleeps;
int iio_get_channel_type(struct iio_channel *chan, enum iio_chan_type *type)
	__sets(*type, result >= 0) __sleeps;
int iio_write_channel_raw(struct iio_channel *chan, int val) __sleeps;

#endif
