// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/peek.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/ghost.h"
#include "analysis/memory.h"
#include "base/die.h"

struct show {
	struct arena *a;
	const struct world *w;
	const struct frame *frame;
	FILE *out;
	VEC(const struct value *) syms;	/* v1, v2, ... */
};

static void put_loc(struct show *s, const struct loc *l);

static unsigned number_of(struct show *s, const struct value *v)
{
	for (unsigned i = 0; i < s->syms.n; i++)
		if (s->syms.v[i] == v)
			return i + 1;
	vec_push(s->a, &s->syms, v);
	return s->syms.n;
}

static void put_value(struct show *s, const struct value *v)
{
	switch (v->kind) {
	case V_UNINIT:
		fputs("uninit", s->out);
		break;
	case V_INT: case V_FUNC:
		fputs(value_text(s->a, v), s->out);
		break;
	case V_STR:
		fprintf(s->out, "\"%s\"", v->str);
		break;
	case V_SYM:
		fprintf(s->out, "v%u", number_of(s, v));
		break;
	case V_ADDR:
		putc('&', s->out);
		put_loc(s, v->loc);
		break;
	case V_BIN:
		putc('(', s->out);
		put_value(s, v->a);
		fprintf(s->out, " %s ",
			mir_binop_name((enum mir_binop)v->op));
		put_value(s, v->b);
		putc(')', s->out);
		break;
	case V_UN: case V_CAST: case V_TEST:
		fprintf(s->out, "%s(", v->kind == V_CAST ? "cast" :
			v->kind == V_UN ?
			mir_unop_name((enum mir_unop)v->op) :
			v->op == TEST_IS_ERR ? "is_err" : "is_err_or_null");
		put_value(s, v->a);
		putc(')', s->out);
		break;
	}
}

static void put_loc(struct show *s, const struct loc *l)
{
	const struct obj *o = l->obj;

	if (!l->up && o->kind == OBJ_VAR) {
		fputs(o->var->name, s->out);
	} else if (!l->up) {
		putc('*', s->out);
		put_value(s, o->ptr);
	} else if (l->index) {
		if (!l->up->up && o->kind == OBJ_DEREF)
			put_value(s, o->ptr);
		else
			put_loc(s, l->up);
		putc('[', s->out);
		put_value(s, l->index);
		putc(']', s->out);
	} else {
		if (!l->up->up && o->kind == OBJ_DEREF) {
			put_value(s, o->ptr);
			fputs("->", s->out);
		} else {
			put_loc(s, l->up);
			putc('.', s->out);
		}
		if (ghost_name(l->field))
			fprintf(s->out, "<%s>", ghost_name(l->field));
		else if (l->field->name[0])
			fputs(l->field->name, s->out);
		else
			fprintf(s->out, "%u", l->field->index);
	}
}

static void put_fact(struct show *s, const struct mir_type *t, struct fact f)
{
	static const char *const names[8] = {
		"impossible", "null", "error", "null or error", "valid",
		"null or valid", "error or valid", "null, error or valid",
	};
	struct fact top = fact_top(t);

	if (f.uninit)
		fputs("perhaps uninit, ", s->out);
	if (f.ptr)
		fputs(names[f.ptr], s->out);
	else if (f.lo == f.hi)
		fprintf(s->out, "%lld", (long long)f.lo);
	else if (f.lo == top.lo && f.hi == top.hi)
		fputs(f.nonzero ? "not 0" : "any", s->out);
	else
		fprintf(s->out, "%lld to %lld%s", (long long)f.lo,
			(long long)f.hi,
			f.nonzero && f.lo < 0 && f.hi > 0 ? ", not 0" : "");
}

static void put_cell(struct show *s, const struct cell *cell)
{
	static const char *const fills[] = {
		[FILL_NONE] = "", [FILL_ZERO] = "zero",
		[FILL_UNINIT] = "uninit", [FILL_UNKNOWN] = "unknown",
		[FILL_PARTIAL] = "partly uninit",
	};

	putc('\t', s->out);
	put_loc(s, cell->loc);
	fputs(" = ", s->out);
	if (cell->fill == FILL_NONE)
		put_value(s, cell->val);
	else
		fputs(fills[cell->fill], s->out);
	if (cell->val && cell->val->depth > 1) {
		fputs(": ", s->out);
		put_fact(s, cell->val->type, world_fact(s->w, cell->val));
	}
	putc('\n', s->out);
}

