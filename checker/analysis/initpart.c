// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/initpart.h"

#include "analysis/ghost.h"
#include "analysis/relate.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

static const struct value *constant(struct wctx *c, uint64_t k)
{
	return value_int(c->vt, &number, (int64_t)k);
}

static const struct value *sum(struct wctx *c, const struct value *a,
			       const struct value *b)
{
	return value_bin(c->vt, &number, BIN_ADD, a, b);
}

/* Bytes from the start of the array to its element @l. */
static const struct value *offset_of(struct wctx *c, const struct loc *l)
{
	return value_bin(c->vt, &number, BIN_MUL,
			 value_cast(c->vt, &number, l->index),
			 constant(c, loc_stride(l)));
}

/* Is @a <= @b? */
static bool at_most(struct wctx *c, const struct world *w,
		    const struct value *a, const struct value *b)
{
	return a == b || relate_truth(c, w, BIN_LE, a, b) == 1;
}

static bool is_known(const struct world *w, const struct value *v)
{
	return v && v->kind != V_UNINIT && !world_fact(w, v).uninit;
}

static struct initpart part_of(struct wctx *c, const struct world *w,
			       const struct loc *whole)
{
	struct initpart p = { .whole = whole };

	if (ghost_is_set(c, w, whole, GHOST_FROM)) {
		p.from = ghost_get(c, w, whole, GHOST_FROM);
		p.to = ghost_get(c, w, whole, GHOST_TO);
	} else {
		p.from = p.to = constant(c, 0);
	}
	if (!is_known(w, p.from) || !is_known(w, p.to))
		p.from = p.to = NULL;
	return p;
}

static bool is_empty(const struct initpart *p)
{
	return p->from == p->to;
}

struct initpart initpart_before(struct wctx *c, const struct world *w,
				const struct loc *l)
{
	if (!l->index || !l->up || !loc_stride(l) ||
	    world_fill_of(w, l->up) != FILL_UNINIT)
		return (struct initpart){ .whole = NULL };
	return part_of(c, w, l->up);
}

/* The bytes [from, to) have come to what @p says. */
static void grow(struct wctx *c, struct world *w, struct initpart p,
		 const struct value *from, const struct value *to)
{
	if (!p.from || is_empty(&p)) {
		p.from = from;
		p.to = to;
	} else if (at_most(c, w, p.from, from) && at_most(c, w, from, p.to)) {
		if (!at_most(c, w, to, p.to))
			p.to = to;
	} else if (at_most(c, w, from, p.from) && at_most(c, w, p.from, to)) {
		p.from = from;
		if (at_most(c, w, p.to, to))
			p.to = to;
	}
	ghost_set(c, w, p.whole, GHOST_FROM, p.from);
	ghost_set(c, w, p.whole, GHOST_TO, p.to);
}

void initpart_stored(struct wctx *c, struct world *w, const struct loc *l,
		     const struct initpart *was)
{
	const struct value *from;

	if (!was->whole)
		return;
	from = offset_of(c, l);
	world_mark(c, w, was->whole, FILL_UNINIT);
	grow(c, w, *was, from, sum(c, from, constant(c, loc_stride(l))));
}

void initpart_written(struct wctx *c, struct world *w, const struct loc *l,
		      const struct value *size)
{
	bool element = l->index && l->up && loc_stride(l);
	const struct loc *whole = element ? l->up : l;
	struct initpart p = part_of(c, w, whole);
	const struct value *from = element ? offset_of(c, l) : constant(c, 0);
	const struct value *to = sum(c, from, value_cast(c->vt, &number, size));

	/* Its contents are not known any more, be they set or not. */
	if (!element)
		world_fill(c, w, l, FILL_UNINIT);
	world_mark(c, w, whole, FILL_UNINIT);
	grow(c, w, p, from, to);
}

/* Bytes from the start of @whole to @l, which is within it. */
static struct expr distance(struct wctx *c, const struct world *w,
			    const struct loc *l, const struct loc *whole)
{
	struct expr e = expr_const(0);

	for (; l != whole; l = l->up) {
		if (l->field)
			expr_add(&e, expr_const((num)(l->field->bit_offset / 8)),
				 1);
		else if (!expr_add(&e, relate_expr(c, w, l->index),
				   (num)loc_stride(l)))
			e.bad = true;
	}
	return e;
}

bool initpart_covers(struct wctx *c, const struct world *w,
		     const struct loc *l, uint64_t bytes,
		     const struct value *size)
{
	const struct loc *whole = l;
	struct initpart p;
	struct expr from, to;

	if (size && at_most(c, w, size, constant(c, 0)))
		return true;
	while (whole && !ghost_is_set(c, w, whole, GHOST_FROM))
		whole = whole->up;
	if (!whole)
		return false;
	p = part_of(c, w, whole);
	if (!p.from || is_empty(&p))
		return false;
	from = distance(c, w, l, whole);
	to = from;
	if (!expr_add(&to, size ? relate_expr(c, w, size) :
			   expr_const((num)bytes), 1) || to.bad)
		return false;
	if (!expr_add(&from, relate_expr(c, w, p.from), -1) ||
	    !relate_proves(c, w, from))
		return false;
	from = relate_expr(c, w, p.to);
	return expr_add(&from, to, -1) && relate_proves(c, w, from);
}

const struct value *initpart_implied(struct wctx *c, const struct world *w,
				     const struct world *other,
				     const struct loc *ghost)
{
	struct initpart p;

	if (!ghost_is_of(ghost, GHOST_FROM) && !ghost_is_of(ghost, GHOST_TO))
		return NULL;
	p = part_of(c, other, ghost->up);
	if (!p.from)
		return NULL;
	switch (world_fill_of(w, ghost->up)) {
	case FILL_UNINIT:
		/* Nothing is anywhere: where the other part begins or ends. */
		return p.from->kind == V_INT && !p.from->k ? p.from : p.to;
	case FILL_ZERO: case FILL_UNKNOWN:
		return ghost_is_of(ghost, GHOST_FROM) ? p.from : p.to;
	default:
		return NULL;
	}
}
