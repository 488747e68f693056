// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/foreign.h"

#include "analysis/ghost.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"

/* Which foreign bytes a value was read from, by which fetch. */
struct read {
	const struct value *v;
	const void *base;		/* a pointer value, or a location */
	int64_t offset;
	uint64_t width;
	int64_t fetch;
	struct event at;
	const struct read *doubts;	/* was checked, and is not this */
};

struct foreign {
	VEC(struct read *) reads;
	unsigned fetches;
};

/* Reads of one function that are told apart. */
#define MAX_READS	256

static struct foreign *state(struct run *r)
{
	if (!r->foreign)
		r->foreign = arena_new(r->arena, struct foreign);
	return r->foreign;
}

static struct word *loc_words(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return l->field->words;
	return !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->words : NULL;
}

static bool says_foreign(const struct value *v)
{
	const struct mir_instr *i = v->instr;

	if (v->loc && word_find(loc_words(v->loc), WORD_FOREIGN))
		return true;
	return v->sym == SYM_CALL && i && i->op == OP_CALL &&
	       i->a.kind == OPD_FUNC &&
	       word_find(i->a.func->words, WORD_FOREIGN);
}

bool foreign_pointer(const struct value *ptr)
{
	for (;;) {
		switch (ptr->kind) {
		case V_SYM:
			return says_foreign(ptr);
		case V_BIN:
			if (ptr->op != BIN_PTRADD)
				return false;
			ptr = ptr->a;
			break;
		case V_ADDR:
			if (ptr->loc->obj->kind != OBJ_DEREF)
				return false;
			ptr = ptr->loc->obj->ptr;
			break;
		default:
			return false;
		}
	}
}

/* Adds what lies between @l and its object; false where that is no constant. */
static bool add_offset(const struct loc *l, const struct mir_type *elem,
		       int64_t *offset)
{
	for (; l->up; l = l->up) {
		if (l->field) {
			*offset += (int64_t)(l->field->bit_offset / 8);
			elem = NULL;
			continue;
		}
		if (l->index->kind != V_INT)
			return false;
		/* The size of an element is that of the array above it. */
		if (l->up->field && l->up->field->type->kind == TYPE_ARRAY)
			elem = l->up->field->type->elem;
		if (!elem)
			return false;
		*offset += l->index->k * (int64_t)elem->size;
	}
	return true;
}

/* @ptr as a base and a constant distance from it. */
static void resolve(const struct value *ptr, struct read *out)
{
	const struct mir_type *t;
	int64_t more = 0;

	out->base = ptr;
	for (;;) {
		if (ptr->kind == V_BIN && ptr->op == BIN_PTRADD &&
		    ptr->b->kind == V_INT) {
			t = ptr->type ? ptr->type->elem : NULL;
			more = ptr->b->k * (int64_t)(t && t->size ? t->size : 1);
			ptr = ptr->a;
		} else if (ptr->kind == V_ADDR &&
			   ptr->loc->obj->kind == OBJ_DEREF) {
			more = 0;
			if (!add_offset(ptr->loc, NULL, &more))
				return;
			ptr = ptr->loc->obj->ptr;
		} else {
			return;
		}
		out->offset += more;
		out->base = ptr;
	}
}

static const struct value *user_pointer(const struct call *call)
{
	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		const struct mir_type *t = call->func->params[i]->type;

		if (t->kind == TYPE_PTR && t->space == SPACE_USER &&
		    t->elem->is_const)
			return call->args[i];
	}
	return NULL;
}

void foreign_fetch(const struct site *at, struct world *w,
		   const struct loc *dst, const struct call *call)
{
	struct wctx *c = &at->run->c;
	const struct value *from = user_pointer(call);

	if (!from)
		return;
	state(at->run)->fetches++;
	ghost_set(c, w, dst, GHOST_SOURCE, from);
	ghost_set_number(c, w, dst, GHOST_FETCH,
			 ((int64_t)at->frame->id << 32) + at->instr->id);
}

