// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/list.h"

#include <ctype.h>
#include <string.h>

#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/dutyclass.h"
#include "analysis/grace.h"
#include "analysis/listend.h"
#include "analysis/listlink.h"
#include "analysis/listwalk.h"
#include "analysis/loose.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"
#include "analysis/table.h"
#include "analysis/tree.h"
#include "analysis/wordplace.h"

/* The list of argument 1: where that is an element, it may be any of its. */
static struct head list_beside(struct list_op *o)
{
	struct head h = list_target(o, 1);
	const struct holds *as;
	const struct value *on;

	as = !h.known && h.loc->field ?
	     list_named(o->at->run, h.loc->field) : NULL;
	if (!as || list_is_blank(&h))
		return h;
	on = chain_get(o->at, o->w, h.loc, CHAIN_ON);
	if (on->kind != V_SYM || !(world_fact(o->w, on).ptr & PTR_VALID))
		return h;
	return (struct head){ .loc = loc_deref(o->at->run->c.vt, on),
			      .ptr = on, .holds = *as, .known = true };
}

/* Puts the element of argument 0 on the list of argument 1. */
static void link_up(struct list_op *o)
{
	struct elem e = list_elem(o, list_arg(o, 0));
	struct head h = list_beside(o);

	if (!list_check_head(o, &h, 1)) {
		/* Said once; what it would own is not missed. */
		if (e.val && list_loose(o->w, e.val))
			world_drop_duty(&o->at->run->c, o->w,
					list_loose(o->w, e.val));
		return;
	}
	if (!e.val) {
		list_report(o, ISSUE_BARE_NODE, list_arg_text(o, 0), o->call->name);
		return;
	}
	list_put(o, &h, &e, 0);
}

void list_add(struct list_op *o)
{
	if (list_usable(o, 0, PTR_VALID) && list_usable(o, 1, PTR_VALID | PTR_HEAD))
		link_up(o);
	list_done(o, NULL);
}

typedef void then_fn(struct list_op *o);

/*
 * Unlinks argument 0, leaving it in @state, in each world that its state
 * allows, and goes on with @then.
 */
static void unlink_each(struct list_op *o, bool strict, int64_t state,
			then_fn *then)
{
	struct wctx *c = &o->at->run->c;
	struct elem e = list_elem(o, list_arg(o, 0));
	const struct value *on = chain_get(o->at, o->w, e.node, CHAIN_ON);
	unsigned states = world_fact(o->w, on).ptr;
	unsigned bad = strict ? PTR_ERR | PTR_NULL : PTR_ERR;
	struct world was = *o->w, now;

	o->read = grace_unlinking(o->at, o->w, chain_head(o->at, o->w, e.node),
				  &e.as);
	if (states & bad)
		list_report(o, ISSUE_NOT_LINKED, list_arg_text(o, 0), o->call->name);
	for (unsigned m = PTR_NULL; m <= PTR_VALID; m <<= 1) {
		if (!(states & m) || (states & bad && m != PTR_VALID))
			continue;
		now = was;
		o->w = &now;
		if (!refine_fact(c, o->w, on, fact_ptr(m)))
			continue;
		if (m == PTR_VALID)
			list_take(o, &e, state);
		else
			list_set_on(o, e.node, chain_int(o->at, CHAIN_ON, state));
		then(o);
	}
	/* Certainly wrong: go on as if it had been on some list. */
	if (states & bad && !(states & PTR_VALID)) {
		now = was;
		o->w = &now;
		list_set_on(o, e.node, chain_int(o->at, CHAIN_ON, state));
		then(o);
	}
}

static void finish(struct list_op *o)
{
	struct elem e = list_elem(o, list_arg(o, 0));

	if (o->rcu || o->read)
		grace_begin(o->at, o->w, e.val);
	/* Readers need the node as it is: nobody can initialise one. */
	if (o->rcu && e.val && !e.as.cls)
		list_set_on(o, e.node, chain_int(o->at, CHAIN_ON, 0));
	list_done(o, NULL);
}

