// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/backlight.h>
#include <linux/bcd.h>
#include <linux/cdev.h>
#include <linux/counter.h>
#include <linux/debugfs.h>
#include <linux/dmi.h>
#include <linux/hw_random.h>
#include <linux/hwmon.h>
#include <linux/i2c.h>
#include <linux/iio/consumer.h>
#include <linux/iio/iio.h>
#include <linux/input.h>
#include <linux/kthread.h>
#include <linux/leds.h>
#include <linux/mfd/core.h>
#include <linux/nvmem-provider.h>
#include <linux/pci.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>
#include <linux/pps_kernel.h>
#include <linux/proc_fs.h>
#include <linux/property.h>
#include <linux/pwm.h>
#include <linux/reboot.h>
#include <linux/regmap.h>
#include <linux/reset.h>
#include <linux/rtc.h>
#include <linux/seq_file.h>
#include <linux/spi/spi.h>
#include <linux/uio_driver.h>
#include <linux/w1.h>
#include <linux/watchdog.h>

int use_platform(struct platform_device *p, struct platform_driver *d,
		 const char *s)
{
	struct resource *res;

	platform_driver_unregister(d);
	platform_get_resource(p, IORESOURCE_MEM, 0);
	devm_platform_ioremap_resource(p, 0);
	devm_platform_get_and_ioremap_resource(p, 0, &res);
	platform_device_put(platform_device_alloc(s, 0));
	return platform_driver_register(d) + platform_get_irq(p, 0) +
	       platform_get_irq_byname(p, s) + platform_get_irq_optional(p, 0);
}

int use_property(struct device *dev, const char *s, u32 *n)
{
	return device_property_read_u32_array(dev, s, n, 4) +
	       device_property_present(dev, s) +
	       !device_get_match_data(dev);
}

void *use_maps(struct i2c_client *c, struct device *dev,
	       const struct regmap_config *config)
{
	devm_regmap_init_i2c(c, config);
	return dev_get_regmap(dev, NULL);
}

int use_regmap(struct regmap *map, unsigned int *v, void *p)
{
	return regmap_read(map, 1, v) + regmap_write(map, 1, 2) +
	       regmap_bulk_read(map, 1, p, 2) +
	       regmap_bulk_write(map, 1, p, 2) + regcache_sync(map);
}

int use_i2c(struct i2c_client *c, struct i2c_driver *d, struct i2c_msg *m,
	    u8 *p)
{
	i2c_del_driver(d);
	return i2c_add_driver(d) + i2c_transfer(c->adapter, m, 1) +
	       i2c_smbus_read_byte_data(c, 1) +
	       i2c_smbus_write_byte_data(c, 1, 2) +
	       i2c_smbus_read_word_data(c, 1) +
	       i2c_smbus_write_word_data(c, 1, 2) +
	       i2c_smbus_read_i2c_block_data(c, 1, 2, p) +
	       i2c_master_send(c, p, 1) + i2c_master_recv(c, p, 1) +
	       i2c_check_functionality(c->adapter, I2C_FUNC_I2C);
}

int use_spi(struct spi_device *s, struct spi_driver *d, struct spi_message *m,
	    u8 *p)
{
	spi_unregister_driver(d);
	return spi_register_driver(d) + spi_setup(s) + spi_sync(s, m) +
	       spi_write(s, p, 1) + spi_read(s, p, 1) +
	       spi_write_then_read(s, p, 1, p, 1);
}

int use_pci(struct pci_dev *p, struct pci_driver *d, u32 *n)
{
	pci_set_master(p);
	pci_release_regions(p);
	pci_disable_device(p);
	pci_unregister_driver(d);
	pci_dev_put(pci_get_device(1, 2, NULL));
	return pci_register_driver(d) + pci_enable_device(p) +
	       pcim_enable_device(p) + pci_request_regions(p, "x") +
	       pci_read_config_dword(p, 0, n) + !pcim_iomap_table(p);
}

int use_uio(struct device *dev, struct uio_info *u)
{
	uio_unregister_device(u);
	return uio_register_device(dev, u);
}

