// SPDX-License-Identifier: GPL-2.0-only
/* Lengths that are passed on beside memory. */
#include <belay/belay.h>

#include "mini.h"

#define HDR_SIZE	16

struct hdr {
	u8 type;
	u8 flags;
	u16 len;
	u32 seq;
};

struct dev {
	u8 buf[64];
	char name[16];
	struct hdr hdr;
	u32 regs[32];
};

int bad_copy(struct dev *dev, const void *src __bytes(n), size_t n)
{
	memcpy(dev->buf, src, n);	//~ BL502 needs `n <= 64`
	return 0;
}

int bad_copy_plain(struct dev *dev, const void *src __bytes(n), size_t n)
{
	if (n > sizeof(*dev))
		return -EINVAL;
	memcpy(dev->buf, src, n);	//~ BL502
	return 0;
}

int ok_copy(struct dev *dev, const void *src __bytes(n), size_t n)
{
	if (n > sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf, src, n);
	return 0;
}

/* More than there is at the source. */
int bad_source(struct dev *dev, const void *src __bytes(n), size_t n)
{
	if (n < 8)
		return -EINVAL;
	memcpy(dev->buf, src, sizeof(dev->buf));	//~ BL502
	return 0;
}

int ok_source(struct dev *dev, const void *src __bytes(n), size_t n)
{
	if (n < sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf, src, sizeof(dev->buf));
	return 0;
}

int bad_memset(struct dev *dev)
{
	memset(dev->name, 0, sizeof(dev->buf));	//~ BL502
	return 0;
}

int ok_memset(struct dev *dev)
{
	memset(dev->name, 0, sizeof(dev->name));
	memset(dev, 0, sizeof(*dev));
	return 0;
}

/* The size of the pointer, or of too much. */
int ok_whole(struct dev *dev, const struct dev *from)
{
	memcpy(dev, from, sizeof(*from));
	return 0;
}

int bad_hdr(struct dev *dev, const struct hdr *from)
{
	memcpy(&dev->hdr, from, sizeof(*dev));	//~ BL502 //~ BL502
	return 0;
}

/* With an offset into the target. */
int bad_offset(struct dev *dev, const void *src __bytes(n), size_t n, u32 off)
{
	if (off >= sizeof(dev->buf) || n > sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf + off, src, n);	//~ BL502
	return 0;
}

int ok_offset(struct dev *dev, const void *src __bytes(n), size_t n, u32 off)
{
	if (off > sizeof(dev->buf) || n > sizeof(dev->buf) - off)
		return -EINVAL;
	memcpy(dev->buf + off, src, n);
	return 0;
}

/* The sum of two 32-bit numbers wraps. */
int bad_sum_wraps(struct dev *dev, const void *src __bytes(n), u32 n, u32 off)
{
	if (off + n > sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf + off, src, n);	//~ BL502
	return 0;
}

int ok_sum_checked(struct dev *dev, const void *src __bytes(n), u32 n, u32 off)
{
	if (off + n < off || off + n > sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf + off, src, n);
	return 0;
}

int ok_sum_wide(struct dev *dev, const void *src __bytes(n), u32 n, u32 off)
{
	if ((u64)off + n > sizeof(dev->buf))
		return -EINVAL;
	memcpy(dev->buf + off, src, n);
	return 0;
}

/* From user space. */
int bad_user(struct dev *dev, const void *ubuf, size_t n)
{
	if (copy_from_user(dev->buf, ubuf, n))	//~ BL502
		return -EFAULT;
	return 0;
}

int ok_user(struct dev *dev, const void *ubuf, size_t n)
{
	if (n > sizeof(dev->buf))
		n = sizeof(dev->buf);
	if (copy_from_user(dev->buf, ubuf, n))
		return -EFAULT;
	return 0;
}

ssize_t bad_to_user(struct dev *dev, void *ubuf, size_t n, loff_t pos)
{
	if (pos >= sizeof(dev->buf))
		return 0;
	if (copy_to_user(ubuf, dev->buf + pos, n))	//~ BL502
		return -EFAULT;
	return (ssize_t)n;
}

ssize_t ok_to_user(struct dev *dev, void *ubuf, size_t n, loff_t pos)
{
	if (pos < 0 || pos >= sizeof(dev->buf))
		return 0;
	if (n > sizeof(dev->buf) - pos)
		n = sizeof(dev->buf) - pos;
	if (copy_to_user(ubuf, dev->buf + pos, n))
		return -EFAULT;
	return (ssize_t)n;
}

