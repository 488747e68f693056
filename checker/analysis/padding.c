// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/padding.h"

#include "analysis/ghost.h"

/* The first bit of @rec that is in no member, or its size in bits. */
static uint64_t first_hole(const struct mir_record *rec)
{
	uint64_t end = 0, size = rec->size * 8;

	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct mir_field *f = &rec->fields[i];
		uint64_t bits = f->bit_width ? f->bit_width : f->type->size * 8;

		if (rec->is_union) {
			/* The member that was set may be the short one. */
			if (bits < size)
				return bits;
			end = size;
			continue;
		}
		if (f->bit_offset > end || (f->bit_width && !f->name[0]))
			return end;
		if (f->bit_offset + bits > end)
			end = f->bit_offset + bits;
	}
	return rec->nfields ? end : size;
}

/* Did whatever last wrote @l as a whole write all of its bytes? */
static bool is_set(const struct site *at, const struct world *w,
		   const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);
	const struct value *v;
	const struct cell *cell;

	for (; s && l; l = l->up) {
		if (ghost_is_set(&at->run->c, w, l, GHOST_PADDING)) {
			v = ghost_get(&at->run->c, w, l, GHOST_PADDING);
			return v && v->kind == V_INT && v->k;
		}
		cell = imap_get(s->cells, l->id);
		if (cell && cell->fill != FILL_NONE)
			return cell->fill != FILL_UNINIT &&
			       cell->fill != FILL_PARTIAL;
	}
	return true;
}

struct search {
	const struct site *at;
	const struct world *w;
	uint64_t limit;			/* bits that matter */
};

static const struct loc *search(const struct search *s, const struct loc *l,
				const struct mir_type *t, uint64_t offset)
{
	const struct mir_record *rec = t->rec;
	const struct loc *found;
	uint64_t hole;

	if (t->kind == TYPE_ARRAY)
		return search(s, l, t->elem, offset);
	if (t->kind != TYPE_RECORD || !rec->complete)
		return NULL;
	hole = first_hole(rec);
	if (hole < rec->size * 8 && offset + hole < s->limit &&
	    !is_set(s->at, s->w, l))
		return l;
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		found = search(s, loc_field(s->at->run->c.vt, l, f), f->type,
			       offset + f->bit_offset);
		if (found)
			return found;
	}
	return NULL;
}

const struct loc *padding_unset_in(const struct site *at,
				   const struct world *w, const struct loc *l,
				   const struct mir_type *t,
				   const struct value *size)
{
	struct search s = { at, w, UINT64_MAX };

	if (size && size->kind == V_INT)
		s.limit = (uint64_t)size->k * 8;
	return search(&s, l, t, 0);
}
