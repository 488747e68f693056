// SPDX-License-Identifier: GPL-2.0-only
#include "effect/constant.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Text nested deeper than this is nobody's macro. */
#define MAX_NESTING	64

struct reader {
	const char *s;
	unsigned depth;
};

/* Of two characters first: they begin like those of one. */
static const struct { const char *text; unsigned level; char op; } ops[] = {
	{ "<<", 4, 'l' }, { ">>", 4, 'r' }, { "&&", 0, 0 }, { "||", 0, 0 },
	{ "|", 1, '|' }, { "^", 2, '^' }, { "&", 3, '&' }, { "+", 5, '+' },
	{ "-", 5, '-' }, { "*", 6, '*' }, { "/", 6, '/' }, { "%", 6, '%' },
};

#define TIGHTEST	6

static void skip_blanks(struct reader *r)
{
	while (*r->s == ' ' || *r->s == '\t')
		r->s++;
}

/* The operator of this level that comes next, or 0. */
static char operator_at(struct reader *r, unsigned level)
{
	skip_blanks(r);
	for (unsigned i = 0; i < sizeof(ops) / sizeof(ops[0]); i++) {
		size_t n = strlen(ops[i].text);

		if (strncmp(r->s, ops[i].text, n))
			continue;
		if (ops[i].level != level)
			return 0;
		r->s += n;
		return ops[i].op;
	}
	return 0;
}

static bool apply(char op, uint64_t *a, uint64_t b)
{
	if ((op == '/' || op == '%') && !b)
		return false;
	switch (op) {
	case 'l':
		*a = b < 64 ? *a << b : 0;
		break;
	case 'r':
		*a = b < 64 ? *a >> b : 0;
		break;
	case '|':
		*a |= b;
		break;
	case '^':
		*a ^= b;
		break;
	case '&':
		*a &= b;
		break;
	case '+':
		*a += b;
		break;
	case '-':
		*a -= b;
		break;
	case '*':
		*a *= b;
		break;
	case '/':
		*a /= b;
		break;
	default:
		*a %= b;
		break;
	}
	return true;
}

static bool read_level(struct reader *r, unsigned level, uint64_t *k);

static bool read_number(struct reader *r, uint64_t *k)
{
	char *end;

	if (!isdigit((unsigned char)*r->s))
		return false;
	*k = strtoull(r->s, &end, 0);
	end += strspn(end, "uUlL");
	r->s = end;
	return !isalnum((unsigned char)*end) && *end != '_';
}

static bool read_unary(struct reader *r, uint64_t *k)
{
	bool good;
	char op;

	skip_blanks(r);
	op = *r->s;
	if (op != '~' && op != '-' && op != '(')
		return read_number(r, k);
	if (r->depth++ == MAX_NESTING)
		return false;
	r->s++;
	good = op == '(' ? read_level(r, 1, k) : read_unary(r, k);
	r->depth--;
	skip_blanks(r);
	if (op == '(')
		return good && *r->s++ == ')';
	*k = op == '~' ? ~*k : 0 - *k;
	return good;
}

static bool read_level(struct reader *r, unsigned level, uint64_t *k)
{
	uint64_t b;
	char op;

	if (level > TIGHTEST)
		return read_unary(r, k);
	if (!read_level(r, level + 1, k))
		return false;
	while ((op = operator_at(r, level)))
		if (!read_level(r, level + 1, &b) || !apply(op, k, b))
			return false;
	return true;
}

bool constant_parse(const char **s, int64_t *k)
{
	struct reader r = { .s = *s };
	uint64_t u;

	if (!read_level(&r, 1, &u))
		return false;
	skip_blanks(&r);
	*s = r.s;
	*k = (int64_t)u;
	return true;
}
