// SPDX-License-Identifier: GPL-2.0-only
/* BL107: the container of a list goes. */
#include <belay/belay.h>

#include "list.h"

struct entry {
	struct list_head link;
	u32 key;
	void *blob __own(kfree) __nullable;
};

struct table {
	u32 size;
	struct list_head entries __holds(struct entry, link) __own(entry_free);
	struct list_head spare __holds(struct entry, link) __own(entry_free);
	char *name __own(kfree) __nullable;
};

static void entry_free(struct entry *e __take)
{
	kfree(e->blob);
	kfree(e);
}

static void table_clear(struct table *t)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link) {
		list_del(&e->link);
		entry_free(e);
	}
}

struct table *ok_create(u32 size) __own(ok_destroy) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	INIT_LIST_HEAD(&t->entries);
	INIT_LIST_HEAD(&t->spare);
	t->size = size;
	return t;
}

struct table *bad_create_forgets_head(u32 size)
	__own(ok_destroy) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	INIT_LIST_HEAD(&t->entries);
	t->size = size;
	return t;	//~ BL405
}

void ok_destroy(struct table *t __take)
{
	struct entry *e;

	while (!list_empty(&t->entries)) {
		e = list_first_entry(&t->entries, struct entry, link);
		list_del(&e->link);
		entry_free(e);
	}
	while (!list_empty(&t->spare)) {
		e = list_first_entry(&t->spare, struct entry, link);
		list_del(&e->link);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);
}

void bad_destroy_forgets(struct table *t __take)
{
	kfree(t->name);
	kfree(t);	//~ BL107
}

void bad_destroy_forgets_one(struct table *t __take)
{
	table_clear(t);
	kfree(t->name);
	kfree(t);	//~ BL107
}

void ok_destroy_spliced(struct table *t __take)
{
	list_splice_init(&t->spare, &t->entries);
	table_clear(t);
	kfree(t->name);
	kfree(t);
}

/* All are freed, and so is the head: none needs to be unlinked. */
void ok_destroy_no_del(struct table *t __take)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link)
		entry_free(e);
	list_for_each_entry_safe(e, n, &t->spare, link)
		entry_free(e);
	kfree(t->name);
	kfree(t);
}

/* But then the head must not be used again. */
void bad_clear_no_del(struct table *t) __sets(t->entries)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link)
		if (e->key)
			entry_free(e);	//~ BL111
}

void ok_clear_reinit(struct table *t) __sets(t->entries)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link)
		entry_free(e);
	INIT_LIST_HEAD(&t->entries);
}

void bad_clear_some_reinit(struct table *t) __sets(t->entries)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link)
		if (e->key)
			entry_free(e);
	INIT_LIST_HEAD(&t->entries);	//~ BL106
}

/* Freed by a loop that reads the next pointer from what it freed. */
void bad_plain_loop(struct table *t) __sets(t->entries)
{
	struct entry *e;

	list_for_each_entry(e, &t->entries, link) {	//~ BL103
		list_del(&e->link);
		entry_free(e);
	}
}

void bad_plain_loop_no_del(struct table *t __take)
{
	struct entry *e;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry(e, &t->entries, link)	//~ BL103
		entry_free(e);
	kfree(t->name);
	kfree(t);	//~ BL107
}

/* Unlinked, but the loop goes on from there. */
void bad_plain_loop_del(struct table *t)
{
	struct entry *e;

	list_for_each_entry(e, &t->entries, link)	//~ BL112
		if (e->key == 3)
			list_move(&e->link, &t->spare);
}

void ok_safe_loop_move(struct table *t)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link)
		if (e->key == 3)
			list_move(&e->link, &t->spare);
}

/* Leaving the loop at once makes the plain one do. */
void ok_plain_loop_break(struct table *t, u32 key) __sets(t->entries)
{
	struct entry *e;

	list_for_each_entry(e, &t->entries, link) {
		if (e->key != key)
			continue;
		list_del(&e->link);
		entry_free(e);
		break;
	}
}

void bad_plain_loop_continue(struct table *t, u32 key) __sets(t->entries)
{
	struct entry *e;

	list_for_each_entry(e, &t->entries, link) {	//~ BL103
		if (e->key != key)
			continue;
		list_del(&e->link);
		entry_free(e);
	}
}

/* The look ahead is worth nothing if that is removed, too. */
void bad_removes_next(struct table *t)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link) {	//~ BL112
		if (e->key != 5 || &n->link == &t->entries)
			continue;
		list_move(&n->link, &t->spare);
	}
}

void bad_frees_next(struct table *t) __sets(t->entries)
{
	struct entry *e, *n;

	list_for_each_entry_safe(e, n, &t->entries, link) {	//~ BL103
		if (e->key != 5 || list_entry_is_head(n, &t->entries, link))
			continue;
		list_del(&n->link);
		entry_free(n);
	}
}

/* Those that match go; the others are still there. */
void bad_destroy_filtered(struct table *t __take)
{
	struct entry *e, *n;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry_safe(e, n, &t->entries, link) {
		if (!e->key)
			continue;
		list_del(&e->link);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);	//~ BL107
}

void bad_destroy_breaks(struct table *t __take)
{
	struct entry *e, *n;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry_safe(e, n, &t->entries, link) {
		list_del(&e->link);
		entry_free(e);
		if (t->size == 1)
			break;
	}
	kfree(t->name);
	kfree(t);	//~ BL107
}

