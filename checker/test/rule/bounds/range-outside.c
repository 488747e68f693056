// SPDX-License-Identifier: GPL-2.0-only
/* BL503, BL906: ranges that a driver states for members of the kernel's. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

extern __typeof__(((struct gadget_bank *)0)->lines) __slot(gadget_bank, lines)
	__at_least(1) __at_most(32);
extern __typeof__(((struct gadget_bank *)0)->gap) __slot(gadget_bank, gap)
	__below(lines);
extern __typeof__(((struct device *)0)->parent) __slot(device, parent)
	__at_most(9);	//~ BL906 no integer

/* Which of these has a member of that name nobody asks. */
extern int __slot(gadget_bank, lanes) __at_most(4);

static int limit __at_most(4);	//~ BL906 limit

struct foo {
	struct gadget_bank bank;
	u32 state;
};

u32 ok_shift(struct foo *foo)
{
	return foo->state >> (foo->bank.lines - 1);
}

u32 bad_shift(struct foo *foo)
{
	return foo->state >> foo->bank.lines;	//~ BL507
}

u32 ok_behind(struct gadget_bank *bank)
{
	return 100 / (bank->lines - bank->gap);
}

u32 bad_behind(struct gadget_bank *bank)
{
	return 100 / bank->gap + limit;	//~ BL506
}

int ok_set(struct foo *foo, u32 n)
{
	if (!n || n > 32)
		return -EINVAL;
	foo->bank.lines = n;
	foo->bank.gap = 0;
	return bank_register(&foo->bank);
}

int bad_set(struct foo *foo, u32 n)
{
	if (!n || n > 33)
		return -EINVAL;
	foo->bank.lines = n;
	foo->bank.gap = 0;
	return bank_register(&foo->bank);	//~ BL503 lines
}

/* What the kernel puts into its own is in range, and is not what it was. */
int ok_probed(struct foo *foo)
{
	bank_probe(&foo->bank);
	return 100 / foo->bank.lines;
}

int bad_probed(struct foo *foo)
{
	foo->bank.lines = 32;
	foo->bank.gap = 0;
	bank_probe(&foo->bank);
	return 100 / (foo->bank.lines / 32);	//~ BL506
}

int ok_passed(struct foo *foo)
{
	u32 n;

	bank_lines(&n);
	if (!n || n > 32)
		return -EINVAL;
	foo->bank.gap = 0;
	foo->bank.lines = n;
	return 0;
}

int bad_passed(struct foo *foo)
{
	foo->bank.gap = 0;
	bank_lines(&foo->bank.lines);
	return 0;	//~ BL503 lines //~ BL503 lines
}

static int ok_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->bank.lines = 8;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;
}

static int bad_probe(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->bank.lines = 33;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL503 lines
}

static int bad_probe_zero(struct bus_device *bdev)
{
	struct foo *foo = devm_kzalloc(&bdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, foo);
	return 0;	//~ BL503 lines //~ BL503 gap
}

const struct bus_driver drivers[] = {
	{ .probe = ok_probe },
	{ .probe = bad_probe },
	{ .probe = bad_probe_zero },
};
