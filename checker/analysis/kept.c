// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/kept.h"

#include "analysis/duty.h"
#include "analysis/relate.h"

static bool has_size(const struct mir_field *f)
{
	return word_find(f->words, WORD_BYTES) ||
	       word_find(f->words, WORD_COUNTED_BY);
}

/* The flexible array of a new object, which holds as many as are counted. */
static void keep_flexible(const struct site *at, struct world *w,
			  const struct ostate *s, struct kept *kept)
{
	struct mir_record *rec = duty_record(w, s->obj->root);
	const struct value *said;
	const struct loc *m;
	struct expr left, e;

	if (!s->fresh || !s->size || !rec || !rec->nfields ||
	    kept->n == KEPT_MEMBERS)
		return;
	m = loc_field(at->run->c.vt, s->obj->root,
		      &rec->fields[rec->nfields - 1]);
	if (m->field->type->kind != TYPE_ARRAY || !has_size(m->field))
		return;
	said = room_said(at, w, m);
	if (!said || !room_left(at, w, m, &left))
		return;
	e = left;
	expr_add(&e, relate_expr(&at->run->c, w, said), -1);
	if (!relate_proves(&at->run->c, w, e))
		return;
	kept->member[kept->n] = m;
	kept->room[kept->n++] = left;
}

void kept_before(const struct site *at, struct world *w,
		 const struct ostate *s, struct kept *kept)
{
	struct run *r = at->run;
	struct imap_iter it;
	uint32_t key;
	void *p;

	kept->n = 0;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		const struct value *v = cell->val, *said;
		const struct value *size;

		/* Other pointers than owners may be replaced, too. */
		if (!v || v->kind != V_SYM || !cell->loc->field ||
		    !has_size(cell->loc->field) ||
		    kept->n == KEPT_MEMBERS || !duty_owner(r, w, cell->loc))
			continue;
		size = world_obj(&r->c, w, loc_deref(r->c.vt, v)->obj)->size;
		said = size ? room_said(at, w, cell->loc) : NULL;
		if (!said || relate_truth(&r->c, w, BIN_LE, said, size) != 1)
			continue;
		kept->member[kept->n] = cell->loc;
		kept->room[kept->n++] = relate_expr(&r->c, w, size);
	}
	keep_flexible(at, w, s, kept);
}

void kept_after(const struct site *at, struct world *w,
		const struct kept *kept)
{
	struct run *r = at->run;
	const struct value *said;
	struct expr e;

	for (unsigned i = 0; i < kept->n; i++) {
		said = room_said(at, w, kept->member[i]);
		if (!said)
			continue;
		e = kept->room[i];
		expr_add(&e, relate_expr(&r->c, w, said), -1);
		relate_learn(&r->c, w, e);
	}
}
