// SPDX-License-Identifier: GPL-2.0-only
/* BL101: tables at file scope that own, and their end with the module. */
// check: clean
#include <belay/belay.h>

#include "list.h"
#include "table.h"

/* <linux/module.h>, as the checker sees it. */
#define module_init(f)							\
	static int (*const belay_module_init)(void)			\
		__attribute__((__used__)) __belay_word("module_init()") = f
#define module_exit(f)							\
	static void (*const belay_module_exit)(void)			\
		__attribute__((__used__)) __belay_word("module_exit()") = f

struct item {
	u32 id;
	struct hlist_node node;
};

static __holds(struct item) __own(kfree) DEFINE_IDR(items);
static struct hlist_head chains[8] __holds(struct item, node) __own(kfree);
static struct miscdevice misc = { .minor = 255, .name = "items" };

static int ok_init(void)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);
	int id, err;

	if (!item)
		return -ENOMEM;
	id = idr_alloc(&items, item, 0, 0, GFP_KERNEL);
	if (id < 0) {
		kfree(item);
		return id;
	}
	item->id = id;
	err = misc_register(&misc);
	if (err) {
		idr_remove(&items, item->id);
		kfree(item);
		idr_destroy(&items);
	}
	return err;
}

static void ok_exit(void)
{
	struct hlist_node *tmp;
	struct item *item;
	int id;
	u32 i;

	misc_deregister(&misc);
	idr_for_each_entry(&items, item, id)
		kfree(item);
	idr_destroy(&items);
	for (i = 0; i < 8; i++)
		hlist_for_each_entry_safe(item, tmp, &chains[i], node) {
			hlist_del(&item->node);
			kfree(item);
		}
}

module_init(ok_init);
module_exit(ok_exit);
