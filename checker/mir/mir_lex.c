// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_lex.h"

#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"

void lex_fail(struct lex *l, const char *fmt, ...)
{
	char *message;
	va_list ap;

	va_start(ap, fmt);
	message = arena_vprintf(l->arena, fmt, ap);
	va_end(ap);
	l->error = arena_printf(l->arena, "%s:%u: %s", l->file, l->line,
				message);
	longjmp(l->fail, 1);
}

static _Noreturn void fail_expected(struct lex *l, const char *what)
{
	if (l->kind == LEX_END)
		lex_fail(l, "expected %s, found the end of the line", what);
	lex_fail(l, "expected %s, found `%.*s`", what, (int)(l->end - l->tok),
		 l->tok);
}

static char escape(struct lex *l, const char **s)
{
	char hex[3] = { 0 };

	switch (*++*s) {
	case 'n':
		return '\n';
	case 't':
		return '\t';
	case 'x':
		if (!isxdigit((unsigned char)(*s)[1]) ||
		    !isxdigit((unsigned char)(*s)[2]))
			lex_fail(l, "expected two hexadecimal digits");
		memcpy(hex, *s + 1, 2);
		*s += 2;
		return (char)strtoul(hex, NULL, 16);
	case '\\':
	case '"':
	case '\'':
		return **s;
	}
	lex_fail(l, "unknown escape in a string");
}

static void quoted(struct lex *l)
{
	const char *s = l->tok + 1;
	char quote = *l->tok;
	char *value = arena_alloc(l->arena, strcspn(s, "\n") + 1);
	size_t n = 0;

	for (; *s != quote; s++) {
		if (!*s || *s == '\n')
			lex_fail(l, "unterminated string");
		value[n++] = *s == '\\' ? escape(l, &s) : *s;
	}
	l->end = s + 1;
	l->str = intern_n(value, n);
	l->kind = quote == '"' ? LEX_STRING : LEX_NAME;
}

static void number(struct lex *l)
{
	char *end;

	errno = 0;
	l->number = strtoull(l->tok, &end, 10);
	if (errno)
		lex_fail(l, "number out of range");
	l->end = end;
	l->kind = LEX_NUMBER;
}

static void scan(struct lex *l, const char *s)
{
	while (*s == ' ' || *s == '\t')
		s++;
	l->tok = l->end = s;
	if (!*s || *s == '\n' || *s == '#') {
		l->kind = LEX_END;
	} else if (*s == '"' || *s == '\'') {
		quoted(l);
	} else if (isdigit((unsigned char)*s)) {
		number(l);
	} else if (isalpha((unsigned char)*s) || *s == '_') {
		while (isalnum((unsigned char)*l->end) || *l->end == '_')
			l->end++;
		l->str = intern_n(s, (size_t)(l->end - s));
		l->kind = LEX_NAME;
	} else {
		l->end++;
		l->kind = LEX_PUNCT;
	}
}

void lex_line(struct lex *l, const char *text)
{
	scan(l, text);
}

void lex_next(struct lex *l)
{
	scan(l, l->end);
}

bool lex_at(const struct lex *l, const char *text)
{
	size_t len = (size_t)(l->end - l->tok);

	return (l->kind == LEX_NAME || l->kind == LEX_PUNCT) &&
	       strlen(text) == len && !strncmp(l->tok, text, len);
}

bool lex_accept(struct lex *l, const char *text)
{
	if (!lex_at(l, text))
		return false;
	lex_next(l);
	return true;
}

void lex_expect(struct lex *l, const char *text)
{
	if (!lex_accept(l, text))
		fail_expected(l, arena_printf(l->arena, "`%s`", text));
}

const char *lex_name(struct lex *l, const char *what)
{
	const char *name = l->str;

	if (l->kind != LEX_NAME)
		fail_expected(l, what);
	lex_next(l);
	return name;
}

const char *lex_string(struct lex *l, const char *what)
{
	const char *s = l->str;

	if (l->kind != LEX_STRING)
		fail_expected(l, what);
	lex_next(l);
	return s;
}

uint64_t lex_number(struct lex *l, const char *what)
{
	uint64_t n = l->number;

	if (l->kind != LEX_NUMBER)
		fail_expected(l, what);
	lex_next(l);
	return n;
}

const char *lex_word(struct lex *l)
{
	const char *start = l->tok, *s = start;
	unsigned depth = 0;

	if (l->kind == LEX_STRING)
		return lex_string(l, "a word");
	if (l->kind != LEX_NAME)
		fail_expected(l, "a word such as own(kfree)");
	do {
		s += strcspn(s, "()\n");
		if (!*s || *s == '\n')
			lex_fail(l, "unterminated word");
		depth += *s == '(' ? 1u : -1u;
		s++;
	} while (depth && depth != -1u);
	l->end = s;
	lex_next(l);
	return intern_n(start, (size_t)(s - start));
}
