// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/table.h"

#include <string.h>

#include "analysis/contract.h"
#include "analysis/duty.h"
#include "analysis/grace.h"
#include "analysis/listend.h"
#include "analysis/listlink.h"
#include "analysis/listwalk.h"
#include "analysis/memory.h"
#include "analysis/numbering.h"
#include "analysis/refine.h"
#include "mir/mir_type.h"

static struct vtab *vt_of(const struct list_op *o)
{
	return o->at->run->c.vt;
}

/* Does every number of @f fit into @t? */
static bool fits(struct fact f, const struct mir_type *t)
{
	struct fact all = fact_top(t);

	return f.lo >= all.lo && f.hi <= all.hi;
}

/* A number by one name, whatever types it went through. */
static const struct value *plain(const struct list_op *o,
				 const struct value *v)
{
	while (v->kind == V_CAST && v->a->type &&
	       v->a->type->kind == TYPE_INT && v->type->kind == TYPE_INT &&
	       !value_is_saturated(v) &&
	       fits(world_fact(o->w, v->a), v->type))
		v = v->a;
	return v->kind == V_INT ?
	       chain_int(o->at, CHAIN_LEN, v->k) : v;
}

/* The number that argument @i is, or points to. */
static const struct value *number(struct list_op *o, unsigned i)
{
	const struct value *v = list_arg(o, i);
	const struct mir_type *t = o->call->func->params[o->arg[i]]->type;

	if (t->kind == TYPE_PTR)
		v = memory_peek(o->at, o->w, loc_deref(vt_of(o), v), t->elem);
	return plain(o, v);
}

/* Argument @i points to where the callee puts a number. */
static const struct value *new_number(struct list_op *o, unsigned i)
{
	const struct mir_type *t = o->call->func->params[o->arg[i]]->type;
	const struct loc *l = loc_deref(vt_of(o), list_arg(o, i));
	const struct value *v;

	memory_havoc(o->at, o->w, l);
	world_fill(&o->at->run->c, o->w, l, FILL_UNKNOWN);
	v = memory_peek(o->at, o->w, l, t->elem);
	if (t->elem->is_signed)
		refine_fact(&o->at->run->c, o->w, v, fact_range(0, INT64_MAX));
	return plain(o, v);
}

static const struct loc *place(const struct list_op *o, const struct head *h,
			       const struct value *number)
{
	struct vtab *vt = vt_of(o);

	return loc_index(vt, chain_place(vt, h->loc, CHAIN_ENTRY), number);
}

/* Numbers of which nothing is known are as if nobody had asked for them. */
static void drop_unknown(struct list_op *o, const struct obj *obj)
{
	struct wctx *c = &o->at->run->c;
	struct ostate s = *world_obj(c, o->w, obj);
	struct imap cells = s.cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (!cell->val && chain_kind_of(cell->loc) == CHAIN_ENTRY)
			s.cells = imap_del(c->arena, s.cells, key);
	}
	if (s.cells.root != cells.root)
		world_set_obj(c, o->w, s);
}

/* From here on @v is at @number, or NULL: who knows what. */
static void put(struct list_op *o, const struct head *h,
		const struct value *number, const struct value *v)
{
	struct wctx *c = &o->at->run->c;

	if (v)
		world_store(c, o->w, place(o, h, number), v);
	else
		world_fill(c, o->w, place(o, h, number), FILL_UNKNOWN);
	drop_unknown(o, h->loc->obj);
}

static const struct value *nothing(const struct list_op *o)
{
	return chain_int(o->at, CHAIN_CURSOR, 0);
}

/* Nothing yet: the number is for who has got it. */
static const struct value *reserved(const struct list_op *o)
{
	return chain_int(o->at, CHAIN_CURSOR, CHAIN_RESERVED);
}

static bool is_nothing(const struct value *v)
{
	return v && v->kind == V_INT && !v->k;
}

