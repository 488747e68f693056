// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL906: words whose places do not exist. Words that cannot be read at all are
 * reported where they are parsed.
 */
#include "rule/rule.h"

#include <ctype.h>
#include <string.h>

#include "analysis/flagword.h"
#include "analysis/listkind.h"
#include "analysis/run.h"
#include "analysis/said.h"
#include "analysis/wordplace.h"
#include "analysis/wordsize.h"

static bool is_sized(const struct word *x)
{
	return !x->bad && (x->kind == WORD_BYTES || x->kind == WORD_AT_MOST);
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
static const char *unknown_name(struct diag_buf *b, const struct word *x,
				const struct mir_func *f,
				const struct mir_record *rec)
{
	const char *s = x->expr;
	size_t len;

	for (; *s; s += len ? len : 1) {
		const char *name;

		len = strspn(s, "abcdefghijklmnopqrstuvwxyz_0123456789"
				"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (!len || isdigit((unsigned char)*s))
			continue;
		name = arena_strndup(b->arena, s, len);
		if (rec ? !is_sibling(rec, name) : !is_param(f, name) &&
		    !is_param(f->slot ? f->slot->decl : NULL, name))
			return name;
	}
	return NULL;
}

static void check_size(struct diag_buf *b, const struct word *x,
		       const struct mir_func *f, const struct mir_record *rec)
{
	const char *name = is_sized(x) ? unknown_name(b, x, f, rec) : NULL;

	if (name)
		diag_new(b, 906, x->span, "`%s` names `%s`, which is no %s of "
			 "`%s`", x->text, name, rec ? "member" : "parameter",
			 rec ? rec->tag : f->name);
}

static void check_list(struct diag_buf *b, const struct mir_unit *u,
		       const struct mir_func *f, const struct word *x)
{
	const struct mir_func *also = f->slot ? f->slot->decl : NULL;

	for (; x; x = x->next) {
		struct diag *d;

		check_size(b, x, f, NULL);
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

static void check_globals(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->globals.n; i++) {
		const struct mir_var *v = u->globals.v[i];
		const struct word *x;

		for (x = v->words; x; x = x->next) {
			check_bit(b, x, v->type);
			if (x->kind == WORD_OWES && !x->bad &&
			    (!x->place || !names_any(u, NULL, x)))
				diag_new(b, 906, x->span, "`%s` on `%s` names "
					 "no global", x->text, v->name);
		}
	}
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

static void check_fields(struct diag_buf *b, const struct mir_unit *u,
			 const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct word *x;

		check_each(b, rec->fields[i].words, rec->fields[i].type,
			   ON_PLACE);
		check_linked(b, &rec->fields[i]);
		for (x = rec->fields[i].words; x; x = x->next) {
			check_size(b, x, NULL, rec);
			check_bit(b, x, rec->fields[i].type);
			if (x->bad || !x->place ||
			    (x->kind != WORD_BORROWS && x->kind != WORD_OWES))
				continue;
			if (!names_any(u, rec, x))
				diag_new(b, 906, x->span, "`%s` names no "
					 "member of `%s`", x->text, rec->tag);
		}
	}
}

/* Only who calls through a slot, the kernel, can promise a least number. */
static void check_least(struct diag_buf *b, const struct mir_func *f,
			const struct mir_var *param)
{
	const struct word *x = word_find(param->words, WORD_AT_LEAST);

	if (x && !x->bad && f->blocks.n)
		diag_new(b, 906, x->span, "callers of `%s` are not held to "
			 "`%s`: it is for slots", f->name, x->text);
}

void rule_words(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		if (!said_by_author(u, f))
			continue;
		check_list(b, u, f, f->words);
		check_each(b, f->words, f->result, ON_RESULT);
		for (unsigned k = 0; k < f->nparams; k++) {
			check_list(b, u, f, f->params[k]->words);
			check_least(b, f, f->params[k]);
			check_each(b, f->params[k]->words,
				   f->params[k]->type, ON_PARAM);
		}
		for (unsigned k = f->nparams; k < f->vars.n; k++)
			check_each(b, f->vars.v[k]->words,
				   f->vars.v[k]->type, ON_PLACE);
	}
	for (unsigned i = 0; i < u->records.n; i++)
		if (u->records.v[i]->in_main_file)
			check_fields(b, u, u->records.v[i]);
	check_globals(b, u);
}
