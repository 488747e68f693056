// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/listop.h"

#include "analysis/array.h"
#include "analysis/contract.h"
#include "analysis/duty.h"
#include "analysis/listend.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"
#include "analysis/step.h"
#include "mir/mir_type.h"

const struct value *list_arg(const struct list_op *o, unsigned i)
{
	return o->args[o->arg[i]];
}

const char *list_arg_text(const struct list_op *o, unsigned i)
{
	return spelling_of(o->at, o->w, list_arg(o, i),
			   &o->at->instr->args[o->arg[i]]);
}

void list_done(struct list_op *o, const struct value *result)
{
	const struct mir_type *t = o->call->func->result;

	if (!result && t->kind == TYPE_INT)
		result = site_sym(o->at, o->w, &(struct sym_key){
			.kind = SYM_CALL, .type = t, .base = fact_top(t) });
	if (!result && t->kind == TYPE_PTR &&
	    word_find(o->call->func->words, WORD_NULLABLE))
		result = site_sym(o->at, o->w, &(struct sym_key){
			.kind = SYM_CALL, .type = t,
			.base = fact_ptr(PTR_NULL | PTR_VALID) });
	if (result)
		contract_result(o->at, o->w, result);
	else
		step_unknown(o->at, o->w);
	vec_push(o->at->run->c.arena, &o->out->list, *o->w);
}

void list_report(const struct list_op *o, enum issue_kind kind,
		 const char *what, const char *with)
{
	site_issue(o->at, o->w, kind, what, with);
}

bool list_usable(struct list_op *o, unsigned i, unsigned may)
{
	const struct operand *spell = &o->at->instr->args[o->arg[i]];
	unsigned have = world_fact(o->w, list_arg(o, i)).ptr, bad = have & ~may;

	if (duty_check_alive(o->at, o->w, list_arg(o, i), spell))
		return false;
	if (!bad)
		return true;
	list_report(o, bad & PTR_HEAD ? ISSUE_NO_ELEMENT :
		    bad & PTR_NULL ? ISSUE_NULL_PASSED : ISSUE_ERR_PASSED,
		    list_arg_text(o, i), o->call->name);
	return refine_fact(&o->at->run->c, o->w, list_arg(o, i),
			   fact_ptr(may));
}

/* Does it stand for something that was reported already? */
static bool is_bad(const struct obj *o)
{
	return o->kind == OBJ_DEREF && o->ptr->kind == V_SYM &&
	       o->ptr->sym == SYM_BAD;
}

struct elem list_elem(const struct list_op *o, const struct value *node)
{
	struct run *r = o->at->run;
	struct elem e = { .node = loc_deref(r->c.vt, node) };
	const struct holds *as;
	struct mir_type *t;
	const struct loc *l;

	if (!e.node->field)
		return e;
	as = list_named(r, e.node->field);
	e.as = as ? *as : (struct holds){
		.rec = e.node->field->rec, .member = e.node->field->name,
		.leaf = e.node->field };
	l = list_element(e.node, e.as.rec);
	if (!l || is_bad(l->obj))
		return e;
	t = mir_type_ptr(r->unit, mir_type_record(r->unit, e.as.rec));
	e.val = value_addr(r->c.vt, t, l);
	return e;
}

struct elem list_entry(const struct list_op *o, const struct head *h,
		       const struct value *v)
{
	struct vtab *vt = o->at->run->c.vt;
	struct elem e = { .as = h->holds };

	if (v->kind != V_SYM && v->kind != V_ADDR)
		return e;
	e.node = list_node_of(vt, loc_deref(vt, v), &h->holds);
	e.val = e.node && !is_bad(e.node->obj) ? v : NULL;
	return e;
}

/*
 * The address of an array of heads is that of its first; a root with a cache
 * is around another.
 */
static const struct value *first_of(const struct list_op *o,
				    const struct value *ptr)
{
	static struct mir_type number = { .kind = TYPE_INT, .bits = 64,
					  .is_signed = true, .size = 8 };
	struct vtab *vt = o->at->run->c.vt;
	const struct loc *l = loc_deref(vt, ptr);

	if (l->field && l->up && list_type_of(l->field->rec) &&
	    list_type_of(l->field->rec)->head)
		return value_addr(vt, ptr->type, l->up);
	if (!l->field || l->field->type->kind != TYPE_ARRAY ||
	    !list_type_of(list_record_at(l)))
		return ptr;
	l = loc_index(vt, l, value_int(vt, &number, 0));
	return value_addr(vt, ptr->type, l);
}

