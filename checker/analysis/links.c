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

bool links_join(const struct links_join *j, struct world *into)
{
	struct relation ra = { j->c, j->was }, rb = { j->c, j->from };
	struct linear_link link[LINEAR_LINKS];
	struct linear_meeting m = {
		.arena = j->c->arena, .table = vtab_facts(j->c->vt),
		.link = link, .n = j->links->n, .settle = j->settle,
	};

	if (!j->links->n && j->was->linear.rows.root ==
			    j->from->linear.rows.root)
		return false;
	if (j->links->overflow) {
		into->linear = (struct linear){ .n = 0 };
		return j->was->linear.n;
	}
	fill_links(j, link);
	m.a.set = without_hidden(j, j->was->linear);
	m.a.env = relate_env(&ra);
	m.b.set = without_hidden(j, j->from->linear);
	m.b.env = relate_env(&rb);
	into->linear = linear_join(&m);
	return into->linear.rows.root != j->was->linear.rows.root;
}

bool links_cover(const struct links_join *j)
{
	struct relation ra = { j->c, j->was }, rb = { j->c, j->from };
	struct linear_link link[LINEAR_LINKS];
	struct linear_meeting m = { .link = link, .n = j->links->n };

	if (!j->was->linear.n)
		return true;
	if (j->links->overflow || without_hidden(j, j->was->linear).rows.root !=
				  j->was->linear.rows.root)
		return false;
	fill_links(j, link);
	m.a = (struct linear_side){ j->was->linear, relate_env(&ra) };
	m.b = (struct linear_side){ j->from->linear, relate_env(&rb) };
	return linear_covers(&m);
}
