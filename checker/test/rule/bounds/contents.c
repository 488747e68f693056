// SPDX-License-Identifier: GPL-2.0-only
/* Tables that nobody changes: what ends them, and the numbers in them. */
#include <belay/belay.h>

#include "mini.h"

bool probe(int port) __contract;

static const u16 ports[] = { 0x2e, 0x4e, 0x162e, 0 };
static const u16 all_ports[] = { 0x2e, 0x4e, 0x162e, 0x164e };
static u16 found_ports[] = { 0x2e, 0x4e, 0 };
static const u16 some_ports[8] = { [2] = 0x2e, [3] = 0x4e };

int ok_ends(void)
{
	int i;

	for (i = 0; ports[i]; i++)
		if (probe(ports[i]))
			return i;
	return -ENODEV;
}

int bad_no_end(void)
{
	int i;

	for (i = 0; all_ports[i]; i++)	//~ BL501
		if (probe(all_ports[i]))
			return i;
	return -ENODEV;
}

int bad_written(void)
{
	int i;

	for (i = 0; found_ports[i]; i++)	//~ BL501
		if (probe(found_ports[i]))
			return i;
	return -ENODEV;
}

void ok_write(void)
{
	found_ports[2] = 0x164e;
}

int ok_further(bool found)
{
	int i;

	for (i = 0; !found && ports[i]; i++)
		found = probe(ports[i + 1]);
	return i;
}

int bad_further(bool found)
{
	int i;

	for (i = 0; !found && ports[i]; i++)
		found = probe(ports[i + 2]);	//~ BL501
	return i;
}

/* Nothing ends it at 4, where the last number is. */
int ok_left_out(u32 i)
{
	return i < 8 && some_ports[i] ? some_ports[i + 4] : 0;
}

int bad_left_out(u32 i)
{
	return i < 8 && some_ports[i] ? some_ports[i + 5] : 0;	//~ BL501
}

/* By pointers, and by a member of structures */
static const char *const names[] = { "left", "right", NULL };
static const char *const sides[] = { "left", "right" };

int ok_names(void)
{
	u32 i;

	for (i = 0; names[i]; i++)
		if (probe(names[i][0]))
			break;
	return i;
}

int bad_names(void)
{
	u32 i;

	for (i = 0; sides[i]; i++)	//~ BL501
		if (probe(sides[i][0]))
			break;
	return i;
}

struct mode {
	const char *name __nullable;
	u16 width, height;
};

static const struct mode modes[] = {
	{ "small", 640, 480 },
	{ "large", 1920, 1080 },
	{ }
};

static const struct mode more_modes[] = {
	{ "small", 640, 480 },
	{ .width = 1920, .height = 1080 },
};

int ok_modes(u16 width)
{
	int i;

	for (i = 0; modes[i].name; i++)
		if (modes[i].width == width)
			return modes[i].height;
	return -EINVAL;
}

/* The one without a name has a width: another member may be asked for. */
int bad_modes(u16 width)
{
	int i;

	for (i = 0; more_modes[i].width; i++)	//~ BL501
		if (more_modes[i].width == width)
			return more_modes[i].height;
	return -EINVAL;
}

/* What is in them */
static const u32 keys[] = { 30, 48, 46, 32 };
static const u8 rows[2][3] = { { 1, 2, 3 }, { 4, 5 } };
static u32 own_keys[] = { 30, 48 };

struct keyboard {
	unsigned long bits[1];
	u8 line[6];
};

void ok_keys(struct keyboard *kb)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(keys); i++)
		kb->bits[keys[i] / 64] |= 1ul << (keys[i] % 64);
}

void bad_keys(struct keyboard *kb)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(keys); i++)
		kb->bits[keys[i] / 48] = 1;	//~ BL501
}

void bad_own_keys(struct keyboard *kb, u32 *key)
{
	u32 i;

	own_keys[0] = *key;
	for (i = 0; i < ARRAY_SIZE(own_keys); i++)
		kb->bits[own_keys[i] / 64] = 1;	//~ BL501
}

u8 ok_rows(struct keyboard *kb, u32 y, u32 x)
{
	return y < 2 && x < 3 ? kb->line[rows[y][x]] : 0;
}

u8 bad_rows(struct keyboard *kb, u32 y, u32 x)
{
	return y < 2 && x < 3 ? kb->line[rows[y][x] + 1] : 0;	//~ BL501
}

/* What is left out is 0. */
u8 bad_rows_zero(struct keyboard *kb, u32 y, u32 x)
{
	return y < 2 && x < 3 ? kb->line[rows[y][x] - 1] : 0;	//~ BL501
}

/* A literal is as long as it is. */
static u32 store(const char *map __cstr, u32 val)
{
	if (val >= strlen(map))
		return 0;
	return map[val];
}

u32 ok_literal(u32 val)
{
	return store("EC", val);
}

u32 ok_literal_end(void)
{
	const char *map = "EC";

	return map[strlen(map)];
}

u32 bad_literal_end(void)
{
	const char *map = "EC";

	return map[strlen(map) + 1];	//~ BL501
}
