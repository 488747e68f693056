// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/ghost.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };
static struct mir_record nowhere = { .tag = "struct", .nfields = 0 };

/* Members are told apart by their addresses. */
static struct mir_field members[NR_GHOSTS] = {
	[GHOST_SOURCE] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_FETCH] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_PADDING] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_MEMBER] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_STRING] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_LOW] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_HIGH] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_BELOW] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_ABOVE] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_GAPS] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_HOLE] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_TAIL] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_LENGTH] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_COUNT] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_FROM] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_TO] = { .name = "", .type = &number, .rec = &nowhere },
	[GHOST_PRIVATE] = { .name = "", .type = &number, .rec = &nowhere },
};

void ghost_set(struct wctx *c, struct world *w, const struct loc *l,
	       enum ghost g, const struct value *v)
{
	world_note(c, w, loc_field(c->vt, l, &members[g]), v);
}

void ghost_set_number(struct wctx *c, struct world *w, const struct loc *l,
		      enum ghost g, int64_t k)
{
	ghost_set(c, w, l, g, value_int(c->vt, &number, k));
}

const struct value *ghost_get(struct wctx *c, const struct world *w,
			      const struct loc *l, enum ghost g)
{
	const struct cell *cell;

	if (!imap_get(w->store, l->obj->id))
		return NULL;
	cell = world_cell(w, loc_field(c->vt, l, &members[g]));
	return cell ? cell->val : NULL;
}

bool ghost_is_set(struct wctx *c, const struct world *w, const struct loc *l,
		  enum ghost g)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);

	return s && imap_get(s->cells, loc_field(c->vt, l, &members[g])->id);
}

void ghost_forget(struct wctx *c, struct world *w, const struct loc *l,
		  enum ghost g)
{
	world_fill(c, w, loc_field(c->vt, l, &members[g]), FILL_UNKNOWN);
}

const struct loc *ghost_place(struct wctx *c, const struct loc *l,
			      enum ghost g)
{
	return loc_field(c->vt, l, &members[g]);
}

bool ghost_is_of(const struct loc *l, enum ghost g)
{
	return l->field == &members[g];
}

bool ghost_is_extent(const struct loc *l)
{
	return l->field >= &members[GHOST_LOW] &&
	       l->field <= &members[GHOST_HOLE];
}

bool ghost_stays(const struct loc *l)
{
	return ghost_is_extent(l) || ghost_is_of(l, GHOST_COUNT) ||
	       ghost_is_of(l, GHOST_FROM) || ghost_is_of(l, GHOST_TO);
}

const char *ghost_name(const struct mir_field *f)
{
	static const char *const names[NR_GHOSTS] = {
		[GHOST_SOURCE] = "source", [GHOST_FETCH] = "fetch",
		[GHOST_PADDING] = "padding", [GHOST_MEMBER] = "member",
		[GHOST_STRING] = "string", [GHOST_LOW] = "low",
		[GHOST_HIGH] = "high", [GHOST_BELOW] = "below",
		[GHOST_ABOVE] = "above", [GHOST_GAPS] = "gaps",
		[GHOST_HOLE] = "hole", [GHOST_TAIL] = "tail",
		[GHOST_LENGTH] = "length", [GHOST_COUNT] = "count",
		[GHOST_FROM] = "from", [GHOST_TO] = "to",
		[GHOST_PRIVATE] = "private",
	};

	return f->rec == &nowhere ? names[f - members] : NULL;
}
