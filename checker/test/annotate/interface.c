// SPDX-License-Identifier: GPL-2.0-only
/* Functions that other files call: their words are a proposal. */
#include <belay/belay.h>

#include "mini.h"

struct buf {
	char *data __own(kfree) __nullable;
	size_t len;
};

struct buf *buf_new(size_t len)
{
	struct buf *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return ERR_PTR(-ENOMEM);
	b->data = kzalloc(len, GFP_KERNEL);
	if (!b->data) {
		kfree(b);
		return ERR_PTR(-ENOMEM);
	}
	b->len = len;
	return b;
}

void
buf_free(struct buf *b)
{
	if (!b)
		return;
	kfree(b->data);
	kfree(b);
}

int buf_replace(struct buf *b, char *data,
		size_t len)
{
	if (len > 4096)
		return -EINVAL;
	kfree(b->data);
	b->data = data;
	b->len = len;
	return 0;
}

size_t buf_len(struct buf *b)
{
	return b->len;
}

#define DEFINE_RESET(name) void name(struct buf *b) { kfree(b->data); b->data = NULL; }
DEFINE_RESET(buf_reset)
