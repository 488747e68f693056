/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/iio/industrialio-buffer.c, kernel-doc: one scan, as it is laid out. */
#ifndef BELAY_LINUX_IIO_BUFFER_H
#define BELAY_LINUX_IIO_BUFFER_H

#include <belay/belay.h>
#include_next <linux/iio/buffer.h>

int iio_push_to_buffers(struct iio_dev *indio_dev, const void *data)
	__at_most(0);
int iio_push_to_buffers_with_timestamp(struct iio_dev *indio_dev, void *data,
				       s64 timestamp) __at_most(0);

#endif
