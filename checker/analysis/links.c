// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/links.h"

void links_add(struct links *l, const struct value *sym,
	       const struct value *a, const struct value *b)
{
	l->overflow |= l->n == LINEAR_LINKS;
	if (l->overflow)
		return;
	l->v[l->n].sym = sym;
	l->v[l->n].a = a;
	l->v[l->n].b = b;
	l->n++;
}

const struct mir_type *links_type(const struct value *a, const struct value *b,
				  const struct mir_type *t)
{
	if (t && (t->kind == TYPE_INT || t->kind == TYPE_PTR))
		return t;
	if (a->type && a->kind != V_INT)
		return a->type;
	return b->type ? b->type : a->type;
}

static bool mentions(const struct value *v, const struct value *sym)
{
	for (; v; v = v->b) {
		if (v == sym)
			return true;
		if (v->a && mentions(v->a, sym))
			return true;
	}
	return false;
}

/*
 * A term over a link is another value on either side, which the join of sums
 * does not see.
 */
static bool hides_link(const struct links_join *j, const struct expr *e)
{
	for (unsigned i = 0; i < e->n; i++) {
		const struct value *v = vtab_value(j->c->vt, e->t[i].var);

		for (unsigned k = 0; v->kind != V_SYM && k < j->links->n; k++)
			if (mentions(v, j->links->v[k].sym))
				return true;
	}
	return false;
}

static struct linear without_hidden(const struct links_join *j,
				    struct linear s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s.rows);
	     j->links->n && imap_next(&it, &key, &p);)
		if (hides_link(j, &((struct fact_row *)p)->e))
			s = linear_drop(j->c->arena, s, key);
	return s;
}

static struct expr side_of(const struct links_join *j, const struct world *w,
			   const struct value *v)
{
	if (v->kind == V_UNINIT || !v->type || v->type->kind != TYPE_INT)
		return (struct expr){ .bad = true };
	return relate_expr(j->c, w, v);
}

static void fill_links(const struct links_join *j, struct linear_link *out)
{
	const struct value *sym;

	for (unsigned i = 0; i < j->links->n; i++) {
		sym = j->links->v[i].sym;
		out[i].var = sym->id;
		out[i].b = side_of(j, j->from, j->links->v[i].b);
		if (j->links->v[i].a == sym)
			out[i].a = expr_var(sym->id);
		else
			out[i].a = side_of(j, j->was, j->links->v[i].a);
		out[i].odd_a = hides_link(j, &out[i].a);
		out[i].odd_b = hides_link(j, &out[i].b);
	}
}

/*
 * The first rounds of a loop: its counter was a constant when it was compared
 * with something, of which that is the least now, or the most; or next to it.
 */
struct guessing {
	const struct links_join *j;
	const struct linear_link *link;
	struct expr out[LINEAR_GUESSES];
	unsigned n;
};

static void guess_one(struct guessing *g, const struct linear_link *l,
		      uint32_t var, int sign, num apart)
{
	struct expr e = expr_const(-apart);

	if (g->n < LINEAR_GUESSES && expr_add(&e, expr_var(var), sign) &&
	    expr_add(&e, expr_var(l->var), -sign))
		g->out[g->n++] = e;
}

static bool guess(void *ctx, uint32_t key, void *p)
{
	struct guessing *g = ctx;
	const struct links_join *j = g->j;
	const struct known *k = p;
	struct fact was;

	if (k->val->kind != V_SYM || !k->val->type ||
	    k->val->type->kind != TYPE_INT)
		return true;
	was = world_fact(j->was, k->val);
	for (unsigned i = 0; i < j->links->n; i++) {
		const struct linear_link *l = &g->link[i];

		if (l->a.bad || l->b.bad || l->a.n || l->b.n || l->var == key)
			continue;
		if (k->fact.lo >= l->b.k && was.lo >= l->a.k &&
		    k->fact.lo > k->val->base.lo)
			guess_one(g, l, key, 1, 0);
		if (k->fact.hi <= l->b.k && was.hi <= l->a.k &&
		    k->fact.hi < k->val->base.hi)
			guess_one(g, l, key, -1, 0);
		/* As in the body of an outer loop, from round to round. */
		if (k->fact.lo == l->b.k + 1 && was.lo == l->a.k + 1)
			guess_one(g, l, key, 1, 1);
		/* As what the last round found is, after the counter moved. */
		if (k->fact.lo == l->b.k - 1 && was.lo == l->a.k - 1)
			guess_one(g, l, key, 1, -1);
	}
	return g->n < LINEAR_GUESSES;
}

