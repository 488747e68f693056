/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Terminals. drivers/tty/tty_io.c, tty_ioctl.c, tty_baudrate.c, n_tty.c and
 * tty_mutex.c, kernel-doc of each. Where there is no support for terminals the
 * functions are inlines.
 */
#ifndef BELAY_LINUX_TTY_H
#define BELAY_LINUX_TTY_H

#include <belay/belay.h>
#include_next <linux/tty.h>
#include <linux/tty_ldisc.h>

/* struct tty_struct: what install() or open() of the driver sets. */
extern __typeof__(((struct tty_struct *)0)->driver_data)
	__slot(tty_struct, driver_data) __drvdata;

#ifdef CONFIG_TTY
struct tty_struct *tty_kref_get(struct tty_struct *tty __nullable
				__gives(tty_kref_put)) __returns(tty);
void tty_kref_put(struct tty_struct *tty __take __nullable) __contract;
const char *tty_name(const struct tty_struct *tty __nullable)
	__cstr __borrows(tty);
struct tty_struct *tty_kopen_exclusive(dev_t device)
	__own(tty_kclose) __errptr __sleeps;
struct tty_struct *tty_kopen_shared(dev_t device)
	__own(tty_kref_put) __errptr __sleeps;
int tty_standard_install(struct tty_driver *driver, struct tty_struct *tty)
	__at_most(0) __sleeps;
void tty_kclose(struct tty_struct *tty __take) __sleeps;
int tty_dev_name_to_number(const char *name __cstr, dev_t *number)
	__sets(*number, result == 0) __at_most(0) __sleeps;
#endif

void tty_wait_until_sent(struct tty_struct *tty, long timeout) __sleeps;
int tty_put_char(struct tty_struct *tty,
		 __typeof__(*((struct tty_struct *)0)->write_buf) c)
	__contract;
unsigned int tty_chars_in_buffer(struct tty_struct *tty) __contract;
unsigned int tty_write_room(struct tty_struct *tty) __contract;
void tty_driver_flush_buffer(struct tty_struct *tty) __contract;
void tty_unthrottle(struct tty_struct *tty) __sleeps;
int tty_get_icount(struct tty_struct *tty,
		   struct serial_icounter_struct *icount)
	__sets(*icount, result == 0) __at_most(0) __sleeps;
int tty_get_tiocm(struct tty_struct *tty) __sleeps;
void tty_hangup(struct tty_struct *tty) __contract;
void tty_vhangup(struct tty_struct *tty) __sleeps;
speed_t tty_termios_baud_rate(const struct ktermios *termios) __contract;
void tty_termios_encode_baud_rate(struct ktermios *termios, speed_t ibaud,
				  speed_t obaud) __contract;
void tty_encode_baud_rate(struct tty_struct *tty, speed_t ibaud,
			  speed_t obaud) __contract;
void tty_termios_copy_hw(struct ktermios *to, const struct ktermios *old)
	__contract;
int tty_set_termios(struct tty_struct *tty, struct ktermios *kt) __sleeps;
void tty_wakeup(struct tty_struct *tty) __contract;
int tty_mode_ioctl(struct tty_struct *tty, unsigned int cmd,
		   unsigned long arg) __sleeps;
int n_tty_ioctl_helper(struct tty_struct *tty, unsigned int cmd,
		       unsigned long arg) __sleeps;
/* All members of the table are set but for its owner and its number. */
void n_tty_inherit_ops(struct tty_ldisc_ops *ops) __contract;
void tty_lock(struct tty_struct *tty) __acquires(&tty->legacy_mutex) __sleeps;
void tty_unlock(struct tty_struct *tty) __releases(&tty->legacy_mutex);

#endif
