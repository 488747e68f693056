// SPDX-License-Identifier: GPL-2.0-only
#include "front/rows.h"

#include "front/filled.h"
#include "front/types.h"
#include "mir/mir_type.h"

static bool is_about_rows(const struct word *x)
{
	for (; x; x = x->next)
		if (x->kind == WORD_DRVSET || x->kind == WORD_AT_LEAST ||
		    x->kind == WORD_AT_MOST || x->kind == WORD_BELOW ||
		    x->kind == WORD_MULTIPLE || x->kind == WORD_DRVDATA ||
		    x->kind == WORD_MATCHED)
			return true;
	return false;
}

/* Is it wide enough for one, and of no use as something else that we know? */
static bool may_be_address(const struct mir_field *f)
{
	return f->type->kind == TYPE_INT && f->type->bits == 64;
}

static bool is_wanted(const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++)
		if (is_about_rows(rec->fields[i].words) ||
		    (rec->in_main_file && may_be_address(&rec->fields[i])))
			return true;
	return false;
}

struct mir_row *row_begin(struct front *fe, struct mir_row *up,
			  struct mir_record *rec, struct span span)
{
	struct arena *a = &fe->unit->arena;
	struct mir_row *row = arena_new(a, struct mir_row);

	row->rec = rec;
	row->up = up;
	row->var = up ? up->var : NULL;
	row->span = span;
	if (!is_wanted(rec))
		return row;
	row->matched = arena_array(a, bool, rec->nfields);
	row->state = arena_array(a, enum mir_row_state, rec->nfields);
	row->lo = arena_array(a, int64_t, rec->nfields);
	row->hi = arena_array(a, int64_t, rec->nfields);
	row->behind = arena_array(a, const struct mir_type *, rec->nfields);
	vec_push(a, &fe->unit->rows, row);
	return row;
}

static void add(struct mir_row *row, const struct mir_field *f, bool known,
		int64_t k)
{
	unsigned i = f->index;

	if (!row->state || row->state[i] == ROW_UNKNOWN)
		return;
	if (!known ||
	    (f->type->bits == 64 && !f->type->is_signed && k < 0)) {
		row->state[i] = ROW_UNKNOWN;
		return;
	}
	if (row->state[i] == ROW_UNSET || k < row->lo[i])
		row->lo[i] = k;
	if (row->state[i] == ROW_UNSET || k > row->hi[i])
		row->hi[i] = k;
	row->state[i] = ROW_CONST;
}

/* By a designator that reaches into a member: what else is set there? */
static struct mir_row *row_of(struct front *fe, struct mir_row *row,
			      struct mir_field *field, CXCursor item)
{
	if (row && row->rec == field->rec)
		return row;
	row = row_begin(fe, row, field->rec, cx_span(item));
	row->part = true;
	return row;
}

/* x[k] of an array that has such an element */
static bool has_element(struct front *fe, const struct kids *k)
{
	CXCursor base = k->v[0];
	struct kids inner;
	int64_t at;

	if (k->n != 2 || !cx_eval(k->v[1], &at))
		return false;
	while (clang_getCursorKind(base) == CXCursor_UnexposedExpr ||
	       clang_getCursorKind(base) == CXCursor_ParenExpr) {
		inner = cx_expr_kids(&fe->scratch, base);
		if (!inner.n)
			return false;
		base = inner.v[inner.n - 1];
	}
	return at >= 0 && at < clang_getArraySize(clang_getCursorType(base));
}

/* Is the address one of something, and not behind its end? */
static bool is_within(struct front *fe, CXCursor c)
{
	for (;;) {
		struct kids k = cx_expr_kids(&fe->scratch, c);

		switch (clang_getCursorKind(c)) {
		case CXCursor_BinaryOperator:
			return false;
		case CXCursor_ArraySubscriptExpr:
			if (!has_element(fe, &k))
				return false;
			c = k.v[0];
			break;
		case CXCursor_UnexposedExpr:
		case CXCursor_ParenExpr:
		case CXCursor_UnaryOperator:
		case CXCursor_CStyleCastExpr:
			if (!k.n)
				return false;
			c = k.v[k.n - 1];
			break;
		default:
			return true;
		}
	}
}