/* Is there a link that went from one constant to another? */
static bool may_count(const struct links_join *j,
		      const struct linear_link *link)
{
	for (unsigned i = 0; i < j->links->n; i++)
		if (!link[i].a.bad && !link[i].b.bad && !link[i].a.n &&
		    !link[i].b.n && link[i].b.k != link[i].a.k)
			return true;
	return false;
}

bool links_join(const struct links_join *j, struct world *into)
{
	struct relation ra, rb;
	struct linear_link link[LINEAR_LINKS];
	struct linear_meeting m = {
		.arena = j->c->arena, .table = vtab_facts(j->c->vt),
		.link = link, .n = j->links->n, .settle = j->settle,
	};
	struct guessing g = { .j = j, .link = link };
	struct linear joined;

	if (!j->links->n && j->was->linear.rows.root ==
			    j->from->linear.rows.root)
		return false;
	if (j->links->overflow) {
		into->linear = (struct linear){ .n = 0 };
		return j->was->linear.n;
	}
	fill_links(j, link);
	relate_start(&ra, j->c, j->was);
	relate_start(&rb, j->c, j->from);
	m.a.set = without_hidden(j, j->was->linear);
	m.a.env = relate_env(&ra);
	m.b.set = without_hidden(j, j->from->linear);
	m.b.env = relate_env(&rb);
	if (may_count(j, link))
		imap_each(j->from->facts, guess, &g);
	m.guess = g.out;
	m.nguess = g.n;
	joined = linear_join(&m);
	if (linear_equal(joined, j->was->linear))
		return false;
	into->linear = joined;
	return true;
}

bool links_cover(const struct links_join *j)
{
	struct relation ra, rb;
	struct linear_link link[LINEAR_LINKS];
	struct linear_meeting m = { .link = link, .n = j->links->n };

	if (!j->was->linear.n)
		return true;
	if (j->links->overflow || without_hidden(j, j->was->linear).rows.root !=
				  j->was->linear.rows.root)
		return false;
	fill_links(j, link);
	relate_start(&ra, j->c, j->was);
	relate_start(&rb, j->c, j->from);
	m.a = (struct linear_side){ j->was->linear, relate_env(&ra) };
	m.b = (struct linear_side){ j->from->linear, relate_env(&rb) };
	return linear_covers(&m);
}

static const struct mir_type s64 = { .kind = TYPE_INT, .bits = 64,
				     .is_signed = true, .size = 8 };
static const struct mir_type u64 = { .kind = TYPE_INT, .bits = 64, .size = 8 };

static struct sym_key key_at(const struct join_point *at, enum sym_kind kind,
			     const struct mir_type *type, const struct loc *l)
{
	return (struct sym_key){ .kind = kind, .type = type,
				 .frame = at->frame, .site = at->block,
				 .loc = l, .base = fact_top(type) };
}

