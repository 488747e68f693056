// SPDX-License-Identifier: GPL-2.0-only
/* What a board has: buses, nodes made by software, transceivers, processors. */
#include <linux/acpi.h>
#include <acpi/video.h>
#include <linux/dmi.h>
#include <linux/freezer.h>
#include <linux/i2c.h>
#include <linux/i2c-algo-bit.h>
#include <linux/iio/buffer-dmaengine.h>
#include <linux/io.h>
#include <linux/irq.h>
#include <linux/kthread.h>
#include <linux/leds.h>
#include <linux/mailbox_controller.h>
#include <linux/module.h>
#include <linux/property.h>
#include <linux/ratelimit.h>
#include <linux/reboot.h>
#include <linux/regmap.h>
#include <linux/slab.h>
#include <linux/usb/phy.h>
#include <linux/usb/role.h>
#include <linux/version.h>
#ifdef CONFIG_X86
#include <asm/cpu_device_id.h>
#include <asm/cpufeature.h>
#include <asm/iosf_mbi.h>
#include <asm/msr.h>
#include <asm/processor.h>
#endif
#include <belay/belay.h>

/* I2C */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
static int on_event(struct i2c_client *client, enum i2c_slave_event event,
		    u8 *val)
{
	return 0;
}

static int ok_i2c_probe(struct i2c_client *client)
{
	return i2c_slave_register(client, on_event);
}

static void ok_i2c_remove(struct i2c_client *client)
{
	i2c_slave_unregister(client);
}

struct i2c_driver ok_slave = {
	.probe = ok_i2c_probe,
	.remove = ok_i2c_remove,
};
#endif

int ok_client(struct i2c_adapter *adap, const struct i2c_board_info *info)
{
	struct i2c_client *client = i2c_new_client_device(adap, info);

	if (IS_ERR(client))
		return PTR_ERR(client);
	i2c_unregister_device(client);
	return 0;
}

int bad_client(struct i2c_adapter *adap, const struct i2c_board_info *info)
{
	struct i2c_client *client = i2c_new_client_device(adap, info);

	return PTR_ERR_OR_ZERO(client);	//~ BL101
}

int ok_smbus(struct i2c_adapter *adap)
{
	union i2c_smbus_data data;

	if (i2c_smbus_xfer(adap, 1, 0, I2C_SMBUS_READ, 1, I2C_SMBUS_BYTE_DATA,
			   &data))
		return -EIO;
	return data.byte;
}

int bad_smbus(struct i2c_adapter *adap)
{
	union i2c_smbus_data data;

	i2c_smbus_xfer(adap, 1, 0, I2C_SMBUS_READ, 1, I2C_SMBUS_BYTE_DATA,
		       &data);
	return data.byte;	//~ BL401
}

struct bits {
	struct i2c_algo_bit_data algo;
	struct i2c_adapter adap __parks(i2c_del_adapter);
	void __iomem *base __bytes(8);
};

static void ok_setsda(void *data, int state)
{
	struct bits *bits = data;

	__raw_writel(state, bits->base + 4);
}

static int bad_getsda(void *data)
{
	struct bits *bits = data;

	return __raw_readl(bits->base + 8);	//~ BL521
}

int ok_bits(struct bits *bits)
{
	bits->algo.data = bits;
	bits->algo.setsda = ok_setsda;
	bits->algo.getsda = bad_getsda;
	return i2c_bit_add_bus(&bits->adap);
}

void bad_bits(struct bits *bits)
{
	i2c_del_adapter(&bits->adap);
	i2c_del_adapter(&bits->adap);	//~ BL102
}

/* A bus of one's own under a map of registers */
static int ok_bus_read(void *context, const void *reg, size_t reg_size,
		       void *val, size_t val_size)
{
	memset(val, 0, val_size);
	return 0;
}

static int bad_bus_read(void *context, const void *reg, size_t reg_size,
			void *val, size_t val_size)
{
	memset(val, 0, val_size + 1);	//~ BL502
	return 0;
}

