/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The denominators of a run: what was looked at, and how it ended. Every
 * operation in a checked function is counted in exactly one column.
 */
#ifndef REPORT_STATS_H
#define REPORT_STATS_H

enum stat_kind {
	STAT_FUNCTION,		/* functions defined in the file */
	STAT_POINTER,		/* dereferences */
	STAT_INDEX,		/* array subscripts and pointer arithmetic */
	STAT_CALL,		/* calls, direct and indirect */
	STAT_RELEASE,		/* releases and hand-overs of a duty */
	STAT_READ,		/* reads that must find initialised memory */
	NR_STATS
};

enum stat_verdict {
	VERDICT_PROVEN,		/* shown to be right */
	VERDICT_TRUSTED,	/* rests on a contract that nobody verified */
	VERDICT_UNSAFE,		/* inside unsafe() */
	VERDICT_REPORTED,	/* a finding */
	VERDICT_UNCHECKED,	/* a family that this version does not check */
	NR_VERDICTS
};

struct stats {
	unsigned n[NR_STATS][NR_VERDICTS];
};

void stats_add(struct stats *to, const struct stats *from);
const char *stat_name(enum stat_kind kind);
const char *verdict_name(enum stat_verdict verdict);

#endif
