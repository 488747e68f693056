// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/atomic.h>

int use_atomic(atomic_t *v)
{
	int old = 1;

	atomic_set(v, 1);
	atomic_set_release(v, 1);
	atomic_inc(v);
	atomic_dec(v);
	atomic_add(2, v);
	atomic_sub(2, v);
	atomic_or(2, v);
	atomic_and(2, v);
	return atomic_read(v) + atomic_read_acquire(v) +
	       atomic_inc_return(v) + atomic_dec_return(v) +
	       atomic_add_return(1, v) + atomic_sub_return(1, v) +
	       atomic_fetch_add(1, v) + atomic_fetch_inc(v) +
	       atomic_dec_and_test(v) + atomic_inc_not_zero(v) +
	       atomic_sub_and_test(1, v) + atomic_add_unless(v, 1, 2) +
	       atomic_dec_if_positive(v) + atomic_xchg(v, 3) +
	       atomic_cmpxchg(v, 1, 2) + atomic_try_cmpxchg(v, &old, 2);
}

s64 use_atomic64(atomic64_t *v)
{
	atomic64_set(v, 1);
	atomic64_inc(v);
	atomic64_add(2, v);
	return atomic64_read(v) + atomic64_fetch_add(1, v) +
	       atomic64_inc_return(v) + atomic64_xchg(v, 3);
}

long use_atomic_long(atomic_long_t *v)
{
	atomic_long_set(v, 1);
	atomic_long_inc(v);
	atomic_long_add(2, v);
	return atomic_long_read(v) + atomic_long_fetch_add(1, v) +
	       atomic_long_inc_return(v) + atomic_long_xchg(v, 3);
}
