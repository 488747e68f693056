// SPDX-License-Identifier: GPL-2.0-only
#include "front/slots.h"

#include <string.h>

#include "base/intern.h"
#include "front/initial.h"
#include "front/decls.h"
#include "front/filled.h"
#include "front/rows.h"
#include "front/types.h"
#include "mir/mir_type.h"

static bool is_function_pointer(const struct mir_type *t)
{
	return t->kind == TYPE_PTR && t->elem->kind == TYPE_FUNC;
}

/* "foo" of "struct foo"; NULL for what has no tag. */
static const char *bare_tag(const struct mir_record *rec)
{
	const char *space = strchr(rec->tag, ' ');

	return space && space[1] != '<' ? space + 1 : NULL;
}

static struct mir_func *slot_decl(struct front *fe,
				  const struct mir_field *field)
{
	const char *tag = bare_tag(mir_type_outer(fe->unit, field->rec));
	struct mir_func *f;

	if (!tag)
		return NULL;
	f = func_named(fe, intern_printf("belay_slot__%s__%s", tag,
					 field->name));
	if (f)
		func_use(fe, f);
	return f;
}

void slot_decl_use(struct front *fe, const struct mir_field *field)
{
	if (field && is_function_pointer(field->type))
		slot_decl(fe, field);
}

/*
 * The T of __cookie(T, R) is text, and names a structure of this file. Any
 * other type makes no cookie.
 */
static struct mir_type *cookie_type(struct front *fe, const struct word *w)
{
	CXCursor decl;

	if (!w->type || !record_named(fe, w->type, &decl))
		return NULL;
	return mir_type_ptr(fe->unit, type_of_cursor(fe, decl));
}

static void add_slot(struct front *fe, struct mir_field *field,
		     struct mir_var *table, struct mir_func *f,
		     struct span span)
{
	struct mir_slot *s = arena_new(&fe->unit->arena, struct mir_slot);
	struct mir_slot **end = &f->slot;

	func_use(fe, f);
	s->func = f;
	s->field = field;
	s->table = table;
	s->span = span;
	s->decl = slot_decl(fe, field);
	if (table)
		s->cookie = word_find(table->words, WORD_COOKIE);
	if (s->cookie)
		s->cookie_type = cookie_type(fe, s->cookie);
	while (*end)
		end = &(*end)->next;
	*end = s;
	vec_push(&fe->unit->arena, &fe->unit->slots, s);
	if (s->decl)
		return;
	diag_new(fe->diags, 905, span,
		 "`%s` is put into `%s` of `%s`, which has no contract",
		 f->name, field->name,
		 mir_type_outer(fe->unit, field->rec)->tag);
}

void slots_store(struct front *fe, const struct mir_place *p,
		 struct mir_func *f, struct span span)
{
	struct mir_field *field;

	if (!p->nproj || p->proj[p->nproj - 1].kind != PROJ_FIELD)
		return;
	field = p->proj[p->nproj - 1].field;
	if (is_function_pointer(field->type))
		add_slot(fe, field, p->var, f, span);
}

/*
 * What an initialiser names, itself or an element of it, behind casts,
 * parentheses and `&`, if it is that.
 */
static CXCursor named(struct front *fe, CXCursor c, enum CXCursorKind kind)
{
	for (;;) {
		struct kids k;
		CXCursor ref;

		switch (clang_getCursorKind(c)) {
		case CXCursor_DeclRefExpr:
			ref = clang_getCursorReferenced(c);
			if (clang_getCursorKind(ref) == kind)
				return ref;
			return clang_getNullCursor();
		case CXCursor_ArraySubscriptExpr:
			k = cx_expr_kids(&fe->scratch, c);
			if (!k.n)
				return clang_getNullCursor();
			c = k.v[0];
			break;
		case CXCursor_UnexposedExpr:
		case CXCursor_ParenExpr:
		case CXCursor_UnaryOperator:
		case CXCursor_CStyleCastExpr:
			k = cx_expr_kids(&fe->scratch, c);
			if (!k.n)
				return clang_getNullCursor();
			c = k.v[k.n - 1];
			break;
		default:
			return clang_getNullCursor();
		}
	}
}

struct table {
	struct front *fe;
	struct mir_var *var;
	struct mir_row *row;		/* the list that is looked at, or NULL */
};

static void slots_of_list(const struct table *t, struct mir_field *field,
			  const struct mir_type *type, CXCursor list);
static void slots_of_item(const struct table *t, struct mir_field *field,
			  const struct mir_type *type, CXCursor item);

/* &(struct foo){ ... } has what it points to initialised, too. */
static void slots_behind(const struct table *t, CXCursor item)
{
	enum CXCursorKind kind = clang_getCursorKind(item);
	struct kids k = cx_expr_kids(&t->fe->scratch, item);

	if (kind == CXCursor_CompoundLiteralExpr && k.n)
		slots_of_item(t, NULL, type_of_cursor(t->fe, item),
			      k.v[k.n - 1]);
	else if (k.n && (kind == CXCursor_UnexposedExpr ||
			 kind == CXCursor_ParenExpr ||
			 kind == CXCursor_UnaryOperator ||
			 kind == CXCursor_CStyleCastExpr))
		slots_behind(t, k.v[k.n - 1]);
}

