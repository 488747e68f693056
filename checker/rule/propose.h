/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Contracts for the functions of a unit that have none: what their bodies earn
 * (earn.h), and words for members. They are proposed together: with all of
 * them pasted the checker finds nothing that it did not find before.
 */
#ifndef RULE_PROPOSE_H
#define RULE_PROPOSE_H

#include "analysis/earn.h"
#include "rule/suggest.h"

struct proposal {
	VEC(struct earned) funcs;	/* in the order of the unit */
	struct suggestions members;
};

/* All in @p belongs to @a. The unit is as it was afterwards. */
void propose(struct arena *a, struct mir_unit *u, struct proposal *p);

/* The words of one function on one line: "__takes(p), f __nullable". */
const char *proposal_text(struct arena *a, const struct earned *e);

#endif
