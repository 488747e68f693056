// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/listwalk.h"

#include <string.h>

#include "analysis/array.h"
#include "analysis/duty.h"
#include "analysis/lend.h"
#include "analysis/loose.h"
#include "analysis/refine.h"
#include "analysis/rename.h"
#include "analysis/wordplace.h"
#include "mir/mir_type.h"

static struct vtab *vt_of(const struct list_op *o)
{
	return o->at->run->c.vt;
}

/* A pointer to the node of an element @e that is on list @h. */
static const struct value *node_of(struct list_op *o, const struct head *h,
				   const struct value *e)
{
	const struct mir_type *result = o->call->func->result;
	const struct loc *l = list_node_of(vt_of(o), loc_deref(vt_of(o), e),
					   &h->holds);
	struct mir_unit *u = o->at->run->unit;

	chain_note(o->at, o->w, l, CHAIN_ON, h->ptr);
	/* Some forms want the element itself. */
	if (result->kind == TYPE_PTR && result->elem->kind == TYPE_VOID)
		return e;
	return value_addr(vt_of(o), mir_type_ptr(u, l->field->type), l);
}

const struct value *list_some(struct list_op *o, const struct head *h,
			      unsigned states, enum chain_kind which)
{
	struct mir_unit *u = o->at->run->unit;
	const struct value *e;

	/* Elements of a type that this file does not know. */
	if (!h->holds.rec || !h->holds.leaf)
		return NULL;
	e = site_sym(o->at, o->w, &(struct sym_key){
		.kind = SYM_NEW, .loc = chain_place(vt_of(o), h->loc, which),
		.type = mir_type_ptr(u, mir_type_record(u, h->holds.rec)),
		.base = fact_ptr(PTR_ALL) });
	world_learn(&o->at->run->c, o->w, e, fact_ptr(states));
	lend_guarded(o->at, o->w, h->loc, e);
	if (o->rcu)
		lend_under(o->at, o->w, wordplace_rcu(o->at), e);
	return node_of(o, h, e);
}

/* Which of the heads in an array are empty is seen on the spot. */
static void either_way(struct list_op *o, const struct head *h,
		       const struct value *len)
{
	struct wctx *c = &o->at->run->c;
	const struct mir_type *t = o->call->func->result;
	struct world other = *o->w;

	if (refine_fact(c, o->w, len, fact_range(1, INT64_MAX)))
		list_done(o, value_int(vt_of(o), t, 0));
	o->w = &other;
	if (!refine_fact(c, o->w, len, fact_range(0, 0)))
		return;
	list_set_empty(o, h);
	list_done(o, value_int(vt_of(o), t, 1));
}

void list_empty(struct list_op *o)
{
	struct mir_type *result = o->call->func->result;
	const struct list_type *t;
	struct head h;
	const struct value *v;

	if (!list_usable(o, 0, PTR_VALID | PTR_HEAD)) {
		list_done(o, NULL);
		return;
	}
	h = list_head(o, list_arg(o, 0));
	t = list_type_of(list_record_at(h.loc));
	if (h.known || list_is_blank(&h)) {
		list_check_head(o, &h, 0);
		v = chain_get(o->at, o->w, h.loc, CHAIN_LEN);
	} else if (list_is_ours(h.loc) && h.loc->field && t && t->node) {
		if (chain_states(o->at, o->w, h.loc) & PTR_ERR)
			list_report(o, ISSUE_NOT_LINKED, list_arg_text(o, 0),
				    o->call->name);
		v = chain_get(o->at, o->w, h.loc, CHAIN_ON);
	} else {
		list_done(o, NULL);
		return;
	}
	if (array_head(h.loc) && (h.known || list_is_blank(&h))) {
		either_way(o, &h, v);
		return;
	}
	list_done(o, value_bin(vt_of(o), result, BIN_EQ, v,
			       value_int(vt_of(o), v->type, 0)));
}

