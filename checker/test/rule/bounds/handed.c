// SPDX-License-Identifier: GPL-2.0-only
/* BL501, BL502: sizes that are behind a pointer. */
#include <belay/belay.h>

#include "mini.h"

u32 *pattern_of(u32 id, u32 *n __init_out)
	__own(kfree) __nullable __bytes(4 * *n) __sets(*result);
int send(const u8 *buf __bytes(*len), const u32 *len);
int fill(u8 *buf __bytes(*len), u32 *len);

u32 ok_pair(u32 id)
{
	u32 n, sum, *p = pattern_of(id, &n);

	if (!p)
		return 0;
	if (n != 2) {
		kfree(p);
		return 0;
	}
	sum = p[0] + p[1];
	kfree(p);
	return sum;
}

u32 bad_pair(u32 id)
{
	u32 n, sum, *p = pattern_of(id, &n);

	if (!p)
		return 0;
	sum = p[0] + p[1];	//~ BL501 //~ BL501
	kfree(p);
	return sum;
}

u32 ok_sum(u32 id)
{
	u32 n, sum = 0, *p = pattern_of(id, &n);

	if (!p)
		return 0;
	for (u32 i = 0; i < n; i++)
		sum += p[i];
	kfree(p);
	return sum;
}

u32 bad_sum(u32 id)
{
	u32 n, sum = 0, *p = pattern_of(id, &n);

	if (!p)
		return 0;
	for (u32 i = 0; i <= n; i++)
		sum += p[i];	//~ BL501
	kfree(p);
	return sum;
}

/* What is there afterwards is not what counted. */
u32 bad_changed(u32 id)
{
	u32 n, sum = 0, *p = pattern_of(id, &n);

	if (!p)
		return 0;
	n++;
	for (u32 i = 0; i < n; i++)
		sum += p[i];	//~ BL501
	kfree(p);
	return sum;
}

int ok_send(const u8 *buf __bytes(n), u32 n)
{
	return send(buf, &n);
}

int bad_send(const u8 *buf __bytes(n), u32 n)
{
	u32 len = n + 1;

	return send(buf, &len);	//~ BL502
}

int ok_fill(void)
{
	u8 buf[16] = { 0 };
	u32 len = sizeof(buf);

	return fill(buf, &len);
}

int bad_fill(void)
{
	u8 buf[16] = { 0 };
	u32 len = 17;

	return fill(buf, &len);	//~ BL502
}

void ok_clear(u8 *buf __bytes(*len), const u32 *len);
void ok_clear(u8 *buf, const u32 *len)
{
	for (u32 i = 0; i < *len; i++)
		buf[i] = 0;
}

void bad_clear(u8 *buf __bytes(*len), const u32 *len);
void bad_clear(u8 *buf, const u32 *len)
{
	for (u32 i = 0; i <= *len; i++)
		buf[i] = 0;	//~ BL501
}

/* A body holds what its words say of the result. */
u8 *ok_long(size_t n) __own(kfree) __nullable __bytes(n);
u8 *ok_long(size_t n)
{
	return kzalloc(n, GFP_KERNEL);
}

u8 *bad_long(size_t n) __own(kfree) __nullable __bytes(n);
u8 *bad_long(size_t n)
{
	return kzalloc(n / 2, GFP_KERNEL);	//~ BL503
}
