// SPDX-License-Identifier: GPL-2.0-only
/* BL106, BL107, BL108: chains of owners, walked by the address of a link. */
#include <belay/belay.h>

#include "mini.h"

struct link {
	struct link *next __own(kfree) __nullable;
	u32 key;
};

struct chain {
	struct mutex lock;
	struct link *first __own(kfree) __nullable;
};

static struct link *all __own(kfree);

void ok_remove(struct chain *c, u32 key)
	__sets(c->first) __sets(struct link.next)
{
	struct link **pp = &c->first, *e;

	while ((e = *pp)) {
		if (e->key == key) {
			*pp = e->next;
			e->next = NULL;
			kfree(e);
			return;
		}
		pp = &e->next;
	}
}

/* As it is written as a rule */
void ok_remove_plain(struct chain *c, u32 key)
	__sets(c->first)
{
	struct link **pp;
	struct link *e;

	for (pp = &c->first; *pp; pp = &(*pp)->next) {
		e = *pp;
		if (e->key == key) {
			*pp = e->next;
			kfree(e);
			break;
		}
	}
}

/* What comes behind goes with it. */
void bad_remove(struct chain *c, u32 key)
	__sets(c->first) __sets(struct link.next)
{
	struct link **pp = &c->first, *e;

	while ((e = *pp)) {
		if (e->key == key) {
			*pp = NULL;
			kfree(e);	//~ BL107
			return;
		}
		pp = &e->next;
	}
}

/* Still in the chain */
void bad_not_removed(struct chain *c, u32 key)
	__sets(c->first) __sets(struct link.next)
{
	struct link **pp = &c->first, *e;

	while ((e = *pp)) {
		if (e->key == key && !e->next) {
			kfree(e);
			return;	//~ BL109 //~ BL109 //~ BL109
		}
		pp = &e->next;
	}
}

/* Callers are not told. */
void bad_undeclared(struct chain *c, u32 key)
{
	struct link **pp = &c->first, *e;

	while ((e = *pp)) {
		if (e->key == key) {
			*pp = e->next;
			e->next = NULL;
			kfree(e);	//~ BL205
			return;
		}
		pp = &e->next;
	}
}

/* All with that key. */
void ok_remove_all(struct chain *c, u32 key)
	__sets(c->first) __sets(struct link.next)
{
	struct link **pp = &c->first, *e;

	mutex_lock(&c->lock);
	while ((e = *pp)) {
		if (e->key == key) {
			*pp = e->next;
			e->next = NULL;
			kfree(e);
		} else {
			pp = &e->next;
		}
	}
	mutex_unlock(&c->lock);
}

void bad_remove_all(struct chain *c, u32 key)
	__sets(c->first) __sets(struct link.next)
{
	struct link **pp = &c->first, *e;

	mutex_lock(&c->lock);
	while ((e = *pp)) {
		if (e->key == key) {
			*pp = NULL;
			kfree(e);	//~ BL107 //~ BL107
		} else {
			pp = &e->next;
		}
	}
	mutex_unlock(&c->lock);
}

/* By a loop that reads the link twice. */
struct link *ok_detach(struct chain *c, u32 key)
	__own(kfree) __nullable __sets(c->first)
{
	struct link **pp, *e;

	for (pp = &c->first; *pp; pp = &(*pp)->next) {
		if ((*pp)->key != key)
			continue;
		e = *pp;
		*pp = e->next;
		e->next = NULL;
		return e;
	}
	return NULL;
}

/* It is still in two places. */
struct link *bad_detach(struct chain *c, u32 key)
	__own(kfree) __nullable __sets(c->first)
{
	struct link **pp, *e;

	for (pp = &c->first; *pp; pp = &(*pp)->next) {
		if ((*pp)->key != key)
			continue;
		e = *pp;
		*pp = e->next;
		return e;	//~ BL109
	}
	return NULL;
}

/* Sorted by key */
int ok_insert(struct chain *c, u32 key)
	__sets(c->first)
{
	struct link **pp, *new = kzalloc(sizeof(*new), GFP_KERNEL);

	if (!new)
		return -ENOMEM;
	new->key = key;
	for (pp = &c->first; *pp && (*pp)->key < key; pp = &(*pp)->next)
		;
	new->next = *pp;
	*pp = new;
	return 0;
}

int bad_insert(struct chain *c, u32 key)
	__sets(c->first)
{
	struct link **pp, *new = kzalloc(sizeof(*new), GFP_KERNEL);

	if (!new)
		return -ENOMEM;
	new->key = key;
	for (pp = &c->first; *pp && (*pp)->key < key; pp = &(*pp)->next)
		;
	*pp = new;	//~ BL106 //~ BL106 //~ BL106
	return 0;
}

/* At the end */
int ok_append(struct chain *c, u32 key)
{
	struct link **pp = &c->first, *new;

	new = kzalloc(sizeof(*new), GFP_KERNEL);
	if (!new)
		return -ENOMEM;
	new->key = key;
	while (*pp)
		pp = &(*pp)->next;
	*pp = new;
	return 0;
}

int bad_append(struct chain *c, u32 key)
{
	struct link **pp = &c->first, *new;

	new = kzalloc(sizeof(*new), GFP_KERNEL);
	if (!new)
		return -ENOMEM;
	new->key = key;
	while (*pp)
		pp = &(*pp)->next;
	return 0;	//~ BL101
}

/* A chain at file scope */
int ok_remove_global(u32 key)
	__sets(all) __sets(struct link.next)
{
	struct link **pp = &all, *e;

	for (; (e = *pp); pp = &e->next) {
		if (e->key == key)
			break;
	}
	if (!e)
		return -EINVAL;
	*pp = e->next;
	e->next = NULL;
	kfree(e);
	return 0;
}

int bad_remove_global(u32 key)
	__sets(all) __sets(struct link.next)
{
	struct link **pp = &all, *e;

	for (; (e = *pp); pp = &e->next) {
		if (e->key == key)
			break;
	}
	if (!e)
		return -EINVAL;
	*pp = e->next;
	e->next = NULL;
	return 0;	//~ BL101
}
