// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL401: numbers that the firmware may leave out. Together they have more ways
 * to be set than a block keeps worlds.
 */
#include <belay/belay.h>

#include "mini.h"

struct limits {
	u32 a, b, c, d;
};

int prop(const char *name __cstr, u32 *val) __sets(*val, result >= 0);

/* So many that may not be set, of which only the last matters in the end */
u32 ok_optional(struct limits *lim)
{
	u32 a, b, c, d, val;

	if (!prop("a", &a))
		lim->a = a;
	if (!prop("b", &b))
		lim->b = b;
	if (!prop("c", &c))
		lim->c = c;
	if (!prop("d", &d))
		lim->d = d;
	if (prop("e", &val))
		val = 5;
	return val;
}

u32 bad_optional(struct limits *lim)
{
	u32 a, b, c, d, val;

	if (!prop("a", &a))
		lim->a = a;
	if (!prop("b", &b))
		lim->b = b;
	if (!prop("c", &c))
		lim->c = c;
	if (!prop("d", &d))
		lim->d = d;
	if (prop("e", &val))
		lim->a = 5;
	return val;	//~ BL401
}

/* Not mentioned any more, it is still there behind the pointer. */
u32 bad_behind(struct limits *lim)
{
	u32 a, b, c, d, *p = &a;

	if (!prop("a", &a))
		lim->a = a;
	if (!prop("b", &b))
		lim->b = b;
	if (!prop("c", &c))
		lim->c = c;
	if (!prop("d", &d))
		lim->d = d;
	return *p;	//~ BL401
}

/* Each round begins without a value. */
u32 bad_round(struct limits *lim)
{
	u32 sum = 0;

	for (int i = 0; i < 8; i++) {
		u32 a, b, c, d;

		if (!prop("a", &a))
			lim->a = a;
		if (!prop("b", &b))
			lim->b = b;
		if (!prop("c", &c))
			lim->c = c;
		if (prop("d", &d))
			continue;
		sum += d + a;	//~ BL401
	}
	return sum;
}
