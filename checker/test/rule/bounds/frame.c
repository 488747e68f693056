// SPDX-License-Identifier: GPL-2.0-only
/* What fits on a kernel stack. */
#include <belay/belay.h>

#include "mini.h"

u32 digest(const u8 *p __bytes(n), size_t n) __contract;

u32 bad_large(void)
{
	u8 buf[4096] = { 0 };	//~ BL908 4096 bytes

	return digest(buf, sizeof(buf));
}

u32 ok_small(void)
{
	u8 buf[1024] = { 0 };

	return digest(buf, sizeof(buf));
}

u32 bad_sum(void)
{
	u8 a[1500] = { 0 };
	u8 b[1500] = { 0 };	//~ BL908

	return digest(a, sizeof(a)) + digest(b, sizeof(b));
}

/* One after the other. */
u32 ok_blocks(u32 n)
{
	if (n) {
		u8 a[1500] = { 0 };

		return digest(a, sizeof(a));
	} else {
		u8 b[1500] = { 0 };

		return digest(b, sizeof(b));
	}
}

u32 ok_static(void)
{
	static u8 buf[4096];

	return digest(buf, sizeof(buf));
}
