/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Consoles. kernel/printk/printk.c, comments on register_console() and
 * unregister_console(); include/linux/console.h, comments on struct console. A
 * console may be refused, and unregistered all the same. It writes in any
 * context.
 */
#ifndef BELAY_LINUX_CONSOLE_H
#define BELAY_LINUX_CONSOLE_H

#include <belay/belay.h>
#include_next <linux/console.h>

void __slot(console, write)(struct console *co, const char *s __bytes(count),
			    unsigned int count) __contract;
__slot_check(console, write);
/* tty_io.c, tty_lookup_driver(): NULL where there is no driver for it. */
struct tty_driver *__slot(console, device)(struct console *co, int *index)
	__sets(*index, result != NULL) __nullable;
__slot_check(console, device);
int __slot(console, setup)(struct console *co, char *options __cstr __nullable)
	__sleeps;
__slot_check(console, setup);
int __slot(console, exit)(struct console *co) __sleeps;
__slot_check(console, exit);

void register_console(struct console *con __gives(unregister_console)) __sleeps;
int unregister_console(struct console *con __take) __sleeps;

#endif
