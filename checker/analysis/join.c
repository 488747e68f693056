// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/join.h"

#include "analysis/array.h"
#include "analysis/arrayjoin.h"
#include "analysis/chain.h"
#include "analysis/chainjoin.h"
#include "analysis/count.h"
#include "analysis/initpart.h"
#include "analysis/element.h"
#include "analysis/flagword.h"
#include "analysis/lend.h"
#include "analysis/links.h"
#include "analysis/loan.h"
#include "analysis/relate.h"
#include "analysis/rename.h"
#include "analysis/unify.h"
#include "analysis/stops.h"

struct join {
	struct wctx *c;
	const struct join_point *at;
	struct world *a;	/* the result, grown in place */
	const struct world *was;	/* @a before */
	const struct world *b;
	bool changed;
	struct ostate *os;	/* object being joined, a copy */
	const struct ostate *ob;
	bool os_changed;
	struct links links;
	struct met_list met;
	VEC(const struct ostate *) bare;	/* dropped; it may come again */
};

static bool is_scalar(const struct loc *l)
{
	const struct mir_type *t = l->field ? l->field->type :
		!l->up && l->obj->kind == OBJ_VAR ? l->obj->var->type : NULL;

	return t && (t->kind == TYPE_INT || t->kind == TYPE_PTR);
}

/* A pointer to a place that is told apart: which one, in whatever object. */
static uint64_t slot_sum(uint32_t id, const struct ostate *s)
{
	const struct cell *cell = s->obj->kind == OBJ_VAR && s->obj->frame ?
		imap_get(s->cells, s->obj->root->id) : NULL;
	const struct loc *l;
	uintptr_t place;

	if (!cell || !cell->val || !unify_is_slot(cell->val))
		return 0;
	l = cell->val->loc;
	place = l->field ? (uintptr_t)l->field : (uintptr_t)l->obj;
	return (id + place) * UINT64_C(0xff51afd7ed558ccd);
}

/* What is not set yet is a typestate of its own; of arrays a part is known. */
static uint64_t unset_sum(uint32_t id, const void *p)
{
	const struct ostate *s = p;
	const struct cell *cell;
	uint64_t slot = slot_sum(id, s);

	if (slot)
		return slot;
	if (s->idle)
		return 0;
	if (s->obj->kind == OBJ_VAR ?
	    s->obj->var->type->kind == TYPE_ARRAY : !s->fresh || s->death)
		return 0;
	cell = imap_get(s->cells, s->obj->root->id);
	return cell && (cell->fill == FILL_UNINIT || cell->fill == FILL_PARTIAL) ?
	       id * UINT64_C(0xd6e8feb86659fd93) : 0;
}

/*
 * Is the duty anywhere but where words say it is? One in an owning member of
 * an object is in its place, whoever put it there.
 */
static bool deviates(const struct duty *d)
{
	if (d->home)
		return d->state != DUTY_HELD &&
		       !(d->holder && d->element);
	if (d->holder && d->holder->obj->kind == OBJ_DEREF &&
	    d->state == DUTY_HELD)
		return false;
	return d->state & DUTY_HELD;
}

static uint64_t duty_sum(uint32_t id, const void *p)
{
	const struct duty *d;
	uint64_t sum = 0, h;

	for (d = p; d; d = d->next) {
		if (!deviates(d))
			continue;
		h = ((uint64_t)id << 32) ^ d->state ^ d->count << 8;
		h ^= (uintptr_t)d->cls * 31 + d->given + 2 * d->tally;
		h += d->holder ? d->holder->id * 131u : 7;
		h *= UINT64_C(0x9e3779b97f4a7c15);
		sum += h ^ (h >> 31);
	}
	return sum;
}

static uint64_t world_key(const struct world *w)
{
	return (uintptr_t)w->unsafe + imap_sum(w->store, unset_sum) +
	       imap_sum(w->duties, duty_sum);
}

const struct value *join_phi(struct wctx *c, const struct join_point *at,
			     const struct loc *l, const struct mir_type *type)
{
	struct sym_key key = { .kind = SYM_PHI, .type = type,
			       .frame = at->frame, .site = at->block,
			       .loc = l, .base = fact_top(type) };

	return value_sym(c->vt, &key);
}

static const struct death *value_death(const struct world *w,
				       const struct value *v,
				       struct vtab *vt)
{
	if (v->kind != V_SYM || !v->type || v->type->kind != TYPE_PTR)
		return NULL;
	return world_death(w, loc_deref(vt, v));
}

