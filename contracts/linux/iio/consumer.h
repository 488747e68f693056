/* SPDX-License-Identifier: GPL-2.0-only */
/* Channels of others. drivers/iio/inkern.c, kernel-doc of each. */
#ifndef BELAY_LINUX_IIO_CONSUMER_H
#define BELAY_LINUX_IIO_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/iio/consumer.h>
#include <linux/version.h>

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
int iio_read_channel_attribute(struct iio_channel *chan, int *val, int *val2,
			       enum iio_chan_info_enum attribute)
	__sets(*val, result >= 0) __sleeps;
int iio_write_channel_attribute(struct iio_channel *chan, int val, int val2,
				enum iio_chan_info_enum attribute) __sleeps;
int iio_read_channel_processed_scale(struct iio_channel *chan, int *val,
				     unsigned int scale)
	__sets(*val, result >= 0) __sleeps;
int iio_read_channel_offset(struct iio_channel *chan, int *val, int *val2)
	__sets(*val, result >= 0) __sleeps;
int iio_convert_raw_to_processed(struct iio_channel *chan, int raw,
				 int *processed, unsigned int scale)
	__sets(*processed, result >= 0) __sleeps;
int iio_read_max_channel_raw(struct iio_channel *chan, int *val)
	__sets(*val, result >= 0) __sleeps;
/* The list belongs to the channel. */
int iio_read_avail_channel_raw(struct iio_channel *chan, const int **vals,
			       int *length)
	__sets(*vals, result >= 0) __sets(*length, result >= 0) __sleeps;
int iio_read_avail_channel_attribute(struct iio_channel *chan,
				     const int **vals, int *type, int *length,
				     enum iio_chan_info_enum attribute)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0) __sleeps;
unsigned int iio_get_channel_ext_info_count(struct iio_channel *chan)
	__contract;
ssize_t iio_read_channel_ext_info(struct iio_channel *chan,
				  const char *attr __cstr,
				  char *buf __bytes(4096)) __sleeps;
ssize_t iio_write_channel_ext_info(struct iio_channel *chan,
				   const char *attr __cstr,
				   const char *buf __cstr, size_t len)
	__sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
int iio_read_min_channel_raw(struct iio_channel *chan, int *val)
	__sets(*val, result >= 0) __sleeps;
ssize_t iio_read_channel_label(struct iio_channel *chan,
			       char *buf __bytes(4096)) __sleeps;
#endif

/* All of a device; the last one has no device. */
struct iio_channel *iio_channel_get_all(struct device *dev)
	__own(iio_channel_release_all) __errptr __sleeps;
void iio_channel_release_all(struct iio_channel *chan __take) __sleeps;
struct iio_channel *devm_iio_channel_get_all(struct device *dev)
	__errptr __borrows(dev) __sleeps;
struct iio_channel *fwnode_iio_channel_get_by_name(
		struct fwnode_handle *fwnode, const char *name __cstr)
	__own(iio_channel_release) __errptr __sleeps;
struct iio_channel *devm_fwnode_iio_channel_get_by_name(
		struct device *dev, struct fwnode_handle *fwnode,
		const char *consumer_channel __cstr)
	__errptr __borrows(dev) __sleeps;

/* industrialio-buffer-cb.c: each scan is handed to the driver. */
struct iio_cb_buffer *
iio_channel_get_all_cb(struct device *dev,
		       int (*cb)(const void *data, void *private),
		       void *private __nullable)
	__own(iio_channel_release_all_cb) __errptr __sleeps;
void iio_channel_release_all_cb(struct iio_cb_buffer *cb_buffer __take)
	__sleeps;
int iio_channel_start_all_cb(struct iio_cb_buffer *cb_buff
				__gives(iio_channel_stop_all_cb,
					result == 0)) __at_most(0) __sleeps;
void iio_channel_stop_all_cb(struct iio_cb_buffer *cb_buff __take) __sleeps;
int iio_channel_cb_set_buffer_watermark(struct iio_cb_buffer *cb_buffer,
					size_t watermark) __contract;
struct iio_channel *
iio_channel_cb_get_channels(const struct iio_cb_buffer *cb_buffer)
	__borrows(cb_buffer);
struct iio_dev *
iio_channel_cb_get_iio_dev(const struct iio_cb_buffer *cb_buffer)
	__borrows(cb_buffer);

#endif
