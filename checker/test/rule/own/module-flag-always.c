// SPDX-License-Identifier: GPL-2.0-only
/* A flag that is always set once the module is there. */
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
static bool registered;
static u32 last_minor;
static u32 lookups;

static int ok_init(void)
{
	int err;

	err = misc_register(&first);
	if (err)
		return err;
	registered = true;
	err = misc_register(&second);
	if (err) {
		misc_deregister(&first);
		return err;
	}
	last_minor = 2;
	return 0;
}

static void ok_exit(void)
{
	if (registered)
		misc_deregister(&first);
	misc_deregister(&second);
	lookups = last_minor;
}

module_init(ok_init);
module_exit(ok_exit);
