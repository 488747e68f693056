// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/tag.h"

#include <ctype.h>
#include <string.h>

#include "analysis/ghost.h"
#include "analysis/memory.h"
#include "analysis/shape.h"
#include "analysis/spelling.h"
#include "effect/constant.h"

static bool is_choice(const struct loc *l)
{
	return l->field && l->field->rec->is_union && l->field->rec->complete;
}

/* Member @l of its union becomes the one that is there; @all of it is written. */
static void choose(const struct site *at, struct world *w, const struct loc *l,
		   bool all)
{
	struct wctx *c = &at->run->c;
	const struct value *v = ghost_get(c, w, l->up, GHOST_MEMBER);
	enum fill fill = world_fill_of(w, l->up);

	if (v && v->kind == V_INT && v->k == l->field->index)
		return;
	/* Its bytes are those of the other members, too. */
	if (all && l->field->type->size == l->field->rec->size)
		fill = FILL_UNKNOWN;
	else
		fill = fill == FILL_UNINIT || fill == FILL_PARTIAL ?
		       FILL_PARTIAL : FILL_UNKNOWN;
	world_fill(c, w, l->up, fill);
	ghost_set_number(c, w, l->up, GHOST_MEMBER, l->field->index);
}

void tag_store(const struct site *at, struct world *w, const struct loc *l)
{
	const struct loc *whole = l;

	for (; l->up; l = l->up)
		if (is_choice(l))
			choose(at, w, l, l == whole);
}

/* A member of a structure around @l, be it through anonymous ones. */
static const struct loc *around(struct vtab *vt, const struct loc *l,
				const char *name, size_t len,
				struct mir_field **found)
{
	for (; l->up; l = l->up) {
		const struct mir_record *rec = l->field ? l->field->rec : NULL;

		for (unsigned i = 0; rec && i < rec->nfields; i++) {
			*found = &rec->fields[i];
			if (strlen((*found)->name) == len &&
			    !strncmp((*found)->name, name, len))
				return loc_field(vt, l->up, *found);
		}
	}
	return NULL;
}

static const char *skip(const char *s)
{
	while (*s == ' ' || *s == '(' || *s == ')')
		s++;
	return s;
}

enum mir_binop tag_operator(const char **s)
{
	static const struct {
		const char *text;
		enum mir_binop op;
	} ops[] = {
		{ "==", BIN_EQ }, { "!=", BIN_NE }, { "<=", BIN_LE },
		{ ">=", BIN_GE }, { "<", BIN_LT }, { ">", BIN_GT },
		{ "&", BIN_AND },
	};

	*s = skip(*s);
	for (unsigned i = 0; i < sizeof(ops) / sizeof(ops[0]); i++) {
		size_t n = strlen(ops[i].text);

		if (!strncmp(*s, ops[i].text, n)) {
			*s += n + strspn(*s + n, " ");
			return ops[i].op;
		}
	}
	return NR_BINOPS;
}

/* A number, and nothing but ends of parentheses behind it */
static bool constant_at(const char *s, int64_t *k)
{
	return constant_parse(&s, k) && !*skip(s);
}

static int compared(struct vtab *vt, const struct world *w,
		    const struct value *v, enum mir_binop op, int64_t k)
{
	const struct value *n = value_int(vt, v->type, k);
	int truth = fact_truth(world_fact(w, value_bin(vt, v->type, op, v, n)));

	/* A branch on x == k tells of that, and not of x != k. */
	if (truth >= 0 || (op != BIN_EQ && op != BIN_NE))
		return truth;
	op = op == BIN_EQ ? BIN_NE : BIN_EQ;
	truth = fact_truth(world_fact(w, value_bin(vt, v->type, op, v, n)));
	return truth < 0 ? -1 : !truth;
}

/* `MEMBER`, `!MEMBER` or `MEMBER op NUMBER`; @rest: the operator and so on. */
struct test {
	const struct loc *member;
	bool negated;
	const char *rest;
};

static bool test_at(struct vtab *vt, const struct loc *l, const char *cond,
		    struct test *t)
{
	struct mir_field *f;
	size_t len = 0;

	cond = skip(cond);
	t->negated = *cond == '!';
	if (t->negated)
		cond = skip(cond + 1);
	while (isalnum((unsigned char)cond[len]) || cond[len] == '_')
		len++;
	t->member = around(vt, l, cond, len, &f);
	t->rest = cond + len;
	return t->member && f->type->kind == TYPE_INT;
}

/* 1: it holds, 0: it does not, -1: it may */
static int test_of(struct vtab *vt, const struct world *w,
		   const struct test *t, const struct value *v)
{
	const char *rest = t->rest;
	enum mir_binop op;
	int truth = -1;
	int64_t k;

	if (v->kind == V_UNINIT)
		return -1;
	op = tag_operator(&rest);
	if (op == NR_BINOPS)
		truth = fact_truth(world_fact(w, v));
	else if (constant_at(rest, &k))
		truth = compared(vt, w, v, op, k);
	return t->negated && truth >= 0 ? !truth : truth;
}

