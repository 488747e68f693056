// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 id;
	char name[16] __cstr;
	char raw[16];
	char *label __own(kfree) __nullable __cstr;
	char *blob __own(kfree) __nullable __bytes(len);
	size_t len;
	const char *type;
};

void bad_raw_array(const struct foo *foo)
{
	printk("%s\n", foo->raw); //~ BL607
}

void ok_string_array(const struct foo *foo)
{
	printk("%s\n", foo->name);
}

void ok_bounded(const struct foo *foo)
{
	printk("%.16s %.*s\n", foo->raw, 4, foo->raw);
}

void bad_raw_member(const struct foo *foo)
{
	if (foo->blob && foo->len)
		printk("%s\n", foo->blob); //~ BL607
}

void ok_string_member(const struct foo *foo)
{
	if (foo->label)
		printk("%s %s\n", foo->label, foo->type);
}

int bad_from_user(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	printk("%s\n", buf); //~ BL607
	return 0;
}

int ok_from_user(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	buf[sizeof(buf) - 1] = '\0';
	printk("%s\n", buf);
	return 0;
}

int ok_zeroed_and_shorter(const char __user *u)
{
	char buf[16] = { };

	if (raw_copy_from_user(buf, u, sizeof(buf) - 1))
		return -EFAULT;
	printk("%s\n", buf);
	return 0;
}

int bad_zeroed_and_all(const char __user *u)
{
	char buf[16] = { };

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	printk("%s\n", buf); //~ BL607
	return 0;
}

int bad_allocated(const char __user *u, size_t n)
{
	char *buf = kmalloc(n, GFP_KERNEL);
	int err = -EFAULT;

	if (!buf)
		return -ENOMEM;
	if (!raw_copy_from_user(buf, u, n)) {
		printk("%s\n", buf); //~ BL607
		err = 0;
	}
	kfree(buf);
	return err;
}

int ok_allocated(const char __user *u, u16 n)
{
	char *buf = kmalloc(n + 1, GFP_KERNEL);
	int err = -EFAULT;

	if (!buf)
		return -ENOMEM;
	if (!raw_copy_from_user(buf, u, n)) {
		buf[n] = '\0';
		printk("%s\n", buf);
		err = 0;
	}
	kfree(buf);
	return err;
}

int ok_allocated_zeroed(const char __user *u, u16 n)
{
	char *buf = kzalloc(n + 1, GFP_KERNEL);
	int err = -EFAULT;

	if (!buf)
		return -ENOMEM;
	if (!raw_copy_from_user(buf, u, n)) {
		printk("%s\n", buf);
		err = 0;
	}
	kfree(buf);
	return err;
}

void ok_printed_into(u32 id)
{
	char buf[16];

	snprintf(buf, sizeof(buf), "foo%u", id);
	printk("%s\n", buf);
}

void ok_copied(const char *from)
{
	char buf[16];

	strscpy(buf, from, sizeof(buf));
	printk("%s, %s\n", buf, from);
}

int bad_passed(const struct foo *foo)
{
	return strlen(foo->raw); //~ BL607
}

int ok_passed(const struct foo *foo)
{
	return strlen(foo->name) + strlen("literal") + strlen(foo->type);
}

int bad_dup(struct foo *foo) __sets(foo->label);
int bad_dup(struct foo *foo)
{
	kfree(foo->label);
	foo->label = kstrdup(foo->raw, GFP_KERNEL); //~ BL607
	return foo->label ? 0 : -ENOMEM;
}

int ok_dup(struct foo *foo) __sets(foo->label);
int ok_dup(struct foo *foo)
{
	kfree(foo->label);
	foo->label = kstrdup(foo->name, GFP_KERNEL);
	return foo->label ? 0 : -ENOMEM;
}

int bad_promise(struct foo *foo, const char __user *u)
{
	if (raw_copy_from_user(foo->name, u, sizeof(foo->name)))
		return -EFAULT;
	return 0; //~ BL607 may have no NUL by now
}

int ok_promise(struct foo *foo, const char __user *u)
{
	int err = 0;

	if (raw_copy_from_user(foo->name, u, sizeof(foo->name)))
		err = -EFAULT;
	foo->name[sizeof(foo->name) - 1] = '\0';
	return err;
}

void ok_promise_kept(struct foo *foo, const char *name)
{
	strscpy(foo->name, name, sizeof(foo->name));
}

int ok_skips_a_prefix(const struct foo *foo)
{
	return strlen(foo->name + 1) + strlen(&foo->name[2]);
}

int bad_bytes(const char *p __bytes(n), size_t n)
{
	return n ? strlen(p) : 0; //~ BL607
}

int ok_bytes(const char *p __bytes(n) __cstr, size_t n)
{
	return n ? strlen(p) : 0;
}

int ok_measured(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (strnlen(buf, sizeof(buf)) == sizeof(buf))
		return -EINVAL;
	printk("%s\n", buf);
	return 0;
}

int bad_measured(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (!strnlen(buf, sizeof(buf)))
		return -EINVAL;
	printk("%s\n", buf); //~ BL607
	return 0;
}

static bool foo_name_is_valid(const char *name)
{
	size_t len = strnlen(name, 16);

	return len && len < 16;
}

int ok_measured_in_helper(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (!foo_name_is_valid(buf))
		return -EINVAL;
	return strlen(buf);
}

int ok_literal(void)
{
	char buf[16] = "foo";

	return strlen(buf);
}

int bad_literal_without_nul(void)
{
	char buf[3] = "foo";

	return strlen(buf); //~ BL607
}

static bool foo_name_is_good(const char *name)
{
	size_t len = strnlen(name, 16);

	if (!len || len == 16)
		return false;
	return true;
}

static int foo_open(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (!foo_name_is_good(buf))
		return -EINVAL;
	return strlen(buf);
}

/* What a helper of a helper has found out is in its result. */
int ok_measured_in_deep_helper(const char __user *u)
{
	return foo_open(u);
}

static int foo_open_short(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (!foo_name_is_valid(buf))
		return -EINVAL;
	return strlen(buf);
}

/* There the sides of && meet before they are the result. */
int ok_measured_by_a_condition_in_deep_helper(const char __user *u)
{
	return foo_open_short(u);
}

static bool foo_name_is_any(const char *name)
{
	size_t len = strnlen(name, 16);

	return len || len < 16;
}

static int foo_open_any(const char __user *u)
{
	char buf[16];

	if (raw_copy_from_user(buf, u, sizeof(buf)))
		return -EFAULT;
	if (!foo_name_is_any(buf))
		return -EINVAL;
	return strlen(buf); //~ BL607
}

int measured_wrongly_in_deep_helper(const char __user *u)
{
	return foo_open_any(u);
}
