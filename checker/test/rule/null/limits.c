// SPDX-License-Identifier: GPL-2.0-only
/* BL3xx: what is not found, or known, yet. */
#include "mini.h"
#include <belay/belay.h>

struct mode {
	const char *name __cstr;
	u8 bits;
};

/* The second has no name. */
static const struct mode modes[] = {
	[0] = { "text", 8 },
	[2] = { "graphics", 16 },
};

size_t miss_gap_in_table(u32 i)
{
	return i < ARRAY_SIZE(modes) ? strlen(modes[i].name) : 0; //~ miss BL301
}

/* Nobody says that the callback has no use for NULL. */

int ring_request(int (*fn)(int wire, void *cookie), void *cookie __nullable)
	__at_most(0);

struct ring {
	u32 rung;
};

static int ring_rang(int wire, void *cookie)
{
	struct ring *ring = cookie;

	ring->rung++;
	return wire;
}

int miss_cookie(struct ring *ring __nullable)
{
	return ring_request(ring_rang, ring);	//~ miss BL303
}

struct channel {
	u32 *levels __nullable __borrows(levels);
};

/* What was tested of an element, in a loop within that over the elements */
int fp_element(struct channel *channel __counted_by(n), u32 n, u32 *level)
{
	u32 i, k;

	for (i = 0; i < n; i++) {
		struct channel *c = &channel[i];

		c->levels = level;
		if (!c->levels)
			return -ENOMEM;
		for (k = 0; k < n; k++)
			c->levels[0] = k;	//~ fp BL301
	}
	return 0;
}
