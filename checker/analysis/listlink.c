// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/listlink.h"

#include "analysis/count.h"
#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/dutyclass.h"
#include "analysis/forget.h"
#include "analysis/listend.h"
#include "analysis/memory.h"
#include "analysis/spelling.h"

void list_end_pass(struct list_op *o, const struct head *h)
{
	chain_set(o->at, o->w, h->loc, CHAIN_PASS, chain_int(o->at, CHAIN_PASS, 0));
}

/* One element more, or less. */
static void count(struct list_op *o, const struct head *h, int by)
{
	const struct value *len = chain_get(o->at, o->w, h->loc, CHAIN_LEN);

	if (len->kind == V_INT && len->k + by >= 0)
		list_set_count(o, h, chain_int(o->at, CHAIN_LEN, len->k + by));
	else
		list_set_len(o, h, by > 0);
}

void list_set_on(struct list_op *o, const struct loc *node,
		   const struct value *head)
{
	chain_set(o->at, o->w, node, CHAIN_ON, head);
}

/* The node's own pointers are set, whatever was in that memory. */
static void put_on(struct list_op *o, const struct elem *e,
		   const struct value *head, bool again)
{
	enum fill fill = world_fill_of(o->w, e->node);

	if (fill == FILL_ZERO || fill == FILL_UNINIT || fill == FILL_PARTIAL)
		world_fill(&o->at->run->c, o->w, e->node, FILL_UNKNOWN);
	if (again)
		chain_note(o->at, o->w, e->node, CHAIN_ON, head);
	else
		list_set_on(o, e->node, head);
}

/* What is on a list that others can reach is not ours alone any more. */
static void share(struct list_op *o, const struct value *v)
{
	struct wctx *c = &o->at->run->c;
	struct ostate s = *world_obj(c, o->w, loc_deref(c->vt, v)->obj);

	if (!s.fresh)
		return;
	s.fresh = false;
	world_set_obj(c, o->w, s);
}

const struct duty *list_loose(const struct world *w, const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder)
			return d;
	return NULL;
}

/* A list of this function alone */
bool list_is_hidden(const struct head *h)
{
	return h->loc->obj->kind == OBJ_VAR && h->loc->obj->frame;
}

/* The list takes over the duty on what is put on it. */
static void give_to_list(struct list_op *o, const struct head *h,
			 const struct elem *e)
{
	struct run *r = o->at->run;
	const struct duty *d = list_loose(o->w, e->val);

	if (!h->holds.cls)
		return;
	if (!d) {
		list_report(o, ISSUE_STORED_NOT_OWNED,
		       spelling_of_value(r, o->w, e->val),
		       spelling_of_place(r, o->w, h->loc));
		return;
	}
	if (!dutyclass_fits(r, d->cls, h->holds.cls))
		issue_add(r->issues, o->w, &(struct issue){
			.kind = ISSUE_WRONG_RELEASE, .at = site_event(o->at),
			.what = spelling_of_value(r, o->w, e->val),
			.with = d->cls, .from = d->at,
			.from_text = d->at.instr ? "acquired here" : NULL });
	/* Where callers do not look it is as good as gone. */
	if (list_is_hidden(h))
		deny_check(o->at, o->w, d);
	count_less(o->at, o->w, d);
}

/* What a blank head holds from now on. */
static void infer(struct list_op *o, struct head *h, const struct elem *e)
{
	const struct duty *d = list_loose(o->w, e->val);

	h->holds = e->as;
	if (!d)
		h->holds.cls = NULL;
	else if (!h->holds.cls || d->cls[0])
		h->holds.cls = d->cls;
	h->known = true;
	list_infer(o->at->run, h->loc, &h->holds);
}

static bool check_kind(struct list_op *o, const struct head *h,
		       const struct elem *e, unsigned i)
{
	if (h->holds.leaf == e->as.leaf)
		return true;
	list_report(o, ISSUE_OTHER_LIST, list_arg_text(o, i),
	       spelling_of_place(o->at->run, o->w, h->loc));
	return false;
}

static const struct loc *node_in(const struct list_op *o,
				 const struct elem *e, struct mir_field *leaf)
{
	const struct holds *from = list_named(o->at->run, leaf);
	struct vtab *vt = o->at->run->c.vt;

	return from ? list_node_of(vt, loc_deref(vt, e->val), from) : NULL;
}

