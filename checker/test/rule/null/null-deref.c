// SPDX-License-Identifier: GPL-2.0-only
/* BL301: the test for NULL is missing, late, inverted, or about another. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	u32 id;
	struct item *next __nullable;
	char *name __own(kfree) __nullable;
	struct {
		u32 flags;
	} opts;
};

struct item *find(u32 id) __nullable;
struct item *first(void) __contract;
void note(u32 val) __contract;

int bad_not_tested(void)
{
	struct item *it = kzalloc(sizeof(*it), GFP_KERNEL);

	it->id = 1;	//~ BL301
	kfree(it);
	return 0;
}

int ok_tested(void)
{
	struct item *it = kzalloc(sizeof(*it), GFP_KERNEL);

	if (!it)
		return -ENOMEM;
	it->id = 1;
	kfree(it);
	return 0;
}

u32 bad_find(u32 id)
{
	return find(id)->id;	//~ BL301
}

u32 ok_find(u32 id)
{
	struct item *it = find(id);

	return it ? it->id : 0;
}

u32 ok_result_without_word(void)
{
	return first()->id;
}

/* Used first, tested afterwards. */
u32 bad_tested_late(struct item *it __nullable)
{
	u32 id = it->id;	//~ BL301

	if (!it)
		return 0;
	return id;
}

u32 ok_tested_early(struct item *it __nullable)
{
	u32 id;

	if (!it)
		return 0;
	id = it->id;
	return id;
}

u32 bad_inverted(struct item *it __nullable)
{
	if (!it)
		return it->id;	//~ BL301
	return 0;
}

u32 ok_plain_parameter(struct item *it)
{
	return it->id;
}

/* && and || with the operands in the wrong order. */
bool bad_and(struct item *it __nullable)
{
	return it->id && it;	//~ BL301
}

bool ok_and(struct item *it __nullable)
{
	return it && it->id;
}

bool bad_or(struct item *it __nullable)
{
	return it || it->id;	//~ BL301
}

bool ok_or(struct item *it __nullable)
{
	return !it || it->id;
}

/* A list ends with NULL. */
u32 bad_second(struct item *it)
{
	return it->next->id;	//~ BL301
}

u32 ok_second(struct item *it)
{
	return it->next ? it->next->id : 0;
}

u32 bad_last(struct item *it __nullable)
{
	while (it)
		it = it->next;
	return it->id;	//~ BL301
}

u32 ok_last(struct item *it)
{
	while (it->next)
		it = it->next;
	return it->id;
}

u32 ok_search(struct item *it __nullable, u32 id)
{
	for (; it; it = it->next)
		if (it->id == id)
			return it->opts.flags;
	return 0;
}

u32 bad_search(struct item *it __nullable, u32 id)
{
	for (; it; it = it->next)
		if (it->id == id)
			break;
	return it->opts.flags;	//~ BL301
}

/* The test is about the other pointer. */
int bad_other_tested(u32 a, u32 b)
{
	struct item *x = find(a);
	struct item *y = find(b);

	if (!x)
		return -ENODEV;
	return x->id == y->id;	//~ BL301
}

int ok_both_tested(u32 a, u32 b)
{
	struct item *x = find(a);
	struct item *y = find(b);

	if (!x || !y)
		return -ENODEV;
	return x->id == y->id;
}

int bad_and_for_or(u32 a, u32 b)
{
	struct item *x = find(a);
	struct item *y = find(b);

	if (!x && !y)
		return -ENODEV;
	if (x)
		return x->id;
	note(1);
	return x->id;	//~ BL301
}

/* The test deleted from one of two paths. */
int bad_one_path(u32 id, bool strict)
{
	struct item *it = find(id);

	if (strict && !it)
		return -ENODEV;
	return it->id;	//~ BL301
}

int ok_one_path(u32 id, bool strict)
{
	struct item *it = find(id);

	if (!it)
		return strict ? -ENODEV : 0;
	return it->id;
}

/* A flag that says whether there is one. */
int ok_flag(u32 id)
{
	struct item *it = find(id);
	bool found = it != NULL;

	note(id);
	if (found)
		return it->id;
	return 0;
}

int bad_flag(u32 id)
{
	struct item *it = find(id);
	bool found = it != NULL;

	note(id);
	if (!found)
		note(it->id);	//~ BL301
	return 0;
}

/* The member was tested, and another value is loaded from it. */
void refresh(struct item *it) __sets(it->name);

int ok_member(struct item *it)
{
	if (it->name)
		return it->name[0];
	return 0;
}

int bad_member_reloaded(struct item *it)
	__sets(it->name)
{
	if (!it->name)
		return 0;
	refresh(it);
	return it->name[0];	//~ BL301
}

/* Set to NULL on the way. */
int bad_cleared(u32 id)
{
	struct item *it = find(id);

	if (!it)
		return -ENODEV;
	if (it->id != id)
		it = NULL;
	return it->id;	//~ BL301
}

int ok_default(u32 id)
{
	struct item *it = find(id);

	if (!it)
		it = first();
	return it->id;
}

/* Through the address of a member. */
u32 bad_member_address(u32 id)
{
	struct item *it = find(id);
	u32 *flags = &it->opts.flags;

	return *flags;	//~ BL301
}

u32 ok_member_address(u32 id)
{
	struct item *it = find(id);
	u32 *flags;

	if (!it)
		return 0;
	flags = &it->opts.flags;
	return *flags;
}

/* Retried until there is one. */
u32 ok_retry(u32 id)
{
	struct item *it;

	do {
		it = find(id);
	} while (!it);
	return it->id;
}

u32 bad_retry(u32 id)
{
	struct item *it;
	int i = 0;

	do {
		it = find(id);
	} while (!it && ++i < 3);
	return it->id;	//~ BL301
}

/* A variable that is assigned where it matters. */
u32 ok_goto(u32 id)
{
	struct item *it = NULL;

	if (!id)
		goto out;
	it = find(id);
	if (!it)
		goto out;
	note(it->id);
out:
	return it ? it->id : 0;
}

u32 bad_goto(u32 id)
{
	struct item *it = NULL;

	if (!id)
		goto out;
	it = find(id);
	if (!it)
		return 0;
	note(it->id);
out:
	return it->id;	//~ BL301
}
