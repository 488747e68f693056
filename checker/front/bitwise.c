// SPDX-License-Identifier: GPL-2.0-only
/*
 * Kinds of integers: __le32, __be16 and what else is declared __bitwise. To C
 * each is a plain integer, so this goes by the names of types as they are
 * written: what an expression is follows from its parts, and where two kinds
 * meet an instruction says so.
 *
 * Of one kind are assignment, ==, !=, &, |, ^, ~ and ?:. The constants 0 and
 * all ones are of every kind. A cast changes the kind if it has __force, or is
 * out of the body of a macro that is not the driver's own.
 */
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

/* The typedefs that stand beside the definition of __bitwise itself. */
static const char *const known[] = {
	"__le16", "__le32", "__le64", "__be16", "__be32", "__be64",
	"__sum16", "__wsum",
};

/* What a plain integer is, and what nobody can tell. */
static const char plain[] = "a plain integer", any[] = "";

static bool is_marked(struct front *fe, CXCursor decl)
{
	struct kids k;

	for (unsigned i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (!strcmp(cx_name(decl), known[i]))
			return true;
	if (!clang_Cursor_hasAttrs(decl))
		return false;
	k = cx_kids(&fe->scratch, decl);
	for (unsigned i = 0; i < k.n; i++)
		if (clang_getCursorKind(k.v[i]) == CXCursor_AnnotateAttr &&
		    !strcmp(cx_name(k.v[i]), "belay:bitwise()"))
			return true;
	return false;
}

static const char *find_kind(struct front *fe, CXType t)
{
	CXType c = clang_getCanonicalType(t);

	if (c.kind < CXType_Bool || c.kind > CXType_Int128)
		return c.kind == CXType_Enum ? plain : any;
	if (c.kind == CXType_Bool)
		return any;
	for (;;) {
		CXCursor decl = clang_getTypeDeclaration(t);

		if (clang_getCursorKind(decl) != CXCursor_TypedefDecl)
			break;
		if (is_marked(fe, decl))
			return cx_name(decl);
		t = clang_getTypedefDeclUnderlyingType(decl);
	}
	return t.kind == CXType_Unexposed ? any : plain;
}

const char *bitwise_kind(struct front *fe, CXType t)
{
	const char *kind = ptrmap_get(&fe->kinds, t.data[0]);

	if (!kind) {
		kind = find_kind(fe, t);
		ptrmap_put(&fe->scratch, &fe->kinds, t.data[0],
			   (void *)(uintptr_t)kind);
	}
	return kind;
}

static const char *kind_of(struct lower *l, CXCursor c);

/* @c without the conversions that assignment brings. */
static CXCursor written(struct lower *l, CXCursor c)
{
	CXCursor from;

	for (;;) {
		c = cx_skip_parens(&l->fe->scratch, c);
		from = implicit_operand(l, c);
		if (clang_Cursor_isNull(from))
			return c;
		c = from;
	}
}

/* What a pointer or array of type @t leads to. */
static CXType element(CXType t)
{
	CXType p = clang_getPointeeType(t);

	return p.kind == CXType_Invalid ? clang_getArrayElementType(t) : p;
}

/* What @c points to; the operand of a typeof in a cast comes before its own. */
static const char *pointee_kind(struct lower *l, CXCursor c)
{
	CXType t, own;
	struct kids k;

	c = written(l, c);
	own = element(clang_getCursorType(c));
	t = clang_getCanonicalType(own);
	if (t.kind < CXType_Bool || t.kind > CXType_Int128)
		return any;
	if (own.kind != CXType_Unexposed)
		return bitwise_kind(l->fe, own);
	k = cx_expr_kids(&l->fe->scratch, c);
	if (clang_getCursorKind(c) == CXCursor_CStyleCastExpr && k.n == 2)
		return kind_of(l, k.v[0]);
	return any;
}

/* 0, or all ones in the width of the expression's type. */
static bool is_neutral(struct lower *l, CXCursor c)
{
	struct mir_type *t = type_of_cursor(l->fe, c);
	int64_t v;

	if (!cx_eval(c, &v))
		return false;
	return !v || v == -1 || v == 0xffff || v == 0xffffffff ||
	       (t->kind == TYPE_INT && t->bits < 64 &&
		v == (int64_t)((UINT64_C(1) << t->bits) - 1));
}

static bool is_bit_op(enum CXBinaryOperatorKind k)
{
	return k == CXBinaryOperator_And || k == CXBinaryOperator_Or ||
	       k == CXBinaryOperator_Xor || k == CXBinaryOperator_AndAssign ||
	       k == CXBinaryOperator_OrAssign || k == CXBinaryOperator_XorAssign;
}

/* Of two sides of an operator that keeps kinds: the one that tells. */
static const char *common(const char *a, const char *b)
{
	return a == any ? b : a;
}

static const char *binary_kind(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(c);

	if (k.n != 2)
		return any;
	if (is_bit_op(op))
		return common(kind_of(l, k.v[0]), kind_of(l, k.v[1]));
	if (op == CXBinaryOperator_Assign)
		return kind_of(l, k.v[0]);
	return op == CXBinaryOperator_Comma ? kind_of(l, k.v[1]) : plain;
}

static const char *unary_kind(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);

	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_Not:
	case CXUnaryOperator_Extension:
	case CXUnaryOperator_Plus:
		return kind_of(l, k.v[0]);
	case CXUnaryOperator_Deref:
		return pointee_kind(l, k.v[0]);
	default:
		return plain;
	}
}

