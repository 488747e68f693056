/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay dump-state: prints what the analysis knows at each peek of each file,
 * as docs/mir.md describes it. Returns the exit status.
 */
#ifndef CLI_CMD_DUMP_STATE_H
#define CLI_CMD_DUMP_STATE_H

#include "cli/options.h"

int cmd_dump_state(const struct options *o);

#endif
