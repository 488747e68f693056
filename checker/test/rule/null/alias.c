// SPDX-License-Identifier: GPL-2.0-only
/* BL301: what was tested, by another name of the object it is in. */
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
