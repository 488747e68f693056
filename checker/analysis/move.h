/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Moving worlds from one arena to another.
 *
 * Worlds share most of what they consist of, and most of what is made on the
 * way is soon part of none: a body runs in an arena of its own, and only the
 * worlds that are still needed are moved out of it. Whatever a world points to
 * and is in its arena must be moved here.
 */
#ifndef ANALYSIS_MOVE_H
#define ANALYSIS_MOVE_H

#include "analysis/world.h"

/* With one @m for all worlds that may share, as of imap_move(). */
void world_move(struct imap_move *m, struct world *w);

#endif
