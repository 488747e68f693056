// SPDX-License-Identifier: GPL-2.0-only
/* Requests of users, what is allocated for them, and text that is built. */
#include <belay/belay.h>

#include "mini.h"

#define MAX_REGS	16

#define check_add_overflow(a, b, d)	__builtin_add_overflow(a, b, d)
#define check_sub_overflow(a, b, d)	__builtin_sub_overflow(a, b, d)
#define check_mul_overflow(a, b, d)	__builtin_mul_overflow(a, b, d)

/* <linux/overflow.h>: the checker knows them by their names. */
size_t size_add(size_t a, size_t b) __contract;
size_t size_mul(size_t a, size_t b) __contract;
#define flex_array_size(p, m, n)	size_mul(n, sizeof((p)->m[0]))
#define struct_size(p, m, n)						\
	size_add(sizeof(*(p)), flex_array_size(p, m, n))

/* <linux/kernel.h> */
__printf(3, 4) int scnprintf(char *to __bytes(n) __init_out __cstr, size_t n,
			     const char *fmt __cstr, ...) __contract;

struct req {
	u32 first;
	u32 nr;
	u64 ptr;
};

struct regs {
	u32 val[MAX_REGS];
	u8 name[24];
};

struct list {
	u32 nr;
	u32 item[] __counted_by(nr);
};

int ok_range(struct regs *r, const struct req __user *u, u32 v)
{
	struct req q;
	u32 i;

	if (raw_copy_from_user(&q, u, sizeof(q)))
		return -EFAULT;
	if (q.first >= MAX_REGS || q.nr > MAX_REGS - q.first)
		return -EINVAL;
	for (i = 0; i < q.nr; i++)
		r->val[q.first + i] = v;
	return 0;
}

int bad_range(struct regs *r, const struct req __user *u, u32 v)
{
	struct req q;
	u32 i;

	if (raw_copy_from_user(&q, u, sizeof(q)))
		return -EFAULT;
	if (q.first + q.nr > MAX_REGS)
		return -EINVAL;
	for (i = 0; i < q.nr; i++)
		r->val[q.first + i] = v;	//~ BL501
	return 0;
}

int ok_range_overflow(struct regs *r, u32 first, u32 nr)
{
	u32 end, i;

	if (check_add_overflow(first, nr, &end) || end > MAX_REGS)
		return -EINVAL;
	for (i = first; i < end; i++)
		r->val[i] = 0;
	return 0;
}

int bad_range_overflow(struct regs *r, u32 first, u32 nr)
{
	u32 end, i;

	if (check_add_overflow(first, nr, &end) || end > sizeof(r->val))
		return -EINVAL;
	for (i = first; i < end; i++)
		r->val[i] = 0;	//~ BL501
	return 0;
}

/* An offset in bytes into registers of four. */
int ok_offset(struct regs *r, u32 off)
{
	if (off % 4 || off >= sizeof(r->val))
		return -EINVAL;
	return r->val[off / 4];
}

int bad_offset(struct regs *r, u32 off)
{
	if (off % 4 || off > sizeof(r->val))
		return -EINVAL;
	return r->val[off / 4];	//~ BL501
}

/* As many as fit, and the user is told how many there are. */
int ok_truncate(const struct regs *r, void __user *to, u32 n)
{
	if (n > ARRAY_SIZE(r->val))
		n = ARRAY_SIZE(r->val);
	if (raw_copy_to_user(to, r->val, n * sizeof(r->val[0])))
		return -EFAULT;
	return ARRAY_SIZE(r->val);
}

int bad_truncate(const struct regs *r, void __user *to, u32 n)
{
	if (n > sizeof(r->val))
		n = sizeof(r->val);
	if (raw_copy_to_user(to, r->val, n * sizeof(r->val[0]))) //~ BL502
		return -EFAULT;
	return ARRAY_SIZE(r->val);
}

