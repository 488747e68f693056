/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Gains, times and scales of light sensors. drivers/iio/
 * industrialio-gts-helper.c, kernel-doc of each; 0, or a negative errno, where
 * nothing else is said. Lists belong to the structure.
 */
#ifndef BELAY_LINUX_IIO_IIO_GTS_HELPER_H
#define BELAY_LINUX_IIO_IIO_GTS_HELPER_H

#include <belay/belay.h>
#include <linux/errno.h>
#include_next <linux/iio/iio-gts-helper.h>

int devm_iio_init_iio_gts(struct device *dev, int max_scale_int,
			  int max_scale_nano,
			  const struct iio_gain_sel_pair *gain_tbl
				__counted_by(num_gain), int num_gain,
			  const struct iio_itime_sel_mul *tim_tbl
				__counted_by(num_times) __nullable,
			  int num_times, struct iio_gts *gts)
	__sets(*gts, result == 0) __at_most(0) __sleeps;

/* A gain, a time or a selector, or a negative errno. */
int iio_gts_find_gain_by_sel(struct iio_gts *gts, int sel) __contract;
int iio_gts_find_sel_by_gain(struct iio_gts *gts, int gain) __contract;
int iio_gts_find_sel_by_int_time(struct iio_gts *gts, int time) __contract;
int iio_gts_find_int_time_by_sel(struct iio_gts *gts, int sel) __contract;
int iio_gts_get_min_gain(struct iio_gts *gts) __contract;
int iio_find_closest_gain_low(struct iio_gts *gts, int gain,
			      bool *in_range) __sets(*in_range);

int iio_gts_total_gain_to_scale(struct iio_gts *gts, int total_gain,
				int *scale_int, int *scale_nano)
	__sets(*scale_int, result == 0) __sets(*scale_nano, result == 0)
	__at_most(0);
int iio_gts_get_scale(struct iio_gts *gts, int gain, int time,
		      int *scale_int, int *scale_nano)
	__sets(*scale_int, result == 0) __sets(*scale_nano, result == 0)
	__at_most(0);
int iio_gts_find_gain_sel_for_scale_using_time(struct iio_gts *gts,
					       int time_sel, int scale_int,
					       int scale_nano, int *gain_sel)
	__sets(*gain_sel, result == 0) __at_most(0);
/* With an error the gain is that which fits best, or -1. */
int iio_gts_find_new_gain_sel_by_old_gain_time(struct iio_gts *gts,
					       int old_gain, int old_time_sel,
					       int new_time_sel,
					       int *new_gain)
	__sets(*new_gain);
int iio_gts_find_new_gain_by_old_gain_time(struct iio_gts *gts, int old_gain,
					   int old_time, int new_time,
					   int *new_gain) __sets(*new_gain);

int iio_gts_all_avail_scales(struct iio_gts *gts, const int **vals, int *type,
			     int *length)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0);
int iio_gts_avail_times(struct iio_gts *gts, const int **vals, int *type,
			int *length)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0);
int iio_gts_avail_scales_for_time(struct iio_gts *gts, int time,
				  const int **vals, int *type, int *length)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0);

#endif
