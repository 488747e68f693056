// SPDX-License-Identifier: GPL-2.0-only
/* BL101: init fails with something registered; exit will not run. */
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
static struct miscdevice second = { .minor = 2, .name = "second" };

static int bad_init(void)
{
	int err;

	err = misc_register(&first);
	if (err)
		return err;
	err = misc_register(&second);
	if (err)
		return err;	//~ BL101 first
	return 0;
}

static void ok_exit(void)
{
	misc_deregister(&second);
	misc_deregister(&first);
}

module_init(bad_init);
module_exit(ok_exit);