static void unlink_op(struct list_op *o, int64_t state)
{
	const struct list_type *t;

	if (!list_usable(o, 0, PTR_VALID)) {
		list_done(o, NULL);
		return;
	}
	t = list_type_of(list_record_at(loc_deref(o->at->run->c.vt, list_arg(o, 0))));
	unlink_each(o, state && t && !t->circular, state, finish);
}

void list_del(struct list_op *o)
{
	unlink_op(o, -1);
}

static void op_del_init(struct list_op *o)
{
	unlink_op(o, 0);
}

static void link_and_finish(struct list_op *o)
{
	link_up(o);
	list_done(o, NULL);
}

static void op_move(struct list_op *o)
{
	if (list_usable(o, 0, PTR_VALID) && list_usable(o, 1, PTR_VALID | PTR_HEAD))
		unlink_each(o, false, -1, link_and_finish);
	else
		list_done(o, NULL);
}

static void init_head(struct list_op *o, struct head *h, unsigned i)
{
	list_check_lost(o, h, i);
	world_fill(&o->at->run->c, o->w, h->loc, FILL_UNKNOWN);
	list_set_empty(o, h);
}

static void init_node(struct list_op *o, const struct loc *node)
{
	struct wctx *c = &o->at->run->c;

	if (list_is_ours(node) &&
	    chain_states(o->at, o->w, node) & PTR_VALID)
		list_report(o, ISSUE_ALREADY_LINKED, list_arg_text(o, 0),
			    o->call->name);
	world_fill(c, o->w, node, FILL_UNKNOWN);
	chain_set(o->at, o->w, node, CHAIN_ON, chain_int(o->at, CHAIN_ON, 0));
}

static void op_init(struct list_op *o)
{
	struct head h = list_head(o, list_arg(o, 0));

	if (!list_usable(o, 0, PTR_VALID)) {
		list_done(o, NULL);
		return;
	}
	if (h.known || list_is_blank(&h))
		init_head(o, &h, 0);
	else
		init_node(o, h.loc);
	list_done(o, NULL);
}

static bool same_class(const struct list_op *o, const struct head *a,
		       const struct head *b)
{
	if (a->holds.leaf != b->holds.leaf || !a->holds.cls != !b->holds.cls)
		return false;
	return !a->holds.cls ||
	       dutyclass_fits(o->at->run, a->holds.cls, b->holds.cls);
}

/* All elements of argument 0 go to the list of argument 1. */
static bool splice(struct list_op *o, struct head *from)
{
	struct head to = list_target(o, 1);
	struct fact a, b;

	*from = list_head(o, list_arg(o, 0));
	if (!list_check_head(o, from, 0) || !list_check_head(o, &to, 1))
		return false;
	if (!from->known)
		return true;
	if (!to.known) {
		to.holds = from->holds;
		to.known = true;
		list_infer(o->at->run, to.loc, &to.holds);
	}
	if (!same_class(o, from, &to))
		list_report(o, ISSUE_OTHER_LIST, list_arg_text(o, 0),
			    spelling_of_place(o->at->run, o->w, to.loc));
	a = world_fact(o->w, chain_get(o->at, o->w, from->loc, CHAIN_LEN));
	b = world_fact(o->w, chain_get(o->at, o->w, to.loc, CHAIN_LEN));
	if (a.hi > 0)
		list_set_len(o, &to, a.lo > 0 || b.lo > 0);
	if (a.hi > 0 && from->holds.cls && list_is_hidden(&to) &&
	    !listend_is_told(from->loc))
		deny_check(o->at, o->w, &(struct duty){ .origin = from->loc });
	list_rename(o, from, to.ptr);
	list_end_pass(o, &to);
	list_end_pass(o, from);
	return true;
}

static void op_splice_init(struct list_op *o)
{
	struct head from;

	if (list_usable(o, 0, PTR_VALID) &&
	    list_usable(o, 1, PTR_VALID | PTR_HEAD) && splice(o, &from))
		list_set_empty(o, &from);
	list_done(o, NULL);
}