/* The nearest place around @l that a fetch filled. */
static const struct loc *fetched(const struct site *at, const struct world *w,
				 const struct loc *l)
{
	if (!at->run->foreign || !at->run->foreign->fetches)
		return NULL;
	for (; l; l = l->up)
		if (ghost_get(&at->run->c, w, l, GHOST_SOURCE))
			return l;
	return NULL;
}

bool foreign_contents(const struct site *at, const struct world *w,
		      const struct loc *l)
{
	return fetched(at, w, l) ||
	       (l->obj->kind == OBJ_DEREF && foreign_pointer(l->obj->ptr));
}

static bool mentions(const struct vtab *vt, const struct value *v,
		     const struct value *x)
{
	if (v == x)
		return true;
	switch (v->kind) {
	case V_BIN:
		return mentions(vt, v->a, x) || mentions(vt, v->b, x);
	case V_UN: case V_CAST: case V_TEST:
		return mentions(vt, v->a, x);
	default:
		return false;
	}
}

struct asked {
	const struct run *run;
	const struct value *v;
	bool yes;
};

static bool ask_fact(void *ctx, uint32_t key, void *p)
{
	struct asked *a = ctx;
	const struct known *k = p;

	(void)key;
	a->yes = mentions(a->run->c.vt, k->val, a->v);
	return !a->yes;
}

/* Has a branch told something of @v? */
static bool is_checked(const struct run *r, const struct world *w,
		       const struct value *v)
{
	struct asked a = { .run = r, .v = v };

	imap_each(w->facts, ask_fact, &a);
	return a.yes;
}

static bool overlap(const struct read *a, const struct read *b)
{
	return a->base == b->base && a->fetch != b->fetch &&
	       a->offset < b->offset + (int64_t)b->width &&
	       b->offset < a->offset + (int64_t)a->width;
}

static struct read *find(const struct run *r, const struct value *v)
{
	for (unsigned i = 0; r->foreign && i < r->foreign->reads.n; i++)
		if (r->foreign->reads.v[i]->v == v)
			return r->foreign->reads.v[i];
	return NULL;
}

/* An earlier read of the same bytes of which something was checked. */
static const struct read *checked_before(struct run *r, const struct world *w,
					 const struct read *now)
{
	struct foreign *f = r->foreign;

	for (unsigned i = 0; i < f->reads.n; i++) {
		struct read *old = f->reads.v[i];

		if (overlap(old, now) &&
		    (is_checked(r, w, old->v) ||
		     is_checked(r, w, value_aged(r->c.vt, old->v))))
			return old;
	}
	return NULL;
}

/* The bytes that @l stands for on the foreign side. */
static bool foreign_bytes(const struct site *at, const struct world *w,
			  const struct loc *l, struct read *out)
{
	struct wctx *c = &at->run->c;
	const struct loc *top = fetched(at, w, l);
	const struct value *number;

	if (!top && (l->obj->kind != OBJ_DEREF ||
		     !foreign_pointer(l->obj->ptr)))
		return false;
	if (!top) {
		/* Each load is a fetch of its own. */
		out->fetch = ((int64_t)at->frame->id << 32) + at->instr->id;
		out->base = l;
		if (add_offset(l, NULL, &out->offset))
			resolve(l->obj->ptr, out);
		return true;
	}
	number = ghost_get(c, w, top, GHOST_FETCH);
	if (!number || number->kind != V_INT)
		return false;
	out->fetch = number->k;
	for (; l != top; l = l->up) {
		if (!l->field)
			return false;
		out->offset += (int64_t)(l->field->bit_offset / 8);
	}
	resolve(ghost_get(c, w, top, GHOST_SOURCE), out);
	return true;
}

