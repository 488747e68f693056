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
