// SPDX-License-Identifier: GPL-2.0-only
#include "base/intern.h"
#include "front/lower.h"

static void resolve_jumps(struct lower *l)
{
	for (unsigned i = 0; i < l->jumps.n; i++) {
		const struct jump *j = &l->jumps.v[i];

		l->cur = j->edge;
		l->span = j->span;
		scope_cross(l, j->from, j->label->to.scope);
		emit_goto(l, j->label->to.block);
	}
}

static void resolve_asm_jump(struct lower *l, const struct asm_jump *j)
{
	struct bb **to = arena_array(&l->fe->scratch, struct bb *,
				     l->labels.n + 1);
	unsigned n = 0;

	l->span = j->span;
	to[n++] = j->next;
	for (unsigned i = 0; i < l->labels.n; i++) {
		const struct label *lb = l->labels.v[i];

		if (!lb->placed)
			continue;
		to[n] = l->cur = bb_new(l);
		scope_cross(l, j->scope, lb->to.scope);
		emit_goto(l, lb->to.block);
		n++;
	}
	l->cur = j->from;
	emit_asmgoto(l, to, n, j->text);
}

static void lower_end(struct lower *l, CXCursor body)
{
	l->span = cx_end_span(body);
	if (l->func->result->kind == TYPE_VOID) {
		emit_ret(l, opd_none());
		return;
	}
	emit_opaque(l, NULL, "the end of a function that returns a value");
	emit_unreachable(l);
}

static CXCursor body_of(struct front *fe, CXCursor def)
{
	struct kids k = cx_kids(&fe->scratch, def);

	for (unsigned i = 0; i < k.n; i++)
		if (clang_getCursorKind(k.v[i]) == CXCursor_CompoundStmt)
			return k.v[i];
	return clang_getNullCursor();
}

void lower_refuse(struct lower *l, const char *why)
{
	if (l->refused)
		return;
	l->refused = why;
	l->refused_at = l->span;
}

void lower_function(struct front *fe, struct mir_func *f, CXCursor def)
{
	CXCursor body = body_of(fe, def);
	struct lower l = { .fe = fe, .func = f, .def = def };
	unsigned nparams = f->vars.n;

	if (clang_Cursor_isNull(body)) {
		f->refused = "a definition without a body";
		return;
	}
	l.cur = bb_new(&l);
	lower_block(&l, body);
	lower_end(&l, body);
	resolve_jumps(&l);
	for (unsigned i = 0; i < l.asm_jumps.n; i++)
		resolve_asm_jump(&l, &l.asm_jumps.v[i]);
	if (!l.refused)
		graph_finish(&l);
	if (!l.refused) {
		f->has_body = true;
		return;
	}
	f->refused = intern(l.refused);
	f->refused_at = l.refused_at;
	f->vars.n = nparams;
	f->temps.n = 0;
	f->blocks.n = 0;
	f->ninstr = 0;
}
