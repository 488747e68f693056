/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Declarations with words, cut out of the source in which they stand, so that
 * types are spelled as the author spells them.
 */
#ifndef CLI_DECLARE_H
#define CLI_DECLARE_H

#include "analysis/earn.h"
#include "report/source.h"

/*
 * "static int f(struct foo *foo __take)\n\t__sets(...);", or NULL where the
 * source cannot be read that way, say because a macro writes the function.
 * @file is where it is found. *@line is where the declaration begins there:
 * what is pasted goes above it, since the compiler does not look at words that
 * come after the body.
 */
const char *declare_func(struct arena *a, const char *file,
			 const struct earned *e, unsigned *line);

/* Words that go behind a declarator. */
struct insertion {
	const char *file, *words;
	const char *name;		/* whose they are */
	const char *ends, *claims;	/* findings; what is believed */
	unsigned line;
	size_t col;			/* so many bytes into the line */
	struct source_line text;
};

/*
 * Where words on the member or variable that is declared at @at go: fills
 * line, col and text, @in->file being there. @name is that of a variable, or
 * NULL. False where the source does not tell.
 */
bool declare_where(struct sources *src, const struct span *at,
		   const char *name, struct insertion *in);

/* The line with the words of @n of them that are for it, in their order. */
const char *declare_line(struct arena *a, const struct insertion *in,
			 unsigned n);

#endif
