// SPDX-License-Identifier: GPL-2.0-only
/* BL102: exit takes one registration down twice. */
#include <belay/belay.h>

#include "mini.h"

/* <linux/module.h>, as the checker sees it. */
#define module_init(f)							\
	static int (*const belay_module_init)(void)			\
		__attribute__((__used__)) __belay_word("module_init()") = f
#define module_exit(f)							\
	static void (*const belay_module_exit)(void)			\
		__attribute__((__used__)) __belay_word("module_exit()") = f

static struct miscdevice first = { .minor = 1, .name = "first" };

static int ok_init(void)
{
	return misc_register(&first);
}

static void bad_exit(void)
{
	misc_deregister(&first);
	misc_deregister(&first);	//~ BL102 first
}

module_init(ok_init);
module_exit(bad_exit);
