/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Join symbols as links between two worlds, for the join of linear facts
 * (number/linear_join.h).
 */
#ifndef ANALYSIS_LINKS_H
#define ANALYSIS_LINKS_H

#include "analysis/join.h"
#include "analysis/relate.h"
#include "number/linear_join.h"

struct links {
	bool overflow;			/* there were more */
	unsigned n;
	struct {
		const struct value *sym, *a, *b;
	} v[LINEAR_LINKS];
};

/* @sym stands for @a on one side and for @b on the other. */
void links_add(struct links *l, const struct value *sym,
	       const struct value *a, const struct value *b);

/*
 * Of what type is the join of two values, at a place of type @t or NULL?
 * Constants are of none: zero is one value, whoever made it.
 */
const struct mir_type *links_type(const struct value *a, const struct value *b,
				  const struct mir_type *t);

/* Two pointers into one object as @ptr, which is @sym steps in: @a or @b. */
struct steps_link {
	const struct value *sym, *a, *b, *ptr;
};

/* False where the pointers @out->a and @out->b are not that. */
bool links_steps(struct wctx *c, const struct join_point *at,
		 const struct loc *l, struct steps_link *out);

/*
 * Two addresses of one member of two objects: the pointers to these, that is
 * all that differs. False where @a and @b are not that.
 */
bool links_member(struct vtab *vt, const struct value **a,
		  const struct value **b);

/*
 * Gives @into, which was @was, the linear facts that hold in @was and in
 * @from; true when they are others than before.
 */
struct links_join {
	struct wctx *c;
	const struct world *was, *from;
	const struct links *links;
	bool settle;
};

bool links_join(const struct links_join *j, struct world *into);

/* Of one object, as it is on either side: links_sizes() is to look at it. */
bool links_size_of(struct links *links, const struct ostate *a,
		   const struct ostate *b);

/*
 * Gives the pointers among @links the size of what they point to, where it is
 * known on both sides; adds links for sizes that differ. True: changed.
 */
bool links_sizes(const struct links_join *j, const struct join_point *at,
		 struct links *links, struct world *into);

/* Do @j->was's facts hold in @j->from, with what the links are there? */
bool links_cover(const struct links_join *j);

#endif
