// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct foo_info {
	u8 kind;
	u32 id;
};

struct foo_tail {
	u64 id;
	u32 kind;
};

struct foo_dense {
	u32 kind;
	u32 id;
};

struct foo_padded {
	u8 kind;
	u8 reserved[3];
	u32 id;
};

struct foo_packed {
	u8 kind;
	u32 id;
} __attribute__((packed));

struct foo_nested {
	u64 cookie;
	struct foo_info info;
};

struct foo_bits {
	u32 a:3;
	u32 b:5;
};

struct foo {
	struct foo_info info;
};

int bad_members(void __user *to, u32 id)
{
	struct foo_info info;

	info.kind = 1;
	info.id = id;
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0; //~ BL406
}

int ok_members(void __user *to, u32 id)
{
	struct foo_info info;

	memset(&info, 0, sizeof(info));
	info.kind = 1;
	info.id = id;
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int bad_initialiser(void __user *to, u32 id)
{
	struct foo_info info = { .kind = 1, .id = id };

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0; //~ BL406
}

int bad_part_of_initialiser(void __user *to, u32 id)
{
	struct foo_info info = { .id = id };

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0; //~ BL406
}

int ok_empty_initialiser(void __user *to, u32 id)
{
	struct foo_info info = { };

	info.id = id;
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int ok_zero_initialiser(void __user *to, u32 id)
{
	struct foo_info info = { 0 };

	info.id = id;
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int ok_no_holes(void __user *to, u32 id)
{
	struct foo_dense info = { .kind = 1, .id = id };

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int ok_named_holes(void __user *to, u32 id)
{
	struct foo_padded info = { .kind = 1, .id = id };

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int ok_packed(void __user *to, u32 id)
{
	struct foo_packed info = { .kind = 1, .id = id };

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int bad_tail(void __user *to, u64 id)
{
	struct foo_tail t = { .id = id, .kind = 2 };

	return raw_copy_to_user(to, &t, sizeof(t)) ? -EFAULT : 0; //~ BL406
}

int ok_up_to_the_tail(void __user *to, u64 id)
{
	struct foo_tail t = { .id = id, .kind = 2 };

	return raw_copy_to_user(to, &t, 12) ? -EFAULT : 0;
}

int bad_nested(void __user *to, u64 cookie)
{
	struct foo_nested n = { .cookie = cookie };

	return raw_copy_to_user(to, &n, sizeof(n)) ? -EFAULT : 0; //~ BL406
}

int ok_nested(void __user *to, u64 cookie)
{
	struct foo_nested n;

	memset(&n, 0, sizeof(n));
	n.cookie = cookie;
	return raw_copy_to_user(to, &n, sizeof(n)) ? -EFAULT : 0;
}

int bad_bit_fields(void __user *to)
{
	struct foo_bits bits = { .a = 1, .b = 2 };

	return raw_copy_to_user(to, &bits, sizeof(bits)) ? -EFAULT : 0; //~ BL406
}

int ok_bit_fields(void __user *to)
{
	struct foo_bits bits;

	memset(&bits, 0, sizeof(bits));
	bits.a = 1;
	return raw_copy_to_user(to, &bits, sizeof(bits)) ? -EFAULT : 0;
}

int bad_allocated(void __user *to, u32 id)
{
	struct foo_info *info = kmalloc(sizeof(*info), GFP_KERNEL);
	int err;

	if (!info)
		return -ENOMEM;
	info->kind = 1;
	info->id = id;
	err = raw_copy_to_user(to, info, sizeof(*info)) ? -EFAULT : 0; //~ BL406
	kfree(info);
	return err;
}

int ok_allocated(void __user *to, u32 id)
{
	struct foo_info *info = kzalloc(sizeof(*info), GFP_KERNEL);
	int err;

	if (!info)
		return -ENOMEM;
	info->kind = 1;
	info->id = id;
	err = raw_copy_to_user(to, info, sizeof(*info)) ? -EFAULT : 0;
	kfree(info);
	return err;
}

/* The object that it is copied from was made by others. */
int ok_copy_of_a_member(struct foo *foo, void __user *to)
{
	struct foo_info info = foo->info;

	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}

int ok_member(struct foo *foo, void __user *to)
{
	return raw_copy_to_user(to, &foo->info, sizeof(foo->info)) ?
	       -EFAULT : 0;
}

int ok_read_then_written(void __user *u)
{
	struct foo_info info;

	if (raw_copy_from_user(&info, u, sizeof(info)))
		return -EFAULT;
	info.id++;
	return raw_copy_to_user(u, &info, sizeof(info)) ? -EFAULT : 0;
}

int bad_netlink(struct sk_buff *skb, u32 id)
{
	struct foo_info info = { .kind = 1, .id = id };

	return nla_put(skb, 1, sizeof(info), &info); //~ BL406
}

int ok_netlink(struct sk_buff *skb, u32 id)
{
	struct foo_info info;

	memset(&info, 0, sizeof(info));
	info.id = id;
	return nla_put(skb, 1, sizeof(info), &info);
}

int ok_not_out_of_the_kernel(struct foo *foo, u32 id)
{
	struct foo_info info = { .kind = 1, .id = id };

	memcpy(&foo->info, &info, sizeof(info));
	return 0;
}

static void foo_fill(struct foo_info *info, u32 id)
{
	info->kind = 3;
	info->id = id;
}

int bad_filled_by_helper(void __user *to, u32 id)
{
	struct foo_info info;

	foo_fill(&info, id);
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0; //~ BL406
}

int ok_filled_by_helper(void __user *to, u32 id)
{
	struct foo_info info;

	memset(&info, 0, sizeof(info));
	foo_fill(&info, id);
	return raw_copy_to_user(to, &info, sizeof(info)) ? -EFAULT : 0;
}
