// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL112: lists without a lock, taken off as a whole. */
#include <belay/belay.h>

#include "list.h"
#include "llist.h"

struct req {
	u32 tag;
	struct llist_node lnode;
	struct list_head node;
};

struct port {
	struct llist_head done __holds(struct req, lnode) __own(req_free);
	struct list_head idle __holds(struct req, node) __own(req_free);
};

void req_free(struct req *r __take);
struct req *req_alloc(void) __own(req_free) __nullable;
void note(u32 tag) __contract;

int ok_complete(struct port *p, u32 tag)
{
	struct req *r = req_alloc();

	if (!r)
		return -ENOMEM;
	r->tag = tag;
	llist_add(&r->lnode, &p->done);
	return 0;
}

int bad_complete(struct port *p, u32 tag)
{
	struct req *r = req_alloc();

	if (!r)
		return -ENOMEM;
	r->tag = tag;
	if (llist_add(&r->lnode, &p->done))
		req_free(r);	//~ BL111
	return 0;
}

int bad_complete_leaks(struct port *p, u32 tag)
{
	struct req *r = req_alloc();

	if (!r)
		return -ENOMEM;
	if (tag)
		llist_add(&r->lnode, &p->done);
	return 0;	//~ BL101
}

/* All of them, in the order in which they came */
void ok_reap(struct port *p) __sets(p->done)
{
	struct llist_node *first;
	struct req *r, *n;

	first = llist_reverse_order(llist_del_all(&p->done));
	llist_for_each_entry_safe(r, n, first, lnode) {
		note(r->tag);
		req_free(r);
	}
}

void ok_reap_inline(struct port *p) __sets(p->done)
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode)
		req_free(r);
}

void ok_reap_nothing(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);
	struct req *r, *n;

	if (!first)
		return;
	llist_for_each_entry_safe(r, n, first, lnode)
		req_free(r);
}

void bad_reap_leaks(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, first, lnode)
		note(r->tag);
}	//~ BL101

void bad_reap_forgets(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);

	if (first)
		note(1);
}	//~ BL101

void bad_reap_drops(struct port *p) __sets(p->done)
{
	llist_del_all(&p->done);
}	//~ BL101

void bad_reap_breaks(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, first, lnode) {
		u32 tag = r->tag;

		req_free(r);
		if (!tag)
			break;
	}
}	//~ BL101

void bad_reap_plain(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);
	struct req *r;

	llist_for_each_entry(r, first, lnode)	//~ BL103
		req_free(r);	//~ BL111
}	//~ BL101

void bad_reap_used(struct port *p) __sets(p->done)
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode) {
		req_free(r);
		note(r->tag);	//~ BL103
	}
}

/* Looked at first, freed then */
void ok_look_then_reap(struct port *p) __sets(p->done)
{
	struct llist_node *first = llist_del_all(&p->done);
	struct req *r, *n;

	llist_for_each_entry(r, first, lnode)
		note(r->tag);
	llist_for_each_entry_safe(r, n, first, lnode)
		req_free(r);
}

/* To another list, by another member */
void ok_recycle(struct port *p) __sets(p->done)
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode)
		list_add(&r->node, &p->idle);
}

void bad_recycle(struct port *p) __sets(p->done) __sets(p->idle)
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode) {
		list_add(&r->node, &p->idle);
		req_free(r);	//~ BL111
	}
}

/* Back on the same one */
void ok_again(struct port *p) __sets(p->done)
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode) {
		if (r->tag)
			llist_add(&r->lnode, &p->done);
		else
			req_free(r);
	}
}

/* The first alone */
void ok_first(struct port *p) __sets(p->done)
{
	struct llist_node *node = llist_del_first(&p->done);

	if (node)
		req_free(llist_entry(node, struct req, lnode));
}

void bad_first(struct port *p) __sets(p->done)
{
	struct llist_node *node = llist_del_first(&p->done);

	if (node)
		note(llist_entry(node, struct req, lnode)->tag);
}	//~ BL101

void bad_first_untested(struct port *p) __sets(p->done)
{
	struct llist_node *node = llist_del_first(&p->done);

	req_free(llist_entry(node, struct req, lnode));	//~ BL303
}

/* The container goes. */
void ok_destroy(struct port *p __take_of(kfree))
{
	struct req *r, *n;

	llist_for_each_entry_safe(r, n, llist_del_all(&p->done), lnode)
		req_free(r);
	list_for_each_entry_safe(r, n, &p->idle, node)
		req_free(r);
	kfree(p);
}

void bad_destroy(struct port *p __take_of(kfree))
{
	struct req *r, *n;

	list_for_each_entry_safe(r, n, &p->idle, node)
		req_free(r);
	kfree(p);	//~ BL107
}
