// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/refine.h"

#include <assert.h>

#include "analysis/array.h"
#include "analysis/chain.h"
#include "analysis/contents.h"
#include "analysis/element.h"
#include "analysis/length.h"
#include "analysis/mask.h"
#include "analysis/relate.h"

static struct mir_type truth_type = {
	.kind = TYPE_INT, .bits = 32, .is_signed = true, .size = 4,
};

static void drop_void(struct wctx *c, struct world *w, const struct duty *d)
{
	const struct loc *l = d->holder;

	world_drop_duty(c, w, d);
	if (l && element_in(w, l))
		array_gone(c, w, l, !(world_fact(w, d->subject).ptr & PTR_ERR));
}

/* A pointer that is NULL or an error after all carries no duty. */
static void void_duties(struct wctx *c, struct world *w,
			const struct value *v)
{
	const struct duty *d = imap_get(w->duties, v->id), *next;

	for (; d; d = next) {
		next = d->next;
		if (d->state & DUTY_HELD && !d->lock)
			drop_void(c, w, d);
	}
}

/* Does every value of the inner type keep its number in the outer one? */
static bool widens(const struct mir_type *from, const struct mir_type *to)
{
	if (!from || from->kind != TYPE_INT || to->kind != TYPE_INT ||
	    to->is_bool)
		return false;
	if (from->is_signed == to->is_signed)
		return to->bits >= from->bits;
	return to->is_signed && to->bits > from->bits;
}

/*
 * A number that both types have: where the other half became large, or where
 * nothing was cut off.
 */
static bool keeps_number(const struct world *w, const struct value *v,
			 struct fact f)
{
	const struct mir_type *from = v->a->type;
	struct fact was;

	if (!from || from->kind != TYPE_INT || v->type->kind != TYPE_INT ||
	    v->type->is_bool || from->is_bool)
		return false;
	if (v->type->bits >= from->bits)
		return f.lo >= 0 && f.hi <= interval_of(itype_of(from)).hi;
	was = world_fact(w, v->a);
	return !was.uninit &&
	       interval_within((struct interval){ was.lo, was.hi },
			       interval_of(itype_of(v->type)));
}

/* Where a + k cannot have wrapped, its range is that of a, moved. */
static bool refine_sum(struct wctx *c, struct world *w, const struct value *v,
		       struct fact now)
{
	struct fact inner = world_fact(w, v->a);
	num k = fact_num(v->type, v->b->k);

	if (v->op == BIN_SUB)
		k = -k;
	if (!interval_within((struct interval){ inner.lo + k, inner.hi + k },
			     interval_of(itype_of(v->type))))
		return true;
	return refine_fact(c, w, v->a, fact_range(now.lo - k, now.hi - k));
}

/* What a % 8 and a & 7 are multiples of, a is, too; as far as they tell. */
static bool refine_low(struct wctx *c, struct world *w, const struct value *v,
		       struct fact now)
{
	num k = fact_num(v->type, v->b->k);
	uint8_t told = fact_zeros(v->op == BIN_AND ? k + 1 : k);
	struct fact f = fact_top(v->a->type);

	f.zeros = now.zeros < told ? now.zeros : told;
	if (f.zeros <= world_fact(w, v->a).zeros)
		return true;
	return refine_fact(c, w, v->a, f) && relate_stepped(c, w, v->a);
}

/* Is it not 0, not NULL? */
static bool is_set(struct fact f)
{
	return f.ptr ? !(f.ptr & PTR_NULL) : fact_truth(f) == 1;
}

bool refine_fact(struct wctx *c, struct world *w, const struct value *v,
		 struct fact f)
{
	struct fact now = world_fact(w, v), was = now;

	if (!fact_meet(&now, f))
		return false;
	if (v->kind == V_ADDR && v->loc->obj->kind == OBJ_DEREF)
		return refine_fact(c, w, v->loc->obj->ptr, f);
	if (v->kind == V_INT || v->kind == V_ADDR || v->kind == V_STR ||
	    v->kind == V_FUNC)
		return true;
	world_learn(c, w, v, now);
	if (!fact_may_own(now))
		void_duties(c, w, v);
	if (!now.ptr && fact_truth(now) == 1 && !length_goes_on(c, w, v))
		return false;
	if (is_set(now) && !is_set(was) && !contents_goes_on(c, w, v))
		return false;
	if (v->kind == V_CAST && (widens(v->a->type, v->type) ||
				  keeps_number(w, v, now)))
		return refine_fact(c, w, v->a, now);
	if (v->kind == V_BIN && (v->op == BIN_ADD || v->op == BIN_SUB) &&
	    v->b->kind == V_INT && !now.ptr)
		return refine_sum(c, w, v, now);
	if (v->kind == V_BIN && (v->op == BIN_REM || v->op == BIN_AND) &&
	    v->b->kind == V_INT && v->b->k && !now.ptr)
		return refine_low(c, w, v, now);
	return true;
}

