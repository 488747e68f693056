// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/wordsize.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/memory.h"
#include "analysis/preset.h"
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

/* What a name stands for: an argument, or a member beside the word. */
static bool named(const struct names *n, const char *name, struct spot *s)
{
	int i;

	if (!n->bind) {
		s->loc = sibling(n->at->run->c.vt, n->member, name, &s->type);
		return s->loc;
	}
	i = wordplace_param(n->bind, name);
	if (i < 0 || (unsigned)i >= n->bind->nargs)
		return false;
	s->value = n->bind->args[i];
	s->type = s->value->type;
	return s->type;
}

/* Goes on to a member, behind a pointer with @arrow. */
static bool step(const struct names *n, const char *name, bool arrow,
		 struct spot *s)
{
	struct vtab *vt = n->at->run->c.vt;

	if (arrow) {
		if (s->type->kind != TYPE_PTR)
			return false;
		if (!s->value)
			s->value = memory_peek(n->at, n->w, s->loc, s->type);
		s->loc = loc_deref(vt, s->value);
		s->type = s->type->elem;
		s->value = NULL;
	}
	if (!s->loc || s->type->kind != TYPE_RECORD)
		return false;
	s->loc = wordplace_member(vt, s->loc, &s->type, name);
	return s->loc;
}

static const char *next_name(const struct names *n, const char **s)
{
	const char *start = *s;

	while (isalnum((unsigned char)**s) || **s == '_')
		(*s)++;
	return arena_strndup(n->at->run->c.arena, start,
			     (size_t)(*s - start));
}

/* `n`, `foo->n` or `*n` */
static const struct value *place(const struct names *n, const char **s)
{
	struct spot spot = { 0 };
	bool arrow, star = **s == '*';

	*s += star;
	if (!named(n, next_name(n, s), &spot))
		return NULL;
	while ((arrow = !strncmp(*s, "->", 2)) || **s == '.') {
		*s += arrow ? 2 : 1;
		if (!step(n, next_name(n, s), arrow, &spot))
			return NULL;
	}
	if (star && (!spot.value || spot.type->kind != TYPE_PTR))
		return NULL;
	if (spot.value && !star)
		return spot.value;
	if (star)
		spot = (struct spot){
			.loc = loc_deref(n->at->run->c.vt, spot.value),
			.type = spot.type->elem };
	return spot.type->kind != TYPE_INT ? NULL :
		memory_peek(n->at, n->w, spot.loc, spot.type);
}

static const struct value *size_of(const struct names *n, const char **s,
				   enum mir_binop op);

/* The member `struct S.m` of the kernel's, or NULL. */
static const struct mir_field *member_named(const struct mir_unit *u,
					    const char *tag, const char *name)
{
	for (unsigned i = 0; i < u->records.n; i++) {
		const struct mir_record *rec = u->records.v[i];

		for (unsigned k = 0; !strcmp(rec->tag, tag) &&
				     k < rec->nfields; k++)
			if (!strcmp(rec->fields[k].name, name))
				return &rec->fields[k];
	}
	return NULL;
}

/* `[CONDITION]`: only of objects of which that holds. */
static const char *bracket(struct arena *a, const char **s)
{
	size_t len = strcspn(*s, "]");
	const char *cond;

	if (**s != '[')
		return NULL;
	cond = arena_strndup(a, *s + 1, len - 1);
	*s += len + ((*s)[len] == ']');
	return cond;
}

/* `struct S.m`: the largest number that the driver puts there. */
static const struct value *largest(const struct names *n, const char **s)
{
	const struct mir_unit *u = n->at->run->unit;
	struct preset_view view = { 0 };
	const struct mir_field *f;
	const char *tag = *s;
	struct fact range;

	*s += strcspn(*s, ".");
	tag = arena_strndup(n->at->run->c.arena, tag, (size_t)(*s - tag));
	*s += **s == '.';
	f = member_named(u, tag, next_name(n, s));
	view.when = bracket(n->at->run->c.arena, s);
	view.rec = f ? f->rec : NULL;
	if (!f || !preset_range(u, f, &view, &range))
		return NULL;
	return value_int(n->at->run->c.vt, &word, (int64_t)range.hi);
}

/* One factor: a number or a place. Sizes are computed in the widest type. */
static const struct value *factor(const struct names *n, const char **s)
{
	struct vtab *vt = n->at->run->c.vt;
	const struct value *v;
	char *end;

	while (isspace((unsigned char)**s))
		(*s)++;
	if (**s == '(') {
		(*s)++;
		v = size_of(n, s, BIN_ADD);
		if (!v || **s != ')')
			return NULL;
		(*s)++;
		return v;
	}
	if (!strncmp(*s, "struct ", 7))
		return largest(n, s);
	if (isdigit((unsigned char)**s)) {
		long long k = strtoll(*s, &end, 0);

		*s = end;
		return value_int(vt, &word, k);
	}
	v = place(n, s);
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

/* The position of the parameter that the name at @s is of, or -1. */
static int param_at(const struct mir_func *f, const char *s, size_t *len)
{
	*len = 0;
	while (is_word(s[*len]))
		(*len)++;
	for (unsigned i = 0; *len && i < f->nparams; i++)
		if (strlen(f->params[i]->name) == *len &&
		    !strncmp(f->params[i]->name, s, *len))
			return (int)i;
	return -1;
}

bool wordsize_same(const struct mir_func *f, const char *a,
		   const struct mir_func *g, const char *b)
{
	size_t n, m;

	while (*a && *b) {
		int i = param_at(f, a, &n);

		if (i != param_at(g, b, &m))
			return false;
		n = n ? n : 1;
		m = m ? m : 1;
		if (i < 0 && (n != m || strncmp(a, b, n)))
			return false;
		for (a += n; *a == ' '; a++)
			;
		for (b += m; *b == ' '; b++)
			;
	}
	return *a == *b;
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
		while (isspace((unsigned char)**s))
			(*s)++;
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
