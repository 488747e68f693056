// SPDX-License-Identifier: GPL-2.0-only
/* BL105: a reference that is put as if it were the object. */
#include <belay/belay.h>

#include "mini.h"

struct shared {
	refcount_t users __counts;
	u32 id;
};

struct shared *shared_get(struct shared *s __gives(bad_put)) __returns(s);
struct shared *shared_get(struct shared *s)
{
	refcount_inc(&s->users);
	return s;
}

/* There may be more references than the one that is put. */
void bad_put(struct shared *s __take);
void bad_put(struct shared *s)
{
	kfree(s);	//~ BL105
}

/* The last one takes the object along. */
struct counted {
	refcount_t users __counts;
	u32 id;
};

struct counted *counted_get(struct counted *c __gives(ok_put)) __returns(c);
struct counted *counted_get(struct counted *c)
{
	refcount_inc(&c->users);
	return c;
}

void ok_put(struct counted *c __take);
void ok_put(struct counted *c)
{
	if (refcount_dec_and_test(&c->users))
		kfree(c);
}
