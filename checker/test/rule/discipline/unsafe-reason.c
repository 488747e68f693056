// SPDX-License-Identifier: GPL-2.0-only
/* BL903, BL904: an exemption is justified, and needed. */
#include <belay/belay.h>

#include "mini.h"

struct table {
	u32 len;
};

struct table *table_find(u32 id) __nullable;
void note(u32 val) __contract;

int bad_empty_reason(u32 id)
{
	u32 len = 0;

	unsafe("") {	//~ BL903
		len = table_find(id)->len;
	}
	return len;
}

int bad_short_reason(u32 id)
{
	u32 len = 0;

	unsafe("it works") {	//~ BL903
		len = table_find(id)->len;
	}
	return len;
}

int ok_reason(u32 id)
{
	u32 len = 0;

	unsafe("table 0 is made at boot and never goes away") {
		len = table_find(id)->len;
	}
	return len;
}

/* The rules hold again behind the block. */
int bad_behind(u32 id)
{
	struct table *t = table_find(id);

	unsafe("table 0 is made at boot and never goes away") {
		note(table_find(0)->len);
	}
	return t->len;	//~ BL301
}

int bad_unneeded(u32 id)
{
	unsafe("the table is always there when we get here") {	//~ BL904
		note(id);
	}
	return 0;
}

int bad_no_longer_needed(u32 id)
{
	struct table *t = table_find(id);

	if (!t)
		return 0;
	unsafe("the table is always there when we get here") {	//~ BL904
		note(t->len);
	}
	return 0;
}

int ok_no_block(u32 id)
{
	struct table *t = table_find(id);

	if (!t)
		return 0;
	note(t->len);
	return 0;
}

int bad_empty_block(void)
{
	unsafe("nothing happens here at all, by design") {	//~ BL904
	}
	return 0;
}

/* Nested: the inner one serves, the outer one does not. */
int bad_outer(u32 id)
{
	unsafe("the whole of this path is exempt, I think") {	//~ BL904
		unsafe("table 0 is made at boot and never goes away") {
			note(table_find(0)->len);
		}
	}
	return id;
}

int ok_two_blocks(u32 id)
{
	unsafe("table 0 is made at boot and never goes away") {
		note(table_find(0)->len);
	}
	unsafe("table 1 is made together with table 0") {
		note(table_find(1)->len);
	}
	return id;
}
