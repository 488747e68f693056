/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay explain: the pages of rules, by id (BL102, 102) or by name
 * (double-release); without operand the table of rules. Returns the exit
 * status.
 */
#ifndef CLI_CMD_EXPLAIN_H
#define CLI_CMD_EXPLAIN_H

#include "cli/options.h"

int cmd_explain(const struct options *o);

#endif