/* A structure that grew: the old size is taken, too. */
int ok_versions(const void __user *u, u32 size)
{
	struct req q = { };

	if (size < offsetof(struct req, ptr))
		return -EINVAL;
	if (size > sizeof(q))
		size = sizeof(q);
	if (raw_copy_from_user(&q, u, size))
		return -EFAULT;
	return q.nr;
}

int bad_versions(const void __user *u, u32 size)
{
	struct req q = { };

	if (size < sizeof(q))
		return -EINVAL;
	if (raw_copy_from_user(&q, u, size))	//~ BL502
		return -EFAULT;
	return q.nr;
}

/* Like simple_read_from_buffer(). */
ssize_t ok_read(const struct regs *r, void __user *to, size_t n, loff_t *ppos)
{
	loff_t pos = *ppos;
	size_t have = sizeof(r->name);

	if (pos < 0)
		return -EINVAL;
	if (pos >= have || !n)
		return 0;
	if (n > have - pos)
		n = have - pos;
	if (raw_copy_to_user(to, r->name + pos, n))
		return -EFAULT;
	*ppos = pos + n;
	return n;
}

ssize_t bad_read(const struct regs *r, void __user *to, size_t n, loff_t *ppos)
{
	loff_t pos = *ppos;
	size_t have = sizeof(r->name);

	if (pos < 0)
		return -EINVAL;
	if (n > have - pos)
		n = have - pos;
	if (raw_copy_to_user(to, r->name + pos, n))	//~ BL502
		return -EFAULT;
	*ppos = pos + n;
	return n;
}

/* Page by page. */
ssize_t ok_bounce(const void __user *from, size_t n)
{
	u8 tmp[256];
	size_t done = 0, part;
	u32 sum = 0;

	while (done < n) {
		part = n - done < sizeof(tmp) ? n - done : sizeof(tmp);
		if (raw_copy_from_user(tmp, from + done, part))
			return -EFAULT;
		sum += tmp[part - 1];
		done += part;
	}
	return sum;
}

ssize_t bad_bounce(const void __user *from, size_t n)
{
	u8 tmp[256];
	size_t done = 0, part;

	while (done < n) {
		part = n - done;
		if (raw_copy_from_user(tmp, from + done, part))	//~ BL502
			return -EFAULT;
		done += part;
	}
	return 0;
}

/* Allocated for what the user says. */
struct list *ok_list(u32 nr)
	__own(kfree) __nullable
{
	struct list *l;

	l = kzalloc(struct_size(l, item, nr), GFP_KERNEL);
	if (l)
		l->nr = nr;
	return l;
}

struct list *bad_list(u32 nr)
	__own(kfree) __nullable
{
	struct list *l;

	l = kzalloc(struct_size(l, item, nr), GFP_KERNEL);
	if (l)
		l->nr = nr + 1;
	return l;	//~ BL503
}

u32 *ok_words(size_t nr)
	__own(kfree) __nullable
{
	size_t bytes;

	if (check_mul_overflow(nr, sizeof(u32), &bytes))
		return NULL;
	return kzalloc(bytes, GFP_KERNEL);
}

u32 *bad_words(size_t nr)
	__own(kfree) __nullable
{
	size_t bytes = nr * sizeof(u32);

	return kzalloc(bytes, GFP_KERNEL);	//~ BL504
}

u32 ok_size_mul(size_t nr, size_t i)
{
	u32 *p = kzalloc(size_mul(nr, sizeof(*p)), GFP_KERNEL), v = 0;

	if (!p)
		return 0;
	if (i < nr)
		v = p[i];
	kfree(p);
	return v;
}

u32 bad_size_mul(size_t nr, size_t i)
{
	u32 *p = kzalloc(size_mul(nr, sizeof(u16)), GFP_KERNEL), v = 0;

	if (!p)
		return 0;
	if (i < nr)
		v = p[i];	//~ BL501
	kfree(p);
	return v;
}

/* What is behind the header, without it. */
int ok_payload(const u8 *p __bytes(n), size_t n, u8 *to __bytes(64))
{
	size_t rest;

	if (check_sub_overflow(n, sizeof(struct req), &rest) || rest > 64)
		return -EINVAL;
	memcpy(to, p + sizeof(struct req), rest);
	return 0;
}

