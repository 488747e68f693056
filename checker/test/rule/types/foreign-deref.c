// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct foo_args {
	u32 op;
	u32 len;
	u64 buf;
	u8 name[16];
};

struct foo_regs {
	u32 ctl;
	u32 status;
};

struct foo {
	struct foo_regs __iomem *regs;
	void __iomem *base;
	u32 len;
};

u32 readl(const volatile void __iomem *addr) __contract;
void writel(u32 v, volatile void __iomem *addr) __contract;

int bad_user_member(const struct foo_args __user *args)
{
	return args->op; //~ BL608
}

int ok_user_member(const struct foo_args __user *args)
{
	u32 op;

	if (get_user(op, &args->op))
		return -EFAULT;
	return op;
}

int bad_user_store(u32 __user *out)
{
	*out = 0; //~ BL608
	return 0;
}

int ok_user_store(u32 __user *out)
{
	u32 zero = 0;

	return raw_copy_to_user(out, &zero, sizeof(zero)) ? -EFAULT : 0;
}

int bad_ioctl_cast(unsigned long arg)
{
	struct foo_args *args = (struct foo_args *)(struct foo_args __user *)arg;

	return args->op; //~ BL608
}

int ok_ioctl_cast(unsigned long arg)
{
	struct foo_args args;

	if (raw_copy_from_user(&args, (void __user *)arg, sizeof(args)))
		return -EFAULT;
	return args.op;
}

int bad_user_to_memcpy(struct foo_args *out, const void __user *u)
{
	memcpy(out, (__force const void *)u, sizeof(*out)); //~ BL608
	return 0;
}

int ok_user_to_copy(struct foo_args *out, const void __user *u)
{
	if (raw_copy_from_user(out, u, sizeof(*out)))
		return -EFAULT;
	return 0;
}

int bad_register(struct foo *foo)
{
	return foo->regs->status; //~ BL608
}

int ok_register(struct foo *foo)
{
	return readl(&foo->regs->status);
}

void bad_register_write(struct foo *foo)
{
	*(u32 __force *)(foo->base + 4) = 1; //~ BL608
}

void ok_register_write(struct foo *foo)
{
	writel(1, foo->base + 4);
}

int ok_pointer_arithmetic(const struct foo_args __user *args, u8 *out __bytes(8))
{
	const u8 __user *name = args->name;

	if (raw_copy_from_user(out, name + 4, 8))
		return -EFAULT;
	return 0;
}

int ok_user_pointer_tested(void __user *u)
{
	return u ? 0 : -EINVAL;
}

int ok_user_pointer_as_number(void __user *u)
{
	return (unsigned long)u & 7 ? -EINVAL : 0;
}

static int foo_take_op(const struct foo_args *args)
{
	return args->op; //~ BL608
}

int foo_direct(unsigned long arg)
{
	return foo_take_op((void *)(void __user *)arg);
}
