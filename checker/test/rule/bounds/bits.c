// SPDX-License-Identifier: GPL-2.0-only
/* Bit-fields: what is in one fits in its bits, what is stored is cut off. */
#include <belay/belay.h>

#include "mini.h"

struct chip {
	u32 on:1;
	u32 mode:1;
	u32 gain:3;
	int step:3;
	bool ready:1;
	u8 rest:2;
};

static const u8 by_mode[2] = { 0x18, 0x1d };
static const u8 by_gain[8] = { 1, 2, 4, 8, 16, 32, 64, 128 };

u8 ok_mode(const struct chip *chip)
{
	return by_mode[chip->mode];
}

u8 bad_gain_as_mode(const struct chip *chip)
{
	return by_mode[chip->gain];	//~ BL501
}

static u8 range_of(int mode)
{
	return by_mode[mode];
}

u8 ok_mode_passed(const struct chip *chip)
{
	return range_of(chip->mode);
}

u8 ok_flag(const struct chip *chip)
{
	return by_mode[chip->ready];
}

u8 ok_signed(const struct chip *chip)
{
	return by_gain[chip->step + 4];
}

u8 bad_signed(const struct chip *chip)
{
	return by_gain[chip->step];	//~ BL501
}

u8 ok_stored(struct chip *chip, u32 mode)
	__sets(chip->mode)
{
	chip->mode = mode;
	return by_mode[chip->mode];
}

u8 bad_stored_wider(struct chip *chip, u32 mode)
	__sets(chip->mode)
{
	chip->mode = mode;
	return by_mode[mode];	//~ BL501
}

u32 ok_stored_fits(struct chip *chip, u32 gain)
	__sets(chip->gain)
{
	if (gain < 1 || gain > 7)
		return 0;
	chip->gain = gain;
	return 100 / chip->gain;
}

/* 8 has no bit in common with three bits */
u32 bad_stored_cut_off(struct chip *chip, u32 gain)
	__sets(chip->gain)
{
	if (gain < 1 || gain > 8)
		return 0;
	chip->gain = gain;
	return 100 / chip->gain;	//~ BL506
}

int ok_stored_one(struct chip *chip)
	__sets(chip->step)
{
	chip->step = 3;
	return 100 / chip->step;
}

/* The high bit is the sign. */
u8 bad_stored_sign(struct chip *chip, int step)
	__sets(chip->step)
{
	if (step < 0 || step > 7)
		return 0;
	chip->step = step;
	return by_gain[chip->step];	//~ BL501
}

u8 ok_stored_sign(struct chip *chip, int step)
	__sets(chip->step)
{
	if (step < 0 || step > 3)
		return 0;
	chip->step = step;
	return by_gain[chip->step];
}

u8 ok_counted(struct chip *chip)
	__sets(chip->gain)
{
	chip->gain++;
	return by_gain[chip->gain];
}

u32 bad_counted(struct chip *chip)
	__sets(chip->gain)
{
	chip->gain++;
	return 100 / chip->gain;	//~ BL506
}
