// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir_type.h"

#include <assert.h>
#include <string.h>

#define POINTER_SIZE	8
#define MIN_BUCKETS	256

static uintptr_t mix(uintptr_t h, uintptr_t x)
{
	return (h ^ (x >> 4) ^ x) * 0x9e3779b97f4a7c15u;
}

static uintptr_t hash(const struct mir_type *t)
{
	uintptr_t h = t->kind;

	h = mix(h, t->bits + 2u * t->is_const + 4u * t->is_signed);
	h = mix(h, t->is_bool + 2u * t->variadic + 4u * t->space);
	h = mix(h, (uintptr_t)t->elem);
	h = mix(h, (uintptr_t)t->rec);
	h = mix(h, t->count);
	for (unsigned i = 0; i < t->nparams; i++)
		h = mix(h, (uintptr_t)t->params[i]);
	return h >> 16;
}

static bool equal(const struct mir_type *a, const struct mir_type *b)
{
	if (a->kind != b->kind || a->is_const != b->is_const ||
	    a->is_signed != b->is_signed || a->is_bool != b->is_bool ||
	    a->variadic != b->variadic || a->bits != b->bits ||
	    a->space != b->space ||
	    a->elem != b->elem || a->rec != b->rec || a->count != b->count ||
	    a->nparams != b->nparams)
		return false;
	for (unsigned i = 0; i < a->nparams; i++)
		if (a->params[i] != b->params[i])
			return false;
	return true;
}

static void grow(struct mir_unit *u)
{
	unsigned want = u->ntype_hash ? u->ntype_hash * 2 : MIN_BUCKETS;
	struct mir_type **fresh = arena_array(&u->arena, struct mir_type *,
					      want);

	for (unsigned i = 0; i < u->types.n; i++) {
		struct mir_type *t = u->types.v[i];
		struct mir_type **slot = &fresh[hash(t) & (want - 1)];

		t->next = *slot;
		*slot = t;
	}
	u->type_hash = fresh;
	u->ntype_hash = want;
}

static struct mir_type *get(struct mir_unit *u, const struct mir_type *key)
{
	struct mir_type **slot, *t;

	if (u->types.n >= u->ntype_hash)
		grow(u);
	slot = &u->type_hash[hash(key) & (u->ntype_hash - 1)];
	for (t = *slot; t; t = t->next) {
		if (equal(t, key)) {
			/* A record may have been completed since. */
			t->size = key->size;
			return t;
		}
	}
	t = arena_new(&u->arena, struct mir_type);
	*t = *key;
	t->params = NULL;
	if (key->nparams) {
		t->params = arena_array(&u->arena, struct mir_type *,
					key->nparams);
		memcpy(t->params, key->params,
		       key->nparams * sizeof(*t->params));
	}
	t->next = *slot;
	*slot = t;
	vec_push(&u->arena, &u->types, t);
	return t;
}

struct mir_type *mir_type_void(struct mir_unit *u)
{
	return get(u, &(struct mir_type){ .kind = TYPE_VOID });
}

struct mir_type *mir_type_bool(struct mir_unit *u)
{
	return get(u, &(struct mir_type){ .kind = TYPE_INT, .is_bool = true,
					  .bits = 1, .size = 1 });
}

struct mir_type *mir_type_int(struct mir_unit *u, unsigned bits,
			      bool is_signed)
{
	assert(bits >= 8 && bits <= 128);
	return get(u, &(struct mir_type){ .kind = TYPE_INT, .bits = bits,
					  .is_signed = is_signed,
					  .size = bits / 8 });
}

struct mir_type *mir_type_float(struct mir_unit *u, unsigned bits)
{
	return get(u, &(struct mir_type){ .kind = TYPE_FLOAT, .bits = bits,
					  .size = bits == 80 ? 16 : bits / 8 });
}

struct mir_type *mir_type_ptr(struct mir_unit *u, struct mir_type *to)
{
	return mir_type_ptr_space(u, to, 0);
}

struct mir_type *mir_type_ptr_space(struct mir_unit *u, struct mir_type *to,
				    unsigned space)
{
	return get(u, &(struct mir_type){ .kind = TYPE_PTR, .elem = to,
					  .space = space,
					  .size = POINTER_SIZE });
}

struct mir_type *mir_type_array(struct mir_unit *u, struct mir_type *elem,
				uint64_t count)
{
	return get(u, &(struct mir_type){ .kind = TYPE_ARRAY, .elem = elem,
					  .count = count,
					  .size = count * elem->size });
}

struct mir_type *mir_type_record(struct mir_unit *u, struct mir_record *rec)
{
	return get(u, &(struct mir_type){ .kind = TYPE_RECORD, .rec = rec,
					  .size = rec->size });
}

struct mir_type *mir_type_func(struct mir_unit *u, struct mir_type *result,
			       unsigned nparams, struct mir_type **params,
			       bool variadic)
{
	return get(u, &(struct mir_type){ .kind = TYPE_FUNC, .elem = result,
					  .nparams = nparams, .params = params,
					  .variadic = variadic });
}

struct mir_type *mir_type_const(struct mir_unit *u, struct mir_type *t,
				bool is_const)
{
	struct mir_type key = *t;

	key.is_const = is_const;
	if (key.kind == TYPE_RECORD)
		key.size = key.rec->size;
	return get(u, &key);
}

bool mir_type_same(const struct mir_type *a, const struct mir_type *b)
{
	if (a == b)
		return true;
	if (!a || !b || a->kind != b->kind)
		return false;
	switch (a->kind) {
	case TYPE_VOID:
		return true;
	case TYPE_INT:
	case TYPE_FLOAT:
		return a->bits == b->bits && a->is_signed == b->is_signed &&
		       a->is_bool == b->is_bool;
	case TYPE_RECORD:
		return a->rec == b->rec;
	case TYPE_PTR:
	case TYPE_ARRAY:
		return a->count == b->count && a->space == b->space &&
		       mir_type_same(a->elem, b->elem);
	case TYPE_FUNC:
		break;
	}
	if (a->nparams != b->nparams || a->variadic != b->variadic)
		return false;
	for (unsigned i = 0; i < a->nparams; i++)
		if (!mir_type_same(a->params[i], b->params[i]))
			return false;
	return mir_type_same(a->elem, b->elem);
}

static bool has_anonymous(const struct mir_record *rec,
			  const struct mir_record *member)
{
	for (unsigned i = 0; i < rec->nfields; i++)
		if (!rec->fields[i].name[0] &&
		    rec->fields[i].type->kind == TYPE_RECORD &&
		    rec->fields[i].type->rec == member)
			return true;
	return false;
}

const struct mir_record *mir_type_outer(const struct mir_unit *u,
					const struct mir_record *rec)
{
	/* Only a tag that was made up has a place in it. */
	if (!strchr(rec->tag, '<'))
		return rec;
	for (unsigned i = 0; i < u->records.n; i++)
		if (has_anonymous(u->records.v[i], rec))
			return mir_type_outer(u, u->records.v[i]);
	return rec;
}

bool mir_type_is_scalar(const struct mir_type *t)
{
	return t->kind == TYPE_INT || t->kind == TYPE_PTR;
}
