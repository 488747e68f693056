/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Completions. kernel/sched/completion.c, kernel-doc of each, and
 * Documentation/scheduler/completion.rst. Whoever waits must still have the
 * object when complete() is done with it.
 */
#ifndef BELAY_LINUX_COMPLETION_H
#define BELAY_LINUX_COMPLETION_H

#include <belay/belay.h>
#include_next <linux/completion.h>

void init_completion(struct completion *x __constructs) __contract;
void reinit_completion(struct completion *x) __contract;

void wait_for_completion(struct completion *x) __sleeps;
void wait_for_completion_io(struct completion *x) __sleeps;

/* 0, or -ERESTARTSYS after a signal: then it may still be running. */
int wait_for_completion_interruptible(struct completion *x)
	__must_check __at_most(0) __sleeps;
int wait_for_completion_killable(struct completion *x)
	__must_check __at_most(0) __sleeps;

/* The jiffies that were left, 0 after the timeout, below 0 after a signal. */
unsigned long wait_for_completion_timeout(struct completion *x,
					  unsigned long timeout) __sleeps;
unsigned long wait_for_completion_io_timeout(struct completion *x,
					     unsigned long timeout) __sleeps;
long wait_for_completion_interruptible_timeout(struct completion *x,
					       unsigned long timeout)
	__must_check __sleeps;
long wait_for_completion_killable_timeout(struct completion *x,
					  unsigned long timeout)
	__must_check __sleeps;

bool try_wait_for_completion(struct completion *x) __contract;
bool completion_done(struct completion *x) __contract;
void complete(struct completion *x) __contract;
void complete_all(struct completion *x) __contract;

#endif
