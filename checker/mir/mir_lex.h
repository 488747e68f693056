/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tokens of the text form of MIR, one line at a time. For mir_parse.c.
 *
 * Errors do not return: lex_fail() leaves through @fail with the message in
 * @error. All memory is in @arena, so nothing is lost on the way.
 */
#ifndef MIR_MIR_LEX_H
#define MIR_MIR_LEX_H

#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

enum lex_kind { LEX_END, LEX_NAME, LEX_NUMBER, LEX_STRING, LEX_PUNCT };

struct lex {
	struct arena *arena;
	const char *file;
	unsigned line;
	enum lex_kind kind;		/* of the current token */
	const char *tok, *end;		/* the token in the text */
	const char *str;		/* NAME, STRING: its value, interned */
	uint64_t number;
	char *error;
	jmp_buf fail;
};

/* Makes the first token of the line at @text current. */
void lex_line(struct lex *l, const char *text);
void lex_next(struct lex *l);

bool lex_at(const struct lex *l, const char *text);
/* Steps over @text, a name or one character, where it is next. */
bool lex_accept(struct lex *l, const char *text);
void lex_expect(struct lex *l, const char *text);

/* A name is a C identifier or 'quoted'; a string is "quoted". */
const char *lex_name(struct lex *l, const char *what);
const char *lex_string(struct lex *l, const char *what);
uint64_t lex_number(struct lex *l, const char *what);

/* Steps over a word such as own(kfree) and returns its text. */
const char *lex_word(struct lex *l);

_Noreturn void lex_fail(struct lex *l, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
