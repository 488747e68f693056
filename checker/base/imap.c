// SPDX-License-Identifier: GPL-2.0-only
/*
 * Big-endian Patricia tries: an inner node splits on its highest differing
 * bit, so an in-order walk visits keys in ascending order and the shape of a
 * map depends on its keys alone.
 */
#include "base/imap.h"

#include <assert.h>
#include <stddef.h>

struct imap_node {
	uint32_t key;		/* leaf: key; inner: common prefix */
	uint32_t bit;		/* inner: the bit split on; leaf: 0 */
	uint64_t sum;		/* 1 + that of imap_sum(); 0: not asked yet */
	union {
		void *val;	/* leaf */
		const struct imap_node *kid[2];
	};
};

static bool is_leaf(const struct imap_node *n)
{
	return n->bit == 0;
}

/* The part of @key above @bit. */
static uint32_t prefix(uint32_t key, uint32_t bit)
{
	return key & ~(bit | (bit - 1));
}

static bool matches(const struct imap_node *n, uint32_t key)
{
	return prefix(key, n->bit) == n->key;
}

static unsigned side(const struct imap_node *n, uint32_t key)
{
	return (key & n->bit) != 0;
}

static const struct imap_node *leaf_new(struct arena *a, uint32_t key,
					void *val)
{
	struct imap_node *n = arena_new(a, struct imap_node);

	n->key = key;
	n->val = val;
	return n;
}

/* Joins two disjoint tries whose keys x and y differ above any inner bit. */
static const struct imap_node *fork_new(struct arena *a, uint32_t x,
					const struct imap_node *nx, uint32_t y,
					const struct imap_node *ny)
{
	struct imap_node *n = arena_new(a, struct imap_node);

	n->bit = UINT32_C(1) << (31 - __builtin_clz(x ^ y));
	n->key = prefix(x, n->bit);
	n->kid[side(n, x)] = nx;
	n->kid[side(n, y)] = ny;
	return n;
}

static const struct imap_node *with_kid(struct arena *a,
					const struct imap_node *n,
					unsigned s, const struct imap_node *kid)
{
	struct imap_node *m;

	if (n->kid[s] == kid)
		return n;
	m = arena_new(a, struct imap_node);
	*m = *n;
	m->sum = 0;
	m->kid[s] = kid;
	return m;
}

void *imap_get(struct imap m, uint32_t key)
{
	const struct imap_node *n = m.root;

	while (n && !is_leaf(n)) {
		if (!matches(n, key))
			return NULL;
		n = n->kid[side(n, key)];
	}
	return n && n->key == key ? n->val : NULL;
}

static const struct imap_node *set(struct arena *a, const struct imap_node *n,
				   uint32_t key, void *val)
{
	unsigned s;

	if (!n)
		return leaf_new(a, key, val);
	if (is_leaf(n)) {
		if (n->key == key)
			return n->val == val ? n : leaf_new(a, key, val);
		return fork_new(a, key, leaf_new(a, key, val), n->key, n);
	}
	if (!matches(n, key))
		return fork_new(a, key, leaf_new(a, key, val), n->key, n);
	s = side(n, key);
	return with_kid(a, n, s, set(a, n->kid[s], key, val));
}

struct imap imap_set(struct arena *a, struct imap m, uint32_t key, void *val)
{
	assert(val);
	return (struct imap){ set(a, m.root, key, val) };
}

static const struct imap_node *del(struct arena *a, const struct imap_node *n,
				   uint32_t key)
{
	const struct imap_node *kid;
	unsigned s;

	if (!n)
		return NULL;
	if (is_leaf(n))
		return n->key == key ? NULL : n;
	if (!matches(n, key))
		return n;
	s = side(n, key);
	kid = del(a, n->kid[s], key);
	return kid ? with_kid(a, n, s, kid) : n->kid[!s];
}

struct imap imap_del(struct arena *a, struct imap m, uint32_t key)
{
	return (struct imap){ del(a, m.root, key) };
}

