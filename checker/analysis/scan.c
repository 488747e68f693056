// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/scan.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/bounds.h"
#include "analysis/contract.h"
#include "analysis/cstr.h"
#include "analysis/memory.h"
#include "analysis/relate.h"

/* With more conversions than this it is all of them, or who knows which. */
#define MAX_STEPS	6

static struct mir_type count_type = { .kind = TYPE_INT, .bits = 32,
				      .is_signed = true, .size = 4 };
static struct mir_type size_type = { .kind = TYPE_INT, .bits = 64, .size = 8 };

struct conversion {
	unsigned arg;		/* where the pointer is among the arguments */
	unsigned after;		/* set where the result is no less; 0: never */
	long long bytes;	/* that are written at most; 0: no bound */
	bool string;		/* ends with a NUL */
	bool position;
};

struct scan {
	const char *s;		/* what is left of the format */
	struct conversion now;
	unsigned args, counted;
	bool literal;		/* text to match since the last that counts */
};

/* Not one that is passed its arguments as a va_list. */
static bool scans(const struct apply *a)
{
	return word_find(a->call->func->words, WORD_SCANF) &&
	       a->call->func->type->variadic;
}

/* The format of a call that scans, NULL where nobody knows it. */
static const char *format_of(const struct apply *a, unsigned *first)
{
	const struct word *x = word_find(a->call->func->words, WORD_SCANF);
	char *end;
	unsigned n;

	n = (unsigned)strtoul(x->expr, &end, 0);
	end += strspn(end, " ,");
	*first = (unsigned)strtoul(end, NULL, 0) - 1;
	if (!n || n > a->call->nargs || a->call->args[n - 1]->kind != V_STR)
		return NULL;
	return a->call->args[n - 1]->str;
}

/* Length modifiers, as the kernel reads them: an int without. */
static long long number_size(const char **s)
{
	long long size = 4;

	if (**s == 'h') {
		(*s)++;
		size = **s == 'h' ? 1 : 2;
		*s += **s == 'h';
	} else if (**s && strchr("lLz", **s)) {
		size = 8;
		*s += (*s)[0] == 'l' && (*s)[1] == 'l' ? 2 : 1;
	}
	return size;
}

/* Past the set of a %[...]. */
static const char *set_end(const char *s)
{
	s += *s == '^';
	s += *s == ']';
	s += strcspn(s, "]");
	return s + (*s == ']');
}

/* One conversion behind its `%`; false where it writes nothing. */
static bool convert(struct scan *x)
{
	bool skip = *x->s == '*';
	long long width = 0, size;
	char kind;

	x->s += skip;
	for (; isdigit((unsigned char)*x->s) && width < INT16_MAX; x->s++)
		width = 10 * width + *x->s - '0';
	size = number_size(&x->s);
	kind = *x->s;
	x->s += !!kind;
	if (kind == '[')
		x->s = set_end(x->s);
	if (skip || kind == '%' || !kind) {
		x->literal = true;
		return false;
	}
	x->now = (struct conversion){ .arg = x->args++ };
	if (kind == 'n') {
		x->now.bytes = 4;
		x->now.position = true;
		x->now.after = x->counted + x->literal;
		return true;
	}
	x->now.after = ++x->counted;
	x->literal = false;
	x->now.string = kind == 's' || kind == '[';
	x->now.bytes = x->now.string ? width ? width + 1 : 0 :
		       kind == 'c' ? width ? width : 1 : size;
	return true;
}

/* Goes on to the next conversion that writes. */
static bool next(struct scan *x)
{
	while (*x->s) {
		if (*x->s++ == '%') {
			if (convert(x))
				return true;
		} else if (!isspace((unsigned char)x->s[-1])) {
			x->literal = true;
		}
	}
	return false;
}

static bool start(const struct apply *a, struct scan *x)
{
	*x = (struct scan){ 0 };
	x->s = scans(a) ? format_of(a, &x->args) : NULL;
	return x->s;
}

static unsigned count(const struct apply *a)
{
	struct scan x;

	if (!start(a, &x))
		return 0;
	while (next(&x))
		;
	return x.counted;
}

/* The condition under which @k is set, of @n that count. */
static struct cond condition(const struct conversion *k, unsigned n)
{
	return (struct cond){ .op = COND_GE,
			      .k = n > MAX_STEPS ? n : k->after };
}

static void forget_all(struct apply *a, struct world *w, unsigned first)
{
	struct vtab *vt = a->at->run->c.vt;

	for (unsigned i = first; i < a->call->nargs; i++)
		if (a->call->args[i]->type &&
		    a->call->args[i]->type->kind == TYPE_PTR &&
		    a->call->args[i]->kind != V_INT)
			memory_havoc(a->at, w,
				     loc_deref(vt, a->call->args[i]));
}

static bool writes(const struct apply *a, const struct conversion *k)
{
	const struct value *v;

	if (k->arg >= a->call->nargs)
		return false;
	v = a->call->args[k->arg];
	return v->kind != V_INT && v->type && v->type->kind == TYPE_PTR;
}

void scan_begin(struct apply *a, struct world *w)
{
	struct vtab *vt = a->at->run->c.vt;
	unsigned n = count(a), first = 0;
	struct scan x;

	if (!scans(a))
		return;
	if (!format_of(a, &first)) {
		site_issue(a->at, w, ISSUE_UNMODELLED,
			   "a format that is no literal", a->call->name);
		forget_all(a, w, first);
		return;
	}
	if (n > MAX_STEPS)
		forget_all(a, w, first);
	for (start(a, &x); next(&x);) {
		if (!writes(a, &x.now))
			continue;
		bounds_argument(a->at, w, x.now.arg,
				value_int(vt, &size_type, x.now.bytes ?
					  x.now.bytes : INT16_MAX),
				a->call->name);
		/* A position may be there whatever the result is. */
		if (x.now.position)
			memory_havoc(a->at, w,
				     loc_deref(vt, a->call->args[x.now.arg]));
		said_add_cond(&a->conds, condition(&x.now, n));
	}
}

void scan_result(struct apply *a, struct world *w)
{
	struct wctx *c = &a->at->run->c;
	struct scan x;

	if (!start(a, &x))
		return;
	relate_compare(c, w, BIN_GE, a->bind.result,
		       value_int(c->vt, &count_type, 0));
	relate_compare(c, w, BIN_LE, a->bind.result,
		       value_int(c->vt, &count_type, count(a)));
}

void scan_set(struct apply *a, struct world *w, const struct cond *c)
{
	static struct word string = { .kind = WORD_CSTR };
	unsigned n = count(a);
	struct scan x;

	if (!start(a, &x))
		return;
	while (next(&x)) {
		const struct value *v;
		struct spot s;

		if (!writes(a, &x.now) ||
		    !said_cond_equal(condition(&x.now, n), *c))
			continue;
		v = a->call->args[x.now.arg];
		s = (struct spot){ .type = v->type->elem,
				   .loc = loc_deref(a->at->run->c.vt, v) };
		/* Less than the whole is not the whole. */
		if (x.now.string || (long long)s.type->size == x.now.bytes)
			contract_set(a, w, &s, x.now.string ? &string : NULL);
		else
			memory_havoc(a->at, w, s.loc);
		if (x.now.string)
			cstr_make(a->at, w, v);
		if (x.now.position && s.type->size == 4)
			relate_compare(&a->at->run->c, w, BIN_GE,
				       memory_peek(a->at, w, s.loc, s.type),
				       value_int(a->at->run->c.vt, &count_type,
						 0));
	}
}