/* The first (or last) element, as far as one is there. */
static const struct value *at_end(struct list_op *o, struct head *h,
				  unsigned otherwise)
{
	struct fact len;

	*h = list_head(o, list_arg(o, 0));
	if (!list_usable(o, 0, PTR_VALID | (h->holds.loose ? PTR_NULL : 0)) ||
	    !list_check_head(o, h, 0))
		return NULL;
	len = world_fact(o->w, chain_get(o->at, o->w, h->loc, CHAIN_LEN));
	if (h->holds.loose && world_fact(o->w, h->ptr).ptr == PTR_NULL)
		len = fact_range(0, 0);
	/* A blank head is empty, whatever its elements would be. */
	if (!h->known) {
		*h = (struct head){ .loc = h->loc, .ptr = h->ptr };
		return NULL;
	}
	return list_some(o, h, (len.hi > 0 ? PTR_VALID : 0) |
			    (len.lo < 1 ? otherwise : 0), CHAIN_CURSOR);
}

void list_first(struct list_op *o)
{
	struct head h;

	list_done(o, at_end(o, &h, list_end_mark(loc_deref(vt_of(o),
							 list_arg(o, 0)))));
}

/* Two worlds, so that what comes out tells whether the list is empty. */
void list_first_or_null(struct list_op *o)
{
	struct wctx *c = &o->at->run->c;
	struct world none = *o->w, *some = o->w;
	const struct value *v, *len;
	struct head h;

	v = at_end(o, &h, 0);
	if (!v) {
		list_done(o, list_is_blank(&h) ?
			  value_int(vt_of(o), o->call->func->result, 0) : NULL);
		return;
	}
	len = chain_get(o->at, o->w, h.loc, CHAIN_LEN);
	if (refine_fact(c, some, len, fact_range(1, INT64_MAX))) {
		if (o->ordered)
			chain_set(o->at, o->w, h.loc, CHAIN_FIRST, v);
		list_done(o, v);
	}
	o->w = &none;
	len = chain_get(o->at, o->w, h.loc, CHAIN_LEN);
	if (!refine_fact(c, &none, len, fact_range(0, 0)))
		return;
	v = value_int(vt_of(o), o->call->func->result, 0);
	if (o->ordered)
		chain_set(o->at, o->w, h.loc, CHAIN_FIRST, v);
	list_done(o, v);
}

void list_begin(struct list_op *o)
{
	struct head h = { NULL };
	const struct value *v;

	v = at_end(o, &h, list_end_mark(loc_deref(vt_of(o), list_arg(o, 0))));
	if (v)
		chain_set(o->at, o->w, h.loc, CHAIN_PASS,
			 chain_int(o->at, CHAIN_PASS, o->pass));
	list_done(o, v);
}

/* Neighbours on a list are two elements. */
static void differ(struct list_op *o, const struct elem *e,
		   const struct value *next)
{
	struct elem n = list_elem(o, next);

	if (e->val && n.val)
		world_differ(&o->at->run->c, o->w, e->val, n.val);
}

/* Is the node on a list: on the one that argument 1 names, if it does? */
static bool is_on(struct list_op *o, const struct elem *e)
{
	struct head h;

	/* Beyond the end of a circular list is its first element. */
	if (world_fact(o->w, list_arg(o, 0)).ptr & ~PTR_VALID)
		return true;
	if (chain_states(o->at, o->w, e->node) != PTR_VALID)
		return false;
	if (o->n < 2)
		return true;
	h = list_target(o, 1);
	return !h.known || chain_head(o->at, o->w, e->node) == h.loc;
}

