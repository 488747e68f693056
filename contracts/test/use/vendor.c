// SPDX-License-Identifier: GPL-2.0-only
/* Controllers of few machines, clocks of others, and tests of units. */
#include <kunit/test.h>
#include <linux/module.h>
#include <linux/platform_data/cros_ec_proto.h>
#include <linux/rtc.h>
#include <linux/slab.h>
#include <linux/stmp_device.h>
#include <linux/surface_aggregator/device.h>
#include <belay/belay.h>

int ok_rtc(void)
{
	struct rtc_device *rtc = rtc_class_open("rtc0");
	struct rtc_time tm;
	int err;

	if (!rtc)
		return -ENODEV;
	err = rtc_read_time(rtc, &tm);
	rtc_class_close(rtc);
	return err ? err : tm.tm_sec;
}

int bad_rtc(void)
{
	struct rtc_device *rtc = rtc_class_open("rtc0");
	struct rtc_time tm;

	if (!rtc)
		return -ENODEV;
	rtc_read_time(rtc, &tm);
	return tm.tm_sec;	//~ BL401 //~ BL101
}

struct regs {
	void __iomem *base __bytes(0x10);
	void __iomem *more __bytes(8);
};

int ok_reset(struct regs *regs)
{
	return stmp_reset_block(regs->base);
}

int bad_reset(struct regs *regs)
{
	return stmp_reset_block(regs->more);	//~ BL521
}

static int ok_ssam_probe(struct ssam_device *sdev)
{
	struct regs *regs = devm_kzalloc(&sdev->dev, sizeof(*regs),
					 GFP_KERNEL);

	if (!regs)
		return -ENOMEM;
	ssam_device_set_drvdata(sdev, regs);
	dev_info(ssam_controller_device(sdev->ctrl), "bound\n");
	return -ENODEV;
}

static int bad_ssam_probe(struct ssam_device *sdev)
{
	struct ssam_controller *ctrl = ssam_get_controller();

	dev_info(ssam_controller_device(ctrl), "bound\n");	//~ BL303
	return -ENODEV;	//~ BL101
}

struct ssam_device_driver ok_ssam = {
	.probe = ok_ssam_probe,
};

struct ssam_device_driver bad_ssam = {
	.probe = bad_ssam_probe,
};

int ok_ec(struct cros_ec_device *ec)
{
	struct cros_ec_command *msg = kzalloc(sizeof(*msg) + 4, GFP_KERNEL);
	int err;

	if (!msg)
		return -ENOMEM;
	msg->outsize = 4;
	err = cros_ec_cmd_xfer_status(ec, msg);
	kfree(msg);
	return err;
}

int bad_ec(struct cros_ec_device *ec)
{
	struct cros_ec_command *msg = kzalloc(sizeof(*msg) + 4, GFP_KERNEL);

	return cros_ec_cmd_xfer_status(ec, msg);	//~ BL303 //~ BL101
}

static void ok_case(struct kunit *test)
{
	u8 *buf = kunit_kmalloc(test, 4, GFP_KERNEL);

	if (!buf)
		return;
	buf[3] = 0;
}

static void bad_case(struct kunit *test)
{
	u8 *buf = kunit_kmalloc(test, 4, GFP_KERNEL);

	buf[4] = 0;	//~ BL301 //~ BL501
}

struct kunit_case ok_cases[] = {
	{ .run_case = ok_case },
	{ .run_case = bad_case },
	{ }
};
