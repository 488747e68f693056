// SPDX-License-Identifier: GPL-2.0-only
/*
 * Initialisers. libclang shows the form as written: braces may be left out,
 * designators may come in any order and reach into members. So the standard's
 * walk over subobjects is done here (C17 6.7.9), first dry, to see whether
 * every byte is given, and where not the object is zeroed before the stores.
 *
 * A character array that a string literal initialises is a copy of the
 * literal, which has the type of the array and is padded with zeros.
 */
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

#define MAX_RANGE	256
#define MAX_COVERED	4096

struct part {
	struct mir_place *place;	/* NULL in the dry run */
	struct mir_type *type;
	uint64_t offset;		/* bytes from the start of the whole */
};

struct initer {
	struct lower *l;
	bool dry;
	bool exact;		/* dry run: all of the bytes are accounted for */
	uint8_t covered[MAX_COVERED];
	CXCursor *v;		/* items of the list being walked */
	unsigned n, pos;
};

static void init_list(struct initer *it, struct part to, CXCursor list);
static void init_elided(struct initer *it, struct part to, uint64_t from,
			bool braced);

static int unescape_octal(const char **s)
{
	int v = 0;

	for (int i = 0; i < 3 && **s >= '0' && **s <= '7'; i++)
		v = v * 8 + *(*s)++ - '0';
	return v;
}

static int unescape(const char **s)
{
	static const char from[] = "abfnrtv", to[] = "\a\b\f\n\r\t\v";
	const char *p = strchr(from, **s);
	int v;

	if (**s >= '0' && **s <= '7')
		return unescape_octal(s);
	if (**s == 'x') {
		char *end;

		v = (int)strtol(*s + 1, &end, 16);
		*s = end;
		return v;
	}
	v = p && *p ? to[p - from] : **s;
	(*s)++;
	return v;
}

/* libclang spells a literal as C would, after joining and recoding it. */
struct operand string_operand(struct lower *l, CXCursor c)
{
	struct operand o = { .kind = OPD_STR };
	const char *s = strchr(cx_name(c), '"');
	char *buf, *end;

	s = s ? s + 1 : "\"";
	buf = end = arena_alloc(&l->fe->scratch, strlen(s) + 1);
	while (*s && *s != '"') {
		if (*s == '\\') {
			s++;
			*end++ = (char)unescape(&s);
		} else {
			*end++ = *s++;
		}
	}
	o.str = intern_n(buf, (size_t)(end - buf));
	o.type = mir_type_ptr(l->fe->unit,
			type_unqual(l->fe, type_of_cursor(l->fe, c)->elem));
	return o;
}

static bool is_designated(struct initer *it, CXCursor item)
{
	(void)it;
	return clang_getCursorKind(item) == CXCursor_UnexposedExpr &&
	       clang_getCursorType(item).kind == CXType_Void;
}

static uint64_t nparts(const struct mir_type *t)
{
	if (t->kind == TYPE_ARRAY)
		return t->count ? t->count : UINT64_MAX;
	if (t->rec->is_union)
		return t->rec->nfields ? 1 : 0;
	return t->rec->nfields;
}

static bool is_unnamed_bits(const struct mir_type *t, uint64_t i)
{
	return t->kind == TYPE_RECORD && t->rec->fields[i].bit_width &&
	       !*t->rec->fields[i].name;
}

static struct part part_index(struct initer *it, struct part p, uint64_t i)
{
	struct part sub = { .type = p.type->elem };

	sub.offset = p.offset + i * sub.type->size;
	if (!it->dry)
		sub.place = place_index(it->l, p.place,
			opd_int(mir_type_int(it->l->fe->unit, 64, true),
				(int64_t)i));
	return sub;
}

static struct part part_field(struct initer *it, struct part p,
			      struct mir_field *f)
{
	struct part sub = { .type = f->type };

	sub.offset = p.offset + f->bit_offset / 8;
	if (f->bit_width)
		it->exact = false;
	if (!it->dry)
		sub.place = place_field(it->l, p.place, f);
	return sub;
}

static struct part part_at(struct initer *it, struct part p, uint64_t i)
{
	if (p.type->kind == TYPE_ARRAY)
		return part_index(it, p, i);
	return part_field(it, p, &p.type->rec->fields[i]);
}

