/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tables that nobody changes: what is in them is what their initialisers say.
 * An element has one of the numbers that are there; and one of which anything
 * is not zero stands before the end, which is.
 */
#ifndef ANALYSIS_CONTENTS_H
#define ANALYSIS_CONTENTS_H

#include "analysis/run.h"

/* @v was found in @l. */
void contents_loaded(struct wctx *c, struct world *w, const struct loc *l,
		     const struct value *v);

/* @v is not zero. False when that is impossible. */
bool contents_goes_on(struct wctx *c, struct world *w, const struct value *v);

#endif
