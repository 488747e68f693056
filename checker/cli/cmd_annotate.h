/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay annotate: prints, for each function without words, a declaration with
 * those that its body earns, to be pasted, and suggests words for members.
 * Returns the exit status.
 */
#ifndef CLI_CMD_ANNOTATE_H
#define CLI_CMD_ANNOTATE_H

#include "cli/options.h"

int cmd_annotate(const struct options *o);

#endif