/* What it is the address of that @item makes a number of, or NULL. */
static const struct mir_type *address_of(struct front *fe, CXCursor item)
{
	for (;;) {
		enum CXCursorKind kind = clang_getCursorKind(item);
		const struct mir_type *t = type_of_cursor(fe, item);
		struct kids k;

		if (t->kind == TYPE_PTR)
			return is_within(fe, item) ? t->elem : NULL;
		if (kind != CXCursor_UnexposedExpr &&
		    kind != CXCursor_ParenExpr &&
		    kind != CXCursor_CStyleCastExpr)
			return NULL;
		k = cx_expr_kids(&fe->scratch, item);
		if (!k.n)
			return NULL;
		item = k.v[k.n - 1];
	}
}

/* @field, which is ROW_UNKNOWN by @item, may be an address. */
static void add_address(struct front *fe, struct mir_row *row,
			const struct mir_field *field, CXCursor item,
			bool first)
{
	const struct mir_type **t = &row->behind[field->index];
	const struct mir_type *is = may_be_address(field) ?
				    address_of(fe, item) : NULL;

	*t = first || (*t && is && mir_type_same(*t, is)) ? is : NULL;
}

void row_give(struct front *fe, struct mir_row *row, struct mir_field *field,
	      CXCursor item)
{
	int64_t k = 0;
	bool known = cx_eval(item, &k), first;

	row = row_of(fe, row, field, item);
	first = row->state && row->state[field->index] == ROW_UNSET;
	add(row, field, known, k);
	if (row->state && row->state[field->index] == ROW_UNKNOWN)
		add_address(fe, row, field, item, first);
}

void row_count(struct front *fe, struct mir_row *row, struct mir_field *field,
	       CXCursor item)
{
	CXType t = clang_getCanonicalType(clang_getCursorType(item));
	struct kids k = cx_expr_kids(&fe->scratch, item);

	while (t.kind != CXType_ConstantArray && k.n) {
		t = clang_getCanonicalType(clang_getCursorType(k.v[k.n - 1]));
		k = cx_expr_kids(&fe->scratch, k.v[k.n - 1]);
	}
	add(row_of(fe, row, field, item), field,
	    t.kind == CXType_ConstantArray, clang_getArraySize(t));
}

void row_match(struct front *fe, struct mir_row *row, struct mir_field *field,
	       CXCursor item)
{
	int64_t k;

	row = row_of(fe, row, field, item);
	if (row->matched)
		row->matched[field->index] = filled_is_address(fe, item) ||
			(filled_is_number(fe, item, &k) && k);
}

static bool is_empty_string(CXCursor item)
{
	return clang_getCursorKind(item) == CXCursor_StringLiteral &&
	       clang_getArraySize(clang_getCursorType(item)) == 1;
}

void row_note(struct front *fe, struct mir_var *var, struct mir_row *row,
	      struct mir_field *field, CXCursor item)
{
	int64_t k;

	if (field && is_wanted(field->rec)) {
		row = row_of(fe, row, field, item);
		row->var = var;
	}
	item = cx_skip_parens(&fe->scratch, item);
	if ((filled_is_number(fe, item, &k) && !k) || is_empty_string(item))
		return;
	for (; row; row = row->up)
		row->given = true;
}

void row_unknown(struct front *fe, struct mir_var *var,
		 const struct mir_type *type)
{
	struct mir_row *row;

	while (type->kind == TYPE_ARRAY)
		type = type->elem;
	if (type->kind != TYPE_RECORD)
		return;
	row = row_begin(fe, NULL, type->rec, type->rec->span);
	row->var = var;
	row->given = true;
	for (unsigned i = 0; i < type->rec->nfields; i++) {
		if (row->state)
			row->state[i] = ROW_UNKNOWN;
		row_unknown(fe, var, type->rec->fields[i].type);
	}
}

void row_zero(struct front *fe, const struct mir_type *type, struct span span)
{
	while (type->kind == TYPE_ARRAY)
		type = type->elem;
	if (type->kind != TYPE_RECORD)
		return;
	/* The kernel's may be filled in later. */
	row_begin(fe, NULL, type->rec, span)->part = !type->rec->in_main_file;
	for (unsigned i = 0; i < type->rec->nfields; i++)
		row_zero(fe, type->rec->fields[i].type, span);
}

void row_mention(struct front *fe, struct mir_row *row, struct mir_func *f)
{
	for (; row; row = row->up)
		vec_push(&fe->unit->arena, &row->funcs, f);
}

void row_refer(struct front *fe, struct mir_row *row, struct mir_field *field,
	       struct mir_var *var)
{
	struct mir_row_ref ref = { .field = field, .var = var };

	for (; row; row = row->up)
		vec_push(&fe->unit->arena, &row->refs, ref);
}
