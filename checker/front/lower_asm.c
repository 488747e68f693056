// SPDX-License-Identifier: GPL-2.0-only
/*
 * Inline assembly. Inputs are evaluated, outputs stored to. libclang does not
 * name the labels of asm goto, so that it may go to every label there is.
 */
#include <string.h>

#include "front/lower.h"

static bool asm_input(CXCursor c, unsigned i, const char **constraint,
		      CXCursor *expr)
{
	CXString s;

	if (!clang_Cursor_getGCCAssemblyInput(c, i, &s, expr))
		return false;
	*constraint = cx_string(s);
	return true;
}

static bool asm_output(CXCursor c, unsigned i, const char **constraint,
		       CXCursor *expr)
{
	CXString s;

	if (!clang_Cursor_getGCCAssemblyOutput(c, i, &s, expr))
		return false;
	*constraint = cx_string(s);
	return true;
}

static void lower_inputs(struct lower *l, CXCursor c)
{
	unsigned n = clang_Cursor_getGCCAssemblyNumInputs(c);
	const char *constraint;
	CXCursor expr;

	for (unsigned i = 0; i < n; i++) {
		struct mir_type *t;

		if (!asm_input(c, i, &constraint, &expr))
			continue;
		t = type_of_cursor(l->fe, expr);
		/* An aggregate in memory is named, not read as a whole. */
		if (is_place(l, expr) && !mir_type_is_scalar(t))
			lower_place(l, expr);
		else
			lower_value(l, expr);
	}
}

void lower_asm(struct lower *l, CXCursor c)
{
	unsigned n = clang_Cursor_getGCCAssemblyNumOutputs(c);
	const char *text = cx_string(clang_Cursor_getGCCAssemblyTemplate(c));
	struct mir_place **out;
	const char *constraint;
	CXCursor expr;

	if (clang_getCursorKind(c) != CXCursor_GCCAsmStmt) {
		emit_opaque(l, NULL, "assembly that is not GCC's");
		return;
	}
	lower_inputs(l, c);
	out = arena_array(&l->fe->scratch, struct mir_place *, n + 1);
	for (unsigned i = 0; i < n; i++) {
		if (!asm_output(c, i, &constraint, &expr))
			continue;
		out[i] = lower_place(l, expr);
		if (strchr(constraint, '+') &&
		    mir_type_is_scalar(out[i]->type))
			emit_load(l, out[i]);
	}
	for (unsigned i = 0; i < n; i++)
		if (out[i])
			emit_asm(l, out[i], text);
	if (!n)
		emit_asm(l, NULL, text);
	if (clang_Cursor_isGCCAssemblyHasGoto(c)) {
		struct asm_jump j = { .scope = l->scope, .text = text,
				      .span = l->span };

		j.from = l->cur;
		j.next = l->cur = bb_new(l);
		j.next->rooted = true;
		vec_push(&l->fe->scratch, &l->asm_jumps, j);
	}
}
