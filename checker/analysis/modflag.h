/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Flags of a module that need no word: module_init() registers something or
 * not, and a static variable tells which of the two. What init leaves behind
 * on each way out is compared; a variable that is set where the duty is there,
 * and 0 where it is not, is given the word __owes(), and the whole file is then
 * held to that.
 */
#ifndef ANALYSIS_MODFLAG_H
#define ANALYSIS_MODFLAG_H

#include "analysis/edge.h"

/* Is there a variable that might be such a flag? */
bool modflag_any(const struct mir_unit *u);

/* module_init() leaves @d behind: true where it is on something global. */
bool modflag_keeps(struct run *r, const struct duty *d);

/* module_init() returns 0 in @w. */
void modflag_exit(const struct site *at, struct world *w);

/* Gives the word to variables of @u; what was found is in @module. */
void modflag_infer(struct mir_unit *u, struct vtab *vt,
		   const struct module_duties *module);

#endif
