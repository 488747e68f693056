// SPDX-License-Identifier: GPL-2.0-only
/* Members that keep what is owned, without saying so. */
#include <belay/belay.h>

#include "mini.h"

struct log {
	char *text;
	char *scratch;
	struct log *next __nullable;
	int n;
};

static int log_set(struct log *log, const char *s)
{
	char *copy = kstrdup(s, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	log->text = copy;
	return 0;
}

static int log_grow(struct log *log, int n)
{
	if (n > 64)
		log->scratch = vzalloc(64);
	else
		log->scratch = kzalloc(64, GFP_KERNEL);
	log->n = n;
	return log->scratch ? 0 : -ENOMEM;
}
