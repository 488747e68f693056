/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Sensors of the controller of ChromeOS. drivers/iio/common/cros_ec_sensors/
 * cros_ec_sensors_core.c, kernel-doc of each. The state is the driver's part of
 * the IIO device, at its start. cmd_lock is held for commands.
 */
#ifndef BELAY_LINUX_IIO_COMMON_CROS_EC_SENSORS_CORE_H
#define BELAY_LINUX_IIO_COMMON_CROS_EC_SENSORS_CORE_H

#include <belay/belay.h>
#include <linux/iio/iio.h>
#include_next <linux/iio/common/cros_ec_sensors_core.h>

/* As many values as the mask has bits, which no word counts. */
int __slot(cros_ec_sensors_core_state, read_ec_sensors_data)(
		struct iio_dev *indio_dev, unsigned long scan_mask, s16 *data)
	__sets(*data, result == 0) __sleeps;
__slot_check(cros_ec_sensors_core_state, read_ec_sensors_data);
int cros_ec_sensors_read_lpc(struct iio_dev *indio_dev,
			     unsigned long scan_mask, s16 *data)
	__sets(*data, result == 0) __sleeps;
int cros_ec_sensors_read_cmd(struct iio_dev *indio_dev,
			     unsigned long scan_mask, s16 *data)
	__sets(*data, result == 0) __sleeps;

int cros_ec_sensors_core_init(struct platform_device *pdev,
			      struct iio_dev *indio_dev, bool physical_device,
			      cros_ec_sensors_capture_t trigger_capture
				__nullable) __at_most(0) __sleeps;
int cros_ec_sensors_core_register(struct device *dev,
				  struct iio_dev *indio_dev,
				  cros_ec_sensorhub_push_data_cb_t push_data
					__nullable) __at_most(0) __sleeps;
irqreturn_t cros_ec_sensors_capture(int irq, void *p) __sleeps;
int cros_ec_sensors_push_data(struct iio_dev *indio_dev, s16 *data,
			      s64 timestamp) __contract;
int cros_ec_motion_send_host_cmd(struct cros_ec_sensors_core_state *st,
				 u16 opt_length)
	__at_most(0) __sleeps;
/* A kind of IIO value, with both of them, or an error. */
int cros_ec_sensors_core_read(struct cros_ec_sensors_core_state *st,
			      const struct iio_chan_spec *chan, int *val,
			      int *val2, long mask)
	__sets(*val, result > 0) __sets(*val2, result > 0) __sleeps;
int cros_ec_sensors_core_read_avail(struct iio_dev *indio_dev,
				    const struct iio_chan_spec *chan,
				    const int **vals, int *type, int *length,
				    long mask)
	__sets(*vals, result >= 0) __sets(*type, result >= 0)
	__sets(*length, result >= 0);
int cros_ec_sensors_core_write(struct cros_ec_sensors_core_state *st,
			       const struct iio_chan_spec *chan, int val,
			       int val2, long mask) __sleeps;

#endif
