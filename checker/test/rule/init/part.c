// SPDX-License-Identifier: GPL-2.0-only
/* Memory that is initialised piece by piece. */
#include "mini.h"
#include <belay/belay.h>

struct record {
	u32 id;
	u8 bytes[20];
	bool last;
};

struct text {
	size_t len;
	char data[] __counted_by(len);
};

struct pages {
	struct text *text __own(kfree) __nullable;
	char *line __own(kfree) __nullable;
};

int bad_one_element(void __user *to, u32 i)
{
	u8 buf[20];

	if (i >= sizeof(buf))
		return -EINVAL;
	buf[i] = 1;
	if (raw_copy_to_user(to, buf, sizeof(buf)))	//~ BL404 buf
		return -EFAULT;
	return 0;
}

int bad_some_elements(void __user *to, u32 n)
{
	u8 buf[20];
	u32 i;

	for (i = 0; i < n && i < sizeof(buf); i++)
		buf[i] = 1;
	if (raw_copy_to_user(to, buf, sizeof(buf)))	//~ BL404 buf
		return -EFAULT;
	return 0;
}

int ok_all_elements(void __user *to)
{
	u8 buf[20];
	u32 i;

	for (i = 0; i < sizeof(buf); i++)
		buf[i] = 1;
	if (raw_copy_to_user(to, buf, sizeof(buf)))
		return -EFAULT;
	return 0;
}

int ok_as_many(void __user *to, u32 n)
{
	u8 buf[20];
	u32 i;

	if (n > sizeof(buf))
		return -EINVAL;
	for (i = 0; i < n; i++)
		buf[i] = 1;
	if (raw_copy_to_user(to, buf, n))
		return -EFAULT;
	return 0;
}

