/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay check: findings on standard output (run by kbuild: on standard error,
 * beside those of the compiler), in the order of the files. Returns the exit
 * status. Says nothing when nothing is wrong.
 */
#ifndef CLI_CMD_CHECK_H
#define CLI_CMD_CHECK_H

#include "cli/options.h"

int cmd_check(const struct options *o);

#endif
