/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The embedded controller of ChromeOS. drivers/platform/chrome/cros_ec_proto.c,
 * kernel-doc of each: how many bytes came in, or a negative errno. The data of a
 * command follows it, as many bytes as it says are sent and received.
 */
#ifndef BELAY_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#define BELAY_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H

#include <belay/belay.h>
#include_next <linux/platform_data/cros_ec_proto.h>
#include <linux/version.h>

int cros_ec_cmd_xfer(struct cros_ec_device *ec_dev,
		     struct cros_ec_command *msg) __sleeps;
int cros_ec_cmd_xfer_status(struct cros_ec_device *ec_dev,
			    struct cros_ec_command *msg) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
int cros_ec_cmd(struct cros_ec_device *ec_dev, unsigned int version,
		int command, const void *outdata __bytes(outsize) __nullable,
		size_t outsize, void *indata __bytes(insize) __nullable,
		size_t insize)
	__sets(*indata, result >= 0) __sleeps;
#endif
bool cros_ec_check_features(struct cros_ec_dev *ec, int feature) __sleeps;
int cros_ec_get_sensor_count(struct cros_ec_dev *ec) __sleeps;
u32 cros_ec_get_host_event(struct cros_ec_device *ec_dev) __contract;

#endif
