// SPDX-License-Identifier: GPL-2.0-only
/* Sizes that wrap, lengths that are cut, divisors, shifts, wrong sizeof. */
#include <belay/belay.h>

#include "mini.h"

#define SIZE_MAX	(~(size_t)0)

struct big {
	u32 a[64];
};

struct req {
	u32 id;
	u32 nr;
	u64 arg[];
};

void *bad_product(u32 n, u32 size)
	__own(kfree) __nullable
{
	return kzalloc(n * size, GFP_KERNEL);	//~ BL504
}

void *ok_product(u32 n, u32 size)
	__own(kfree) __nullable
{
	return kcalloc(n, size, GFP_KERNEL);
}

void *ok_product_wide(u32 n, u32 size)
	__own(kfree) __nullable
{
	return kzalloc((size_t)n * size, GFP_KERNEL);
}

void *ok_product_bounded(u32 n)
	__own(kfree) __nullable
{
	if (n > 1000)
		return NULL;
	return kzalloc(n * sizeof(u32), GFP_KERNEL);
}

void *bad_product_size(size_t n)
	__own(kfree) __nullable
{
	return kzalloc(n * sizeof(u64), GFP_KERNEL);	//~ BL504
}

void *ok_product_tested(size_t n, size_t size)
	__own(kfree) __nullable
{
	if (size && n > SIZE_MAX / size)
		return NULL;
	return kzalloc(n * size, GFP_KERNEL);
}

void *bad_sum(size_t n)
	__own(kfree) __nullable
{
	return kzalloc(sizeof(struct req) + n, GFP_KERNEL);	//~ BL504
}

void *ok_sum(size_t n)
	__own(kfree) __nullable
{
	if (n > SIZE_MAX - sizeof(struct req))
		return NULL;
	return kzalloc(sizeof(struct req) + n, GFP_KERNEL);
}

void *ok_sum_tested(size_t n)
	__own(kfree) __nullable
{
	size_t all = n + sizeof(struct req);

	if (all < n)
		return NULL;
	return kzalloc(all, GFP_KERNEL);
}

void *bad_shifted(u32 order)
	__own(kfree) __nullable
{
	if (order > 63)
		return NULL;
	return kzalloc(4096ul << order, GFP_KERNEL);	//~ BL504
}

void *ok_shifted(u32 order)
	__own(kfree) __nullable
{
	if (order > 10)
		return NULL;
	return kzalloc(4096ul << order, GFP_KERNEL);
}

void *bad_rounded(u32 n)
	__own(kfree) __nullable
{
	return kzalloc((n + 63) & ~63u, GFP_KERNEL);	//~ BL504
}

void *ok_rounded(u32 n)
	__own(kfree) __nullable
{
	if (n > 1 << 20)
		return NULL;
	return kzalloc((n + 63) & ~63u, GFP_KERNEL);
}

/* Cut off, and then believed. */
void *bad_cut(size_t n)
	__own(kfree) __nullable
{
	u16 len = n;

	return kzalloc(len, GFP_KERNEL);	//~ BL508
}

void *ok_cut(size_t n)
	__own(kfree) __nullable
{
	u16 len = n;

	if (n > 0xffff)
		return NULL;
	return kzalloc(len, GFP_KERNEL);
}

void *ok_masked(size_t n)
	__own(kfree) __nullable
{
	u16 len = n & 0xffff;

	return kzalloc(len, GFP_KERNEL);
}

int bad_cut_copy(u8 *to __bytes(256), const void *from __bytes(n), size_t n)
{
	u8 len = n;

	memcpy(to, from, len);	//~ BL508
	return 0;
}

int ok_cut_copy(u8 *to __bytes(256), const void *from __bytes(n), size_t n)
{
	u8 len;

	if (n > 255)
		return -EINVAL;
	len = n;
	memcpy(to, from, len);
	return 0;
}

/* Divisors. */
u32 bad_divide(u32 a, u32 b)
{
	return a / b;	//~ BL506
}

u32 ok_divide(u32 a, u32 b)
{
	return b ? a / b : 0;
}

u32 bad_remainder(u32 a, u32 b)
{
	return a % (b & 7);	//~ BL506
}

u32 ok_remainder(u32 a, u32 b)
{
	return a % ((b & 7) + 1);
}

u32 bad_divide_compound(u32 a, u32 b)
{
	a /= b;	//~ BL506
	return a;
}

u32 ok_divide_checked(u32 a, u32 b)
{
	if (b < 2)
		return a;
	a /= b;
	return a;
}

u32 bad_divide_difference(u32 a, u32 x, u32 y)
{
	if (x < y)
		return 0;
	return a / (x - y);	//~ BL506
}

u32 ok_divide_difference(u32 a, u32 x, u32 y)
{
	if (x <= y)
		return 0;
	return a / (x - y);
}

u32 ok_divide_rounded(u32 a, u32 b)
{
	if (!b || a > 1000 || b > 1000)
		return 0;
	return (a + b - 1) / b;
}

/* Shifts. */
u32 bad_shift(u32 n)
{
	return 1u << n;	//~ BL507
}

u32 ok_shift(u32 n)
{
	return n < 32 ? 1u << n : 0;
}

u64 bad_shift_narrow(u32 n)
{
	return n < 64 ? 1 << n : 0;	//~ BL507
}

u64 ok_shift_wide(u32 n)
{
	return n < 64 ? 1ull << n : 0;
}

u32 bad_shift_negative(u32 x, int n)
{
	return n < 32 ? x >> n : 0;	//~ BL507
}

u32 ok_shift_both(u32 x, int n)
{
	return n >= 0 && n < 32 ? x >> n : 0;
}