/* What one side says of the ended duties of a value moves to the symbol. */
static void inherit_ends(struct join *j, const struct world *w,
			 const struct value *v, const struct value *p)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next) {
		struct duty n = *d;

		n.subject = p;
		if (d->state & DUTY_HELD || d->lock ||
		    world_same_duty(j->a, &n))
			continue;
		world_set_duty(j->c, j->a, n);
	}
}

/* The cell at @l of the object being joined holds @v. */
static void put_value(struct join *j, const struct loc *l,
		      const struct value *v)
{
	struct cell *cell = arena_new(j->c->arena, struct cell);

	cell->loc = l;
	cell->val = v;
	j->os->cells = imap_set(j->c->arena, j->os->cells, l->id, cell);
	j->os_changed = true;
}

/*
 * Two pointers into one object: it is the steps that differ, and the object
 * stays known.
 */
static bool join_steps(struct join *j, const struct loc *l,
		       const struct value *va, const struct value *vb)
{
	struct steps_link s = { .a = va, .b = vb };
	struct fact f;

	if (!links_steps(j->c, j->at, l, &s))
		return false;
	links_add(&j->links, s.sym, s.a, s.b);
	f = fact_join(world_fact(j->was, s.a), world_fact(j->b, s.b));
	if (s.a == s.sym && j->at->widen)
		f = fact_widen(s.sym->type, world_fact(j->was, s.a), f,
			       (struct stops){ .n = 0 });
	if (s.a != s.sym || !fact_equal(world_fact(j->a, s.sym), f)) {
		world_learn(j->c, j->a, s.sym, f);
		j->changed = true;
	}
	j->a->defined = imap_set(j->c->arena, j->a->defined, s.sym->id,
				 (void *)(uintptr_t)s.sym);
	if (va != s.ptr)
		put_value(j, l, s.ptr);
	return true;
}

static void make_phi(struct join *j, const struct loc *l,
		     const struct value *va, const struct value *vb)
{
	const struct value *whole = va, *p;
	bool member = links_member(j->c->vt, &va, &vb);
	const struct mir_type *type = member ? va->type :
				      links_type(va, vb, loc_type(l));
	const struct death *dead;
	struct fact fa, fb, f;

	if (!type || join_steps(j, l, va, vb))
		return;
	p = join_phi(j->c, j->at, l, type);
	links_add(&j->links, p, va, vb);
	fa = world_fact(j->was, va);
	fb = world_fact(j->b, vb);
	if (va->kind == V_UNINIT) {
		f = fb;
	} else if (vb->kind == V_UNINIT) {
		f = fa;
	} else if (va == p && j->at->widen) {
		f = fact_widen(type, fa, relate_held(j->c, j->b, vb, fa),
			       stops_of(j->c, j->b, j->at->frame, l));
	} else {
		f = fact_join(fa, fb);
	}
	f.uninit = fa.uninit || fb.uninit;
	dead = value_death(j->was, va, j->c->vt);
	if (!dead)
		dead = value_death(j->b, vb, j->c->vt);
	if (va != p || !fact_equal(world_fact(j->a, p), f)) {
		world_learn(j->c, j->a, p, f);
		j->changed = true;
	}
	if (va != p) {
		put_value(j, l, member ? value_addr(j->c->vt, whole->type,
			  loc_subst(j->c->vt, whole->loc, va, p)) : p);
		inherit_ends(j, j->was, va, p);
		unify_home(j->c, j->a, l, (struct meeting_values){
			   j->was, j->b, va, vb, p });
	}
	inherit_ends(j, j->b, vb, p);
	j->changed |= loan_phi(j->c, j->a, p, j->was, va);
	j->changed |= loan_phi(j->c, j->a, p, j->b, vb);
	if (type->kind == TYPE_PTR)
		vec_push(j->c->arena, &j->met.list, ((struct met){ va, vb, p }));
	else if (type->kind == TYPE_INT)
		vec_push(j->c->arena, &j->met.numbers,
			 ((struct met){ va, vb, p }));
	j->a->defined = imap_set(j->c->arena, j->a->defined, p->id,
				 (void *)p);
	if (dead && !world_death(j->a, loc_deref(j->c->vt, p))) {
		struct ostate s = *world_obj(j->c, j->a,
					     loc_deref(j->c->vt, p)->obj);

		s.death = dead;
		world_set_obj(j->c, j->a, s);
		j->changed = true;
	}
}

