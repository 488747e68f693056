/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The digital halves of converters. include/linux/iio/backend.h, comments on
 * struct iio_backend_ops, and drivers/iio/industrialio-backend.c, kernel-doc
 * of each: 0, or a negative errno.
 */
#ifndef BELAY_LINUX_IIO_BACKEND_H
#define BELAY_LINUX_IIO_BACKEND_H

#include <belay/belay.h>
#include <linux/iio/iio.h>
#include_next <linux/iio/backend.h>

#define belay_backend_op(name, ...)					\
	int __slot(iio_backend_ops, name)(struct iio_backend *back,	\
					  ##__VA_ARGS__) __sleeps;	\
	__slot_check(iio_backend_ops, name)

belay_backend_op(enable);
belay_backend_op(chan_enable, unsigned int chan);
belay_backend_op(chan_disable, unsigned int chan);
belay_backend_op(data_format_set, unsigned int chan,
		 const struct iio_backend_data_fmt *data);
belay_backend_op(data_source_set, unsigned int chan,
		 enum iio_backend_data_source data);
belay_backend_op(set_sample_rate, unsigned int chan, u64 sample_rate_hz);
belay_backend_op(test_pattern_set, unsigned int chan,
		 enum iio_backend_test_pattern pattern);
belay_backend_op(iodelay_set, unsigned int chan, unsigned int taps);
belay_backend_op(data_sample_trigger, enum iio_backend_sample_trigger trigger);
belay_backend_op(extend_chan_spec, struct iio_chan_spec *chan);
belay_backend_op(ext_info_set, uintptr_t private,
		 const struct iio_chan_spec *chan, const char *buf __cstr,
		 size_t len);
belay_backend_op(ext_info_get, uintptr_t private,
		 const struct iio_chan_spec *chan, char *buf __bytes(4096));
belay_backend_op(debugfs_print_chan_status, unsigned int chan,
		 char *buf __bytes(len), size_t len);
belay_backend_op(debugfs_reg_access, unsigned int reg, unsigned int writeval,
		 unsigned int *readval __nullable);
int __slot(iio_backend_ops, chan_status)(struct iio_backend *back,
					 unsigned int chan, bool *error)
	__sets(*error, result == 0) __sleeps;
__slot_check(iio_backend_ops, chan_status);
int __slot(iio_backend_ops, read_raw)(struct iio_backend *back,
				      const struct iio_chan_spec *chan,
				      int *val, int *val2, long mask)
	__sets(*val, result > 0) __sleeps;
__slot_check(iio_backend_ops, read_raw);
void __slot(iio_backend_ops, disable)(struct iio_backend *back) __sleeps;
__slot_check(iio_backend_ops, disable);
struct iio_buffer *__slot(iio_backend_ops, request_buffer)(
		struct iio_backend *back, struct iio_dev *indio_dev)
	__errptr __sleeps;
__slot_check(iio_backend_ops, request_buffer);
void __slot(iio_backend_ops, free_buffer)(struct iio_backend *back,
					  struct iio_buffer *buffer) __sleeps;
__slot_check(iio_backend_ops, free_buffer);

struct iio_backend *devm_iio_backend_get(struct device *dev,
					 const char *name __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct iio_backend *
devm_iio_backend_fwnode_get(struct device *dev,
			    const char *name __cstr __nullable,
			    struct fwnode_handle *fwnode)
	__errptr __borrows(dev) __sleeps;
struct iio_backend *
__devm_iio_backend_get_from_fwnode_lookup(struct device *dev,
					  struct fwnode_handle *fwnode)
	__errptr __borrows(dev) __sleeps;
int iio_backend_enable(struct iio_backend *back
			__gives(iio_backend_disable, result == 0))
	__at_most(0) __sleeps;
void iio_backend_disable(struct iio_backend *back __take) __sleeps;
int devm_iio_backend_enable(struct device *dev, struct iio_backend *back)
	__at_most(0) __sleeps;
int devm_iio_backend_request_buffer(struct device *dev,
				    struct iio_backend *back,
				    struct iio_dev *indio_dev)
	__at_most(0) __sleeps;

#define belay_backend(name, ...)					\
	int name(struct iio_backend *back, ##__VA_ARGS__) __sleeps

belay_backend(iio_backend_chan_enable, unsigned int chan);
belay_backend(iio_backend_chan_disable, unsigned int chan);
belay_backend(iio_backend_data_format_set, unsigned int chan,
	      const struct iio_backend_data_fmt *data);
belay_backend(iio_backend_data_source_set, unsigned int chan,
	      enum iio_backend_data_source data);
belay_backend(iio_backend_set_sampling_freq, unsigned int chan,
	      u64 sample_rate_hz);
belay_backend(iio_backend_test_pattern_set, unsigned int chan,
	      enum iio_backend_test_pattern pattern);
belay_backend(iio_backend_iodelay_set, unsigned int lane, unsigned int taps);
belay_backend(iio_backend_data_sample_trigger,
	      enum iio_backend_sample_trigger trigger);
belay_backend(iio_backend_extend_chan_spec, struct iio_chan_spec *chan);
int iio_backend_chan_status(struct iio_backend *back, unsigned int chan,
			    bool *error)
	__sets(*error, result == 0) __at_most(0) __sleeps;
int iio_backend_read_raw(struct iio_backend *back,
			 const struct iio_chan_spec *chan, int *val,
			 int *val2, long mask)
	__sets(*val, result > 0) __sleeps;
ssize_t iio_backend_ext_info_set(struct iio_dev *indio_dev, uintptr_t private,
				 const struct iio_chan_spec *chan,
				 const char *buf __cstr, size_t len) __sleeps;
ssize_t iio_backend_ext_info_get(struct iio_dev *indio_dev, uintptr_t private,
				 const struct iio_chan_spec *chan,
				 char *buf __bytes(4096)) __sleeps;
void iio_backend_debugfs_add(struct iio_backend *back,
			     struct iio_dev *indio_dev) __sleeps;
ssize_t iio_backend_debugfs_print_chan_status(struct iio_backend *back,
					      unsigned int chan,
					      char *buf __bytes(len),
					      size_t len) __sleeps;

/* Backends themselves. The data is what was registered. */
int devm_iio_backend_register(struct device *dev,
			      const struct iio_backend_info *info,
			      void *priv __nullable) __at_most(0) __sleeps;
void *iio_backend_get_priv(const struct iio_backend *conv)
	__drvdata __borrows(conv);

#endif
