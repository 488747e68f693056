// SPDX-License-Identifier: GPL-2.0-only
/* BL906: words that say nothing, because nobody can read them. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	u32 id;
};

int bad_unknown_place(struct item *it) __takes(itm, result == 0)	//~ BL906
{
	return it->id;
}

int ok_place(struct item *it) __takes(it, result == 0)
{
	if (it->id)
		return -EINVAL;
	kfree(it);
	return 0;
}

int bad_unknown_member(struct item *it) __sets(it->ident)	//~ BL906
{
	it->id = 1;
	return 0;
}

int ok_member(struct item *it) __sets(it->id)
{
	it->id = 1;
	return 0;
}

int bad_condition(u32 *val) __sets(*val, result = 0)	//~ BL906
{
	*val = 1;
	return 0;
}

int bad_condition_of_another(u32 *val, int err) __sets(*val, err == 0)	//~ BL906
{
	*val = 1;
	return err;
}

int ok_condition(u32 *val) __sets(*val, result >= 0)
{
	*val = 1;
	return 0;
}

void *bad_empty_own(size_t n) __own();	//~ BL906

void *ok_own(size_t n) __own(kfree) __nullable
{
	return kzalloc(n, GFP_KERNEL);
}

struct bad_holder {
	struct item *it __belay_word("owns(kfree)");	//~ BL906
	struct item *borrowed __borrows(parent);	//~ BL906
	struct item *good __own(kfree) __nullable;
	u32 on __owes(kfree, bad);	//~ BL906
	u32 off __owes(kfree, good);
	u32 bits __owes(kfree, good, 32)	//~ BL906
		 __owes(kfree, good, & 3)	//~ BL906
		 __owes(kfree, good, on)	//~ BL906
		 __owes(kfree, good, 1, 2);	//~ BL906
	struct item *next __owes(kfree, good, 1);	//~ BL906
};

/* A bit is a constant, by whatever macros and enumerators. */
#define NAMES(x)	((x) - 1u)
enum { FIRST = 1, SECOND = FIRST << 4 };

struct named {
	struct item *good;
	u32 bits __owes(kfree, good, NAMES(32))
		 __owes(kfree, good, & (SECOND | SECOND))
		 __owes(kfree, good, & ~0xfffffffffffffffeUL)
		 __owes(kfree, good, SECOND / 4 % 3);
};

static u32 bad_flag __owes(kfree);	//~ BL906
static u32 bad_flag_of __owes(kfree, nothing);	//~ BL906

int bad_without_place(u32 *val) __sets()	//~ BL906
{
	*val = 1;
	return 0;
}

int bad_int_deref(u32 val) __sets(*val)	//~ BL906
{
	return val;
}

enum answer { ANSWER_NO, ANSWER_YES };

enum answer bad_enumerator(u32 *val) __sets(*val, result == ANSWER_MAYBE)	//~ BL906
{
	*val = 1;
	return ANSWER_YES;
}

enum answer ok_enumerator(u32 *val) __sets(*val, result == ANSWER_YES)
{
	*val = 1;
	return ANSWER_YES;
}

/* Elements own where a pointer to pointers, or to numbers, says so. */
struct each {
	struct item *items __own(kfree) __own_each(kfree);	//~ BL906
	struct item **list __own(kfree) __own_each(kfree) __counted_by(n);
	u32 n;
};

int bad_each_of_number(u32 n)
{
	u32 sum __own_each(kfree) = n;	//~ BL906

	return sum;
}

int bad_each_parameter(struct item **items __own_each(kfree))	//~ BL906
{
	return items[0]->id;
}

int ok_each(struct each *each)
{
	return each->n ? each->list[0]->id : 0;
}

/* A size is made of names, numbers, sizes of structures, sums and products. */
u32 bad_size_minus(const u8 *p __bytes(n - 1), u32 n)	//~ BL906
{
	return n;
}

