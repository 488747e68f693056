/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Notifiers. include/linux/notifier.h and kernel/notifier.c, kernel-doc of
 * each. The data is what the chain says, and may be NULL.
 */
#ifndef BELAY_LINUX_NOTIFIER_H
#define BELAY_LINUX_NOTIFIER_H

#include <belay/belay.h>
#include_next <linux/notifier.h>

int __slot(notifier_block, notifier_call)(struct notifier_block *nb,
					  unsigned long action,
					  void *data __nullable) __contract;
__slot_check(notifier_block, notifier_call);

int atomic_notifier_chain_register(struct atomic_notifier_head *nh,
				   struct notifier_block *nb
		__gives(atomic_notifier_chain_unregister, result == 0))
	__at_most(0);
int atomic_notifier_chain_unregister(struct atomic_notifier_head *nh,
				     struct notifier_block *nb __take)
	__sleeps;
int atomic_notifier_call_chain(struct atomic_notifier_head *nh,
			       unsigned long val, void *v __nullable)
	__contract;
int blocking_notifier_chain_register(struct blocking_notifier_head *nh,
				     struct notifier_block *nb
		__gives(blocking_notifier_chain_unregister, result == 0))
	__at_most(0) __sleeps;
int blocking_notifier_chain_unregister(struct blocking_notifier_head *nh,
				       struct notifier_block *nb __take)
	__sleeps;
int blocking_notifier_call_chain(struct blocking_notifier_head *nh,
				 unsigned long val, void *v __nullable)
	__sleeps;

#endif