static int truth_of(const struct site *at, struct world *w,
		    const struct loc *l, const char *cond)
{
	struct vtab *vt = at->run->c.vt;
	struct test t;

	if (!test_at(vt, l, cond, &t))
		return -1;
	return test_of(vt, w, &t, memory_peek(at, w, t.member,
					      t.member->field->type));
}

int tag_known(struct wctx *c, const struct world *w, const struct loc *l,
	      const char *cond)
{
	const struct cell *cell;
	struct test t;

	if (!test_at(c->vt, l, cond, &t))
		return -1;
	cell = world_cell(w, t.member);
	if (!cell && world_fill_of(w, t.member) != FILL_ZERO)
		return -1;
	return test_of(c->vt, w, &t, cell ? cell->val :
		       value_int(c->vt, t.member->field->type, 0));
}

bool tag_absent(struct wctx *c, const struct world *w, const struct loc *l)
{
	const struct word *when = l->field && !l->field->rec->is_union ?
				  word_find(l->field->words, WORD_WHEN) : NULL;

	return when && !when->bad && !tag_known(c, w, l, when->expr);
}

static void report(const struct site *at, const struct world *w,
		   const struct loc *l, enum issue_kind kind, const char *with)
{
	site_issue(at, w, kind, spelling_of_place(at->run, w, l), with);
}

/* Numbers, and what may be made from any: addresses of user space. */
static bool is_number(const struct mir_type *t)
{
	return shape_is_plain(t) ||
	       (t->kind == TYPE_PTR && t->space == SPACE_USER);
}

static bool all_numbers(const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++)
		if (!is_number(rec->fields[i].type))
			return false;
	return true;
}

bool tag_holds(const struct site *at, struct world *w,
	       const struct loc *l)
{
	const struct word *when = word_find(l->field->words, WORD_WHEN);

	return truth_of(at, w, l, when->expr) == 1;
}

bool tag_watches(const struct loc *l)
{
	return is_choice(l) && word_find(l->field->words, WORD_WHEN);
}

void tag_written(const struct site *at, struct world *w, const struct loc *l,
		 bool held)
{
	tag_store(at, w, l);
	if (held)
		ghost_forget(&at->run->c, w, l->up, GHOST_MEMBER);
}

/* @l is a member of a union of which the last store is not known. */
static void load_unknown(const struct site *at, struct world *w,
			 const struct loc *l)
{
	const struct word *when = word_find(l->field->words, WORD_WHEN);

	if (!l->field->rec->in_main_file || all_numbers(l->field->rec) ||
	    (!when && is_number(l->field->type)))
		return;
	if (!when)
		report(at, w, l, ISSUE_UNION_UNTAGGED, NULL);
	else if (truth_of(at, w, l, when->expr) != 1)
		report(at, w, l, ISSUE_UNION_UNTAGGED, when->expr);
}

static void load_choice(const struct site *at, struct world *w,
			const struct loc *l)
{
	const struct value *v = ghost_get(&at->run->c, w, l->up, GHOST_MEMBER);
	const struct mir_record *rec = l->field->rec;
	const struct mir_field *last;

	if (!v || v->kind != V_INT || v->k < 0 ||
	    (uint64_t)v->k >= rec->nfields) {
		load_unknown(at, w, l);
		return;
	}
	last = &rec->fields[v->k];
	if (last == l->field ||
	    (is_number(last->type) && is_number(l->field->type)))
		return;
	report(at, w, l, ISSUE_UNION_OTHER, last->name);
}

void tag_load(const struct site *at, struct world *w, const struct loc *l)
{
	/* Zeroed memory is as good for one member as for another. */
	if (!at->frame->func->in_main_file || world_cell(w, l) ||
	    world_fill_of(w, l) == FILL_ZERO)
		return;
	for (; l->up; l = l->up)
		if (is_choice(l))
			load_choice(at, w, l);
}

void tag_leave(const struct site *at, struct world *w, const struct cell *cell)
{
	const struct loc *l = cell->loc->up, *m;
	const struct mir_type *t;
	const struct word *when;

	if (!l || !l->field || !cell->val || cell->val->kind != V_INT ||
	    ghost_get(&at->run->c, w, l, GHOST_MEMBER) != cell->val)
		return;
	t = l->field->type;
	if (t->kind != TYPE_RECORD || !t->rec->is_union ||
	    (uint64_t)cell->val->k >= t->rec->nfields)
		return;
	m = loc_field(at->run->c.vt, l, &t->rec->fields[cell->val->k]);
	when = word_find(m->field->words, WORD_WHEN);
	if (when && truth_of(at, w, m, when->expr) != 1)
		report(at, w, m, ISSUE_UNION_LEFT, when->expr);
}
