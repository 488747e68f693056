// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/value.h"

#include <assert.h>
#include <string.h>

#include "analysis/mask.h"
#include "base/die.h"
#include "base/vec.h"
#include "number/linear.h"

/* Terms deeper than this become symbols: they no longer help a branch. */
#define MAX_DEPTH	12
#define MIN_SLOTS	256

/* One hash table per kind of thing, open chaining, keys compared whole. */
struct node {
	struct node *next;
	uint64_t hash;
	void *thing;
};

struct table {
	struct node **slot;
	unsigned nslots, count;
};

struct vtab {
	struct arena *arena;
	struct table values, objs, locs, frames;
	VEC(const struct value *) by_id;
	struct fact_table *facts;
};

struct vtab *vtab_new(struct arena *a)
{
	struct vtab *t = arena_new(a, struct vtab);

	t->arena = a;
	t->facts = fact_table_new(a);
	return t;
}

struct fact_table *vtab_facts(const struct vtab *t)
{
	return t->facts;
}

struct arena *vtab_arena(struct vtab *t)
{
	return t->arena;
}

const struct value *vtab_value(const struct vtab *t, unsigned id)
{
	assert(id && id <= t->by_id.n);
	return t->by_id.v[id - 1];
}

static uint64_t mix(uint64_t h, uint64_t x)
{
	h ^= x;
	h *= UINT64_C(0x9e3779b97f4a7c15);
	return h ^ (h >> 29);
}

static void table_grow(struct arena *a, struct table *t)
{
	unsigned want = t->nslots ? t->nslots * 2 : MIN_SLOTS;
	struct node **fresh = arena_array(a, struct node *, want);

	for (unsigned i = 0; i < t->nslots; i++) {
		struct node *n = t->slot[i], *next;

		for (; n; n = next) {
			next = n->next;
			n->next = fresh[n->hash & (want - 1)];
			fresh[n->hash & (want - 1)] = n;
		}
	}
	t->slot = fresh;
	t->nslots = want;
}

typedef bool same_fn(const void *x, const void *y);

/* A key, how to compare it, and whether it was new. */
struct probe {
	uint64_t hash;
	const void *key;
	size_t size;
	same_fn *same;
	bool fresh;
};

/* The thing equal to the key, which is copied into the table when new. */
static void *table_get(struct arena *a, struct table *t, struct probe *p)
{
	struct node *n;

	if (t->count >= t->nslots)
		table_grow(a, t);
	for (n = t->slot[p->hash & (t->nslots - 1)]; n; n = n->next)
		if (n->hash == p->hash && p->same(n->thing, p->key))
			return n->thing;
	n = arena_new(a, struct node);
	n->hash = p->hash;
	n->thing = arena_alloc(a, p->size);
	memcpy(n->thing, p->key, p->size);
	n->next = t->slot[p->hash & (t->nslots - 1)];
	t->slot[p->hash & (t->nslots - 1)] = n;
	t->count++;
	p->fresh = true;
	return n->thing;
}

static bool frame_same(const void *x, const void *y)
{
	const struct frame *a = x, *b = y;

	return a->up == b->up && a->call == b->call && a->func == b->func;
}

struct frame *frame_get(struct vtab *t, struct frame *up,
			const struct mir_instr *call, struct mir_func *func)
{
	struct frame key = { .up = up, .call = call, .func = func };
	uint64_t h = mix(mix((uintptr_t)up, (uintptr_t)call), (uintptr_t)func);
	struct probe p = { h, &key, sizeof(key), frame_same, false };
	struct frame *f;

	f = table_get(t->arena, &t->frames, &p);
	if (p.fresh) {
		f->id = t->frames.count;
		f->depth = up ? up->depth + 1 : 0;
	}
	return f;
}

/* Is a negative @k of this type really a large number? */
static bool is_u64(const struct mir_type *t)
{
	return t->kind == TYPE_INT && t->bits == 64 && !t->is_signed;
}

static bool int_same(const struct value *a, const struct value *b)
{
	return (a->type->kind == TYPE_PTR) == (b->type->kind == TYPE_PTR) &&
	       (a->k >= 0 || is_u64(a->type) == is_u64(b->type));
}

static uint64_t stride_of(const struct mir_type *t)
{
	uint64_t size = t->kind == TYPE_PTR ? t->elem->size : 0;

	return size ? size : 1;
}

uint64_t value_stride(const struct value *v)
{
	return stride_of(v->type);
}

