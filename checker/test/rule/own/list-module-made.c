// SPDX-License-Identifier: GPL-2.0-only
/* BL101: a list at file scope that is made in init(), which then fails. */
// check: clean
#include <belay/belay.h>

#include "list.h"

/* <linux/module.h>, as the checker sees it. */
#define module_init(f)							\
	static int (*const belay_module_init)(void)			\
		__attribute__((__used__)) __belay_word("module_init()") = f
#define module_exit(f)							\
	static void (*const belay_module_exit)(void)			\
		__attribute__((__used__)) __belay_word("module_exit()") = f

struct item {
	u32 id;
	struct list_head node;
};

static struct list_head items __holds(struct item, node) __own(kfree);

int misc_register(struct miscdevice *m) __sleeps;

static struct miscdevice misc = { .minor = 255, .name = "items" };

/* Nobody calls a device that was not registered. */
static int ok_init(void)
{
	INIT_LIST_HEAD(&items);
	return misc_register(&misc);
}

static void ok_exit(void)
{
	struct item *item, *next;

	misc_deregister(&misc);
	list_for_each_entry_safe(item, next, &items, node) {
		list_del(&item->node);
		kfree(item);
	}
}

module_init(ok_init);
module_exit(ok_exit);
