/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Counted objects. include/linux/kref.h, kernel-doc of each, and
 * Documentation/core-api/kref.rst: a pointer that is kept needs a reference
 * of its own; the release function runs once, in whoever drops the last one.
 */
#ifndef BELAY_LINUX_KREF_H
#define BELAY_LINUX_KREF_H

#include <belay/belay.h>
#include_next <linux/kref.h>

void kref_init(struct kref *kref __counts __constructs) __contract;
unsigned int kref_read(const struct kref *kref) __contract;
void kref_get(struct kref *kref __counts __gives(kref_put)) __contract;
int kref_get_unless_zero(struct kref *kref __counts
				__gives(kref_put, result != 0)) __contract;

/* The result says whether release() was called. */
int kref_put(struct kref *kref __counts,
	     void (*release)(struct kref *kref) __calls(kref, result != 0))
	__takes(kref, result == 0);

/*
 * Only the last put takes the lock, and calls release() with it held; who
 * unlocks is between release() and the caller.
 */
int kref_put_mutex(struct kref *kref __counts,
		   void (*release)(struct kref *kref)
			__calls(kref, result != 0),
		   struct mutex *lock)
	__takes(kref, result == 0) __acquires_if(lock, result != 0) __sleeps;
int kref_put_lock(struct kref *kref __counts,
		  void (*release)(struct kref *kref)
			__calls(kref, result != 0),
		  spinlock_t *lock)
	__takes(kref, result == 0) __acquires_if(lock, result != 0);

#endif
