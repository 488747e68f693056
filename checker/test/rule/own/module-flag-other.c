// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL108: released where another flag is set. */
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
static struct miscdevice extra = { .minor = 2, .name = "extra" };
static bool have_first;
static bool have_extra;

static int ok_init(void)
{
	have_first = misc_register(&first) == 0;
	have_extra = misc_register(&extra) == 0;
	return have_first || have_extra ? 0 : -ENODEV;
}

static void bad_exit(void)
{
	if (have_first)
		misc_deregister(&extra);	//~ BL108
	if (have_extra)
		misc_deregister(&extra);	//~ BL102
}	//~ BL101 first

module_init(ok_init);
module_exit(bad_exit);
