// SPDX-License-Identifier: GPL-2.0-only
/* Firmware nodes, and the driver core's own objects. */
#include <linux/bitmap.h>
#include <linux/device.h>
#include <linux/io.h>
#include <linux/kobject.h>
#include <linux/leds.h>
#include <linux/module.h>
#include <linux/pm_wakeup.h>
#include <linux/property.h>
#include <linux/slab.h>
#include <linux/suspend.h>
#include <linux/usb.h>
#include <linux/usb/role.h>
#include <belay/belay.h>

int ok_children(struct device *dev)
{
	struct fwnode_handle *child;
	u32 reg, sum = 0;

	device_for_each_child_node(dev, child) {
		if (fwnode_property_read_u32(child, "reg", &reg)) {
			fwnode_handle_put(child);
			return -EINVAL;
		}
		sum += reg;
	}
	return sum != 0;
}

int bad_children(struct device *dev)
{
	struct fwnode_handle *child;
	u32 reg, sum = 0;

	device_for_each_child_node(dev, child) {
		if (fwnode_property_read_u32(child, "reg", &reg))
			return -EINVAL;	//~ BL101
		sum += reg;
	}
	return sum != 0;
}

int bad_children_twice(struct device *dev)
{
	struct fwnode_handle *child;
	u32 reg, sum = 0;

	device_for_each_child_node(dev, child) {	//~ BL102
		if (!fwnode_property_read_u32(child, "reg", &reg))
			sum += reg;
		fwnode_handle_put(child);
	}
	return sum != 0;
}

int ok_child(struct device *dev)
{
	struct fwnode_handle *child = device_get_named_child_node(dev, "foo");
	const char *label;
	int err;

	if (!child)
		return 0;
	err = fwnode_property_read_string(child, "label", &label);
	if (!err)
		dev_info(dev, "%s\n", label);
	fwnode_handle_put(child);
	return err;
}

int bad_child(struct device *dev)
{
	struct fwnode_handle *child = device_get_named_child_node(dev, "foo");
	u32 reg;

	if (!child)
		return 0;
	return fwnode_property_read_u32(child, "reg", &reg);	//~ BL101
}

int ok_reference(struct device *dev)
{
	struct fwnode_handle *node = fwnode_find_reference(dev_fwnode(dev),
							   "foo", 0);

	if (IS_ERR(node))
		return PTR_ERR(node);
	fwnode_handle_put(node);
	return 0;
}

int bad_reference(struct device *dev)
{
	struct fwnode_handle *node = fwnode_find_reference(dev_fwnode(dev),
							   "foo", 0);
	int n = fwnode_device_is_available(node);	//~ BL304

	fwnode_handle_put(node);
	return n;
}

static int ok_match(struct device *dev,
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
		    const struct device_driver *drv)
#else
		    struct device_driver *drv)
#endif
{
	return !strcmp(dev_name(dev), drv->name);
}

static struct bus_type foo_bus = {
	.name = "foo",
	.match = ok_match,
};

static struct class foo_class = {
	.name = "foo",
};

int ok_bus(void)
{
	int err = bus_register(&foo_bus);

	if (err)
		return err;
	err = class_register(&foo_class);
	if (!err)
		class_unregister(&foo_class);
	bus_unregister(&foo_bus);
	return err;
}

static struct bus_type bar_bus = {
	.name = "bar",
};

int bad_bus(struct class *cls)
{
	int err = bus_register(&bar_bus);

	if (err)
		return err;
	err = class_register(cls);
	if (err)
		return err;	//~ BL101
	class_unregister(cls);
	bus_unregister(&bar_bus);
	return 0;
}

int ok_ports(void)
{
	void __iomem *ports = ioport_map(0x100, 4);
	int n;

	if (!ports)
		return -ENOMEM;
	n = ioread8(ports + 3);
	ioport_unmap(ports);
	return n;
}

