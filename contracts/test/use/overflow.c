// SPDX-License-Identifier: GPL-2.0-only
/* Sizes that saturate, and overflow that is asked about. */
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <belay/belay.h>

struct list {
	size_t n;
	u64 v[] __counted_by(n);
};

struct list *ok_list(size_t n)
	__own(kfree) __nullable
{
	struct list *l = kzalloc(struct_size(l, v, n), GFP_KERNEL);

	if (l)
		l->n = n;
	return l;
}

struct list *bad_list(size_t n)
	__own(kfree) __nullable
{
	struct list *l = kzalloc(struct_size(l, v, n), GFP_KERNEL);

	if (l)
		l->n = n + 1;
	return l; //~ BL503
}

u64 *ok_array(size_t n)
	__own(kfree) __nullable
{
	u64 *p = kmalloc(array_size(n, sizeof(*p)), GFP_KERNEL);
	size_t i;

	if (!p)
		return NULL;
	memset(p, 0, n * sizeof(*p));
	for (i = 0; i < n; i++)
		p[i] = i;
	return p;
}

int ok_end(u8 *buf __bytes(len), u32 len, u32 off, u32 n)
{
	u32 end;

	if (check_add_overflow(off, n, &end) || end > len)
		return -EINVAL;
	memset(buf + off, 0, n);
	return 0;
}

int bad_end(u8 *buf __bytes(len), u32 len, u32 off, u32 n)
{
	if (off + n > len)
		return -EINVAL;
	memset(buf + off, 0, n); //~ BL502
	return 0;
}
