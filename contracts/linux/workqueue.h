/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Workqueues. kernel/workqueue.c, kernel-doc of each. Work that owns the object
 * that it is in says so on the member, by __own(R): who queues it hands that
 * over, where it was not queued already, and the function gets it. That other
 * work may still be queued when its object is released is not followed yet.
 */
#ifndef BELAY_LINUX_WORKQUEUE_H
#define BELAY_LINUX_WORKQUEUE_H

#include <belay/belay.h>
#include_next <linux/workqueue.h>

struct workqueue_struct *alloc_workqueue(const char *fmt __cstr,
					 unsigned int flags, int max_active,
					 ...)
	__own(destroy_workqueue) __nullable __sleeps;
void destroy_workqueue(struct workqueue_struct *wq __take) __sleeps;
void drain_workqueue(struct workqueue_struct *wq) __sleeps;
void __flush_workqueue(struct workqueue_struct *wq) __sleeps;

/*
 * kernel/workqueue.c, workqueue_init_early(): they are there before modules
 * are. Since 6.12.y two of them have other names, too.
 */
extern struct workqueue_struct *system_wq __contract;
extern struct workqueue_struct *system_highpri_wq __contract;
extern struct workqueue_struct *system_long_wq __contract;
extern struct workqueue_struct *system_unbound_wq __contract;
extern struct workqueue_struct *system_freezable_wq __contract;
extern struct workqueue_struct *system_power_efficient_wq __contract;
extern struct workqueue_struct *system_freezable_power_efficient_wq
	__contract;
extern struct workqueue_struct *system_percpu_wq __contract;
extern struct workqueue_struct *system_dfl_wq __contract;

/* Macros, which set up a list, a key for lockdep and a timer. */
void belay_init_work(struct work_struct *work __constructs __gives_to(func),
		     work_func_t func) __contract;
void belay_init_delayed_work(struct delayed_work *work
			     __constructs __gives_to(func),
			     work_func_t func) __contract;
#undef __INIT_WORK
#define __INIT_WORK(work, func, onstack)	belay_init_work(work, func)
#undef __INIT_DELAYED_WORK
#define __INIT_DELAYED_WORK(work, func, flags)				\
	belay_init_delayed_work(work, func)
/*
 * include/linux/workqueue.h, __WORK_INITIALIZER(): what is there at file scope
 * is all that is needed. The function runs in process context, and may run
 * again when it is queued again, but never twice at a time.
 */
void __slot(work_struct, func)(struct work_struct *work) __sleeps;
__slot_check(work_struct, func);

#undef flush_workqueue
#define flush_workqueue(wq)		__flush_workqueue(wq)

/* True where it was not queued already. Any context. */
bool queue_work_on(int cpu, struct workqueue_struct *wq,
		   struct work_struct *work __carries)
	__takes(work, result != 0);
bool queue_work(struct workqueue_struct *wq,
		struct work_struct *work __carries)
	__takes(work, result != 0);
bool schedule_work_on(int cpu, struct work_struct *work __carries)
	__takes(work, result != 0);
bool schedule_work(struct work_struct *work __carries)
	__takes(work, result != 0);
bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq,
			   struct delayed_work *work __carries,
			   unsigned long delay)
	__takes(work, result != 0);
bool queue_delayed_work(struct workqueue_struct *wq,
			struct delayed_work *dwork __carries,
			unsigned long delay)
	__takes(dwork, result != 0);
bool schedule_delayed_work(struct delayed_work *dwork __carries,
			   unsigned long delay)
	__takes(dwork, result != 0);

/* False where it was idle, and was queued; true where it was pending. */
bool mod_delayed_work_on(int cpu, struct workqueue_struct *wq,
			 struct delayed_work *dwork __carries,
			 unsigned long delay)
	__takes(dwork, result == 0);
bool mod_delayed_work(struct workqueue_struct *wq,
		      struct delayed_work *dwork __carries,
		      unsigned long delay)
	__takes(dwork, result == 0);

/* True where it was pending, and was taken off the queue. */
bool cancel_work(struct work_struct *work
		 __carries __gives(own, result != 0)) __contract;
bool cancel_work_sync(struct work_struct *work
		      __carries __gives(own, result != 0)) __sleeps;
bool cancel_delayed_work(struct delayed_work *dwork
			 __carries __gives(own, result != 0)) __contract;
bool cancel_delayed_work_sync(struct delayed_work *dwork
			      __carries __gives(own, result != 0)) __sleeps;

/* What was queued has run then. */
bool flush_work(struct work_struct *work) __sleeps;
bool flush_delayed_work(struct delayed_work *dwork) __sleeps;

#endif
