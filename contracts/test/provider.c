// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/clk-provider.h>
#include <linux/clkdev.h>
#include <linux/debugfs.h>
#include <linux/dmaengine.h>
#include <linux/dmapool.h>
#include <linux/extcon-provider.h>
#include <linux/extcon.h>
#include <linux/fb.h>
#include <linux/gpio/driver.h>
#include <linux/gpio/machine.h>
#include <linux/gpio/regmap.h>
#include <linux/iio/buffer.h>
#include <linux/iio/driver.h>
#include <linux/iio/iio.h>
#include <linux/iio/kfifo_buf.h>
#include <linux/iio/trigger.h>
#include <linux/iio/triggered_event.h>
#include <linux/irq.h>
#include <linux/irq_sim.h>
#include <linux/irqdomain.h>
#include <linux/lcd.h>
#include <linux/mailbox_client.h>
#include <linux/math64.h>
#include <linux/mux/consumer.h>
#include <linux/nvmem-consumer.h>
#include <linux/parport.h>
#include <linux/phy/phy.h>
#include <linux/pinctrl/consumer.h>
#include <linux/platform_device.h>
#include <linux/power_supply.h>
#include <linux/preempt.h>
#include <linux/ptp_clock_kernel.h>
#include <linux/regulator/consumer.h>
#include <linux/reset-controller.h>
#include <linux/scatterlist.h>
#include <linux/sched/signal.h>
#include <linux/spi/spi-mem.h>
#include <linux/spi/spi.h>
#include <linux/sys_soc.h>
#include <linux/thermal.h>

int use_phy(struct device *dev, struct phy *p, const struct phy_ops *ops)
{
	phy_put(dev, phy_get(dev, "a"));
	return phy_init(p) + phy_power_on(p) + phy_set_mode(p, PHY_MODE_USB_HOST) +
	       phy_reset(p) + phy_power_off(p) + phy_exit(p) +
	       !devm_phy_get(dev, "b") + !devm_phy_optional_get(dev, "c") +
	       !devm_phy_create(dev, NULL, ops) +
	       !devm_of_phy_provider_register(dev, of_phy_simple_xlate);
}

int use_clk_hw(struct device *dev, struct clk_hw *hw, void __iomem *reg)
{
	int n = clk_hw_register(dev, hw) + devm_clk_hw_register(dev, hw);

	clk_hw_unregister(hw);
	clk_hw_unregister_fixed_factor(clk_hw_register_fixed_factor(dev, "a",
							"b", 0, 1, 2));
	clk_hw_unregister_gate(clk_hw_register_gate(dev, "a", "b", 0, reg, 1,
						    0, NULL));
	clk_unregister_fixed_rate(clk_register_fixed_rate(dev, "a", NULL, 0,
							  1000));
	return n + !clk_hw_get_name(hw) + !clk_hw_get_parent(hw) +
	       (int)clk_hw_get_rate(hw) +
	       clk_hw_register_clkdev(hw, "c", NULL) +
	       !devm_clk_hw_register_fixed_rate(dev, "d", NULL, 0, 1);
}

int use_reset_controller(struct device *dev, struct reset_controller_dev *r)
{
	reset_controller_unregister(r);
	return reset_controller_register(r) +
	       devm_reset_controller_register(dev, r);
}

int use_thermal(struct device *dev, struct thermal_zone_device *tz,
		struct thermal_cooling_device *c, int *temp)
{
	thermal_zone_device_update(tz, THERMAL_EVENT_UNSPECIFIED);
	thermal_zone_device_unregister(tz);
	thermal_cooling_device_unregister(c);
	return thermal_zone_device_enable(tz) + thermal_zone_get_temp(tz, temp);
}

int use_ptp(struct device *dev, struct ptp_clock_info *info)
{
	struct ptp_clock *ptp = ptp_clock_register(info, dev);

	return ptp_clock_index(ptp) + ptp_clock_unregister(ptp);
}

int use_mux(struct device *dev, struct mux_control *m)
{
	return mux_control_select_delay(m, 1, 0) + mux_control_deselect(m) +
	       !devm_mux_control_get(dev, NULL);
}

int use_gpio_chip(struct gpio_chip *gc, struct gpiod_lookup_table *t,
		  struct gpio_descs *d, unsigned long *bits)
{
	gpiod_add_lookup_table(t);
	gpiod_remove_lookup_table(t);
	gpiochip_free_own_desc(gpiochip_request_own_desc(gc, 1, "a", 0,
							 GPIOD_IN));
	return gpiod_get_array_value(d->ndescs, d->desc, d->info, bits) +
	       gpiod_set_array_value(d->ndescs, d->desc, d->info, bits) +
	       gpiochip_lock_as_irq(gc, 1);
}

int use_irq_domain(struct irq_domain *d, struct device *dev,
		   const struct irq_domain_ops *ops, struct irq_data *data)
{
	irq_chip_unmask_parent(data);
	irq_set_chained_handler_and_data(1, NULL, NULL);
	irq_domain_remove(irq_domain_add_linear(NULL, 4, ops, NULL));
	irq_domain_remove_sim(irq_domain_create_sim(NULL, 4));
	return irq_find_mapping(d, 1) + irq_create_mapping_affinity(d, 1, NULL);
}