/* Is it a pointer to an object, and no number in the guise of one? */
static bool is_element(const struct list_op *o, const struct value *v)
{
	return (v->kind == V_SYM || v->kind == V_ADDR) &&
	       world_fact(o->w, v).ptr & PTR_VALID;
}

/* The element that the number of itself was read from, or was made of. */
static const struct value *names_itself(const struct list_op *o,
					const struct head *h,
					const struct value *number)
{
	struct mir_unit *u = o->at->run->unit;
	const struct loc *l;

	while (number->kind == V_CAST)
		number = number->a;
	if (number->type && number->type->kind == TYPE_PTR &&
	    number->kind == V_SYM &&
	    duty_record(o->w, loc_deref(vt_of(o), number)) == h->holds.rec)
		return number;
	if (number->kind != V_SYM || number->sym != SYM_LOAD || !number->loc)
		return NULL;
	l = list_element(number->loc, h->holds.rec);
	if (!l || world_death(o->w, l) || !number->loc->field ||
	    !numbering_is(o->at->run, h->loc, number->loc->field))
		return NULL;
	return value_addr(vt_of(o), mir_type_ptr(u,
			  mir_type_record(u, h->holds.rec)), l);
}

/*
 * What is at @number: an element, nothing(), or NULL where that is not known.
 */
static const struct value *look(struct list_op *o, const struct head *h,
				const struct value *number)
{
	const struct cell *cell = world_cell(o->w, place(o, h, number));
	const struct value *v;
	struct elem e;

	if (cell && cell->val)
		return cell->val->kind == V_INT ||
		       world_fact(o->w, cell->val).ptr == PTR_NULL ?
		       nothing(o) : cell->val;
	if (!chain_may_hold(o->at, o->w, h->loc))
		return nothing(o);
	v = names_itself(o, h, number);
	if (!v)
		return NULL;
	e = list_entry(o, h, v);
	if (!e.val)
		return NULL;
	return chain_states(o->at, o->w, e.node) & PTR_VALID ? v : nothing(o);
}

/* Then storing there needs no memory, and does not fail. */
static bool is_reserved(const struct list_op *o, const struct head *h,
			const struct value *number)
{
	const struct cell *cell = world_cell(o->w, place(o, h, number));

	return cell && cell->val == reserved(o);
}

/* What is at @number, by a name. It may be NULL where nothing is known. */
static const struct value *found(struct list_op *o, const struct head *h,
				 const struct value *number)
{
	const struct value *v = look(o, h, number);
	struct elem e;

	if (!v)
		v = list_some(o, h, PTR_NULL | PTR_VALID, CHAIN_CURSOR);
	if (!v || is_nothing(v))
		return v;
	e = list_entry(o, h, v);
	if (e.val)
		chain_note(o->at, o->w, e.node, CHAIN_ON, h->ptr);
	put(o, h, number, v);
	return v;
}

/* What was at @number comes out, if it is an element. */
static const struct value *take(struct list_op *o, const struct head *h,
				const struct value *number)
{
	const struct value *v, *stale;
	struct elem e;

	stale = chain_get(o->at, o->w, h->loc, CHAIN_STALE);
	v = look(o, h, number);
	if (v && v == stale) {
		/* A loop that frees first and erases then */
		chain_set(o->at, o->w, h->loc, CHAIN_STALE,
			  chain_int(o->at, CHAIN_STALE, 0));
		return v;
	}
	list_check_stale(o, h);
	v = found(o, h, number);
	if (!v || is_nothing(v))
		return v;
	e = list_entry(o, h, v);
	if (!e.val)
		return v;
	list_take(o, &e, 0);
	if (grace_unlinking(o->at, o->w, h->loc, &h->holds))
		grace_begin(o->at, o->w, v);
	if (world_fact(o->w, v).ptr & PTR_NULL)
		list_set_len(o, h, 0);
	return v;
}

