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
#include <linux/version.h>

/*
 * drivers/iio/industrialio-core.c, __iio_format_value(): which kinds have a
 * second part. IIO_VAL_INT_PLUS_MICRO and so on are macros.
 */
#define belay_iio_second						\
	__sets(*val2, result == 2) __sets(*val2, result == 3)		\
	__sets(*val2, result == 4) __sets(*val2, result == 6)		\
	__sets(*val2, result == 10) __sets(*val2, result == 11)

/*
 * comments on struct iio_chan_spec: what channels there are is in the driver's
 * tables, which the core reads.
 */
extern __typeof__(((struct iio_chan_spec *)0)->channel)
	__slot(iio_chan_spec, channel) __drvset;
extern __typeof__(((struct iio_chan_spec *)0)->channel2)
	__slot(iio_chan_spec, channel2) __drvset;
extern __typeof__(((struct iio_chan_spec *)0)->address)
	__slot(iio_chan_spec, address) __drvset;
extern __typeof__(((struct iio_chan_spec *)0)->scan_index)
	__slot(iio_chan_spec, scan_index) __drvset;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
extern __typeof__(((struct iio_scan_type *)0)->realbits)
	__slot(iio_scan_type, realbits) __drvset;
extern __typeof__(((struct iio_scan_type *)0)->storagebits)
	__slot(iio_scan_type, storagebits) __drvset;
extern __typeof__(((struct iio_scan_type *)0)->shift)
	__slot(iio_scan_type, shift) __drvset;
#endif

/* industrialio-buffer.c, __iio_buffer_alloc_sysfs_and_mask() */
extern __typeof__(((struct iio_dev *)0)->masklength) __slot(iio_dev, masklength)
	__at_most(struct iio_chan_spec.scan_index + 1) __fixed;

/*
 * industrialio-buffer.c, __iio_buffer_alloc_sysfs_and_mask(), iio_scan_el_store()
 * and iio_scan_el_ts_store(): the time is no part of a mask.
 */
unsigned int belay_iio_masklength(const struct iio_dev *indio_dev)
	__at_most(struct iio_chan_spec.scan_index[type != IIO_TIMESTAMP] + 1);
#ifdef iio_for_each_active_channel
#undef iio_for_each_active_channel
#define iio_for_each_active_channel(indio_dev, chan)			\
	for (unsigned int __len = ({					\
		     (chan) = 0;					\
		     belay_iio_masklength(indio_dev);			\
	     });							\
	     (chan) = find_next_bit((indio_dev)->active_scan_mask,	\
				    __len, (chan)), (chan) < __len;	\
	     (chan)++)
#endif

/*
 * industrialio-core.c, iio_device_add_channel_sysfs(): they are called for
 * attributes of channels, of which that of the time of a scan has none.
 */
#define belay_iio_chan	__when(type != IIO_TIMESTAMP)

int __slot(iio_info, read_raw)(struct iio_dev *indio_dev,
			       const struct iio_chan_spec *chan belay_iio_chan,
			       int *val, int *val2, long mask)
	__sets(*val, result > 0) belay_iio_second __sleeps;
__slot_check(iio_info, read_raw);
/* As many of the values as it says. */
int __slot(iio_info, read_raw_multi)(struct iio_dev *indio_dev,
				     const struct iio_chan_spec *chan
						belay_iio_chan,
				     int max_len,
				     int *vals __bytes(4 * max_len),
				     int *val_len, long mask)
	__sets(*val_len, result >= 0) __sleeps;
__slot_check(iio_info, read_raw_multi);
int __slot(iio_info, read_avail)(struct iio_dev *indio_dev,
				 const struct iio_chan_spec *chan belay_iio_chan,
				 const int **vals, int *type, int *length,
				 long mask)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0) __sleeps;
__slot_check(iio_info, read_avail);
int __slot(iio_info, write_raw)(struct iio_dev *indio_dev,
				const struct iio_chan_spec *chan belay_iio_chan, int val,
				int val2, long mask) __sleeps;
__slot_check(iio_info, write_raw);
int __slot(iio_info, read_label)(struct iio_dev *indio_dev,
				 const struct iio_chan_spec *chan belay_iio_chan,
				 char *label __bytes(4096)) __sleeps;
__slot_check(iio_info, read_label);
int __slot(iio_info, write_raw_get_fmt)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan belay_iio_chan,
					long mask) __sleeps;
__slot_check(iio_info, write_raw_get_fmt);
int __slot(iio_info, read_event_config)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan belay_iio_chan,
					enum iio_event_type type,
					enum iio_event_direction dir) __sleeps;
__slot_check(iio_info, read_event_config);
int __slot(iio_info, write_event_config)(struct iio_dev *indio_dev,
					 const struct iio_chan_spec *chan,
					 enum iio_event_type type,
					 enum iio_event_direction dir,
					 int state) __sleeps;
__slot_check(iio_info, write_event_config);
int __slot(iio_info, read_event_value)(struct iio_dev *indio_dev,
				       const struct iio_chan_spec *chan belay_iio_chan,
				       enum iio_event_type type,
				       enum iio_event_direction dir,
				       enum iio_event_info info, int *val,
				       int *val2)
	__sets(*val, result > 0) belay_iio_second __sleeps;
