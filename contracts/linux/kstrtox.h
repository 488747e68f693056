/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Numbers out of strings. lib/kstrtox.c, kernel-doc of each: 0, -ERANGE or
 * -EINVAL; the result is written on success only.
 */
#ifndef BELAY_LINUX_KSTRTOX_H
#define BELAY_LINUX_KSTRTOX_H

#include <belay/belay.h>
#include_next <linux/kstrtox.h>

#define belay_kstrto(name, type)					\
	int name(const char *s __cstr, unsigned int base, type *res)	\
		__sets(*res, result == 0) __at_most(0);			\
	int name##_from_user(const char __user *s, size_t count,	\
			     unsigned int base, type *res)		\
		__sets(*res, result == 0) __at_most(0) __sleeps

belay_kstrto(kstrtoull, unsigned long long);
belay_kstrto(kstrtoll, long long);
belay_kstrto(kstrtoul, unsigned long);
belay_kstrto(kstrtol, long);
belay_kstrto(kstrtouint, unsigned int);
belay_kstrto(kstrtoint, int);
belay_kstrto(kstrtou64, u64);
belay_kstrto(kstrtos64, s64);
belay_kstrto(kstrtou32, u32);
belay_kstrto(kstrtos32, s32);
belay_kstrto(kstrtou16, u16);
belay_kstrto(kstrtos16, s16);
belay_kstrto(kstrtou8, u8);
belay_kstrto(kstrtos8, s8);
int kstrtobool(const char *s __cstr, bool *res) __sets(*res, result == 0)
	__at_most(0);
int kstrtobool_from_user(const char __user *s, size_t count, bool *res)
	__sets(*res, result == 0) __at_most(0) __sleeps;

/* Older ones, which find no errors. */
unsigned long simple_strtoul(const char *cp __cstr, char **endp __nullable
				__init_out, unsigned int base) __contract;
long simple_strtol(const char *cp __cstr, char **endp __nullable __init_out,
		   unsigned int base) __contract;

#endif
