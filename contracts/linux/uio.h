/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What read_iter() and write_iter() copy from and to. include/linux/uio.h,
 * lib/iov_iter.c. All move the iterator by what was copied, and may sleep if
 * it is of user memory.
 */
#ifndef BELAY_LINUX_UIO_H
#define BELAY_LINUX_UIO_H

#include <belay/belay.h>
#include_next <linux/uio.h>

/* The result is the number of bytes that were copied, which may be fewer. */
size_t copy_to_iter(const void *addr __bytes(bytes) __leaves, size_t bytes,
		    struct iov_iter *i) __must_check __sleeps;
size_t copy_from_iter(void *addr __bytes(bytes), size_t bytes,
		      struct iov_iter *i) __must_check __sleeps;
size_t iov_iter_zero(size_t bytes, struct iov_iter *i) __sleeps;

/* All or nothing: where it fails the iterator is where it was. */
bool copy_to_iter_full(const void *addr __bytes(bytes) __leaves, size_t bytes,
		       struct iov_iter *i) __must_check __sleeps;
bool copy_from_iter_full(void *addr __bytes(bytes), size_t bytes,
			 struct iov_iter *i)
	__sets(*addr, result != 0) __must_check __sleeps;

void iov_iter_advance(struct iov_iter *i, size_t bytes) __contract;
void iov_iter_revert(struct iov_iter *i, size_t bytes) __contract;
void iov_iter_truncate(struct iov_iter *i, u64 count) __contract;
size_t iov_iter_count(const struct iov_iter *i) __contract;

#endif
