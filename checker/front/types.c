// SPDX-License-Identifier: GPL-2.0-only
#include "front/types.h"

#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

static uint64_t size_or_zero(long long n)
{
	return n < 0 ? 0 : (uint64_t)n;
}

/* One place may declare several without a name, out of one macro. */
static const char *unique_tag(struct front *fe, const char *tag)
{
	const char *s = tag;

	for (unsigned n = 2; ptrmap_get(&fe->anonymous, s); n++)
		s = intern_printf("%.*s:%u>", (int)strlen(tag) - 1, tag, n);
	ptrmap_put(&fe->scratch, &fe->anonymous, s,
		   (void *)(uintptr_t)s);
	return s;
}

static const char *record_tag(struct front *fe, CXCursor decl)
{
	const char *word = clang_getCursorKind(decl) == CXCursor_UnionDecl ?
			   "union" : "struct";
	struct span s;

	if (!clang_Cursor_isAnonymous(decl))
		return cx_string(clang_getTypeSpelling(
				 clang_getCursorType(decl)));
	s = cx_span_at(clang_getCursorLocation(decl));
	return unique_tag(fe, intern_printf("%s <%s:%u:%u>", word,
					    s.file ? s.file : "", s.line,
					    s.col));
}

struct field_walk {
	struct front *fe;
	VEC(CXCursor) decls;
};

static enum CXVisitorResult collect_field(CXCursor c, CXClientData data)
{
	struct field_walk *w = data;

	vec_push(&w->fe->scratch, &w->decls, c);
	return CXVisit_Continue;
}

static bool is_anonymous_member(CXCursor field)
{
	CXType t = clang_getCanonicalType(clang_getCursorType(field));

	return t.kind == CXType_Record &&
	       clang_Cursor_isAnonymousRecordDecl(clang_getTypeDeclaration(t));
}

/*
 * What a contract says of a member of the kernel's: it declares a variable with
 * the name of the slot, for the words cannot be put on the member itself.
 */
static void contract_words(struct front *fe, struct mir_field *f)
{
	const char *tag = strchr(f->rec->tag, ' ');
	struct symbol *s;

	s = symbol_find(fe, intern_printf("belay_slot__%s__%s",
					  tag ? tag + 1 : f->rec->tag,
					  f->name));
	for (unsigned i = 0; s && i < s->decls.n; i++)
		if (clang_getCursorKind(s->decls.v[i]) == CXCursor_VarDecl)
			words_collect(fe, &f->words, s->decls.v[i]);
}

static void fill_field(struct front *fe, struct mir_field *f, CXCursor decl)
{
	f->name = is_anonymous_member(decl) ? "" : cx_name(decl);
	f->type = type_of_cursor(fe, decl);
	f->bit_offset = size_or_zero(clang_Cursor_getOffsetOfField(decl));
	if (clang_Cursor_isBitField(decl))
		f->bit_width = (unsigned)clang_getFieldDeclBitWidth(decl);
	words_collect(fe, &f->words, decl);
	contract_words(fe, f);
	f->span = cx_span(decl);
	if (f->type->kind == TYPE_INT)
		ptrmap_put(&fe->scratch, &fe->field_kinds, f,
			   (void *)(uintptr_t)bitwise_kind(fe,
						clang_getCursorType(decl)));
}

static void fill_record(struct front *fe, struct mir_record *rec,
			CXCursor def, CXType t)
{
	struct field_walk w = { .fe = fe };

	rec->complete = true;
	rec->span = cx_span(def);
	rec->in_main_file = in_own_file(fe, def);
	rec->size = size_or_zero(clang_Type_getSizeOf(t));
	clang_Type_visitFields(t, collect_field, &w);
	rec->nfields = w.decls.n;
	rec->fields = arena_array(&fe->unit->arena, struct mir_field,
				  w.decls.n ? w.decls.n : 1);
	/* Members first: a member's type may lead back here. */
	for (unsigned i = 0; i < rec->nfields; i++) {
		rec->fields[i].rec = rec;
		rec->fields[i].index = i;
		ptrmap_put(&fe->scratch, &fe->fields, cx_key(w.decls.v[i]),
			   &rec->fields[i]);
	}
	for (unsigned i = 0; i < rec->nfields; i++)
		fill_field(fe, &rec->fields[i], w.decls.v[i]);
	words_collect(fe, &rec->words, def);
}

