// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL906: words whose places do not exist. Words that cannot be read at all are
 * reported where they are parsed.
 */
#include "rule/rule.h"

#include <ctype.h>
#include <string.h>

#include "analysis/fitting.h"
#include "analysis/flagword.h"
#include "analysis/listkind.h"
#include "analysis/run.h"
#include "analysis/said.h"
#include "analysis/wordplace.h"
#include "analysis/wordsize.h"

static bool is_range(const struct word *x)
{
	return !x->bad && (x->kind == WORD_AT_LEAST ||
			   x->kind == WORD_AT_MOST || x->kind == WORD_BELOW ||
			   x->kind == WORD_MULTIPLE);
}

static bool is_sized(const struct word *x)
{
	return is_range(x) || (!x->bad && x->kind == WORD_BYTES);
}

static bool is_param(const struct mir_func *f, const char *name)
{
	for (unsigned i = 0; f && i < f->nparams; i++)
		if (wordsize_names(name, f->params[i]->name))
			return true;
	return false;
}

static bool is_sibling(const struct mir_record *rec, const char *name)
{
	/* Those of an anonymous structure are members of what it is in. */
	if (strchr(rec->tag, '<'))
		return true;
	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct mir_field *f = &rec->fields[i];

		if (f->name[0] ? wordsize_names(name, f->name) :
		    f->type->kind != TYPE_RECORD ||
		    is_sibling(f->type->rec, name))
			return true;
	}
	return false;
}

