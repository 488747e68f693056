// SPDX-License-Identifier: GPL-2.0-only
/* BL305: the result of a __must_check function is thrown away. */
#include <belay/belay.h>

#include "mini.h"

struct bus;
int __must_check bus_reset(struct bus *bus) __contract;
int bus_poll(struct bus *bus) __contract;

int bad_discarded(struct bus *bus)
{
	bus_reset(bus);	//~ BL305
	return 0;
}

int ok_returned(struct bus *bus)
{
	return bus_reset(bus);
}

int ok_tested(struct bus *bus)
{
	if (bus_reset(bus))
		return -EIO;
	return 0;
}

int ok_no_word(struct bus *bus)
{
	bus_poll(bus);
	return 0;
}

int bad_for_branch(struct bus *bus, bool retry)
{
	int err = bus_reset(bus);

	if (err && retry)
		bus_reset(bus);	//~ BL305
	return err;
}

int ok_for_branch(struct bus *bus, bool retry)
{
	int err = bus_reset(bus);

	if (err && retry)
		err = bus_reset(bus);
	return err;
}

int bad_comma(struct bus *bus)
{
	return (bus_reset(bus), 0);	//~ BL305
}

int ok_comma(struct bus *bus)
{
	return (bus_poll(bus), 0);
}

int bad_copy(u32 *to, const void *from)
{
	u32 val = 0;

	copy_from_user(&val, from, sizeof(val));	//~ BL305
	*to = val;
	return 0;
}

int ok_copy(u32 *to, const void *from)
{
	u32 val;

	if (copy_from_user(&val, from, sizeof(val)))
		return -EFAULT;
	*to = val;
	return 0;
}

int bad_clk(struct clk *clk)
{
	clk_prepare_enable(clk);	//~ BL305
	clk_disable_unprepare(clk);	//~ BL108
	return 0;
}

int ok_clk(struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	clk_disable_unprepare(clk);
	return 0;
}

int bus_speed(struct bus *bus, int speed) __at_most(0);

int bad_overwritten(struct bus *bus)
{
	int err;

	err = bus_speed(bus, 1);	//~ BL305
	err = bus_speed(bus, 2);
	return err;
}

int ok_each_tested(struct bus *bus)
{
	int err;

	err = bus_speed(bus, 1);
	if (err)
		return err;
	err = bus_speed(bus, 2);
	return err;
}

int bad_kept_for_nothing(struct bus *bus)
{
	int err = bus_reset(bus);	//~ BL305

	bus_poll(bus);
	return 0;
}

int ok_first_counts(struct bus *bus)
{
	int first = bus_speed(bus, 1);
	int err = bus_speed(bus, 2);

	return first ?: err;
}

int bad_in_loop(struct bus *bus, int n)
{
	int err = 0;

	while (n-- > 0)
		err = bus_speed(bus, n);	//~ BL305
	return 0;
}

int ok_last_of_loop(struct bus *bus, int n)
{
	int err = 0;

	while (n-- > 0)
		err = bus_speed(bus, n);
	return err;
}

static int twice(struct bus *bus)
{
	if (bus_poll(bus) < 0)
		return -EIO;
	return bus_speed(bus, 1);
}

int bad_own_helper(struct bus *bus)
{
	int err = twice(bus);	//~ BL305

	err = bus_poll(bus);
	return err;
}

int ok_own_helper(struct bus *bus)
{
	int err = twice(bus);

	if (!err)
		err = bus_poll(bus);
	return err;
}

struct part *part_find(struct bus *bus) __errptr;

int bad_pointer(struct bus *bus)
{
	struct part *part = part_find(bus);	//~ BL305

	return 0;
}

int ok_pointer(struct bus *bus)
{
	struct part *part = part_find(bus);

	return PTR_ERR_OR_ZERO(part);
}

int ok_or(struct bus *bus)
{
	int err;

	err = bus_speed(bus, 1);
	err |= bus_speed(bus, 2);
	return err;
}

int ok_in_condition(struct bus *bus)
{
	int err;

	if ((err = bus_speed(bus, 1)))
		return -EIO;
	return 0;
}

/* It does not say that it may fail. */
int ok_number(struct bus *bus)
{
	int seen;

	seen = bus_poll(bus);
	seen = bus_poll(bus);
	return seen;
}

void ok_said_why(struct bus *bus)
{
	int err;

	unsafe("the bus is going away anyhow") {
		err = bus_speed(bus, 0);
	}
}
