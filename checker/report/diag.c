// SPDX-License-Identifier: GPL-2.0-only
#include "report/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"

static const struct rule_row rules[] = {
#define RULE(number, slug, summary) { number, slug, summary },
#include "report/rules.def"
};

#define NR_RULES (sizeof(rules) / sizeof(rules[0]))

const struct rule_row *rule_at(unsigned i)
{
	return i < NR_RULES ? &rules[i] : NULL;
}

const struct rule_row *rule_row(unsigned rule)
{
	for (unsigned i = 0; i < NR_RULES; i++)
		if (rules[i].number == rule)
			return &rules[i];
	return NULL;
}

struct diag *diag_new(struct diag_buf *b, unsigned rule, struct span span,
		      const char *fmt, ...)
{
	struct diag *d = arena_new(b->arena, struct diag);
	va_list ap;

	if (!rule_row(rule))
		bug("BL%03u is not in the table of rules", rule);
	d->rule = rule;
	d->span = span;
	va_start(ap, fmt);
	d->text = arena_vprintf(b->arena, fmt, ap);
	va_end(ap);
	vec_push(b->arena, &b->diags, d);
	return d;
}

void diag_note(struct diag_buf *b, struct diag *d, struct span span,
	       const char *fmt, ...)
{
	struct diag_note note = { .span = span };
	va_list ap;

	va_start(ap, fmt);
	note.text = arena_vprintf(b->arena, fmt, ap);
	va_end(ap);
	vec_push(b->arena, &d->notes, note);
}

void diag_help(struct diag_buf *b, struct diag *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	d->help = arena_vprintf(b->arena, fmt, ap);
	va_end(ap);
}

unsigned diag_steps(const struct diag *d)
{
	unsigned steps = 0;

	for (unsigned i = 0; i < d->notes.n; i++) {
		const char *file = d->notes.v[i].span.file;

		if (file && d->span.file && !strcmp(file, d->span.file))
			steps = i + 1;
	}
	return steps;
}

const char *diag_key(struct arena *a, const struct diag *d)
{
	char *key = arena_printf(a, "BL%03u\t%s\t%s\t%s", d->rule,
				 d->span.file ? d->span.file : "",
				 d->func ? d->func : "", d->text);

	for (char *p = key; *p; p++)
		if (*p == '\n')
			*p = ' ';
	return key;
}

static int compare_numbers(unsigned a, unsigned b)
{
	return (a > b) - (a < b);
}

static int compare_files(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

/* Where and what; findings for which this is 0 say the same. */
static int compare_diags(const struct diag *a, const struct diag *b)
{
	int c = compare_files(a->span.file, b->span.file);

	if (!c)
		c = compare_numbers(a->span.line, b->span.line);
	if (!c)
		c = compare_numbers(a->span.col, b->span.col);
	if (!c)
		c = compare_numbers(a->rule, b->rule);
	return c ? c : strcmp(a->text, b->text);
}

/* qsort() may reorder equals; the one found first shall survive. */
struct ranked {
	struct diag *diag;
	unsigned rank;
};

static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int c = compare_diags(x->diag, y->diag);

	return c ? c : compare_numbers(x->rank, y->rank);
}

void diag_finish(struct diag_buf *b)
{
	struct ranked *r = arena_array(b->arena, struct ranked, b->diags.n);
	unsigned kept = 0;

	for (unsigned i = 0; i < b->diags.n; i++)
		r[i] = (struct ranked){ b->diags.v[i], i };
	if (b->diags.n)
		qsort(r, b->diags.n, sizeof(*r), compare_ranked);
	for (unsigned i = 0; i < b->diags.n; i++)
		if (!i || compare_diags(r[i - 1].diag, r[i].diag))
			b->diags.v[kept++] = r[i].diag;
	b->diags.n = kept;
}
