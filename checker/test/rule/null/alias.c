// SPDX-License-Identifier: GPL-2.0-only
/* BL301, BL506: what was tested, by another name of the object it is in. */
#include <belay/belay.h>

#include "mini.h"

struct pane {
	char *title __nullable;
	char *hint __nullable;
};

char bad_other(struct pane *a, struct pane *b)
{
	if (!a->title)
		return 0;
	b->title = NULL;
	return *a->title;	//~ BL301
}

char ok_tested_again(struct pane *a, struct pane *b)
{
	if (!a->title)
		return 0;
	b->title = NULL;
	return a->title ? *a->title : 0;
}

char ok_told_apart(struct pane *a, struct pane *b)
{
	if (!a->title || a == b)
		return 0;
	b->title = NULL;
	return *a->title;
}

char ok_other_member(struct pane *a, struct pane *b)
{
	if (!a->title)
		return 0;
	b->hint = NULL;
	return *a->title;
}

/* The same is stored in both. */
char ok_same(struct pane *a, struct pane *b)
{
	if (!a->title)
		return 0;
	b->title = a->title;
	return *a->title;
}

/* One of them is new. */
char ok_new(struct pane *a, gfp_t gfp)
{
	struct pane *b;
	char c = 0;

	if (!a->title)
		return 0;
	b = kzalloc(sizeof(*b), gfp);
	if (!b)
		return 0;
	b->title = NULL;
	c = *a->title;
	kfree(b);
	return c;
}

/* A part of an object, passed beside it. */
struct window {
	u32 id;
	struct pane left, right;
};

static struct window root;

char bad_part(struct window *w, struct pane *p)
{
	if (!w->left.title)
		return 0;
	p->title = NULL;
	return *w->left.title;	//~ BL301
}

char bad_whole(struct window *w, struct pane *p)
{
	if (!p->title)
		return 0;
	w->right.title = NULL;
	return *p->title;	//~ BL301
}

char ok_other_part(struct window *w)
{
	if (!w->left.title)
		return 0;
	w->right.title = NULL;
	return *w->left.title;
}

char bad_global(struct window *w)
{
	if (!root.left.title)
		return 0;
	w->left.title = NULL;
	return *root.left.title;	//~ BL301
}

char ok_global(struct window *w)
{
	if (!root.left.title)
		return 0;
	w->right.title = NULL;
	return *root.left.title;
}

/* A pointer to one of two members, or of two variables. */
char bad_either_member(struct pane *a, u32 n)
{
	char **p = &a->hint;
	u32 i;

	for (i = 0; i < n; i++)
		p = &a->title;
	if (!a->title)
		return 0;
	*p = NULL;
	return *a->title;	//~ BL301
}

char ok_either_member(struct pane *a, u32 n)
{
	char **p = &a->hint;
	u32 i;

	for (i = 0; i < n; i++)
		p = &a->title;
	if (!a->title)
		return 0;
	*p = NULL;
	return a->title ? *a->title : 0;
}

u32 bad_either_variable(u32 n)
{
	u32 x = 1, y = 1, i, *p = &x;

	for (i = 0; i < n; i++)
		p = &y;
	*p = 0;
	return n / y;	//~ BL506
}

u32 ok_neither_variable(u32 n)
{
	u32 x = 1, y = 1, z = 1, i, *p = &x;

	for (i = 0; i < n; i++)
		p = &y;
	*p = 0;
	return n / z;
}

/* Two pointers to numbers */
u32 bad_two_outputs(u32 *a, u32 *b)
{
	*a = 1;
	*b = 0;
	return 8 / *a;	//~ BL506
}

u32 ok_two_outputs(u32 *a, u64 *b)
{
	*a = 1;
	*b = 0;
	return 8 / *a;
}

/* A number that may be in a structure that is passed, too */
struct meter {
	u32 step;
};

u32 bad_in_structure(struct meter *m, u32 *out)
{
	m->step = 1;
	*out = 0;
	return 8 / m->step;	//~ BL506
}

u32 ok_other_type(struct meter *m, u64 *out)
{
	m->step = 1;
	*out = 0;
	return 8 / m->step;
}
