// SPDX-License-Identifier: GPL-2.0-only
/* What drivers provide to others: clocks, PHYs, resets, zones, lines, panels. */
#include <linux/clk-provider.h>
#include <linux/gpio/consumer.h>
#include <linux/gpio/driver.h>
#include <linux/gpio/machine.h>
#include <linux/irqdomain.h>
#include <linux/lcd.h>
#include <linux/mux/consumer.h>
#include <linux/phy/phy.h>
#include <linux/ptp_clock_kernel.h>
#include <linux/regulator/consumer.h>
#include <linux/reset-controller.h>
#include <linux/slab.h>
#include <linux/thermal.h>
#include <belay/belay.h>

struct foo {
	struct clk_hw hw __parks(clk_hw_unregister);
	struct reset_controller_dev rcdev __parks(reset_controller_unregister);
	struct ptp_clock_info info;
	struct phy *phy __parks(phy_power_off, phy_exit);
	struct mux_control *mux __nullable __parks(mux_control_deselect);
	struct regulator_bulk_data vcc[2] __parks(regulator_bulk_disable);
	u32 reg;
};

/* Clocks */
static unsigned long ok_recalc(struct clk_hw *hw, unsigned long parent)
{
	struct foo *foo = container_of(hw, struct foo, hw);

	return parent / (foo->reg + 1ul);
}

static unsigned long bad_recalc(struct clk_hw *hw, unsigned long parent)
{
	struct foo *foo = container_of(hw, struct foo, hw);

	return parent / foo->reg;	//~ BL506
}

const struct clk_ops ok_clk_ops = { .recalc_rate = ok_recalc };
const struct clk_ops bad_clk_ops = { .recalc_rate = bad_recalc };

int ok_clk_start(struct foo *foo, struct device *dev)
{
	return clk_hw_register(dev, &foo->hw);
}

void ok_clk_stop(struct foo *foo)
{
	clk_hw_unregister(&foo->hw);
}

int bad_clk_factor(struct device *dev)
{
	struct clk_hw *hw = clk_hw_register_fixed_factor(dev, "a", "b", 0, 1,
							 2);

	return PTR_ERR_OR_ZERO(hw);	//~ BL101
}

int ok_clk_factor(struct device *dev)
{
	struct clk_hw *hw = devm_clk_hw_register_fixed_factor(dev, "a", "b", 0,
							      1, 2);

	return PTR_ERR_OR_ZERO(hw);
}

/* PHYs, of others */
int ok_phy_start(struct foo *foo)
{
	int err = phy_init(foo->phy);

	if (err)
		return err;
	err = phy_power_on(foo->phy);
	if (err)
		phy_exit(foo->phy);
	return err;
}

void ok_phy_stop(struct foo *foo)
{
	phy_power_off(foo->phy);
	phy_exit(foo->phy);
}

void bad_phy_stop(struct foo *foo)
{
	phy_power_off(foo->phy);
	phy_power_off(foo->phy);	//~ BL102
}

int bad_phy_get(struct device *dev)
{
	struct phy *phy = phy_get(dev, NULL);

	return phy_reset(phy);	//~ BL304 //~ BL101
}

/* and one's own: the data is that of the device. */
static int ok_phy_power_on(struct phy *phy)
{
	struct foo *foo = phy_get_drvdata(phy);

	return foo->mux ? mux_control_select(foo->mux, 1) : 0;
}

static int ok_phy_power_off(struct phy *phy)
{
	struct foo *foo = phy_get_drvdata(phy);

	if (foo->mux)
		mux_control_deselect(foo->mux);
	return 0;
}

const struct phy_ops ok_phy_ops __cookie(struct foo) = {
	.power_on	= ok_phy_power_on,
	.power_off	= ok_phy_power_off,
};

int ok_phy_create(struct device *dev)
{
	struct phy *phy = devm_phy_create(dev, NULL, &ok_phy_ops);

	return PTR_ERR_OR_ZERO(phy);
}

int bad_phy_create(struct device *dev, struct foo *foo)
{
	struct phy *phy = devm_phy_create(dev, NULL, &ok_phy_ops);

	phy_set_drvdata(phy, foo);	//~ BL302
	return 0;
}

/* Resets */
static int ok_assert(struct reset_controller_dev *rcdev, unsigned long id)
{
	struct foo *foo = container_of(rcdev, struct foo, rcdev);

	if (id >= 32)
		return -EINVAL;
	foo->reg |= BIT(id);
	return 0;
}

const struct reset_control_ops ok_reset_ops = { .assert = ok_assert };

int ok_reset_start(struct foo *foo)
{
	foo->rcdev.ops = &ok_reset_ops;
	return reset_controller_register(&foo->rcdev);
}

void ok_reset_stop(struct foo *foo)
{
	reset_controller_unregister(&foo->rcdev);
}

