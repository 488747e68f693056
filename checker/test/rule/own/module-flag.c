// SPDX-License-Identifier: GPL-2.0-only
/* Registered under a condition that a global remembers. */
// check: clean
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
static bool have_extra;

static int ok_init(void)
{
	int err;

	err = misc_register(&first);
	if (err)
		return err;
	have_extra = misc_register(&extra) == 0;
	return 0;
}

static void ok_exit(void)
{
	if (have_extra)
		misc_deregister(&extra);
	misc_deregister(&first);
}

module_init(ok_init);
module_exit(ok_exit);