static bool each(const struct imap_node *n, imap_fn *fn, void *ctx)
{
	if (!n)
		return true;
	if (is_leaf(n))
		return fn(ctx, n->key, n->val);
	return each(n->kid[0], fn, ctx) && each(n->kid[1], fn, ctx);
}

bool imap_each(struct imap m, imap_fn *fn, void *ctx)
{
	return each(m.root, fn, ctx);
}

static uint64_t sum(const struct imap_node *n, imap_sum_fn *fn)
{
	struct imap_node *memo = (struct imap_node *)(uintptr_t)n;

	if (!n)
		return 0;
	if (!n->sum)
		memo->sum = 1 + (is_leaf(n) ? fn(n->key, n->val) :
				 sum(n->kid[0], fn) + sum(n->kid[1], fn));
	return n->sum - 1;
}

uint64_t imap_sum(struct imap m, imap_sum_fn *fn)
{
	return sum(m.root, fn);
}

struct one_sided {
	imap_diff_fn *fn;
	void *ctx;
	bool b;
};

static bool visit_one(void *ctx, uint32_t key, void *val)
{
	struct one_sided *o = ctx;

	o->fn(o->ctx, key, o->b ? NULL : val, o->b ? val : NULL);
	return true;
}

static void diff(const struct imap_node *na, const struct imap_node *nb,
		 imap_diff_fn *fn, void *ctx)
{
	struct one_sided in_a = { fn, ctx, false }, in_b = { fn, ctx, true };

	if (na == nb)
		return;
	if (!na || !nb) {
		each(na, visit_one, &in_a);
		each(nb, visit_one, &in_b);
	} else if (is_leaf(na) && is_leaf(nb) && na->key == nb->key) {
		if (na->val != nb->val)
			fn(ctx, na->key, na->val, nb->val);
	} else if (na->bit == nb->bit && na->key == nb->key) {
		diff(na->kid[0], nb->kid[0], fn, ctx);
		diff(na->kid[1], nb->kid[1], fn, ctx);
	} else if (na->bit > nb->bit && matches(na, nb->key)) {
		diff(na->kid[0], side(na, nb->key) ? NULL : nb, fn, ctx);
		diff(na->kid[1], side(na, nb->key) ? nb : NULL, fn, ctx);
	} else if (nb->bit > na->bit && matches(nb, na->key)) {
		diff(side(nb, na->key) ? NULL : na, nb->kid[0], fn, ctx);
		diff(side(nb, na->key) ? na : NULL, nb->kid[1], fn, ctx);
	} else if (na->key < nb->key) {
		each(na, visit_one, &in_a);
		each(nb, visit_one, &in_b);
	} else {
		each(nb, visit_one, &in_b);
		each(na, visit_one, &in_a);
	}
}

void imap_diff(struct imap ma, struct imap mb, imap_diff_fn *fn, void *ctx)
{
	diff(ma.root, mb.root, fn, ctx);
}

static const struct imap_node *move(struct imap_move *m,
				    const struct imap_node *n,
				    imap_move_fn *val)
{
	struct imap_node *to;

	if (!n || !arena_owns(m->from, n))
		return n;
	to = ptrmap_get(&m->moved, n);
	if (to)
		return to;
	to = arena_new(m->to, struct imap_node);
	ptrmap_put(m->to, &m->moved, n, to);
	*to = *n;
	if (!is_leaf(n)) {
		to->kid[0] = move(m, n->kid[0], val);
		to->kid[1] = move(m, n->kid[1], val);
	} else if (val) {
		to->val = val(m, n->val);
	}
	return to;
}

struct imap imap_move(struct imap_move *m, struct imap map, imap_move_fn *val)
{
	return (struct imap){ move(m, map.root, val) };
}

void imap_start(struct imap_iter *it, struct imap m)
{
	it->n = 0;
	if (m.root)
		it->stack[it->n++] = m.root;
}

bool imap_next(struct imap_iter *it, uint32_t *key, void **val)
{
	const struct imap_node *n;

	if (!it->n)
		return false;
	n = it->stack[--it->n];
	while (!is_leaf(n)) {
		it->stack[it->n++] = n->kid[1];
		n = n->kid[0];
	}
	*key = n->key;
	*val = n->val;
	return true;
}