static void cover(struct initer *it, struct part p)
{
	for (uint64_t i = 0; i < p.type->size; i++)
		if (p.offset + i < MAX_COVERED)
			it->covered[p.offset + i] = 1;
}

/* The innermost member says of which kind it wants its integers. */
static void check_kind(struct lower *l, const struct mir_place *p,
		       CXCursor item)
{
	const char *kind;

	if (p->type->kind != TYPE_INT || !p->nproj ||
	    p->proj[p->nproj - 1].kind != PROJ_FIELD)
		return;
	kind = ptrmap_get(&l->fe->field_kinds, p->proj[p->nproj - 1].field);
	if (kind)
		bitwise_store(l, kind, item);
}

/* One subobject from one item that is no list. */
static void init_value(struct initer *it, struct part to, CXCursor item)
{
	if (it->dry) {
		cover(it, to);
		return;
	}
	check_kind(it->l, to.place, item);
	lower_into(it->l, item, to.place);
}

static bool is_string(CXCursor item)
{
	return clang_getCursorKind(item) == CXCursor_StringLiteral;
}

static bool is_aggregate(const struct mir_type *t)
{
	return t->kind == TYPE_ARRAY || t->kind == TYPE_RECORD;
}

/* Whether @item is a value for all of @t rather than for its first part. */
static bool is_whole(struct initer *it, const struct mir_type *t,
		     CXCursor item)
{
	struct front *fe = it->l->fe;

	if (!is_aggregate(t))
		return true;
	item = cx_skip_parens(&fe->scratch, item);
	if (t->kind == TYPE_ARRAY)
		return is_string(item) && !is_aggregate(t->elem);
	return type_unqual(fe, type_of_cursor(fe, item)) ==
	       mir_type_const(fe->unit, (struct mir_type *)(uintptr_t)t,
			      false);
}

static void init_item(struct initer *it, struct part to, CXCursor item)
{
	if (clang_getCursorKind(item) == CXCursor_InitListExpr &&
	    is_aggregate(to.type))
		init_list(it, to, item);
	else
		init_value(it, to, item);
}

/* The next item, or as many as it takes where braces were left out. */
static void init_part(struct initer *it, struct part to)
{
	CXCursor item = it->v[it->pos];

	if (clang_getCursorKind(item) == CXCursor_InitListExpr ||
	    is_whole(it, to.type, item)) {
		it->pos++;
		init_item(it, to, item);
	} else {
		init_elided(it, to, 0, false);
	}
}

/* In [a ... b] and [a][b], the text between a and b tells which it is. */
static bool is_range(struct initer *it, struct kids d, unsigned i,
		     const struct mir_type *elem)
{
	unsigned len;
	const char *s;

	if (i + 2 >= d.n ||
	    clang_getCursorKind(d.v[i + 1]) == CXCursor_MemberRef)
		return false;
	if (elem->kind != TYPE_ARRAY)
		return true;
	s = cx_text_between(it->l->fe->tu, d.v[i], d.v[i + 1], &len);
	return s && memchr(s, '.', len);
}

static void init_designated(struct initer *it, struct part to, struct kids d,
			    unsigned i, uint64_t *next);

static void init_range(struct initer *it, struct part to, struct kids d,
		       unsigned i, uint64_t *next)
{
	int64_t from = 0, last = 0;
	struct part first;

	if (!cx_eval(d.v[i], &from) || !cx_eval(d.v[i + 1], &last) ||
	    last - from >= MAX_RANGE || i + 3 != d.n) {
		it->exact = false;
		if (!it->dry)
			emit_opaque(it->l, NULL,
				    "a large or nested range initialiser");
		*next = (uint64_t)last + 1;
		return;
	}
	/* The value is evaluated once. */
	first = part_at(it, to, (uint64_t)from);
	init_item(it, first, d.v[i + 2]);
	for (int64_t k = from + 1; k <= last; k++) {
		struct part p = part_at(it, to, (uint64_t)k);

		if (it->dry)
			cover(it, p);
		else if (is_aggregate(p.type))
			emit_copy(it->l, p.place, first.place);
		else
			emit_store(it->l, p.place,
				   emit_load(it->l, first.place));
	}
	*next = (uint64_t)last + 1;
}

