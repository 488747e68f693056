/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Wait queues. include/linux/wait.h, kernel-doc of each, and
 * kernel/sched/wait.c.
 *
 * All forms of wait_event() are made of ___wait_event(), which has the form
 * here that it has there, less the entry in the queue: the condition is
 * evaluated each time that others may have changed what it is about. It is
 * true at the end, or the result is that of a signal or a timeout.
 *
 * There are no words for prepare_to_wait() and its kin: that an entry on the
 * stack has to be off the queue before the function returns cannot be said.
 */
#ifndef BELAY_LINUX_WAIT_H
#define BELAY_LINUX_WAIT_H

#include <belay/belay.h>
#include_next <linux/wait.h>

void __init_waitqueue_head(struct wait_queue_head *wq_head __constructs,
			   const char *name __cstr,
			   struct lock_class_key *key) __contract;

/* Any context. The key is a number in the guise of a pointer. */
int __wake_up(struct wait_queue_head *wq_head, unsigned int mode, int nr,
	      void *key __nullable) __contract;
void __wake_up_locked(struct wait_queue_head *wq_head, unsigned int mode,
		      int nr) __contract;
void __wake_up_locked_key(struct wait_queue_head *wq_head, unsigned int mode,
			  void *key __nullable) __contract;
void __wake_up_sync(struct wait_queue_head *wq_head, unsigned int mode)
	__contract;
void __wake_up_sync_key(struct wait_queue_head *wq_head, unsigned int mode,
			void *key __nullable) __contract;
void wake_up_pollfree(struct wait_queue_head *wq_head) __contract;

/* Is anybody in the queue? See there for the barrier that this needs. */
int waitqueue_active(struct wait_queue_head *wq_head) __contract;
bool wq_has_sleeper(struct wait_queue_head *wq_head) __contract;

/*
 * prepare_to_wait_event(): the result is 0, or -ERESTARTSYS when a signal is
 * there that ends the sleep. Others run here, and like an unknown callback may
 * change what they can reach: hence a member of a structure.
 */
struct belay_wait {
	long (*others_run)(struct wait_queue_head *wq_head, int state);
};
extern const struct belay_wait belay_wait;
long __slot(belay_wait, others_run)(struct wait_queue_head *wq_head, int state)
	__sleeps;
__slot_check(belay_wait, others_run);

#undef ___wait_event
#define ___wait_event(wq_head, condition, state, exclusive, ret, cmd)	\
({									\
	long __ret = ret;						\
									\
	for (;;) {							\
		long __int = belay_wait.others_run(&(wq_head), state);	\
									\
		if (condition)						\
			break;						\
		if (___wait_is_interruptible(state) && __int) {		\
			__ret = __int;					\
			break;						\
		}							\
		cmd;							\
	}								\
	__ret;								\
})

/*
 * Waiting by hand: kernel/sched/wait.c, kernel-doc of each. finish_wait() leaves
 * an entry on no queue, be it that it was on one or not.
 */
int __slot(wait_queue_entry, func)(struct wait_queue_entry *wq_entry,
				   unsigned mode, int flags,
				   void *key __nullable) __contract;
__slot_check(wait_queue_entry, func);
int default_wake_function(struct wait_queue_entry *wq_entry, unsigned mode,
			  int flags, void *key __nullable) __contract;
int autoremove_wake_function(struct wait_queue_entry *wq_entry, unsigned mode,
			     int sync, void *key __nullable) __contract;
int woken_wake_function(struct wait_queue_entry *wq_entry, unsigned mode,
			int sync, void *key __nullable) __contract;
void add_wait_queue(struct wait_queue_head *wq_head,
		    struct wait_queue_entry *wq_entry
			__gives(remove_wait_queue)) __contract;
void add_wait_queue_exclusive(struct wait_queue_head *wq_head,
			      struct wait_queue_entry *wq_entry
				__gives(remove_wait_queue)) __contract;
void remove_wait_queue(struct wait_queue_head *wq_head,
		       struct wait_queue_entry *wq_entry __take) __contract;
void prepare_to_wait(struct wait_queue_head *wq_head,
		     struct wait_queue_entry *wq_entry, int state) __contract;
void finish_wait(struct wait_queue_head *wq_head,
		 struct wait_queue_entry *wq_entry __init_out) __contract;
/* The jiffies that were left, never below 0. */
long wait_woken(struct wait_queue_entry *wq_entry, unsigned mode, long timeout)
	__sleeps;

/* kernel/sched/wait.c: under the lock of the queue, which is dropped. */
int do_wait_intr(wait_queue_head_t *wq, wait_queue_entry_t *wait)
	__must_hold(&wq->lock) __sleeps;
int do_wait_intr_irq(wait_queue_head_t *wq, wait_queue_entry_t *wait)
	__must_hold(&wq->lock) __sleeps;

#endif
