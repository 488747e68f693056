// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

/* A statement that another one controls has a scope of its own. */
void lower_sub(struct lower *l, CXCursor c)
{
	struct cell *base = l->scope;

	lower_stmt(l, c);
	scope_leave(l, base);
}

void lower_block(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct cell *base = l->scope;

	for (unsigned i = 0; i < k.n; i++)
		lower_stmt(l, k.v[i]);
	l->span = cx_end_span(c);
	scope_leave(l, base);
}

static struct label *label_of(struct lower *l, CXCursor stmt)
{
	struct label *lb = ptrmap_get(&l->label_map, cx_key(stmt));

	if (lb)
		return lb;
	lb = arena_new(&l->fe->scratch, struct label);
	lb->name = cx_name(stmt);
	lb->to.block = bb_new(l);
	ptrmap_put(&l->fe->scratch, &l->label_map, cx_key(stmt), lb);
	vec_push(&l->fe->scratch, &l->labels, lb);
	return lb;
}

static void place_label(struct lower *l, CXCursor c)
{
	struct label *lb = label_of(l, c);

	emit_goto(l, lb->to.block);
	l->cur = lb->to.block;
	l->cur->rooted = true;
	lb->to.block->b.label = lb->name;
	lb->to.scope = l->scope;
	lb->placed = true;
}

static void lower_label(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);

	place_label(l, c);
	for (unsigned i = 0; i < k.n; i++)
		if (!clang_isAttribute(clang_getCursorKind(k.v[i])))
			lower_stmt(l, k.v[i]);
}

static void lower_goto(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct jump j = { .from = l->scope, .span = l->span };
	CXCursor stmt;

	stmt = k.n ? clang_getCursorReferenced(k.v[0]) : clang_getNullCursor();
	if (clang_getCursorKind(stmt) != CXCursor_LabelStmt) {
		lower_refuse(l, "a goto whose label cannot be found");
		return;
	}
	j.label = label_of(l, stmt);
	j.edge = bb_new(l);
	emit_goto(l, j.edge);
	vec_push(&l->fe->scratch, &l->jumps, j);
}

/* unsafe("reason") { }: see belay.h for the form it comes in. */
static bool lower_unsafe(struct lower *l, CXCursor cond, struct kids k)
{
	CXCursor from = implicit_operand(l, cond), reason;
	struct cell *base = l->scope;
	const char *name, *text;
	struct kids args;

	if (!clang_Cursor_isNull(from))
		cond = from;
	if (clang_getCursorKind(cond) != CXCursor_CallExpr || k.n != 3)
		return false;
	name = callee_name(l, cond);
	if (!name || strcmp(name, "belay_unsafe"))
		return false;
	args = cx_expr_kids(&l->fe->scratch, cond);
	reason = args.v[1];
	while (!clang_Cursor_isNull(from = implicit_operand(l, reason)))
		reason = from;
	reason = cx_skip_parens(&l->fe->scratch, reason);
	text = clang_getCursorKind(reason) == CXCursor_StringLiteral ?
	       string_operand(l, reason).str : "";
	if (strlen(text) < 10)
		diag_new(l->fe->diags, 903, l->span, *text ?
			 "`unsafe` with a reason too short to be one" :
			 "`unsafe` without a reason");
	scope_add_unsafe(l, text);
	lower_sub(l, k.v[2]);
	scope_leave(l, base);
	return true;
}

static void lower_if(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct bb *yes, *no, *join;

	if (lower_unsafe(l, k.v[0], k))
		return;
	yes = bb_new(l);
	join = bb_new(l);
	no = k.n > 2 ? bb_new(l) : join;
	lower_branch(l, k.v[0], yes, no);
	l->cur = yes;
	lower_sub(l, k.v[1]);
	emit_goto(l, join);
	if (k.n > 2) {
		l->cur = no;
		lower_sub(l, k.v[2]);
		emit_goto(l, join);
	}
	l->cur = join;
}

static void lower_return(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct mir_type *t = l->func->result;
	struct operand v = opd_none();

	if (k.n && t->kind == TYPE_VOID) {
		lower_effect(l, k.v[0]);
	} else if (k.n) {
		bitwise_pass(l, clang_getCursorResultType(l->def), k.v[0]);
		v = lower_value_as(l, k.v[0], t);
	}
	scope_unwind(l, l->scope, NULL);
	emit_ret(l, v);
}

static struct mir_func *cleanup_of(struct lower *l, CXCursor decl)
{
	static const char mark[] = "cleanup(";
	struct mir_func *f;
	const char *s;
	size_t n;

	if (!clang_Cursor_hasAttrs(decl))
		return NULL;
	s = cx_attribute(decl, mark);
	if (!s)
		return NULL;
	s += strlen(mark);
	n = strcspn(s, ") ");
	f = func_named(l->fe, intern_n(s, n));
	if (!f)
		emit_opaque(l, NULL, "a cleanup by what is no function");
	return f;
}

/* `T x = x;`, which tells compilers that x has no value yet on purpose. */
static bool is_itself(struct lower *l, CXCursor decl, CXCursor init)
{
	CXCursor in;

	do {
		init = cx_skip_parens(&l->fe->scratch, init);
		in = implicit_operand(l, init);
		if (!clang_Cursor_isNull(in))
			init = in;
	} while (!clang_Cursor_isNull(in));
	return clang_getCursorKind(init) == CXCursor_DeclRefExpr &&
	       clang_equalCursors(clang_getCursorReferenced(init), decl);
}

