/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory and strings. The prelude turns FORTIFY_SOURCE off, so that these are
 * the functions called.
 */
#ifndef BELAY_LINUX_STRING_H
#define BELAY_LINUX_STRING_H

#include <belay/belay.h>
#include_next <linux/string.h>

/* lib/string.c; the C library's functions. */
void *memcpy(void *to __bytes(n) __init_out, const void *from __bytes(n),
	     __kernel_size_t n) __borrows(to);
void *memmove(void *to __bytes(n) __init_out, const void *from __bytes(n),
	      __kernel_size_t n) __borrows(to);
void *memset(void *s __bytes(n) __init_out, int c, __kernel_size_t n)
	__borrows(s);
int memcmp(const void *a __bytes(n), const void *b __bytes(n),
	   __kernel_size_t n) __contract;
void *memchr(const void *s __bytes(n), int c, __kernel_size_t n)
	__nullable __borrows(s);
void *memchr_inv(const void *s __bytes(n), int c, size_t n)
	__nullable __borrows(s);

__kernel_size_t strlen(const char *s __cstr) __contract;
int strcmp(const char *a __cstr, const char *b __cstr) __contract;
char *strchr(const char *s __cstr, int c) __nullable __borrows(s);
char *strrchr(const char *s __cstr, int c) __nullable __borrows(s);
char *strstr(const char *s __cstr, const char *sub __cstr)
	__nullable __borrows(s);

/*
 * strscpy() kernel-doc: copies at most count bytes and the NUL; what follows
 * the NUL is left as it was. A macro over sized_strscpy() since 6.9.
 */
#ifdef strscpy
ssize_t sized_strscpy(char *dst __bytes(count) __cstr, const char *src __cstr,
		      size_t count) __contract;
#else
ssize_t strscpy(char *dst __bytes(count) __cstr, const char *src __cstr,
		size_t count) __contract;
#endif

/* mm/util.c, kernel-doc of each. */
char *kstrdup(const char *s __cstr __nullable, gfp_t gfp)
	__own(kfree) __nullable __cstr
	__sleeps_if(gfpflags_allow_blocking(gfp));
char *kmemdup_nul(const char *s __bytes(len) __nullable, size_t len, gfp_t gfp)
	__own(kfree) __nullable __cstr __bytes(len + 1) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
#ifdef kmemdup
void *kmemdup_noprof(const void *src __bytes(len), size_t len, gfp_t gfp)
	__own(kfree) __nullable __bytes(len) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
#else
void *kmemdup(const void *src __bytes(len), size_t len, gfp_t gfp)
	__own(kfree) __nullable __bytes(len) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
#endif

/* mm/util.c: an ERR_PTR on failure, never NULL. */
void *memdup_user(const void __user *src, size_t len)
	__own(kfree) __errptr __bytes(len) __sets(*result) __sleeps;
void *vmemdup_user(const void __user *src, size_t len)
	__own(kvfree) __errptr __bytes(len) __sets(*result) __sleeps;
void *memdup_user_nul(const void __user *src, size_t len)
	__own(kfree) __errptr __cstr __bytes(len + 1) __sets(*result) __sleeps;
char *strndup_user(const char __user *s, long n)
	__own(kfree) __errptr __cstr __sleeps;

#endif
