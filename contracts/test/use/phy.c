// SPDX-License-Identifier: GPL-2.0-only
/* Buses of network PHYs. */
#include <linux/gpio/driver.h>
#include <linux/mdio-bitbang.h>
#include <linux/mdio-mux.h>
#include <linux/module.h>
#include <linux/of_mdio.h>
#include <linux/phy.h>
#include <belay/belay.h>

int ok_bus(void)
{
	struct mii_bus *bus = mdiobus_alloc();
	int err;

	if (!bus)
		return -ENOMEM;
	err = mdiobus_register(bus);
	if (err) {
		mdiobus_free(bus);
		return err;
	}
	mdiobus_unregister(bus);
	mdiobus_free(bus);
	return 0;
}

int bad_bus(void)
{
	struct mii_bus *bus = mdiobus_alloc();
	int err;

	if (!bus)
		return -ENOMEM;
	err = mdiobus_register(bus);
	if (err)
		return err;	//~ BL101
	mdiobus_unregister(bus);
	mdiobus_free(bus);
	return 0;
}

static int ok_read(struct mii_bus *bus, int addr, int regnum)
{
	void __iomem *const *regs = bus->priv;

	return regs[0] ? addr + regnum : -EIO;
}

static int bad_read(struct mii_bus *bus, int addr, int regnum)
{
	static const u8 value[32] = {};

	return value[regnum];	//~ BL501
}

void use_reads(struct mii_bus *a, struct mii_bus *b)
{
	a->read = ok_read;
	b->read = bad_read;
}

int ok_page(struct phy_device *phydev)
{
	int rc = 0, old = phy_select_page(phydev, 3);

	if (old >= 0)
		rc = __phy_modify(phydev, 0x10, 0xf, 1);
	return phy_restore_page(phydev, old, rc);
}

int bad_page(struct phy_device *phydev)
{
	int old = phy_select_page(phydev, 3);

	if (old < 0)
		return old;	//~ BL701
	return phy_restore_page(phydev, old, 0);
}

int ok_phy(struct mii_bus *bus)
{
	struct phy_device *phy = mdiobus_get_phy(bus, 1);

	return phy ? phy_read_paged(phy, 1, 2) : -ENODEV;
}

int bad_phy(struct mii_bus *bus)
{
	return mdiobus_get_phy(bus, 1)->speed;	//~ BL301
}

static int on_switch(int cur, int desired, void *data)
{
	return 0;
}

int ok_mux(struct device *dev, struct mii_bus *bus)
{
	void *handle;

	if (mdio_mux_init(dev, dev->of_node, on_switch, &handle, NULL, bus))
		return -ENODEV;
	mdio_mux_uninit(handle);
	return 0;
}

int bad_mux(struct device *dev, struct mii_bus *bus)
{
	void *handle;

	if (mdio_mux_init(dev, dev->of_node, on_switch, &handle, NULL, bus))
		return -ENODEV;
	return handle ? 1 : 0;	//~ BL101
}

static void on_clock(struct mdiobb_ctrl *ctrl, int level)
{
}

static const struct mdiobb_ops ops = { .set_mdc = on_clock };

int ok_bitbang(struct mdiobb_ctrl *ctrl)
{
	struct mii_bus *bus;

	ctrl->ops = &ops;
	bus = alloc_mdio_bitbang(ctrl);
	if (!bus)
		return -ENOMEM;
	free_mdio_bitbang(bus);
	return 0;
}

int bad_bitbang(struct mdiobb_ctrl *ctrl)
{
	return alloc_mdio_bitbang(ctrl) ? 0 : -ENOMEM;	//~ BL101
}

/* Registers of pins */
struct pins {
	struct gpio_chip gc;
	void __iomem *regs __bytes(8);
};

unsigned long ok_pins(struct pins *pins)
{
	return pins->gc.read_reg(pins->regs + 4);
}

void bad_pins(struct pins *pins)
{
	pins->gc.write_reg(pins->regs + 8, 1);	//~ BL521
}