int use_class(struct device *dev, struct watchdog_device *w, struct hwrng *r,
	      struct led_classdev *l, struct input_dev *in)
{
	watchdog_unregister_device(w);
	hwrng_unregister(r);
	led_classdev_unregister(l);
	led_set_brightness(l, LED_FULL);
	input_event(in, EV_KEY, KEY_A, 1);
	input_unregister_device(in);
	return watchdog_register_device(w) + hwrng_register(r) +
	       devm_watchdog_register_device(dev, w) +
	       watchdog_init_timeout(w, 1, dev) + devm_hwrng_register(dev, r) +
	       devm_led_classdev_register_ext(dev, l, NULL) +
	       input_register_device(in) +
	       !devm_input_allocate_device(dev);
}

void *use_registered(struct device *dev,
		     const struct backlight_ops *ops, struct nvmem_config *n,
		     void *p)
{
	devm_backlight_device_register(dev, "x", NULL, p, ops, NULL);
	devm_nvmem_register(dev, n);
	return devm_rtc_allocate_device(dev);
}

int use_iio(struct device *dev, struct iio_dev *d, struct iio_channel *c,
	    int *val)
{
	iio_device_unregister(d);
	return devm_iio_device_register(dev, d) + iio_device_register(d) +
	       iio_read_channel_raw(c, val) + !iio_priv(d) +
	       !devm_iio_device_alloc(dev, 4);
}

u64 use_counted(struct counter_device *c, struct device *dev,
		struct rtc_time *tm, struct w1_master *m, u8 *p)
{
	rtc_time64_to_tm(1, tm);
	w1_write_8(m, 1);
	w1_write_block(m, p, 1);
	return devm_counter_add(dev, c) + !counter_priv(c) + bcd2bin(*p) +
	       bin2bcd(1) + rtc_tm_to_time64(tm) + w1_reset_bus(m) +
	       w1_read_8(m);
}

int use_power(struct device *dev, struct reset_control *r,
	      struct notifier_block *nb)
{
	pm_runtime_enable(dev);
	pm_runtime_disable(dev);
	pm_runtime_get_noresume(dev);
	pm_runtime_get(dev);
	pm_runtime_get_sync(dev);
	if (pm_runtime_resume_and_get(dev) && pm_runtime_get_if_in_use(dev))
		pm_runtime_put_noidle(dev);
	pm_runtime_put(dev);
	pm_runtime_put_autosuspend(dev);
	pm_runtime_put_sync(dev);
	pm_runtime_put_sync_suspend(dev);
	pm_runtime_put_sync_autosuspend(dev);
	device_set_wakeup_capable(dev, true);
	unregister_reboot_notifier(nb);
	return pm_runtime_force_suspend(dev) + reset_control_assert(r) +
	       reset_control_deassert(r) + register_reboot_notifier(nb) +
	       !devm_reset_control_get(dev, NULL);
}

int use_files(struct seq_file *m, struct file *file, struct cdev *cdev,
	      const struct file_operations *fops, dev_t *dev)
{
	seq_printf(m, "%d\n", 1);
	seq_puts(m, "x");
	seq_putc(m, '\n');
	cdev_init(cdev, fops);
	cdev_del(cdev);
	unregister_chrdev_region(*dev, 1);
	debugfs_remove_recursive(debugfs_create_dir("x", NULL));
	debugfs_create_u32("x", 0444, NULL, (u32 *)dev);
	return cdev_add(cdev, *dev, 1) + alloc_chrdev_region(dev, 0, 1, "x") +
	       single_open(file, NULL, NULL);
}

int use_sysfs(struct device *dev, const struct attribute_group *grp,
	      char *buf)
{
	sysfs_remove_group(&dev->kobj, grp);
	return sysfs_create_group(&dev->kobj, grp) + sysfs_emit(buf, "x\n");
}

int use_bits(unsigned long *map, unsigned int n)
{
	unsigned int i, sum = 0;

	set_bit(n, map);
	__clear_bit(n, map);
	for_each_set_bit(i, map, 64)
		sum += i;
	return sum + test_bit(n, map) + test_and_set_bit(n, map) + fls(n) +
	       ffs(n) + hweight32(n);
}

int use_ports(unsigned long port)
{
	outb(1, port);
	outw(2, port);
	outl(3, port);
	return inb(port) + inw(port) + inl(port);
}
