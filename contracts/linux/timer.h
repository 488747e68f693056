/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Timers. kernel/time/timer.c, kernel-doc of each. One that owns the object that
 * it is in says so on the member, by __own(R): who arms it hands that over, where
 * it was not pending already, and the function gets it. That another may still be
 * armed when its object is released is not followed yet.
 */
#ifndef BELAY_LINUX_TIMER_H
#define BELAY_LINUX_TIMER_H

#include <belay/belay.h>
#include_next <linux/timer.h>

void belay_timer_setup(struct timer_list *timer __constructs __gives_to(func),
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

/* It must not be pending. */
void add_timer(struct timer_list *timer __carries) __takes(timer);
void add_timer_on(struct timer_list *timer __carries, int cpu)
	__takes(timer);
/* 0 where it was not pending, and is now; mod_timer_pending() leaves it. */
int mod_timer(struct timer_list *timer __carries, unsigned long expires)
	__takes(timer, result == 0);
int timer_reduce(struct timer_list *timer __carries, unsigned long expires)
	__takes(timer, result == 0);
int mod_timer_pending(struct timer_list *timer, unsigned long expires)
	__contract;
unsigned long round_jiffies(unsigned long j) __contract;
unsigned long round_jiffies_relative(unsigned long j) __contract;
unsigned long round_jiffies_up(unsigned long j) __contract;
unsigned long round_jiffies_up_relative(unsigned long j) __contract;
int timer_pending(const struct timer_list *timer) __contract;

/* 1 where it was pending, and is not any more; -1 while the function runs. */
int timer_delete(struct timer_list *timer
		 __carries __gives(own, result != 0)) __contract;
int try_to_del_timer_sync(struct timer_list *timer
			  __carries __gives(own, result > 0)) __contract;
/* Waits for a running callback; in hard interrupts for irqsafe ones only. */
int timer_delete_sync(struct timer_list *timer
		      __carries __gives(own, result != 0)) __contract;
int timer_shutdown(struct timer_list *timer
		   __carries __gives(own, result != 0)) __contract;
int timer_shutdown_sync(struct timer_list *timer
			__carries __gives(own, result != 0)) __contract;
int del_timer(struct timer_list *timer
	      __carries __gives(own, result != 0)) __contract;
int del_timer_sync(struct timer_list *timer
		   __carries __gives(own, result != 0)) __contract;

#endif