static enum fill blend(const struct loc *l, enum fill a, enum fill b)
{
	if (a == b)
		return a;
	/* A scalar cannot be half there: it may not be set. */
	if (is_scalar(l) && (a == FILL_UNINIT || b == FILL_UNINIT))
		return FILL_UNINIT;
	if (a == FILL_UNINIT || b == FILL_UNINIT || a == FILL_PARTIAL ||
	    b == FILL_PARTIAL)
		return FILL_PARTIAL;
	return FILL_UNKNOWN;
}

static void put_fill(struct join *j, const struct loc *l, enum fill fill)
{
	struct cell *cell = arena_new(j->c->arena, struct cell);
	const struct cell *old = imap_get(j->os->cells, l->id);

	if (old && old->fill == fill)
		return;
	cell->loc = l;
	cell->fill = fill;
	j->os->cells = imap_set(j->c->arena, j->os->cells, l->id, cell);
	j->os_changed = true;
}

/* The value that a world has at @l without a cell of its own, or NULL. */
static const struct value *implied(struct join *j, const struct world *w,
				   const struct cell *like)
{
	const struct mir_type *type = like->val->type;
	const struct value *v = array_implied(j->c, w, like->loc);

	if (!v)
		v = initpart_implied(j->c, w, w == j->b ? j->was : j->b,
				     like->loc);
	if (v)
		return v;
	switch (world_fill_of(w, like->loc)) {
	case FILL_ZERO:
		return type ? value_int(j->c->vt, type, 0) : NULL;
	case FILL_UNINIT:
		return value_uninit(j->c->vt);
	default:
		return NULL;
	}
}

/*
 * Lists of any length: beyond a few links a join forgets, a loop's earlier
 * than others, so that what is there is again only what the words of the
 * members say.
 */
#define MAX_LINKS	2

static bool too_far(const struct join *j, const struct loc *l)
{
	return loc_chain(l) > (j->at->widen ? MAX_LINKS : 2 * MAX_LINKS);
}

/* Does the place hold something that ended? That is not to be forgotten. */
static bool dangles(const struct world *w, const struct cell *cell)
{
	const struct duty *d = cell->val ? world_duty(w, cell->val, NULL) :
			       NULL;
	const struct loc *l;

	/* An element's name means another one after the index has moved. */
	for (l = cell->loc; l; l = l->up)
		if (l->index && l->index->kind != V_INT)
			return false;
	return d && d->state & (DUTY_RELEASED | DUTY_GIVEN) &&
	       cell->loc->obj->kind == OBJ_DEREF;
}

static void keep_cell(struct join *j, const struct cell *cell)
{
	if (imap_get(j->os->cells, cell->loc->id) == cell)
		return;
	j->os->cells = imap_set(j->c->arena, j->os->cells, cell->loc->id,
				(void *)(uintptr_t)cell);
	j->os_changed = true;
}

static void join_contents(struct join *j, const struct cell *ca,
			  const struct cell *cb)
{
	const struct cell *one = ca ? ca : cb;
	const struct value *va = ca ? ca->val : NULL, *vb = cb ? cb->val : NULL;
	enum fill fa, fb;

	if (!ca && one->val)
		va = implied(j, j->was, one);
	if (!cb && one->val)
		vb = implied(j, j->b, one);
	/* Of arrays, whether an element is set is not followed so far. */
	if (one->loc->index && va != vb &&
	    ((va && va->kind == V_UNINIT) || (vb && vb->kind == V_UNINIT))) {
		put_fill(j, one->loc, FILL_PARTIAL);
		return;
	}
	if (va && vb && va != vb && arrayjoin_follows(j->c, j->was, j->b,
						      one->loc)) {
		put_fill(j, one->loc, FILL_UNKNOWN);
		return;
	}
	if (va && vb && (va == vb || !too_far(j, one->loc))) {
		if (va != vb) {
			make_phi(j, one->loc, va, vb);
		} else if (!ca) {
			keep_cell(j, one);
		}
		return;
	}
	if (ca && dangles(j->was, ca)) {
		keep_cell(j, ca);
		return;
	}
	if (cb && dangles(j->b, cb)) {
		keep_cell(j, cb);
		return;
	}
	/* At least one side does not know: neither does the result. */
	fa = va ? FILL_UNKNOWN : world_fill_of(j->was, one->loc);
	fb = vb ? FILL_UNKNOWN : world_fill_of(j->b, one->loc);
	fb = blend(one->loc, fa, fb);
	if (!ca && fb == fa)
		return;
	put_fill(j, one->loc, fb);
}

