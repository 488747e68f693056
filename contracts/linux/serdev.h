/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices behind a serial port. drivers/tty/serdev/core.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_SERDEV_H
#define BELAY_LINUX_SERDEV_H

#include <belay/belay.h>
#include_next <linux/serdev.h>
#include <linux/version.h>

/* serdev_device_driver: as platform_driver. */
#define belay_serdev	__parks(pm_runtime_disable, pm_runtime_put,	\
				serdev_device_close)
int __slot(serdev_device_driver, probe)(struct serdev_device *serdev
			belay_serdev)
	__cookie_at(serdev->dev.driver_data)
	__sets(serdev->dev.driver_data, result == 0) __sleeps;
__slot_check(serdev_device_driver, probe);
void __slot(serdev_device_driver, remove)(struct serdev_device *serdev
			belay_serdev)
	__cookie_at(serdev->dev.driver_data)
	__takes(serdev->dev.driver_data) __sleeps;
__slot_check(serdev_device_driver, remove);

int __serdev_device_driver_register(struct serdev_device_driver *sdrv
			__gives(serdev_device_driver_unregister, result == 0),
				    struct module *owner __nullable)
	__at_most(0) __sleeps;
void serdev_device_driver_unregister(struct serdev_device_driver *sdrv
					__take __nullable) __sleeps;
/*
 * serdev_device_ops: include/linux/serdev.h. How many of the bytes were used up,
 * the others come again; write_wakeup() from any context.
 */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
size_t __slot(serdev_device_ops, receive_buf)(struct serdev_device *serdev,
					      const u8 *buf __bytes(count),
					      size_t count)
	__cookie_at(serdev->dev.driver_data) __at_most(count) __sleeps;
#else
int __slot(serdev_device_ops, receive_buf)(struct serdev_device *serdev,
					   const unsigned char *buf
						__bytes(count), size_t count)
	__cookie_at(serdev->dev.driver_data) __at_most(count) __sleeps;
#endif
__slot_check(serdev_device_ops, receive_buf);
void __slot(serdev_device_ops, write_wakeup)(struct serdev_device *serdev)
	__cookie_at(serdev->dev.driver_data) __contract;
__slot_check(serdev_device_ops, write_wakeup);

int serdev_device_open(struct serdev_device *serdev
			__gives(serdev_device_close, result == 0))
	__at_most(0) __sleeps;
void serdev_device_close(struct serdev_device *serdev __take) __sleeps;
/* How many bytes were taken, or a negative errno; all, but for a timeout. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
ssize_t serdev_device_write(struct serdev_device *serdev,
			    const u8 *buf __bytes(count), size_t count,
			    long timeout) __at_most(count) __sleeps;
#else
int serdev_device_write(struct serdev_device *serdev,
			const unsigned char *buf __bytes(count), size_t count,
			long timeout) __at_most(count) __sleeps;
#endif
int serdev_device_write_buf(struct serdev_device *serdev,
			    const u8 *buf __bytes(count), size_t count)
	__at_most(count);
void serdev_device_write_wakeup(struct serdev_device *serdev) __contract;
void serdev_device_write_flush(struct serdev_device *serdev) __contract;
int serdev_device_write_room(struct serdev_device *serdev) __contract;
void serdev_device_wait_until_sent(struct serdev_device *serdev, long timeout)
	__sleeps;
int serdev_device_get_tiocm(struct serdev_device *serdev) __sleeps;
int serdev_device_set_tiocm(struct serdev_device *serdev, int set, int clear)
	__sleeps;
int devm_serdev_device_open(struct device *dev, struct serdev_device *serdev)
	__at_most(0) __sleeps;
unsigned int serdev_device_set_baudrate(struct serdev_device *serdev,
					unsigned int speed) __sleeps;
void serdev_device_set_flow_control(struct serdev_device *serdev, bool enable)
	__sleeps;
int serdev_device_set_parity(struct serdev_device *serdev,
			     enum serdev_parity parity) __at_most(0) __sleeps;

#endif
