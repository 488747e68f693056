// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/wordsize.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/memory.h"
#include "analysis/wordplace.h"

static struct mir_type word = { .kind = TYPE_INT, .bits = 64, .size = 8 };

/* Where the names in a size are looked up: a call, or a structure. */
struct names {
	const struct site *at;
	const struct binding *bind;
	struct world *w;
	const struct loc *member;
};

/* The member @name beside @member, or the array that it is in; or NULL. */
static const struct loc *sibling(struct vtab *vt, const struct loc *member,
				 const char *name, const struct mir_type **t)
{
	struct mir_type record = { .kind = TYPE_RECORD };
	const struct loc *l = member;

	while (l->index && l->up)
		l = l->up;
	if (!l->up)
		return NULL;
	while (l->up->field && !l->up->field->name[0])
		l = l->up;
	record.rec = l->field->rec;
	*t = &record;
	return wordplace_member(vt, l->up, t, name);
}

/* What the parameter @v points to, where that is an integer. */
static const struct value *pointed_to(const struct names *n,
				      const struct value *v)
{
	const struct mir_type *t = v->type;

	if (t->kind != TYPE_PTR || t->elem->kind != TYPE_INT ||
	    v->kind == V_INT)
		return NULL;
	return memory_peek(n->at, n->w, loc_deref(n->at->run->c.vt, v),
			   t->elem);
}

static const struct value *named(const struct names *n, const char *name,
				 bool deref)
{
	struct vtab *vt = n->at->run->c.vt;
	const struct mir_type *t;
	const struct loc *l;
	int i;

	if (n->bind) {
		i = wordplace_param(n->bind, name);
		if (i < 0 || (unsigned)i >= n->bind->nargs)
			return NULL;
		return deref ? pointed_to(n, n->bind->args[i]) :
			       n->bind->args[i];
	}
	if (deref)
		return NULL;
	l = sibling(vt, n->member, name, &t);
	return l && t->kind == TYPE_INT ? memory_peek(n->at, n->w, l, t) : NULL;
}

static void skip_space(const char **s)
{
	while (isspace((unsigned char)**s))
		(*s)++;
}

/* A number, a name or *name. Sizes are computed in the widest type. */
static const struct value *factor(const struct names *n, const char **s)
{
	struct vtab *vt = n->at->run->c.vt;
	const struct value *v;
	const char *start;
	bool deref;
	char *end;

	skip_space(s);
	deref = **s == '*';
	*s += deref;
	skip_space(s);
	start = *s;
	if (isdigit((unsigned char)*start)) {
		long long k = strtoll(start, &end, 0);

		*s = end;
		return value_int(vt, &word, k);
	}
	while (isalnum((unsigned char)**s) || **s == '_')
		(*s)++;
	v = named(n, arena_strndup(n->at->run->c.arena, start,
				   (size_t)(*s - start)), deref);
	return v && v->kind != V_UNINIT ? value_cast(vt, &word, v) : NULL;
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

bool wordsize_names(const char *expr, const char *name)
{
	size_t len = strlen(name);
	const char *p = expr;

	for (; len && (p = strstr(p, name)); p += len)
		if ((p == expr || !is_word(p[-1])) && !is_word(p[len]))
			return true;
	return false;
}

const struct value *wordsize_op(struct vtab *vt, enum mir_binop op,
				const struct value *a, const struct value *b)
{
	static const struct mir_type wide = { .kind = TYPE_INT, .bits = 128,
					      .is_signed = true, .size = 16 };

	return value_saturate(vt, &word,
			      value_bin(vt, &wide, op, value_cast(vt, &wide, a),
					value_cast(vt, &wide, b)));
}

/* Operands of @op, the other of which binds tighter. */
static const struct value *size_of(const struct names *n, const char **s,
				   enum mir_binop op)
{
	char sign = op == BIN_MUL ? '*' : '+';
	const struct value *v = NULL, *x;

	do {
		if (v)
			(*s)++;
		x = op == BIN_MUL ? factor(n, s) : size_of(n, s, BIN_MUL);
		if (!x)
			return NULL;
		v = v ? wordsize_op(n->at->run->c.vt, op, v, x) : x;
		skip_space(s);
	} while (**s == sign);
	return v;
}

static const struct value *size_in(const struct names *n, const char *expr)
{
	const struct value *v = size_of(n, &expr, BIN_ADD);

	return *expr ? NULL : v;
}

const struct value *wordplace_size(const struct site *at, struct world *w,
				   const struct binding *b, const char *expr)
{
	return size_in(&(struct names){ .at = at, .w = w, .bind = b }, expr);
}

const struct value *wordplace_member_size(const struct site *at,
					  struct world *w, const struct loc *l,
					  const char *expr)
{
	return size_in(&(struct names){ .at = at, .w = w, .member = l }, expr);
}

bool wordplace_found(const struct world *w, const struct loc *l)
{
	const struct cell *cell = world_cell(w, l);

	return !cell || (cell->val->kind == V_SYM &&
			 cell->val->sym == SYM_LOAD && cell->val->loc == l);
}

bool wordplace_members_found(const struct site *at, const struct world *w,
			     const struct loc *l, const char *expr)
{
	struct arena *a = at->run->c.arena;
	const struct mir_type *t;
	const struct loc *m;
	const char *start;

	while (*expr) {
		start = expr;
		while (isalnum((unsigned char)*expr) || *expr == '_')
			expr++;
		if (expr == start) {
			expr++;
			continue;
		}
		m = sibling(at->run->c.vt, l,
			    arena_strndup(a, start, (size_t)(expr - start)),
			    &t);
		if (m && !wordplace_found(w, m))
			return false;
	}
	return true;
}
