// SPDX-License-Identifier: GPL-2.0-only
/* Of an array that a member counts only so many elements are read. */
#include <belay/belay.h>

#include "mini.h"

struct spec {
	u32 n;
	u32 param[8] __counted_by(n);
};

int spec_use(struct spec *s) __contract;

int ok_two(void)
{
	struct spec s;

	s.n = 2;
	s.param[0] = 1;
	s.param[1] = 2;
	return spec_use(&s);
}

int bad_three(void)
{
	struct spec s;

	s.n = 3;
	s.param[0] = 1;
	s.param[1] = 2;
	return spec_use(&s);	//~ BL404
}

int ok_none(void)
{
	struct spec s;

	s.n = 0;
	return spec_use(&s);
}

int bad_unknown(u32 n)
{
	struct spec s;

	if (n > 8)
		return -EINVAL;
	s.n = n;
	return spec_use(&s);	//~ BL404
}

int bad_no_count(void)
{
	struct spec s;

	s.param[0] = 1;
	return spec_use(&s);	//~ BL404
}
