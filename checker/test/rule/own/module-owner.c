// SPDX-License-Identifier: GPL-2.0-only
/* BL106, BL203: at file scope, when a module is loaded and when it goes. */
#include <belay/belay.h>

#include "mini.h"

#define module_init(f)							\
	static int (*const belay_module_init)(void)			\
		__attribute__((__used__)) __belay_word("module_init()") = f
#define module_exit(f)							\
	static void (*const belay_module_exit)(void)			\
		__attribute__((__used__)) __belay_word("module_exit()") = f

static struct device *found __own(put_device) __nullable;
static struct device *seen;

int bad_again(void)
{
	found = bus_find("again");	//~ BL106
	return 0;
}

static int ok_init(void)
{
	found = bus_find("first");
	if (!found)
		return -ENODEV;
	seen = found;
	return 0;
}

static void ok_exit(void)
{
	put_device(found);
}

module_init(ok_init);
module_exit(ok_exit);
