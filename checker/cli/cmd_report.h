/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay report: one file that reproduces what the checker makes of another,
 * to be sent to somebody who has neither its headers nor its kernel. It is
 * the preprocessed source behind a comment with the version, the findings and
 * the flags that still matter. Line markers keep apart what is the author's
 * and what came from elsewhere; names of files are cut down to what is the
 * same on all machines. Returns the exit status.
 */
#ifndef CLI_CMD_REPORT_H
#define CLI_CMD_REPORT_H

#include "cli/options.h"

int cmd_report(const struct options *o);

#endif
