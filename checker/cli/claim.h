/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Words on declarations that are believed: no function is held to them, or
 * not to all that they say.
 */
#ifndef CLI_CLAIM_H
#define CLI_CLAIM_H

#include "effect/word.h"
#include "mir/mir.h"

/* What @w claims of the member @f, or of the variable @v; NULL: it is all shown. */
const char *claim_of(const struct word *w, const struct mir_field *f,
		     const struct mir_var *v);

#endif
