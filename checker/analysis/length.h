/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How long strings are. Behind a pointer with __cstr there are as many
 * characters as there are, and a NUL: the size of that memory is a value, of
 * which each character that turns out not to be the NUL tells more. So a loop
 * that looks for the end stays inside.
 *
 * That holds until somebody may have written to the string.
 */
#ifndef ANALYSIS_LENGTH_H
#define ANALYSIS_LENGTH_H

#include "analysis/run.h"

/* @v points to a string, and nothing else is said of how much is there. */
void length_say(const struct site *at, struct world *w, const struct value *v);

/* Somebody may have written to the string at @l. */
void length_written(struct wctx *c, struct world *w, const struct loc *l);
/* Something that may not be NUL was stored at @l. */
void length_stored(struct wctx *c, struct world *w, const struct loc *l);

/* The character @v is not NUL. False when that is impossible. */
bool length_goes_on(struct wctx *c, struct world *w, const struct value *v);

/* @len is what strlen() found in this call. */
void length_measured(const struct site *at, struct world *w,
		     const struct call *call, const struct value *len);

#endif