/* Each path of the body removes it, each in its own way. */
void ok_destroy_two_ways(struct table *t __take)
{
	struct entry *e, *n;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry_safe(e, n, &t->entries, link) {
		list_del(&e->link);
		if (e->key) {
			entry_free(e);
			continue;
		}
		t->size--;
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);
}

/* Elements that come while the loop runs */
void bad_destroy_refills(struct table *t __take)
{
	struct entry *e, *n;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry_safe(e, n, &t->entries, link) {
		list_del(&e->link);
		if (e->key)
			list_add(&e->link, &t->entries);
		else
			entry_free(e);
	}
	kfree(t->name);
	kfree(t);	//~ BL107
}

/* A loop inside the loop over the same list */
void bad_destroy_nested(struct table *t __take)
{
	struct entry *e, *n, *f, *g;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_entry_safe(e, n, &t->entries, link) {
		list_for_each_entry_safe(f, g, &t->entries, link)
			if (f->key == e->key)
				break;
		if (!e->key)
			continue;
		list_del(&e->link);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);	//~ BL107
}

void ok_destroy_first_or_null(struct table *t __take)
{
	struct entry *e;

	list_splice_tail_init(&t->spare, &t->entries);
	while ((e = list_first_entry_or_null(&t->entries, struct entry,
					     link)) != NULL) {
		list_del(&e->link);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);
}

void bad_destroy_leaks_elements(struct table *t __take)
{
	struct entry *e;

	list_splice_tail_init(&t->spare, &t->entries);
	while (!list_empty(&t->entries)) {
		e = list_first_entry(&t->entries, struct entry, link);
		list_del(&e->link);
	}
	kfree(t->name);
	kfree(t);
}	//~ BL101

/* The loop over nodes instead of elements */
void ok_destroy_nodes(struct table *t __take)
{
	struct list_head *p, *q;
	struct entry *e;

	list_splice_init(&t->spare, &t->entries);
	list_for_each_safe(p, q, &t->entries) {
		e = list_entry(p, struct entry, link);
		list_del(p);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);
}

void bad_destroy_nodes(struct table *t __take)
{
	struct list_head *p;
	struct entry *e;

	list_splice_init(&t->spare, &t->entries);
	list_for_each(p, &t->entries) {	//~ BL103
		e = list_entry(p, struct entry, link);
		list_del(p);
		entry_free(e);
	}
	kfree(t->name);
	kfree(t);	//~ BL107
}

/* Half-made: the list is empty as it was made. */
struct table *ok_create_named(const char *name __cstr)
	__own(ok_destroy) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	INIT_LIST_HEAD(&t->entries);
	INIT_LIST_HEAD(&t->spare);
	t->name = kstrdup(name, GFP_KERNEL);
	if (!t->name) {
		kfree(t);
		return NULL;
	}
	return t;
}

struct table *bad_create_filled(const char *name __cstr)
	__own(ok_destroy) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);
	struct entry *e;

	if (!t)
		return NULL;
	INIT_LIST_HEAD(&t->entries);
	INIT_LIST_HEAD(&t->spare);
	e = kzalloc(sizeof(*e), GFP_KERNEL);
	if (!e) {
		kfree(t);
		return NULL;
	}
	list_add(&e->link, &t->spare);
	t->name = kstrdup(name, GFP_KERNEL);
	if (!t->name) {
		kfree(t);	//~ BL107
		return NULL;
	}
	return t;
}

struct table *ok_create_filled(const char *name __cstr)
	__own(ok_destroy) __nullable
{
	struct table *t = kzalloc(sizeof(*t), GFP_KERNEL);
	struct entry *e;

	if (!t)
		return NULL;
	INIT_LIST_HEAD(&t->entries);
	INIT_LIST_HEAD(&t->spare);
	e = kzalloc(sizeof(*e), GFP_KERNEL);
	if (!e)
		goto out_free;
	list_add(&e->link, &t->spare);
	t->name = kstrdup(name, GFP_KERNEL);
	if (!t->name)
		goto out_entry;
	return t;

out_entry:
	list_del(&e->link);
	entry_free(e);
out_free:
	kfree(t);
	return NULL;
}

/* Filled in a loop, undone from the beginning when one fails */
int ok_prefill(struct table *t, u32 n)
{
	struct entry *e, *next;
	LIST_HEAD(fresh);
	u32 i;

	for (i = 0; i < n; i++) {
		e = kzalloc(sizeof(*e), GFP_KERNEL);
		if (!e)
			goto out_undo;
		e->key = i;
		list_add_tail(&e->link, &fresh);
	}
	list_splice_tail(&fresh, &t->spare);
	return 0;

out_undo:
	list_for_each_entry_safe(e, next, &fresh, link) {
		list_del(&e->link);
		entry_free(e);
	}
	return -ENOMEM;
}

int bad_prefill(struct table *t, u32 n)
{
	struct entry *e;
	LIST_HEAD(fresh);
	u32 i;

	for (i = 0; i < n; i++) {
		e = kzalloc(sizeof(*e), GFP_KERNEL);
		if (!e)
			return -ENOMEM;	//~ BL101
		e->key = i;
		list_add_tail(&e->link, &fresh);
	}
	list_splice_tail(&fresh, &t->spare);
	return 0;
}
