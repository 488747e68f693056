// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#define DEBUG
#include <linux/bug.h>
#include <linux/dev_printk.h>
#include <linux/printk.h>

void use_printk(int n)
{
	printk(KERN_INFO "%d\n", n);
	pr_err("%d\n", n);
	pr_debug("%d\n", n);
}

void use_dev_printk(struct device *dev, int n)
{
	dev_printk(KERN_INFO, dev, "%d\n", n);
	dev_err(dev, "%d\n", n);
	dev_warn(dev, "%d\n", n);
	dev_info(dev, "%d\n", n);
	dev_dbg(dev, "%d\n", n);
}

int use_warn(int n)
{
	if (WARN_ON(n) || WARN_ON_ONCE(n))
		return 1;
	if (WARN(n, "%d\n", n) || WARN_ONCE(n, "%d\n", n))
		return 2;
	BUG_ON(n);
	BUG();
}
