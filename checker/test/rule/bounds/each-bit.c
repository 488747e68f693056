// SPDX-License-Identifier: GPL-2.0-only
/* Loops over the bits that are set, and a second counter beside the bit. */
#include <belay/belay.h>

#include "mini.h"

unsigned long next_bit(const unsigned long *map, unsigned long size,
		       unsigned long offset) __at_least(offset) __at_most(size);
#define find_next_bit(map, size, offset)				\
({									\
	unsigned long __size = (size), __from = (offset);		\
									\
	__from <= __size ? next_bit(map, __size, __from) : __size;	\
})
#define for_each_set_bit(bit, map, size)				\
	for ((bit) = 0;							\
	     (bit) = find_next_bit((map), (size), (bit)), (bit) < (size); \
	     (bit)++)

int word_at(int at) __contract;

struct scan {
	u16 value[4];
	u32 last;
};

/* There are no more of them than there are bits up to here. */
void ok_packed(struct scan *scan, const unsigned long *map)
{
	int i = 0, bit;

	for_each_set_bit(bit, map, 4)
		scan->value[i++] = word_at(bit);
}

void bad_packed(struct scan *scan, const unsigned long *map)
{
	int i = 0, bit;

	for_each_set_bit(bit, map, 5)
		scan->value[i++] = word_at(bit);	//~ BL501
}

/* Two for each bit */
void bad_packed_twice(struct scan *scan, const unsigned long *map)
{
	int i = 0, bit;

	for_each_set_bit(bit, map, 3) {
		scan->value[i++] = word_at(bit);	//~ BL501
		scan->value[i++] = 0;
	}
}

/* Some are left out. */
void ok_skipped(struct scan *scan, const unsigned long *map)
{
	u32 i = 0;
	int bit;

	for_each_set_bit(bit, map, 4) {
		if (!word_at(bit))
			continue;
		scan->value[i] = word_at(bit);
		i++;
	}
}

void bad_skipped(struct scan *scan, const unsigned long *map)
{
	u32 i = 0;
	int bit;

	for_each_set_bit(bit, map, 4) {
		i++;
		scan->value[i] = word_at(bit);	//~ BL501
	}
}

/* A buffer of its own, and a way out */
int fetch(int at, int *val) __sets(*val, result == 0) __at_most(0);

int ok_fetched(const unsigned long *map)
{
	struct scan scan;
	int i = 0, bit, val, err;

	memset(&scan, 0, sizeof(scan));
	for_each_set_bit(bit, map, 4) {
		err = fetch(bit, &val);
		if (err < 0)
			return err;
		scan.value[i++] = val;
	}
	return scan.value[0];
}

int bad_fetched(const unsigned long *map)
{
	struct scan scan;
	int i = 0, bit, val, err;

	memset(&scan, 0, sizeof(scan));
	for_each_set_bit(bit, map, 8) {
		err = fetch(bit, &val);
		if (err < 0)
			return err;
		scan.value[i++] = val;	//~ BL501
	}
	return scan.value[0];
}

/* One of two, by which bit it is */
void ok_chosen(struct scan *scan, const unsigned long *map, int a, int b)
{
	int i = 0, bit;

	for_each_set_bit(bit, map, 4) {
		scan->value[i] = bit ? a : b;
		i++;
	}
}

void bad_chosen(struct scan *scan, const unsigned long *map, int a, int b)
{
	int i = 1, bit;

	for_each_set_bit(bit, map, 4) {
		scan->value[i] = bit ? a : b;	//~ BL501
		i++;
	}
}

void ok_bit(struct scan *scan, const unsigned long *map)
{
	int bit;

	for_each_set_bit(bit, map, 4)
		scan->value[bit] = 1;
}

void bad_bit(struct scan *scan, const unsigned long *map)
{
	int bit;

	for_each_set_bit(bit, map, 4)
		scan->value[bit + 1] = 1;	//~ BL501
}

/*
 * What a round's result is said to be is about that round's argument, not about
 * the next one's of the same name.
 */
void ok_rounds(struct scan *scan, const unsigned long *map)
{
	unsigned long bit = 0;

	while (bit < 3)
		bit = next_bit(map, 4, bit + 1);
	scan->value[bit - 1] = 1;
}

void bad_rounds(struct scan *scan, const unsigned long *map)
{
	unsigned long bit = 0;

	while (bit < 3)
		bit = next_bit(map, 4, bit + 1);
	scan->value[bit] = 1;	//~ BL501
}