int use_iio_parts(struct device *dev, struct iio_dev *d, struct iio_map *m,
		  struct iio_trigger *t, struct iio_mount_matrix *x)
{
	int n = iio_trigger_register(t) + iio_map_array_register(d, m) +
		iio_read_mount_matrix(dev, x) +
		devm_iio_kfifo_buffer_setup(dev, d, NULL) +
		iio_triggered_event_setup(d, NULL, NULL);

	iio_trigger_unregister(t);
	iio_triggered_event_cleanup(d);
	iio_trigger_free(iio_trigger_alloc(dev, "%d", 1));
	return n + iio_map_array_unregister(d) +
	       !devm_iio_trigger_alloc(dev, "a%d", 1);
}

int use_extcon(struct device *dev, struct extcon_dev *e,
	       struct notifier_block *nb)
{
	extcon_dev_free(extcon_dev_allocate(NULL));
	extcon_dev_unregister(e);
	return extcon_dev_register(e) + extcon_get_state(e, EXTCON_USB) +
	       extcon_register_notifier(e, EXTCON_USB, nb) +
	       extcon_unregister_notifier(e, EXTCON_USB, nb);
}

int use_supply(struct power_supply *psy, union power_supply_propval *v,
	       struct power_supply_battery_info **info)
{
	power_supply_put(power_supply_get_by_name("a"));
	return power_supply_get_property(psy, POWER_SUPPLY_PROP_ONLINE, v) +
	       power_supply_get_battery_info(psy, info);
}

int use_nvmem(struct device *dev, u32 *v, size_t *len)
{
	struct nvmem_cell *cell = nvmem_cell_get(dev, "a");
	int n = !nvmem_cell_read(cell, len);

	nvmem_cell_put(cell);
	return n + nvmem_cell_read_u32(dev, "b", v);
}

int use_mailbox(struct mbox_client *cl, void *msg)
{
	struct mbox_chan *chan = mbox_request_channel(cl, 0);
	int n = mbox_send_message(chan, msg);

	mbox_client_txdone(chan, 0);
	mbox_free_channel(chan);
	return n;
}

int use_regulators(struct device *dev, struct regulator_bulk_data *r)
{
	int n = regulator_bulk_get(dev, 2, r) + regulator_bulk_enable(2, r) +
		regulator_bulk_disable(2, r);

	regulator_bulk_free(2, r);
	return n;
}

int use_spi_parts(struct spi_controller *ctlr, struct spi_mem *mem,
		  const struct spi_mem_op *op, struct device *dev)
{
	spi_finalize_current_message(ctlr);
	spi_controller_put(__spi_alloc_controller(dev, 4, false));
	return spi_mem_exec_op(mem, op) + spi_mem_default_supports_op(mem, op);
}

int use_pins(struct device *dev, struct pinctrl *p)
{
	return pinctrl_select_state(p, pinctrl_lookup_state(p, "a")) +
	       pinctrl_pm_select_sleep_state(dev) + !devm_pinctrl_get(dev);
}

int use_panels(struct device *dev, const struct fb_info *info,
	       struct fb_info *fb)
{
	framebuffer_release(framebuffer_alloc(4, dev));
	unregister_framebuffer(fb);
	return register_framebuffer(fb) + fb_blank(fb, 0);
}

int use_parport(struct parport *port, const struct pardev_cb *cb)
{
	struct pardevice *d = parport_register_dev_model(port, "a", cb, 0);
	int n = parport_claim_or_block(d);

	parport_release(d);
	parport_unregister_device(d);
	return n;
}

int use_dma(struct device *dev, struct dma_device *d, struct dma_pool *pool,
	    dma_addr_t *handle)
{
	dma_release_channel(dma_request_chan(dev, "rx"));
	dma_pool_free(pool, dma_pool_alloc(pool, GFP_KERNEL, handle), *handle);
	dma_async_device_unregister(d);
	return dma_async_device_register(d);
}

void use_sg(struct scatterlist *sg, void *p)
{
	sg_init_table(sg, 2);
	sg_init_one(sg, p, 1);
}

struct soc_device *use_soc(struct soc_device_attribute *a)
{
	soc_device_unregister(soc_device_register(a));
	return NULL;
}

u64 use_numbers(struct task_struct *t, u64 a)
{
	preempt_disable();
	preempt_enable();
	return mul_u64_u64_div_u64(a, a, 3) + signal_pending(t);
}

int use_bus(const struct bus_type *bus, struct device *dev, void *p)
{
	devres_free(devres_alloc(NULL, 4, GFP_KERNEL));
	return bus_for_each_dev((void *)bus, NULL, p, NULL) +
	       device_for_each_child(dev, p, NULL) +
	       !devm_krealloc(dev, p, 4, GFP_KERNEL);
}
