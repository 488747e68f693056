/* SPDX-License-Identifier: GPL-2.0-only */
/* Which channel is whose. drivers/iio/inkern.c: the table is kept. */
#ifndef BELAY_LINUX_IIO_DRIVER_H
#define BELAY_LINUX_IIO_DRIVER_H

#include <belay/belay.h>
#include_next <linux/iio/driver.h>

/* All maps of the device are unregistered at once. */
int iio_map_array_register(struct iio_dev *indio_dev
				__gives(iio_map_array_unregister,
					result == 0),
			   struct iio_map *map __nullable)
	__at_most(0) __sleeps;
int iio_map_array_unregister(struct iio_dev *indio_dev __take) __sleeps;
int devm_iio_map_array_register(struct device *dev, struct iio_dev *indio_dev,
				struct iio_map *maps __nullable)
	__at_most(0) __sleeps;

#endif
