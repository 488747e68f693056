// SPDX-License-Identifier: GPL-2.0-only
/*
 * A module that is good or goes wrong in the one way that MODE says, for
 * lab/meta to see that the lab notices.
 */
#include <linux/bug.h>
#include <linux/module.h>
#include <linux/stop_machine.h>

#define GOOD 0
#define NO_LOAD 1	/* cannot be loaded */
#define WARNS 2		/* has the kernel warn while it is unloaded */
#define HANGS 3		/* stops every CPU for ever */

static int hang(void *unused)
{
	for (;;)
		cpu_relax();
	return 0;
}

static int __init meta_init(void)
{
	if (MODE == NO_LOAD)
		return -ENODEV;
	if (MODE == HANGS)
		stop_machine(hang, NULL, cpu_online_mask);
	return 0;
}

static void __exit meta_exit(void)
{
	WARN_ON(MODE == WARNS);
}

module_init(meta_init);
module_exit(meta_exit);

MODULE_DESCRIPTION("Goes wrong as told");
MODULE_LICENSE("GPL");
