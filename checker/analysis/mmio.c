// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/mmio.h"

#include "analysis/missing.h"
#include "analysis/room.h"
#include "analysis/spelling.h"
#include "analysis/want.h"

static bool is_multiple(struct wctx *c, const struct world *w,
			const struct value *v, int64_t width)
{
	const struct value *low;
	struct fact f = world_fact(w, v);

	if (v->type && v->type->kind == TYPE_INT && (width >> f.zeros) <= 1)
		return true;
	switch (v->kind) {
	case V_INT:
		return v->k % width == 0;
	case V_CAST:
		return is_multiple(c, w, v->a, width);
	case V_BIN:
		if (v->op == BIN_MUL)
			return is_multiple(c, w, v->a, width) ||
			       is_multiple(c, w, v->b, width);
		if (v->op == BIN_SHL && v->b->kind == V_INT &&
		    v->b->k >= 0 && v->b->k < 32 &&
		    (INT64_C(1) << v->b->k) % width == 0)
			return true;
		if (v->op == BIN_ADD || v->op == BIN_SUB)
			return is_multiple(c, w, v->a, width) &&
			       is_multiple(c, w, v->b, width);
		if (v->op == BIN_AND && v->b->kind == V_INT)
			return !(v->b->k & (width - 1));
		break;
	default:
		break;
	}
	if (!v->type)
		return false;
	/* Or a branch has seen to it: !(v & (width - 1)). */
	low = value_bin(c->vt, v->type, BIN_AND, v,
			value_int(c->vt, v->type, width - 1));
	f = world_fact(w, low);
	return f.lo == 0 && f.hi == 0;
}

static bool is_aligned(struct wctx *c, const struct world *w,
		       const struct expr *off, int64_t width)
{
	for (unsigned i = 0; i < off->n; i++)
		if (off->t[i].c % width &&
		    !is_multiple(c, w, vtab_value(c->vt, off->t[i].var), width))
			return false;
	return !off->bad && off->k % width == 0;
}

struct access {
	const struct site *at;
	struct world *w;
	const char *what;
};

static void report(const struct access *a, const char *why,
		   const struct expr *goal, struct want *wants)
{
	struct run *r = a->at->run;
	struct issue i = { .kind = ISSUE_REGISTER, .at = site_event(a->at),
			   .what = a->what, .why = why, .wants = wants };

	if (goal && !goal->bad && !goal->n) {
		i.why = arena_printf(r->c.arena, "it is %lld bytes outside of "
				     "its region", (long long)-goal->k);
	} else if (goal && !goal->bad) {
		i.needs = missing_text(r, a->w, *goal, false);
		i.why = missing_reason(r, a->w, goal);
	}
	issue_add(r->issues, a->w, &i);
}

/* Is e >= 0? If not so far, then it is from here on. */
static bool require(const struct access *a, const struct expr *e)
{
	struct wctx *c = &a->at->run->c;

	if (relate_proves(c, a->w, *e))
		return true;
	report(a, NULL, e, NULL);
	if (!e->bad)
		relate_learn(c, a->w, *e);
	return false;
}

/* With the least that the words on it would have to say, where that is known. */
static const char *unknown_region(struct wctx *c, const struct room *room,
				  const struct value *width)
{
	const char *text = "nothing says how many bytes its region has";

	if (room->off.bad || room->off.n || room->off.k < 0 ||
	    width->kind != V_INT)
		return text;
	return arena_printf(c->arena, "%s; __bytes(%lld) would do for this",
			    text, (long long)(room->off.k + width->k));
}

void mmio_access(const struct site *at, struct world *w, const struct value *v,
		 const struct value *width, const struct operand *o)
{
	struct access a = { at, w, spelling_of(at, w, v, o) };
	struct wctx *c = &at->run->c;
	struct room room = room_of(at, w, v);
	struct expr end;

	if (!room.n) {
		report(&a, unknown_region(c, &room, width), NULL,
		       want_bytes(at, w, room.base, room.off, width));
		return;
	}
	end = room.size[0];
	expr_add(&end, room.off, -1);
	expr_add(&end, relate_expr(c, w, width), -1);
	if (!require(&a, &room.off) || !require(&a, &end))
		return;
	/* What is copied as a block has no width. */
	if (width->kind != V_INT || (width->k != 2 && width->k != 4 &&
				     width->k != 8))
		return;
	if (!is_aligned(c, w, &room.off, width->k))
		report(&a, arena_printf(c->arena, "its offset is not known to "
		       "be a multiple of %lld", (long long)width->k), NULL,
		       NULL);
}
