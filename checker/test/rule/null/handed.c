// SPDX-License-Identifier: GPL-2.0-only
/* A function that is handed an object finds its members as their words say. */
#include "mini.h"
#include <belay/belay.h>

struct ring {
	u8 *desc __own(kfree) __nullable __counted_by(len);
	u32 len;
	const char *label __cstr;
	const char *note __cstr __nullable;
};

int ring_look(const struct ring *r) __contract;
int ring_look(const struct ring *r)
{
	return r->desc && r->len ? r->desc[r->len - 1] : r->label[0];
}

void ring_name(struct ring *r) __sets(r->label);
void ring_name(struct ring *r)
{
	r->label = "ring";
}

int bad_larger(struct ring *r) __sets(r->desc);
int bad_larger(struct ring *r)
{
	u8 *desc = kzalloc(16, GFP_KERNEL);

	if (!desc)
		return -ENOMEM;
	kfree(r->desc);
	r->desc = desc;
	r->len = 32;
	ring_look(r);	//~ BL503 r->desc
	r->len = 16;
	return 0;
}

int ok_same(struct ring *r) __sets(r->desc);
int ok_same(struct ring *r)
{
	u8 *desc = kzalloc(16, GFP_KERNEL);

	if (!desc)
		return -ENOMEM;
	kfree(r->desc);
	r->desc = desc;
	r->len = 16;
	return ring_look(r);
}

int bad_unnamed(struct ring *r)
{
	int first;

	r->label = NULL;
	first = ring_look(r);	//~ BL303 r->label
	r->label = "ring";
	return first;
}

int bad_note(struct ring *r)
{
	int first;

	r->label = r->note;
	first = ring_look(r);	//~ BL303 r->label
	r->label = "ring";
	return first;
}

int ok_note(struct ring *r)
{
	int first;

	r->label = r->note ? r->note : "none";
	first = ring_look(r);
	r->label = "ring";
	return first;
}

/* What the callee sets it does not look at. */
int ok_named_by_callee(struct ring *r)
{
	r->label = NULL;
	ring_name(r);
	return ring_look(r);
}

/* An object that nobody has seen yet need not be complete. */
int ok_new(u32 n)
{
	struct ring *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int first;

	if (!r)
		return -ENOMEM;
	ring_name(r);
	first = ring_look(r);
	kfree(r);
	return first;
}
