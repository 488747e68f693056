// SPDX-License-Identifier: GPL-2.0-only
/* Strings and numbers */
#include <linux/kernel.h>
#include <linux/kstrtox.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <belay/belay.h>

struct named {
	char name[16] __cstr;
};

int ok_number(const char *s __cstr)
{
	int n;

	if (kstrtoint(s, 0, &n))
		return -EINVAL;
	return n;
}

/* There is no result above 0. */
int ok_number_negative(const char *s __cstr)
{
	int n, err = kstrtoint(s, 0, &n);

	if (err < 0)
		return err;
	return n;
}

int bad_number(const char *s __cstr)
{
	int n;

	if (!kstrtoint(s, 0, &n))
		return 0;
	return n;	//~ BL401
}

char *ok_text(int n) __own(kfree) __nullable
{
	return kasprintf(GFP_KERNEL, "thing-%d", n);
}

int bad_text(int n)
{
	char *s = kasprintf(GFP_KERNEL, "thing-%d", n);

	return strlen(s) > 3;	//~ BL303 //~ BL101
}

int ok_local(const char *s __cstr)
{
	char name[16];

	strscpy(name, s, sizeof(name));
	return strcmp(name, "on");
}

int bad_local(void)
{
	char name[16];

	return strcmp(name, "on");	//~ BL404
}

size_t ok_printed(int n)
{
	char name[16];

	snprintf(name, sizeof(name), "%d", n);
	return strlen(name);
}

size_t bad_printed(int n)
{
	char name[16];

	if (n > 0)
		snprintf(name, sizeof(name), "%d", n);
	return strlen(name);	//~ BL404
}

char *ok_dup(const struct named *t) __own(kfree) __nullable
{
	return kstrdup(t->name, GFP_KERNEL);
}

int bad_dup(const struct named *t)
{
	char *s = kstrdup(t->name, GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	if (!s[0])
		return -EINVAL;	//~ BL101
	kfree(s);
	return 0;
}

char *ok_search(char *s __cstr)
{
	char *p = strchr(s, ',');

	if (p)
		*p = 0;
	return s;
}

char *bad_search(char *s __cstr)
{
	char *p = strchr(s, ',');

	*p = 0;	//~ BL301
	return s;
}

void *ok_copy(const void *from __bytes(n), size_t n) __own(kfree) __nullable
{
	void *to = kmalloc(n, GFP_KERNEL);

	if (!to)
		return NULL;
	return memcpy(to, from, n);
}

void *bad_copy(const void *from __bytes(n), size_t n) __own(kfree) __nullable
{
	void *to = kmalloc(n, GFP_KERNEL);

	return memcpy(to, from, n);	//~ BL303
}

int ok_scan(const char *buf __cstr)
{
	unsigned int reg, val;
	char name[16];

	if (sscanf(buf, "%15s %x %x", name, &reg, &val) != 3)
		return -EINVAL;
	return strlen(name) + reg + val;
}

int bad_scan(const char *buf __cstr)
{
	unsigned int reg, val;

	if (sscanf(buf, "%x %x", &reg, &val) < 1)
		return -EINVAL;
	return reg + val;	//~ BL401
}
