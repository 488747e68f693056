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
/* Of any alignment; data_sz does without the time. */
int iio_push_to_buffers_with_ts_unaligned(struct iio_dev *indio_dev,
					  const void *data __bytes(data_sz),
					  size_t data_sz, int64_t timestamp)
	__sleeps;
/* One scan; an error where there is none. */
int iio_pop_from_buffer(struct iio_buffer *buffer, void *data) __sleeps;
bool iio_validate_scan_mask_onehot(struct iio_dev *indio_dev,
				   const unsigned long *mask) __contract;
/* A reference is taken for the device. */
int iio_device_attach_buffer(struct iio_dev *indio_dev,
			     struct iio_buffer *buffer) __sleeps;

#endif
