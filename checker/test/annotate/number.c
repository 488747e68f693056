// SPDX-License-Identifier: GPL-2.0-only
/* Numbers in members that are indices, divisors, counts to shift by. */
#include <belay/belay.h>

#include "mini.h"

struct screen {
	int idx;
	u8 data[4];
	u32 period;
	u32 shift;
	int loose;
};

static void screen_put(struct screen *screen, u8 byte)
{
	screen->data[screen->idx] = byte;
	if (++screen->idx == 4)
		screen->idx = 0;
}

static u32 screen_rate(const struct screen *screen)
{
	return 1000 / screen->period;
}

static void screen_period(struct screen *screen, u32 ms)
{
	if (ms)
		screen->period = ms;
}

static u32 screen_mask(const struct screen *screen)
{
	return 1U << screen->shift;
}

/* What is stored here may be anything. */
static u8 screen_peek(struct screen *screen, int i)
{
	screen->loose = i;
	return screen->data[screen->loose];
}

static u8 screen_peek_again(const struct screen *screen)
{
	return screen->data[screen->loose];
}
