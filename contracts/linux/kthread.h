/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Threads of the kernel. kernel/kthread.c, kernel-doc of each: a thread that
 * runs until it is told to stop is stopped by kthread_stop(), which waits for
 * it; its function gets the data.
 */
#ifndef BELAY_LINUX_KTHREAD_H
#define BELAY_LINUX_KTHREAD_H

#include <belay/belay.h>
#include_next <linux/kthread.h>
#include <linux/sched.h>

struct task_struct *
kthread_create_on_node(int (*threadfn)(void *data), void *data __nullable,
		       int node, const char namefmt[] __cstr, ...)
	__own(kthread_stop) __errptr __sleeps;
int kthread_stop(struct task_struct *k __take) __sleeps;
bool kthread_should_stop(void) __contract;
bool kthread_should_park(void) __contract;
void kthread_bind(struct task_struct *k, unsigned int cpu) __sleeps;

#endif
