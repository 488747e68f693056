// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: what is not found yet. */
#include <belay/belay.h>

#include "mini.h"

struct slots {
	u8 *buf[16] __own(kfree) __nullable;
};

struct shared {
	refcount_t users __counts;
	u32 id;
};

/* All of them are left pointing to what is gone. */
void miss_not_cleared(struct slots *s) __sets(s->buf);
void miss_not_cleared(struct slots *s)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(s->buf); i++)
		kfree(s->buf[i]);
}	//~ miss BL109

void ok_cleared(struct slots *s) __sets(s->buf);
void ok_cleared(struct slots *s)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(s->buf); i++) {
		kfree(s->buf[i]);
		s->buf[i] = NULL;
	}
}

struct shared *shared_get(struct shared *s __gives(miss_put)) __returns(s);
struct shared *shared_get(struct shared *s)
{
	refcount_inc(&s->users);
	return s;
}

/* There may be more references than the one that is put. */
void miss_put(struct shared *s __take);
void miss_put(struct shared *s)
{
	kfree(s);	//~ miss BL105
}
