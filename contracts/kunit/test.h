/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Unit tests. lib/kunit/assert.c and test.c: an expectation that fails is
 * recorded, after an assertion the test does not go on.
 */
#ifndef BELAY_KUNIT_TEST_H
#define BELAY_KUNIT_TEST_H

#include <belay/belay.h>
#include_next <kunit/test.h>
#include <linux/version.h>

void __slot(kunit_case, run_case)(struct kunit *test) __sleeps;
__slot_check(kunit_case, run_case);
int __slot(kunit_suite, init)(struct kunit *test) __sleeps;
__slot_check(kunit_suite, init);
void __slot(kunit_suite, exit)(struct kunit *test) __sleeps;
__slot_check(kunit_suite, exit);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
void __kunit_do_failed_assertion(struct kunit *test,
				 const struct kunit_loc *loc,
				 enum kunit_assert_type type,
				 const struct kunit_assert *assert,
				 assert_format_t assert_format,
				 const char *fmt __cstr __nullable, ...)
	__sleeps;
void __kunit_abort(struct kunit *test) __sleeps;
#endif
void *kunit_kmalloc_array(struct kunit *test, size_t n, size_t size,
			  gfp_t gfp)
	__nullable __bytes(n * size) __fresh __borrows(test)
	__sleeps_if(gfpflags_allow_blocking(gfp));

#endif