/* What a head borrows from a container has to be there. */
static void check_source(struct list_op *o, const struct head *h,
			 const struct elem *e)
{
	const struct loc *node = node_in(o, e, h->holds.by);
	const struct loc *source = list_source(o->at->run, h->loc), *on;

	if (!node || !source)
		return;
	on = chain_head(o->at, o->w, node);
	if (chain_states(o->at, o->w, node) != PTR_VALID ||
	    (on && on != source))
		list_report(o, ISSUE_UNTIED,
			    spelling_of_value(o->at->run, o->w, e->val),
			    spelling_of_place(o->at->run, o->w, h->loc));
}

/* It leaves a container that others borrow it from: is it on them still? */
static void note_borrowers(struct list_op *o, const struct elem *e)
{
	const struct holds *h;
	const struct loc *node;

	for (unsigned i = 0; (h = list_declared_at(o->at->run, i)); i++) {
		if (!h->by || h->by != e->as.leaf || !e->val)
			continue;
		node = list_node_of(o->at->run->c.vt,
				    loc_deref(o->at->run->c.vt, e->val), h);
		if (node)
			chain_get(o->at, o->w, node, CHAIN_ON);
	}
}

void list_put(struct list_op *o, struct head *h, const struct elem *e,
	      unsigned i)
{
	unsigned states = chain_states(o->at, o->w, e->node);
	/* In a table it does no harm unless it is certain. */
	bool again = h->holds.table ? states == PTR_VALID :
		     states & PTR_VALID;

	if (again)
		list_report(o, ISSUE_ALREADY_LINKED, list_arg_text(o, i),
			    o->call->name);
	if (!h->known)
		infer(o, h, e);
	if (check_kind(o, h, e, i))
		give_to_list(o, h, e);
	if (h->holds.by)
		check_source(o, h, e);
	if (chain_peek(&o->at->run->c, o->w, h->loc, CHAIN_FIRST))
		chain_note(o->at, o->w, h->loc, CHAIN_FIRST, NULL);
	put_on(o, e, h->ptr, again);
	share(o, e->val);
	count(o, h, 1);
	list_end_pass(o, h);
}

/* Takes a node off the list that it is on; the duty comes to us. */
static void unlink_linked(struct list_op *o, const struct elem *e)
{
	const struct loc *on = chain_head(o->at, o->w, e->node);
	const char *cls = e->as.cls;
	struct head h;

	if (on) {
		h = list_head(o, chain_get(o->at, o->w, e->node, CHAIN_ON));
		cls = h.holds.cls;
		list_check_stale(o, &h);
		count(o, &h, -1);
	} else {
		chain_forget_class(o->at, o->w, &e->as);
	}
	if (cls && e->val && count_is_in(o->at->run, e->as.rec))
		count_give(o->at, o->w, e->val, cls);
	else if (cls && e->val)
		duty_acquire(o->at, o->w, e->val, cls);
	if (cls && e->val && on && chain_is_found(o->w, e->val))
		listend_origin(o->at, o->w, e->val, on);
}

void list_take(struct list_op *o, const struct elem *e, int64_t state)
{
	note_borrowers(o, e);
	unlink_linked(o, e);
	list_set_on(o, e->node, chain_int(o->at, CHAIN_ON, state));
}

void list_check_lost(struct list_op *o, const struct head *h, unsigned i)
{
	enum fill fill = world_fill_of(o->w, h->loc);

	if (fill == FILL_ZERO || fill == FILL_UNINIT || fill == FILL_PARTIAL ||
	    !chain_may_hold(o->at, o->w, h->loc))
		return;
	list_report(o, ISSUE_LIST_LOST, list_arg_text(o, i), o->call->name);
}

void list_rename(struct list_op *o, const struct head *from,
		 const struct value *to)
{
	struct imap store = o->w->store;
	struct imap_iter it, in;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		for (imap_start(&in, s->cells); imap_next(&in, &k, &q);) {
			const struct cell *cell = q;

			if (chain_kind_of(cell->loc) == CHAIN_ON &&
			    cell->val == from->ptr)
				chain_note(o->at, o->w, cell->loc->up, CHAIN_ON,
					  to);
		}
	}
}
