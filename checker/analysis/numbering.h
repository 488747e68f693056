/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * By which of their members the elements of a table are numbered, as far as the
 * unit tells where it puts them there.
 */
#ifndef ANALYSIS_NUMBERING_H
#define ANALYSIS_NUMBERING_H

#include "analysis/listkind.h"

/*
 * May the member @m of an element be its number in the table @head? Where no
 * function puts one in by a member, any may.
 */
bool numbering_is(struct run *r, const struct loc *head,
		  const struct mir_field *m);

#endif
