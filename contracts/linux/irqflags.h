/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Interrupts of this processor. Documentation/core-api/kernel-api.rst; inline
 * assembly beneath.
 */
#ifndef BELAY_LINUX_IRQFLAGS_H
#define BELAY_LINUX_IRQFLAGS_H

#include <belay/belay.h>
#include_next <linux/irqflags.h>

void belay_local_irq(void) __contract;
unsigned long belay_local_irq_flags(void) __contract;

#undef local_irq_enable
#define local_irq_enable()		belay_local_irq()
#undef local_irq_disable
#define local_irq_disable()		belay_local_irq()
#undef local_irq_save
#define local_irq_save(flags)						\
	((void)((flags) = belay_local_irq_flags()))
#undef local_irq_restore
#define local_irq_restore(flags)	((void)(flags), belay_local_irq())
#undef local_save_flags
#define local_save_flags(flags)						\
	((void)((flags) = belay_local_irq_flags()))
#undef irqs_disabled
#define irqs_disabled()			(belay_local_irq_flags() != 0)

#endif