void bad_reset_stop(struct foo *foo)
{
	reset_controller_unregister(&foo->rcdev);
	reset_controller_unregister(&foo->rcdev);	//~ BL102
}

/* Clocks for PTP: the operations are copied from a template. */
static int ok_gettime(struct ptp_clock_info *info, struct timespec64 *ts)
{
	struct foo *foo = container_of(info, struct foo, info);

	ts->tv_sec = foo->reg;
	ts->tv_nsec = 0;
	return 0;
}

static int bad_getcycles(struct ptp_clock_info *info, struct timespec64 *ts)
{
	struct foo *foo = container_of(info, struct foo, info);

	ts->tv_sec = foo->reg;
	return 0;	//~ BL402
}

static const struct ptp_clock_info template = {
	.name		= "foo",
	.gettime64	= ok_gettime,
	.getcycles64	= bad_getcycles,
};

struct ptp_clock *ok_ptp_start(struct foo *foo, struct device *dev)
	__own(ptp_clock_unregister) __errptr
{
	foo->info = template;
	return ptp_clock_register(&foo->info, dev);
}

int bad_ptp_start(struct foo *foo, struct device *dev)
{
	struct ptp_clock *ptp = ptp_clock_register(&foo->info, dev);

	return ptp_clock_index(ptp);	//~ BL304 //~ BL101
}

/* Thermal zones */
static int ok_get_temp(struct thermal_zone_device *tz, int *temp)
{
	*temp = 1000;
	return 0;
}

static int bad_get_temp(struct thermal_zone_device *tz, int *temp)
{
	return 0;	//~ BL402
}

const struct thermal_zone_device_ops ok_zone = { .get_temp = ok_get_temp };
const struct thermal_zone_device_ops bad_zone = { .get_temp = bad_get_temp };

int ok_read_zone(struct thermal_zone_device *tz)
{
	int temp;

	return thermal_zone_get_temp(tz, &temp) ? -EIO : temp;
}

int bad_read_zone(struct thermal_zone_device *tz)
{
	int temp;

	thermal_zone_get_temp(tz, &temp);
	return temp;	//~ BL401
}

/* Interrupts */
struct irq_domain *ok_domain(const struct irq_domain_ops *ops)
	__own(irq_domain_remove) __nullable
{
	return irq_domain_add_linear(NULL, 8, ops, NULL);
}

int bad_domain(const struct irq_domain_ops *ops)
{
	struct irq_domain *d = irq_domain_add_linear(NULL, 8, ops, NULL);

	if (!d)
		return -ENOMEM;
	return irq_create_mapping(d, 0);	//~ BL101
}

/* Lines */
static struct gpiod_lookup_table lines
		__parks(gpiod_remove_lookup_table) = {
	.dev_id = "foo",
};

static struct gpiod_lookup_table lost_lines = {
	.dev_id = "bar",
};

void ok_lines_start(void)
{
	gpiod_add_lookup_table(&lines);
}

void ok_lines_stop(void)
{
	gpiod_remove_lookup_table(&lines);
}

void bad_lines_start(void)
{
	gpiod_add_lookup_table(&lost_lines);
}	//~ BL101

unsigned int ok_lines_count(struct gpio_descs *d)
{
	unsigned int n = 0;

	for (unsigned int i = 0; i < d->ndescs; i++)
		n += gpiod_cansleep(d->desc[i]);
	return n;
}

unsigned int bad_lines_count(struct gpio_descs *d)
{
	unsigned int n = 0;

	for (unsigned int i = 0; i <= d->ndescs; i++)
		n += gpiod_cansleep(d->desc[i]);	//~ BL501
	return n;
}

/* Supplies in an array */
int ok_vcc_start(struct foo *foo)
{
	return regulator_bulk_enable(ARRAY_SIZE(foo->vcc), foo->vcc);
}

void ok_vcc_stop(struct foo *foo)
{
	regulator_bulk_disable(ARRAY_SIZE(foo->vcc), foo->vcc);
}

void bad_vcc_stop(struct foo *foo)
{
	regulator_bulk_disable(ARRAY_SIZE(foo->vcc), foo->vcc);
	regulator_bulk_disable(ARRAY_SIZE(foo->vcc), foo->vcc);	//~ BL102
}

/* Panels */
static int ok_get_power(struct lcd_device *lcd)
{
	struct foo *foo = lcd_get_data(lcd);

	return foo->reg;
}

struct lcd_ops ok_lcd_ops = { .get_power = ok_get_power };

int ok_lcd(struct device *dev, struct foo *foo)
{
	struct lcd_device *lcd = devm_lcd_device_register(dev, "a", dev, foo,
							  &ok_lcd_ops);

	return PTR_ERR_OR_ZERO(lcd);
}

int bad_lcd(struct device *dev, struct foo *foo)
{
	struct lcd_device *lcd = lcd_device_register("a", dev, foo,
						     &ok_lcd_ops);

	return PTR_ERR_OR_ZERO(lcd);	//~ BL101
}
