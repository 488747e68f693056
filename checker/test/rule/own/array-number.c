// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL102, BL106, BL107: arrays of owned things that are no pointers. */
#include <belay/belay.h>

#include "mini.h"

#define NR_PORTS 8

int irq_claim(u32 hw) __own(irq_dispose);
void irq_dispose(u32 irq __take);

struct chip {
	int irqs[NR_PORTS] __own(irq_dispose);
	u32 flags;
};

void chip_free(struct chip *chip __take __nullable);

static void ok_free(struct chip *chip __take)
{
	int i;

	for (i = 0; i < NR_PORTS; i++)
		irq_dispose(chip->irqs[i]);
	kfree(chip);
}

static void bad_free(struct chip *chip __take)
{
	kfree(chip);	//~ BL107 irqs
}

static void bad_free_but_first(struct chip *chip __take)
{
	int i;

	for (i = NR_PORTS - 1; i > 0; i--)
		irq_dispose(chip->irqs[i]);
	kfree(chip);	//~ BL107 irqs
}

static void bad_free_twice(struct chip *chip __take)
{
	int i;

	for (i = 0; i < NR_PORTS; i++)
		irq_dispose(chip->irqs[i]);
	for (i = 0; i < NR_PORTS; i++)
		irq_dispose(chip->irqs[i]);	//~ BL102
	kfree(chip);
}

static struct chip *ok_new(void)
	__own(chip_free) __nullable
{
	struct chip *chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	u32 i;
	int irq;

	if (!chip)
		return NULL;
	for (i = 0; i < NR_PORTS; i++) {
		irq = irq_claim(i);
		if (irq < 0)
			goto unwind;
		chip->irqs[i] = irq;
	}
	return chip;

unwind:
	while (i--)
		irq_dispose(chip->irqs[i]);
	kfree(chip);
	return NULL;
}

static struct chip *bad_new(void)
	__own(chip_free) __nullable
{
	struct chip *chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	u32 i;
	int irq;

	if (!chip)
		return NULL;
	for (i = 0; i < NR_PORTS; i++) {
		irq = irq_claim(i);
		if (irq < 0)
			goto free;
		chip->irqs[i] = irq;
	}
	return chip;

free:
	kfree(chip);	//~ BL107 irqs
	return NULL;
}

static struct chip *bad_new_filled_twice(void)
	__own(chip_free) __nullable
{
	struct chip *chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	int i, irq;

	if (!chip)
		return NULL;
	for (i = 0; i < NR_PORTS; i++) {
		irq = irq_claim(i);
		if (irq < 0)
			goto unwind;
		chip->irqs[i] = irq;
	}
	irq = irq_claim(0);
	if (irq >= 0)
		chip->irqs[0] = irq;	//~ BL106
	return chip;

unwind:
	while (--i >= 0)
		irq_dispose(chip->irqs[i]);
	kfree(chip);
	return NULL;
}

/* On the stack, stored before it is tested. */
static int ok_local(void)
{
	int irqs[NR_PORTS] __own(irq_dispose);
	int i, err = 0;

	for (i = 0; i < NR_PORTS; i++) {
		irqs[i] = irq_claim(i);
		if (irqs[i] < 0) {
			err = irqs[i];
			break;
		}
	}
	while (--i >= 0)
		irq_dispose(irqs[i]);
	return err;
}

static int bad_local(void)
{
	int irqs[NR_PORTS] __own(irq_dispose);
	int i;

	for (i = 0; i < NR_PORTS; i++) {
		irqs[i] = irq_claim(i);
		if (irqs[i] < 0)
			return irqs[i];	//~ BL101 irqs
	}
	while (--i >= 0)
		irq_dispose(irqs[i]);
	return 0;
}

/* In memory of their own. */
struct bus {
	u32 nr;
	int *ids __own(kfree) __own_each(irq_dispose) __counted_by(nr);
};

void bus_free(struct bus *bus __take __nullable);

static void ok_bus_free(struct bus *bus __take)
{
	u32 i;

	for (i = 0; i < bus->nr; i++)
		irq_dispose(bus->ids[i]);
	kfree(bus->ids);
	kfree(bus);
}

static void bad_bus_free(struct bus *bus __take)
{
	kfree(bus->ids);	//~ BL107
	kfree(bus);
}

