// SPDX-License-Identifier: GPL-2.0-only
/* Functions in pointers of the kernel's at file scope */
#include <belay/belay.h>

#include "mini.h"

extern void (*power_off)(void) __contract __nullable;
extern void (*power_on)(void);

static u32 reg;

static void ok_off(void)
{
	reg = 1;
}


int ok_start(void)
{
	if (power_off)
		return -EBUSY;
	power_off = ok_off;
	return 0;
}

void ok_stop(void)
{
	if (power_off == ok_off)
		power_off = NULL;
}

int bad_start(void)
{
	power_on = ok_off;	//~ BL905
	return 0;
}

static struct mutex off_lock;

static void needs_lock(void) __must_hold(&off_lock)
{
	reg = 2;
}

void bad_locked(void)
{
	power_off = needs_lock;	//~ BL905
}
