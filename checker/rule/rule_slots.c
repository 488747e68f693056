// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL209: a function in a slot may ask no more of its callers than the slot
 * says, and do and return nothing that they are not told of. What it does not
 * say itself it inherits, and its body is held to that.
 */
#include "rule/rule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/run.h"
#include "analysis/said.h"
#include "analysis/wordplace.h"

static int param_named(const struct mir_func *f, const char *name)
{
	for (unsigned i = 0; i < f->nparams; i++)
		if (!strcmp(f->params[i]->name, name))
			return (int)i;
	return -1;
}

/* One place, said in the names of two functions' parameters? */
static bool same_place(const struct mir_func *f, const struct wplace *p,
		       const struct mir_func *g, const struct wplace *q)
{
	struct wplace other;

	if (!p || !q || p->root != q->root || p->nsteps != q->nsteps)
		return false;
	other = *q;
	if (p->root == WROOT_NAME && param_named(f, p->name) >= 0 &&
	    param_named(f, p->name) == param_named(g, q->name))
		other.name = p->name;
	return wordplace_same(p, &other);
}

/* Does the slot say what @x on its function says, wherever that holds? */
static bool slot_says(const struct mir_slot *s, const struct word *x)
{
	const struct word *y;

	for (y = s->decl->words; y; y = y->next)
		if (y->kind == x->kind &&
		    same_place(s->func, x->place, s->decl, y->place) &&
		    (y->cond.op == COND_ALWAYS ||
		     said_cond_equal(x->cond, y->cond)))
			return true;
	return false;
}

/* Does the slot take the parameter @i, by whichever word, always? */
static bool slot_takes(const struct mir_slot *s, unsigned i, struct cond c)
{
	const struct word *y;

	if (i >= s->decl->nparams)
		return false;
	if (word_find(s->decl->params[i]->words, WORD_TAKE))
		return true;
	for (y = s->decl->words; y; y = y->next)
		if (y->kind == WORD_TAKES && y->place && !y->place->nsteps &&
		    y->place->root == WROOT_NAME &&
		    param_named(s->decl, y->place->name) == (int)i &&
		    (y->cond.op == COND_ALWAYS || said_cond_equal(c, y->cond)))
			return true;
	return false;
}

static bool is_number(const char *s)
{
	return isdigit((unsigned char)*s);
}

/* Are callers through the slot held to the range that @x asks for? */
static bool slot_ranges(const struct mir_slot *s, const struct word *x,
			const struct word *y)
{
	long long k, n;

	if (!y)
		return false;
	if (!is_number(x->expr) || !is_number(y->expr))
		return wordsize_same(s->func, x->expr, s->decl, y->expr);
	k = strtoll(x->expr, NULL, 0);
	n = strtoll(y->expr, NULL, 0);
	if (x->kind == WORD_MULTIPLE)
		return n >= k;
	return x->kind == WORD_AT_LEAST ? n >= k : n <= k;
}

/* What @x on parameter @i asks or does beyond the slot, or NULL. */
static const char *param_excess(const struct mir_slot *s, unsigned i,
				const struct word *x)
{
	struct word *y = i < s->decl->nparams ?
		word_find(s->decl->params[i]->words, x->kind) : NULL;

	switch (x->kind) {
	case WORD_TAKE:
		return slot_takes(s, i, x->cond) ? NULL : "takes";
	case WORD_GIVES:
		return y && y->release == x->release &&
		       (y->cond.op == COND_ALWAYS ||
			said_cond_equal(x->cond, y->cond)) ?
		       NULL : "puts a duty on";
	case WORD_CONSTRUCTS:
		return y ? NULL : "constructs";
	case WORD_CSTR:
		return y ? NULL : "wants a string in";
	case WORD_AT_LEAST:
	case WORD_AT_MOST:
	case WORD_BELOW:
	case WORD_MULTIPLE:
		return slot_ranges(s, x, y) ? NULL : "wants another range of";
	case WORD_WHEN:
		return y && y->expr == x->expr ? NULL :
		       "wants more to hold of";
	default:
		return NULL;
	}
}

static bool owns(const struct mir_slot *s, const struct mir_unit *u,
		 const struct wplace *p)
{
	const struct mir_field *f = wordplace_field(u, s->func, p);

	return f && word_find(f->words, WORD_OWN);
}

/* The same of a word on the function as a whole. */
static const char *func_excess(const struct mir_unit *u,
			       const struct mir_slot *s, const struct word *x)
{
	struct word *y = word_find(s->decl->words, x->kind);
	bool param = x->place && x->place->root == WROOT_NAME &&
		     !x->place->nsteps;
	int i = param ? param_named(s->func, x->place->name) : -1;

	switch (x->kind) {
	case WORD_TAKES:
		if (slot_says(s, x) ||
		    (i >= 0 && slot_takes(s, (unsigned)i, x->cond)))
			return NULL;
		return "takes";
	case WORD_SETS:
		return !x->place || !owns(s, u, x->place) || slot_says(s, x) ?
		       NULL : "replaces";
	case WORD_ACQUIRES:
		return slot_says(s, x) ? NULL : "locks";
	case WORD_RELEASES:
		return slot_says(s, x) ? NULL : "unlocks";
	case WORD_MUST_HOLD:
		return slot_says(s, x) ? NULL : "wants to be held";
	case WORD_NULLABLE:
		return y ? NULL : "may return NULL";
	case WORD_ERRPTR:
		return y ? NULL : "may return an ERR_PTR";
	case WORD_OWN:
		return y && y->release == x->release ? NULL :
		       "returns a duty";
	default:
		return NULL;
	}
}

static void report(struct diag_buf *b, const struct mir_slot *s,
		   const char *does, const char *what)
{
	struct diag *d;

	if (what)
		d = diag_new(b, 209, s->span, "`%s` %s `%s`, which `%s` of "
			     "`%s` does not allow", s->func->name, does, what,
			     s->field->name, s->field->rec->tag);
	else
		d = diag_new(b, 209, s->span, "`%s` %s, which `%s` of `%s` "
			     "does not allow", s->func->name, does,
			     s->field->name, s->field->rec->tag);
	diag_help(b, d, "callers through the slot know only its words; say it "
		  "there, or do it elsewhere");
}

static void check_slot(struct diag_buf *b, const struct mir_unit *u,
		       const struct mir_slot *s)
{
	const struct mir_func *f = s->func;
	const char *does;
	const struct word *x;

	for (unsigned i = 0; i < f->nparams; i++) {
		for (x = f->params[i]->words; x; x = x->next) {
			does = x->bad ? NULL : param_excess(s, i, x);
			if (does)
				report(b, s, does, f->params[i]->name);
		}
	}
	for (x = f->words; x; x = x->next) {
		does = x->bad ? NULL : func_excess(u, s, x);
		if (does)
			report(b, s, x->place ? "says" : does,
			       x->place ? x->text : NULL);
	}
}

void rule_slots(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->slots.n; i++)
		if (u->slots.v[i]->decl)
			check_slot(b, u, u->slots.v[i]);
}