static bool same_int(const struct mir_type *x, const struct mir_type *y)
{
	return x == y || (x && y && x->kind == TYPE_INT &&
			  y->kind == TYPE_INT && x->bits == y->bits &&
			  x->is_signed == y->is_signed &&
			  x->is_bool == y->is_bool);
}

/* Constants have no type of their own: `1 << x` is not `1UL << x`. */
static bool same_result(const struct value *a, const struct value *b)
{
	if (a->op == BIN_PTRADD)
		return value_stride(a) == value_stride(b);
	return (a->op >= BIN_EQ && a->op <= BIN_GE) ||
	       same_int(a->type, b->type);
}

static bool value_same(const void *x, const void *y)
{
	const struct value *a = x, *b = y;

	return a->kind == b->kind && a->k == b->k && a->str == b->str &&
	       a->func == b->func && a->sym == b->sym && a->frame == b->frame &&
	       a->site == b->site && a->age == b->age && a->loc == b->loc &&
	       a->op == b->op && a->a == b->a && a->b == b->b &&
	       (a->kind != V_CAST || a->type == b->type) &&
	       (a->kind != V_BIN || same_result(a, b)) &&
	       (a->kind != V_INT || int_same(a, b));
}

static uint64_t value_hash(const struct value *v)
{
	uint64_t h = mix(v->kind, (uint64_t)v->k);

	h = mix(h, (uintptr_t)v->str);
	h = mix(h, (uintptr_t)v->func);
	h = mix(h, (uintptr_t)v->frame);
	h = mix(h, ((uint64_t)v->site << 32) | v->age);
	h = mix(h, ((uint64_t)v->sym << 32) | v->op);
	h = mix(h, (uintptr_t)v->loc);
	h = mix(h, (uintptr_t)v->a);
	return mix(h, (uintptr_t)v->b);
}

static const struct value *value_get(struct vtab *t, struct value key)
{
	struct probe p = { value_hash(&key), &key, sizeof(key), value_same,
			   false };
	struct value *v;

	v = table_get(t->arena, &t->values, &p);
	if (p.fresh) {
		v->id = t->values.count;
		vec_push(t->arena, &t->by_id, v);
		v->depth = 1 + (v->a ? v->a->depth : 0);
		if (v->b && v->b->depth >= v->depth)
			v->depth = v->b->depth + 1;
	}
	return v;
}

const struct value *value_uninit(struct vtab *t)
{
	return value_get(t, (struct value){ .kind = V_UNINIT });
}

/* Wraps @k to what an integer of @type holds. */
static int64_t wrap(const struct mir_type *type, int64_t k)
{
	unsigned bits = type->kind == TYPE_INT ? type->bits : 64;
	uint64_t u = (uint64_t)k;

	if (type->is_bool)
		return k != 0;
	if (bits >= 64 || !bits)
		return k;
	u &= (UINT64_C(1) << bits) - 1;
	if (type->is_signed && u >> (bits - 1))
		u |= ~((UINT64_C(1) << bits) - 1);
	return (int64_t)u;
}

const struct value *value_int(struct vtab *t, const struct mir_type *type,
			      int64_t k)
{
	return value_get(t, (struct value){ .kind = V_INT, .type = type,
					    .k = wrap(type, k) });
}

const struct value *value_operand(struct vtab *t, struct operand o)
{
	switch (o.kind) {
	case OPD_INT:
		return value_int(t, o.type, o.value);
	case OPD_STR:
		return value_get(t, (struct value){ .kind = V_STR,
						    .type = o.type,
						    .str = o.str });
	case OPD_FUNC:
		return value_get(t, (struct value){ .kind = V_FUNC,
						    .type = o.type,
						    .func = o.func });
	default:
		bug("operand without a value of its own");
	}
}

const struct value *value_addr(struct vtab *t, const struct mir_type *type,
			       const struct loc *loc)
{
	/* &*p is p. */
	if (!loc->up && loc->obj->kind == OBJ_DEREF)
		return loc->obj->ptr;
	return value_get(t, (struct value){ .kind = V_ADDR, .type = type,
					    .loc = loc });
}

const struct value *value_sym(struct vtab *t, const struct sym_key *key)
{
	struct value v = { .kind = V_SYM, .type = key->type, .sym = key->kind,
			   .frame = key->frame, .site = key->site,
			   .age = key->age, .loc = key->loc,
			   .instr = key->instr, .base = key->base };

	return value_get(t, v);
}

