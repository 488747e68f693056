// SPDX-License-Identifier: GPL-2.0-only
/* BL101: tables at file scope that own, and what is left in them. */
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

static int bad_init(void)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);
	int id;

	if (!item)
		return -ENOMEM;
	id = idr_alloc(&items, item, 0, 0, GFP_KERNEL);
	if (id < 0) {
		kfree(item);
		return id;
	}
	return misc_register(&misc);	//~ BL101
}

static void bad_exit(void)
{
	struct hlist_node *tmp;
	struct item *item;
	u32 i;

	misc_deregister(&misc);
	for (i = 1; i < 8; i++)
		hlist_for_each_entry_safe(item, tmp, &chains[i], node) {
			hlist_del(&item->node);
			kfree(item);
		}
}	//~ BL101 //~ BL101

module_init(bad_init);
module_exit(bad_exit);

u32 ok_count(void)
{
	struct item *item;
	int id;
	u32 n = 0;

	idr_for_each_entry(&items, item, id)
		n++;
	return n;
}