void lower_decl(struct lower *l, CXCursor decl)
{
	enum CX_StorageClass sc = clang_Cursor_getStorageClass(decl);
	CXType t = clang_getCanonicalType(clang_getCursorType(decl));
	CXCursor init = clang_Cursor_getVarDeclInitializer(decl);
	struct mir_func *f;
	struct mir_var *v;

	if (sc == CX_SC_Extern)
		return;
	v = local_var(l, decl);
	if (sc == CX_SC_Static) {
		slots_of_table(l->fe, v, decl);
		return;
	}
	if (t.kind == CXType_VariableArray)
		emit_opaque(l, NULL, "an array of variable length");
	scope_add_var(l, v, false);
	if (!clang_Cursor_isNull(init) && is_itself(l, decl, init))
		init = clang_getNullCursor();
	if (!clang_Cursor_isNull(init) &&
	    clang_getCursorKind(init) != CXCursor_InitListExpr)
		bitwise_pass(l, clang_getCursorType(decl), init);
	if (!clang_Cursor_isNull(init))
		lower_init(l, place_var(l, v), init);
	f = cleanup_of(l, decl);
	if (f)
		scope_add_cleanup(l, v, f);
}

static void lower_decls(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);
	struct span outer = l->span;

	for (unsigned i = 0; i < k.n; i++) {
		if (clang_getCursorKind(k.v[i]) != CXCursor_VarDecl)
			continue;
		l->span = cx_span(k.v[i]);
		lower_decl(l, k.v[i]);
	}
	l->span = outer;
}

/* The value of the last statement, taken before its block is left. */
struct operand lower_stmt_expr(struct lower *l, CXCursor c, bool discarded,
			       struct mir_place *to)
{
	struct kids block = cx_kids(&l->fe->scratch, c);
	struct kids k = cx_kids(&l->fe->scratch, block.v[0]);
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct operand v = opd_none();
	struct cell *base = l->scope;
	CXCursor last;

	for (unsigned i = 0; i + 1 < k.n; i++)
		lower_stmt(l, k.v[i]);
	if (k.n) {
		last = k.v[k.n - 1];
		while (clang_getCursorKind(last) == CXCursor_LabelStmt) {
			struct kids inside = cx_kids(&l->fe->scratch, last);

			place_label(l, last);
			last = inside.v[inside.n - 1];
		}
		if (!clang_isExpression(clang_getCursorKind(last)) ||
		    discarded || t->kind == TYPE_VOID)
			lower_stmt(l, last);
		else if (to)
			lower_into(l, last, to);
		else
			v = lower_value_as(l, last, t);
	}
	scope_leave(l, base);
	return v;
}

static void jump_to(struct lower *l, struct target t)
{
	if (t.block)
		scope_jump(l, t);
	else
		lower_refuse(l, "a break or continue without a loop");
}

static void lower_unknown(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch, c);

	/* A statement with attributes is the statement. */
	if (clang_getCursorKind(c) == CXCursor_UnexposedStmt && k.n == 1) {
		lower_stmt(l, k.v[0]);
		return;
	}
	lower_refuse(l, intern_printf("a statement of kind %s", cx_kind(c)));
}

static void dispatch(struct lower *l, CXCursor c)
{
	switch (clang_getCursorKind(c)) {
	case CXCursor_CompoundStmt:
		lower_block(l, c);
		break;
	case CXCursor_DeclStmt:
		lower_decls(l, c);
		break;
	case CXCursor_IfStmt:
		lower_if(l, c);
		break;
	case CXCursor_SwitchStmt:
		lower_switch(l, c);
		break;
	case CXCursor_CaseStmt:
		lower_case(l, c);
		break;
	case CXCursor_DefaultStmt:
		lower_default(l, c);
		break;
	case CXCursor_WhileStmt:
		lower_while(l, c);
		break;
	case CXCursor_DoStmt:
		lower_do(l, c);
		break;
	case CXCursor_ForStmt:
		lower_for(l, c);
		break;
	case CXCursor_GotoStmt:
		lower_goto(l, c);
		break;
	case CXCursor_IndirectGotoStmt:
		lower_refuse(l, "a computed goto");
		break;
	case CXCursor_ContinueStmt:
		jump_to(l, l->cont);
		break;
	case CXCursor_BreakStmt:
		jump_to(l, l->brk);
		break;
	case CXCursor_ReturnStmt:
		lower_return(l, c);
		break;
	case CXCursor_GCCAsmStmt:
		lower_asm(l, c);
		break;
	case CXCursor_LabelStmt:
		lower_label(l, c);
		break;
	case CXCursor_NullStmt:
		break;
	default:
		if (clang_isExpression(clang_getCursorKind(c)))
			lower_effect(l, c);
		else
			lower_unknown(l, c);
		break;
	}
}

void lower_stmt(struct lower *l, CXCursor c)
{
	struct span outer = l->span, here = cx_span(c);

	if (here.line)
		l->span = here;
	dispatch(l, c);
	l->span = outer;
}
