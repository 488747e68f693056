/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Numbers at any address. Documentation/core-api/unaligned-memory-access.rst:
 * as many bytes as the name says, in that order. Until 6.12 they are declared
 * in asm-generic/unaligned.h, which brings this in.
 */
#ifndef BELAY_LINUX_UNALIGNED_H
#define BELAY_LINUX_UNALIGNED_H

#include <belay/belay.h>
#include <linux/types.h>
#if __has_include_next(<linux/unaligned.h>)
#include_next <linux/unaligned.h>
#endif

#define belay_unaligned(order, bits, bytes)				\
	u##bits get_unaligned_##order##bits(const void *p __bytes(bytes)) \
		__contract;						\
	void put_unaligned_##order##bits(u##bits val,			\
					 void *p __bytes(bytes) __init_out) \
		__contract

belay_unaligned(le, 16, 2);
belay_unaligned(le, 32, 4);
belay_unaligned(le, 64, 8);
belay_unaligned(be, 16, 2);
belay_unaligned(be, 32, 4);
belay_unaligned(be, 64, 8);
u32 get_unaligned_le24(const void *p __bytes(3)) __at_most(0xffffff);
u32 get_unaligned_be24(const void *p __bytes(3)) __at_most(0xffffff);
u64 get_unaligned_be48(const void *p __bytes(6)) __at_most(0xffffffffffff);
void put_unaligned_le24(const u32 val, void *p __bytes(3) __init_out)
	__contract;
void put_unaligned_be24(const u32 val, void *p __bytes(3) __init_out)
	__contract;
void put_unaligned_be48(const u64 val, void *p __bytes(6) __init_out)
	__contract;

/* Of the type that the pointer has. */
void belay_put_unaligned(void *p __bytes(n) __init_out, size_t n, u64 val)
	__contract;

#undef put_unaligned
#define put_unaligned(val, ptr)						\
	belay_put_unaligned(ptr, sizeof(*(ptr)), (__force u64)(val))

#endif
