// SPDX-License-Identifier: GPL-2.0-only
#include "report/stats.h"

void stats_add(struct stats *to, const struct stats *from)
{
	for (int k = 0; k < NR_STATS; k++)
		for (int v = 0; v < NR_VERDICTS; v++)
			to->n[k][v] += from->n[k][v];
}

const char *stat_name(enum stat_kind kind)
{
	static const char *const names[NR_STATS] = {
		[STAT_FUNCTION] = "functions",
		[STAT_POINTER] = "dereferences",
		[STAT_INDEX] = "index uses",
		[STAT_CALL] = "calls",
		[STAT_RELEASE] = "releases",
		[STAT_READ] = "reads",
	};

	return names[kind];
}

const char *verdict_name(enum stat_verdict verdict)
{
	static const char *const names[NR_VERDICTS] = {
		[VERDICT_PROVEN] = "proven",
		[VERDICT_TRUSTED] = "trusted",
		[VERDICT_UNSAFE] = "unsafe",
		[VERDICT_REPORTED] = "reported",
		[VERDICT_UNCHECKED] = "unchecked",
	};

	return names[verdict];
}
