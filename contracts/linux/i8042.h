/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The keyboard controller. drivers/input/serio/i8042.c: i8042_command() takes a
 * spinlock; how many bytes it reads from param, and then writes there, are the
 * digits of the command, which only who sends it knows.
 */
#ifndef BELAY_LINUX_I8042_H
#define BELAY_LINUX_I8042_H

#include <belay/belay.h>
#include_next <linux/i8042.h>

#if defined(CONFIG_SERIO_I8042) || defined(CONFIG_SERIO_I8042_MODULE)
/* The lock of the chip is the driver's own: a mutex. */
extern const struct mutex belay_i8042_mutex;
void i8042_lock_chip(void) __acquires(&belay_i8042_mutex) __sleeps;
void i8042_unlock_chip(void) __releases(&belay_i8042_mutex);
int belay_i8042_command(unsigned char *param __nullable __bytes(needs),
			int command, unsigned int needs)
	__at_most(0) __contract;
#define belay_i8042_larger(a, b)	((a) > (b) ? (a) : (b))
#define i8042_command(param, command)					\
	belay_i8042_command(param, command,				\
			    belay_i8042_larger(((command) >> 12) & 0xf,	\
					       ((command) >> 8) & 0xf))
#endif

#endif
