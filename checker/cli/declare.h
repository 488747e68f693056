/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Declarations with words, cut out of the source in which they stand, so that
 * types are spelled as the author spells them.
 */
#ifndef CLI_DECLARE_H
#define CLI_DECLARE_H

#include "analysis/earn.h"

/*
 * "static int f(struct foo *foo __take)\n\t__sets(...);", or NULL where the
 * source cannot be read that way, say because a macro writes the function.
 * @file is where it is found. *@line is where the declaration begins there:
 * what is pasted goes above it, since the compiler does not look at words that
 * come after the body.
 */
const char *declare_func(struct arena *a, const char *file,
			 const struct earned *e, unsigned *line);

#endif
