/* SPDX-License-Identifier: GPL-2.0-only */
/* Is this task to be interrupted, or killed? include/linux/sched/signal.h */
#ifndef BELAY_LINUX_SCHED_SIGNAL_H
#define BELAY_LINUX_SCHED_SIGNAL_H

#include <belay/belay.h>
#include_next <linux/sched/signal.h>

int signal_pending(struct task_struct *p) __contract;
int fatal_signal_pending(struct task_struct *p) __contract;
int signal_pending_state(unsigned int state, struct task_struct *p)
	__contract;

#endif