__slot_check(iio_info, read_event_value);
int __slot(iio_info, write_event_value)(struct iio_dev *indio_dev,
					const struct iio_chan_spec *chan belay_iio_chan,
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

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
int __slot(iio_info, read_event_label)(struct iio_dev *indio_dev,
				       const struct iio_chan_spec *chan,
				       enum iio_event_type type,
				       enum iio_event_direction dir,
				       char *label __bytes(4096)) __sleeps;
__slot_check(iio_info, read_event_label);
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int __slot(iio_info, get_current_scan_type)(const struct iio_dev *indio_dev,
					    const struct iio_chan_spec *chan)
	__sleeps;
__slot_check(iio_info, get_current_scan_type);
#endif
int __slot(iio_info, fwnode_xlate)(struct iio_dev *indio_dev,
				   const struct fwnode_reference_args *iiospec)
	__sleeps;
__slot_check(iio_info, fwnode_xlate);
int __slot(iio_info, hwfifo_set_watermark)(struct iio_dev *indio_dev,
					   unsigned int val) __sleeps;
__slot_check(iio_info, hwfifo_set_watermark);
int __slot(iio_info, hwfifo_flush_to_buffer)(struct iio_dev *indio_dev,
					     unsigned int count) __sleeps;
__slot_check(iio_info, hwfifo_flush_to_buffer);

/*
 * Attributes of a channel beside the usual ones: a page, and what was written
 * to it with a NUL, as of sysfs. iio_enum_read() and its kin do these for a
 * struct iio_enum; they take its address as the number.
 */
ssize_t __slot(iio_chan_spec_ext_info, read)(struct iio_dev *indio_dev,
					     uintptr_t private,
					     const struct iio_chan_spec *chan,
					     char *buf __bytes(4096))
	__sleeps;
__slot_check(iio_chan_spec_ext_info, read);
ssize_t __slot(iio_chan_spec_ext_info, write)(struct iio_dev *indio_dev,
					      uintptr_t private,
					      const struct iio_chan_spec *chan,
					      const char *buf __cstr,
					      size_t len) __sleeps;
__slot_check(iio_chan_spec_ext_info, write);
int __slot(iio_enum, set)(struct iio_dev *indio_dev,
			  const struct iio_chan_spec *chan, unsigned int item)
	__sleeps;
__slot_check(iio_enum, set);
int __slot(iio_enum, get)(struct iio_dev *indio_dev,
			  const struct iio_chan_spec *chan) __sleeps;
__slot_check(iio_enum, get);
ssize_t iio_enum_read(struct iio_dev *indio_dev, uintptr_t priv,
		      const struct iio_chan_spec *chan,
		      char *buf __bytes(4096)) __sleeps;
ssize_t iio_enum_write(struct iio_dev *indio_dev, uintptr_t priv,
		       const struct iio_chan_spec *chan,
		       const char *buf __cstr, size_t len) __sleeps;
ssize_t iio_enum_available_read(struct iio_dev *indio_dev, uintptr_t priv,
				const struct iio_chan_spec *chan,
				char *buf __bytes(4096)) __sleeps;
ssize_t iio_show_mount_matrix(struct iio_dev *indio_dev, uintptr_t priv,
			      const struct iio_chan_spec *chan,
			      char *buf __bytes(4096)) __sleeps;
/* The strings are part of the node, or of the kernel. */
int iio_read_mount_matrix(struct device *dev, struct iio_mount_matrix *matrix)
	__sets(*matrix, result == 0) __at_most(0) __sleeps;

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
bool __slot(iio_buffer_setup_ops, validate_scan_mask)(
		struct iio_dev *indio_dev, const unsigned long *scan_mask)
	__contract;
__slot_check(iio_buffer_setup_ops, validate_scan_mask);

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
int iio_device_claim_buffer_mode(struct iio_dev *indio_dev
				__gives(iio_device_release_buffer_mode,
					result == 0)) __at_most(0) __sleeps;
void iio_device_release_buffer_mode(struct iio_dev *indio_dev __take)
	__sleeps;
int iio_device_get_current_mode(struct iio_dev *indio_dev) __contract;
int iio_device_set_clock(struct iio_dev *indio_dev, clockid_t clock_id)
	__sleeps;
clockid_t iio_device_get_clock(const struct iio_dev *indio_dev) __contract;
const struct iio_chan_spec *
iio_find_channel_from_si(struct iio_dev *indio_dev, int si)
	__nullable __borrows(indio_dev);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int iio_device_suspend_triggering(struct iio_dev *indio_dev) __sleeps;
int iio_device_resume_triggering(struct iio_dev *indio_dev) __sleeps;
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
int iio_active_scan_mask_index(struct iio_dev *indio_dev) __contract;
#endif
#ifdef CONFIG_DEBUG_FS
struct dentry *iio_get_debugfs_dentry(struct iio_dev *indio_dev)
	__nullable __errptr __borrows(indio_dev);
#endif

/* The fraction is in units of a millionth where fract_mult is 100000. */
int iio_str_to_fixpoint(const char *str __cstr, int fract_mult, int *integer,
			int *fract)
	__sets(*integer, result == 0) __sets(*fract, result == 0)
	__at_most(0);
ssize_t iio_format_value(char *buf __bytes(4096), unsigned int type, int size,
			 int *vals __counted_by(size)) __contract;

bool iio_buffer_enabled(struct iio_dev *indio_dev) __contract;
int iio_device_id(struct iio_dev *indio_dev) __contract;
s64 iio_get_time_ns(const struct iio_dev *indio_dev) __contract;
int iio_push_event(struct iio_dev *indio_dev, u64 ev_code, s64 timestamp)
	__at_most(0);

/* Triggers that go with a device. */
struct iio_trigger *__devm_iio_trigger_alloc(struct device *parent,
					     struct module *this_mod
						__nullable,
					     const char *fmt __cstr, ...)
	__nullable __borrows(parent) __sleeps;

/* The bytes that were asked for with the structure. */
void *iio_priv(const struct iio_dev *const indio_dev)
	__drvdata __zeroed __borrows(indio_dev);

#endif
