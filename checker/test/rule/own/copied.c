// SPDX-License-Identifier: GPL-2.0-only
/* Structures with owning members that are copied or cleared as a whole. */
#include "mini.h"
#include <belay/belay.h>

struct names {
	char *first __own(kfree) __nullable;
	char *last __own(kfree) __nullable;
};

struct person {
	struct names now;
	struct names before;
	char *notes[4] __own(kfree) __nullable;
};

static void names_clear(struct names *n)
{
	kfree(n->first);
	kfree(n->last);
	n->first = NULL;
	n->last = NULL;
}

void ok_moved(struct person *p) __sets(p->now) __sets(p->before);
void ok_moved(struct person *p)
{
	names_clear(&p->before);
	p->before = p->now;
	p->now = (struct names){};
}

/* Both have it now. */
void bad_doubled(struct person *p) __sets(p->now) __sets(p->before);
void bad_doubled(struct person *p)
{
	names_clear(&p->before);
	p->before = p->now;
} //~ BL109 p->now.first //~ BL109 p->now.last

void bad_overwritten(struct person *p) __sets(p->now) __sets(p->before);
void bad_overwritten(struct person *p)
{
	p->before = p->now; //~ BL106 p->before.first
	p->now = (struct names){};
}

void ok_swapped(struct person *p) __sets(p->now) __sets(p->before);
void ok_swapped(struct person *p)
{
	struct names names = p->now;

	p->now = p->before;
	p->before = names;
}

void bad_swapped(struct person *p) __sets(p->now) __sets(p->before);
void bad_swapped(struct person *p)
{
	struct names names = p->now;

	p->now = p->before;
	p->before = (struct names){};
	kfree(names.first);
} //~ BL101 p->now.last

void ok_swapped_two(struct names *a, struct names *b)
	__sets(a->first) __sets(a->last) __sets(b->first) __sets(b->last);
void ok_swapped_two(struct names *a, struct names *b)
{
	struct names names = *a;

	*a = *b;
	*b = names;
}

void ok_taken_out(struct person *p) __sets(p->before);
void ok_taken_out(struct person *p)
{
	struct names old = p->before;

	memset(&p->before, 0, sizeof(p->before));
	names_clear(&old);
}

void bad_taken_out(struct person *p) __sets(p->before);
void bad_taken_out(struct person *p)
{
	struct names old = p->before;

	memset(&p->before, 0, sizeof(p->before));
	kfree(old.first);
} //~ BL101 p->before.last

void bad_not_taken_out(struct person *p) __sets(p->before);
void bad_not_taken_out(struct person *p)
{
	struct names old = p->before;

	names_clear(&old);
} //~ BL109 p->before.first //~ BL109 p->before.last

/* To look at, and no more. */
int ok_looked_at(const struct person *p)
{
	struct names names = p->now;

	return names.first ? names.first[0] : 0;
}

int bad_looked_at(struct person *p) __contract;
int bad_looked_at(struct person *p)
{
	struct names names = p->now;

	kfree(names.first); //~ BL205
	return 0; //~ BL109 p->now.first
}

void bad_cleared(struct person *p) __sets(p->now);
void bad_cleared(struct person *p)
{
	memset(&p->now, 0, sizeof(p->now)); //~ BL106 p->now.first
}

void ok_cleared(struct person *p) __sets(p->now);
void ok_cleared(struct person *p)
{
	names_clear(&p->now);
	memset(&p->now, 0, sizeof(p->now));
}

void bad_array_cleared(struct person *p) __sets(p->notes);
void bad_array_cleared(struct person *p)
{
	memset(p->notes, 0, sizeof(p->notes)); //~ BL106 p->notes
}

void ok_array_cleared(struct person *p) __sets(p->notes);
void ok_array_cleared(struct person *p)
{
	for (int i = 0; i < 4; i++)
		kfree(p->notes[i]);
	memset(p->notes, 0, sizeof(p->notes));
}

struct names *bad_clone(const struct names *n) __own(kfree) __nullable;
struct names *bad_clone(const struct names *n)
{
	struct names *c = kmalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	*c = *n;
	return c; //~ BL109 c->first //~ BL109 c->last
}

struct names *ok_clone(const struct names *n) __own(kfree) __nullable;
struct names *ok_clone(const struct names *n)
{
	struct names *c = kmalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	*c = *n;
	c->first = NULL;
	c->last = NULL;
	return c;
}

struct names *ok_carried_off(struct names *n) __own(kfree) __nullable
	__sets(n->first) __sets(n->last);
struct names *ok_carried_off(struct names *n)
{
	struct names *c = kmalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	*c = *n;
	*n = (struct names){};
	return c;
}

struct names *bad_carried_off(struct names *n) __own(kfree) __nullable
	__sets(n->first) __sets(n->last);
struct names *bad_carried_off(struct names *n)
{
	struct names *c = kmalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	*c = *n;
	n->first = NULL;
	return c; //~ BL109 c->last
}