struct head list_head(const struct list_op *o, const struct value *ptr)
{
	struct head h = { .ptr = first_of(o, ptr) };

	h.loc = loc_deref(o->at->run->c.vt, h.ptr);
	h.known = list_holds(o->at->run, h.loc, &h.holds);
	return h;
}

struct head list_target(struct list_op *o, unsigned i)
{
	struct head h = list_head(o, list_arg(o, i));

	if (h.known || !h.loc->field || list_is_blank(&h) ||
	    !chain_head(o->at, o->w, h.loc))
		return h;
	return list_head(o, chain_get(o->at, o->w, h.loc, CHAIN_ON));
}

bool list_is_blank(const struct head *h)
{
	const struct list_type *t = list_type_of(list_record_at(h->loc));

	return !h->known && h->loc->obj->kind == OBJ_VAR &&
	       h->loc->obj->frame && t && t->head && !h->loc->up;
}

void list_check_stale(struct list_op *o, const struct head *h)
{
	const struct value *v = chain_get(o->at, o->w, h->loc, CHAIN_STALE);

	if (!(world_fact(o->w, v).ptr & PTR_VALID))
		return;
	listend_stale(o->at, o->w, h->loc, v);
	chain_set(o->at, o->w, h->loc, CHAIN_STALE,
		 chain_int(o->at, CHAIN_STALE, 0));
}

void list_blur_stale(struct list_op *o, const struct head *h)
{
	const struct value *v = chain_get(o->at, o->w, h->loc, CHAIN_STALE);

	if (array_head(h->loc) && v->kind != V_INT)
		chain_set(o->at, o->w, h->loc, CHAIN_STALE,
			  chain_int(o->at, CHAIN_STALE, 1));
}

/* Zeroed memory will not do for a head that is to point to itself. */
static bool is_raw(const struct world *w, const struct loc *l)
{
	const struct list_type *t = list_type_of(list_record_at(l));
	enum fill fill = world_fill_of(w, l);

	return fill == FILL_UNINIT || fill == FILL_PARTIAL ||
	       (fill == FILL_ZERO && t && t->made);
}

bool list_check_made(struct list_op *o, struct head *h, unsigned i)
{
	if (!h->known && !list_is_blank(h)) {
		if (o->at->frame->func->in_main_file)
			list_report(o, ISSUE_BARE_HEAD, list_arg_text(o, i),
				    NULL);
		return false;
	}
	if (is_raw(o->w, h->loc)) {
		list_report(o, ISSUE_NOT_CONSTRUCTED,
			    spelling_of_place(o->at->run, o->w, h->loc),
			    o->call->name);
		world_fill(&o->at->run->c, o->w, h->loc, FILL_UNKNOWN);
	}
	return true;
}

bool list_check_head(struct list_op *o, struct head *h, unsigned i)
{
	if (!list_check_made(o, h, i))
		return false;
	list_check_stale(o, h);
	return true;
}

void list_set_count(struct list_op *o, const struct head *h,
		    const struct value *n)
{
	struct wctx *c = &o->at->run->c;

	chain_set(o->at, o->w, h->loc, CHAIN_LEN, n);
	if (!array_head(h->loc))
		return;
	if (n->kind == V_INT && !n->k)
		array_gone(c, o->w, h->loc, true);
	else
		array_put(c, o->w, h->loc);
}

void list_set_len(struct list_op *o, const struct head *h, int64_t least)
{
	list_set_count(o, h, chain_some(o->at, o->w, h->loc, least));
}

void list_set_empty(struct list_op *o, const struct head *h)
{
	list_set_count(o, h, chain_int(o->at, CHAIN_LEN, 0));
	chain_set(o->at, o->w, h->loc, CHAIN_STALE,
		 chain_int(o->at, CHAIN_STALE, 0));
}

unsigned list_end_mark(const struct loc *l)
{
	const struct list_type *t = list_type_of(list_record_at(l));

	return t && !t->circular ? PTR_NULL : PTR_HEAD;
}
