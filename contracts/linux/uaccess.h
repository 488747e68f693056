/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Access to user memory. All may sleep, for they may fault.
 */
#ifndef BELAY_LINUX_UACCESS_H
#define BELAY_LINUX_UACCESS_H

#include <belay/belay.h>
#include_next <linux/uaccess.h>

/*
 * include/linux/uaccess.h: the result is the number of bytes that could not
 * be copied. copy_from_user() zeroes the tail of a short copy, but touches
 * nothing when it refuses the size.
 */
unsigned long copy_from_user(void *to __bytes(n), const void __user *from,
			     unsigned long n)
	__sets(*to, result == 0) __sleeps;
unsigned long copy_to_user(void __user *to,
			   const void *from __bytes(n) __leaves,
			   unsigned long n) __sleeps;
unsigned long clear_user(void __user *to, unsigned long n) __sleeps;

/* include/linux/uaccess.h, kernel-doc. */
int copy_struct_from_user(void *dst __bytes(ksize), size_t ksize,
			  const void __user *src, size_t usize)
	__sets(*dst, result == 0) __at_most(0) __sleeps;

/*
 * lib/strncpy_from_user.c, kernel-doc and body: the length of the string that
 * is there; or count, of as many bytes without a NUL; or an error, when some
 * may have been written. The tail is not padded. No count, no copy.
 */
bool belay_user_string_fits(const char __user *src, long count) __sleeps;
unsigned long belay_user_string(char *dst __bytes(most + 1) __init_out __cstr,
				const char __user *src, unsigned long most)
	__at_most(most) __sleeps;
int belay_user_bytes(char *dst __bytes(count), const char __user *src,
		     long count)
	__sets(*dst, result == 0) __at_most(0) __sleeps;

#undef strncpy_from_user
#define strncpy_from_user(dst, src, count)				\
({									\
	char *__belay_dst = (dst);					\
	const char __user *__belay_src = (src);				\
	long __belay_n = (count);					\
	long __belay_len = 0;						\
									\
	if (__belay_n > 0) {						\
		if (belay_user_string_fits(__belay_src, __belay_n)) {	\
			__belay_len = (long)belay_user_string(		\
				__belay_dst, __belay_src,		\
				(unsigned long)__belay_n - 1);		\
		} else {						\
			__belay_len = belay_user_bytes(			\
				__belay_dst, __belay_src, __belay_n);	\
			if (!__belay_len)				\
				__belay_len = __belay_n;		\
		}							\
	}								\
	__belay_len;							\
})

/*
 * Macros over inline assembly in arch/.../asm/uaccess.h, whose kernel-doc
 * says: on error, get_user() sets the variable to zero. The stand-ins convert
 * the value as the macros do.
 */
bool belay_access_ok(const void __user *addr, unsigned long size) __contract;
int belay_get_user(void *to __bytes(size) __init_out,
		   const volatile void __user *from, size_t size) __sleeps;
int belay_put_user(const void *from __bytes(size),
		   volatile void __user *to, size_t size) __sleeps;

#undef access_ok
#define access_ok(addr, size)	belay_access_ok(addr, size)

#undef get_user
#define get_user(x, ptr)						\
({									\
	__typeof_unqual__(*(ptr)) __belay_val;				\
	int __belay_err = belay_get_user(&__belay_val, (ptr),		\
					 sizeof(__belay_val));		\
									\
	(x) = __belay_val;						\
	__belay_err;							\
})
#undef __get_user
#define __get_user(x, ptr)	get_user(x, ptr)

#undef put_user
#define put_user(x, ptr)						\
({									\
	__typeof_unqual__(*(ptr)) __belay_val = (x);			\
									\
	belay_put_user(&__belay_val, (ptr), sizeof(__belay_val));	\
})
#undef __put_user
#define __put_user(x, ptr)	put_user(x, ptr)

#endif