static void join_cell(void *ctx, uint32_t key, void *pa, void *pb)
{
	const struct cell *one = pa ? pa : pb;

	(void)key;
	if (chain_kind_of(one->loc) == NR_CHAIN)
		join_contents(ctx, pa, pb);
}

static bool any_dangles(const struct world *w, const struct ostate *s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);)
		if (dangles(w, p))
			return true;
	return false;
}

static bool is_own_phi(const struct join_point *at, const struct value *v)
{
	return value_is_phi(v) && v->age != 1 && v->site == at->block &&
	       v->frame == at->frame;
}

/* Does the place of a join symbol hold it on both sides? */
static bool unchanged(const struct join *j, const struct value *v)
{
	const struct cell *a, *b;

	if (!v->loc)
		return false;
	a = world_cell(j->was, v->loc);
	b = world_cell(j->b, v->loc);
	return a && b && value_is_from(a->val, v) && value_is_from(b->val, v);
}

/* The object behind a pointer that links_sizes() will look at. */
static bool is_linked(const struct join *j, const struct obj *o)
{
	return o->kind == OBJ_DEREF && is_own_phi(j->at, o->ptr) &&
	       !unchanged(j, o->ptr);
}

struct search {
	const struct value *v;
	bool found;
};

static bool search_cell(void *ctx, uint32_t key, void *p)
{
	struct search *s = ctx;

	(void)key;
	s->found |= ((struct cell *)p)->val == s->v;
	return !s->found;
}

static bool search_variable(void *ctx, uint32_t key, void *p)
{
	const struct ostate *s = p;

	(void)key;
	return s->obj->kind != OBJ_VAR ||
	       imap_each(s->cells, search_cell, ctx);
}

/* Does a variable point to the object, be it found by many links? */
static bool in_variable(const struct world *w, const struct obj *o)
{
	struct search s = { .v = o->ptr };

	if (o->kind == OBJ_DEREF)
		imap_each(w->store, search_variable, &s);
	return s.found;
}

/* Out of scope somewhere, it is dead; made on one side, out of reach. */
static void join_alone(struct join *j, const struct ostate *sa,
		       const struct ostate *sb)
{
	const struct ostate *one = sa ? sa : sb;
	bool own = (one->fresh || one->death) && !too_far(j, one->obj->root);

	own |= any_dangles(sa ? j->was : j->b, one) ||
	       (one->death && in_variable(sa ? j->was : j->b, one->obj));
	if (sb && own) {
		world_set_obj(j->c, j->a, *sb);
		j->changed = true;
	} else if (sa && !own) {
		world_drop_obj(j->c, j->a, sa->obj);
		if (chainjoin_is_bare(sa))
			vec_push(j->c->arena, &j->bare, sa);
		else
			j->changed = true;
	}
}

static void join_obj(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct join *j = ctx;
	const struct ostate *sa = pa, *sb = pb;
	struct ostate s;

	(void)key;
	if (!sa || !sb)
		j->changed |= arrayjoin_alone(j->c, j->a, j->b, &sa,
					      &sb);
	if (!sa || !sb) {
		join_alone(j, sa, sb);
		return;
	}
	s = *sa;
	j->os = &s;
	j->ob = sb;
	j->os_changed = false;
	imap_diff(sa->cells, sb->cells, join_cell, j);
	if (s.fresh && !sb->fresh) {
		s.fresh = false;
		j->os_changed = true;
	}
	if (!s.death && sb->death) {
		s.death = sb->death;
		j->os_changed = true;
	}
	if (!s.many && sb->many) {
		s.many = true;
		j->os_changed = true;
	}
	if (!s.kept && sb->kept) {
		s.kept = sb->kept;
		j->os_changed = true;
	}
	if (!s.rec && sb->rec) {
		s.rec = sb->rec;
		j->os_changed = true;
	}
	if (s.counted && (s.flexible != sb->flexible ||
			  s.counted != sb->counted)) {
		s.flexible = NULL;
		s.counted = NULL;
		j->os_changed = true;
	}
	if (s.size != sb->size && s.size && !is_linked(j, s.obj) &&
	    !links_size_of(&j->links, sa, sb)) {
		s.size = NULL;
		j->os_changed = true;
	}
	if (j->os_changed) {
		world_set_obj(j->c, j->a, s);
		j->changed = true;
	}
}

