/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/tty/sysrq.c: handlers run in any context, under RCU. */
#ifndef BELAY_LINUX_SYSRQ_H
#define BELAY_LINUX_SYSRQ_H

#include <belay/belay.h>
#include_next <linux/sysrq.h>
#include <linux/version.h>

#ifdef CONFIG_MAGIC_SYSRQ
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
#define belay_sysrq_key	u8 key
#else
#define belay_sysrq_key	int key
#endif
void __slot(sysrq_key_op, handler)(belay_sysrq_key) __contract;
__slot_check(sysrq_key_op, handler);
void handle_sysrq(belay_sysrq_key) __contract;
int register_sysrq_key(belay_sysrq_key, const struct sysrq_key_op *op)
	__at_most(0) __contract;
int unregister_sysrq_key(belay_sysrq_key, const struct sysrq_key_op *op)
	__at_most(0) __sleeps;
#undef belay_sysrq_key
#endif

#endif
