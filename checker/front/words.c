// SPDX-License-Identifier: GPL-2.0-only
#include "front/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "effect/constant.h"
#include "front/decls.h"
#include "front/front.h"

#define PREFIX	"belay:"

static bool has_word(const struct word *list, const char *text)
{
	for (; list; list = list->next)
		if (list->text == text)
			return true;
	return false;
}

/* The value behind an enumerator; E2BIG of the kernel's is belay_E2BIG. */
static void resolve_cond(struct front *fe, struct word *w)
{
	struct cond *c = &w->cond;

	if (!c->name)
		return;
	if (!enumerator_named(fe, c->name, &c->k) &&
	    !enumerator_named(fe, intern_printf("belay_%s", c->name), &c->k)) {
		w->bad = "no enumerator of that name";
		return;
	}
	if (c->negative)
		c->k = -c->k;
}

static bool is_name_char(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* A condition with its enumerators as numbers, for analyses know none. */
static const char *resolve(struct front *fe, const char *expr)
{
	const char *out = "";

	while (*expr) {
		size_t len = 0;
		int64_t k;

		while (is_name_char(expr[len]))
			len++;
		if (len && enumerator_named(fe, intern_n(expr, len), &k))
			out = arena_printf(&fe->scratch, "%s%lld", out,
					   (long long)k);
		else
			out = arena_printf(&fe->scratch, "%s%.*s", out,
					   (int)(len ? len : 1), expr);
		expr += len ? len : 1;
	}
	return intern(out);
}

/* The number that sizeof() of the structure @tag stands for, or -1. */
static long long size_named(struct front *fe, const char *tag)
{
	CXCursor decl;

	return record_named(fe, tag, &decl) ?
		clang_Type_getSizeOf(clang_getCursorType(decl)) : -1;
}

/* A size with numbers for each sizeof(), for analyses know no tags. */
static void resolve_sizes(struct front *fe, struct word *w)
{
	static const char operator[] = "sizeof";
	const char *s = w->expr, *at, *open, *close;
	const char *out = "";

	while ((at = strstr(s, operator))) {
		open = at + strlen(operator);
		open += strspn(open, " \t");
		close = strchr(at, ')');
		if ((at > s && is_name_char(at[-1])) || *open != '(') {
			out = arena_printf(&fe->scratch, "%s%.*s", out,
					   (int)(open - s), s);
			s = open;
			continue;
		}
		long long k = size_named(fe, arena_printf(&fe->scratch,
				"%.*s", (int)(close - open - 1), open + 1));

		if (k < 0) {
			w->bad = "sizeof() of what is no structure here";
			return;
		}
		out = arena_printf(&fe->scratch, "%s%.*s%lld", out,
				   (int)(at - s), s, k);
		s = close + 1;
	}
	w->expr = intern(arena_printf(&fe->scratch, "%s%s", out, s));
}

static bool is_range(enum word_kind kind)
{
	return kind == WORD_AT_MOST || kind == WORD_AT_LEAST ||
	       kind == WORD_BELOW || kind == WORD_MULTIPLE;
}

/* Which bit the word @w is about. */
static void resolve_bit(struct front *fe, struct word *w)
{
	const char *s = resolve(fe, w->expr);
	bool mask = *s == '&';
	int64_t k;

	s += mask;
	if (!constant_parse(&s, &k) || *s)
		w->bad = "the bit is no constant of numbers and enumerators";
	else if (mask && (!k || k & (k - 1)))
		w->bad = "the mask is not one bit";
	else if (!mask && (k < 0 || k > UINT16_MAX))
		w->bad = "there is no bit of this number";
	else
		w->nr = mask ? (unsigned)__builtin_ctzll((uint64_t)k) :
			       (unsigned)k;
}

/* The ends of a range may be enumerators. */
static void resolve_range(struct front *fe, struct word *w)
{
	const char *minus;
	char *end;
	long long k;

	w->expr = intern(resolve(fe, w->expr));
	minus = strchr(w->expr, '-');
	if (minus && minus[1] != '>')
		w->bad = "a negative number";
	if (w->kind != WORD_MULTIPLE || w->bad)
		return;
	k = strtoll(w->expr, &end, 0);
	if (*end || k < 1 || k & (k - 1))
		w->bad = "not a power of two";
}

static void add_word(struct front *fe, struct word **to, const char *text,
		     struct span span)
{
	struct word *w = word_parse(&fe->unit->arena, text, span);

	if (has_word(*to, w->text))
		return;
	while (*to)
		to = &(*to)->next;
	*to = w;
	if (!w->bad)
		resolve_cond(fe, w);
	if (!w->bad && (w->kind == WORD_BYTES || is_range(w->kind)))
		resolve_sizes(fe, w);
	if (!w->bad && w->bit)
		resolve_bit(fe, w);
	if (!w->bad && is_range(w->kind))
		resolve_range(fe, w);
	if (w->place && w->place->root == WROOT_NAME)
		global_use(fe, w->place->name);
	if (w->bad)
		diag_new(fe->diags, 906, span, "`%s`: %s", w->text,
			 w->bad);
	if (!w->bad && w->expr && (w->kind == WORD_WHEN ||
				   w->kind == WORD_OWN))
		w->expr = resolve(fe, w->expr);
	/* What a class name stands for may be a function of this file. */
	for (unsigned i = 0; i < w->nreleases; i++) {
		struct mir_func *f = func_named(fe, w->releases[i]);

		if (f)
			func_use(fe, f);
	}
}

static void add_type_words(struct front *fe, struct word **to, CXType t,
			   struct span span)
{
	CXType c = clang_getCanonicalType(t);
	const char *spelling;

	if (c.kind != CXType_Pointer)
		return;
	switch (clang_getAddressSpace(clang_getPointeeType(c))) {
	case 1:
		add_word(fe, to, "user()", span);
		break;
	case 2:
		add_word(fe, to, "iomem()", span);
		break;
	}
	spelling = cx_string(clang_getTypeSpelling(t));
	if (strstr(spelling, "btf_type_tag(\"rcu\")"))
		add_word(fe, to, "rcu()", span);
	if (strstr(spelling, "btf_type_tag(\"percpu\")"))
		add_word(fe, to, "percpu()", span);
}

void words_collect(struct front *fe, struct word **to, CXCursor decl)
{
	CXType t = clang_getCursorType(decl);
	struct kids k = cx_kids(&fe->scratch, decl);

	for (unsigned i = 0; i < k.n; i++) {
		const char *text;

		if (clang_getCursorKind(k.v[i]) != CXCursor_AnnotateAttr)
			continue;
		text = cx_name(k.v[i]);
		if (!strncmp(text, PREFIX, strlen(PREFIX)))
			add_word(fe, to, text + strlen(PREFIX),
				 cx_span(k.v[i]));
	}
	if (clang_getCursorKind(decl) == CXCursor_FunctionDecl)
		t = clang_getCursorResultType(decl);
	else if (!clang_isDeclaration(clang_getCursorKind(decl)) ||
		 clang_getCursorKind(decl) <= CXCursor_EnumDecl)
		return;
	add_type_words(fe, to, t, cx_span(decl));
}

/* Words of the kernel's that say nothing of what a function does. */
static bool is_remark(enum word_kind kind)
{
	switch (kind) {
	case WORD_MUST_CHECK:
	case WORD_PRINTF:
	case WORD_SCANF:
	case WORD_USER:
	case WORD_IOMEM:
	case WORD_RCU:
	case WORD_PERCPU:
		return true;
	default:
		return false;
	}
}

bool words_are_contract(const struct word *words)
{
	for (; words; words = words->next)
		if (!is_remark(words->kind))
			return true;
	return false;
}

static const char *renamed(const struct renaming *r, const char *name)
{
	for (unsigned i = 0; i < r->n; i++)
		if (r->from[i] == name)
			return r->to[i];
	return name;
}

/* Is the name at @s that of a member, after "->" or "."? */
static bool is_step(const char *start, const char *s)
{
	return s > start && (s[-1] == '.' ||
			     (s[-1] == '>' && s > start + 1 && s[-2] == '-'));
}

static const char *rename_expr(struct front *fe, const struct renaming *r,
			       const char *expr)
{
	const char *start = expr;
	const char *out = "";

	while (*expr) {
		size_t len = 0;
		const char *part;

		while (is_name_char(expr[len]))
			len++;
		if (len && is_step(start, expr))
			part = intern_n(expr, len);
		else if (len)
			part = renamed(r, intern_n(expr, len));
		else
			part = intern_n(expr, len = 1);
		out = arena_printf(&fe->scratch, "%s%s", out, part);
		expr += len;
	}
	return intern(out);
}

void words_rename(struct front *fe, struct word *w, const struct renaming *r)
{
	if (!w->place && !w->expr)
		return;
	w->text = rename_expr(fe, r, w->text);
	if (w->place && w->place->root == WROOT_NAME)
		w->place->name = renamed(r, w->place->name);
	if (w->expr)
		w->expr = rename_expr(fe, r, w->expr);
}
