// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: what is not found yet. */
#include <belay/belay.h>

#include "mini.h"

struct shared {
	refcount_t users __counts;
	u32 id;
};

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
