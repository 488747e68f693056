/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay dump-mir: prints the MIR of each file, as docs/mir.md describes it.
 * Returns the exit status.
 */
#ifndef CLI_CMD_DUMP_MIR_H
#define CLI_CMD_DUMP_MIR_H

#include "cli/options.h"

int cmd_dump_mir(const struct options *o);

#endif