/* A signed length that is negative is very long. */
int bad_signed(struct dev *dev, const void *ubuf, int n)
{
	if (n > (int)sizeof(dev->buf))
		return -EINVAL;
	if (copy_from_user(dev->buf, ubuf, n))	//~ BL502
		return -EFAULT;
	return 0;
}

int ok_signed(struct dev *dev, const void *ubuf, int n)
{
	if (n < 0 || n > (int)sizeof(dev->buf))
		return -EINVAL;
	if (copy_from_user(dev->buf, ubuf, n))
		return -EFAULT;
	return 0;
}

/* Elements for bytes, and the other way round. */
int bad_elements(struct dev *dev, const u32 *src __counted_by(n), u32 n)
{
	if (n > sizeof(dev->regs))
		return -EINVAL;
	memcpy(dev->regs, src, n * sizeof(*src));	//~ BL502
	return 0;
}

int ok_elements(struct dev *dev, const u32 *src __counted_by(n), u32 n)
{
	if (n > ARRAY_SIZE(dev->regs))
		return -EINVAL;
	memcpy(dev->regs, src, n * sizeof(*src));
	return 0;
}

int ok_bytes(struct dev *dev, const void *src __bytes(n), u32 n)
{
	if (n > sizeof(dev->regs) || n % sizeof(u32))
		return -EINVAL;
	memcpy(dev->regs, src, n);
	return 0;
}

/* Local buffers, literals. */
int bad_local(const void *src __bytes(n), size_t n)
{
	u8 tmp[32];

	memcpy(tmp, src, n);	//~ BL502
	return 0;
}

int ok_local(const void *src __bytes(n), size_t n)
{
	u8 tmp[32] = { 0 };

	memcpy(tmp, src, n < sizeof(tmp) ? n : sizeof(tmp));
	return tmp[0];
}

void bad_literal(struct dev *dev)
{
	memcpy(dev->name, "sensor", sizeof(dev->name));	//~ BL502
}

void ok_literal(struct dev *dev)
{
	memcpy(dev->name, "sensor", sizeof("sensor"));
}

/* What a function says of its own parameter. */
void fill(u8 *p __bytes(n), size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		p[i] = 0xff;
}

void bad_call_fill(void)
{
	u8 tmp[8] = { 0 };

	fill(tmp, 9);	//~ BL502
}

void ok_call_fill(void)
{
	u8 tmp[8] = { 0 };

	fill(tmp, sizeof(tmp));
}

void bad_fill_body(u8 *p __bytes(n), size_t n)
{
	size_t i;

	for (i = 0; i <= n; i++)
		p[i] = 0xff;	//~ BL501 needs `i < n`
}

/* The part that is left. */
void ok_call_rest(u8 *p __bytes(n), size_t n, size_t done)
{
	if (done < n)
		fill(p + done, n - done);
}

void bad_call_rest(u8 *p __bytes(n), size_t n, size_t done)
{
	if (done < n)
		fill(p + done, n);	//~ BL502
}

/* A plain pointer is one element. */
void bad_one(u8 *p, size_t n)
{
	memset(p, 0, n);	//~ BL502 declared to point to one
}

void ok_one(u8 *p)
{
	memset(p, 0, 1);
}

u8 bad_plain(u8 *p, u32 i)
{
	return p[i];	//~ BL501 declared to point to one
}

u8 ok_counted(u8 *p __counted_by(n), u32 n, u32 i)
{
	return i < n ? p[i] : 0;
}

/* A string is there up to its NUL. */
char *ok_joined(const char *a __cstr, const char *b __cstr)
	__own(kfree) __nullable __cstr;
char *ok_joined(const char *a, const char *b)
{
	size_t la = strlen(a), lb = strlen(b);
	char *s = kmalloc(la + lb + 2, GFP_KERNEL);

	if (!s)
		return NULL;
	memcpy(s, a, la);
	s[la] = '/';
	memcpy(s + la + 1, b, lb + 1);
	return s;
}

char *bad_joined(const char *a __cstr, const char *b __cstr)
	__own(kfree) __nullable __cstr;
char *bad_joined(const char *a, const char *b)
{
	size_t la = strlen(a), lb = strlen(b);
	char *s = kmalloc(la + lb + 1, GFP_KERNEL);

	if (!s)
		return NULL;
	memcpy(s, a, la);
	s[la] = '/';
	memcpy(s + la + 1, b, lb + 1);	//~ BL502
	return s;
}

char ok_last(const char *s __cstr)
{
	size_t n = strlen(s);

	return n ? s[n - 1] : '\0';
}

char bad_behind(const char *s __cstr)
{
	return s[strlen(s) + 1];	//~ BL501
}
