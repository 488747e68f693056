// SPDX-License-Identifier: GPL-2.0-only
/*
 * container_of(), which the checker's headers make a call of
 *
 *	belay_container_of(pointer, offsetof(type, member))
 *
 * so that the member is known by name.
 */
#include "front/lower.h"

/* The member path that an offsetof() names, below a null pointer. */
static struct mir_place *offsetof_place(struct lower *l, CXCursor c)
{
	struct kids k = cx_kids(&l->fe->scratch,
				cx_skip_parens(&l->fe->scratch, c));
	struct mir_unit *u = l->fe->unit;
	struct mir_place *p = NULL;
	int64_t index;

	for (unsigned i = 0; i < k.n; i++) {
		struct mir_field *f = NULL;

		if (clang_getCursorKind(k.v[i]) == CXCursor_MemberRef)
			f = field_of(l->fe, clang_getCursorReferenced(k.v[i]));
		if (f && !p)
			p = place_deref(l, opd_int(mir_type_ptr(u,
					mir_type_record(u, f->rec)), 0));
		if (f && (p->type->kind != TYPE_RECORD ||
			  p->type->rec != f->rec))
			return NULL;
		if (f)
			p = place_field(l, p, f);
		else if (p && p->type->kind == TYPE_ARRAY &&
			 cx_eval(k.v[i], &index))
			p = place_index(l, p, opd_int(
				mir_type_int(u, 64, true), index));
		else if (p)
			return NULL;
	}
	return p;
}

struct operand lower_container(struct lower *l, CXCursor c)
{
	struct kids k = cx_expr_kids(&l->fe->scratch, c);
	struct mir_type *t = type_of_cursor(l->fe, c);
	struct mir_place *p = k.n == 3 ? offsetof_place(l, k.v[2]) : NULL;
	struct operand a;

	if (!p)
		return emit_opaque(l, t, "a container_of() of that form");
	a = lower_value(l, k.v[1]);
	return convert(l, emit_container(l, a, p), t);
}
