// SPDX-License-Identifier: GPL-2.0-only
/* The index that is used is one that was checked. */
#include <linux/kernel.h>
#include <linux/nospec.h>
#include <belay/belay.h>

static const int table[16];

int ok_index(unsigned int i)
{
	return table[array_index_nospec(i, ARRAY_SIZE(table))];
}

int bad_index(unsigned int i)
{
	return table[array_index_nospec(i, ARRAY_SIZE(table) + 1)]; //~ BL501
}

int ok_clamped(int i)
{
	return table[clamp(i, 0, 15)];
}

int bad_clamped(int i)
{
	return table[min(i, 15)]; //~ BL501
}
