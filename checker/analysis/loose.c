// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/loose.h"

#include "analysis/duty.h"
#include "analysis/listlink.h"
#include "analysis/listwalk.h"
#include "analysis/refine.h"

static struct vtab *vt_of(const struct list_op *o)
{
	return o->at->run->c.vt;
}

/* The list of argument 0, or false when all is said. */
static bool open_list(struct list_op *o, struct head *h)
{
	if (!list_usable(o, 0, PTR_VALID)) {
		list_done(o, NULL);
		return false;
	}
	*h = list_head(o, list_arg(o, 0));
	if (list_check_head(o, h, 0) && h->known)
		return true;
	list_done(o, list_is_blank(h) ?
		  value_int(vt_of(o), o->call->func->result, 0) : NULL);
	return false;
}

/* Who is on @from is on @chain from here on. */
static void name_chain(struct list_op *o, const struct head *from,
		       const struct value *chain, bool full)
{
	struct holds holds = from->holds;
	const struct loc *l = loc_deref(vt_of(o), chain);

	holds.loose = true;
	list_infer(o->at->run, l, &holds);
	if (holds.cls && full)
		duty_acquire(o->at, o->w, chain, holds.cls);
}

void loose_drain(struct list_op *o)
{
	const struct mir_type *t = o->call->func->result;
	const struct value *v;
	struct fact len;
	struct head h;

	if (!open_list(o, &h))
		return;
	len = world_fact(o->w, chain_get(o->at, o->w, h.loc, CHAIN_LEN));
	v = site_sym(o->at, o->w, &(struct sym_key){
		.kind = SYM_CALL, .type = t, .base = fact_top(t) });
	world_learn(&o->at->run->c, o->w, v,
		    fact_ptr((len.hi > 0 ? PTR_VALID : 0) |
			     (len.lo < 1 ? PTR_NULL : 0)));
	list_rename(o, &h, v);
	name_chain(o, &h, v, len.hi > 0);
	list_set_empty(o, &h);
	list_done(o, v);
}

void loose_pop(struct list_op *o)
{
	const struct mir_type *t = o->call->func->result;
	struct wctx *c = &o->at->run->c;
	struct world none, *some = o->w;
	const struct value *len, *v;
	struct head h;
	struct elem e;

	if (!open_list(o, &h))
		return;
	none = *o->w;
	len = chain_get(o->at, o->w, h.loc, CHAIN_LEN);
	if (refine_fact(c, some, len, fact_range(1, INT64_MAX))) {
		v = list_some(o, &h, PTR_VALID, CHAIN_CURSOR);
		if (v) {
			e = list_elem(o, v);
			list_take(o, &e, -1);
		}
		list_done(o, v);
	}
	o->w = &none;
	if (refine_fact(c, o->w, len, fact_range(0, 0)))
		list_done(o, value_int(vt_of(o), t, 0));
}

void loose_turn(struct list_op *o)
{
	list_done(o, list_arg(o, 0));
}

/* The loop has what comes next, so that this one is the function's. */
void loose_loop_body(struct list_op *o, const struct head *h,
		     const struct elem *e)
{
	refine_fact(&o->at->run->c, o->w, h->ptr, fact_ptr(PTR_VALID));
	if (o->pass)
		list_take(o, e, -1);
}

void loose_loop_end(struct list_op *o, const struct head *h)
{
	const struct duty *d;

	if (!o->pass || !h->holds.cls)
		return;
	for (d = world_duty(o->w, h->ptr, NULL); d; d = d->next) {
		if (d->lock || !(d->state & DUTY_HELD))
			continue;
		world_drop_duty(&o->at->run->c, o->w, d);
		return;
	}
}
