/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * compile_commands.json, as CMake, Bear and the kernel's own
 * scripts/clang-tools/gen_compile_commands.py write it: for each file the
 * directory in which the compiler ran and its arguments.
 */
#ifndef CLI_COMPDB_H
#define CLI_COMPDB_H

#include "cli/target.h"

/*
 * The entries of @o->database for the operands, in their order; without
 * operands those of all C files that may opt in, in the order of the
 * database. Of several entries for a file the first one counts. The flags of
 * the command line follow those of the entry. die() where the database or an
 * entry is missing.
 */
void compdb_read(struct arena *a, const struct options *o,
		 struct targets *out);

#endif
