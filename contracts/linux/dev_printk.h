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

/*
 * drivers/base/core.c, dev_err_probe(): says it, or remembers it for a probe
 * that is deferred, and returns the error that it was given.
 */
void belay_dev_err_probe(const struct device *dev, int err,
			 const char *fmt __cstr, ...) __printf(3, 4)
	__contract;
#define belay_dev_probe(dev, err, fmt, ...)				\
({									\
	int __err = (err);						\
									\
	belay_dev_err_probe(dev, __err, fmt, ##__VA_ARGS__);		\
	__err;								\
})
#define dev_err_probe(dev, err, fmt, ...)				\
	belay_dev_probe(dev, err, fmt, ##__VA_ARGS__)
#define dev_warn_probe(dev, err, fmt, ...)				\
	belay_dev_probe(dev, err, fmt, ##__VA_ARGS__)

#endif