static bool mentions_remade(const struct join *j, const struct value *v)
{
	if (!v)
		return false;
	if (v->kind == V_ADDR)
		return v->loc->obj->kind == OBJ_DEREF &&
		       mentions_remade(j, v->loc->obj->ptr);
	return (is_own_phi(j->at, v) && !unchanged(j, v)) ||
	       mentions_remade(j, v->a) || mentions_remade(j, v->b);
}

/* No object is larger: what is no counter does not grow beyond its size. */
#define LARGEST	((num)1 << 56)

static void join_fact(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct join *j = ctx;
	const struct known *ka = pa, *kb = pb;
	const struct value *v = ka ? ka->val : kb->val;
	struct fact f, now;

	/* A symbol that one side never made keeps what the other knows. */
	if (v->kind == V_SYM && !imap_get(j->b->defined, v->id))
		return;
	if (v->kind == V_SYM && !imap_get(j->was->defined, v->id)) {
		world_learn(j->c, j->a, v, kb->fact);
		j->changed = true;
		return;
	}
	/* About symbols made anew: who settles it may have it again. */
	if (v->kind != V_SYM && mentions_remade(j, v)) {
		if (!ka)
			return;
		j->a->facts = imap_del(j->c->arena, j->a->facts, key);
		j->changed |= !chainjoin_settles(&j->met, v) &&
			      !flag_settles(&j->met, v);
		return;
	}
	/* A join symbol that was linked was settled by make_phi(). */
	if (is_own_phi(j->at, v) && !unchanged(j, v))
		return;
	/*
	 * What is known of a term counts beside what follows from its parts:
	 * the part that was learned is what is joined. Without one there is
	 * nothing to lose.
	 */
	if (v->kind != V_SYM && !ka)
		return;
	now = ka ? ka->fact : world_fact(j->was, v);
	f = fact_join(now, world_fact(j->b, v));
	if (j->at->widen) {
		bool sized = !value_is_phi(v) && f.hi <= LARGEST;

		f = fact_widen(v->type, now, f,
			       stops_of(j->c, j->b, j->at->frame,
					v->loc));
		if (sized && f.hi > LARGEST)
			f.hi = LARGEST;
	}
	if (!fact_equal(f, now)) {
		world_learn(j->c, j->a, v, f);
		j->changed = true;
	}
}

static void join_duty_pair(struct join *j, const struct duty *d)
{
	const struct duty *mine = world_same_duty(j->a, d);
	struct duty n;

	if (!mine) {
		if (d->home && d->state == DUTY_HELD)
			return;
		world_set_duty(j->c, j->a, *d);
		j->changed = true;
		return;
	}
	if (mine->state == d->state && mine->holder == d->holder &&
	    mine->count >= d->count && mine->grace >= d->grace)
		return;
	n = *mine;
	n.grace |= d->grace;
	if (n.count < d->count)
		n.count = d->count;
	n.state |= d->state;
	/* In two owning places of objects: in either it is well kept. */
	if (n.holder != d->holder && !n.home &&
	    (deviates(d) || deviates(mine)))
		n.holder = NULL;
	if (!n.by) {
		n.by = d->by;
		n.end = d->end;
	}
	if (n.state == mine->state && n.holder == mine->holder &&
	    n.count == mine->count && n.grace == mine->grace)
		return;
	world_set_duty(j->c, j->a, n);
	j->changed = true;
}

static void join_duty(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct join *j = ctx;
	const struct duty *d;

	(void)key;
	(void)pa;
	for (d = pb; d; d = d->next)
		join_duty_pair(j, d);
}