static struct mir_record *record_of(struct front *fe, CXType t)
{
	CXCursor decl = clang_getTypeDeclaration(t);
	CXCursor def = clang_getCursorDefinition(decl);
	struct mir_record *rec = ptrmap_get(&fe->records, cx_key(decl));

	if (rec)
		return rec;
	rec = arena_new(&fe->unit->arena, struct mir_record);
	ptrmap_put(&fe->scratch, &fe->records, cx_key(decl), rec);
	vec_push(&fe->unit->arena, &fe->unit->records, rec);
	rec->is_union = clang_getCursorKind(decl) == CXCursor_UnionDecl;
	rec->tag = record_tag(fe, decl);
	rec->span = cx_span(decl);
	if (!clang_Cursor_isNull(def) &&
	    clang_getCursorKind(def) != CXCursor_InvalidFile)
		fill_record(fe, rec, def, clang_getCursorType(def));
	return rec;
}

static struct mir_type *decayed(struct front *fe, struct mir_type *t)
{
	if (t->kind == TYPE_ARRAY)
		return mir_type_ptr(fe->unit, t->elem);
	if (t->kind == TYPE_FUNC)
		return mir_type_ptr(fe->unit, t);
	return t;
}

static struct mir_type *func_type(struct front *fe, CXType t)
{
	struct mir_type *result = type_of(fe, clang_getResultType(t));
	int n = clang_getNumArgTypes(t);
	unsigned nparams = n < 0 ? 0 : (unsigned)n;
	struct mir_type **params;

	params = arena_array(&fe->scratch, struct mir_type *, nparams + 1);
	for (unsigned i = 0; i < nparams; i++)
		params[i] = type_unqual(fe, decayed(fe,
				type_of(fe, clang_getArgType(t, i))));
	return mir_type_func(fe->unit, result, nparams, params,
			     t.kind == CXType_FunctionNoProto ||
			     clang_isFunctionTypeVariadic(t));
}

static bool is_signed_kind(enum CXTypeKind k)
{
	return k >= CXType_Char_S && k <= CXType_Int128;
}

/* The integer that an enumeration is kept in. */
static CXType enum_type(CXType t)
{
	CXCursor decl = clang_getTypeDeclaration(t);
	CXCursor def = clang_getCursorDefinition(decl);

	return clang_getCanonicalType(clang_getEnumDeclIntegerType(
		clang_Cursor_isNull(def) ? decl : def));
}

/*
 * Floating, complex and vector types: no arithmetic on them is modelled, so
 * that all of them may be floats of their width.
 */
static struct mir_type *number_type(struct front *fe, CXType t)
{
	unsigned bits = (unsigned)size_or_zero(clang_Type_getSizeOf(t)) * 8;

	if (t.kind == CXType_Bool)
		return mir_type_bool(fe->unit);
	if (t.kind >= CXType_Char_U && t.kind <= CXType_Int128)
		return mir_type_int(fe->unit, bits, is_signed_kind(t.kind));
	if (t.kind == CXType_LongDouble)
		bits = 80;
	return mir_type_float(fe->unit, bits);
}

/* The prelude numbers the address spaces as MIR does. */
static struct mir_type *pointer_type(struct front *fe, CXType to)
{
	unsigned space = clang_getAddressSpace(to);

	return mir_type_ptr_space(fe->unit, type_of(fe, to),
				  space < NR_SPACES ? space : SPACE_KERNEL);
}

