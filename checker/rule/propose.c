// SPDX-License-Identifier: GPL-2.0-only
#include "rule/propose.h"

#include <string.h>

#include "analysis/helper.h"
#include "analysis/said.h"
#include "mir/walk.h"
#include "rule/check.h"

struct order {
	struct arena *arena;
	struct mir_unit *unit;
	bool *seen;
	VEC(struct mir_func *) funcs;	/* callees before callers */
};

static bool wants_words(const struct mir_unit *u, const struct mir_func *f)
{
	return f->in_main_file && f->has_body && !has_words(f) && !f->slot &&
	       f != u->init && f != u->exit;
}

static int index_of(const struct mir_unit *u, const struct mir_func *f)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (u->funcs.v[i] == f)
			return (int)i;
	return -1;
}

/* The functions that @i calls or hands on, one after the other. */
static struct mir_func *func_in(const struct mir_instr *i, unsigned k)
{
	const struct operand *o = k == 0 ? &i->a : k == 1 ? &i->b :
				  &i->args[k - 2];

	return o->kind == OPD_FUNC ? o->func : NULL;
}

typedef void each_func_fn(void *ctx, struct mir_func *f);

static void each_func(const struct mir_func *f, each_func_fn *fn, void *ctx)
{
	struct mir_func *g;

	for (struct walk k = walk_func(f); walk_next(&k);)
		for (unsigned i = 0; i < k.instr->nargs + 2; i++) {
			g = func_in(k.instr, i);
			if (g)
				fn(ctx, g);
		}
}

static void visit(void *ctx, struct mir_func *f)
{
	struct order *o = ctx;
	int n = index_of(o->unit, f);

	if (n < 0 || o->seen[n])
		return;
	o->seen[n] = true;
	each_func(f, visit, o);
	if (wants_words(o->unit, f))
		vec_push(o->arena, &o->funcs, f);
}

static bool is_in_place(const struct earned *e)
{
	return e->saved;
}

/* Says no more of the function than words on members need. */
static bool say_least(struct arena *a, struct earned *e,
		      const struct suggestions *members)
{
	const struct suggestion *g = suggestion_of(members, e->func);

	if (!g || e->least)
		return false;
	for (unsigned i = 0; i < g->words.n; i++)
		vec_push(a, &e->gains, ((struct gain){ -1, g->words.v[i] }));
	e->why = NULL;
	e->least = true;
	earned_put(a, e);
	return true;
}

static void give_up(struct arena *a, struct earned *e, const char *why,
		    const struct suggestions *members)
{
	earned_remove(e);
	e->saved = NULL;
	e->gains.n = 0;
	if (!say_least(a, e, members))
		e->why = why;
}

struct blame {
	struct arena *arena;
	struct proposal *p;
	const struct suggestions *members;
	const struct mir_unit *unit;
	bool *seen;
	bool any;
};

/* Takes back the words of @f and of all that it leads to. */
static void blame(void *ctx, struct mir_func *f)
{
	struct blame *b = ctx;
	int n = index_of(b->unit, f);

	if (n < 0 || b->seen[n])
		return;
	b->seen[n] = true;
	for (unsigned i = 0; i < b->p->funcs.n; i++) {
		struct earned *e = &b->p->funcs.v[i];

		if (e->func != f || !is_in_place(e))
			continue;
		give_up(b->arena, e, "its callers need to see its body",
			b->members);
		b->any = true;
	}
	each_func(f, blame, b);
}

static struct mir_func *func_named(const struct mir_unit *u,
					 const char *name)
{
	for (unsigned i = 0; name && i < u->funcs.n; i++)
		if (!strcmp(u->funcs.v[i]->name, name))
			return u->funcs.v[i];
	return NULL;
}

static bool is_known(const struct diag_buf *before, const struct diag *d)
{
	for (unsigned i = 0; i < before->diags.n; i++) {
		const struct diag *o = before->diags.v[i];

		if (o->rule == d->rule && o->span.line == d->span.line &&
		    o->span.col == d->span.col)
			return true;
	}
	return false;
}