const struct value *value_aged(struct vtab *t, const struct value *sym)
{
	struct value v = *sym;

	assert(sym->kind == V_SYM);
	v.age = 1;
	return value_get(t, v);
}

const struct value *value_young(struct vtab *t, const struct value *sym)
{
	struct value v = *sym;

	if (sym->kind != V_SYM || sym->age != 1)
		return sym;
	v.age = 0;
	return value_get(t, v);
}

static const struct value *opaque(struct vtab *t, const struct mir_type *type,
				  const struct value *a, unsigned op)
{
	struct sym_key key = { .kind = SYM_NEW, .type = type, .site = a->id,
			       .age = op, .base = fact_top(type) };

	if (type->kind == TYPE_PTR)
		key.base = fact_ptr(PTR_VALID);
	return value_sym(t, &key);
}

/* container_of(): a step back from a member's address to its structure. */
static const struct value *enclosing(struct vtab *t,
				     const struct mir_type *type,
				     const struct value *a, int64_t back)
{
	const struct loc *l;
	uint64_t bits = 0;

	for (l = a->loc; l->up && l->field; l = l->up) {
		bits += l->field->bit_offset;
		if (bits == (uint64_t)back * 8)
			return value_addr(t, type, l->up);
	}
	return NULL;
}

/* The steps of two pointer additions in one. */
static const struct value *add_steps(struct vtab *t, const struct value *a,
				     const struct value *b)
{
	static const struct mir_type s64 = { .kind = TYPE_INT, .bits = 64,
					     .is_signed = true, .size = 8 };
	static const struct mir_type u64 = { .kind = TYPE_INT, .bits = 64,
					     .size = 8 };
	bool wide = (a->kind != V_INT && is_u64(a->type)) ||
		    (b->kind != V_INT && is_u64(b->type));
	const struct mir_type *type = wide ? &u64 : &s64;

	if (wide && b->kind == V_INT && b->k < 0)
		return value_bin(t, type, BIN_SUB, value_cast(t, type, a),
				 value_int(t, type, -b->k));
	return value_bin(t, type, BIN_ADD, value_cast(t, type, a),
			 value_cast(t, type, b));
}

/* Can a constant of this type be kept as such? */
static bool fits_int(const struct mir_type *type, num k)
{
	return type->bits <= 64 || (k >= INT64_MIN && k <= INT64_MAX);
}

const struct value *value_bin(struct vtab *t, const struct mir_type *type,
			      enum mir_binop op, const struct value *a,
			      const struct value *b)
{
	const struct value *v;
	struct fact f;

	if (op == BIN_PTRADD) {
		if (b->kind == V_INT && b->k == 0)
			return a;
		if (a->kind == V_BIN && a->op == BIN_PTRADD &&
		    value_stride(a) == stride_of(type))
			return value_bin(t, type, op, a->a,
					 add_steps(t, a->b, b));
		if (a->kind == V_ADDR && b->kind == V_INT && b->k < 0 &&
		    type->elem && type->elem->size <= 1) {
			v = enclosing(t, type, a, -b->k);
			if (v)
				return v;
		}
	} else if (a->kind == V_INT && b->kind == V_INT &&
		   op != BIN_PTRDIFF) {
		f = fact_binop(type, op, fact_const(a->type, a->k),
			       fact_const(b->type, b->k));
		if (f.lo == f.hi && fits_int(type, f.lo))
			return value_int(t, type, (int64_t)f.lo);
	} else if (a == b && (op == BIN_EQ || op == BIN_LE || op == BIN_GE)) {
		return value_int(t, type, 1);
	} else if (a == b && (op == BIN_NE || op == BIN_LT || op == BIN_GT ||
			      op == BIN_SUB)) {
		return value_int(t, type, 0);
	}
	if ((op == BIN_ADD || op == BIN_SUB) && b->kind == V_INT &&
	    a->kind == V_BIN && a->b->kind == V_INT &&
	    (a->op == BIN_ADD || a->op == BIN_SUB) &&
	    same_int(a->type, type) && type->bits <= 64) {
		uint64_t k = (uint64_t)b->k, was = (uint64_t)a->b->k;

		k = a->op == op ? was + k : was - k;
		return value_bin(t, type, a->op, a->a,
				 value_int(t, type, (int64_t)k));
	}
	if ((op == BIN_ADD || op == BIN_SUB) && b->kind == V_INT && !b->k)
		return a;
	v = mask_fold(t, type, op, a, b);
	if (v)
		return v;
	/* One term for x == y and y == x. */
	if ((op == BIN_EQ || op == BIN_NE) && a->kind == V_SYM &&
	    b->kind == V_SYM && a->id > b->id) {
		v = a;
		a = b;
		b = v;
	}
	if (a->depth >= MAX_DEPTH || b->depth >= MAX_DEPTH)
		return opaque(t, type, a, 2 + op);
	return value_get(t, (struct value){ .kind = V_BIN, .type = type,
					    .op = op, .a = a, .b = b });
}