static struct mir_type *make_type(struct front *fe, CXType t)
{
	struct mir_unit *u = fe->unit;
	uint64_t count = 0;

	switch (t.kind) {
	case CXType_Void:
		return mir_type_void(u);
	case CXType_Pointer:
	case CXType_BlockPointer:
		return pointer_type(fe, clang_getPointeeType(t));
	case CXType_ConstantArray:
		count = size_or_zero(clang_getArraySize(t));
		/* fall through */
	case CXType_IncompleteArray:
	case CXType_VariableArray:
		return mir_type_array(u, type_of(fe,
				      clang_getArrayElementType(t)), count);
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		return func_type(fe, t);
	case CXType_Record:
		return mir_type_record(u, record_of(fe, t));
	case CXType_Enum:
		return number_type(fe, enum_type(t));
	default:
		return number_type(fe, t);
	}
}

struct mir_type *type_of(struct front *fe, CXType t)
{
	CXType c = clang_getCanonicalType(t);
	struct mir_type *known;

	if (c.kind == CXType_Atomic)
		c = clang_getCanonicalType(clang_Type_getValueType(c));
	known = ptrmap_get(&fe->types, c.data[0]);
	if (known)
		return known;
	known = make_type(fe, c);
	if (clang_isConstQualifiedType(c) && known->kind != TYPE_ARRAY)
		known = mir_type_const(fe->unit, known, true);
	ptrmap_put(&fe->scratch, &fe->types, c.data[0], known);
	return known;
}

struct mir_type *type_unqual(struct front *fe, struct mir_type *t)
{
	return mir_type_const(fe->unit, t, false);
}

/*
 * Whether an expression that libclang gives the type of an array or function
 * does designate one. It undoes the decay of parameters, and so of all that is
 * computed from them.
 */
static bool is_designator(struct front *fe, CXCursor c)
{
	struct kids k;

	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return clang_getCursorKind(clang_getCursorReferenced(c)) !=
		       CXCursor_ParmDecl;
	case CXCursor_ParenExpr:
	case CXCursor_UnexposedExpr:
	case CXCursor_GenericSelectionExpr:
		k = cx_expr_kids(&fe->scratch, c);
		return k.n && is_designator(fe, k.v[k.n - 1]);
	case CXCursor_UnaryOperator:
		return clang_getCursorUnaryOperatorKind(c) ==
		       CXUnaryOperator_Deref ||
		       clang_getCursorUnaryOperatorKind(c) ==
		       CXUnaryOperator_Extension;
	case CXCursor_StringLiteral:
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
	case CXCursor_CompoundLiteralExpr:
	case CXCursor_InitListExpr:
		return true;
	default:
		return false;
	}
}

struct mir_type *type_of_cursor(struct front *fe, CXCursor c)
{
	struct mir_type *t = type_of(fe, clang_getCursorType(c));
	enum CXCursorKind kind = clang_getCursorKind(c);

	if (t->kind != TYPE_ARRAY && t->kind != TYPE_FUNC)
		return t;
	/* typeof of a parameter declares what it decays to, too. */
	if (kind == CXCursor_VarDecl)
		c = clang_Cursor_getVarDeclInitializer(c);
	if (kind == CXCursor_ParmDecl ||
	    (clang_isExpression(clang_getCursorKind(c)) &&
	     !is_designator(fe, c)))
		return decayed(fe, t);
	return t;
}

struct mir_field *field_of(struct front *fe, CXCursor decl)
{
	struct mir_field *f;

	if (clang_getCursorKind(decl) != CXCursor_FieldDecl)
		return NULL;
	f = ptrmap_get(&fe->fields, cx_key(decl));
	if (f)
		return f;
	type_of_cursor(fe, clang_getCursorSemanticParent(decl));
	return ptrmap_get(&fe->fields, cx_key(decl));
}
