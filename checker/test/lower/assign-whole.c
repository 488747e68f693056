// SPDX-License-Identifier: GPL-2.0-only
/* Structures made and assigned whole, as drivers set up theirs. */
#include <belay/belay.h>

struct range { unsigned first, last; };
struct config {
	const char *name;
	struct range range;
	unsigned on : 1, mode : 3, : 4, level : 8;
	int (*fn)(struct config *);
	unsigned char key[4];
};

int set(struct config *c);

void reset(struct config *c)
{
	*c = (struct config){
		.name = "default",
		.range = { .last = 7 },
		.on = 1,
		.level = c->level,
		.fn = set,
		.key = { [1] = 2, [3] = 4 },
	};
}

int changed(struct config *c, struct range r)
{
	struct config old = *c, *p = &(struct config){ .range = r };

	c->mode += 1;
	c->level = c->on ? 255 : old.level;
	*c = p->range.last > r.first ? old : *p;
	return c->fn(c);
}
