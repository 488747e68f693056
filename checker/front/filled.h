/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pointers at file scope that are never NULL: their initialiser sees to it, and
 * nobody changes them afterwards. Tables of names, mostly.
 */
#ifndef FRONT_FILLED_H
#define FRONT_FILLED_H

#include "front/front.h"

/* Does @init give @v, or each element of it, the address of something? */
bool filled_by(struct front *fe, const struct mir_var *v, CXCursor init);

/* When all functions are lowered: what they change is filled no more. */
void filled_settle(struct mir_unit *u);

#endif
