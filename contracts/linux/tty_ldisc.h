/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Line disciplines. include/linux/tty_ldisc.h, kernel-doc of tty_ldisc_ops, and
 * drivers/tty/tty_ldisc.c: open() when a tty gets the discipline, close() when it
 * loses it and nothing else runs for it; in between disc_data is the discipline's.
 */
#ifndef BELAY_LINUX_TTY_LDISC_H
#define BELAY_LINUX_TTY_LDISC_H

#include <belay/belay.h>
/* A member of tty_ldisc_ops would declare it for itself. */
struct ktermios;
#include_next <linux/tty_ldisc.h>
#include <linux/tty.h>
#include <linux/version.h>

int __slot(tty_ldisc_ops, open)(struct tty_struct *tty)
	__cookie_at(tty->disc_data)
	__sets(tty->disc_data, result == 0) __sleeps;
__slot_check(tty_ldisc_ops, open);
void __slot(tty_ldisc_ops, close)(struct tty_struct *tty)
	__cookie_at(tty->disc_data) __takes(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, close);
void __slot(tty_ldisc_ops, flush_buffer)(struct tty_struct *tty)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, flush_buffer);
int __slot(tty_ldisc_ops, ioctl)(struct tty_struct *tty, unsigned int cmd,
				 unsigned long arg)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, ioctl);
void __slot(tty_ldisc_ops, set_termios)(struct tty_struct *tty,
					const struct ktermios *old __nullable)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, set_termios);
__poll_t __slot(tty_ldisc_ops, poll)(struct tty_struct *tty,
				     struct file *file,
				     struct poll_table_struct *wait)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, poll);
void __slot(tty_ldisc_ops, hangup)(struct tty_struct *tty)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, hangup);
void __slot(tty_ldisc_ops, write_wakeup)(struct tty_struct *tty)
	__cookie_at(tty->disc_data) __contract;
__slot_check(tty_ldisc_ops, write_wakeup);
void __slot(tty_ldisc_ops, dcd_change)(struct tty_struct *tty, bool active)
	__cookie_at(tty->disc_data) __contract;
__slot_check(tty_ldisc_ops, dcd_change);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
ssize_t __slot(tty_ldisc_ops, read)(struct tty_struct *tty,
				    struct file *file, u8 *buf __bytes(nr),
				    size_t nr, void **cookie,
				    unsigned long offset)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, read);
ssize_t __slot(tty_ldisc_ops, write)(struct tty_struct *tty,
				     struct file *file,
				     const u8 *buf __bytes(nr), size_t nr)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, write);
/* Without flags all characters are normal. */
void __slot(tty_ldisc_ops, receive_buf)(struct tty_struct *tty,
					const u8 *cp __bytes(count),
					const u8 *fp __bytes(count) __nullable,
					size_t count)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, receive_buf);
size_t __slot(tty_ldisc_ops, receive_buf2)(struct tty_struct *tty,
					   const u8 *cp __bytes(count),
					   const u8 *fp __bytes(count)
						__nullable,
					   size_t count)
	__cookie_at(tty->disc_data) __sleeps;
__slot_check(tty_ldisc_ops, receive_buf2);
#endif

int tty_register_ldisc(struct tty_ldisc_ops *ldisc
			__gives(tty_unregister_ldisc, result == 0))
	__at_most(0) __sleeps;
void tty_unregister_ldisc(struct tty_ldisc_ops *ldisc __take) __contract;
struct tty_ldisc *tty_ldisc_ref(struct tty_struct *tty)
	__own(tty_ldisc_deref) __nullable;
struct tty_ldisc *tty_ldisc_ref_wait(struct tty_struct *tty)
	__own(tty_ldisc_deref) __nullable __sleeps;
void tty_ldisc_deref(struct tty_ldisc *ld __take) __contract;
void tty_ldisc_flush(struct tty_struct *tty) __sleeps;

#endif
