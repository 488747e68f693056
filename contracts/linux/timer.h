/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Timers. kernel/time/timer.c, kernel-doc of each. That one may still be armed
 * when its object is released is not followed yet.
 */
#ifndef BELAY_LINUX_TIMER_H
#define BELAY_LINUX_TIMER_H

#include <belay/belay.h>
#include_next <linux/timer.h>

void belay_timer_setup(struct timer_list *timer __constructs,
		       void (*func)(struct timer_list *timer),
		       unsigned int flags) __contract;
#undef timer_setup
#define timer_setup(timer, func, flags)	belay_timer_setup(timer, func, flags)

/*
 * kernel/time/timer.c, call_timer_fn(): in a soft interrupt, once for each time
 * that it was armed. DEFINE_TIMER() and work at file scope put it here.
 */
void __slot(timer_list, function)(struct timer_list *timer) __contract;
__slot_check(timer_list, function);

void add_timer(struct timer_list *timer) __contract;
int mod_timer(struct timer_list *timer, unsigned long expires) __contract;
int mod_timer_pending(struct timer_list *timer, unsigned long expires)
	__contract;
int timer_pending(const struct timer_list *timer) __contract;
int timer_delete(struct timer_list *timer) __contract;
int try_to_del_timer_sync(struct timer_list *timer) __contract;
/* Waits for a running callback; in hard interrupts for irqsafe ones only. */
int timer_delete_sync(struct timer_list *timer) __contract;
int timer_shutdown(struct timer_list *timer) __contract;
int timer_shutdown_sync(struct timer_list *timer) __contract;
int del_timer(struct timer_list *timer) __contract;
int del_timer_sync(struct timer_list *timer) __contract;

#endif