void foreign_load(const struct site *at, struct world *w, const struct loc *l,
		  const struct mir_type *t, const struct value *v)
{
	struct read now = { .v = v, .width = t->size, .at = site_event(at) };
	struct run *r = at->run;
	struct foreign *f;
	struct read *known;

	if (v->kind != V_SYM || v->sym != SYM_LOAD || v->loc != l ||
	    t->kind != TYPE_INT || !foreign_bytes(at, w, l, &now))
		return;
	f = state(r);
	known = find(r, v);
	if (!known && f->reads.n < MAX_READS) {
		known = arena_new(r->arena, struct read);
		*known = now;
		vec_push(r->arena, &f->reads, known);
	}
	if (known && !known->doubts)
		known->doubts = checked_before(r, w, known);
}

static const struct read *doubtful(struct run *r, const struct world *w,
				   const struct value *v)
{
	const struct read *x;

	switch (v->kind) {
	case V_SYM:
		x = find(r, v);
		if (!x || !x->doubts || is_checked(r, w, v))
			return NULL;
		return is_checked(r, w, x->doubts->v) ||
		       is_checked(r, w, value_aged(r->c.vt, x->doubts->v)) ?
		       x : NULL;
	case V_BIN:
		if (v->op >= BIN_EQ && v->op <= BIN_GE)
			return NULL;
		x = doubtful(r, w, v->a);
		return x ? x : doubtful(r, w, v->b);
	case V_UN: case V_CAST:
		return doubtful(r, w, v->a);
	default:
		return NULL;
	}
}

/* After the report the second is taken to be what the first was. */
static void assume_same(struct run *r, struct world *w, const struct read *x)
{
	static struct mir_type truth = { .kind = TYPE_INT, .bits = 32,
					 .is_signed = true, .size = 4 };
	const struct value *was = x->doubts->v;

	if (!is_checked(r, w, was))
		was = value_aged(r->c.vt, was);
	refine_truth(&r->c, w, value_bin(r->c.vt, &truth, BIN_EQ, x->v, was),
		     true);
}

void foreign_use(const struct site *at, struct world *w,
		 const struct value *v, const struct operand *o)
{
	struct run *r = at->run;
	const struct read *x;
	struct issue i = { .kind = ISSUE_DOUBLE_FETCH, .at = site_event(at) };

	if (!r->foreign || !r->foreign->reads.n)
		return;
	/* What was said of the term itself is a check, too. */
	if (v->kind != V_SYM && imap_get(w->facts, v->id))
		return;
	x = doubtful(r, w, v);
	if (!x)
		return;
	i.what = spelling_of(at, w, v, o);
	i.from = x->doubts->at;
	i.from_text = "fetched here first, and checked since";
	i.then = x->at;
	i.then_text = "fetched again here";
	issue_add(r->issues, w, &i);
	assume_same(r, w, x);
}

void foreign_each(const struct run *r, foreign_each_fn *fn, void *ctx)
{
	for (unsigned i = 0; r->foreign && i < r->foreign->reads.n; i++)
		fn(ctx, r->foreign->reads.v[i]->v);
}

unsigned foreign_space(const struct value *v)
{
	for (;;) {
		if (v->type && v->type->kind == TYPE_PTR && v->type->space)
			return v->type->space;
		if (v->kind == V_ADDR && v->loc->obj->kind == OBJ_DEREF)
			v = v->loc->obj->ptr;
		else if (v->kind == V_BIN && v->op == BIN_PTRADD)
			v = v->a;
		else
			return SPACE_KERNEL;
	}
}

bool foreign_deref(const struct site *at, const struct world *w,
		   const struct value *v, const struct operand *o)
{
	unsigned space = o->type->kind == TYPE_PTR ? o->type->space :
			 SPACE_KERNEL;

	if (!space && v->kind != V_INT)
		space = foreign_space(v);
	if (space)
		site_issue(at, w, ISSUE_FOREIGN_DEREF, spelling_of(at, w, v, o),
			   space == SPACE_USER ? "__user" : "__iomem");
	return space;
}
