/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which lists and tables the unit reads under RCU. That is no matter of the
 * function at hand: any other may be at an element while this one takes it off.
 */
#ifndef ANALYSIS_READERS_H
#define ANALYSIS_READERS_H

#include "analysis/listkind.h"

/*
 * Does the unit go over @head (NULL: not known) with regard to readers, or over
 * a list by the node @leaf?
 */
bool readers_of(struct run *r, const struct loc *head,
		const struct mir_field *leaf);

/* Does @name, a function of this file, release after readers have left? */
bool readers_awaited(const struct run *r, const char *name);

/* Is @name a function that waits for them, or one that releases after them? */
bool readers_waits(const char *name);
bool readers_defers(const char *name);

#endif