int ok_downwards(void __user *to, u32 n)
{
	u32 *buf;
	int i, err = 0;

	if (!n || n > 100)
		return -EINVAL;
	buf = kmalloc(n * sizeof(*buf), GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	for (i = n - 1; i >= 0; i--)
		buf[i] = i;
	if (raw_copy_to_user(to, buf, n * sizeof(*buf)))
		err = -EFAULT;
	kfree(buf);
	return err;
}

int bad_downwards(void __user *to, u32 n)
{
	u32 *buf;
	int i, err = 0;

	if (!n || n > 100)
		return -EINVAL;
	buf = kmalloc(n * sizeof(*buf), GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	for (i = n - 1; i > 0; i--)
		buf[i] = i;
	if (raw_copy_to_user(to, buf, n * sizeof(*buf)))	//~ BL404 buf
		err = -EFAULT;
	kfree(buf);
	return err;
}

int bad_every_other(void)
{
	int a[8], i;

	for (i = 0; i < 8; i += 2)
		a[i] = i;
	return a[3];	//~ BL401 a[3]
}

int bad_wherever(u32 i)
{
	int a[32];

	if (i >= 32)
		return 0;
	a[2] = 2;
	return a[i];	//~ BL401 a[i]
}

int ok_there(u32 i)
{
	int a[32];

	if (i >= 32)
		return 0;
	a[i] = 2;
	return a[i];
}

int ok_below(u32 i, u32 n)
{
	int a[32];
	u32 k;

	if (n > 32 || i >= n)
		return 0;
	for (k = 0; k < n; k++)
		a[k] = k;
	return a[i];
}

int bad_above(u32 i, u32 n)
{
	int a[32];
	u32 k;

	if (n > 32 || i > n || i >= 32)
		return 0;
	for (k = 0; k < n; k++)
		a[k] = k;
	return a[i];	//~ BL401 a[i]
}

int bad_in_member(u32 i)
{
	struct record r;

	if (i >= sizeof(r.bytes))
		return 0;
	r.bytes[2] = 1;
	return r.bytes[i];	//~ BL401 r.bytes[i]
}

/* A callee writes the first bytes. */
int bad_longer(void __user *to, const void __user *from, size_t n)
{
	char buf[32];

	if (n > sizeof(buf))
		return -EINVAL;
	if (raw_copy_from_user(buf, from, n))
		return -EFAULT;
	if (raw_copy_to_user(to, buf, sizeof(buf)))	//~ BL404 buf
		return -EFAULT;
	return 0;
}

int ok_as_long(void __user *to, const void __user *from, size_t n)
{
	char buf[32];

	if (n > sizeof(buf))
		return -EINVAL;
	if (raw_copy_from_user(buf, from, n))
		return -EFAULT;
	if (raw_copy_to_user(to, buf, n))
		return -EFAULT;
	return 0;
}

bool bad_record(const void __user *from, size_t n)
{
	struct record r;

	if (n > sizeof(r) || raw_copy_from_user(&r, from, n))
		return false;
	return r.last;	//~ BL401 r.last
}

bool ok_record(const void __user *from, size_t n)
{
	struct record r;

	if (n < sizeof(r) || raw_copy_from_user(&r, from, sizeof(r)))
		return false;
	return r.last;
}

int ok_two_pieces(void __user *to, const u8 *head __bytes(n), size_t n)
{
	u8 buf[64];

	if (n > 32)
		return -EINVAL;
	memcpy(buf, head, n);
	memset(buf + n, 0, sizeof(buf) - n);
	if (raw_copy_to_user(to, buf, sizeof(buf)))
		return -EFAULT;
	return 0;
}

int bad_two_pieces(void __user *to, const u8 *head __bytes(n), size_t n)
{
	u8 buf[64];

	if (n > 32)
		return -EINVAL;
	memcpy(buf, head, n);
	memset(buf + 32, 0, 32);
	if (raw_copy_to_user(to, buf, sizeof(buf)))	//~ BL404 buf
		return -EFAULT;
	return 0;
}

int ok_terminated(const void __user *from, size_t n)
{
	char name[16];

	if (n >= sizeof(name))
		return -EINVAL;
	if (raw_copy_from_user(name, from, n))
		return -EFAULT;
	name[n] = '\0';
	return strlen(name);
}

int bad_not_copied(const void __user *from, size_t n)
{
	char name[16];

	if (n >= sizeof(name))
		return -EINVAL;
	(void)raw_copy_from_user(name, from, n);
	name[n] = '\0';
	return strlen(name);	//~ BL404 name
}

/* What a member counts is there when others see it. */
int ok_counted(struct pages *p, const void __user *from, size_t n)
	__sets(p->text, result == 0);
int ok_counted(struct pages *p, const void __user *from, size_t n)
{
	struct text *text;

	if (n > 4096)
		return -EINVAL;
	text = kmalloc(sizeof(*text) + n, GFP_KERNEL);
	if (!text)
		return -ENOMEM;
	text->len = n;
	if (raw_copy_from_user(text->data, from, n)) {
		kfree(text);
		return -EFAULT;
	}
	kfree(p->text);
	p->text = text;
	return 0;
}

int bad_counted(struct pages *p, const void __user *from, size_t n)
	__sets(p->text, result == 0);
int bad_counted(struct pages *p, const void __user *from, size_t n)
{
	struct text *text;

	if (!n || n > 4096)
		return -EINVAL;
	text = kmalloc(sizeof(*text) + n, GFP_KERNEL);
	if (!text)
		return -ENOMEM;
	text->len = n;
	if (raw_copy_from_user(text->data, from, n - 1)) {
		kfree(text);
		return -EFAULT;
	}
	kfree(p->text);
	p->text = text;
	return 0;	//~ BL404
}

/* Of what krealloc() made larger the rest is filled later, as a rule. */
int miss_enlarged(struct pages *p, size_t n) __sets(p->line, result == 0);
int miss_enlarged(struct pages *p, size_t n)
{
	char *line = krealloc(p->line, n, GFP_KERNEL);

	if (!line)
		return -ENOMEM;
	p->line = line;
	return 0;	//~ miss BL404
}

/* Whether a structure is set is remembered together with why. */
u32 bad_not_checked(const void __user *from)
{
	struct record r;

	(void)raw_copy_from_user(&r, from, sizeof(r));
	return r.id;	//~ BL401 r.id
}

u32 ok_where_copied(const void __user *from, bool any)
{
	struct record r;

	if (any && raw_copy_from_user(&r, from, sizeof(r)))
		return 0;
	return any ? r.id : 0;
}

u32 bad_where_not_copied(const void __user *from, bool any)
{
	struct record r;

	if (any && raw_copy_from_user(&r, from, sizeof(r)))
		return 0;
	return any ? 0 : r.id;	//~ BL401 r.id
}
