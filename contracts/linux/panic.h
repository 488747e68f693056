/* SPDX-License-Identifier: GPL-2.0-only */
/* kernel/panic.c: does not return. */
#ifndef BELAY_LINUX_PANIC_H
#define BELAY_LINUX_PANIC_H

#include <belay/belay.h>
#include_next <linux/panic.h>

void panic(const char *fmt __cstr, ...) __contract;
/* From an NMI: comes back where another CPU panics already. */
void nmi_panic(struct pt_regs *regs __nullable, const char *msg __cstr)
	__contract;

#endif