static const struct value *neighbour(struct list_op *o, bool lenient)
{
	unsigned end = list_end_mark(loc_deref(vt_of(o), list_arg(o, 0)));
	struct elem e;
	struct head h;
	const struct value *v;

	if (!list_usable(o, 0, PTR_VALID | (lenient ? end : 0))) {
		/* The next round is not to blame. */
		h = list_target(o, o->n - 1);
		return h.known ? list_some(o, &h, PTR_VALID | end,
					      CHAIN_NEXT) : NULL;
	}
	e = list_elem(o, list_arg(o, 0));
	if (!e.val)
		return NULL;
	if (!is_on(o, &e))
		list_report(o, ISSUE_NOT_LINKED, list_arg_text(o, 0),
			    o->call->name);
	if (!chain_head(o->at, o->w, e.node)) {
		h = (struct head){ .ptr = chain_get(o->at, o->w, e.node, CHAIN_ON),
				   .loc = e.node, .holds = e.as };
		if (!refine_fact(&o->at->run->c, o->w, h.ptr,
				 fact_ptr(PTR_VALID)))
			return NULL;
		return list_some(o, &h, PTR_VALID | list_end_mark(e.node),
				    CHAIN_NEXT);
	}
	h = list_head(o, chain_get(o->at, o->w, e.node, CHAIN_ON));
	if (!lenient)
		list_check_stale(o, &h);
	v = list_some(o, &h, PTR_VALID | list_end_mark(h.loc), CHAIN_NEXT);
	if (v)
		differ(o, &e, v);
	/* A neighbour in a tree may be on either side. */
	if (v && (o->ordered || list_type_of(list_record_at(e.node))->walked))
		chain_note(o->at, o->w, e.node, CHAIN_NEXT,
			   o->ordered ? v : NULL);
	else if (v)
		chain_set(o->at, o->w, e.node, CHAIN_NEXT, v);
	return v;
}

void list_next(struct list_op *o)
{
	list_done(o, neighbour(o, false));
}

void list_follow(struct list_op *o)
{
	list_done(o, neighbour(o, true));
}

/*
 * The end of a loop: if it removed all that it passed, nothing is left. If that
 * was by releasing it the head still points there.
 */
void list_loop_end(struct list_op *o, const struct head *h)
{
	const struct value *pass = chain_get(o->at, o->w, h->loc, CHAIN_PASS);

	if (o->pass && pass->kind == V_INT && pass->k == o->pass)
		list_set_count(o, h, chain_int(o->at, CHAIN_LEN, 0));
	list_blur_stale(o, h);
	chain_set(o->at, o->w, h->loc, CHAIN_CURSOR,
		 chain_int(o->at, CHAIN_CURSOR, 0));
	chain_set(o->at, o->w, h->loc, CHAIN_PASS, chain_int(o->at, CHAIN_PASS, 0));
}

static const struct value *truth(const struct list_op *o, bool b)
{
	return value_int(vt_of(o), o->call->func->result, b);
}

/* At an element: the list has one at least. */
void list_loop_body(struct list_op *o, const struct head *h,
		    const struct elem *e)
{
	const struct value *len = chain_get(o->at, o->w, h->loc, CHAIN_LEN);

	chain_set(o->at, o->w, h->loc, CHAIN_CURSOR, e->val);
	if (!refine_fact(&o->at->run->c, o->w, len,
			 fact_range(1, INT64_MAX)))
		list_set_len(o, h, 1);
}

/*
 * A loop whose cursor is a node has one name for it wherever it stands. In
 * each round it becomes the node of an element of its own.
 */
static void resolve(struct list_op *o, unsigned i, const struct head *h)
{
	const struct value *v = list_arg(o, i), *node;
	const struct value **args;

	if (v->kind != V_SYM || !h->holds.rec || !h->holds.leaf)
		return;
	node = list_some(o, h, world_fact(o->w, v).ptr,
			    i ? CHAIN_NEXT : CHAIN_CURSOR);
	world_rename(&o->at->run->c, o->w, v, node);
	args = arena_array(o->at->run->c.arena, const struct value *,
			   o->call->nargs);
	memcpy(args, o->args, o->call->nargs * sizeof(*args));
	args[o->arg[i]] = node;
	o->args = args;
}

/* What is known at the condition of a loop with a look ahead. */
static void look_ahead(struct list_op *o, const struct head *h,
		       const struct elem *e)
{
	struct elem n = list_elem(o, list_arg(o, 1));

	if (!n.val)
		return;
	chain_note(o->at, o->w, n.node, CHAIN_ON, h->ptr);
	chain_note(o->at, o->w, e->node, CHAIN_NEXT, list_arg(o, 1));
	world_differ(&o->at->run->c, o->w, e->val, n.val);
}

/*
 * The condition of a loop over the last argument. What comes here as a cursor,
 * and as the one ahead of it, was made by a step that checked that it is an
 * element or at the end.
 */