/* The head that was emptied is not even initialised. */
static void op_splice(struct list_op *o)
{
	struct head from;

	if (list_usable(o, 0, PTR_VALID) &&
	    list_usable(o, 1, PTR_VALID | PTR_HEAD) && splice(o, &from)) {
		list_set_empty(o, &from);
		world_fill(&o->at->run->c, o->w, from.loc, FILL_UNINIT);
	}
	list_done(o, NULL);
}

/* A part of argument 1, unknown which, goes to the empty argument 0. */
static void op_cut(struct list_op *o)
{
	struct head to = list_head(o, list_arg(o, 0));
	struct head from = list_head(o, list_arg(o, 1));

	if (list_usable(o, 0, PTR_VALID) && list_usable(o, 1, PTR_VALID) &&
	    list_usable(o, 2, PTR_VALID | PTR_HEAD) &&
	    list_check_head(o, &from, 1) && from.known) {
		init_head(o, &to, 0);
		if (!to.known)
			list_infer(o->at->run, to.loc, &from.holds);
		list_set_len(o, &to, 0);
		list_set_len(o, &from, 0);
		list_rename(o, &from, NULL);
		list_end_pass(o, &from);
	}
	list_done(o, NULL);
}

/* A whole list moves to another head, which is made for it. */
static void replace_head(struct list_op *o, int64_t state)
{
	struct head to = list_head(o, list_arg(o, 1)), from;

	init_head(o, &to, 1);
	if (splice(o, &from)) {
		list_set_empty(o, &from);
		if (state)
			world_fill(&o->at->run->c, o->w, from.loc,
				   FILL_UNINIT);
	}
	list_done(o, NULL);
}

/* Argument 1 takes the place of argument 0 on its list. */
static void replace(struct list_op *o, int64_t state)
{
	struct head h = list_head(o, list_arg(o, 0));
	struct list_op add = *o;

	if (!list_usable(o, 0, PTR_VALID) || !list_usable(o, 1, PTR_VALID)) {
		list_done(o, NULL);
		return;
	}
	if (h.known || list_is_blank(&h)) {
		replace_head(o, state);
		return;
	}
	add.arg[0] = o->arg[1];
	add.arg[1] = o->arg[0];
	link_up(&add);
	unlink_each(o, false, state, finish);
}

void list_replace(struct list_op *o)
{
	replace(o, -1);
}

static void op_replace_init(struct list_op *o)
{
	replace(o, 0);
}

/* The head is looked at, or its elements change places. */
static void op_keep(struct list_op *o)
{
	struct head h = list_head(o, list_arg(o, 0));

	if (list_usable(o, 0, PTR_VALID) && list_check_head(o, &h, 0))
		list_end_pass(o, &h);
	list_done(o, NULL);
}

static const struct row {
	const char *name;
	list_op_fn *run;
	bool rcu;
} rows[] = {
	{ "init", op_init, false },
	{ "add", list_add, false },
	{ "del", list_del, false },
	{ "del_init", op_del_init, false },
	{ "del_rcu", list_del, true },
	{ "del_init_rcu", op_del_init, true },
	{ "move", op_move, false },
	{ "splice", op_splice, false },
	{ "splice_init", op_splice_init, false },
	{ "replace", list_replace, false },
	{ "replace_init", op_replace_init, false },
	{ "replace_rcu", list_replace, true },
	{ "cut", op_cut, false },
	{ "keep", op_keep, false },
	{ "tree_first", tree_first, false },
	{ "tree_least", tree_least, false },
	{ "tree_next", tree_next, false },
	{ "tree_after", tree_after, false },
	{ "tree_link", tree_link, false },
	{ "tree_add", tree_add, false },
	{ "tree_put", tree_put, false },
	{ "tree_replace", tree_replace, false },
	{ "tree_erase", tree_erase, false },
	{ "drain", loose_drain, false },
	{ "pop", loose_pop, false },
	{ "turn", loose_turn, false },
	{ "empty", list_empty, false },
	{ "first", list_first, false },
	{ "first_or_null", list_first_or_null, false },
	{ "begin", list_begin, false },
	{ "next", list_next, false },
	{ "first_rcu", list_first, true },
	{ "first_or_null_rcu", list_first_or_null, true },
	{ "next_rcu", list_next, true },
	{ "follow", list_follow, false },
	{ "more", list_more, false },
	{ "pass", list_pass, false },
};

