// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL503: initialisers of tables that give a member a number out of the range
 * that its words say.
 */
#include "rule/rule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/preset.h"
#include "effect/word.h"

/* The least, or the largest, that @expr can be in a row; false: not known. */
struct terms {
	const struct mir_row *row;
	const char *s;
	bool known;
};

static int64_t sum(struct terms *t);

static int64_t member(struct terms *t)
{
	const struct mir_record *rec = t->row->rec;
	size_t len = 0;

	while (isalnum((unsigned char)t->s[len]) || t->s[len] == '_')
		len++;
	for (unsigned i = 0; len && i < rec->nfields; i++) {
		if (strlen(rec->fields[i].name) != len ||
		    strncmp(rec->fields[i].name, t->s, len))
			continue;
		t->s += len;
		if (t->row->state[i] == ROW_UNKNOWN ||
		    t->row->lo[i] != t->row->hi[i])
			t->known = false;
		return t->row->lo[i];
	}
	t->known = false;
	return 0;
}

static int64_t factor(struct terms *t)
{
	char *end;
	int64_t k;

	t->s += strspn(t->s, " ");
	if (*t->s == '(') {
		t->s++;
		k = sum(t);
		t->s += *t->s == ')';
	} else if (isdigit((unsigned char)*t->s)) {
		k = strtoll(t->s, &end, 0);
		t->s = end;
	} else {
		k = member(t);
	}
	t->s += strspn(t->s, " ");
	return k;
}

static int64_t sum(struct terms *t)
{
	int64_t k = 0, product;

	for (;;) {
		product = factor(t);
		while (t->known && *t->s == '*') {
			t->s++;
			t->known = !__builtin_mul_overflow(product, factor(t),
							   &product) &&
				   t->known;
		}
		if (!t->known ||
		    __builtin_add_overflow(k, product, &k)) {
			t->known = false;
			return 0;
		}
		if (*t->s != '+')
			return k;
		t->s++;
	}
}

static bool in_range(const struct mir_row *row, unsigned i,
		     const struct word *x)
{
	struct terms t = { .row = row, .s = x->expr, .known = true };
	int64_t end = sum(&t);

	if (row->state[i] == ROW_UNKNOWN || !t.known)
		return false;
	switch (x->kind) {
	case WORD_AT_LEAST:
		return row->lo[i] >= end;
	case WORD_AT_MOST:
		return row->hi[i] <= end;
	case WORD_MULTIPLE:
		return row->lo[i] == row->hi[i] && row->lo[i] % end == 0;
	default:
		return row->lo[i] >= 0 && row->hi[i] < end;
	}
}

static void check_row(struct diag_buf *b, const struct mir_row *row)
{
	for (unsigned i = 0; i < row->rec->nfields; i++) {
		const struct mir_field *f = &row->rec->fields[i];

		if (row->state[i] == ROW_UNSET && row->part)
			continue;
		for (const struct word *x = f->words; x; x = x->next) {
			struct diag *d;

			if (x->bad || (x->kind != WORD_AT_LEAST &&
				       x->kind != WORD_AT_MOST &&
				       x->kind != WORD_BELOW &&
				       x->kind != WORD_MULTIPLE) ||
			    in_range(row, i, x))
				continue;
			d = diag_new(b, 503, row->span, "`%s` may be out of "
				     "the range that its words say: it is "
				     "initialised %s", f->name,
				     row->state[i] == ROW_UNSET ?
				     "to 0, as it is left out" :
				     "to another number");
			diag_help(b, d, "its words are `%s`", x->text);
		}
	}
}

void rule_tables(struct diag_buf *b, const struct mir_unit *u)
{
	for (unsigned i = 0; i < u->rows.n; i++)
		check_row(b, u->rows.v[i]);
}
