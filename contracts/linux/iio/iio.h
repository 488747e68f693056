/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Industrial I/O. include/linux/iio/iio.h, comments on struct iio_info, and
 * drivers/iio/industrialio-core.c, kernel-doc of each. Reads return the kind
 * of value that they wrote, one of IIO_VAL_*, or a negative errno; what is
 * asked for is of the channels in the table of the driver.
 */
#ifndef BELAY_LINUX_IIO_IIO_H
#define BELAY_LINUX_IIO_IIO_H

#include <belay/belay.h>
#include_next <linux/iio/iio.h>

/*
 * drivers/iio/industrialio-core.c, __iio_format_value(): which kinds have a
 * second part. IIO_VAL_INT_PLUS_MICRO and so on are macros.
 */
#define belay_iio_second						\
	__sets(*val2, result == 2) __sets(*val2, result == 3)		\
	__sets(*val2, result == 4) __sets(*val2, result == 6)		\
	__sets(*val2, result == 10) __sets(*val2, result == 11)

int __slot(iio_info, read_raw)(struct iio_dev *indio_dev,
			       const struct iio_chan_spec *chan,
			       int *val, int *val2, long mask)
	__sets(*val, result > 0) belay_iio_second __sleeps;
__slot_check(iio_info, read_raw);
int __slot(iio_info, read_avail)(struct iio_dev *indio_dev,
				 const struct iio_chan_spec *chan,
				 const int **vals, int *type, int *length,
				 long mask)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0) __sleeps;
__slot_check(iio_info, read_avail);
int __slot(iio_info, write_raw)(struct iio_dev *indio_dev,
				const struct iio_chan_spec *chan, int val,
				int val2, long mask) __sleeps;
__slot_check(iio_info, write_raw);
int __slot(iio_info, read_label)(struct iio_dev *indio_dev,
				 const struct iio_chan_spec *chan,
				 char *label __bytes(4096)) __sleeps;
__slot_check(iio_info, read_label);
int __slot(iio_info, write_raw_get_fmt)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan,
					long mask) __sleeps;
__slot_check(iio_info, write_raw_get_fmt);
int __slot(iio_info, read_event_config)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan,
					enum iio_event_type type,
					enum iio_event_direction dir) __sleeps;
__slot_check(iio_info, read_event_config);
int __slot(iio_info, read_event_value)(struct iio_dev *indio_dev,
				       const struct iio_chan_spec *chan,
				       enum iio_event_type type,
				       enum iio_event_direction dir,
				       enum iio_event_info info, int *val,
				       int *val2)
	__sets(*val, result > 0) belay_iio_second __sleeps;
__slot_check(iio_info, read_event_value);
int __slot(iio_info, write_event_value)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan,
					enum iio_event_type type,
					enum iio_event_direction dir,
					enum iio_event_info info, int val,
					int val2) __sleeps;
__slot_check(iio_info, write_event_value);
int __slot(iio_info, debugfs_reg_access)(struct iio_dev *indio_dev,
					 unsigned int reg,
					 unsigned int writeval,
					 unsigned int *readval __nullable)
	__sleeps;
__slot_check(iio_info, debugfs_reg_access);
int __slot(iio_info, update_scan_mode)(struct iio_dev *indio_dev,
				       const unsigned long *scan_mask)
	__sleeps;
__slot_check(iio_info, update_scan_mode);
int __slot(iio_info, validate_trigger)(struct iio_dev *indio_dev,
				       struct iio_trigger *trig) __sleeps;
__slot_check(iio_info, validate_trigger);

int __slot(iio_buffer_setup_ops, preenable)(struct iio_dev *indio_dev)
	__sleeps;
__slot_check(iio_buffer_setup_ops, preenable);
int __slot(iio_buffer_setup_ops, postenable)(struct iio_dev *indio_dev)
	__sleeps;
__slot_check(iio_buffer_setup_ops, postenable);
int __slot(iio_buffer_setup_ops, predisable)(struct iio_dev *indio_dev)
	__sleeps;
__slot_check(iio_buffer_setup_ops, predisable);
int __slot(iio_buffer_setup_ops, postdisable)(struct iio_dev *indio_dev)
	__sleeps;
__slot_check(iio_buffer_setup_ops, postdisable);

/*
 * industrialio-core.c, iio_device_alloc(): the structure with that many bytes,
 * all zero, for the driver.
 */
struct iio_dev *iio_device_alloc(struct device *parent, int sizeof_priv)
	__own(iio_device_free) __nullable __sleeps;
void iio_device_free(struct iio_dev *indio_dev __take __nullable) __sleeps;
struct iio_dev *devm_iio_device_alloc(struct device *parent, int sizeof_priv)
	__nullable __fresh __borrows(parent) __sleeps;
int __iio_device_register(struct iio_dev *indio_dev
				__gives(iio_device_unregister, result == 0),
			  struct module *this_mod __nullable)
	__at_most(0) __sleeps;
void iio_device_unregister(struct iio_dev *indio_dev __take) __sleeps;
int __devm_iio_device_register(struct device *dev, struct iio_dev *indio_dev,
			       struct module *this_mod __nullable)
	__at_most(0) __sleeps;

int iio_device_claim_direct_mode(struct iio_dev *indio_dev
				__gives(iio_device_release_direct_mode,
					result == 0)) __at_most(0) __sleeps;
void iio_device_release_direct_mode(struct iio_dev *indio_dev __take)
	__sleeps;
bool iio_buffer_enabled(struct iio_dev *indio_dev) __contract;
int iio_device_id(struct iio_dev *indio_dev) __contract;
s64 iio_get_time_ns(const struct iio_dev *indio_dev) __contract;
int iio_push_event(struct iio_dev *indio_dev, u64 ev_code, s64 timestamp)
	__at_most(0);

/* The bytes that were asked for with the structure. */
void *iio_priv(const struct iio_dev *const indio_dev)
	__drvdata __zeroed __borrows(indio_dev);

#endif