/* An entry is handed in: it goes to @number. */
static void enter(struct list_op *o, struct head *h,
		  const struct value *number, unsigned i)
{
	const struct value *v = list_arg(o, i);
	struct elem e = list_entry(o, h, v);

	if (e.val && is_element(o, v)) {
		list_put(o, h, &e, i);
		put(o, h, number, v);
	} else {
		put(o, h, number, is_nothing(v) ? reserved(o) : NULL);
	}
}

/* A local table holds what is first put into it. */
static void infer(struct list_op *o, struct head *h, unsigned i)
{
	const struct value *v = list_arg(o, i);
	const struct duty *d = world_duty(o->w, v, NULL);
	struct holds holds = { .table = true };

	if (h->known || v->kind == V_INT)
		return;
	holds.rec = duty_record(o->w, loc_deref(vt_of(o), v));
	if (!holds.rec)
		return;
	while (d && (d->lock || d->holder || !(d->state & DUTY_HELD)))
		d = d->next;
	holds.cls = d ? d->cls : NULL;
	list_infer(o->at->run, h->loc, &holds);
	*h = list_head(o, h->ptr);
}

/* The table of argument 0, into which argument @i goes. */
static bool open_for(struct list_op *o, struct head *h, unsigned i)
{
	if (!list_usable(o, 0, PTR_VALID) ||
	    !list_usable(o, i, PTR_VALID | PTR_NULL)) {
		list_done(o, NULL);
		return false;
	}
	*h = list_head(o, list_arg(o, 0));
	infer(o, h, i);
	if (h->known && list_check_head(o, h, 0))
		return true;
	list_done(o, NULL);
	return false;
}

static bool open_made(struct list_op *o, struct head *h)
{
	if (!list_usable(o, 0, PTR_VALID)) {
		list_done(o, NULL);
		return false;
	}
	*h = list_head(o, list_arg(o, 0));
	if (h->known && list_check_made(o, h, 0))
		return true;
	list_done(o, NULL);
	return false;
}

static bool open_table(struct list_op *o, struct head *h)
{
	if (!open_made(o, h))
		return false;
	list_check_stale(o, h);
	return true;
}

/* A result of the call that is one of @f. */
static const struct value *result(struct list_op *o, struct fact f)
{
	const struct mir_type *t = o->call->func->result;
	const struct value *v = site_sym(o->at, o->w, &(struct sym_key){
		.kind = SYM_CALL, .type = t, .base = fact_top(t) });

	world_learn(&o->at->run->c, o->w, v, f);
	return v;
}

/* The call fails: nothing went in. */
static void fails(struct list_op *o)
{
	bool ptr = o->call->func->result->kind == TYPE_PTR;
	struct world *was = o->w, other = *o->w;

	o->w = &other;
	list_done(o, result(o, ptr ? fact_ptr(PTR_ERR) :
			    fact_range(-ERRNO_MAX, -1)));
	o->w = was;
}

static void op_insert(struct list_op *o)
{
	unsigned entry = o->n - 1;
	const struct mir_type *t;
	const struct value *n;
	struct head h;

	if (!open_for(o, &h, entry))
		return;
	fails(o);
	t = o->call->func->params[o->arg[1]]->type;
	n = t->kind == TYPE_PTR ? new_number(o, 1) : number(o, 1);
	enter(o, &h, n, entry);
	list_done(o, value_int(vt_of(o), o->call->func->result, 0));
}

/* As insert, but the result may be the number itself. */
static void op_alloc(struct list_op *o)
{
	unsigned entry = o->n - 1;
	const struct value *r;
	struct head h;

	if (!open_for(o, &h, entry))
		return;
	fails(o);
	r = result(o, fact_range(0, INT32_MAX));
	enter(o, &h, entry > 1 ? new_number(o, 1) : r, entry);
	list_done(o, r);
}

