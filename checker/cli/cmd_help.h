/* SPDX-License-Identifier: GPL-2.0-only */
/* belay help: the commands, or the options of one. Returns the exit status. */
#ifndef CLI_CMD_HELP_H
#define CLI_CMD_HELP_H

#include "cli/options.h"

int cmd_help(const struct options *o);

#endif
