// SPDX-License-Identifier: GPL-2.0-only
/*
 * Expectations that are wrong on purpose: `verdicts` says which the runner of
 * the rule tests must refuse.
 */
#include <belay/belay.h>
#include "mini.h"

int bad_right(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ BL101
}

int ok_right(void)
{
	kfree(kzalloc(8, GFP_KERNEL));
	return 0;
}

int miss_right(void)
{
	return 0; //~ miss BL101
}

int bad_wrong_line(void)
{
	char *p = kzalloc(8, GFP_KERNEL); //~ BL101

	return 0;
}

int bad_wrong_id(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ BL102
}

int bad_wrong_text(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ BL101 no message says this
}

int bad_once_not_twice(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ BL101 //~ BL101
}

int bad_nothing_wrong(void)
{
	return 0; //~ BL101
}

int bad_unmarked(void)
{
	return 0;
}

int ok_marked(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ BL101
}

int ok_leaks(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0;
}

int miss_found(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0; //~ miss BL101
}

int miss_unmarked(void)
{
	return 0;
}

int fp_gone(void)
{
	return 0; //~ fp BL101
}

int helper(void)
{
	char *p = kzalloc(8, GFP_KERNEL);

	return 0;
}