/* One name out of the text of the word, which is moved on. */
static const char *next_name(struct arena *a, const char **s)
{
	const char *start;

	while (**s == ',' || isspace((unsigned char)**s))
		(*s)++;
	start = *s;
	while (**s && **s != ',' && !isspace((unsigned char)**s))
		(*s)++;
	return arena_strndup(a, start, (size_t)(*s - start));
}

/* The name of the operation, NULL where it cannot be read. */
static const char *read_word(struct list_op *o, const struct word *x)
{
	struct arena *a = o->at->run->c.arena;
	struct binding b = { .func = o->call->func };
	const char *s = x->expr, *op = next_name(a, &s), *name;
	int i;

	while (*(name = next_name(a, &s))) {
		i = wordplace_param(&b, name);
		if (i < 0 || (unsigned)i >= o->call->nargs)
			return NULL;
		if (!strcmp(name, "pass"))
			o->pass = o->call->args[i]->k;
		else if (o->n < LIST_MAX_ARGS)
			o->arg[o->n++] = (unsigned)i;
	}
	return op;
}

static bool list_run(struct list_op *o, const char *op)
{
	for (unsigned k = 0; k < sizeof(rows) / sizeof(rows[0]); k++) {
		if (strcmp(rows[k].name, op))
			continue;
		o->rcu = rows[k].rcu;
		rows[k].run(o);
		return true;
	}
	return table_call(o, op);
}

void list_call(const struct site *at, struct world *w,
	       const struct call *call, const struct word *x,
	       struct worlds *out)
{
	struct list_op o = { .at = at, .w = w, .call = call, .out = out,
			     .args = call->args };
	const char *op = read_word(&o, x);

	if (op && list_run(&o, op))
		return;
	site_issue(at, w, ISSUE_UNMODELLED, x->text, call->name);
	list_done(&o, NULL);
}

bool list_own_pointer(const struct site *at, const struct loc *l)
{
	const struct list_type *t = l->field ? list_type_of(l->field->rec) :
				    NULL;
	struct holds h;

	return t && !t->walked && l->up &&
	       (list_holds(at->run, l->up, &h) ||
		(l->up->field && list_named(at->run, l->up->field)));
}

void list_overwritten(const struct site *at, struct world *w,
		      const struct loc *l)
{
	const struct list_type *t = list_type_of(list_record_at(l));
	enum fill fill = world_fill_of(w, l);
	struct holds h;

	if (t && t->head && list_declared(at->run, l, &h) && h.cls &&
	    fill != FILL_ZERO && fill != FILL_UNINIT && fill != FILL_PARTIAL &&
	    chain_may_hold(at, w, l))
		site_issue(at, w, ISSUE_LIST_LOST,
			   spelling_of_place(at->run, w, l), "an assignment");
}

/*
 * What LIST_HEAD_INIT() and its kin do to a local: it points to itself, or to
 * nothing.
 */
bool list_initialiser(const struct site *at, struct world *w,
		      const struct loc *l, const struct value *v)
{
	const struct loc *head = l->up;
	const struct list_type *t = l->field ? list_type_of(l->field->rec) :
				    NULL;
	enum chain_kind kind;
	bool self;

	if (!t || !head)
		return false;
	self = v->kind == V_ADDR && v->loc == head;
	kind = t->head ? CHAIN_LEN : CHAIN_ON;
	if (head->obj->kind == OBJ_DEREF && !head->up)
		self = v == head->obj->ptr;
	if (t->circular ? !self : v->kind != V_INT || v->k)
		return false;
	if (world_fill_of(w, head) == FILL_UNINIT)
		world_fill(&at->run->c, w, head, FILL_UNKNOWN);
	chain_set(at, w, head, kind, chain_int(at, kind, 0));
	return true;
}
