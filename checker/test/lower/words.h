/* SPDX-License-Identifier: GPL-2.0-only */
/* A driver's own header: what it defines is the driver's. */
#ifndef WORDS_H
#define WORDS_H

struct thing {
	char *name __own(thing_put) __nullable;
	int n;
	char *data __bytes(n);
};

static inline int thing_size(const struct thing *t)
{
	return t->n;
}

#endif
