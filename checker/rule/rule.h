/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Rules: from an issue to a finding that a person can act on.
 *
 * One file per family. A rule keeps no state and decides nothing; the order
 * in which issues come does not matter. Texts name the place as the author
 * spells it, notes follow the path, the help says what to do.
 */
#ifndef RULE_RULE_H
#define RULE_RULE_H

#include "analysis/issue.h"
#include "report/diag.h"

typedef void rule_fn(struct diag_buf *b, const struct issue *i,
		     unsigned rule);

rule_fn rule_own, rule_list, rule_borrow, rule_null, rule_init, rule_bounds;
rule_fn rule_types, rule_lock, rule_discipline;

/* Words that name what does not exist (BL906). */
void rule_words(struct diag_buf *b, const struct mir_unit *u);

/* Functions that do more than the slots they are put into allow (BL209). */
void rule_slots(struct diag_buf *b, const struct mir_unit *u);
void rule_tables(struct diag_buf *b, const struct mir_unit *u);

/* Locals that take too much of the stack (BL908). */
void rule_frame(struct diag_buf *b, const struct mir_unit *u);

/* A finding at the issue's place, with its notes added. */
struct diag *rule_diag(struct diag_buf *b, const struct issue *i,
		       unsigned rule, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

#endif
