/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Functions that are put into members of structures of callbacks, by the
 * initialiser of a table or by a store. A member without a declared contract
 * is reported as BL905.
 *
 * On the way, the numbers in these tables become rows (rows.h).
 */
#ifndef FRONT_SLOTS_H
#define FRONT_SLOTS_H

#include "front/front.h"

/* All that the initialiser of @decl puts into @table. */
void slots_of_table(struct front *fe, struct mir_var *table, CXCursor decl);

/* @place = @f, in code. */
void slots_store(struct front *fe, const struct mir_place *place,
		 struct mir_func *f, struct span span);

/* Brings the contract of a member that is called into the unit. */
void slot_decl_use(struct front *fe, const struct mir_field *field);

#endif