static bool narrow_ends(struct wctx *c, struct world *w,
			const struct value *v, num lo, num hi)
{
	struct fact f = { .lo = lo, .hi = hi, .nonzero = lo > 0 || hi < 0 };

	return refine_fact(c, w, v, f);
}

static bool differ(struct wctx *c, struct world *w, const struct value *a,
		   struct fact fa, struct fact fb)
{
	if (fb.lo != fb.hi)
		return true;
	if (fb.lo == 0) {
		fa.nonzero = true;
	} else {
		if (fa.lo == fb.lo)
			fa.lo++;
		if (fa.hi == fb.lo)
			fa.hi--;
	}
	return fa.lo <= fa.hi && refine_fact(c, w, a, fa);
}

static bool less(struct wctx *c, struct world *w, const struct value *a,
		 const struct value *b, bool strict)
{
	struct fact fa = world_fact(w, a), fb = world_fact(w, b);

	return narrow_ends(c, w, a, NUM_MIN, fb.hi - strict) &&
	       narrow_ends(c, w, b, fa.lo + strict, NUM_MAX);
}

/* Is @node one of the list with this head, or a cursor that stands there? */
static bool is_of(struct wctx *c, const struct world *w,
		  const struct value *node, const struct value *head)
{
	return node->kind == V_ADDR &&
	       chain_peek(c, w, node->loc, CHAIN_ON) == head;
}

/* Comparing the node of a cursor with the head of its list. */
static bool refine_at_head(struct wctx *c, struct world *w, bool equal,
			   const struct value *node)
{
	return refine_fact(c, w, node,
			   fact_ptr(equal ? PTR_HEAD : PTR_ALL & ~PTR_HEAD));
}

static bool refine_ptr_cmp(struct wctx *c, struct world *w, bool equal,
			   const struct value *a, const struct value *b)
{
	struct fact fa = world_fact(w, a), fb = world_fact(w, b);

	if (is_of(c, w, a, b))
		return refine_at_head(c, w, equal, a);
	if (is_of(c, w, b, a))
		return refine_at_head(c, w, equal, b);
	if (((fa.ptr | fb.ptr) & PTR_HEAD) && fa.ptr != PTR_NULL &&
	    fb.ptr != PTR_NULL)
		return true;
	if (equal)
		return refine_fact(c, w, a, fb) && refine_fact(c, w, b, fa);
	if (fb.ptr == PTR_NULL)
		return refine_fact(c, w, a, fact_ptr(PTR_ALL & ~PTR_NULL));
	if (fa.ptr == PTR_NULL)
		return refine_fact(c, w, b, fact_ptr(PTR_ALL & ~PTR_NULL));
	world_differ(c, w, a, b);
	return true;
}

/*
 * What no interval can say, that a value is not a number in its middle, is
 * kept as the outcome of the comparisons with that number.
 */
static void learn_unequal(struct wctx *c, struct world *w,
			  const struct value *a, const struct value *b)
{
	if (a->kind == V_INT || b->kind != V_INT)
		return;
	world_learn(c, w, value_bin(c->vt, &truth_type, BIN_EQ, a, b),
		    fact_range(0, 0));
	world_learn(c, w, value_bin(c->vt, &truth_type, BIN_NE, a, b),
		    fact_range(1, 1));
}

static bool refine_ends(struct wctx *c, struct world *w, enum mir_binop op,
			const struct value *a, const struct value *b)
{
	struct fact fa = world_fact(w, a), fb = world_fact(w, b);

	switch (op) {
	case BIN_EQ:
		return refine_fact(c, w, a, fb) && refine_fact(c, w, b, fa);
	case BIN_NE:
		if (!differ(c, w, a, fa, fb) || !differ(c, w, b, fb, fa))
			return false;
		if (fb.lo == fb.hi && fa.lo < fb.lo && fb.lo < fa.hi &&
		    fb.lo)
			learn_unequal(c, w, a, b);
		return true;
	case BIN_LT:
		return less(c, w, a, b, true);
	case BIN_LE:
		return less(c, w, a, b, false);
	case BIN_GT:
		return less(c, w, b, a, true);
	default:
		return less(c, w, b, a, false);
	}
}