/* Which findings the words of each function put an end to. */
static void note_ended(struct arena *a, struct proposal *p,
		       const struct diag_buf *before,
		       const struct diag_buf *now)
{
	for (unsigned i = 0; i < before->diags.n; i++) {
		const struct diag *d = before->diags.v[i];
		struct earned *e = NULL;
		const char *id;

		for (unsigned k = 0; k < p->funcs.n; k++)
			if (d->func && is_in_place(&p->funcs.v[k]) &&
			    !strcmp(p->funcs.v[k].func->name, d->func))
				e = &p->funcs.v[k];
		id = arena_printf(a, "BL%u", d->rule);
		if (!e || is_known(now, d) || (e->ends && strstr(e->ends, id)))
			continue;
		e->ends = e->ends ? arena_printf(a, "%s, %s", e->ends, id) : id;
	}
}

/*
 * Words that make the checker find what it did not find without them are
 * taken back, and those that such words rest on; the rest stands together.
 */
static void settle(struct arena *a, struct proposal *p, struct mir_unit *u,
		   const struct suggestions *members,
		   const struct diag_buf *before)
{
	struct blame b = { .arena = a, .p = p, .members = members, .unit = u,
			   .any = true };

	while (b.any) {
		struct arena arena = { 0 };
		struct diag_buf now = { .arena = &arena };
		struct stats stats = { 0 };
		struct mir_func *f;

		b.any = false;
		b.seen = arena_array(&arena, bool, u->funcs.n);
		check_unit(u, &now, &stats);
		for (unsigned i = 0; i < now.diags.n; i++) {
			f = func_named(u, now.diags.v[i]->func);
			if (f && !is_known(before, now.diags.v[i]))
				blame(&b, f);
		}
		if (!b.any)
			note_ended(a, p, before, &now);
		arena_release(&arena);
	}
}

static void sort_out(struct arena *a, struct mir_unit *u, struct proposal *p,
		     const struct proposal *found)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		for (unsigned k = 0; k < found->funcs.n; k++) {
			struct earned *e = &found->funcs.v[k];

			if (e->func != u->funcs.v[i])
				continue;
			/* What words on members would bring, was not there. */
			if (!e->why && !e->ends &&
			    suggestion_of(&p->members, e->func))
				e->ends = "BL205";
			vec_push(a, &p->funcs, *e);
		}
}

void propose(struct arena *a, struct mir_unit *u, struct proposal *p)
{
	struct arena arena = { 0 };
	struct order o = { .arena = a, .unit = u };
	struct diag_buf before = { .arena = &arena };
	struct proposal found = { .funcs = { 0 } };
	struct stats stats = { 0 };
	struct helpers helpers = { .arena = a };
	struct earned *e;

	suggest(a, u, &p->members);
	check_unit(u, &before, &stats);
	suggest_remove_funcs(&p->members);
	o.seen = arena_array(a, bool, u->funcs.n);
	for (unsigned i = 0; i < u->funcs.n; i++)
		visit(&o, u->funcs.v[i]);
	for (unsigned i = 0; i < o.funcs.n; i++) {
		vec_push(a, &found.funcs, ((struct earned){ .func = NULL }));
		e = &found.funcs.v[i];
		earn(a, u, o.funcs.v[i], &helpers, e);
		if (!e->why)
			earned_put(a, e);
		else
			say_least(a, e, &p->members);
	}
	settle(a, &found, u, &p->members, &before);
	for (unsigned i = found.funcs.n; i--;)
		if (is_in_place(&found.funcs.v[i]))
			earned_remove(&found.funcs.v[i]);
	suggest_remove(u, &p->members);
	sort_out(a, u, p, &found);
	arena_release(&arena);
}

const char *proposal_text(struct arena *a, const struct earned *e)
{
	const char *text = "";

	for (unsigned i = 0; i < e->gains.n; i++) {
		const struct gain *g = &e->gains.v[i];

		text = arena_printf(a, "%s%s%s%s%s", text, i ? ", " : "",
				    g->param < 0 ? "" :
				    e->func->params[g->param]->name,
				    g->param < 0 ? "" : " ",
				    earned_text(a, g->word));
	}
	return text;
}
