/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tables: the operations of __list() on containers that find an element by a
 * number, an xarray or an idr.
 *
 *	insert, alloc		an element goes in, where the result says so
 *	store			the same, and the one before comes out
 *	exchange		the same, if there was none
 *	erase			the one at this number comes out, if any
 *	load, find		it is lent
 *	fault			the result tells of an error in what store yields
 *	discard			all numbers are forgotten
 *	visit, visiting, visited	the parts of a loop over all
 *
 * What is at which number is known as far as it was seen to get there. The
 * number that a member of an element holds is taken to be its own.
 */
#ifndef ANALYSIS_TABLE_H
#define ANALYSIS_TABLE_H

#include "analysis/listop.h"

/* Runs the operation @name; false where tables have none of that name. */
bool table_call(struct list_op *o, const char *name);

#endif
