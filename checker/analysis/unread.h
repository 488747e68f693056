/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Errors that are kept in a variable which nothing reads.
 */
#ifndef ANALYSIS_UNREAD_H
#define ANALYSIS_UNREAD_H

#include "analysis/run.h"

/*
 * The function whose result tells of failure, where the store at @at keeps it
 * in a local variable and no path from there reads that; else NULL.
 */
const struct mir_func *unread_error(const struct site *at);

#endif
