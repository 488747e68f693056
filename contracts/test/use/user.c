// SPDX-License-Identifier: GPL-2.0-only
/* Strings from user memory */
#include <linux/uaccess.h>
#include <linux/string.h>
#include <linux/slab.h>
#include <belay/belay.h>

long ok_string(const char __user *u)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name));

	if (n < 0)
		return n;
	if (n == sizeof(name))
		return -ENAMETOOLONG;
	return strcmp(name, "on") == 0;
}

long ok_first(const char __user *u)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name));

	if (n < 0)
		return n;
	return name[0] == 'x';
}

long ok_terminated(const char __user *u)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name) - 1);

	if (n < 0)
		return n;
	name[n] = '\0';
	return strcmp(name, "on") == 0;
}

long bad_unterminated(const char __user *u)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name));

	if (n < 0)
		return n;
	return strcmp(name, "on") == 0;	//~ BL607
}

long bad_failed(const char __user *u)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name));

	if (n == sizeof(name))
		return -ENAMETOOLONG;
	return strcmp(name, "on") == 0;	//~ BL404
}

int ok_allocated(const char __user *u, size_t len)
{
	char *s;
	long n;

	if (len == 0 || len > 4096)
		return -EINVAL;
	s = kmalloc(len + 1, GFP_KERNEL);
	if (!s)
		return -ENOMEM;
	n = strncpy_from_user(s, u, len);
	if (n < 0) {
		kfree(s);
		return n;
	}
	s[n] = '\0';
	n = strlen(s);
	kfree(s);
	return n;
}

long bad_count(const char __user *u)
{
	char name[16];

	return strncpy_from_user(name, u, 17);	//~ BL502 //~ BL502
}

long bad_leak(const char __user *u, void __user *to)
{
	char name[16];
	long n = strncpy_from_user(name, u, sizeof(name));

	if (n < 0)
		return n;
	return copy_to_user(to, name, sizeof(name)) ? -EFAULT : n;	//~ BL404
}
