// SPDX-License-Identifier: GPL-2.0-only
/* The index that is used is one that was checked. */
#include <linux/nospec.h>

int use_index(const int *table, unsigned int i)
{
	return table[array_index_nospec(i, 16)];
}