bool links_steps(struct wctx *c, const struct join_point *at,
		 const struct loc *l, struct steps_link *out)
{
	const struct value *va = out->a, *vb = out->b;
	const struct value *none = value_int(c->vt, &s64, 0);
	struct stepped a, b;
	struct sym_key key;

	if (!va->type || !vb->type || va->type->kind != TYPE_PTR ||
	    vb->type->kind != TYPE_PTR)
		return false;
	a = value_stepped(c->vt, va);
	b = value_stepped(c->vt, vb);
	if (a.base != b.base || (!a.steps && !b.steps) ||
	    (a.steps && b.steps && a.stride != b.stride))
		return false;
	key = key_at(at, SYM_STEPS, &s64, l);
	out->sym = value_sym(c->vt, &key);
	out->a = value_cast(c->vt, &s64, a.steps ? a.steps : none);
	out->b = value_cast(c->vt, &s64, b.steps ? b.steps : none);
	out->ptr = value_bin(c->vt, a.steps ? va->type : vb->type, BIN_PTRADD,
			     a.base, out->sym);
	return value_stride(out->ptr) == (a.steps ? a.stride : b.stride);
}

bool links_member(struct vtab *vt, const struct value **a,
		  const struct value **b)
{
	const struct value *pa, *pb;

	if ((*a)->kind != V_ADDR || (*b)->kind != V_ADDR)
		return false;
	pa = (*a)->loc->obj->ptr;
	pb = (*b)->loc->obj->ptr;
	if (!pa || !pb || pa == pb || pa->kind != V_SYM ||
	    pb->kind != V_SYM || pa->type != pb->type ||
	    loc_subst(vt, (*b)->loc, pb, pa) != (*a)->loc)
		return false;
	*a = pa;
	*b = pb;
	return true;
}

/* What is known of the memory behind @v; *@any: it points to none. */
static const struct value *size_behind(const struct links_join *j,
				       const struct world *w,
				       const struct value *v, bool *any)
{
	*any = world_fact(w, v).ptr && !(world_fact(w, v).ptr & PTR_VALID);
	if (v->kind != V_SYM)
		return NULL;
	return world_obj(j->c, w, loc_deref(j->c->vt, v)->obj)->size;
}

/* One size for both sides, or NULL. */
static const struct value *one_size(const struct links_join *j,
				    const struct join_point *at,
				    struct links *links, unsigned i,
				    struct world *into)
{
	const struct value *a, *b, *s;
	bool any_a, any_b;
	struct sym_key key;
	struct fact f;

	a = size_behind(j, j->was, links->v[i].a, &any_a);
	b = size_behind(j, j->from, links->v[i].b, &any_b);
	if ((!a && !any_a) || (!b && !any_b))
		return NULL;
	if (!a || !b || a == b)
		return a ? a : b;
	key = key_at(at, SYM_SIZE, &u64, links->v[i].sym->loc);
	if (!key.loc)
		key.loc = loc_deref(j->c->vt, links->v[i].sym);
	s = value_sym(j->c->vt, &key);
	links_add(links, s, a, b);
	f = fact_join(world_fact(j->was, a), world_fact(j->from, b));
	if (a == s && at->widen)
		f = fact_widen(&u64, world_fact(j->was, a), f,
			       (struct stops){ .n = 0 });
	world_learn(j->c, into, s, f);
	into->defined = imap_set(j->c->arena, into->defined, s->id,
				 (void *)(uintptr_t)s);
	return s;
}

bool links_size_of(struct links *links, const struct ostate *a,
		   const struct ostate *b)
{
	const struct value *p = a->obj->ptr;

	if (!p || p->kind != V_SYM || !a->size || !b->size ||
	    links->n == LINEAR_LINKS)
		return false;
	links_add(links, p, p, p);
	return true;
}

bool links_sizes(const struct links_join *j, const struct join_point *at,
		 struct links *links, struct world *into)
{
	unsigned n = links->n;
	bool changed = false;

	for (unsigned i = 0; i < n; i++) {
		const struct value *p = links->v[i].sym, *s;
		struct ostate o;

		if (p->type->kind != TYPE_PTR)
			continue;
		s = one_size(j, at, links, i, into);
		o = *world_obj(j->c, into, loc_deref(j->c->vt, p)->obj);
		if (o.size == s)
			continue;
		o.size = s;
		world_set_obj(j->c, into, o);
		/* Dropped, it comes again as it was. */
		changed |= world_obj(j->c, j->was, o.obj)->size != s;
	}
	return changed;
}
