// SPDX-License-Identifier: GPL-2.0-only
/* BL106, BL107, BL109: what an object owns that is found by a part of it. */
#include <belay/belay.h>

#include "mini.h"

struct part {
	u32 x;
};

struct foo {
	char *buf __own(kfree) __nullable;
	struct part part;
	u32 mode;
};

char ok_peek(struct part *part)
{
	struct foo *foo = container_of(part, struct foo, part);

	if (!foo->buf)
		return 0;
	return foo->buf[0];
}

void ok_drop(struct part *part) __sets(struct foo.buf);
void ok_drop(struct part *part)
{
	struct foo *foo = container_of(part, struct foo, part);

	kfree(foo->buf);
	foo->buf = NULL;
}

void bad_drop(struct part *part) __sets(struct foo.buf);
void bad_drop(struct part *part)
{
	struct foo *foo = container_of(part, struct foo, part);

	if (!foo->buf)
		return;
	kfree(foo->buf);
}	//~ BL109

int bad_fill(struct part *part) __sets(struct foo.buf);
int bad_fill(struct part *part)
{
	struct foo *foo = container_of(part, struct foo, part);

	foo->buf = kstrdup("", GFP_KERNEL);	//~ BL106
	return 0;
}

int ok_fill(struct part *part) __sets(struct foo.buf);
int ok_fill(struct part *part)
{
	struct foo *foo = container_of(part, struct foo, part);

	if (foo->buf)
		return 0;
	foo->buf = kstrdup("", GFP_KERNEL);
	return foo->buf ? 0 : -ENOMEM;
}