/* Temps that outlive their block and were computed on both sides. */
static void join_temp(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct join *j = ctx;
	const struct value *va = pa, *vb = pb, *p;
	const struct mir_func *func = j->at->frame->func;
	struct sym_key sym = { .kind = SYM_PHI, .frame = j->at->frame,
			       .site = j->at->block, .age = 2 + key };
	struct fact f;

	if (!va || !vb) {
		j->a->temps = imap_del(j->c->arena, j->a->temps, key);
		return;
	}
	if (!va->type)
		return;
	/* The result stands beside the temps of the function. */
	sym.type = links_type(va, vb, key < func->temps.n ?
			     func->temps.v[key] : func->result);
	sym.base = fact_top(sym.type);
	p = value_sym(j->c->vt, &sym);
	j->changed |= loan_phi(j->c, j->a, p, j->was, va);
	j->changed |= loan_phi(j->c, j->a, p, j->b, vb);
	links_add(&j->links, p, va, vb);
	f = fact_join(world_fact(j->was, va), world_fact(j->b, vb));
	if (va == p && fact_equal(f, world_fact(j->a, p)))
		return;
	if (va == p && j->at->widen)
		f = fact_widen(sym.type, world_fact(j->was, va), f,
			       (struct stops){ .n = 0 });
	world_learn(j->c, j->a, p, f);
	j->a->temps = imap_set(j->c->arena, j->a->temps, key, (void *)p);
	j->a->defined = imap_set(j->c->arena, j->a->defined, p->id,
				 (void *)p);
	j->changed = true;
}

struct unite {
	struct wctx *c;
	struct imap *into;
	bool grew;
};

static void unite_entry(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct unite *u = ctx;

	if (pa)
		return;
	*u->into = imap_set(u->c->arena, *u->into, key, pb);
	u->grew = true;
}

/* What happened on either side counts as having happened. */
static void unite(struct join *j, struct imap *into, struct imap from)
{
	struct unite u = { .c = j->c, .into = into };

	imap_diff(*into, from, unite_entry, &u);
	j->changed |= u.grew;
}

static void join_defined(void *ctx, uint32_t key, void *pa, void *pb)
{
	struct join *j = ctx;

	if (!pa)
		j->a->defined = imap_set(j->c->arena, j->a->defined, key, pb);
}

/* What was learned of terms over symbols made anew was about the old ones. */
static void forget_terms(struct join *j)
{
	struct imap old = j->a->facts;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct value *v = ((struct known *)p)->val;

		if (v->kind != V_SYM && mentions_remade(j, v))
			j->a->facts = imap_del(j->c->arena, j->a->facts, key);
	}
}

bool world_agrees(struct wctx *c, const struct join_point *at,
		  const struct world *wa, const struct world *wb)
{
	struct world a = *wa, b = *wb;
	struct unify u = { .c = c, .at = at, .a = &a, .b = &b };

	if (!at->widen)
		return world_key(&a) == world_key(&b);
	world_age_phis(c, &b, at->frame, at->block);
	if (world_key(&a) == world_key(&b))
		return true;
	unify(&u);
	count_meet(c, &a, &b);
	return world_key(&a) == world_key(&b);
}

bool world_join(struct wctx *c, const struct join_point *at,
		struct world *into, const struct world *from)
{
	struct world a = *into, b = *from;
	struct unify u = { .c = c, .at = at, .a = &a, .b = &b };
	struct join j = { .c = c, .at = at, .a = into, .b = &b };
	struct sides sides = { .a = &a, .b = &b, .met = &j.met };

	world_age(c, at->frame, at->block, &a, &b);
	world_age_phis(c, &b, at->frame, at->block);
	arrayjoin_before(c, &a, &b);
	u.placed = world_key(&a) == world_key(&b);
	unify(&u);
	if (!u.placed)
		count_meet(c, &a, &b);
	j.changed = a.store.root != into->store.root ||
		    a.duties.root != into->duties.root;
	*into = a;
	j.was = &a;
	imap_diff(a.defined, b.defined, join_defined, &j);
	imap_diff(a.store, b.store, join_obj, &j);
	j.changed |= links_sizes(&(struct links_join){
			.c = c, .was = &a, .from = &b,
			.settle = at->widen }, at, &j.links, into);
	j.changed |= chainjoin_cells(c, at, into, &sides);
	for (unsigned i = 0; i < j.bare.n; i++)
		j.changed |= !chainjoin_kept(c, into, j.bare.v[i]);
	imap_diff(a.facts, b.facts, join_fact, &j);
	imap_diff(a.duties, b.duties, join_duty, &j);
	imap_diff(a.temps, b.temps, join_temp, &j);
	unite(&j, &into->spent, b.spent);
	unite(&j, &into->left, b.left);
	j.changed |= loan_join(c, into, &b);
	j.changed |= links_join(&(struct links_join){
			.c = c, .was = &a, .from = &b, .links = &j.links,
			.settle = at->widen }, into);
	if (j.changed)
		forget_terms(&j);
	j.changed |= chainjoin_differ(c, into, &sides);
	j.changed |= flag_joined(c, into, &sides);
	return j.changed;
}