/* An implicit conversion keeps the kind, whatever it does to the width. */
static const char *unexposed_kind(struct lower *l, CXCursor c)
{
	CXCursor from = implicit_operand(l, c);

	if (clang_Cursor_isNull(from))
		from = chosen_arm(l, c);
	return clang_Cursor_isNull(from) ? any : kind_of(l, from);
}

/* A variable that was declared by typeof is what it was made from. */
static const char *ref_kind(struct lower *l, CXCursor c)
{
	const char *kind = bitwise_kind(l->fe, clang_getCursorType(c));
	CXCursor init;

	if (kind != any)
		return kind;
	init = clang_Cursor_getVarDeclInitializer(clang_getCursorReferenced(c));
	return clang_Cursor_isNull(init) ? any : kind_of(l, init);
}

static const char *kind_of(struct lower *l, CXCursor c)
{
	struct kids k;

	c = cx_skip_parens(&l->fe->scratch, c);
	if (is_neutral(l, c))
		return any;
	switch (clang_getCursorKind(c)) {
	case CXCursor_UnexposedExpr:
		return unexposed_kind(l, c);
	case CXCursor_BinaryOperator:
	case CXCursor_CompoundAssignOperator:
		return binary_kind(l, c);
	case CXCursor_UnaryOperator:
		return unary_kind(l, c);
	case CXCursor_ConditionalOperator:
		k = cx_expr_kids(&l->fe->scratch, c);
		return common(kind_of(l, k.v[1]), kind_of(l, k.v[2]));
	case CXCursor_DeclRefExpr:
		return ref_kind(l, c);
	default:
		return bitwise_kind(l->fe, clang_getCursorType(c));
	}
}

static bool mixes(const char *a, const char *b)
{
	return a != any && b != any && a != b && strcmp(a, b);
}

static const char *text_of(const char *kind)
{
	return kind == plain ? plain : intern_printf("`%s`", kind);
}

static void mixed(struct lower *l, CXCursor at, const char *text)
{
	struct span outer = l->span, here = cx_span(at);

	if (here.line)
		l->span = here;
	emit_text(l, OP_MIXED, text);
	l->span = outer;
}

void bitwise_store(struct lower *l, const char *to, CXCursor value)
{
	const char *from;

	if (!l->func->in_main_file || to == any)
		return;
	from = kind_of(l, value);
	if (mixes(to, from))
		mixed(l, value, intern_printf("%s where %s is wanted",
					      text_of(from), text_of(to)));
}