/* Whole objects first, then members as they lie, then elements. */
static int compare_locs(const struct loc *a, const struct loc *b)
{
	int above;

	if (a == b)
		return 0;
	if (a->depth != b->depth) {
		above = a->depth > b->depth ? compare_locs(a->up, b) :
			compare_locs(a, b->up);
		return above ? above : a->depth > b->depth ? 1 : -1;
	}
	if (!a->up)
		return 0;
	above = compare_locs(a->up, b->up);
	if (above)
		return above;
	if (a->field && b->field)
		return a->field->index < b->field->index ? -1 : 1;
	if (a->index && b->index) {
		if (a->index->kind == V_INT && b->index->kind == V_INT)
			return a->index->k < b->index->k ? -1 : 1;
		return a->index->id < b->index->id ? -1 : 1;
	}
	return a->field ? -1 : 1;
}

static int compare_cells(const void *x, const void *y)
{
	const struct cell *const *a = x, *const *b = y;

	return compare_locs((*a)->loc, (*b)->loc);
}

static void put_obj(struct show *s, const struct obj *o)
{
	const struct ostate *os = imap_get(s->w->store, o->id);
	VEC(const struct cell *) cells = { 0 };
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!os)
		return;
	for (imap_start(&it, os->cells); imap_next(&it, &key, &p);)
		vec_push(s->a, &cells, p);
	if (cells.n)
		qsort(cells.v, cells.n, sizeof(*cells.v), compare_cells);
	for (unsigned i = 0; i < cells.n; i++)
		put_cell(s, cells.v[i]);
}

static void put_place_in_source(struct show *s, const struct event *e)
{
	struct span span = event_span(*e);

	if (!e->instr)
		fputs(" at entry", s->out);
	else if (span.line)
		fprintf(s->out, " line %u", span.line);
}

static void put_duties(struct show *s, const struct value *v)
{
	const struct duty *d;

	for (d = world_duty(s->w, v, NULL); d; d = d->next) {
		fprintf(s->out, "; %s", d->lock ? "" : "duty ");
		fputs(d->cls[0] ? d->cls : "any", s->out);
		fprintf(s->out, "%s%s%s", d->state & DUTY_HELD ? " held" : "",
			d->state & DUTY_RELEASED ? " released" : "",
			d->state & DUTY_GIVEN ? " given" : "");
		if (d->count > 1)
			fprintf(s->out, " %u times", d->count);
		if (d->holder) {
			fputs(d->home ? " at home in " : " in ", s->out);
			put_loc(s, d->holder);
		}
	}
}

/* What is known of what a symbol points to as a whole. */
static void put_target(struct show *s, const struct value *v,
		       struct vtab *vt)
{
	const struct ostate *os;

	if (!v->type || v->type->kind != TYPE_PTR)
		return;
	os = imap_get(s->w->store, loc_deref(vt, v)->obj->id);
	if (!os)
		return;
	if (os->fresh)
		fputs("; fresh", s->out);
	if (os->size) {
		fputs("; size ", s->out);
		put_value(s, os->size);
	}
	if (os->death) {
		fprintf(s->out, "; dead: %s%s",
			os->death->kind == DEATH_GIVE ? "given away" :
			os->death->kind == DEATH_SCOPE ? "out of scope" :
			"released", os->death->by_alias ? " by alias" : "");
		put_place_in_source(s, &os->death->at);
	}
}

static void put_sym(struct show *s, unsigned i, struct vtab *vt)
{
	static const char *const kinds[] = {
		[SYM_PARAM] = "parameter ", [SYM_LOAD] = "load of ",
		[SYM_CALL] = "result of ", [SYM_PHI] = "join of ",
		[SYM_LENGTH] = "length of ", [SYM_NEW] = "new ", [SYM_BAD] = "reported ",
	};
	const struct value *v = s->syms.v[i];

	fprintf(s->out, "\tv%u: %s%s%s", i + 1, v->age == 1 ? "earlier " : "",
		kinds[v->sym], value_text(s->a, v));
	if (v->instr && v->instr->span.line)
		fprintf(s->out, " line %u", v->instr->span.line);
	fputs(": ", s->out);
	put_fact(s, v->type, world_fact(s->w, v));
	put_duties(s, v);
	put_target(s, v, vt);
	putc('\n', s->out);
}

