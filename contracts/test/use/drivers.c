// SPDX-License-Identifier: GPL-2.0-only
/* Drivers of HID and of buses that few know; processors, firmware, panic. */
#include <linux/cpuhotplug.h>
#include <linux/firmware.h>
#include <linux/hid.h>
#include <linux/interrupt.h>
#include <linux/isa.h>
#include <linux/mcb.h>
#include <linux/module.h>
#include <linux/panic.h>
#include <linux/pci.h>
#include <linux/percpu.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <belay/belay.h>

struct foo {
	u8 *buf __nullable;
	int last;
};

static int ok_hid_probe(struct hid_device *hdev,
			const struct hid_device_id *id)
{
	struct foo *foo = devm_kzalloc(&hdev->dev, sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->buf = devm_kzalloc(&hdev->dev, 16, GFP_KERNEL);
	if (!foo->buf)
		return -ENOMEM;
	hid_set_drvdata(hdev, foo);
	err = hid_parse(hdev);
	if (err)
		return err;
	err = hid_hw_start(hdev, HID_CONNECT_HIDRAW);
	if (err)
		return err;
	err = hid_hw_open(hdev);
	if (err)
		goto out_stop;
	err = hid_hw_output_report(hdev, foo->buf, 16);
	if (err < 0)
		goto out_close;
	return 0;

out_close:
	hid_hw_close(hdev);
out_stop:
	hid_hw_stop(hdev);
	return err;
}

static void ok_hid_remove(struct hid_device *hdev)
{
	hid_hw_close(hdev);
	hid_hw_stop(hdev);
}

static int ok_raw_event(struct hid_device *hdev, struct hid_report *report,
			u8 *data, int size)
{
	struct foo *foo = hid_get_drvdata(hdev);

	if (size > 2)
		foo->last = data[2];
	return 0;
}

static int bad_raw_event(struct hid_device *hdev, struct hid_report *report,
			 u8 *data, int size)
{
	struct foo *foo = hid_get_drvdata(hdev);

	foo->last = data[2];	//~ BL501
	return 0;
}

static int bad_hid_probe(struct hid_device *hdev,
			 const struct hid_device_id *id)
{
	int err = hid_hw_start(hdev, HID_CONNECT_HIDRAW);

	if (err)
		return err;
	hid_hw_stop(hdev);
	hid_hw_stop(hdev);	//~ BL102
	return -ENODEV;
}

struct hid_driver ok_hid = {
	.probe = ok_hid_probe,
	.remove = ok_hid_remove,
	.raw_event = ok_raw_event,
};

struct hid_driver bad_hid = {
	.probe = bad_hid_probe,
	.raw_event = bad_raw_event,
};

static int ok_mcb_probe(struct mcb_device *mdev,
			const struct mcb_device_id *id)
{
	struct resource *mem = mcb_request_mem(mdev, "foo");
	void __iomem *base;
	int err = -ENOMEM;

	if (IS_ERR(mem))
		return PTR_ERR(mem);
	base = devm_ioremap(&mdev->dev, mem->start, 0x10);
	if (!base)
		goto out;
	writew(1, base + 0xe);
	err = mcb_get_irq(mdev);
	if (err >= 0)
		err = 0;
out:
	mcb_release_mem(mem);
	return err;
}

static int bad_mcb_probe(struct mcb_device *mdev,
			 const struct mcb_device_id *id)
{
	struct resource *mem = mcb_request_mem(mdev, "foo");

	if (!mem)
		return -ENODEV;
	mcb_release_mem(mem);	//~ BL304
	return 0;
}

struct mcb_driver ok_mcb = {
	.probe = ok_mcb_probe,
};

struct mcb_driver bad_mcb = {
	.probe = bad_mcb_probe,
};

static int ok_isa_probe(struct device *dev, unsigned int id)
{
	struct foo *foo = devm_kzalloc(dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	dev_set_drvdata(dev, foo);
	return 0;
}

static int bad_isa_probe(struct device *dev, unsigned int id)
{
	struct foo *foo = devm_kzalloc(dev, sizeof(*foo), GFP_KERNEL);

	foo->last = id;	//~ BL301
	return 0;
}

struct isa_driver ok_isa = {
	.probe = ok_isa_probe,
};

struct isa_driver bad_isa = {
	.probe = bad_isa_probe,
};

static irqreturn_t ok_handler(int irq, void *cookie)
{
	return IRQ_HANDLED;
}

static int ok_start(unsigned int cpu)
{
	return 0;
}

int ok_percpu(int irq, struct foo __percpu *foos)
{
	int err = request_percpu_irq(irq, ok_handler, "foo", foos);

	if (err)
		return err;
	err = cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "foo", ok_start, NULL);
	if (err >= 0)
		cpuhp_remove_state(err);
	free_percpu_irq(irq, foos);
	return err;
}

int bad_percpu(int irq, struct foo __percpu *foos)
{
	int err = request_percpu_irq(irq, ok_handler, "foo", foos);

	if (err)
		return err;
	err = cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "foo", ok_start, NULL);
	if (err < 0)
		return err;	//~ BL101
	free_percpu_irq(irq, foos);
	return 0;
}

int ok_sriov(struct pci_dev *pdev, int n)
{
	int err = pci_enable_sriov(pdev, n);

	if (err)
		return err;
	pci_disable_sriov(pdev);
	return 0;
}

int bad_sriov(struct pci_dev *pdev, int n)
{
	pci_disable_sriov(pdev);	//~ BL108
	return n;
}

static void ok_loaded(const struct firmware *fw, void *context)
{
	struct device *dev = context;

	if (!fw) {
		dev_err(dev, "no firmware\n");
		return;
	}
	dev_info(dev, "%zu bytes\n", fw->size);
	release_firmware(fw);
}

static void bad_loaded(const struct firmware *fw, void *context)
{
	struct device *dev = context;

	dev_info(dev, "%zu bytes\n", fw->size);	//~ BL301
}	//~ BL101

int ok_firmware_lost(struct device *dev)
{
	return request_firmware_nowait(THIS_MODULE, true, "foo.bin", dev,
				       GFP_KERNEL, dev, bad_loaded);
}

int ok_firmware(struct device *dev)
{
	return request_firmware_nowait(THIS_MODULE, true, "foo.bin", dev,
				       GFP_KERNEL, dev, ok_loaded);
}

int ok_devices(struct platform_device *a, struct platform_device *b)
{
	struct platform_device *devs[] = { a, b };

	return platform_add_devices(devs, ARRAY_SIZE(devs));
}

int bad_devices(struct platform_device *a)
{
	struct platform_device *devs[] = { a };

	return platform_add_devices(devs, 2);	//~ BL502
}

void ok_panic(struct timer_list *timer, bool dead)
{
	if (dead)
		panic("dead");
	mod_timer(timer, jiffies + round_jiffies_relative(HZ));
}
