// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL305: a call failed, and the function says that it worked. BL304: a number
 * that may be an error is passed on.
 */
#include <belay/belay.h>

#include "mini.h"
#include "outside.h"

struct bus {
	struct clk *clk;
	int irq;
};

int bus_reset(struct bus *bus) __at_most(0);
int bus_poll(struct bus *bus) __contract;
void bus_log(struct bus *bus, int err) __contract;
struct bus *bus_at(int id) __errptr __contract;

int bad_reset(struct bus *bus)
{
	int err = bus_reset(bus);

	if (err)
		return 0;	//~ BL305 `bad_reset` returns 0
	return bus_reset(bus);
}

int ok_reset(struct bus *bus)
{
	int err = bus_reset(bus);

	if (err)
		return err;
	return bus_reset(bus);
}

int bad_negative(struct bus *bus)
{
	int err = bus_reset(bus);

	if (err < 0)
		return 0;	//~ BL305
	return bus_reset(bus);
}

int ok_handled(struct bus *bus)
{
	int err = bus_reset(bus);

	if (err) {
		bus_log(bus, err);
		return 0;
	}
	return bus_reset(bus);
}

int ok_worked(struct bus *bus)
{
	int err = bus_reset(bus);

	if (!err)
		return 0;
	return bus_reset(bus);
}

/* The wrong way round; but trying something else where it failed looks alike. */
int miss_turned_round(struct bus *bus)
{
	int err = bus_reset(bus);

	if (!err)
		return err;	//~ miss BL305
	return bus_reset(bus);
}

/* What this returns does not tell. */
int ok_poll(struct bus *bus)
{
	if (bus_poll(bus))
		return 0;
	return bus_reset(bus);
}

int bad_pointer(int id)
{
	struct bus *bus = bus_at(id);

	if (IS_ERR(bus))
		return 0;	//~ BL305
	return bus_reset(bus);
}

int ok_pointer(int id)
{
	struct bus *bus = bus_at(id);

	if (IS_ERR(bus))
		return PTR_ERR(bus);
	return bus_reset(bus);
}

int bad_memory(struct bus *bus)
{
	char *p = kmalloc(16, GFP_KERNEL);

	if (!p)
		return 0;	//~ BL305
	kfree(p);
	return bus_reset(bus);
}

int ok_memory(struct bus *bus)
{
	char *p = kmalloc(16, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	kfree(p);
	return bus_reset(bus);
}

/* Who cannot tell of failure need not. */
bool ok_no_error(struct bus *bus)
{
	char *p = kmalloc(16, GFP_KERNEL);

	if (!p)
		return 0;
	kfree(p);
	return 1;
}

int bad_irq(struct bus *bus, struct device *dev)
{
	int irq = device_irq(dev);
	int err = request_irq(irq, "bus", bus);	//~ BL304 `request_irq`

	if (!err)
		free_irq(irq, bus);
	return err;
}

int ok_irq(struct bus *bus, struct device *dev)
{
	int irq = device_irq(dev);
	int err;

	if (irq < 0)
		return irq;
	err = request_irq(irq, "bus", bus);
	if (!err)
		free_irq(irq, bus);
	return err;
}

int bad_irq_member(struct bus *bus, struct device *dev)
	__sets(bus->irq)
{
	int err;

	bus->irq = device_irq(dev);
	if (!bus->irq)
		return -EINVAL;
	err = request_irq(bus->irq, "bus", bus);	//~ BL304
	if (!err)
		free_irq(bus->irq, bus);
	return err;
}

int ok_irq_member(struct bus *bus, struct device *dev)
	__sets(bus->irq)
{
	int err;

	bus->irq = device_irq(dev);
	if (bus->irq <= 0)
		return -EINVAL;
	err = request_irq(bus->irq, "bus", bus);
	if (!err)
		free_irq(bus->irq, bus);
	return err;
}
