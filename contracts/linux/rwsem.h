/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Read-write semaphores. kernel/locking/rwsem.c, kernel-doc of each. Readers
 * may not nest, for a writer between them would stop the second.
 */
#ifndef BELAY_LINUX_RWSEM_H
#define BELAY_LINUX_RWSEM_H

#include <belay/belay.h>
#include_next <linux/rwsem.h>

void __init_rwsem(struct rw_semaphore *sem __constructs,
		  const char *name __cstr, struct lock_class_key *key)
	__contract;

void down_read(struct rw_semaphore *sem) __acquires(sem) __sleeps;
int down_read_interruptible(struct rw_semaphore *sem)
	__acquires_if(sem, result == 0) __at_most(0) __sleeps;
int down_read_killable(struct rw_semaphore *sem)
	__acquires_if(sem, result == 0) __at_most(0) __sleeps;
int down_read_trylock(struct rw_semaphore *sem)
	__acquires_if(sem, result != 0);
void up_read(struct rw_semaphore *sem) __releases(sem);

void down_write(struct rw_semaphore *sem) __acquires(sem) __sleeps;
int down_write_killable(struct rw_semaphore *sem)
	__acquires_if(sem, result == 0) __at_most(0) __sleeps;
int down_write_trylock(struct rw_semaphore *sem)
	__acquires_if(sem, result != 0);
void up_write(struct rw_semaphore *sem) __releases(sem);
void downgrade_write(struct rw_semaphore *sem) __must_hold(sem);

#ifdef CONFIG_DEBUG_LOCK_ALLOC
void down_read_nested(struct rw_semaphore *sem, int subclass)
	__acquires(sem) __sleeps;
int down_read_killable_nested(struct rw_semaphore *sem, int subclass)
	__acquires_if(sem, result == 0) __at_most(0) __sleeps;
void down_write_nested(struct rw_semaphore *sem, int subclass)
	__acquires(sem) __sleeps;
int down_write_killable_nested(struct rw_semaphore *sem, int subclass)
	__acquires_if(sem, result == 0) __at_most(0) __sleeps;
#endif

#endif
