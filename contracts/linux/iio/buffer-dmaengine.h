/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Buffers that a DMA channel fills. drivers/iio/buffer/
 * industrialio-buffer-dmaengine.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_IIO_BUFFER_DMAENGINE_H
#define BELAY_LINUX_IIO_BUFFER_DMAENGINE_H

#include <belay/belay.h>
#include_next <linux/iio/buffer-dmaengine.h>

#ifdef iio_dmaengine_buffer_setup
struct iio_buffer *
iio_dmaengine_buffer_setup_ext(struct device *dev, struct iio_dev *indio_dev,
			       const char *channel __cstr,
			       enum iio_buffer_direction dir)
	__own(iio_dmaengine_buffer_free) __errptr __sleeps;
void iio_dmaengine_buffer_free(struct iio_buffer *buffer __take) __sleeps;
int devm_iio_dmaengine_buffer_setup_ext(struct device *dev,
					struct iio_dev *indio_dev,
					const char *channel __cstr,
					enum iio_buffer_direction dir)
	__at_most(0) __sleeps;
#else
int devm_iio_dmaengine_buffer_setup(struct device *dev,
				    struct iio_dev *indio_dev,
				    const char *channel __cstr)
	__at_most(0) __sleeps;
#endif

#endif
