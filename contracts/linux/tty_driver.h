/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Drivers of terminals. drivers/tty/tty_io.c, and include/linux/tty_driver.h,
 * comment on struct tty_operations: a driver is allocated, registered,
 * unregistered and put. driver_data of a terminal is the driver's own; close()
 * finds what a failed open() left there, which no word can say.
 */
#ifndef BELAY_LINUX_TTY_DRIVER_H
#define BELAY_LINUX_TTY_DRIVER_H

#include <belay/belay.h>
#include_next <linux/tty_driver.h>
#include <linux/version.h>

/* tty_init_dev(): install() comes before open(), which may set it as well. */
int __slot(tty_operations, install)(struct tty_driver *driver,
				    struct tty_struct *tty) __sleeps;
__slot_check(tty_operations, install);
int __slot(tty_operations, open)(struct tty_struct *tty, struct file *filp)
	__sleeps;
__slot_check(tty_operations, open);
void __slot(tty_operations, close)(struct tty_struct *tty, struct file *filp)
	__sleeps;
__slot_check(tty_operations, close);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
ssize_t __slot(tty_operations, write)(struct tty_struct *tty,
				      const u8 *buf __bytes(count),
				      size_t count) __contract;
int __slot(tty_operations, put_char)(struct tty_struct *tty, u8 ch) __contract;
#else
int __slot(tty_operations, write)(struct tty_struct *tty,
				  const u8 *buf __bytes(count),
				  int count __at_least(0)) __contract;
int __slot(tty_operations, put_char)(struct tty_struct *tty, unsigned char ch)
	__contract;
#endif
__slot_check(tty_operations, write);
__slot_check(tty_operations, put_char);

#define belay_tty_op(ret, name, ...)					\
	ret __slot(tty_operations, name)(struct tty_struct *tty,	\
					 ##__VA_ARGS__) __contract
belay_tty_op(void, flush_chars);
__slot_check(tty_operations, flush_chars);
belay_tty_op(unsigned int, write_room);
__slot_check(tty_operations, write_room);
belay_tty_op(unsigned int, chars_in_buffer);
__slot_check(tty_operations, chars_in_buffer);
belay_tty_op(void, flush_buffer);
__slot_check(tty_operations, flush_buffer);
belay_tty_op(int, ioctl, unsigned int cmd, unsigned long arg) __sleeps;
__slot_check(tty_operations, ioctl);
belay_tty_op(void, set_termios, const struct ktermios *old __nullable)
	__sleeps;
__slot_check(tty_operations, set_termios);
belay_tty_op(void, throttle) __sleeps;
__slot_check(tty_operations, throttle);
belay_tty_op(void, unthrottle) __sleeps;
__slot_check(tty_operations, unthrottle);
/* With interrupts off, under the lock of the flow. */
belay_tty_op(void, stop);
__slot_check(tty_operations, stop);
belay_tty_op(void, start);
__slot_check(tty_operations, start);
belay_tty_op(void, hangup) __sleeps;
__slot_check(tty_operations, hangup);
belay_tty_op(int, break_ctl, int state) __sleeps;
__slot_check(tty_operations, break_ctl);
belay_tty_op(void, wait_until_sent, int timeout) __sleeps;
__slot_check(tty_operations, wait_until_sent);
belay_tty_op(int, tiocmget) __sleeps;
__slot_check(tty_operations, tiocmget);
belay_tty_op(int, tiocmset, unsigned int set, unsigned int clear) __sleeps;
__slot_check(tty_operations, tiocmset);

/* __tty_alloc_driver(): never NULL; the last reference frees it. */
struct tty_driver *__tty_alloc_driver(unsigned int lines,
				      struct module *owner __nullable,
				      unsigned long flags)
	__own(tty_driver_kref_put) __errptr __sleeps;
void tty_driver_kref_put(struct tty_driver *driver __take) __sleeps;
int tty_register_driver(struct tty_driver *driver
				__gives(tty_unregister_driver, result == 0))
	__at_most(0) __sleeps;
void tty_unregister_driver(struct tty_driver *driver __take) __sleeps;

#endif
