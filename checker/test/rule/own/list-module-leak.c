// SPDX-License-Identifier: GPL-2.0-only
/* BL101: a list at file scope that owns its elements, and what is left on it when the module goes. */
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

static __holds(struct item, node) __own(kfree) LIST_HEAD(items);

static struct miscdevice misc = { .minor = 255, .name = "items" };

static int bad_init(void)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);
	int err;

	if (!item)
		return -ENOMEM;
	list_add(&item->node, &items);
	err = misc_register(&misc);
	return err;	//~ BL101
}

static void bad_exit(void)
{
	struct item *item, *next;

	misc_deregister(&misc);
	list_for_each_entry_safe(item, next, &items, node) {
		if (!item->id)
			continue;
		list_del(&item->node);
		kfree(item);
	}
}	//~ BL101

module_init(bad_init);
module_exit(bad_exit);

int ok_count(void)
{
	struct item *item;
	int n = 0;

	list_for_each_entry(item, &items, node)
		n++;
	return n;
}
