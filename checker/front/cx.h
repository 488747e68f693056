/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Small helpers over libclang, which has traps:
 *
 * - implicit casts are UnexposedExpr whose extent starts where that of their
 *   only child starts; other unexposed expressions (va_arg, offsetof,
 *   __builtin_choose_expr, atomics) start before their children do;
 * - clang_Cursor_Evaluate() crashes on initialiser lists and on expressions of
 *   type void;
 * - a cast or a declaration has the operand of typeof among its children.
 */
#ifndef FRONT_CX_H
#define FRONT_CX_H

#include <stdbool.h>
#include <stdint.h>

#include <clang-c/Index.h>

#include "base/arena.h"
#include "mir/span.h"

struct kids {
	CXCursor *v;
	unsigned n;
};

/* Interns the text and disposes of @s. */
const char *cx_string(CXString s);
const char *cx_name(CXCursor c);
const char *cx_kind(CXCursor c);

/* What a cursor stands for, as a key: equal for equal declarations. */
const void *cx_key(CXCursor c);

struct kids cx_kids(struct arena *a, CXCursor c);
/* Only the children that are expressions. */
struct kids cx_expr_kids(struct arena *a, CXCursor c);

struct span cx_span(CXCursor c);
/* The last character of @c: the brace that ends a block. */
struct span cx_end_span(CXCursor c);
struct span cx_span_at(CXSourceLocation loc);

/* Whether @c and @child begin at the very same token. */
bool cx_same_start(CXCursor c, CXCursor child);

/* An integer constant expression, or anything clang folds to one. */
bool cx_eval(CXCursor c, int64_t *value);

/* Whether @t, a function or a pointer to one, does not return. */
bool cx_is_noreturn(CXType t);

/* Where the compiler's own rendering of declaration @c has @text, or NULL. */
const char *cx_attribute(CXCursor c, const char *text);

/* The source between the end of @a and the start of @b, when in one file. */
const char *cx_text_between(CXTranslationUnit tu, CXCursor a, CXCursor b,
			    unsigned *len);
/* The source of @c when none of it comes out of a macro body. */
const char *cx_source(CXTranslationUnit tu, CXCursor c, unsigned *len);

CXCursor cx_skip_parens(struct arena *a, CXCursor c);

#endif
