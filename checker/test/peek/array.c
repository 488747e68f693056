// SPDX-License-Identifier: GPL-2.0-only
/* Arrays of owners: which elements own, by spans; and the hole of a release. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct lane {
	char *name __own(kfree) __nullable;
	u32 id;
};

struct road {
	struct lane lanes[8];
	u32 n;
	void **bufs __own(kfree) __own_each(kfree) __counted_by(n);
};

/* Found full; one is released, and then made NULL. */
void drop(struct road *road, u32 i)
	__sets(road->lanes)
{
	if (i >= 8)
		return;
	kfree(road->lanes[i].name);
	belay_peek(road);
	road->lanes[i].name = NULL;
	belay_peek(road);
}

/* As many as the count said when the array was found. */
void pop(struct road *road)
	__sets(road->bufs) __sets(road->n)
{
	if (!road->n)
		return;
	road->n--;
	belay_peek(road);
	kfree(road->bufs[road->n]);
	belay_peek(road);
}
