/* SPDX-License-Identifier: GPL-2.0-only */
/* kernel/reboot.c, kernel-doc of each. */
#ifndef BELAY_LINUX_REBOOT_H
#define BELAY_LINUX_REBOOT_H

#include <belay/belay.h>
#include_next <linux/reboot.h>

int register_reboot_notifier(struct notifier_block *nb
				__gives(unregister_reboot_notifier,
					result == 0)) __at_most(0) __sleeps;
int unregister_reboot_notifier(struct notifier_block *nb __take) __sleeps;
int devm_register_reboot_notifier(struct device *dev,
				  struct notifier_block *nb)
	__at_most(0) __sleeps;
int register_restart_handler(struct notifier_block *nb
				__gives(unregister_restart_handler,
					result == 0)) __at_most(0);
int unregister_restart_handler(struct notifier_block *nb __take) __sleeps;
int devm_register_sys_off_handler(struct device *dev, enum sys_off_mode mode,
				  int priority,
				  int (*callback)(struct sys_off_data *data),
				  void *cb_data __nullable)
	__at_most(0) __sleeps;
int devm_register_restart_handler(struct device *dev,
				  int (*callback)(struct sys_off_data *data),
				  void *cb_data __nullable)
	__at_most(0) __sleeps;
int devm_register_power_off_handler(struct device *dev,
				    int (*callback)(struct sys_off_data *data),
				    void *cb_data __nullable)
	__at_most(0) __sleeps;
struct sys_off_handler *
register_sys_off_handler(enum sys_off_mode mode, int priority,
			 int (*callback)(struct sys_off_data *data),
			 void *cb_data __nullable)
	__own(unregister_sys_off_handler) __errptr __sleeps;
void unregister_sys_off_handler(struct sys_off_handler *handler
				__take __nullable __errptr) __sleeps;
void kernel_restart(char *cmd __nullable) __sleeps;
void kernel_halt(void) __sleeps;
void kernel_power_off(void) __sleeps;
void orderly_poweroff(bool force) __contract;
void orderly_reboot(void) __contract;
void emergency_restart(void) __contract;

#endif
