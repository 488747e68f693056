/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Mutexes. kernel/locking/mutex.c, kernel-doc of each, and
 * Documentation/locking/mutex-design.rst. With lockdep the plain names are
 * macros over the _nested ones, without it the other way round.
 */
#ifndef BELAY_LINUX_MUTEX_H
#define BELAY_LINUX_MUTEX_H

#include <belay/belay.h>
#include_next <linux/mutex.h>

#ifndef CONFIG_PREEMPT_RT
void __mutex_init(struct mutex *lock __constructs, const char *name __cstr,
		  struct lock_class_key *key) __contract;
bool mutex_is_locked(struct mutex *lock) __contract;
#else
void __mutex_rt_init(struct mutex *lock __constructs, const char *name __cstr,
		     struct lock_class_key *key) __contract;
#endif

#ifdef CONFIG_DEBUG_LOCK_ALLOC
void mutex_lock_nested(struct mutex *lock, unsigned int subclass)
	__acquires(lock) __sleeps;
int mutex_lock_interruptible_nested(struct mutex *lock, unsigned int subclass)
	__acquires_if(lock, result == 0) __at_most(0) __sleeps;
int mutex_lock_killable_nested(struct mutex *lock, unsigned int subclass)
	__acquires_if(lock, result == 0) __at_most(0) __sleeps;
#else
void mutex_lock(struct mutex *lock) __acquires(lock) __sleeps;
int mutex_lock_interruptible(struct mutex *lock)
	__acquires_if(lock, result == 0) __at_most(0) __sleeps;
int mutex_lock_killable(struct mutex *lock)
	__acquires_if(lock, result == 0) __at_most(0) __sleeps;
#endif

/* Returns 1 where the lock was taken, like spin_trylock(). */
int mutex_trylock(struct mutex *lock) __acquires_if(lock, result != 0);
void mutex_unlock(struct mutex *lock) __releases(lock);
void mutex_destroy(struct mutex *lock) __contract;

#endif
