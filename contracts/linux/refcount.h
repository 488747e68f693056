/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reference counts. include/linux/refcount.h, kernel-doc of each.
 *
 * They count references to the object around a member that says __counts, and
 * are plain numbers elsewhere. What adds or subtracts several at once is a
 * number, too.
 */
#ifndef BELAY_LINUX_REFCOUNT_H
#define BELAY_LINUX_REFCOUNT_H

#include <belay/belay.h>
#include_next <linux/refcount.h>

void refcount_set(refcount_t *r, int n) __sets(*r);
unsigned int refcount_read(const refcount_t *r) __contract;

void refcount_inc(refcount_t *r __counts __gives(refcount_dec_and_test))
	__contract;
bool refcount_inc_not_zero(refcount_t *r __counts
				__gives(refcount_dec_and_test, result != 0))
	__contract;

/* True for the last reference, whose holder then has the object. */
bool refcount_dec_and_test(refcount_t *r __counts) __takes(r, result == 0);

/* For counts of which more than one reference is known to be left. */
void refcount_dec(refcount_t *r __counts) __takes(r);

/* lib/refcount.c, kernel-doc: the lock is taken with the last reference. */
bool refcount_dec_and_mutex_lock(refcount_t *r __counts, struct mutex *lock)
	__takes(r, result == 0) __acquires_if(lock, result != 0) __sleeps;
bool refcount_dec_and_lock(refcount_t *r __counts, spinlock_t *lock)
	__takes(r, result == 0) __acquires_if(lock, result != 0);
bool refcount_dec_and_lock_irqsave(refcount_t *r __counts, spinlock_t *lock,
				   unsigned long *flags)
	__takes(r, result == 0) __acquires_if(lock, result != 0)
	__sets(*flags, result != 0);
bool refcount_dec_not_one(refcount_t *r __counts) __takes(r, result != 0);

void refcount_add(int i, refcount_t *r) __contract;
bool refcount_add_not_zero(int i, refcount_t *r) __contract;
bool refcount_sub_and_test(int i, refcount_t *r) __contract;

#endif