/* What comes out of table @h is not @v, which was not in it. */
static void part(struct list_op *o, const struct head *h,
		 const struct value *out, const struct value *v)
{
	struct elem e = list_entry(o, h, v);

	if (out && e.val && !is_nothing(out) &&
	    !(chain_states(o->at, o->w, e.node) & PTR_VALID))
		world_differ(&o->at->run->c, o->w, out, v);
}

static void op_store(struct list_op *o)
{
	const struct value *n, *old;
	struct head h;

	if (!open_for(o, &h, 2))
		return;
	n = number(o, 1);
	if (!is_reserved(o, &h, n))
		fails(o);
	old = take(o, &h, n);
	part(o, &h, old, list_arg(o, 2));
	enter(o, &h, n, 2);
	list_done(o, old);
}

/* Argument 3 goes in where there was NULL, which is what is expected. */
static void op_exchange(struct list_op *o)
{
	const struct value *n, *old;
	struct world *was, other;
	struct head h;

	if (!open_for(o, &h, 3))
		return;
	if (!is_nothing(list_arg(o, 2)))
		list_report(o, ISSUE_UNMODELLED,
			    "an exchange for anything but NULL",
			    o->call->name);
	n = number(o, 1);
	fails(o);
	was = o->w;
	other = *o->w;
	o->w = &other;
	old = found(o, &h, n);
	if (old && !is_nothing(old) &&
	    refine_fact(&o->at->run->c, o->w, old, fact_ptr(PTR_VALID)))
		list_done(o, old);
	o->w = was;
	old = look(o, &h, n);
	if (old && !is_nothing(old) &&
	    !refine_fact(&o->at->run->c, o->w, old, fact_ptr(PTR_NULL)))
		return;
	enter(o, &h, n, 3);
	list_done(o, nothing(o));
}

static void op_erase(struct list_op *o)
{
	const struct value *n, *v;
	struct head h;

	if (!open_made(o, &h))
		return;
	n = number(o, 1);
	v = take(o, &h, n);
	put(o, &h, n, nothing(o));
	list_done(o, v);
}

static void op_load(struct list_op *o)
{
	struct head h;

	if (open_table(o, &h))
		list_done(o, found(o, &h, number(o, 1)));
}

/* The first element from a number on, which is then that of the element. */
static void op_find(struct list_op *o)
{
	const struct value *v;
	struct head h;

	if (!open_table(o, &h))
		return;
	v = list_some(o, &h, PTR_NULL | PTR_VALID, CHAIN_NEXT);
	put(o, &h, new_number(o, 1), v);
	list_done(o, v);
}

static void op_fault(struct list_op *o)
{
	struct wctx *c = &o->at->run->c;
	const struct mir_type *t = o->call->func->result;
	const struct value *v = list_arg(o, 0);
	struct world other = *o->w;

	if (refine_fact(c, o->w, v, fact_ptr(PTR_NULL | PTR_VALID)))
		list_done(o, value_int(vt_of(o), t, 0));
	o->w = &other;
	if (refine_fact(c, o->w, v, fact_ptr(PTR_ERR)))
		list_done(o, t->size == 1 ? value_int(vt_of(o), t, 1) :
			  result(o, fact_range(-ERRNO_MAX, -1)));
}

/* What is only lent goes out of the table; what it owns must have done so. */
static void op_discard(struct list_op *o)
{
	struct head h;

	if (!open_made(o, &h))
		return;
	if (h.holds.cls)
		list_check_lost(o, &h, 0);
	list_rename(o, &h, chain_int(o->at, CHAIN_ON, 0));
	list_set_empty(o, &h);
	list_done(o, NULL);
}

/* Another element, or the end. */
static const struct value *visit_one(struct list_op *o, const struct head *h)
{
	const struct value *v = list_some(o, h, PTR_NULL | PTR_VALID,
					  CHAIN_CURSOR);
	const struct value *n = new_number(o, 1);

	if (v)
		put(o, h, n, v);
	return v;
}

