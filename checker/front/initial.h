/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Arrays at file scope whose contents are what their initialiser says, as
 * nobody changes them afterwards: from which element on all is zero, which
 * ends a walk, and which numbers there are.
 */
#ifndef FRONT_INITIAL_H
#define FRONT_INITIAL_H

#include "front/front.h"

/* What @init says of the elements of @v; NULL: nothing. */
struct mir_contents *initial_by(struct front *fe, const struct mir_var *v,
				 CXCursor init);

/* When all functions are lowered: of what they change nothing is known. */
void initial_settle(struct mir_unit *u);

#endif
