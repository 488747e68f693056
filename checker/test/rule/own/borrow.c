// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL103, BL104: borrows through owning members, across callees and aliases.
 */
#include <belay/belay.h>

#include "mini.h"

struct pipe {
	char *buf __own(kfree) __nullable;
	u32 len;
};

int pipe_grow(struct pipe *p, u32 len) __sets(p->buf, result == 0);
int pipe_look(struct pipe *p) __contract;

/* The callee may put another buffer there. */
int bad_across_callee(struct pipe *p)
	__sets(p->buf)
{
	char *buf = p->buf;

	if (!buf)
		return 0;
	if (pipe_grow(p, 64))
		return -ENOMEM;
	return buf[0];	//~ BL104
}

int ok_reloaded(struct pipe *p)
	__sets(p->buf)
{
	if (pipe_grow(p, 64))
		return -ENOMEM;
	return p->buf ? p->buf[0] : 0;
}

/* Where the callee failed nothing was replaced. */
int ok_callee_failed(struct pipe *p)
	__sets(p->buf)
{
	char *buf = p->buf;

	if (!buf)
		return 0;
	if (pipe_grow(p, 64))
		return buf[0];
	return 0;
}

/* A callee whose contract does not say so leaves the member alone. */
int ok_across_looker(struct pipe *p)
{
	char *buf = p->buf;

	if (!buf)
		return 0;
	if (pipe_look(p))
		return -EIO;
	return buf[0];
}

/* Two parameters of one type may be one object. */
int bad_two_parameters(struct pipe *a, struct pipe *b)
	__sets(b->buf)
{
	char *buf = a->buf;

	if (!buf)
		return 0;
	kfree(b->buf);
	b->buf = NULL;
	return buf[0];	//~ BL103
}

int ok_two_parameters_compared(struct pipe *a, struct pipe *b)
	__sets(b->buf)
{
	char *buf = a->buf;

	if (a == b || !buf)
		return 0;
	kfree(b->buf);
	b->buf = NULL;
	return buf[0];
}

int ok_used_before(struct pipe *a, struct pipe *b)
	__sets(b->buf)
{
	int first = a->buf ? a->buf[0] : 0;

	kfree(b->buf);
	b->buf = NULL;
	return first;
}

/* What was made here is no parameter's. */
int ok_fresh_object(struct pipe *a)
{
	struct pipe *own = kzalloc(sizeof(*own), GFP_KERNEL);
	char *buf = a->buf;
	int first;

	if (!own)
		return -ENOMEM;
	own->buf = kzalloc(8, GFP_KERNEL);
	kfree(own->buf);
	kfree(own);
	first = buf ? buf[0] : 0;
	return first;
}
