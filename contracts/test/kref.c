// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/kref.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/spinlock.h>

int use_kref(struct kref *k, void (*release)(struct kref *k),
	     struct mutex *m, spinlock_t *s)
{
	kref_init(k);
	kref_get(k);
	if (!kref_get_unless_zero(k))
		return (int)kref_read(k);
	return kref_put(k, release) + kref_put_mutex(k, release, m) +
	       kref_put_lock(k, release, s);
}

int use_refcount(refcount_t *r, struct mutex *m, spinlock_t *s)
{
	unsigned long flags;

	refcount_set(r, 1);
	refcount_inc(r);
	refcount_add(2, r);
	refcount_dec(r);
	if (!refcount_inc_not_zero(r) || !refcount_add_not_zero(3, r))
		return (int)refcount_read(r);
	return refcount_dec_and_test(r) + refcount_sub_and_test(2, r) +
	       refcount_dec_not_one(r) +
	       refcount_dec_and_mutex_lock(r, m) +
	       refcount_dec_and_lock(r, s) +
	       refcount_dec_and_lock_irqsave(r, s, &flags);
}