const struct value *value_un(struct vtab *t, const struct mir_type *type,
			     enum mir_unop op, const struct value *a)
{
	if (a->kind == V_INT) {
		int64_t k = op == UN_NEG ? (int64_t)(0 - (uint64_t)a->k) :
			    op == UN_NOT ? ~a->k : !a->k;

		return value_int(t, type, k);
	}
	if (a->depth >= MAX_DEPTH)
		return opaque(t, type, a, 40 + op);
	return value_get(t, (struct value){ .kind = V_UN, .type = type,
					    .op = op, .a = a });
}

/* The address of a first member, seen as that of the structure around it. */
static const struct value *from_first(struct vtab *t,
				      const struct mir_type *type,
				      const struct value *a)
{
	const struct loc *l;

	if (a->kind != V_ADDR || !type->elem || !type->elem->rec)
		return a;
	for (l = a->loc; l->up && l->field && !l->field->bit_offset; l = l->up)
		if (l->field->rec == type->elem->rec)
			return value_addr(t, type, l->up);
	return a;
}

const struct value *value_cast(struct vtab *t, const struct mir_type *type,
			       const struct value *a)
{
	bool to_ptr = type->kind == TYPE_PTR;
	/* The type of an address is that of whatever asked for it first. */
	bool from_ptr = a->kind == V_ADDR ||
			(a->type && a->type->kind == TYPE_PTR);

	if (a->kind == V_UNINIT || same_int(a->type, type))
		return a;
	if (mask_is_widened(a) && same_int(a->a->type, type))
		return a->a;
	if (a->kind == V_INT && (a->k >= 0 || type->bits <= 64 ||
				 !is_u64(a->type)))
		return value_int(t, type, a->k);
	if (to_ptr && from_ptr)
		return from_first(t, type, a);
	/* Back from the number that a pointer became. */
	if (a->kind == V_CAST && to_ptr && a->a->type->kind == TYPE_PTR &&
	    a->type->size >= 8)
		return a->a;
	if (a->depth >= MAX_DEPTH)
		return opaque(t, type, a, 60);
	return value_get(t, (struct value){ .kind = V_CAST, .type = type,
					    .a = a });
}

#define CAST_SATURATES	1

const struct value *value_saturate(struct vtab *t,
				   const struct mir_type *type,
				   const struct value *a)
{
	if (a->kind == V_INT)
		return value_int(t, type, a->k);
	if (a->depth >= MAX_DEPTH)
		return opaque(t, type, a, 61);
	return value_get(t, (struct value){ .kind = V_CAST, .type = type,
					    .op = CAST_SATURATES, .a = a });
}

bool value_is_saturated(const struct value *v)
{
	return v->kind == V_CAST && v->op == CAST_SATURATES;
}

const struct value *value_test(struct vtab *t, const struct mir_type *type,
			       enum ptr_test test, const struct value *a)
{
	return value_get(t, (struct value){ .kind = V_TEST, .type = type,
					    .op = test, .a = a });
}

static bool obj_same(const void *x, const void *y)
{
	const struct obj *a = x, *b = y;

	return a->kind == b->kind && a->frame == b->frame && a->var == b->var &&
	       a->ptr == b->ptr;
}

static bool loc_same(const void *x, const void *y)
{
	const struct loc *a = x, *b = y;

	return a->obj == b->obj && a->up == b->up && a->field == b->field &&
	       a->index == b->index && a->stride == b->stride;
}

static const struct loc *loc_get(struct vtab *t, struct loc key)
{
	uint64_t h = mix((uintptr_t)key.obj, (uintptr_t)key.up);
	struct probe p = { 0, &key, sizeof(key), loc_same, false };
	struct loc *l;

	p.hash = mix(mix(h, (uintptr_t)key.field), (uintptr_t)key.index);
	l = table_get(t->arena, &t->locs, &p);
	if (p.fresh) {
		l->id = t->locs.count;
		l->depth = key.up ? key.up->depth + 1 : 0;
	}
	return l;
}

