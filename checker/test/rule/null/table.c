// SPDX-License-Identifier: GPL-2.0-only
/* Pointers at file scope whose initialiser leaves none of them NULL */
#include <belay/belay.h>

#include "mini.h"

int show(const char *s __cstr) __contract;

enum { RED, GREEN, BLUE, NR_COLOURS };

static const char *const names[] = { "red", "green", "blue" };
static const char *const by_number[NR_COLOURS] = {
	[BLUE] = "blue",
	[RED] = "red",
	[GREEN] = "green",
};
static const char *const all_same[4] = { [0 ... 3] = "x" };
static const char *never_changed[] = { "a", "b" };
static const u8 first[] = { 1, 2 }, second[] = { 3 };
static const u8 *const sequences[] = { first, second };
static int one, two;
static int *const numbers[] = { &one, &two };
static const char *const title = "title";

int ok_names(unsigned int i)
{
	return i < ARRAY_SIZE(names) ? show(names[i]) : -EINVAL;
}

int ok_by_number(void)
{
	int sum = 0;

	for (int i = 0; i < NR_COLOURS; i++)
		sum += show(by_number[i]);
	return sum;
}

int ok_range(unsigned int i)
{
	return show(all_same[i & 3]);
}

int ok_never_changed(bool b)
{
	return show(never_changed[b]);
}

int ok_sequences(unsigned int i)
{
	return i < ARRAY_SIZE(sequences) ? sequences[i][0] : -EINVAL;
}

int ok_numbers(bool b)
{
	return ++*numbers[b];
}

int ok_title(void)
{
	return show(title);
}

static const char *const with_gap[NR_COLOURS] = {
	[RED] = "red",
	[BLUE] = "blue",
};
static const char *const with_end[] = { "red", NULL };
static const char *const short_list[3] = { "red", "green" };
static const char *changed[] = { "a", "b" };
static const char *handed_out[] = { "a", "b" };
static const char *pointed_to = "a";
static const char **const to_it = &pointed_to;

int bad_gap(unsigned int i)
{
	return i < NR_COLOURS ? show(with_gap[i]) : -EINVAL;	//~ BL303
}

int bad_end(bool b)
{
	return show(with_end[b]);	//~ BL303
}

int bad_short(unsigned int i)
{
	return i < 3 ? show(short_list[i]) : -EINVAL;	//~ BL303
}

void ok_change(void)
{
	changed[1] = NULL;
}

int bad_changed(bool b)
{
	return show(changed[b]);	//~ BL303
}

void fill(const char **list) __contract;

void ok_hand_out(void)
{
	fill(handed_out);
}

int bad_handed_out(bool b)
{
	return show(handed_out[b]);	//~ BL303
}

void ok_set(void)
{
	*to_it = NULL;
}

int bad_pointed_to(void)
{
	return show(pointed_to);	//~ BL303
}