u32 ok_shift_masked(u32 x, u32 n)
{
	return x >> (n & 31) | x << (-n & 31);
}

u32 bad_rotate(u32 x, u32 n)
{
	return x << n | x >> (32 - n);	//~ BL507 //~ BL507
}

u32 ok_shift_loop(u32 x)
{
	u32 bits = 0;
	int i;

	for (i = 31; i >= 0; i--)
		if (x >> i & 1)
			bits++;
	return bits;
}

/* sizeof of the wrong thing. */
struct big *bad_sizeof(void)
	__own(kfree) __nullable
{
	struct big *b = kzalloc(sizeof(b), GFP_KERNEL);	//~ BL509

	return b;
}

struct big *ok_sizeof(void)
	__own(kfree) __nullable
{
	struct big *b = kzalloc(sizeof(*b), GFP_KERNEL);

	return b;
}

struct big *bad_sizeof_type(void)
	__own(kfree) __nullable
{
	return kzalloc(sizeof(struct req), GFP_KERNEL);	//~ BL509
}

/* Elements where bytes are meant. */
u32 bad_bytes_for_elements(u32 n)
{
	u32 *p, val;

	if (!n || n > 100)
		return 0;
	p = kzalloc(n, GFP_KERNEL);
	if (!p)
		return 0;
	val = p[n - 1];	//~ BL501
	kfree(p);
	return val;
}

u32 ok_elements(u32 n)
{
	u32 *p, val;

	if (!n || n > 100)
		return 0;
	p = kzalloc(n * sizeof(*p), GFP_KERNEL);
	if (!p)
		return 0;
	val = p[n - 1];
	kfree(p);
	return val;
}

u32 ok_calloc(u32 n, u32 i)
{
	u32 *p, val = 0;

	p = kcalloc(n, sizeof(*p), GFP_KERNEL);
	if (!p)
		return 0;
	if (i < n)
		val = p[i];
	kfree(p);
	return val;
}

/* The allocator looks at the product itself. */
u64 ok_calloc_size(size_t n, size_t i)
{
	u64 *p = kcalloc(n, sizeof(*p), GFP_KERNEL), val;

	if (!p)
		return n;
	val = i < n ? p[i] : 0;
	kfree(p);
	return val;
}

u64 bad_calloc_size(size_t n, size_t i)
{
	u64 *p = kcalloc(n + 1, sizeof(*p), GFP_KERNEL), val;	//~ BL504

	if (!p)
		return n;
	val = i < n ? p[i] : 0;	//~ BL501
	kfree(p);
	return val;
}

u32 bad_calloc(u32 n, u32 i)
{
	u32 *p, val = 0;

	p = kcalloc(n, sizeof(*p), GFP_KERNEL);
	if (!p)
		return 0;
	if (i <= n)
		val = p[i];	//~ BL501
	kfree(p);
	return val;
}

/* Overflow that the compiler is asked about. */
void *ok_add_overflow(size_t a, size_t b)
	__own(kfree) __nullable
{
	size_t sum;

	if (__builtin_add_overflow(a, b, &sum))
		return NULL;
	return kzalloc(sum, GFP_KERNEL);
}

int ok_add_overflow_used(u8 *p __bytes(len), u32 len, u32 off, u32 n)
{
	u32 end;

	if (__builtin_add_overflow(off, n, &end) || end > len)
		return -EINVAL;
	memset(p + off, 0, n);
	return 0;
}

int bad_add_overflow_ignored(u8 *p __bytes(len), u32 len, u32 off, u32 n)
{
	u32 end;

	(void)__builtin_add_overflow(off, n, &end);
	if (end > len)
		return -EINVAL;
	memset(p + off, 0, n);	//~ BL502
	return 0;
}

int ok_sub_overflow(u8 *p __bytes(len), u32 len, u32 off)
{
	u32 left;

	if (__builtin_sub_overflow(len, off, &left))
		return -EINVAL;
	memset(p + off, 0, left);
	return 0;
}

u32 ok_mul_overflow(u32 *p __bytes(len), size_t len, size_t n)
{
	size_t bytes;

	if (__builtin_mul_overflow(n, sizeof(*p), &bytes) || bytes > len || !n)
		return 0;
	return p[n - 1];
}

u32 bad_mul_overflow(u32 *p __bytes(len), size_t len, size_t n)
{
	size_t bytes = n * sizeof(*p);

	if (bytes > len || !n)
		return 0;
	return p[n - 1];	//~ BL501
}

/* A share of something: no larger than what all of it would give */
static const u8 by_ratio[129] = { 100, 99 };

u8 ok_ratio(u16 part, u16 all)
{
	u8 ratio;

	if (part > all || !all)
		return 0;
	ratio = part * 128 / all;
	return by_ratio[ratio];
}

u8 bad_ratio(u16 part, u16 all)
{
	u8 ratio;

	if (!all)
		return 0;
	ratio = part * 128 / all;
	return by_ratio[ratio];	//~ BL501
}

u8 bad_ratio_larger(u16 part, u16 all)
{
	u8 ratio;

	if (part > all || !all)
		return 0;
	ratio = part * 129 / all;
	return by_ratio[ratio];	//~ BL501
}

/* The product may wrap, and then it is not what was meant. */
u8 bad_ratio_wraps(u32 part, u32 all)
{
	u32 ratio;

	if (part > all || !all)
		return 0;
	ratio = part * 256 / all;
	return ratio < 200 ? 0 : by_ratio[ratio - 128];	//~ BL501
}

u8 ok_ratio_scaled(u8 part, u8 all)
{
	if (part > all || !all)
		return 0;
	return by_ratio[part * 128 / all];
}
