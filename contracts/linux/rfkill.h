/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Switches of radios. net/rfkill/core.c and include/linux/rfkill.h, kernel-doc of
 * each and comments on struct rfkill_ops: the operations are called with what
 * rfkill_alloc() got, from its return on.
 */
#ifndef BELAY_LINUX_RFKILL_H
#define BELAY_LINUX_RFKILL_H

#include <belay/belay.h>
#include_next <linux/rfkill.h>
#include <linux/version.h>

void __slot(rfkill_ops, poll)(struct rfkill *rfkill, void *data __drvdata)
	__sleeps;
__slot_check(rfkill_ops, poll);
void __slot(rfkill_ops, query)(struct rfkill *rfkill, void *data __drvdata)
	__sleeps;
__slot_check(rfkill_ops, query);
int __slot(rfkill_ops, set_block)(void *data __drvdata, bool blocked) __sleeps;
__slot_check(rfkill_ops, set_block);

#if defined(CONFIG_RFKILL) || defined(CONFIG_RFKILL_MODULE)
struct rfkill *rfkill_alloc(const char *name __cstr,
			    struct device *parent __nullable,
			    const enum rfkill_type type,
			    const struct rfkill_ops *ops,
			    void *ops_data __nullable)
	__own(rfkill_destroy) __nullable __sleeps;
void rfkill_destroy(struct rfkill *rfkill __take __nullable) __sleeps;
int rfkill_register(struct rfkill *rfkill __gives(rfkill_unregister,
						  result == 0))
	__at_most(0) __sleeps;
void rfkill_unregister(struct rfkill *rfkill __take) __sleeps;
void rfkill_pause_polling(struct rfkill *rfkill) __sleeps;
void rfkill_resume_polling(struct rfkill *rfkill) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
bool rfkill_set_hw_state_reason(struct rfkill *rfkill, bool blocked,
				enum rfkill_hard_block_reasons reason)
	__contract;
#elif LINUX_VERSION_CODE < KERNEL_VERSION(6, 2, 0)
bool rfkill_set_hw_state_reason(struct rfkill *rfkill, bool blocked,
				unsigned long reason) __contract;
#endif
bool rfkill_set_sw_state(struct rfkill *rfkill, bool blocked) __contract;
void rfkill_init_sw_state(struct rfkill *rfkill, bool blocked) __contract;
void rfkill_set_states(struct rfkill *rfkill, bool sw, bool hw) __contract;
bool rfkill_blocked(struct rfkill *rfkill) __contract;
#endif

#endif
