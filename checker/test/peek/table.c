// SPDX-License-Identifier: GPL-2.0-only
/* What is known of tables, trees and arrays of heads. */
#include <belay/belay.h>

#include "list.h"
#include "rbtree.h"
#include "table.h"

void belay_peek(const void *p);

struct obj {
	u32 id;
	struct hlist_node hash;
	struct rb_node node;
};

struct set {
	struct xarray objs __holds(struct obj) __own(kfree);
	struct hlist_head heads[4] __holds(struct obj, hash);
	struct rb_root tree __holds(struct obj, node);
};

int in_and_out(struct set *s, struct obj *obj __take_of(kfree))
{
	int err = xa_insert(&s->objs, 3, obj, GFP_KERNEL);

	if (err) {
		kfree(obj);
		return err;
	}
	belay_peek(obj);
	belay_peek(s);
	xa_erase(&s->objs, 3);
	belay_peek(obj);
	kfree(obj);
	return 0;
}

void all(struct set *s)
{
	unsigned long i;
	struct obj *obj;

	xa_for_each(&s->objs, i, obj)
		belay_peek(obj);
}

void chains(struct set *s)
{
	struct hlist_node *tmp;
	struct obj *obj;
	int i;

	for (i = 0; i < 4; i++)
		hlist_for_each_entry_safe(obj, tmp, &s->heads[i], hash)
			hlist_del_init(&obj->hash);
	belay_peek(s);
}

void tree(struct set *s)
{
	struct rb_node *n = s->tree.rb_node;

	if (!n)
		return;
	belay_peek(n);
	belay_peek(rb_entry(n, struct obj, node));
	belay_peek(n);
}
