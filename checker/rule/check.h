/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Checking one translation unit: the list of passes in one function.
 */
#ifndef RULE_CHECK_H
#define RULE_CHECK_H

#include <stdio.h>

#include "mir/mir.h"
#include "report/diag.h"
#include "report/stats.h"

/*
 * Checks every function that the author wrote in @u. Findings go to @diags,
 * unsorted; counts are added to @stats. Requires a unit that mir_check()
 * accepts. Deterministic.
 */
void check_unit(struct mir_unit *u, struct diag_buf *diags,
		struct stats *stats);

/* The same, for what is known at its peeks, which goes to @out. */
void check_peeks(struct mir_unit *u, FILE *out);

#endif
