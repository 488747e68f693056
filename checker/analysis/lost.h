/* SPDX-License-Identifier: GPL-2.0-only */
/* What a function that is looked into has lost when it returns. */
#ifndef ANALYSIS_LOST_H
#define ANALYSIS_LOST_H

#include "analysis/run.h"

/* What it acquired, and nobody else has a pointer to. */
void lost_in_helper(const struct site *at, struct world *w,
		    const struct value *result);

/* Reports that @d, known as @what, is lost here. */
void lost_report(const struct site *at, struct world *w, const struct duty *d,
		 const char *what);

#endif