/* Follows the designators from @i on; *@next is the part after the first. */
static void init_designated(struct initer *it, struct part to, struct kids d,
			    unsigned i, uint64_t *next)
{
	struct part sub;
	uint64_t inside = 0;

	if (to.type->kind == TYPE_ARRAY) {
		int64_t at = 0;

		if (is_range(it, d, i, to.type->elem)) {
			init_range(it, to, d, i, next);
			return;
		}
		cx_eval(d.v[i], &at);
		*next = (uint64_t)at + 1;
		sub = part_at(it, to, (uint64_t)at);
	} else {
		struct mir_field *f = field_of(it->l->fe,
				clang_getCursorReferenced(d.v[i]));

		if (!f) {
			it->exact = false;
			if (!it->dry)
				emit_opaque(it->l, NULL,
					    "a designator that has no member");
			return;
		}
		*next = to.type->rec->is_union ? UINT64_MAX :
			(uint64_t)f->index + 1;
		sub = part_field(it, to, f);
	}
	if (i + 2 < d.n) {
		init_designated(it, sub, d, i + 1, &inside);
		/* What follows goes on where the last designator was. */
		init_elided(it, sub, inside, false);
	} else {
		init_item(it, sub, d.v[i + 1]);
	}
}

/*
 * The items from the current one on, into the parts of @to from @from on. A
 * designator speaks of the innermost braces, so it ends what has none.
 */
static void init_elided(struct initer *it, struct part to, uint64_t from,
			bool braced)
{
	uint64_t i = from, n = nparts(to.type);

	while (it->pos < it->n) {
		CXCursor item = it->v[it->pos];

		if (is_designated(it, item)) {
			if (!braced)
				return;
			it->pos++;
			init_designated(it, to, cx_kids(&it->l->fe->scratch,
							item), 0, &i);
			continue;
		}
		while (i < n && is_unnamed_bits(to.type, i))
			i++;
		if (i >= n) {
			if (braced)	/* excess items are ignored */
				it->pos++;
			else
				return;
			continue;
		}
		init_part(it, part_at(it, to, i++));
	}
}

static void init_list(struct initer *it, struct part to, CXCursor list)
{
	struct kids k = cx_expr_kids(&it->l->fe->scratch, list);
	CXCursor *v = it->v;
	unsigned n = it->n, pos = it->pos;

	it->v = k.v;
	it->n = k.n;
	it->pos = 0;
	if (k.n == 1 && !is_designated(it, k.v[0]) &&
	    is_whole(it, to.type, k.v[0]) &&
	    clang_getCursorKind(k.v[0]) != CXCursor_InitListExpr)
		init_value(it, to, k.v[0]);
	else
		init_elided(it, to, 0, true);
	it->v = v;
	it->n = n;
	it->pos = pos;
}

/* Whether the list gives every byte of the object. */
static bool is_complete(struct initer *it, struct mir_type *t, CXCursor list)
{
	it->dry = true;
	it->exact = t->size <= MAX_COVERED;
	init_list(it, (struct part){ .type = t }, list);
	for (uint64_t i = 0; it->exact && i < t->size; i++)
		if (!it->covered[i])
			return false;
	return it->exact;
}

/* { } and { 0 } */
static bool is_all_zero(struct initer *it, CXCursor list)
{
	struct kids k = cx_expr_kids(&it->l->fe->scratch, list);
	int64_t v;

	return !k.n || (k.n == 1 && !is_designated(it, k.v[0]) &&
			cx_eval(k.v[0], &v) && !v);
}

/*
 * Arrays whose elements have parts. Which of those are initialised is not
 * followed for an index that varies, so that the whole is, to begin with.
 */
static bool has_rows(const struct mir_type *t)
{
	if (t->kind == TYPE_ARRAY)
		return is_aggregate(t->elem);
	for (unsigned i = 0; t->kind == TYPE_RECORD && i < t->rec->nfields; i++)
		if (has_rows(t->rec->fields[i].type))
			return true;
	return false;
}

void lower_init(struct lower *l, struct mir_place *to, CXCursor init)
{
	struct initer *it;

	if (clang_getCursorKind(init) != CXCursor_InitListExpr ||
	    !is_aggregate(to->type)) {
		lower_into(l, init, to);
		return;
	}
	it = arena_new(&l->fe->scratch, struct initer);
	it->l = l;
	if (!is_complete(it, to->type, init) || has_rows(to->type))
		emit_zero(l, to, is_all_zero(it, init) ? NULL : "members");
	it->dry = false;
	init_list(it, (struct part){ .place = to, .type = to->type }, init);
}
