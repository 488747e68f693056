// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/mmio.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/memory.h"
#include "analysis/spelling.h"

/* Where a pointer into I/O memory may lead: bytes from its region's start. */
struct reach {
	const struct value *base;
	int64_t lo, hi;
	bool aligned;			/* all that is variable is a multiple */
	int64_t width;
};

static bool is_multiple(const struct world *w, struct vtab *vt,
			const struct value *v, int64_t width)
{
	static struct mir_type word = { .kind = TYPE_INT, .bits = 64,
					.size = 8 };
	const struct value *low;
	struct fact f;

	switch (v->kind) {
	case V_INT:
		return v->k % width == 0;
	case V_CAST:
		return is_multiple(w, vt, v->a, width);
	case V_BIN:
		if (v->op == BIN_MUL)
			return is_multiple(w, vt, v->a, width) ||
			       is_multiple(w, vt, v->b, width);
		if (v->op == BIN_SHL && v->b->kind == V_INT &&
		    v->b->k >= 0 && v->b->k < 32 &&
		    (INT64_C(1) << v->b->k) % width == 0)
			return true;
		if (v->op == BIN_ADD || v->op == BIN_SUB)
			return is_multiple(w, vt, v->a, width) &&
			       is_multiple(w, vt, v->b, width);
		if (v->op == BIN_AND && v->b->kind == V_INT)
			return !(v->b->k & (width - 1));
		break;
	default:
		break;
	}
	/* Or a branch has seen to it: !(v & (width - 1)). */
	low = value_bin(vt, v->type ? v->type : &word, BIN_AND, v,
			value_int(vt, v->type ? v->type : &word, width - 1));
	f = world_fact(w, low);
	return f.lo == 0 && f.hi == 0;
}

static bool add(struct reach *r, int64_t lo, int64_t hi)
{
	return !__builtin_add_overflow(r->lo, lo, &r->lo) &&
	       !__builtin_add_overflow(r->hi, hi, &r->hi);
}

/* The distance of a register from what its structure begins with. */
static bool add_path(const struct world *w, struct reach *r,
		     const struct loc *l)
{
	for (; l->up; l = l->up) {
		const struct mir_type *t;
		struct fact f;
		int64_t k;

		if (l->field) {
			k = (int64_t)(l->field->bit_offset / 8);
			if (!add(r, k, k))
				return false;
			continue;
		}
		t = l->up->field ? l->up->field->type : NULL;
		if (!t || t->kind != TYPE_ARRAY)
			return false;
		f = world_fact(w, l->index);
		k = (int64_t)t->elem->size;
		r->aligned &= k % r->width == 0;
		if (f.hi > INT32_MAX || f.lo < INT32_MIN ||
		    !add(r, (int64_t)f.lo * k, (int64_t)f.hi * k))
			return false;
	}
	return true;
}

/* The least that a length may be, -1 where it may be negative. */
static int64_t at_least(struct fact f)
{
	if (f.lo < 0)
		return -1;
	return f.lo > INT64_MAX ? INT64_MAX : (int64_t)f.lo;
}

/* False where nothing bounds the distance. */
static bool find_reach(const struct site *at, const struct world *w,
		       const struct value *v, struct reach *r)
{
	struct vtab *vt = at->run->c.vt;

	for (;;) {
		r->base = v;
		if (v->kind == V_BIN && v->op == BIN_PTRADD) {
			struct fact f = world_fact(w, v->b);
			int64_t k = v->type && v->type->elem ?
				    (int64_t)v->type->elem->size : 1;

			k = k ? k : 1;
			/* What is constant is looked at in the sum. */
			r->aligned &= f.lo == f.hi || k % r->width == 0 ||
				      is_multiple(w, vt, v->b, r->width);
			if (f.hi > INT32_MAX || f.lo < INT32_MIN ||
			    !add(r, (int64_t)f.lo * k, (int64_t)f.hi * k))
				return false;
			v = v->a;
		} else if (v->kind == V_ADDR &&
			   v->loc->obj->kind == OBJ_DEREF) {
			if (!add_path(w, r, v->loc))
				return false;
			v = v->loc->obj->ptr;
		} else {
			return true;
		}
	}
}

