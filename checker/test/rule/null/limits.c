// SPDX-License-Identifier: GPL-2.0-only
/* BL3xx: what is not found yet. */
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
