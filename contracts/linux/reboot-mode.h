/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the boot loader should do next. drivers/power/reset/reboot-mode.c,
 * kernel-doc of each; write() is called by the notifier of reboots.
 */
#ifndef BELAY_LINUX_REBOOT_MODE_H
#define BELAY_LINUX_REBOOT_MODE_H

#include <belay/belay.h>
#include <linux/device.h>
#include <linux/list.h>
#include <linux/notifier.h>
#include_next <linux/reboot-mode.h>

int __slot(reboot_mode_driver, write)(struct reboot_mode_driver *reboot,
				      unsigned int magic) __sleeps;
__slot_check(reboot_mode_driver, write);

int reboot_mode_register(struct reboot_mode_driver *reboot
				__gives(reboot_mode_unregister, result == 0))
	__at_most(0) __sleeps;
int reboot_mode_unregister(struct reboot_mode_driver *reboot __take) __sleeps;
int devm_reboot_mode_register(struct device *dev,
			      struct reboot_mode_driver *reboot)
	__at_most(0) __sleeps;
void devm_reboot_mode_unregister(struct device *dev,
				 struct reboot_mode_driver *reboot) __sleeps;

#endif
