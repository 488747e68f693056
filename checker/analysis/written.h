/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is initialised by a callee that writes bytes.
 */
#ifndef ANALYSIS_WRITTEN_H
#define ANALYSIS_WRITTEN_H

#include "analysis/apply.h"

/*
 * What is at @l, where a pointer to @t leads: @t says nothing if it is void,
 * and @rec is for the structure that is known to be there all the same.
 */
const struct mir_type *written_type(const struct world *w,
				    const struct loc *l,
				    const struct mir_type *t,
				    struct mir_type *rec);

/*
 * All of the @size bytes at @l, of type @t, are read: the first buffer among
 * them into which a string was written, and nothing behind its NUL; or NULL.
 */
const struct loc *written_short(struct wctx *c, const struct world *w,
				const struct loc *l, const struct mir_type *t,
				const struct value *size);

/*
 * The callee has written @size bytes at @s (NULL: nobody knows how many);
 * with @string, a string and nothing behind its NUL.
 */
void written_bytes(struct apply *a, struct world *w, const struct spot *s,
		   const struct value *size, bool string);

#endif
