/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * printk() and pr_*(). kernel/printk/printk.c: may be called from any
 * context. The index of all formats in the image is of no concern.
 */
#ifndef BELAY_LINUX_PRINTK_H
#define BELAY_LINUX_PRINTK_H

#include <belay/belay.h>
#include_next <linux/printk.h>

int _printk(const char *fmt __cstr, ...) __contract;

#undef printk_index_wrap
#define printk_index_wrap(func, fmt, ...)	func(fmt, ##__VA_ARGS__)

#endif