static bool refine_cmp(struct wctx *c, struct world *w, enum mir_binop op,
		       const struct value *a, const struct value *b)
{
	unsigned pa = world_fact(w, a).ptr, pb = world_fact(w, b).ptr;

	if (pa && pb && (op == BIN_EQ || op == BIN_NE) &&
	    !refine_ptr_cmp(c, w, op == BIN_EQ, a, b))
		return false;
	if (!pa && !pb && !refine_ends(c, w, op, a, b))
		return false;
	return relate_compare(c, w, op, a, b);
}

static enum mir_binop negated(enum mir_binop op)
{
	switch (op) {
	case BIN_EQ: return BIN_NE;
	case BIN_NE: return BIN_EQ;
	case BIN_LT: return BIN_GE;
	case BIN_LE: return BIN_GT;
	case BIN_GT: return BIN_LE;
	default: return BIN_LT;
	}
}

static bool is_cmp(unsigned op)
{
	return op >= BIN_EQ && op <= BIN_GE;
}

/* As many bits as anybody asks for at once, one by one */
#define MAX_BITS	8

/* Where a & 12 is 0, so are a & 8 and a & 4. */
static bool refine_bits(struct wctx *c, struct world *w, const struct value *v)
{
	uint64_t bits = (uint64_t)v->b->k;

	if (!(bits & (bits - 1)) || __builtin_popcountll(bits) > MAX_BITS)
		return true;
	for (unsigned nr = 0; bits; nr++, bits >>= 1)
		if (bits & 1 && !refine_truth(c, w, mask_bit(c->vt, v->a, nr),
					      false))
			return false;
	return true;
}

static bool refine_term(struct wctx *c, struct world *w,
			const struct value *v, bool truth)
{
	unsigned errs;

	switch (v->kind) {
	case V_UN:
		return v->op != UN_LNOT || refine_truth(c, w, v->a, !truth);
	case V_CAST:
		if (truth || v->type->is_bool || widens(v->a->type, v->type) ||
		    v->type->size >= 8)
			return refine_truth(c, w, v->a, truth);
		return true;
	case V_TEST:
		errs = v->op == TEST_IS_ERR ? PTR_ERR : PTR_ERR | PTR_NULL;
		return refine_fact(c, w, v->a,
				   fact_ptr(truth ? errs : PTR_ALL & ~errs));
	case V_BIN:
		if (is_cmp(v->op))
			return refine_cmp(c, w, truth ? v->op : negated(v->op),
					  v->a, v->b);
		if (v->op == BIN_AND && !truth && v->b->kind == V_INT)
			return refine_bits(c, w, v);
		if (v->op == BIN_OR && !truth)
			return refine_truth(c, w, v->a, false) &&
			       refine_truth(c, w, v->b, false);
		return true;
	default:
		return true;
	}
}

bool refine_truth(struct wctx *c, struct world *w, const struct value *v,
		  bool truth)
{
	struct fact f = world_fact(w, v);
	int known = fact_truth(f);

	if (known >= 0 && !f.uninit)
		return (known == 1) == truth;
	if (!refine_term(c, w, v, truth))
		return false;
	if (f.ptr)
		f = fact_ptr(truth ? PTR_ALL & ~PTR_NULL : PTR_NULL);
	else if (!truth)
		f = fact_range(0, 0);
	else
		f.nonzero = true;
	return refine_fact(c, w, v, f);
}

bool refine_case(struct wctx *c, struct world *w, const struct value *v,
		 const struct value *k, bool equal)
{
	struct fact f = world_fact(w, value_bin(c->vt, &truth_type, BIN_EQ,
						v, k));
	int known = fact_truth(f);

	if (known >= 0 && !f.uninit)
		return (known == 1) == equal;
	if (equal)
		return refine_cmp(c, w, BIN_EQ, v, k);
	return differ(c, w, v, world_fact(w, v), world_fact(w, k));
}

bool refine_cond(struct wctx *c, struct world *w, const struct value *result,
		 struct cond cond, bool truth)
{
	static const enum mir_binop ops[] = {
		[COND_EQ] = BIN_EQ, [COND_NE] = BIN_NE, [COND_LT] = BIN_LT,
		[COND_LE] = BIN_LE, [COND_GT] = BIN_GT, [COND_GE] = BIN_GE,
	};
	const struct value *v;

	if (cond.op == COND_ALWAYS)
		return truth;
	if (cond.op == COND_IS_ERR || cond.op == COND_NOT_ERR)
		return refine_truth(c, w, value_test(c->vt, &truth_type,
						     TEST_IS_ERR, result),
				    (cond.op == COND_IS_ERR) == truth);
	v = value_bin(c->vt, &truth_type, ops[cond.op], result,
		      value_int(c->vt, result->type ? result->type :
				&truth_type, cond.k));
	return refine_truth(c, w, v, truth);
}
