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
	     __kernel_size_t n) __returns(to);
void *memmove(void *to __bytes(n) __init_out, const void *from __bytes(n),
	      __kernel_size_t n) __returns(to);
void *memset(void *s __bytes(n) __init_out, int c, __kernel_size_t n)
	__returns(s);
void *memset16(uint16_t *s __init_out, uint16_t v, __kernel_size_t n)
	__returns(s);
void *memset32(uint32_t *s __init_out, uint32_t v, __kernel_size_t n)
	__returns(s);
void *memset64(uint64_t *s __init_out, uint64_t v, __kernel_size_t n)
	__returns(s);
void memzero_explicit(void *s __bytes(n) __init_out, size_t n) __contract;
void memcpy_and_pad(void *dest __bytes(dest_len) __init_out, size_t dest_len,
		    const void *src __bytes(n), size_t n, int pad) __contract;
int memcmp(const void *a __bytes(n), const void *b __bytes(n),
	   __kernel_size_t n) __contract;
void *memchr(const void *s __bytes(n), int c, __kernel_size_t n)
	__nullable __borrows(s);
void *memchr_inv(const void *s __bytes(n), int c, size_t n)
	__nullable __borrows(s);
/* One past the end where there is no such byte. */
void *memscan(void *s __bytes(n), int c, __kernel_size_t n) __borrows(s);

__kernel_size_t strlen(const char *s __cstr) __contract;
__kernel_size_t strnlen(const char *s __bytes(n), __kernel_size_t n)
	__at_most(n);
int strcmp(const char *a __cstr, const char *b __cstr) __contract;
int strncmp(const char *a __cstr, const char *b __cstr, __kernel_size_t n)
	__contract;
int strcasecmp(const char *a __cstr, const char *b __cstr) __contract;
int strncasecmp(const char *a __cstr, const char *b __cstr, size_t n)
	__contract;
bool sysfs_streq(const char *a __cstr, const char *b __cstr) __contract;
__kernel_size_t strspn(const char *s __cstr, const char *accept __cstr)
	__contract;
__kernel_size_t strcspn(const char *s __cstr, const char *reject __cstr)
	__contract;
char *strchr(const char *s __cstr, int c) __nullable __borrows(s);
char *strrchr(const char *s __cstr, int c) __nullable __borrows(s);
char *strnchr(const char *s __cstr, size_t n, int c) __nullable __borrows(s);
char *strstr(const char *s __cstr, const char *sub __cstr)
	__nullable __borrows(s);
char *strnstr(const char *s __cstr, const char *sub __cstr, size_t n)
	__nullable __borrows(s);
char *strpbrk(const char *s __cstr, const char *accept __cstr)
	__nullable __borrows(s);
/* lib/string_helpers.c: white space goes, from the end by a NUL. */
char *skip_spaces(const char *s __cstr) __cstr __borrows(s);
char *strim(char *s __cstr) __cstr __borrows(s);
/* *s moves on, to NULL behind the last token. */
char *strsep(char **s, const char *delimiters __cstr) __nullable __cstr;
/* kernel-doc of each: an index, or a negative errno. */
int match_string(const char *const *array, size_t n,
		 const char *string __cstr) __contract;
int __sysfs_match_string(const char *const *array, size_t n,
			 const char *s __cstr) __contract;

/*
 * strscpy() kernel-doc: copies at most count bytes and the NUL; what follows
 * the NUL is left as it was. A macro over sized_strscpy() since 6.9.
 */
#ifdef strscpy
ssize_t sized_strscpy(char *dst __bytes(count) __init_out __cstr,
		      const char *src __cstr, size_t count) __contract;
#else
ssize_t strscpy(char *dst __bytes(count) __init_out __cstr,
		const char *src __cstr, size_t count) __contract;
ssize_t strscpy_pad(char *dst __bytes(count) __init_out,
		    const char *src __cstr, size_t count) __contract;
#endif

/* The old ones: unbounded, and one that may leave no NUL but pads. */
char *strcpy(char *to __init_out __cstr, const char *from __cstr)
	__returns(to);
char *strncpy(char *to __bytes(n) __init_out, const char *from __cstr,
	      __kernel_size_t n) __returns(to);
char *strcat(char *to __cstr, const char *from __cstr) __returns(to);
char *strncat(char *to __cstr, const char *from __cstr, __kernel_size_t n)
	__returns(to);
size_t strlcat(char *to __cstr, const char *from __cstr, size_t n) __contract;

/* mm/util.c, kernel-doc of each. */
char *kstrdup(const char *s __cstr __nullable, gfp_t gfp)
	__own(kfree) __nullable __cstr
	__sleeps_if(gfpflags_allow_blocking(gfp));
char *kmemdup_nul(const char *s __bytes(len) __nullable, size_t len, gfp_t gfp)
	__own(kfree) __nullable __cstr __bytes(len + 1) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
char *kstrndup(const char *s __cstr __nullable, size_t max, gfp_t gfp)
	__own(kfree) __nullable __cstr
	__sleeps_if(gfpflags_allow_blocking(gfp));
/* Strings in .rodata are not copied; kfree_const() knows them. */
const char *kstrdup_const(const char *s __cstr __nullable, gfp_t gfp)
	__own(kfree_const) __nullable __cstr
	__sleeps_if(gfpflags_allow_blocking(gfp));
void kfree_const(const void *x __take_of(kfree_const, kfree) __nullable)
	__contract;
#ifdef kmemdup
/* Since 6.4 and 6.6. */
void *kvmemdup(const void *src __bytes(len), size_t len, gfp_t gfp)
	__own(kvfree) __nullable __bytes(len) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *kmemdup_array(const void *src __bytes(count * element_size),
		    size_t count, size_t element_size, gfp_t gfp)
	__own(kfree) __nullable __bytes(count * element_size) __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));
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

/* The string itself, or before 6.5 its end. */
char *strreplace(char *s __cstr, char old, char new) __borrows(s);
/* From *ppos on: how many bytes, or -EINVAL for a negative position. */
ssize_t memory_read_from_buffer(void *to __bytes(count), size_t count,
				loff_t *ppos,
				const void *from __bytes(available),
				size_t available) __at_most(count);

#endif
