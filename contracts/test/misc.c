// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whatever macros are in between, each call here lands on a contract; and the
 * entry points of a module are marked.
 */
#include <linux/err.h>
#include <linux/miscdevice.h>
#include <linux/module.h>

static struct miscdevice misc;
module_misc_device(misc);

int markers(void)
{
	return belay_module_init == misc_init &&
	       belay_module_exit == misc_exit;
}

int use_misc(struct miscdevice *m)
{
	int err = misc_register(m);

	misc_deregister(m);
	return err;
}

void *use_err(const void *p)
{
	if (IS_ERR(p))
		return ERR_PTR(2 * PTR_ERR(p));
	if (IS_ERR_OR_NULL(p))
		return ERR_CAST(p);
	return ERR_PTR(PTR_ERR_OR_ZERO(p));
}
