/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the file itself asks of a member.
 */
#ifndef ANALYSIS_ASKED_H
#define ANALYSIS_ASKED_H

#include "mir/mir.h"

/*
 * Does some function of @u test member @f, a pointer, for NULL? Or does none
 * do anything with it that NULL is not good enough for?
 */
bool asked_null(const struct mir_unit *u, const struct mir_field *f);

/* Does @g itself do with @f what NULL is not good enough for? */
bool asked_wants(const struct mir_func *g, const struct mir_field *f);

#endif
