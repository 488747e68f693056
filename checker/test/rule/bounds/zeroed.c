// SPDX-License-Identifier: GPL-2.0-only
/* Members of zeroed memory are 0 until somebody gets at them. */
#include <belay/belay.h>

#include "mini.h"

struct part {
	u32 first, last;
};

struct box {
	u32 len;
	struct part part;
	u32 tab[4];
};

void fetch_len(u32 *len) __contract;
void fetch_part(struct part *part) __contract;
u32 peek_len(const u32 *len) __contract;

u32 bad_member_passed(void)
{
	struct box *b = kzalloc(sizeof(*b), GFP_KERNEL);
	u32 v;

	if (!b)
		return 0;
	fetch_len(&b->len);
	v = b->tab[b->len];	//~ BL501 needs
	kfree(b);
	return v;
}

u32 ok_member_lent(void)
{
	struct box *b = kzalloc(sizeof(*b), GFP_KERNEL);
	u32 v;

	if (!b)
		return 0;
	peek_len(&b->len);
	v = b->tab[b->len];
	kfree(b);
	return v;
}

u32 bad_structure_passed(void)
{
	struct box *b = kzalloc(sizeof(*b), GFP_KERNEL);
	u32 v;

	if (!b)
		return 0;
	fetch_part(&b->part);
	v = b->tab[b->part.last];	//~ BL501
	kfree(b);
	return v;
}

u32 ok_other_member(void)
{
	struct box *b = kzalloc(sizeof(*b), GFP_KERNEL);
	u32 v;

	if (!b)
		return 0;
	fetch_part(&b->part);
	v = b->tab[b->len];
	kfree(b);
	return v;
}
