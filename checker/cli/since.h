/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Only what a change is to blame for: findings in functions that differ from
 * a revision of git. Findings outside of functions count where their own
 * lines differ. A change elsewhere that makes a function wrong, say of the
 * words on a structure, is not seen this way.
 */
#ifndef CLI_SINCE_H
#define CLI_SINCE_H

#include "cli/target.h"
#include "mir/mir.h"

/*
 * Drops the findings in functions of @u that are as they were in @rev. Names
 * in @diags are for people (target_rename()). die() where git cannot tell.
 */
void since_filter(const char *rev, const struct target *t,
		  const struct mir_unit *u, struct diag_buf *diags);

#endif
