/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Dynamic debug makes each pr_debug() a jump label around a printk(). The
 * checker looks at it as one that is switched on.
 */
#ifndef BELAY_LINUX_DYNAMIC_DEBUG_H
#define BELAY_LINUX_DYNAMIC_DEBUG_H

#include_next <linux/dynamic_debug.h>

#undef dynamic_pr_debug
#define dynamic_pr_debug(fmt, ...)					\
	_printk(KERN_DEBUG pr_fmt(fmt), ##__VA_ARGS__)
#undef dynamic_dev_dbg
#define dynamic_dev_dbg(dev, fmt, ...)					\
	_dev_printk(KERN_DEBUG, dev, fmt, ##__VA_ARGS__)

#endif
