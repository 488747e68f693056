// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/uaccess.h>

struct request {
	u32 cmd;
	const char *text;
	unsigned char key[3];
};

unsigned long use_copy(void *k, void __user *u, size_t n)
{
	unsigned long left = copy_from_user(k, u, n);

	left += copy_to_user(u, k, n);
	return left + clear_user(u, n);
}

long use_struct(struct request *r, char *name, const void __user *u, size_t n)
{
	int err = copy_struct_from_user(r, sizeof(*r), u, n);

	return err ?: strncpy_from_user(name, u, n);
}

/* The value is converted as the kernel's macros do it. */
int use_values(struct request __user *u, const volatile u16 __user *half)
{
	unsigned char key;
	const char *text;
	u64 wide;
	int err;

	if (!access_ok(u, sizeof(*u)))
		return -EFAULT;
	err = get_user(wide, &u->cmd);
	err |= get_user(wide, half);
	err |= __get_user(text, &u->text);
	err |= get_user(key, &u->key[2]);
	err |= put_user(key, &u->key[1]);
	err |= put_user(text, &u->text);
	err |= __put_user(wide, &u->cmd);
	return err;
}
