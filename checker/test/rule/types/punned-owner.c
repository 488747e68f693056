// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct foo_conf {
	u32 mode;
	u32 rate;
};

struct foo {
	u32 id;
	struct foo_conf conf;
	char *name __own(kfree) __nullable;
};

void bad_copy(struct foo *to, const struct foo *from)
{
	memcpy(to, from, sizeof(*to)); //~ BL604 //~ BL106
}

void ok_copy_of_plain_member(struct foo *to, const struct foo *from)
{
	memcpy(&to->conf, &from->conf, sizeof(to->conf));
}

struct foo *bad_dup(const struct foo *from) __own(kfree) __nullable;
struct foo *bad_dup(const struct foo *from)
{
	return kmemdup(from, sizeof(*from), GFP_KERNEL); //~ BL604
}

struct foo_conf *ok_dup(const struct foo_conf *from) __own(kfree) __nullable;
struct foo_conf *ok_dup(const struct foo_conf *from)
{
	return kmemdup(from, sizeof(*from), GFP_KERNEL);
}

int bad_from_user(struct foo *foo, const void __user *u) __sets(foo->name)
{
	kfree(foo->name);
	foo->name = NULL;
	if (raw_copy_from_user(foo, u, sizeof(*foo))) //~ BL604
		return -EFAULT;
	return 0;	//~ BL304
}

int ok_from_user(struct foo *foo, const void __user *u)
{
	struct foo_conf conf;

	if (raw_copy_from_user(&conf, u, sizeof(conf)))
		return -EFAULT;
	foo->conf = conf;
	return 0;
}

int ok_head_from_user(struct foo *foo, const void __user *u)
{
	if (raw_copy_from_user(foo, u, offsetof(struct foo, name)))
		return -EFAULT;
	return 0;
}

int bad_to_user(const struct foo *foo, void __user *u)
{
	return raw_copy_to_user(u, foo, sizeof(*foo)) ? -EFAULT : 0; //~ BL604
}

int ok_to_user(const struct foo *foo, void __user *u)
{
	return raw_copy_to_user(u, &foo->conf, sizeof(foo->conf)) ?
	       -EFAULT : 0;
}

int ok_cleared(void)
{
	struct foo *foo = kmalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	memset(foo, 0, sizeof(*foo));
	kfree(foo);
	return 0;
}
