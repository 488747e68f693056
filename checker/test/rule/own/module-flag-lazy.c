// SPDX-License-Identifier: GPL-2.0-only
/* What is registered by the first who needs it, and a flag with a word. */
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

static void extra_off(void)
{
	if (have_extra)
		misc_deregister(&extra);
	have_extra = false;
}

void ok_extra_off(void) __sets(have_extra)
{
	extra_off();
}

int bad_extra_on(void) __sets(have_extra)
{
	if (have_extra)
		return 0;
	return misc_register(&extra);	//~ BL101
}

void bad_extra_off(void) __sets(have_extra)
{
	if (have_extra)
		misc_deregister(&extra);
}	//~ BL109

static int ok_init(void)
{
	return ok_extra_on();
}

static void ok_exit(void)
{
	extra_off();
}

module_init(ok_init);
module_exit(ok_exit);
