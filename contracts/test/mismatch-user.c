// SPDX-License-Identifier: GPL-2.0-only
/* User memory where the kernel's belongs: changes address space of pointer */
#include <linux/uaccess.h>

unsigned long use_copy(void *to, void __user *from, unsigned long n)
{
	return copy_from_user(from, to, n);
}
