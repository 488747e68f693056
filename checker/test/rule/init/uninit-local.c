// SPDX-License-Identifier: GPL-2.0-only
/* BL401: variables, and members of structures on the stack. */
#include <belay/belay.h>

#include "mini.h"

struct pos {
	u32 x, y;
};

struct span {
	struct pos from, to;
	u32 flags;
};

int get(u32 *out) __sets(*out, result == 0);
void fill(u32 *out __init_out);
void note(u32 val) __contract;

int bad_initialisation_deleted(u32 n)
{
	u32 sum, i;

	for (i = 0; i < n; i++)
		sum += i;	//~ BL401
	return 0;
}

int ok_initialised(u32 n)
{
	u32 sum = 0, i;

	for (i = 0; i < n; i++)
		sum += i;
	return sum;
}

int bad_early_goto(u32 n)
{
	int err;

	if (!n)
		goto out;
	err = -EINVAL;
out:
	return err;	//~ BL401
}

int ok_early_goto(u32 n)
{
	int err = 0;

	if (!n)
		goto out;
	err = -EINVAL;
out:
	return err;
}

/* The loop may not run at all. */
int bad_loop_result(u32 n)
{
	u32 val, i;
	int err;

	for (i = 0; i < n; i++) {
		err = get(&val);
		if (err)
			break;
	}
	return err;	//~ BL401
}

int ok_loop_result(u32 n)
{
	u32 val, i;
	int err = 0;

	for (i = 0; i < n; i++) {
		err = get(&val);
		if (err)
			break;
	}
	return err;
}

/* A switch without default. */
int bad_switch(int mode)
{
	int rate;

	switch (mode) {
	case 0:
		rate = 100;
		break;
	case 1:
		rate = 400;
		break;
	}
	return rate;	//~ BL401
}

int ok_switch(int mode)
{
	int rate;

	switch (mode) {
	case 0:
		rate = 100;
		break;
	case 1:
		rate = 400;
		break;
	default:
		return -EINVAL;
	}
	return rate;
}

/* Set and read under one condition. */
int ok_same_condition(bool fast)
{
	int rate;

	if (fast)
		rate = 400;
	note(1);
	if (fast)
		return rate;
	return 0;
}

int bad_other_condition(bool fast)
{
	int rate;

	if (fast)
		rate = 400;
	note(1);
	if (!fast)
		return rate;	//~ BL401
	return 0;
}

/* An output is there only where the call succeeded. */
u32 bad_output_on_error(void)
{
	u32 val;
	int err = get(&val);

	if (err)
		note(val);	//~ BL401
	return 0;
}

u32 ok_output_on_success(void)
{
	u32 val;
	int err = get(&val);

	if (err)
		return 0;
	return val;
}

u32 bad_result_not_tested(void)
{
	u32 val;

	get(&val);
	return val;	//~ BL401
}

u32 ok_always_set(void)
{
	u32 val;

	fill(&val);
	return val;
}

/* Members. */
u32 bad_member(void)
{
	struct pos p;

	p.x = 1;
	return p.x + p.y;	//~ BL401
}

u32 ok_member(void)
{
	struct pos p;

	p.x = 1;
	p.y = 2;
	return p.x + p.y;
}

u32 ok_member_not_read(void)
{
	struct pos p;

	p.x = 1;
	return p.x;
}

u32 bad_nested_member(u32 n)
{
	struct span s;

	s.from.x = 0;
	s.from.y = 0;
	s.to.x = n;
	if (n)
		s.flags = 1;
	return s.to.x + s.to.y;	//~ BL401
}

/* An initialiser that names some members sets them all. */
u32 ok_initialiser(u32 n)
{
	struct span s = { .from = { .x = n } };

	return s.to.y + s.flags;
}

u32 ok_compound_literal(u32 n)
{
	struct span s;

	s = (struct span){ .flags = n };
	return s.from.x + s.flags;
}

u32 ok_memset(void)
{
	struct span s;

	memset(&s, 0, sizeof(s));
	return s.to.y;
}

/* A copy of a structure copies what is missing. */
u32 bad_copied(void)
{
	struct pos a, b;

	a.x = 1;
	b = a;
	return b.y;	//~ BL401
}

u32 ok_copied(void)
{
	struct pos a, b;

	a.x = 1;
	a.y = 1;
	b = a;
	return b.y;
}

/* Arrays, element by element and by a loop. */
u32 bad_array(void)
{
	u32 a[2];

	a[0] = 1;
	return a[0] + a[1];	//~ BL401
}

u32 ok_array(void)
{
	u32 a[2];

	a[0] = 1;
	a[1] = 2;
	return a[0] + a[1];
}

u32 ok_array_loop(void)
{
	u32 a[4], i, sum = 0;

	for (i = 0; i < ARRAY_SIZE(a); i++)
		a[i] = i;
	for (i = 0; i < ARRAY_SIZE(a); i++)
		sum += a[i];
	return sum;
}

/* Through a helper without words. */
static int helper(u32 *out, u32 n)
{
	if (n > 16)
		return -EINVAL;
	*out = 1 << n;
	return 0;
}

u32 bad_helper(u32 n)
{
	u32 bit;

	helper(&bit, n);
	return bit;	//~ BL401
}

u32 ok_helper(u32 n)
{
	u32 bit;

	if (helper(&bit, n))
		return 0;
	return bit;
}

u32 ok_helper_sign(u32 n)
{
	u32 bit;

	if (helper(&bit, n) < 0)
		return 0;
	return bit;
}

/* Double-checked by a flag. */
int ok_done_flag(u32 n)
{
	bool done = false;
	u32 val, i;

	for (i = 0; i < n && !done; i++)
		if (!get(&val))
			done = true;
	if (!done)
		return -ENODEV;
	return val;
}

int bad_done_flag(u32 n)
{
	bool done = false;
	u32 val, i;

	for (i = 0; i < n && !done; i++)
		if (get(&val))
			done = true;
	if (!done)
		return -ENODEV;
	return val;	//~ BL401
}

/* A pointer is a variable, too. */
u32 bad_pointer(u32 n)
{
	u32 *p;

	if (n)
		p = &n;
	return *p;	//~ BL401
}

u32 ok_pointer(u32 n)
{
	u32 *p = &n;

	return *p;
}

/* The address of an uninitialised variable may be taken and passed on. */
u32 ok_address_only(void)
{
	u32 val, *p = &val;

	fill(p);
	return val;
}

/* A table whose elements are all given. */
u32 ok_table(u32 type)
{
	u32 step[3] = { 1, 10, 100 };

	return step[type % 3];
}

u32 bad_table_without_values(u32 type)
{
	u32 step[3];

	return step[type % 3];	//~ BL401
}

/* What is initialised by itself has no value, which is no use of it yet. */
u32 ok_itself(u32 n)
{
	u32 val = val, *p = (p);

	p = &n;
	fill(&val);
	return val + *p;
}

u32 bad_itself(u32 n)
{
	u32 val = val;

	if (n)
		val = n;
	return val;	//~ BL401
}

u32 bad_of_itself(void)
{
	u32 val = val + 1;	//~ BL401

	return val;
}
