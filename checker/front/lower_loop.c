// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <string.h>

#include "front/lower.h"

/* Null where left out. */
struct for_parts {
	CXCursor init, cond, step, body;
};

static const char *skip_literal(const char *s, const char *end)
{
	char quote = *s++;

	while (s < end && *s != quote)
		s += *s == '\\' ? 2 : 1;
	return s < end ? s + 1 : end;
}

static const char *skip_comment(const char *s, const char *end)
{
	bool line = s[1] == '/';

	for (s += 2; s < end; s++) {
		if (line ? *s == '\n' : s[0] == '/' && s[-1] == '*')
			return s + 1;
	}
	return end;
}

/*
 * Which of the three parts the text of a for statement has, as bits. 0 where
 * the text is not that of a for statement, as when a macro makes it.
 */
#define TEXT_IS_FOR	8
static unsigned parts_in_text(const char *s, unsigned len)
{
	const char *end = s + len;
	unsigned part = 0, found = TEXT_IS_FOR;
	int depth = 0;

	if (len < 4 || strncmp(s, "for", 3) || isalnum((unsigned char)s[3]) ||
	    s[3] == '_')
		return 0;
	for (s += 3; s < end;) {
		if (isspace((unsigned char)*s) || *s == '\\') {
			s++;
			continue;
		}
		if (*s == '/' && s + 1 < end && (s[1] == '/' || s[1] == '*')) {
			s = skip_comment(s, end);
			continue;
		}
		if (strchr(")]}", *s) && --depth == 0)
			return found;
		if (*s == ';' && depth == 1)
			part++;
		else if (depth > 0)
			found |= 1u << part;
		if (strchr("([{", *s))
			depth++;
		s = *s == '"' || *s == '\'' ? skip_literal(s, end) : s + 1;
	}
	return 0;
}

/* A comparison, a logical operator, a variable: of no use but as a test. */
static bool is_test(struct lower *l, CXCursor c)
{
	enum CXBinaryOperatorKind op;
	CXCursor from;
	struct kids k;

	c = cx_skip_parens(&l->fe->scratch, c);
	while (!clang_Cursor_isNull(from = implicit_operand(l, c)))
		c = cx_skip_parens(&l->fe->scratch, from);
	switch (clang_getCursorKind(c)) {
	case CXCursor_BinaryOperator:
		op = clang_getCursorBinaryOperatorKind(c);
		if (op != CXBinaryOperator_Comma)
			return op != CXBinaryOperator_Assign;
		k = cx_expr_kids(&l->fe->scratch, c);
		return is_test(l, k.v[1]);
	case CXCursor_UnaryOperator:
		return clang_getCursorUnaryOperatorKind(c) ==
		       CXUnaryOperator_LNot;
	case CXCursor_DeclRefExpr:
	case CXCursor_MemberRefExpr:
	case CXCursor_IntegerLiteral:
		return true;
	default:
		return false;
	}
}

/*
 * The parts that are there, told from each other by their nature alone: in a
 * macro there is no text to look at. What could be either is not guessed.
 */
static unsigned guess_parts(struct lower *l, struct kids k)
{
	if (k.n == 2) {
		if (clang_getCursorKind(k.v[0]) == CXCursor_DeclStmt)
			return 1;
		return is_test(l, k.v[0]) ? 2 : 0;
	}
	if (is_test(l, k.v[0]))
		return 2 | 4;
	return is_test(l, k.v[1]) ? 1 | 2 : 0;
}

/* libclang leaves out what is absent, so that the rest must be told apart. */
static bool for_parts(struct lower *l, CXCursor c, struct for_parts *p)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	CXCursor *part[] = { &p->init, &p->cond, &p->step };
	unsigned len = 0, have, next = 0;
	const char *s;

	for (unsigned i = 0; i < 3; i++)
		*part[i] = clang_getNullCursor();
	if (!k.n || k.n > 4)
		return false;
	p->body = k.v[k.n - 1];
	s = cx_source(l->fe->tu, c, &len);
	have = s ? parts_in_text(s, len) & ~(unsigned)TEXT_IS_FOR : 0;
	if (k.n == 4)
		have = 7;
	else if (k.n == 1)
		have = 0;
	else if ((unsigned)__builtin_popcount(have) != k.n - 1)
		have = guess_parts(l, k);
	if ((unsigned)__builtin_popcount(have) != k.n - 1)
		return false;
	for (unsigned i = 0; i < 3; i++)
		if (have & 1u << i)
			*part[i] = k.v[next++];
	return true;
}

struct loop {
	struct target brk, cont;
};

static void loop_enter(struct lower *l, struct loop *saved, struct bb *out,
		       struct bb *next)
{
	saved->brk = l->brk;
	saved->cont = l->cont;
	l->brk = (struct target){ .block = out, .scope = l->scope };
	l->cont = (struct target){ .block = next, .scope = l->scope };
}

static void loop_exit(struct lower *l, const struct loop *saved)
{
	l->brk = saved->brk;
	l->cont = saved->cont;
}

void lower_for(struct lower *l, CXCursor c)
{
	struct bb *head = bb_new(l), *body = bb_new(l), *next = bb_new(l);
	struct bb *out = bb_new(l);
	struct cell *outer = l->scope, *base;
	struct for_parts p;
	struct loop saved;

	if (!for_parts(l, c, &p)) {
		lower_refuse(l, "a for statement whose parts cannot be told apart");
		return;
	}
	if (!clang_Cursor_isNull(p.init))
		lower_stmt(l, p.init);
	base = l->scope;
	emit_goto(l, head);
	l->cur = head;
	if (clang_Cursor_isNull(p.cond))
		emit_goto(l, body);
	else
		lower_branch(l, p.cond, body, out);
	l->cur = body;
	loop_enter(l, &saved, out, next);
	lower_sub(l, p.body);
	emit_goto(l, next);
	loop_exit(l, &saved);
	l->cur = next;
	if (!clang_Cursor_isNull(p.step)) {
		lower_effect(l, p.step);
		scope_leave(l, base);
	}
	emit_goto(l, head);
	l->cur = out;
	scope_leave(l, outer);
}

void lower_while(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct bb *head = bb_new(l), *body = bb_new(l), *out = bb_new(l);
	struct loop saved;

	emit_goto(l, head);
	l->cur = head;
	lower_branch(l, k.v[0], body, out);
	l->cur = body;
	loop_enter(l, &saved, out, head);
	lower_sub(l, k.v[1]);
	emit_goto(l, head);
	loop_exit(l, &saved);
	l->cur = out;
}

void lower_do(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct bb *body = bb_new(l), *test = bb_new(l), *out = bb_new(l);
	struct loop saved;

	emit_goto(l, body);
	l->cur = body;
	loop_enter(l, &saved, out, test);
	lower_sub(l, k.v[0]);
	emit_goto(l, test);
	loop_exit(l, &saved);
	l->cur = test;
	lower_branch(l, k.v[1], body, out);
	l->cur = out;
}