/* Duties on what is no symbol: locks in objects, registered globals. */
static void put_other_duties(struct show *s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->w->duties); imap_next(&it, &key, &p);) {
		const struct duty *d = p;

		if (d->subject->kind == V_SYM)
			continue;
		putc('\t', s->out);
		put_value(s, d->subject);
		put_duties(s, d->subject);
		putc('\n', s->out);
	}
}

static void put_world(struct show *s, const struct site *at)
{
	const struct value *v = memory_operand(at, s->w, at->instr->a);
	struct vtab *vt = at->run->c.vt;
	const struct mir_func *f = s->frame->func;

	fputs("\t= ", s->out);
	put_value(s, v);
	if (v->kind != V_SYM) {
		fputs(": ", s->out);
		put_fact(s, v->type, world_fact(s->w, v));
	}
	putc('\n', s->out);
	for (unsigned i = 0; i < f->vars.n; i++)
		if (!f->vars.v[i]->hidden)
			put_obj(s, obj_var(vt, s->frame, f->vars.v[i]));
	for (unsigned i = 0; i < at->run->unit->globals.n; i++)
		put_obj(s, obj_var(vt, NULL, at->run->unit->globals.v[i]));
	put_other_duties(s);
	/* This may name further symbols, whose turn comes. */
	for (unsigned i = 0; i < s->syms.n; i++) {
		put_sym(s, i, vt);
		put_obj(s, loc_deref(vt, s->syms.v[i])->obj);
	}
	if (s->w->unsafe)
		fputs("\tunsafe\n", s->out);
}

static const char *state_text(struct arena *a, const struct site *at,
			      const struct world *w)
{
	struct show s = { .a = a, .w = w, .frame = at->frame };
	const char *copy;
	char *text = NULL;
	size_t size;

	s.out = open_memstream(&text, &size);
	if (!s.out)
		die("out of memory");
	put_world(&s, at);
	if (fclose(s.out) || !text)
		die("out of memory");
	copy = arena_strdup(a, text);
	free(text);
	return copy;
}

static struct peek *peek_at(struct peeks *p, const struct site *at)
{
	struct peek n = { .frame = at->frame, .instr = at->instr };

	for (unsigned i = 0; i < p->list.n; i++)
		if (p->list.v[i].frame == at->frame &&
		    p->list.v[i].instr == at->instr)
			return &p->list.v[i];
	vec_push(p->arena, &p->list, n);
	return &p->list.v[p->list.n - 1];
}

void peek_note(const struct site *at, const struct world *w)
{
	struct peeks *all = at->run->peeks;
	const char *text, *t;
	struct peek *p;

	if (!all || !all->again)
		return;
	text = state_text(all->arena, at, w);
	p = peek_at(all, at);
	for (unsigned i = 0; i < p->states.n; i++) {
		int order = strcmp(text, p->states.v[i]);

		if (!order)
			return;
		if (order < 0) {
			t = p->states.v[i];
			p->states.v[i] = text;
			text = t;
		}
	}
	vec_push(all->arena, &p->states, text);
}

static void print_where(FILE *out, const struct frame *f,
			const struct mir_instr *i)
{
	for (; f; i = f->call, f = f->up) {
		fprintf(out, " in %s()", f->func->name);
		if (i->span.line)
			fprintf(out, " line %u", i->span.line);
		if (f->up)
			fputs(" called", out);
	}
}

void peeks_print(FILE *out, const struct peeks *p)
{
	for (unsigned i = 0; i < p->list.n; i++) {
		const struct peek *at = &p->list.v[i];

		fprintf(out, "%s", at->instr->text);
		print_where(out, at->frame, at->instr);
		putc('\n', out);
		for (unsigned k = 0; k < at->states.n; k++)
			fprintf(out, "%s%s", k ? "or\n" : "",
				at->states.v[k]);
	}
}