static int bad_bus_reg_read(void *context, unsigned int reg, unsigned int *val)
{
	return 0;	//~ BL402
}

const struct regmap_bus ok_bus = { .read = ok_bus_read };
const struct regmap_bus bad_bus = {
	.read = bad_bus_read,
	.reg_read = bad_bus_reg_read,
};

/* Nodes made by software */
int ok_node(const struct software_node *node)
{
	int err = software_node_register(node);

	if (err)
		return err;
	software_node_unregister(node);
	return 0;
}

int bad_node(const struct software_node *node)
{
	return software_node_register(node);	//~ BL101
}

int bad_device_node(struct device *dev, const struct software_node *node)
{
	int err = device_add_software_node(dev, node);

	if (err)
		return err;
	device_remove_software_node(dev);
	device_remove_software_node(dev);	//~ BL102
	return 0;
}

int ok_made_node(const struct property_entry *properties)
{
	struct fwnode_handle *node;

	node = fwnode_create_software_node(properties, NULL);
	if (IS_ERR(node))
		return PTR_ERR(node);
	fwnode_remove_software_node(node);
	return 0;
}

int bad_made_node(const struct property_entry *properties)
{
	struct fwnode_handle *node;

	node = fwnode_create_software_node(properties, NULL);
	return PTR_ERR_OR_ZERO(node);	//~ BL101
}

/* Ports of USB */
const char *ok_role(struct fwnode_handle *fwnode) __nullable
{
	struct usb_role_switch *sw = usb_role_switch_find_by_fwnode(fwnode);
	enum usb_role role;

	if (!sw)
		return NULL;
	role = usb_role_switch_get_role(sw);
	usb_role_switch_put(sw);
	return usb_role_string(role);
}

int bad_role(struct fwnode_handle *fwnode)
{
	struct usb_role_switch *sw = usb_role_switch_find_by_fwnode(fwnode);

	return usb_role_switch_set_role(sw, USB_ROLE_NONE);	//~ BL101
}

struct port {
	struct usb_phy phy __parks(usb_remove_phy);
};

static int ok_vbus(struct usb_phy *x, int on)
{
	usb_phy_set_event(x, on);
	return 0;
}

int ok_port(struct port *port)
{
	port->phy.set_vbus = ok_vbus;
	return usb_add_phy_dev(&port->phy);
}

void bad_port(struct port *port)
{
	usb_remove_phy(&port->phy);
	usb_remove_phy(&port->phy);	//~ BL102
}

#if IS_ENABLED(CONFIG_USB_PHY)
unsigned int ok_current(struct usb_phy *x)
{
	unsigned int min, max;

	usb_phy_get_charger_current(x, &min, &max);
	return min + max;
}
#endif

/* Who turns the machine off */
static int on_off(struct sys_off_data *data)
{
	kernel_restart(NULL);
	return NOTIFY_DONE;
}

int ok_off(void)
{
	struct sys_off_handler *h;

	h = register_sys_off_handler(SYS_OFF_MODE_POWER_OFF, 0, on_off, NULL);
	if (IS_ERR(h))
		return PTR_ERR(h);
	unregister_sys_off_handler(h);
	return 0;
}

int bad_off(void)
{
	struct sys_off_handler *h;

	h = register_sys_off_handler(SYS_OFF_MODE_POWER_OFF, 0, on_off, NULL);
	return PTR_ERR_OR_ZERO(h);	//~ BL101
}

/* Threads that may be frozen */
static int poll(void *data)
{
	set_freezable();
	while (!kthread_should_stop())
		try_to_freeze();
	return 0;
}

int ok_thread(void)
{
	struct task_struct *t = kthread_run(poll, NULL, "foo");

	return IS_ERR(t) ? PTR_ERR(t) : kthread_stop(t);
}

int bad_thread(void)
{
	struct task_struct *t = kthread_run(poll, NULL, "foo");

	return PTR_ERR_OR_ZERO(t);	//~ BL101
}

/* What is known of the machine */
const char *ok_found(void) __nullable
{
	const struct dmi_device *d;

	d = dmi_find_device(DMI_DEV_TYPE_OTHER, "foo", NULL);
	return d ? d->name : NULL;
}

