/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Sigma-delta converters. drivers/iio/adc/ad_sigma_delta.c, kernel-doc of each,
 * and include/linux/iio/adc/ad_sigma_delta.h, comments on struct
 * ad_sigma_delta_info: the library calls these while it has the SPI bus locked,
 * or from IIO's callbacks.
 */
#ifndef BELAY_LINUX_IIO_ADC_AD_SIGMA_DELTA_H
#define BELAY_LINUX_IIO_ADC_AD_SIGMA_DELTA_H

#include <belay/belay.h>
#include <linux/iio/iio.h>
#include_next <linux/iio/adc/ad_sigma_delta.h>
#include <linux/version.h>

#define belay_sigma_delta_op(name, ...)					\
	int __slot(ad_sigma_delta_info, name)(struct ad_sigma_delta *sd, \
					      ##__VA_ARGS__) __sleeps;	\
	__slot_check(ad_sigma_delta_info, name)

belay_sigma_delta_op(set_channel, unsigned int channel);
belay_sigma_delta_op(append_status, bool append);
belay_sigma_delta_op(set_mode, enum ad_sigma_delta_mode mode);
belay_sigma_delta_op(disable_all);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
belay_sigma_delta_op(disable_one, unsigned int chan);
#endif
belay_sigma_delta_op(postprocess_sample, unsigned int raw_sample);

/* Registers of up to 3 bytes, or 4 to read; -EINVAL for what is longer. */
void ad_sd_set_comm(struct ad_sigma_delta *sigma_delta, u8 comm) __contract;
int ad_sd_write_reg(struct ad_sigma_delta *sigma_delta, unsigned int reg,
		    unsigned int size, unsigned int val)
	__at_most(0) __sleeps;
int ad_sd_read_reg(struct ad_sigma_delta *sigma_delta, unsigned int reg,
		   unsigned int size, unsigned int *val)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int ad_sd_reset(struct ad_sigma_delta *sigma_delta, unsigned int reset_length)
	__at_most(0) __sleeps;

/* IIO_VAL_INT, which is 1, or an error. */
int ad_sigma_delta_single_conversion(struct iio_dev *indio_dev,
				     const struct iio_chan_spec *chan,
				     int *val)
	__sets(*val, result > 0) __at_most(1) __sleeps;
int ad_sd_calibrate(struct ad_sigma_delta *sigma_delta, unsigned int mode,
		    unsigned int channel) __sleeps;
int ad_sd_calibrate_all(struct ad_sigma_delta *sigma_delta,
			const struct ad_sd_calib_data *cd __counted_by(n),
			unsigned int n) __sleeps;
int ad_sd_init(struct ad_sigma_delta *sigma_delta, struct iio_dev *indio_dev,
	       struct spi_device *spi, const struct ad_sigma_delta_info *info)
	__at_most(0);
int devm_ad_sd_setup_buffer_and_trigger(struct device *dev,
					struct iio_dev *indio_dev)
	__at_most(0) __sleeps;
int ad_sd_validate_trigger(struct iio_dev *indio_dev,
			   struct iio_trigger *trig) __at_most(0);

#endif
