/* SPDX-License-Identifier: GPL-2.0-only */
/* Buffers in memory. drivers/iio/buffer/kfifo_buf.c, kernel-doc of each. */
#ifndef BELAY_LINUX_IIO_KFIFO_BUF_H
#define BELAY_LINUX_IIO_KFIFO_BUF_H

#include <belay/belay.h>
#include <linux/iio/iio.h>
#include <linux/version.h>
#include_next <linux/iio/kfifo_buf.h>

struct iio_buffer *iio_kfifo_allocate(void)
	__own(iio_kfifo_free) __nullable __sleeps;
void iio_kfifo_free(struct iio_buffer *r __take) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 2, 0)
#define belay_kfifo_attributes	const struct iio_dev_attr
#else
#define belay_kfifo_attributes	const struct attribute
#endif
int devm_iio_kfifo_buffer_setup_ext(struct device *dev,
				    struct iio_dev *indio_dev,
				    const struct iio_buffer_setup_ops
					*setup_ops __nullable,
				    belay_kfifo_attributes **buffer_attrs
					__nullable) __sleeps;
#undef belay_kfifo_attributes

#endif