void list_more(struct list_op *o)
{
	struct wctx *c = &o->at->run->c;
	struct head h = list_target(o, o->n - 1);
	unsigned end = list_end_mark(h.loc), more = PTR_ALL - end;
	struct world other;
	struct elem e;

	if (list_is_blank(&h) || !h.known) {
		list_done(o, list_is_blank(&h) ? truth(o, false) : NULL);
		return;
	}
	for (unsigned i = 0; i + 1 < o->n; i++)
		resolve(o, i, &h);
	e = list_elem(o, list_arg(o, 0));
	if (!e.val || duty_check_alive(o->at, o->w, list_arg(o, 0),
				       &o->at->instr->args[o->arg[0]])) {
		list_done(o, NULL);
		return;
	}
	chain_note(o->at, o->w, e.node, CHAIN_ON, h.ptr);
	if (o->n == 3)
		look_ahead(o, &h, &e);
	other = *o->w;
	if (refine_fact(c, o->w, e.val, fact_ptr(more))) {
		list_loop_body(o, &h, &e);
		if (h.holds.loose)
			loose_loop_body(o, &h, &e);
		list_done(o, truth(o, true));
	}
	o->w = &other;
	if (refine_fact(c, o->w, e.val, fact_ptr(end))) {
		list_loop_end(o, &h);
		if (h.holds.loose)
			loose_loop_end(o, &h);
		list_done(o, truth(o, false));
	}
}

/* Was the element that the loop is at unlinked, or released as it is? */
static bool is_passed_over(struct list_op *o, const struct head *h,
			   const struct elem *e)
{
	const struct loc *whole = loc_deref(vt_of(o), e->val);
	const struct value *next = chain_get(o->at, o->w, e->node, CHAIN_NEXT);

	if (chain_get(o->at, o->w, h->loc, CHAIN_CURSOR) != e->val ||
	    next != list_arg(o, 1))
		return true;
	if (world_death(o->w, whole))
		return false;
	return chain_states(o->at, o->w, e->node) & PTR_VALID &&
	       chain_head(o->at, o->w, e->node) == h->loc;
}

/*
 * Is what comes next still an element of the list, or its end? After a report
 * it is: the next round is not to blame.
 */
static const struct value *check_next(struct list_op *o, const struct head *h)
{
	const struct value *next = list_arg(o, 1);
	struct elem e = list_elem(o, next);
	unsigned end = list_end_mark(h->loc);
	bool bad;

	if (!e.val)
		return next;
	bad = duty_check_alive(o->at, o->w, next,
			       &o->at->instr->args[o->arg[1]]);
	if (!bad && world_fact(o->w, next).ptr & PTR_VALID &&
	    (chain_head(o->at, o->w, e.node) != h->loc ||
	     chain_states(o->at, o->w, e.node) != PTR_VALID)) {
		list_report(o, ISSUE_NOT_LINKED, list_arg_text(o, 1),
			    o->call->name);
		bad = true;
	}
	return bad ? list_some(o, h, PTR_VALID | end, CHAIN_NEXT) : next;
}

/*
 * The cursor of the next round gets a name of its own: that of the look ahead
 * is about to be used for the one after it.
 */
static const struct value *advance(struct list_op *o, const struct head *h,
				   const struct value *next)
{
	struct elem e = list_elem(o, next);
	const struct value *v;

	if (!e.val || e.val->kind != V_SYM)
		return next;
	v = list_some(o, h, world_fact(o->w, e.val).ptr, CHAIN_CURSOR);
	if (v)
		world_rename(&o->at->run->c, o->w, e.val,
			     list_elem(o, v).val);
	return v ? v : next;
}

/* pos = next, at the end of a round of a loop over argument 2. */
void list_pass(struct list_op *o)
{
	struct head h = list_target(o, 2);
	struct elem e = list_elem(o, list_arg(o, 0));
	const struct value *next = list_arg(o, 1);

	if (h.known && e.val) {
		next = check_next(o, &h);
		if (is_passed_over(o, &h, &e))
			chain_set(o->at, o->w, h.loc, CHAIN_PASS,
				 chain_int(o->at, CHAIN_PASS, 0));
		next = advance(o, &h, next);
	}
	list_done(o, next);
}