/* The first name in a size that is no parameter, or no member; or NULL. */
static const char *unknown_name(struct diag_buf *b, const char *expr,
				const struct mir_func *f,
				const struct mir_record *rec)
{
	const char *s = expr;
	size_t len;

	for (; *s; s += len ? len : 1) {
		const char *name;
		/* Members of others are looked up by check_steps(). */
		bool step = s > expr && (s[-1] == '.' || s[-1] == '>');

		len = strspn(s, "abcdefghijklmnopqrstuvwxyz_0123456789"
				"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (!len || step || isdigit((unsigned char)*s))
			continue;
		name = arena_strndup(b->arena, s, len);
		if (rec ? !is_sibling(rec, name) : !is_param(f, name) &&
		    !is_param(f->slot ? f->slot->decl : NULL, name))
			return name;
	}
	return NULL;
}

/* Is what begins at @s behind a `*` that is no product? */
static bool is_star(const char *start, const char *s)
{
	if (s == start || s[-1] != '*')
		return false;
	for (s--; s > start && isspace((unsigned char)s[-1]); s--)
		;
	return s == start || strchr("(+*", s[-1]);
}

/* The places in a size, each of which must exist; a member has no others. */
static void check_steps(struct diag_buf *b, const struct mir_unit *u,
			const struct word *x, const struct mir_func *f)
{
	const struct mir_func *also = f->slot ? f->slot->decl : NULL;
	const struct word *place;
	const char *s, *at;
	size_t len;

	for (s = is_sized(x) ? x->expr : ""; *s; s += len ? len : 1) {
		for (len = 0; isalnum((unsigned char)s[len]) ||
			      (s[len] && strchr("_.->", s[len]));)
			len++;
		at = arena_printf(b->arena, "returns(%s%.*s)",
				  is_star(x->expr, s) ? "*" : "", (int)len, s);
		if (!len || isdigit((unsigned char)*s))
			continue;
		place = word_parse(b->arena, at, x->span);
		if (place->place && !wordplace_exists(u, f, also, place->place))
			diag_new(b, 906, x->span, "`%s` names `%.*s`, which "
				 "`%s` has not", x->text, (int)len, s, f->name);
	}
}

static void check_size(struct diag_buf *b, const struct word *x,
		       const struct mir_func *f, const struct mir_record *rec)
{
	const char *name = is_sized(x) ? unknown_name(b, x->expr, f, rec) :
		NULL;

	if (name)
		diag_new(b, 906, x->span, "`%s` names `%s`, which is no %s of "
			 "`%s`", x->text, name, rec ? "member" : "parameter",
			 rec ? rec->tag : f->name);
	else if (rec && is_sized(x) && strpbrk(x->expr, ".>"))
		diag_new(b, 906, x->span, "`%s` names what another object "
			 "says, which may change", x->text);
}

static void check_list(struct diag_buf *b, const struct mir_unit *u,
		       const struct mir_func *f, const struct word *x)
{
	const struct mir_func *also = f->slot ? f->slot->decl : NULL;

	for (; x; x = x->next) {
		struct diag *d;

		check_size(b, x, f, NULL);
		if (!is_sized(x) || !unknown_name(b, x->expr, f, NULL))
			check_steps(b, u, x, f);
		if (x->bad || !x->place ||
		    wordplace_exists(u, f, also, x->place))
			continue;
		d = diag_new(b, 906, x->span, "`%s` names nothing that `%s` "
			     "has", x->text, f->name);
		d->func = f->name;
		diag_help(b, d, "a place begins with a parameter, a global or "
			  "`result`, and goes on with members that exist");
	}
}

/* What a word stands on: each may do more than the one before. */
enum each_on { ON_RESULT, ON_PARAM, ON_PLACE };

/*
 * An array that owns, by a pointer that stays or that this function has; or
 * an output that may be NULL.
 */
static void check_each(struct diag_buf *b, struct word *words,
		       const struct mir_type *t, enum each_on on)
{
	enum each_on least = ON_PLACE;
	const struct word *x = word_find(words, WORD_OWN_EACH);

	if (!x) {
		x = word_find(words, WORD_NULLABLE_EACH);
		least = ON_PARAM;
	}
	if (!x || x->bad)
		return;
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	if (on >= least && t->kind == TYPE_PTR &&
	    (t->elem->kind == TYPE_PTR || t->elem->kind == TYPE_INT))
		return;
	diag_new(b, 906, x->span, "`%s` may stand on a member or a variable "
		 "that points to an array of pointers or numbers", x->text);
}

/*
 * A range is that of an integer which somebody is held to: not of a local or a
 * global. The elements of an array are not all looked at when a member changes
 * that their range names.
 */
static void check_range(struct diag_buf *b, const struct word *x,
			const struct mir_type *t, bool member)
{
	bool element = member && t->kind == TYPE_ARRAY;

	while (element && t->kind == TYPE_ARRAY)
		t = t->elem;
	for (; x; x = x->next) {
		if (!is_range(x))
			continue;
		if (t->kind != TYPE_INT)
			diag_new(b, 906, x->span, "`%s` stands on what is no "
				 "integer", x->text);
		else if (element && !isdigit((unsigned char)*x->expr))
			diag_new(b, 906, x->span, "`%s` stands on an array: "
				 "its range must be a number", x->text);
	}
}

/* `MEMBER op SIZE`, of what the parameter points to */
static void check_when(struct diag_buf *b, const struct mir_var *param)
{
	const struct mir_type *t = param->type->kind == TYPE_PTR ?
				   param->type->elem : param->type;
	struct fitting_cond c;

	for (const struct word *x = param->words; x; x = x->next)
		if (!x->bad && x->kind == WORD_WHEN &&
		    (param->type->kind != TYPE_PTR ||
		     t->kind != TYPE_RECORD ||
		     !fitting_parse(b->arena, x->expr, &c) ||
		     !is_sibling(t->rec, c.member) ||
		     unknown_name(b, c.size, NULL, t->rec)))
			diag_new(b, 906, x->span, "`%s` on `%s` is not `MEMBER "
				 "op SIZE` over the members of what that "
				 "points to", x->text, param->name);
}

static void check_contract_only(struct diag_buf *b, const struct word *x)
{
	for (; x; x = x->next)
		if (!x->bad && (x->kind == WORD_FIXED ||
				x->kind == WORD_DRVDATA ||
				x->kind == WORD_DRVSET))
			diag_new(b, 906, x->span, "`%s` is for members of the "
				 "kernel's structures", x->text);
}

static void check_variable(struct diag_buf *b, const struct mir_var *v)
{
	const struct word *x;

	for (x = v->words; x; x = x->next)
		if (is_range(x))
			diag_new(b, 906, x->span, "nobody is held to `%s` on "
				 "the variable `%s`", x->text, v->name);
}

/* A sibling of the member, or for __owes() a global and what is in it */
static bool names_any(const struct mir_unit *u, const struct mir_record *rec,
		      const struct word *x)
{
	for (unsigned i = 0; rec && i < rec->nfields; i++)
		if (!strcmp(rec->fields[i].name, x->place->name))
			return x->kind == WORD_BORROWS || !x->place->nsteps;
	return x->kind == WORD_OWES && x->place->root == WROOT_NAME &&
	       wordplace_exists(u, NULL, NULL, x->place);
}

/* A bit is one of an integer, or of an array of these. */
static void check_bit(struct diag_buf *b, const struct word *x,
		      const struct mir_type *t)
{
	if (!x->bad && x->bit && !flag_has_bit(t, x->nr))
		diag_new(b, 906, x->span, "`%s` is on what has no such bit",
			 x->text);
}

/* A member says of itself, and of no other, that it is always on a list. */
static void check_linked(struct diag_buf *b, const struct mir_field *f)
{
	const struct word *x = word_find(f->words, WORD_LINKED);
	const struct list_type *t = f->type->kind == TYPE_RECORD ?
				    list_type_of(f->type->rec) : NULL;

	if (x && !x->bad && (strcmp(x->expr, f->name) || !t || !t->node))
		diag_new(b, 906, x->span, "`%s` on `%s` is no link that "
			 "says so of itself", x->text, f->name);
}

/* Sizes of the kernel's members may name `struct S.m`, and other objects. */
static bool names_outside(const struct mir_field *f, const struct word *x)
{
	return !f->rec->in_main_file && is_sized(x) &&
	       strpbrk(x->expr, ".>");
}

/* The words on the member @f, or on what stands for it */
static void check_member(struct diag_buf *b, const struct mir_unit *u,
			 const struct mir_field *f, struct word *words)
{
	check_each(b, words, f->type, ON_PLACE);
	check_range(b, words, f->type, true);
	for (const struct word *x = words; x; x = x->next) {
		if (!names_outside(f, x))
			check_size(b, x, NULL, f->rec);
		check_bit(b, x, f->type);
		if (x->bad || !x->place ||
		    (x->kind != WORD_BORROWS && x->kind != WORD_OWES))
			continue;
		if (!names_any(u, f->rec, x))
			diag_new(b, 906, x->span, "`%s` names no member of "
				 "`%s`", x->text, f->rec->tag);
	}
}

static void check_fields(struct diag_buf *b, const struct mir_unit *u,
			 const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct mir_field *f = &rec->fields[i];

		check_linked(b, f);
		check_contract_only(b, f->words);
		check_member(b, u, f, f->words);
	}
}