static struct bus *ok_bus_new(u32 n)
	__own(bus_free) __nullable
{
	struct bus *bus = kzalloc(sizeof(*bus), GFP_KERNEL);
	u32 i;
	int id;

	if (!bus)
		return NULL;
	bus->ids = kcalloc(n, sizeof(*bus->ids), GFP_KERNEL);
	if (!bus->ids) {
		kfree(bus);
		return NULL;
	}
	for (i = 0; i < n; i++) {
		id = irq_claim(i);
		if (id < 0)
			goto unwind;
		bus->ids[i] = id;
	}
	bus->nr = n;
	return bus;

unwind:
	while (i > 0)
		irq_dispose(bus->ids[--i]);
	kfree(bus->ids);
	kfree(bus);
	return NULL;
}

static struct bus *bad_bus_new(u32 n)
	__own(bus_free) __nullable
{
	struct bus *bus = kzalloc(sizeof(*bus), GFP_KERNEL);
	u32 i;
	int id;

	if (!bus)
		return NULL;
	bus->ids = kcalloc(n, sizeof(*bus->ids), GFP_KERNEL);
	if (!bus->ids) {
		kfree(bus);
		return NULL;
	}
	for (i = 0; i < n; i++) {
		id = irq_claim(i);
		if (id < 0)
			goto unwind;
		bus->ids[i] = id;
	}
	bus->nr = n;
	return bus;

unwind:
	while (i > 1)
		irq_dispose(bus->ids[--i]);
	kfree(bus->ids);	//~ BL107
	kfree(bus);
	return NULL;
}

/* Numbers in structures, as ports have them. */
struct port {
	int id __own(irq_dispose);
	u32 mode;
};

struct hub {
	struct port ports[NR_PORTS];
};

static void ok_hub_free(struct hub *hub __take)
{
	struct port *port;

	for (port = hub->ports; port < hub->ports + NR_PORTS; port++)
		irq_dispose(port->id);
	kfree(hub);
}

static void bad_hub_free(struct hub *hub __take)
{
	int i;

	for (i = 0; i < NR_PORTS; i++)
		hub->ports[i].mode = 0;
	kfree(hub);	//~ BL107 id
}

/* What is put on elements is kept in an array of its own. */
#define NR_CLKS 64

struct clocks {
	struct clk *clks[NR_CLKS] __own(clk_put);
};

static int ok_clocks(struct clocks *c)
{
	struct clk *on[NR_CLKS] __own(clk_disable_unprepare);
	int i, err = 0;

	for (i = 0; i < NR_CLKS; i++) {
		err = clk_prepare_enable(c->clks[i]);
		if (err)
			break;
		on[i] = c->clks[i];
	}
	while (--i >= 0)
		clk_disable_unprepare(on[i]);
	return err;
}

static int bad_clocks(struct clocks *c)
{
	struct clk *on[NR_CLKS] __own(clk_disable_unprepare);
	int i, err = 0;

	for (i = 0; i < NR_CLKS; i++) {
		err = clk_prepare_enable(c->clks[i]);
		if (err)
			return err;	//~ BL101 on
		on[i] = c->clks[i];
	}
	while (--i >= 0)
		clk_disable_unprepare(on[i]);
	return err;
}

/* Clocks that are got and put, the errors being in the pointers. */
struct clocks *clocks_new(struct device *dev) __own(clocks_free) __nullable;
void clocks_free(struct clocks *c __take __nullable);

static struct clocks *ok_clocks_new(struct device *dev)
	__own(clocks_free) __nullable
{
	struct clocks *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int i;

	if (!c)
		return NULL;
	for (i = 0; i < NR_CLKS; i++) {
		struct clk *clk = clk_get(dev, "bus");

		if (IS_ERR(clk))
			goto unwind;
		c->clks[i] = clk;
	}
	return c;

unwind:
	while (i-- > 0)
		clk_put(c->clks[i]);
	kfree(c);
	return NULL;
}

static struct clocks *bad_clocks_new(struct device *dev)
	__own(clocks_free) __nullable
{
	struct clocks *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int i;

	if (!c)
		return NULL;
	for (i = 0; i < NR_CLKS; i++) {
		struct clk *clk = clk_get(dev, "bus");

		if (IS_ERR(clk))
			goto unwind;
		c->clks[i] = clk;
	}
	return c;

unwind:
	while (--i > 0)
		clk_put(c->clks[i]);
	kfree(c);	//~ BL107 clks
	return NULL;
}
