// SPDX-License-Identifier: GPL-2.0-only
#include "cli/claim.h"

#include <string.h>

const char *claim_of(const struct word *w, const struct mir_field *f,
		     const struct mir_var *v)
{
	const char *name = f ? f->name : v->name;
	const struct mir_type *t = f ? f->type : v->type;

	switch (w->kind) {
	case WORD_BYTES:
		return t->kind == TYPE_PTR && t->space == SPACE_IOMEM ?
		       "the region has that many bytes" : NULL;
	case WORD_PARKS:
		return "who acquires and who releases are called in turns";
	case WORD_BORROWS:
		return w->place && !w->place->nsteps &&
		       !strcmp(w->place->name, name) ?
		       "what it points to outlives it" : NULL;
	case WORD_GUARDED_BY:
		return "nobody gets at it without the lock";
	case WORD_WHEN:
		return f && !f->rec->is_union ?
		       "it is used only where that holds" : NULL;
	default:
		return NULL;
	}
}
