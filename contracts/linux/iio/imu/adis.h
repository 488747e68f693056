/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ADIS sensors. drivers/iio/imu/adis.c, kernel-doc of each, and include/linux/
 * iio/imu/adis.h: those with underscores under state_lock. The device goes with
 * the SPI device.
 */
#ifndef BELAY_LINUX_IIO_IMU_ADIS_H
#define BELAY_LINUX_IIO_IMU_ADIS_H

#include <belay/belay.h>
#include_next <linux/iio/imu/adis.h>

int __slot(adis_data, enable_irq)(struct adis *adis, bool enable) __sleeps;
__slot_check(adis_data, enable_irq);

int adis_init(struct adis *adis, struct iio_dev *indio_dev,
	      struct spi_device *spi, const struct adis_data *data)
	__sets(*adis, result == 0) __at_most(0) __sleeps;
int __adis_reset(struct adis *adis) __at_most(0) __sleeps;
int __adis_write_reg(struct adis *adis, unsigned int reg, unsigned int val,
		     unsigned int size) __at_most(0) __sleeps;
int __adis_read_reg(struct adis *adis, unsigned int reg, unsigned int *val,
		    unsigned int size)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int __adis_update_bits_base(struct adis *adis, unsigned int reg,
			    const u32 mask, const u32 val, u8 size)
	__at_most(0) __sleeps;
int __adis_check_status(struct adis *adis) __at_most(0) __sleeps;
int __adis_initial_startup(struct adis *adis) __at_most(0) __sleeps;
int __adis_enable_irq(struct adis *adis, bool enable) __at_most(0) __sleeps;
int adis_single_conversion(struct iio_dev *indio_dev,
			   const struct iio_chan_spec *chan,
			   unsigned int error_mask, int *val)
	__sets(*val, result > 0) __at_most(1) __sleeps;

#ifdef CONFIG_IIO_ADIS_LIB_BUFFER
int devm_adis_setup_buffer_and_trigger_with_attrs(
		struct adis *adis, struct iio_dev *indio_dev,
		irq_handler_t trigger_handler __nullable,
		const struct iio_buffer_setup_ops *ops __nullable,
		const struct iio_dev_attr **buffer_attrs __nullable)
	__at_most(0) __sleeps;
int devm_adis_probe_trigger(struct adis *adis, struct iio_dev *indio_dev)
	__at_most(0) __sleeps;
int adis_update_scan_mode(struct iio_dev *indio_dev,
			  const unsigned long *scan_mask) __sleeps;
#endif
#ifdef CONFIG_DEBUG_FS
int adis_debugfs_reg_access(struct iio_dev *indio_dev, unsigned int reg,
			    unsigned int writeval,
			    unsigned int *readval __nullable) __sleeps;
#endif

#endif
