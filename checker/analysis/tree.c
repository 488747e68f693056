// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/tree.h"

#include <string.h>

#include "analysis/contract.h"
#include "analysis/list.h"
#include "analysis/listwalk.h"
#include "analysis/refine.h"
#include "analysis/rename.h"
#include "mir/mir_type.h"

static bool is_tree_node(const struct mir_field *leaf)
{
	return leaf->type->kind == TYPE_RECORD &&
	       !strcmp(leaf->type->rec->tag, "struct rb_node");
}

/* Something that was loaded, or several such that met. */
static bool is_link(const struct value *v)
{
	return v->kind == V_SYM && (v->sym == SYM_LOAD || v->sym == SYM_PHI ||
				    v->sym == SYM_CALL);
}

const struct value *tree_resolve(const struct site *at, struct world *w,
				 const struct value *v,
				 const struct mir_field *leaf)
{
	struct run *r = at->run;
	const struct holds *h = is_tree_node(leaf) ? list_named(r, leaf) : NULL;
	const struct value *e, *node, *on;
	const struct loc *l;

	if (!h || !h->rec || !is_link(v))
		return NULL;
	e = site_sym(at, w, &(struct sym_key){
		.kind = SYM_NEW, .loc = loc_deref(r->c.vt, v),
		.type = mir_type_ptr(r->unit, mir_type_record(r->unit, h->rec)),
		.base = fact_ptr(PTR_ALL) });
	world_learn(&r->c, w, e, world_fact(w, v));
	l = list_node_of(r->c.vt, loc_deref(r->c.vt, e), h);
	node = value_addr(r->c.vt, mir_type_ptr(r->unit, l->field->type), l);
	world_rename(&r->c, w, v, node);
	on = chain_get(at, w, l, CHAIN_ON);
	refine_fact(&r->c, w, on, fact_ptr(PTR_VALID));
	return node;
}

/* The links of trees may be others from here on. */
static void forget_links(struct list_op *o)
{
	struct imap store = o->w->store;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		for (imap_start(&cells, s->cells); imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;
			const struct list_type *t = cell->loc->field ?
				list_type_of(cell->loc->field->rec) : NULL;

			if (t && t->walked)
				world_fill(&o->at->run->c, o->w, cell->loc,
					   FILL_UNKNOWN);
		}
	}
}

/* The first step: the links are set, and the node is ready to be put on. */
void tree_link(struct list_op *o)
{
	struct elem e = list_elem(o, list_arg(o, 0));

	forget_links(o);
	if (list_usable(o, 0, PTR_VALID) && e.val) {
		if (chain_states(o->at, o->w, e.node) & PTR_VALID)
			list_report(o, ISSUE_ALREADY_LINKED,
				    list_arg_text(o, 0), o->call->name);
		world_fill(&o->at->run->c, o->w, e.node, FILL_UNKNOWN);
		chain_set(o->at, o->w, e.node, CHAIN_ON,
			  chain_int(o->at, CHAIN_ON, 0));
		chain_set(o->at, o->w, e.node, CHAIN_PASS,
			  chain_int(o->at, CHAIN_PASS, 1));
	}
	list_done(o, NULL);
}

void tree_add(struct list_op *o)
{
	struct elem e = list_elem(o, list_arg(o, 0));
	const struct value *linked;

	if (e.val) {
		linked = chain_get(o->at, o->w, e.node, CHAIN_PASS);
		if (linked->kind == V_INT && !linked->k)
			list_report(o, ISSUE_NOT_CONSTRUCTED,
				    list_arg_text(o, 0), o->call->name);
	}
	forget_links(o);
	list_add(o);
}

void tree_put(struct list_op *o)
{
	forget_links(o);
	list_add(o);
}

void tree_replace(struct list_op *o)
{
	forget_links(o);
	list_replace(o);
}

void tree_first(struct list_op *o)
{
	struct head h = list_head(o, list_arg(o, 0));

	if (h.known || list_is_blank(&h))
		list_first_or_null(o);
	else
		contract_apply(o->at, o->w, o->call, o->out);
}

void tree_least(struct list_op *o)
{
	o->ordered = true;
	tree_first(o);
}

void tree_after(struct list_op *o)
{
	o->ordered = true;
	tree_next(o);
}

void tree_next(struct list_op *o)
{
	const struct mir_type *t = o->call->func->result;
	const struct value *v, *node = list_arg(o, 0);
	struct elem e = list_elem(o, node);

	if (e.val) {
		list_next(o);
		return;
	}
	/* Some node of the same tree: it does not rest on the one before. */
	list_usable(o, 0, PTR_VALID);
	v = site_sym(o->at, o->w, &(struct sym_key){
		.kind = SYM_CALL, .type = t, .base = fact_top(t) });
	world_learn(&o->at->run->c, o->w, v, fact_ptr(PTR_NULL | PTR_VALID));
	/* What this call has yielded in an earlier round has another name. */
	if (node == v)
		node = value_aged(o->at->run->c.vt, v);
	chain_note(o->at, o->w, loc_deref(o->at->run->c.vt, node), CHAIN_NEXT,
		   o->ordered ? v : NULL);
	list_done(o, v);
}

/* The node of argument 0 as that of an element of @h. */
static void resolve(struct list_op *o, const struct head *h)
{
	const struct value **args, *node = NULL;

	if (h->known && h->holds.leaf)
		node = tree_resolve(o->at, o->w, list_arg(o, 0),
				    h->holds.leaf);
	if (!node)
		return;
	args = arena_array(o->at->run->c.arena, const struct value *,
			   o->call->nargs);
	memcpy(args, o->args, o->call->nargs * sizeof(*args));
	args[o->arg[0]] = node;
	o->args = args;
}

/* The first of tree @h goes: then that one is the first which follows it. */
static void erase_first(struct list_op *o, const struct head *h,
			const struct elem *e)
{
	struct wctx *c = &o->at->run->c;
	const struct value *first, *next = NULL;

	first = chain_peek(c, o->w, h->loc, CHAIN_FIRST);
	if (!first)
		return;
	if (first->kind != V_INT && loc_deref(c->vt, first) == e->node)
		next = chain_peek(c, o->w, e->node, CHAIN_NEXT);
	chain_note(o->at, o->w, h->loc, CHAIN_FIRST, next);
}

void tree_erase(struct list_op *o)
{
	struct head h = list_head(o, list_arg(o, 1));
	const struct loc *on;
	struct elem e;

	resolve(o, &h);
	forget_links(o);
	e = list_elem(o, list_arg(o, 0));
	on = e.val ? chain_head(o->at, o->w, e.node) : NULL;
	if (e.val && h.known && on && on != h.loc)
		list_report(o, ISSUE_NOT_LINKED, list_arg_text(o, 0),
			    o->call->name);
	else if (e.val && h.known &&
		 chain_states(o->at, o->w, e.node) == PTR_VALID)
		chain_note(o->at, o->w, e.node, CHAIN_ON, h.ptr);
	if (e.val && h.known)
		erase_first(o, &h, &e);
	list_del(o);
}
