// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

#define FOO_TAG	1UL

typedef unsigned long uintptr_t;

struct foo {
	u32 id;
	unsigned long cookie;
	struct foo *next __nullable;
};

u32 bad_from_parameter(unsigned long addr)
{
	struct foo *foo = (struct foo *)addr; //~ BL603

	return foo->id;
}

u32 ok_from_pointer(struct foo *foo)
{
	unsigned long addr = (unsigned long)foo;

	return ((struct foo *)addr)->id;
}

u32 bad_tagged(struct foo *foo)
{
	uintptr_t v = (uintptr_t)foo->next | FOO_TAG;

	return ((struct foo *)(v & ~FOO_TAG))->id; //~ BL603
}

u32 ok_not_tagged(struct foo *foo)
{
	return foo->next ? foo->next->id : 0;
}

u32 bad_from_member(struct foo *foo)
{
	struct foo *other = (void *)foo->cookie; //~ BL603

	return other->id;
}

u32 ok_number_of_pointer(struct foo *foo)
{
	foo->cookie = (unsigned long)foo;
	return ((unsigned long)foo & 7) == 0;
}

u32 bad_constant(void)
{
	return *(u32 *)0x1000; //~ BL603
}

struct foo *ok_null(void) __nullable;
struct foo *ok_null(void)
{
	return (struct foo *)0;
}

int ok_user(unsigned long arg)
{
	u32 v = 4;

	return raw_copy_to_user((void __user *)arg, &v, sizeof(v)) ?
	       -EFAULT : 0;
}

int ok_user_from_u64(u64 ptr, u8 *out __bytes(8))
{
	const void __user *u = (const void __user *)(uintptr_t)ptr;

	return raw_copy_from_user(out, u, 8) ? -EFAULT : 0;
}

/* What the kernel's own headers do is theirs; mini.h stands for one. */
struct foo *ok_errors(int err) __errptr;
struct foo *ok_errors(int err)
{
	if (err >= 0)
		err = -EINVAL;
	return ERR_PTR(err);
}

void ok_sentinel(struct foo *foo, struct foo *end)
{
	if (foo->next == end)
		foo->next = NULL;
}

/* Tables of devices keep pointers as numbers. */
struct device_entry {
	const char *name;
	unsigned long driver_data;
};

static const struct foo variants[2];

static const struct device_entry entries[] = {
	{ "a", (unsigned long)&variants[0] },
	{ "b", (unsigned long)&variants[1] },
};

u32 ok_table(u32 i)
{
	if (i > 1)
		return 0;
	return ((const struct foo *)entries[i].driver_data)->id;
}

struct mixed_entry {
	const char *name;
	unsigned long driver_data;
};

static const struct mixed_entry mixed[] = {
	{ "a", (unsigned long)&variants[0] },
	{ "b", 2 },
};

u32 bad_table(u32 i)
{
	if (i > 1)
		return 0;
	return ((const struct foo *)mixed[i].driver_data)->id;	//~ BL603
}