int bad_payload(const u8 *p __bytes(n), size_t n, u8 *to __bytes(64))
{
	size_t rest = n - sizeof(struct req);

	if (rest > 64)
		return -EINVAL;
	memcpy(to, p + sizeof(struct req), n);	//~ BL502 //~ BL502
	return 0;
}

/* The length before and after a NUL is put behind it. */
int ok_terminated(const char __user *from, size_t n)
{
	char buf[32];

	if (n >= sizeof(buf))
		return -EINVAL;
	if (raw_copy_from_user(buf, from, n))
		return -EFAULT;
	buf[n] = '\0';
	return strlen(buf);
}

int bad_terminated(const char __user *from, size_t n)
{
	char buf[32];

	if (n > sizeof(buf))
		return -EINVAL;
	if (raw_copy_from_user(buf, from, n))
		return -EFAULT;
	buf[n] = '\0';	//~ BL501
	return strlen(buf);
}

/* A newline at the end is dropped, where there is an end. */
void ok_chomp(char *s __bytes(n), size_t n)
{
	while (n > 0 && s[n - 1] == '\n')
		s[--n] = '\0';
}

void bad_chomp(char *s __bytes(n), size_t n)
{
	while (s[n - 1] == '\n')	//~ BL501
		s[--n] = '\0';
}

/* Text that is put together, piece by piece. */
size_t ok_append(char *buf __bytes(size), size_t size, const u8 *p
		 __bytes(n), u32 n)
{
	size_t len = 0;
	u32 i;

	for (i = 0; i < n && len + 2 < size; i++) {
		buf[len++] = "0123456789abcdef"[p[i] >> 4];
		buf[len++] = "0123456789abcdef"[p[i] & 15];
	}
	if (len < size)
		buf[len] = '\0';
	return len;
}

size_t bad_append(char *buf __bytes(size), size_t size, const u8 *p
		  __bytes(n), u32 n)
{
	size_t len = 0;
	u32 i;

	for (i = 0; i < n && len < size; i++) {
		buf[len++] = "0123456789abcdef"[p[i] >> 4];
		buf[len++] = "0123456789abcdef"[p[i] & 15];	//~ BL501
	}
	return len;
}

int ok_print_at(char *buf __bytes(size), int size, const u32 *v
		__counted_by(4))
{
	int len = 0, i;

	for (i = 0; i < 4; i++) {
		if (len >= size)
			break;
		len += scnprintf(buf + len, size - len, "%u ", v[i]);
		if (len < 0 || len > size)
			return 0;
	}
	return len;
}

int bad_print_at(char *buf __bytes(size), int size, const u32 *v
		 __counted_by(4))
{
	int len = 0, i;

	for (i = 0; i < 4; i++)
		len += snprintf(buf + len, size - len, //~ BL502
				"%u ", v[i]);
	return len;
}

/* A name of a fixed width, not longer than either. */
void ok_name(struct regs *r, const char *s __bytes(n), size_t n)
{
	size_t i;

	for (i = 0; i < n && i < sizeof(r->name) - 1 && s[i]; i++)
		r->name[i] = s[i];
	r->name[i] = '\0';
}

void bad_name(struct regs *r, const char *s __bytes(n), size_t n)
{
	size_t i;

	for (i = 0; i < n && i < sizeof(r->name) && s[i]; i++)
		r->name[i] = s[i];
	r->name[i] = '\0';	//~ BL501
}

/* A number of decimal digits, from the back. */
u32 ok_digits(char *to __bytes(11), u32 v)
{
	u32 at = 11;

	to[--at] = '\0';
	do {
		to[--at] = '0' + v % 10;
		v /= 10;
	} while (v && at);
	return at;
}

u32 bad_digits(char *to __bytes(11), u32 v)
{
	u32 at = 11;

	to[--at] = '\0';
	do {
		to[--at] = '0' + v % 10;	//~ BL501
		v /= 10;
	} while (v);
	return at;
}