u32 bad_size_suffix(const u8 *p __bytes(16ul))	//~ BL906
{
	return 0;
}

u32 bad_size_of_nothing(const u8 *p __bytes(sizeof(struct no_item)))	//~ BL906
{
	return 0;
}

u32 bad_size_of_name(const u8 *p __bytes(m), u32 n)	//~ BL906
{
	return n;
}

u32 bad_size_at_most(u32 n) __at_most(m)	//~ BL906
{
	return 0;
}

struct pair {
	u32 a, b;
};

enum { BELOW_ZERO = -1, ABOVE_ZERO = 1 };

/* The range of an integer, which somebody is held to */
u32 bad_range_pointer(u32 *n __at_least(4))	//~ BL906
{
	return *n;
}

u32 bad_range_name(u32 n __below(m))	//~ BL906
{
	return n;
}

u32 bad_range_behind(const struct pair *p, u32 n __below(p->c))	//~ BL906
{
	return n + p->a;
}

u32 ok_range_behind(const struct pair *p, u32 n __below(p->a + 1))
{
	return n <= p->a ? n : 0;
}

u32 bad_range_negative(u32 n __at_least(BELOW_ZERO))	//~ BL906
{
	return n;
}

u32 ok_range_enumerator(u32 n __at_least((ABOVE_ZERO)))
{
	return 100 / n;
}

u32 bad_multiple(u32 n __multiple(12))	//~ BL906
{
	return n;
}

u32 bad_multiple_name(u32 n, u32 m __multiple(n))	//~ BL906
{
	return m;
}

u32 bad_range_local(u32 n)
{
	u32 m __below(4) = n & 3;	//~ BL906

	return m;
}

static u32 bad_range_global __below(4);	//~ BL906

struct bad_ranged {
	struct pair *pair;
	u32 n __below(pair->a);	//~ BL906
	u8 m[4] __at_most(n);	//~ BL906
	u8 *p __below(4);	//~ BL906
	struct pair q __below(4);	//~ BL906
};

u32 bad_when(const struct pair *p __when(a))	//~ BL906
{
	return p->a;
}

u32 bad_when_name(const struct pair *p __when(c > 0))	//~ BL906
{
	return p->a;
}

u32 bad_when_size(const struct pair *p __when(a > c))	//~ BL906
{
	return p->a;
}

u32 bad_when_number(u32 a __when(a > 0))	//~ BL906
{
	return a;
}

u32 ok_when(const struct pair *p __when(a > b + 1))
{
	return 100 / p->a;
}

struct bad_fixed {
	u32 n __fixed;	//~ BL906
	u32 m __drvset;	//~ BL906
	u64 data __drvdata;	//~ BL906
};

struct ok_ranged {
	u32 n __at_most(100);
	u8 m[4] __at_most(4 * 2);
	bool last __below(n + 1);
};

struct bad_sized {
	u8 *data __own(kfree) __nullable __bytes(len);	//~ BL906
	u32 n;
};

struct ok_sized {
	u8 *data __own(kfree) __nullable __bytes(n);
	struct {
		u32 n;
	};
};

u8 ok_size_of_structure(const u8 *p __bytes(sizeof(struct pair)))
{
	return p[7];
}

u8 bad_size_of_structure(const u8 *p __bytes(sizeof(struct pair)))
{
	return p[8];	//~ BL501
}

u8 ok_size_of_call(void)
{
	u8 a[8] = {};

	return ok_size_of_structure(a);
}

u8 bad_size_of_call(void)
{
	u8 a[7] = {};

	return ok_size_of_structure(a);	//~ BL502
}

/* Products bind tighter, as in C. */
u8 ok_header_and_items(const u8 *p __bytes(4 + n * sizeof(struct pair)), u32 n)
{
	return n == 1 ? p[11] : 0;
}

u8 bad_header_and_items(const u8 *p __bytes(4 + n * sizeof(struct pair)), u32 n)
{
	return n == 1 ? p[12] : 0;	//~ BL501
}
