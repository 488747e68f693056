/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Giving up the processor. kernel/sched/core.c and kernel/time/sleep_timeout.c
 * (kernel/time/timer.c before 6.13), kernel-doc of each.
 */
#ifndef BELAY_LINUX_SCHED_H
#define BELAY_LINUX_SCHED_H

#include <belay/belay.h>
#include_next <linux/sched.h>

asmlinkage void schedule(void) __sleeps;
void io_schedule(void) __sleeps;
long io_schedule_timeout(long timeout) __sleeps;

/* 1 where the task slept, else 0. Any context. */
int wake_up_process(struct task_struct *tsk) __at_least(0) __at_most(1);

/* The jiffies that were left, never below 0. */
long schedule_timeout(long timeout) __sleeps;
long schedule_timeout_interruptible(long timeout) __sleeps;
long schedule_timeout_killable(long timeout) __sleeps;
long schedule_timeout_uninterruptible(long timeout) __sleeps;
long schedule_timeout_idle(long timeout) __sleeps;

/* include/linux/sched.h: a chance to run for others, where there is need. */
int belay_cond_resched(void) __sleeps;
#undef cond_resched
#define cond_resched()		belay_cond_resched()

#endif
