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

/* Is @c a string, the address of something, an array or a function? */
bool filled_is_address(struct front *fe, CXCursor c);

/* Is it a constant, be it made a pointer by casts? NULL is 0. */
bool filled_is_number(struct front *fe, CXCursor c, int64_t *k);

/* When all functions are lowered: what they change is filled no more. */
void filled_settle(struct mir_unit *u);

#endif