static const struct loc *sibling(struct vtab *vt, const struct loc *l,
				 const char *name, struct mir_field **f)
{
	const struct mir_record *rec = l->field->rec;

	for (unsigned i = 0; i < rec->nfields; i++) {
		*f = &rec->fields[i];
		if (!strcmp((*f)->name, name))
			return loc_field(vt, l->up, *f);
	}
	return NULL;
}

/* A number, sizeof and the like being folded by nobody, or a sibling. */
static int64_t length_said(const struct site *at, struct world *w,
			   const struct value *v, const struct word *bytes)
{
	struct mir_field *f;
	const struct loc *l;
	char *end;
	int64_t k;

	k = strtoll(bytes->expr, &end, 0);
	if (end != bytes->expr && !*end)
		return k;
	if (!v->loc || !v->loc->field)
		return -1;
	l = sibling(at->run->c.vt, v->loc, bytes->expr, &f);
	if (!l || f->type->kind != TYPE_INT)
		return -1;
	return at_least(world_fact(w, memory_peek(at, w, l, f->type)));
}

static struct word *bytes_of(const struct value *v)
{
	const struct loc *l = v->loc;

	if (v->kind != V_SYM || !l)
		return NULL;
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return word_find(l->field->words, WORD_BYTES);
	return !l->up && l->obj->kind == OBJ_VAR ?
	       word_find(l->obj->var->words, WORD_BYTES) : NULL;
}

/* At least how many bytes there are at @v; -1: nobody says. */
static int64_t length_of(const struct site *at, struct world *w,
			 const struct value *v)
{
	const struct value *size = world_obj(&at->run->c, w,
		loc_deref(at->run->c.vt, v)->obj)->size;
	const struct word *bytes = bytes_of(v);
	const struct mir_type *t = v->type;
	int64_t k = -1;

	if (size)
		return at_least(world_fact(w, size));
	if (bytes && bytes->expr)
		k = length_said(at, w, v, bytes);
	/* A structure of registers is there as a whole. */
	if (k < 0 && t && t->kind == TYPE_PTR && t->elem->size &&
	    t->elem->kind == TYPE_RECORD)
		k = (int64_t)t->elem->size;
	return k;
}

static void report(const struct site *at, const struct world *w,
		   const struct value *v, const struct operand *o,
		   const char *why)
{
	site_issue(at, w, ISSUE_REGISTER, spelling_of(at, w, v, o), why);
}

void mmio_access(const struct site *at, struct world *w, const struct value *v,
		 const struct value *width, const struct operand *o)
{
	struct arena *a = at->run->c.arena;
	struct reach r = { .aligned = true };
	struct fact n = world_fact(w, width);
	int64_t length;
	bool known;

	if (n.lo != n.hi)
		r.width = 1;	/* a block of bytes */
	else
		r.width = at_least(n);
	if (r.width != 2 && r.width != 4 && r.width != 8)
		r.width = 1;
	known = find_reach(at, w, v, &r);
	length = length_of(at, w, r.base);
	if (length < 0)
		report(at, w, v, o, "nothing says how many bytes its region "
		       "has");
	else if (!known || r.lo < 0)
		report(at, w, v, o, "nothing bounds its distance from the "
		       "start of its region");
	else if (n.hi > length || r.hi > length - n.hi)
		report(at, w, v, o, arena_printf(a, "its last byte may be at "
		       "%lld, and its region has %lld bytes",
		       (long long)(r.hi + (n.hi > INT32_MAX ? 0 : n.hi) - 1),
		       (long long)length));
	else if (!r.aligned || r.lo % r.width)
		report(at, w, v, o, arena_printf(a, "its offset is not known to "
		       "be a multiple of %lld", (long long)r.width));
}

void mmio_store(const struct site *at, struct world *w, const struct value *v,
		const struct word *bytes, const struct operand *o)
{
	struct reach r = { .aligned = true, .width = 1 };
	int64_t have, want;
	char *end;

	want = strtoll(bytes->expr, &end, 0);
	if (end == bytes->expr || *end || v->kind == V_INT ||
	    !find_reach(at, w, v, &r))
		return;
	have = length_of(at, w, r.base);
	/* Where the map does not tell, the word is about the device. */
	if (have >= 0 && have - r.hi < want)
		report(at, w, v, o, arena_printf(at->run->c.arena,
		       "its region has %lld bytes, where %lld are promised",
		       (long long)(have - r.hi), (long long)want));
}
