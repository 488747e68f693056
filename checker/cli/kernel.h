/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The kernel that files are built for, by their flags: its generated
 * <linux/version.h> in one of the directories for headers.
 */
#ifndef CLI_KERNEL_H
#define CLI_KERNEL_H

#include "cli/target.h"

/*
 * Warns once where @targets are built for a kernel that is older or newer than
 * those for which contracts and prelude are tested. Without kernel, nothing.
 */
void kernel_check(const struct targets *targets);

#endif