/* Is @v what __slot() declares for the member @f of the kernel's? */
static bool stands_for(const struct mir_var *v, const struct mir_field *f)
{
	const char *tag = strchr(f->rec->tag, ' ');
	size_t len = tag ? strlen(++tag) : 0;
	const char *s = v->name + strlen(SLOT_PREFIX);

	return tag && !strncmp(s, tag, len) && !strncmp(s + len, "__", 2) &&
	       !strcmp(s + len + 2, f->name);
}

/*
 * A variable that has the words of a member of the kernel's. A structure that
 * nothing in the file looks into is not in the unit, nor needed.
 */
static void check_stand_in(struct diag_buf *b, const struct mir_unit *u,
			   const struct mir_var *v)
{
	for (unsigned i = 0; i < u->records.n; i++)
		for (unsigned k = 0; k < u->records.v[i]->nfields; k++)
			if (stands_for(v, &u->records.v[i]->fields[k]))
				check_member(b, u,
					     &u->records.v[i]->fields[k],
					     v->words);
}

static void check_globals(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->globals.n; i++) {
		const struct mir_var *v = u->globals.v[i];
		const struct word *x;

		if (!strncmp(v->name, SLOT_PREFIX, strlen(SLOT_PREFIX))) {
			check_stand_in(b, u, v);
			continue;
		}
		check_variable(b, v);
		for (x = v->words; x; x = x->next) {
			check_bit(b, x, v->type);
			if (x->kind == WORD_OWES && !x->bad &&
			    (!x->place || !names_any(u, NULL, x)))
				diag_new(b, 906, x->span, "`%s` on `%s` names "
					 "no global", x->text, v->name);
		}
	}
}

void rule_words(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		if (!said_by_author(u, f))
			continue;
		check_list(b, u, f, f->words);
		check_each(b, f->words, f->result, ON_RESULT);
		check_range(b, f->words, f->result, false);
		for (unsigned k = 0; k < f->nparams; k++) {
			check_list(b, u, f, f->params[k]->words);
			check_range(b, f->params[k]->words,
				    f->params[k]->type, false);
			check_when(b, f->params[k]);
			check_each(b, f->params[k]->words,
				   f->params[k]->type, ON_PARAM);
		}
		for (unsigned k = f->nparams; k < f->vars.n; k++) {
			check_each(b, f->vars.v[k]->words,
				   f->vars.v[k]->type, ON_PLACE);
			check_variable(b, f->vars.v[k]);
		}
	}
	for (unsigned i = 0; i < u->records.n; i++)
		if (u->records.v[i]->in_main_file)
			check_fields(b, u, u->records.v[i]);
	check_globals(b, u);
}
