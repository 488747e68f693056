/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Atomic variables. Documentation/atomic_t.txt; kernel-doc of each in
 * include/linux/atomic/atomic-instrumented.h. No argument is kept.
 *
 * A member that says __counts counts the references to the object around it:
 * inc and inc_not_zero give one, dec and dec_and_test drop one.
 */
#ifndef BELAY_LINUX_ATOMIC_H
#define BELAY_LINUX_ATOMIC_H

#include <belay/belay.h>
#include_next <linux/atomic.h>

/* An operation in all orders: on the old value, and on the new one. */
#define belay_atomic_orders(atomic, num, op)				\
	num atomic##_##op##_return(num i, atomic##_t *v) __contract;	\
	num atomic##_##op##_return_acquire(num i, atomic##_t *v) __contract; \
	num atomic##_##op##_return_release(num i, atomic##_t *v) __contract; \
	num atomic##_##op##_return_relaxed(num i, atomic##_t *v) __contract; \
	belay_atomic_fetch(atomic, num, op)

#define belay_atomic_fetch(atomic, num, op)				\
	void atomic##_##op(num i, atomic##_t *v) __contract;		\
	num atomic##_fetch_##op(num i, atomic##_t *v) __contract;	\
	num atomic##_fetch_##op##_acquire(num i, atomic##_t *v) __contract; \
	num atomic##_fetch_##op##_release(num i, atomic##_t *v) __contract; \
	num atomic##_fetch_##op##_relaxed(num i, atomic##_t *v) __contract

#define belay_atomic_swap(atomic, num, order)				\
	num atomic##_xchg##order(atomic##_t *v, num new) __contract;	\
	num atomic##_cmpxchg##order(atomic##_t *v, num old, num new)	\
		__contract;						\
	bool atomic##_try_cmpxchg##order(atomic##_t *v, num *old, num new) \
		__contract

#define belay_atomic_step(atomic, num, op)				\
	num atomic##_##op##_return(atomic##_t *v) __contract;		\
	num atomic##_##op##_return_acquire(atomic##_t *v) __contract;	\
	num atomic##_##op##_return_release(atomic##_t *v) __contract;	\
	num atomic##_##op##_return_relaxed(atomic##_t *v) __contract;	\
	num atomic##_fetch_##op(atomic##_t *v) __contract;		\
	num atomic##_fetch_##op##_acquire(atomic##_t *v) __contract;	\
	num atomic##_fetch_##op##_release(atomic##_t *v) __contract;	\
	num atomic##_fetch_##op##_relaxed(atomic##_t *v) __contract

#define belay_atomic(atomic, num)					\
	num atomic##_read(const atomic##_t *v) __contract;		\
	num atomic##_read_acquire(const atomic##_t *v) __contract;	\
	void atomic##_set(atomic##_t *v, num i) __sets(*v);		\
	void atomic##_set_release(atomic##_t *v, num i) __sets(*v);	\
	belay_atomic_orders(atomic, num, add);				\
	belay_atomic_orders(atomic, num, sub);				\
	belay_atomic_fetch(atomic, num, and);				\
	belay_atomic_fetch(atomic, num, andnot);			\
	belay_atomic_fetch(atomic, num, or);				\
	belay_atomic_fetch(atomic, num, xor);				\
	belay_atomic_step(atomic, num, inc);				\
	belay_atomic_step(atomic, num, dec);				\
	belay_atomic_swap(atomic, num, );				\
	belay_atomic_swap(atomic, num, _acquire);			\
	belay_atomic_swap(atomic, num, _release);			\
	belay_atomic_swap(atomic, num, _relaxed);			\
	void atomic##_inc(atomic##_t *v					\
		__counts __gives(atomic##_dec_and_test)) __contract;	\
	bool atomic##_inc_not_zero(atomic##_t *v			\
		__counts __gives(atomic##_dec_and_test, result != 0))	\
		__contract;						\
	void atomic##_dec(atomic##_t *v __counts) __takes(v);		\
	bool atomic##_dec_and_test(atomic##_t *v __counts)		\
		__takes(v, result == 0);				\
	bool atomic##_inc_and_test(atomic##_t *v) __contract;		\
	bool atomic##_sub_and_test(num i, atomic##_t *v) __contract;	\
	bool atomic##_add_negative(num i, atomic##_t *v) __contract;	\
	num atomic##_fetch_add_unless(atomic##_t *v, num a, num u)	\
		__contract;						\
	bool atomic##_add_unless(atomic##_t *v, num a, num u) __contract; \
	bool atomic##_inc_unless_negative(atomic##_t *v) __contract;	\
	bool atomic##_dec_unless_positive(atomic##_t *v) __contract;	\
	num atomic##_dec_if_positive(atomic##_t *v) __contract

belay_atomic(atomic, int);
belay_atomic(atomic64, s64);
belay_atomic(atomic_long, long);

#endif
