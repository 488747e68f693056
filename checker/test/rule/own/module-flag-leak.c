// SPDX-License-Identifier: GPL-2.0-only
/* BL101: a flag that may be set when the module goes. */
#include <belay/belay.h>

#include "mini.h"

/* <linux/module.h>, as the checker sees it. */
#define module_init(f)							\
	static int (*const belay_module_init)(void)			\
		__attribute__((__used__)) __belay_word("module_init()") = f
#define module_exit(f)							\
	static void (*const belay_module_exit)(void)			\
		__attribute__((__used__)) __belay_word("module_exit()") = f

static struct miscdevice extra = { .minor = 2, .name = "extra" };
static bool have_extra __owes(misc_deregister, &extra);
static u32 users;

int ok_extra_on(void) __sets(have_extra, result == 0)
{
	int err;

	if (have_extra)
		return 0;
	err = misc_register(&extra);
	if (!err)
		have_extra = true;
	return err;
}

static int bad_init(void)
{
	int err = ok_extra_on();

	if (users)
		return -EBUSY;	//~ BL101
	return err;
}

static void bad_exit(void)
{
	if (users)
		misc_deregister(&extra);	//~ BL108
}	//~ BL101

module_init(bad_init);
module_exit(bad_exit);