static void op_visit(struct list_op *o)
{
	struct head h;

	if (!open_table(o, &h))
		return;
	chain_set(o->at, o->w, h.loc, CHAIN_PASS,
		  chain_int(o->at, CHAIN_PASS, o->pass));
	list_done(o, visit_one(o, &h));
}

/* The condition of a loop: at the element of argument 2, or at the end. */
static void op_visiting(struct list_op *o)
{
	struct wctx *c = &o->at->run->c;
	const struct mir_type *t = o->call->func->result;
	const struct value *v = list_arg(o, 2);
	struct head h = list_head(o, list_arg(o, 0));
	struct elem e = { NULL };
	struct world other = *o->w;

	if (h.known)
		e = list_entry(o, &h, v);
	if (refine_fact(c, o->w, v, fact_ptr(PTR_VALID))) {
		if (e.val) {
			chain_note(o->at, o->w, e.node, CHAIN_ON, h.ptr);
			put(o, &h, number(o, 1), v);
			list_loop_body(o, &h, &e);
		}
		list_done(o, value_int(vt_of(o), t, 1));
	}
	o->w = &other;
	if (refine_fact(c, o->w, v, fact_ptr(PTR_NULL))) {
		if (h.known)
			list_loop_end(o, &h);
		list_done(o, value_int(vt_of(o), t, 0));
	}
}

/* Is the element that the loop was at still there? */
static bool is_left(struct list_op *o, const struct head *h)
{
	const struct value *v = chain_get(o->at, o->w, h->loc, CHAIN_CURSOR);
	struct elem e = list_entry(o, h, v);

	if (!e.val)
		return true;
	return !world_death(o->w, loc_deref(vt_of(o), v)) &&
	       chain_states(o->at, o->w, e.node) & PTR_VALID &&
	       chain_head(o->at, o->w, e.node) == h->loc;
}

/* The step of the loop. */
static void op_visited(struct list_op *o)
{
	struct head h;

	if (!open_made(o, &h))
		return;
	if (is_left(o, &h))
		chain_set(o->at, o->w, h.loc, CHAIN_PASS,
			  chain_int(o->at, CHAIN_PASS, 0));
	list_done(o, visit_one(o, &h));
}

static const struct row {
	const char *name;
	list_op_fn *run;
	bool enters;			/* the last argument goes in */
	bool rcu;			/* what it lends may be for readers */
} rows[] = {
	{ "insert", op_insert, true, false },
	{ "alloc", op_alloc, true, false },
	{ "store", op_store, true, false },
	{ "exchange", op_exchange, true, false },
	{ "erase", op_erase, false, false },
	{ "load", op_load, false, true },
	{ "find", op_find, false, true },
	{ "fault", op_fault, false, false },
	{ "discard", op_discard, false, false },
	{ "visit", op_visit, false, true },
	{ "visiting", op_visiting, false, false },
	{ "visited", op_visited, false, true },
};

/* A table of which nothing is said is what the other words make of it. */
static bool is_bare(const struct list_op *o)
{
	struct head h = list_head(o, list_arg(o, 0));
	const struct list_type *t = list_type_of(list_record_at(h.loc));

	return t && t->table && !h.known && !list_is_blank(&h);
}

static void run_bare(struct list_op *o, bool enters)
{
	if (enters && is_element(o, list_arg(o, o->n - 1)) &&
	    o->at->frame->func->in_main_file)
		list_report(o, ISSUE_BARE_HEAD, list_arg_text(o, 0), NULL);
	contract_apply(o->at, o->w, o->call, o->out);
}

bool table_call(struct list_op *o, const char *name)
{
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].name, name) || !o->n)
			continue;
		o->rcu = rows[i].rcu;
		if (is_bare(o) && rows[i].run != op_visiting)
			run_bare(o, rows[i].enters);
		else
			rows[i].run(o);
		return true;
	}
	return false;
}