static const struct obj *obj_get(struct vtab *t, struct obj key)
{
	uint64_t h = mix(mix(key.kind, (uintptr_t)key.frame),
			 mix((uintptr_t)key.var, (uintptr_t)key.ptr));
	struct probe p = { h, &key, sizeof(key), obj_same, false };
	struct obj *o;

	o = table_get(t->arena, &t->objs, &p);
	if (p.fresh) {
		o->id = t->objs.count;
		o->root = loc_get(t, (struct loc){ .obj = o });
	}
	return o;
}

const struct obj *obj_var(struct vtab *t, const struct frame *f,
			  struct mir_var *v)
{
	bool local = v->kind == VAR_PARAM || v->kind == VAR_LOCAL;

	return obj_get(t, (struct obj){ .kind = OBJ_VAR, .var = v,
					.frame = local ? f : NULL });
}

const struct mir_type *loc_type(const struct loc *l)
{
	const struct mir_type *t;

	if (l->field)
		return l->field->type;
	if (!l->up)
		return l->obj->kind == OBJ_VAR ? l->obj->var->type :
		       l->obj->ptr->type && l->obj->ptr->type->kind == TYPE_PTR ?
		       l->obj->ptr->type->elem : NULL;
	if (l->stride)
		return NULL;
	t = loc_type(l->up);
	return t && t->kind == TYPE_ARRAY ? t->elem : t;
}

/* As the type at @up has it. */
static uint64_t natural_stride(const struct loc *up)
{
	const struct mir_type *t = loc_type(up);

	if (t && t->kind == TYPE_ARRAY)
		t = t->elem;
	return t ? t->size : 0;
}

uint64_t loc_stride(const struct loc *l)
{
	return l->stride ? l->stride : natural_stride(l->up);
}

/* An element of what a pointer of any type was made to point to. */
static const struct loc *loc_step(struct vtab *t, const struct loc *base,
				  const struct value *ptr)
{
	struct loc key = { .obj = base->obj, .up = base, .index = ptr->b,
			   .stride = value_stride(ptr) };

	if (base->index && base->up && loc_stride(base) == key.stride) {
		key.up = base->up;
		key.index = add_steps(t, base->index, ptr->b);
	}
	if (natural_stride(key.up) == key.stride)
		return loc_index(t, key.up, key.index);
	return loc_get(t, key);
}

const struct loc *loc_deref(struct vtab *t, const struct value *ptr)
{
	if (ptr->kind == V_ADDR)
		return ptr->loc;
	if (ptr->kind == V_BIN && ptr->op == BIN_PTRADD)
		return loc_step(t, loc_deref(t, ptr->a), ptr);
	return obj_get(t, (struct obj){ .kind = OBJ_DEREF, .ptr = ptr })->root;
}

const struct loc *loc_field(struct vtab *t, const struct loc *up,
			    struct mir_field *f)
{
	return loc_get(t, (struct loc){ .obj = up->obj, .up = up, .field = f });
}

const struct loc *loc_index(struct vtab *t, const struct loc *up,
			    const struct value *index)
{
	static struct mir_type number = { .kind = TYPE_INT, .bits = 64,
					  .is_signed = true, .size = 8 };

	/* One name for an element, whatever the type of its number. */
	if (index->kind == V_INT)
		index = value_int(t, &number, index->k);
	/* p[0] is *p. */
	if (!up->up && up->obj->kind == OBJ_DEREF && index->kind == V_INT &&
	    index->k == 0)
		return up;
	return loc_get(t, (struct loc){ .obj = up->obj, .up = up,
					.index = index });
}

bool value_is_phi(const struct value *v)
{
	return v->kind == V_SYM && (v->sym == SYM_PHI || v->sym == SYM_STEPS ||
				    v->sym == SYM_SIZE);
}

bool value_is_from(const struct value *v, const struct value *sym)
{
	return v == sym || (v->kind == V_ADDR && v->loc->obj->ptr == sym);
}

struct stepped value_stepped(struct vtab *t, const struct value *ptr)
{
	const struct loc *l;

	if (ptr->kind == V_BIN && ptr->op == BIN_PTRADD)
		return (struct stepped){ ptr->a, ptr->b, value_stride(ptr) };
	if (ptr->kind != V_ADDR || !ptr->loc->index || !ptr->loc->up)
		return (struct stepped){ ptr, NULL, 0 };
	l = ptr->loc;
	return (struct stepped){ value_addr(t, ptr->type, l->up), l->index,
				 loc_stride(l) };
}

