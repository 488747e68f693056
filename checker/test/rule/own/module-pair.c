// SPDX-License-Identifier: GPL-2.0-only
/* What init registers, exit takes down. */
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
static struct miscdevice second = { .minor = 2, .name = "second" };

static int ok_init(void)
{
	int err;

	err = misc_register(&first);
	if (err)
		return err;
	err = misc_register(&second);
	if (err)
		misc_deregister(&first);
	return err;
}

static void ok_exit(void)
{
	misc_deregister(&second);
	misc_deregister(&first);
}

module_init(ok_init);
module_exit(ok_exit);
