/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay audit: what a proof rests on. For each driver (directory) the unsafe
 * blocks with their reasons, the contracts that nobody verified with the
 * number of their uses, and what static functions without words earn; then,
 * file by file and in all, how the operations ended. Findings are counted, not
 * shown. Returns the exit status.
 */
#ifndef CLI_CMD_AUDIT_H
#define CLI_CMD_AUDIT_H

#include "cli/options.h"

int cmd_audit(const struct options *o);

#endif