const struct loc *loc_move(struct vtab *t, const struct loc *l,
			   const struct loc *up)
{
	if (l->stride)
		return loc_get(t, (struct loc){ .obj = up->obj, .up = up,
						.index = l->index,
						.stride = l->stride });
	return l->field ? loc_field(t, up, l->field) :
			  loc_index(t, up, l->index);
}

unsigned loc_chain(const struct loc *l)
{
	unsigned n = 0;

	while (l && l->obj->kind == OBJ_DEREF && l->obj->ptr->kind == V_SYM) {
		l = l->obj->ptr->loc;
		n++;
	}
	return n;
}

bool loc_within(const struct loc *l, const struct loc *outer)
{
	while (l && l->depth > outer->depth)
		l = l->up;
	return l == outer;
}

const struct loc *loc_subst(struct vtab *t, const struct loc *l,
			    const struct value *from, const struct value *to)
{
	const struct loc *up;

	if (!l->up) {
		if (l->obj->kind != OBJ_DEREF)
			return l;
		return loc_deref(t, value_subst(t, l->obj->ptr, from, to));
	}
	up = loc_subst(t, l->up, from, to);
	if (l->field)
		return up == l->up ? l : loc_field(t, up, l->field);
	if (l->stride)
		return loc_get(t, (struct loc){
			.obj = up->obj, .up = up, .stride = l->stride,
			.index = value_subst(t, l->index, from, to) });
	return loc_index(t, up, value_subst(t, l->index, from, to));
}

const struct value *value_subst(struct vtab *t, const struct value *v,
				const struct value *from,
				const struct value *to)
{
	if (v == from)
		return to;
	switch (v->kind) {
	case V_ADDR:
		return value_addr(t, v->type, loc_subst(t, v->loc, from, to));
	case V_BIN:
		return value_bin(t, v->type, v->op,
				 value_subst(t, v->a, from, to),
				 value_subst(t, v->b, from, to));
	case V_UN:
		return value_un(t, v->type, v->op,
				value_subst(t, v->a, from, to));
	case V_CAST:
		if (value_is_saturated(v))
			return value_saturate(t, v->type,
					      value_subst(t, v->a, from, to));
		return value_cast(t, v->type, value_subst(t, v->a, from, to));
	case V_TEST:
		return value_test(t, v->type, v->op,
				  value_subst(t, v->a, from, to));
	default:
		return v;
	}
}

static const char *sym_text(struct arena *a, const struct value *v)
{
	if (v->loc && (v->sym == SYM_LOAD || v->sym == SYM_PHI ||
		       v->sym == SYM_PARAM))
		return loc_text(a, v->loc);
	if (v->instr && v->instr->op == OP_CALL &&
	    v->instr->a.kind == OPD_FUNC)
		return arena_printf(a, "%s()", v->instr->a.func->name);
	return "the value";
}

const char *value_text(struct arena *a, const struct value *v)
{
	switch (v->kind) {
	case V_INT:
		if (v->type->kind == TYPE_PTR && !v->k)
			return "NULL";
		return arena_printf(a, "%lld", (long long)v->k);
	case V_FUNC:
		return v->func->name;
	case V_STR:
		return v->str;
	case V_ADDR:
		return arena_printf(a, "&%s", loc_text(a, v->loc));
	case V_SYM:
		return sym_text(a, v);
	case V_BIN:
	case V_CAST:
		return value_text(a, v->a);
	default:
		return "the value";
	}
}

const char *loc_text(struct arena *a, const struct loc *l)
{
	const struct obj *o = l->obj;
	const char *base;

	if (!l->up) {
		if (o->kind == OBJ_VAR)
			return o->var->name;
		return arena_printf(a, "*%s", value_text(a, o->ptr));
	}
	if (l->field && !l->field->name[0])
		return loc_text(a, l->up);
	if (!l->up->up && o->kind == OBJ_DEREF) {
		base = value_text(a, o->ptr);
		if (l->field)
			return arena_printf(a, "%s->%s", base, l->field->name);
		return arena_printf(a, "%s[%s]", base,
				    value_text(a, l->index));
	}
	base = loc_text(a, l->up);
	if (l->field)
		return arena_printf(a, "%s.%s", base, l->field->name);
	return arena_printf(a, "%s[%s]", base, value_text(a, l->index));
}
