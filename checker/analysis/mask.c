// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/mask.h"

static uint64_t all_ones(const struct mir_type *t)
{
	return t->bits >= 64 ? UINT64_MAX : (UINT64_C(1) << t->bits) - 1;
}

static bool is_integer(const struct mir_type *t)
{
	return t && t->kind == TYPE_INT && !t->is_bool && t->bits &&
	       t->bits <= 64;
}

static const struct value *constant(struct vtab *t, const struct mir_type *type,
				    uint64_t k)
{
	return value_int(t, type, (int64_t)k);
}

static const struct value *masked(struct vtab *t, const struct mir_type *type,
				  const struct value *a, uint64_t k)
{
	return value_bin(t, type, BIN_AND, a, constant(t, type, k));
}

bool mask_is_widened(const struct value *v)
{
	return v->kind == V_CAST && !value_is_saturated(v) &&
	       is_integer(v->a->type) && is_integer(v->type) &&
	       v->a->type->bits <= v->type->bits;
}

/* Are the bits of @k those that it had, or all that its sign became, too? */
static bool same_bits(const struct value *v, uint64_t k)
{
	const struct mir_type *from;

	if (!mask_is_widened(v))
		return false;
	from = v->a->type;
	return !from->is_signed || k <= all_ones(from) >> 1 ||
	       (k | all_ones(from) >> 1) == all_ones(v->type);
}

/* x & k and its kin of a wider x: the same of x as it was. */
static const struct value *inside(struct vtab *t, const struct mir_type *type,
				  enum mir_binop op, const struct value *a,
				  uint64_t k)
{
	const struct mir_type *from = a->a->type;

	if (op != BIN_AND && k > all_ones(from) && !from->is_signed)
		return NULL;
	return value_cast(t, type, value_bin(t, from, op, a->a,
			  constant(t, from, k)));
}

static bool is_term(const struct value *v, enum mir_binop op)
{
	return v->kind == V_BIN && v->op == op && is_integer(v->type);
}

/* (x | y) & k, where one of the two has none of these bits */
static const struct value *and_of_or(struct vtab *t,
				     const struct mir_type *type,
				     const struct value *a, uint64_t k)
{
	const struct value *x, *y;

	if (a->b->kind == V_INT && ((uint64_t)a->b->k & k) == k)
		return constant(t, type, k);
	x = masked(t, type, a->a, k);
	if (x->kind == V_INT && !x->k)
		return masked(t, type, a->b, k);
	y = masked(t, type, a->b, k);
	return y->kind == V_INT && !y->k ? x : NULL;
}

static const struct value *fold_and(struct vtab *t,
				    const struct mir_type *type,
				    const struct value *a, uint64_t k)
{
	uint64_t all = all_ones(type);

	if ((k & all) == all || !(k & all))
		return k & all ? a : constant(t, type, 0);
	if (same_bits(a, k & all))
		return inside(t, type, BIN_AND, a, k & all);
	if (is_term(a, BIN_AND) && a->b->kind == V_INT)
		return masked(t, type, a->a, k & (uint64_t)a->b->k);
	if (is_term(a, BIN_SHR) && a->b->kind == V_INT && k == 1 &&
	    a->b->k >= 0 && a->b->k < a->type->bits)
		return value_bin(t, type, BIN_NE,
				 mask_bit(t, a->a, (unsigned)a->b->k),
				 constant(t, type, 0));
	if (is_term(a, BIN_XOR) && a->b->kind == V_INT &&
	    !((uint64_t)a->b->k & k & all))
		return masked(t, type, a->a, k);
	return is_term(a, BIN_OR) ? and_of_or(t, type, a, k & all) : NULL;
}

static const struct value *fold_or(struct vtab *t, const struct mir_type *type,
				   const struct value *a, uint64_t k)
{
	uint64_t all = all_ones(type);

	if (!(k & all))
		return a;
	if (same_bits(a, k & all))
		return inside(t, type, BIN_OR, a, k & all);
	if (is_term(a, BIN_OR) && a->b->kind == V_INT)
		return value_bin(t, type, BIN_OR, a->a,
				 constant(t, type, k | (uint64_t)a->b->k));
	return NULL;
}

static const struct value *fold_xor(struct vtab *t,
				    const struct mir_type *type,
				    const struct value *a, uint64_t k)
{
	if (!(k & all_ones(type)))
		return a;
	return same_bits(a, k & all_ones(type)) ?
	       inside(t, type, BIN_XOR, a, k & all_ones(type)) : NULL;
}

/* (x & 4) == 4 is (x & 4) != 0. */
static const struct value *fold_compare(struct vtab *t,
					const struct mir_type *type,
					enum mir_binop op,
					const struct value *a, uint64_t k)
{
	const struct value *x = a;

	while (same_bits(x, k))
		x = x->a;
	if (!k || k & (k - 1) || !is_term(x, BIN_AND) ||
	    x->b->kind != V_INT || (uint64_t)x->b->k != k)
		return NULL;
	return value_bin(t, type, op == BIN_EQ ? BIN_NE : BIN_EQ, a,
			 constant(t, a->type, 0));
}

const struct value *mask_fold(struct vtab *t, const struct mir_type *type,
			      enum mir_binop op, const struct value *a,
			      const struct value *b)
{
	if (a->kind == V_INT && b->kind != V_INT &&
	    (op == BIN_AND || op == BIN_OR || op == BIN_XOR))
		return value_bin(t, type, op, b, a);
	if (b->kind != V_INT || a->kind == V_INT || !is_integer(a->type))
		return NULL;
	if (op == BIN_EQ || op == BIN_NE)
		return fold_compare(t, type, op, a, (uint64_t)b->k);
	if (!is_integer(type) || type->bits != a->type->bits ||
	    type->is_signed != a->type->is_signed)
		return NULL;
	return op == BIN_AND ? fold_and(t, type, a, (uint64_t)b->k) :
	       op == BIN_OR ? fold_or(t, type, a, (uint64_t)b->k) :
	       op == BIN_XOR ? fold_xor(t, type, a, (uint64_t)b->k) : NULL;
}

const struct value *mask_bit(struct vtab *t, const struct value *v,
			     unsigned nr)
{
	const struct value *bit;

	if (v->kind == V_INT)
		return constant(t, v->type, (uint64_t)v->k &
					    UINT64_C(1) << nr);
	bit = masked(t, v->type, v, UINT64_C(1) << nr);
	while (mask_is_widened(bit))
		bit = bit->a;
	return bit;
}

const struct value *mask_mix(struct vtab *t, const struct value *now,
			     const struct value *was, uint64_t kept)
{
	const struct mir_type *type = now->type;

	return value_bin(t, type, BIN_OR, masked(t, type, now, ~kept),
			 masked(t, type, was, kept));
}