int bad_ports(void)
{
	void __iomem *ports = ioport_map(0x100, 4);
	int n;

	if (!ports)
		return -ENOMEM;
	n = ioread8(ports + 4);	//~ BL521
	iounmap(ports);	//~ BL105
	return n;
}

int ok_pattern(struct led_classdev *cdev)
{
	unsigned int size, n = 0;
	u32 *pattern = led_get_default_pattern(cdev, &size);

	if (!pattern)
		return -ENOENT;
	if (size == 2)
		n = pattern[0] + pattern[1];
	kfree(pattern);
	return n;
}

int bad_pattern(struct led_classdev *cdev)
{
	unsigned int size, n;
	u32 *pattern = led_get_default_pattern(cdev, &size);

	if (!pattern)
		return -ENOENT;
	n = pattern[1];	//~ BL501
	return n;	//~ BL101
}

unsigned long ok_bits(void)
{
	DECLARE_BITMAP(a, 128);
	unsigned long *b = bitmap_zalloc(128, GFP_KERNEL);
	unsigned long n;

	if (!b)
		return 0;
	bitmap_complement(a, b, 128);
	n = bitmap_weight(a, 128);
	bitmap_free(b);
	return n;
}

unsigned long bad_bits(void)
{
	unsigned long *b = bitmap_zalloc(128, GFP_KERNEL);

	return bitmap_weight(b, 128);	//~ BL303 //~ BL101
}

int ok_wakeup(struct device *dev)
{
	struct wakeup_source *ws = wakeup_source_register(dev, "foo");

	if (!ws)
		return -ENOMEM;
	__pm_stay_awake(ws);
	__pm_relax(ws);
	wakeup_source_unregister(ws);
	pm_system_wakeup();
	return 0;
}

int bad_wakeup(struct device *dev)
{
	struct wakeup_source *ws = wakeup_source_register(dev, "foo");

	__pm_stay_awake(ws);
	return 0;	//~ BL101
}

int ok_role(struct device *dev)
{
	struct usb_role_switch *sw = usb_role_switch_get(dev);
	int err;

	if (IS_ERR(sw))
		return PTR_ERR(sw);
	err = usb_role_switch_set_role(sw, USB_ROLE_HOST);
	usb_role_switch_put(sw);
	return err;
}

int bad_role(struct device *dev)
{
	struct usb_role_switch *sw = usb_role_switch_get(dev);

	return usb_role_switch_set_role(sw, USB_ROLE_HOST);	//~ BL101
}

static int ok_usb_probe(struct usb_device *udev)
{
	__le16 status;
	int err = usb_control_msg_recv(udev, 0, 1, 0x80, 0, 0, &status,
				       sizeof(status), 1000, GFP_KERNEL);

	return err ? err : -(le16_to_cpu(status) > 1);
}

static int bad_usb_probe(struct usb_device *udev)
{
	__le16 status;

	usb_control_msg_recv(udev, 0, 1, 0x80, 0, 0, &status,	//~ BL502
			     4, 1000, GFP_KERNEL);
	return -le16_to_cpu(status);	//~ BL401
}

struct usb_device_driver ok_usb = {
	.probe = ok_usb_probe,
};

struct usb_device_driver bad_usb = {
	.probe = bad_usb_probe,
};

int ok_endpoints(struct usb_interface *intf)
{
	struct usb_endpoint_descriptor *in;
	int err = usb_find_common_endpoints(intf->cur_altsetting, &in, NULL,
					    NULL, NULL);

	if (err)
		return err;
	err = usb_autopm_get_interface(intf);
	if (err)
		return err;
	err = in->bEndpointAddress;
	usb_autopm_put_interface(intf);
	return err;
}

int bad_endpoints(struct usb_interface *intf)
{
	struct usb_endpoint_descriptor *in;
	int err = usb_autopm_get_interface(intf);

	if (err)
		return err;
	err = usb_find_common_endpoints(intf->cur_altsetting, &in, NULL,
					NULL, NULL);
	if (err)
		return err;	//~ BL101
	usb_autopm_put_interface(intf);
	return in->bEndpointAddress;
}