/* Where a pointer to a record leads to */
static void refer(const struct table *t, struct mir_field *field, CXCursor item)
{
	CXCursor v = named(t->fe, item, CXCursor_VarDecl);
	int64_t k;

	if (filled_is_number(t->fe, item, &k))
		return;
	row_refer(t->fe, t->row, field,
		  clang_Cursor_isNull(v) ? NULL : global_of(t->fe, v));
}

static void slots_of_item(const struct table *t, struct mir_field *field,
			  const struct mir_type *type, CXCursor item)
{
	CXCursor f;

	if (clang_getCursorKind(item) == CXCursor_InitListExpr) {
		slots_of_list(t, field, type, item);
		return;
	}
	row_note(t->fe, t->var, t->row, field, item);
	if (field && word_find(field->words, WORD_MATCHED))
		row_match(t->fe, t->row, field, item);
	if (field && type->kind == TYPE_INT)
		row_give(t->fe, t->row, field, item);
	else if (field && word_find(field->words, WORD_DRVSET))
		row_count(t->fe, t->row, field, item);
	else if (type->kind == TYPE_PTR)
		slots_behind(t, item);
	else if (type->kind == TYPE_RECORD)
		row_unknown(t->fe, t->var, t->var->type);
	if (field && type->kind == TYPE_PTR && type->elem->kind == TYPE_RECORD)
		refer(t, field, item);
	if (!field || !is_function_pointer(type))
		return;
	f = named(t->fe, item, CXCursor_FunctionDecl);
	if (clang_Cursor_isNull(f))
		return;
	add_slot(t->fe, field, t->var, func_of(t->fe, f), cx_span(item));
	row_mention(t->fe, t->row, func_of(t->fe, f));
}

/*
 * .a.b[2] = x: the innermost member counts. Returns the index of the member
 * that the next item is for.
 */
static unsigned slots_of_designated(const struct table *t,
				    struct mir_field *field,
				    const struct mir_type *type, CXCursor item)
{
	struct kids d = cx_kids(&t->fe->scratch, item);
	unsigned next = 0;

	for (unsigned i = 0; i + 1 < d.n; i++) {
		struct mir_field *f = field_of(t->fe,
				clang_getCursorReferenced(d.v[i]));

		if (f) {
			field = f;
			type = f->type;
			if (!i)
				next = f->index + 1;
		} else if (type->kind == TYPE_ARRAY) {
			type = type->elem;
		}
	}
	slots_of_item(t, field, type, d.v[d.n - 1]);
	return next;
}

static bool is_designated(CXCursor item)
{
	return clang_getCursorKind(item) == CXCursor_UnexposedExpr &&
	       clang_getCursorType(item).kind == CXType_Void;
}

/* @field is what an array as a whole is for. */
static void slots_of_list(const struct table *t, struct mir_field *field,
			  const struct mir_type *type, CXCursor list)
{
	struct kids k = cx_expr_kids(&t->fe->scratch, list);
	struct table in = *t;
	unsigned at = 0;

	if (type->kind == TYPE_RECORD) {
		in.row = row_begin(t->fe, t->row, type->rec, cx_span(list));
		in.row->var = t->var;
	}
	for (unsigned i = 0; i < k.n; i++) {
		if (is_designated(k.v[i])) {
			at = slots_of_designated(&in, field, type, k.v[i]);
		} else if (type->kind == TYPE_ARRAY) {
			slots_of_item(&in, field, type->elem, k.v[i]);
		} else if (type->kind == TYPE_RECORD &&
			   at < type->rec->nfields) {
			struct mir_field *f = &type->rec->fields[at++];

			slots_of_item(&in, f, f->type, k.v[i]);
		}
	}
}

/* What an initialiser at file scope names it can only point to. */
static enum CXChildVisitResult note_named(CXCursor c, CXCursor parent,
					  CXClientData data)
{
	CXCursor v = clang_getCursorReferenced(c);

	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_DeclRefExpr &&
	    clang_getCursorKind(v) == CXCursor_VarDecl &&
	    clang_getCursorLinkage(v) == CXLinkage_Internal)
		global_of(data, v)->addr_taken = true;
	return CXChildVisit_Recurse;
}

void slots_of_table(struct front *fe, struct mir_var *table, CXCursor decl)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(decl);
	struct table t = { .fe = fe, .var = table };

	if (clang_Cursor_isNull(init)) {
		if (clang_Cursor_getStorageClass(decl) != CX_SC_Extern)
			row_zero(fe, table->type, cx_span(decl));
		return;
	}
	note_named(init, decl, fe);
	clang_visitChildren(init, note_named, fe);
	table->filled = filled_by(fe, table, init);
	table->contents = initial_by(fe, table, init);

	if (clang_getCursorKind(init) == CXCursor_InitListExpr)
		slots_of_list(&t, NULL, table->type, init);
}
