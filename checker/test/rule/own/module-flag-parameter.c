// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL108: what a table points to is set by others, too. */
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
static bool have_extra;

struct parameter {
	const char *name;
	bool *value;
};

const struct parameter parameters[] = {
	{ "have_extra", &have_extra },
};

static int ok_init(void)
{
	have_extra = misc_register(&extra) == 0;
	return 0;
}

static void bad_exit(void)
{
	if (have_extra)
		misc_deregister(&extra);	//~ BL108
}	//~ BL101 extra

module_init(ok_init);
module_exit(bad_exit);
