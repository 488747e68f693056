/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Counting semaphores. kernel/locking/semaphore.c, kernel-doc of each. Who
 * ups one need not be who downed it, so they are no locks: their balance is
 * not looked at.
 */
#ifndef BELAY_LINUX_SEMAPHORE_H
#define BELAY_LINUX_SEMAPHORE_H

#include <belay/belay.h>
#include_next <linux/semaphore.h>

void sema_init(struct semaphore *sem __constructs, int val) __contract;
void down(struct semaphore *sem) __sleeps;
int down_interruptible(struct semaphore *sem) __sleeps;
int down_killable(struct semaphore *sem) __sleeps;
int down_trylock(struct semaphore *sem) __contract;
int down_timeout(struct semaphore *sem, long jiffies) __sleeps;
void up(struct semaphore *sem) __contract;

#endif
