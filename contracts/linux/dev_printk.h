/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * dev_printk() and dev_*(). drivers/base/core.c: a NULL device is printed as
 * such; any context, as with printk().
 */
#ifndef BELAY_LINUX_DEV_PRINTK_H
#define BELAY_LINUX_DEV_PRINTK_H

#include <belay/belay.h>
#include_next <linux/dev_printk.h>

#define belay_dev_printk(name)						\
	void name(const struct device *dev __nullable,			\
		  const char *fmt __cstr, ...) __contract

void _dev_printk(const char *level __cstr, const struct device *dev __nullable,
		 const char *fmt __cstr, ...) __contract;
belay_dev_printk(_dev_emerg);
belay_dev_printk(_dev_alert);
belay_dev_printk(_dev_crit);
belay_dev_printk(_dev_err);
belay_dev_printk(_dev_warn);
belay_dev_printk(_dev_notice);
belay_dev_printk(_dev_info);

#undef dev_printk_index_wrap
#define dev_printk_index_wrap(func, level, dev, fmt, ...)		\
	func(dev, fmt, ##__VA_ARGS__)

#endif
