// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/delay.h>
#include <linux/lockdep.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/spinlock.h>
#include <linux/wait.h>

void use_wait(struct wait_queue_head *wq, spinlock_t *lock)
{
	init_waitqueue_head(wq);
	wait_event(*wq, waitqueue_active(wq));
	wait_event_idle(*wq, wq_has_sleeper(wq));
	wait_event_exclusive_cmd(*wq, true, schedule(), io_schedule());
	wait_event_cmd(*wq, true, schedule(), schedule());
	wait_event_lock_irq(*wq, true, *lock);
	wait_event_lock_irq_cmd(*wq, true, *lock, schedule());
	wake_up(wq);
	wake_up_nr(wq, 2);
	wake_up_all(wq);
	wake_up_locked(wq);
	wake_up_sync(wq);
	wake_up_interruptible(wq);
	wake_up_interruptible_all(wq);
	wake_up_interruptible_sync(wq);
	wake_up_poll(wq, EPOLLIN);
	wake_up_locked_poll(wq, EPOLLIN);
	wake_up_interruptible_poll(wq, EPOLLIN);
	wake_up_interruptible_sync_poll(wq, EPOLLIN);
	wake_up_pollfree(wq);
}

long use_wait_result(struct wait_queue_head *wq, spinlock_t *lock)
{
	long n = 0;

	n += wait_event_interruptible(*wq, true);
	n += wait_event_interruptible_exclusive(*wq, true);
	n += wait_event_killable(*wq, true);
	n += wait_event_killable_exclusive(*wq, true);
	n += wait_event_freezable(*wq, true);
	n += wait_event_state(*wq, true, TASK_IDLE);
	n += wait_event_timeout(*wq, true, 5);
	n += wait_event_idle_timeout(*wq, true, 5);
	n += wait_event_interruptible_timeout(*wq, true, 5);
	n += wait_event_killable_timeout(*wq, true, 5);
	n += wait_event_interruptible_lock_irq(*wq, true, *lock);
	n += wait_event_interruptible_lock_irq_timeout(*wq, true, *lock, 5);
	return n;
}

long use_sched(void)
{
	schedule();
	io_schedule();
	might_sleep();
	cond_resched();
	return io_schedule_timeout(1) + schedule_timeout(1) +
	       schedule_timeout_interruptible(1) +
	       schedule_timeout_killable(1) +
	       schedule_timeout_uninterruptible(1) + schedule_timeout_idle(1);
}

unsigned long use_delay(void)
{
	msleep(1);
	ssleep(1);
	usleep_range(1, 2);
	udelay(1);
	ndelay(1);
	mdelay(1);
	return msleep_interruptible(1);
}

__poll_t use_poll(struct file *file, struct wait_queue_head *wq,
		  poll_table *wait)
{
	poll_wait(file, wq, wait);
	return poll_does_not_wait(wait) ? 0 : poll_requested_events(wait);
}

void use_lockdep(struct mutex *m, spinlock_t *s)
{
	lockdep_assert_held(m);
	lockdep_assert_held_once(s);
	lockdep_assert_held_write(m);
	lockdep_assert_held_read(m);
}
