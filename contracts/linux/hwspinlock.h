/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Locks that several processors share. drivers/hwspinlock/hwspinlock_core.c,
 * kernel-doc of each. That they are held is not followed.
 */
#ifndef BELAY_LINUX_HWSPINLOCK_H
#define BELAY_LINUX_HWSPINLOCK_H

#include <belay/belay.h>
#include_next <linux/hwspinlock.h>

#if IS_ENABLED(CONFIG_HWSPINLOCK)

int hwspin_lock_register(struct hwspinlock_device *bank
				__gives(hwspin_lock_unregister, result == 0),
			 struct device *dev,
			 const struct hwspinlock_ops *ops, int base_id,
			 int num_locks) __at_most(0) __sleeps;
int hwspin_lock_unregister(struct hwspinlock_device *bank __take) __sleeps;
int devm_hwspin_lock_register(struct device *dev,
			      struct hwspinlock_device *bank,
			      const struct hwspinlock_ops *ops, int base_id,
			      int num_locks) __at_most(0) __sleeps;
int devm_hwspin_lock_unregister(struct device *dev,
				struct hwspinlock_device *bank) __sleeps;

struct hwspinlock *hwspin_lock_request_specific(unsigned int id)
	__own(hwspin_lock_free) __nullable __sleeps;
int hwspin_lock_free(struct hwspinlock *hwlock __take) __sleeps;
struct hwspinlock *devm_hwspin_lock_request_specific(struct device *dev,
						     unsigned int id)
	__nullable __borrows(dev) __sleeps;
int devm_hwspin_lock_free(struct device *dev, struct hwspinlock *hwlock)
	__sleeps;
int of_hwspin_lock_get_id(struct device_node *np __nullable, int index)
	__contract;
int of_hwspin_lock_get_id_byname(struct device_node *np __nullable,
				 const char *name __cstr) __contract;

/* The state of interrupts goes through flags, where the mode asks for it. */
int __hwspin_trylock(struct hwspinlock *hwlock, int mode,
		     unsigned long *flags __nullable)
	__sets(*flags, result == 0) __at_most(0);
int __hwspin_lock_timeout(struct hwspinlock *hwlock, unsigned int to,
			  int mode, unsigned long *flags __nullable)
	__sets(*flags, result == 0) __at_most(0);
void __hwspin_unlock(struct hwspinlock *hwlock, int mode,
		     unsigned long *flags __nullable) __contract;

#endif

#endif