/* *@to and *@value are integers of one width, by different kinds. */
static void check_pointer(struct lower *l, CXType to, CXCursor value)
{
	struct mir_type *t = type_of(l->fe, to);
	struct mir_type *v = type_of_cursor(l->fe, value);
	const char *a, *b;

	if (t->kind != TYPE_PTR || v->kind != TYPE_PTR ||
	    t->elem->kind != TYPE_INT || !mir_type_same(t->elem, v->elem))
		return;
	a = bitwise_kind(l->fe, clang_getPointeeType(to));
	b = pointee_kind(l, value);
	if (mixes(a, b))
		mixed(l, value, intern_printf("a pointer to %s where one to %s is wanted",
					      text_of(b), text_of(a)));
}

void bitwise_pass(struct lower *l, CXType to, CXCursor value)
{
	if (!l->func->in_main_file)
		return;
	if (clang_getCanonicalType(to).kind == CXType_Pointer)
		check_pointer(l, to, value);
	else
		bitwise_store(l, bitwise_kind(l->fe, to), value);
}

void bitwise_binary(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(c);
	const char *a, *b;

	if (!l->func->in_main_file || k.n != 2 ||
	    op == CXBinaryOperator_Comma || op == CXBinaryOperator_LAnd ||
	    op == CXBinaryOperator_LOr)
		return;
	if (op == CXBinaryOperator_Assign) {
		bitwise_pass(l, clang_getCursorType(k.v[0]), k.v[1]);
		return;
	}
	a = kind_of(l, k.v[0]);
	b = kind_of(l, k.v[1]);
	if (is_bit_op(op) || op == CXBinaryOperator_EQ ||
	    op == CXBinaryOperator_NE) {
		if (mixes(a, b))
			mixed(l, c, intern_printf("%s and %s in one operation",
						  text_of(a), text_of(b)));
		return;
	}
	if (a == any || a == plain)
		a = b;
	if (a != any && a != plain)
		mixed(l, c, intern_printf("arithmetic on `%s`", a));
}

void bitwise_unary(struct lower *l, CXCursor c, CXCursor operand)
{
	const char *kind;

	if (!l->func->in_main_file)
		return;
	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_PostInc:
	case CXUnaryOperator_PostDec:
	case CXUnaryOperator_PreInc:
	case CXUnaryOperator_PreDec:
	case CXUnaryOperator_Minus:
		kind = kind_of(l, operand);
		if (kind != any && kind != plain)
			mixed(l, c, intern_printf("arithmetic on `%s`", kind));
		break;
	default:
		break;
	}
}

/* Is the cast the driver's own, and without the word? */
static bool is_unforced(struct lower *l, CXCursor c)
{
	CXSourceLocation at = clang_getRangeStart(clang_getCursorExtent(c));
	const char *text, *end;
	unsigned offset;
	size_t size;
	CXFile file;

	clang_getSpellingLocation(at, &file, NULL, NULL, &offset);
	if (!file || !(clang_Location_isFromMainFile(at) ||
		       is_own_file(l->fe, file)))
		return false;
	text = clang_getFileContents(l->fe->tu, file, &size);
	if (!text || offset >= size || text[offset] != '(')
		return false;
	end = memchr(text + offset, ')', size - offset);
	for (text += offset; end && text + 7 <= end; text++)
		if (!strncmp(text, "__force", 7))
			return false;
	return end;
}

void bitwise_cast(struct lower *l, CXCursor c, CXCursor from)
{
	const char *a, *b;

	if (!l->func->in_main_file)
		return;
	a = bitwise_kind(l->fe, clang_getCursorType(c));
	if (a == any)
		return;
	b = kind_of(l, from);
	if (mixes(a, b) && is_unforced(l, c))
		mixed(l, c, intern_printf("a cast from %s to %s", text_of(b),
					  text_of(a)));
}