const char *bad_found(void)
{
	const struct dmi_device *d;

	d = dmi_find_device(DMI_DEV_TYPE_OTHER, "foo", NULL);
	return d->name;	//~ BL301
}

void ok_warn(struct device *dev)
{
	dev_warn_ratelimited(dev, "again\n");
}

u32 ok_order(unsigned int n)
{
	return n ? 1U << (get_count_order(n) & 31) : 0;
}

u32 bad_order(unsigned int n)
{
	static const u8 log[32] = {};

	return log[get_count_order(n)];	//~ BL501
}

#ifdef CONFIG_X86
u32 ok_cpuid(void)
{
	u32 low, high;

	rdmsr(1, low, high);
	return cpuid_eax(1) + low + high;
}

bool ok_feature(void)
{
	return boot_cpu_has(X86_FEATURE_FPU) &&
	       cpu_feature_enabled(X86_FEATURE_XSAVE) &&
	       boot_cpu_data.x86 == 6;
}

unsigned long bad_match(void)
{
	static const struct x86_cpu_id ids[] = { { .vendor = 1 }, {} };

	return x86_match_cpu(ids)->driver_data;	//~ BL301
}

#if IS_ENABLED(CONFIG_IOSF_MBI)
u32 bad_message(void)
{
	u32 v;

	iosf_mbi_read(1, 2, 3, &v);
	return v;	//~ BL401
}
#endif
#endif

bool ok_backlight(void)
{
	return acpi_video_get_backlight_type() == acpi_backlight_native;
}

/* Numbers of interrupts, and lamps */
int ok_irqs(struct device *dev)
{
	return devm_irq_alloc_descs(dev, -1, 0, 8, NUMA_NO_NODE);
}

bool ok_lamp(struct fwnode_handle *fwnode)
{
	return led_init_default_state_get(fwnode) == LEDS_DEFSTATE_ON;
}

/* Devices that are released with the last reference */
struct thing {
	struct device dev;
};

static void ok_released(struct device *dev)
{
	kfree(container_of(dev, struct thing, dev));
}

static void bad_released(struct device *dev)
{
}	//~ BL101

struct thing *ok_thing(struct device *parent) __own(put_device) __nullable
{
	struct thing *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return NULL;
	device_initialize(&t->dev);
	t->dev.release = ok_released;
	return t;
}

void use_bad_released(struct thing *t)
{
	t->dev.release = bad_released;
}

/* One for each CPU */
int ok_copies(struct device *dev)
{
	u32 __percpu *copies = devm_alloc_percpu(dev, u32);

	if (!copies)
		return -ENOMEM;
	return *per_cpu_ptr(copies, 0);
}

int bad_copies(struct device *dev)
{
	u32 __percpu *copies = devm_alloc_percpu(dev, u32);

	return *per_cpu_ptr(copies, 0);	//~ BL303
}

/* Boxes for messages */
struct box {
	struct mbox_controller mbox;
};

static struct mbox_chan *ok_xlate(struct mbox_controller *mbox,
				  const struct of_phandle_args *sp)
{
	if (mbox->num_chans < 1)
		return ERR_PTR(-EINVAL);
	return &mbox->chans[0];
}

static struct mbox_chan *bad_xlate(struct mbox_controller *mbox,
				   const struct of_phandle_args *sp)
{
	return NULL;	//~ BL303
}

void ok_box(struct box *box)
{
	box->mbox.of_xlate = ok_xlate;
}

void use_bad_box(struct box *box)
{
	box->mbox.of_xlate = bad_xlate;
}

#ifdef iio_dmaengine_buffer_setup
int ok_stream(struct device *dev, struct iio_dev *indio_dev)
{
	struct iio_buffer *b = iio_dmaengine_buffer_setup(dev, indio_dev, "a");

	if (IS_ERR(b))
		return PTR_ERR(b);
	iio_dmaengine_buffer_free(b);
	return 0;
}
#endif
