// SPDX-License-Identifier: GPL-2.0-only
/* Memory of which a callee writes some bytes, and what others find there. */
#include "mini.h"
#include <belay/belay.h>

struct ops {
	int (*start)(void);
};

static const struct ops none;

struct link {
	u8 mac[6];
	u32 speed;
	char name[17];
	bool up;
};

struct codec {
	const struct ops *ops;
	u32 rate;
	struct {
		const struct ops *fallback;
	} more;
};

int bad_size_of_pointer(struct link *out) __sets(*out, result == 0);
int bad_size_of_pointer(struct link *out)
{
	memset(out, 0, sizeof(out));
	return 0; //~ BL402 out->speed
}

int ok_size_of_object(struct link *out) __sets(*out, result == 0);
int ok_size_of_object(struct link *out)
{
	memset(out, 0, sizeof(*out));
	return 0;
}

bool bad_member_behind(const void *from)
{
	struct link link;

	if (copy_from_user(&link, from, offsetof(struct link, name)))
		return false;
	return link.up; //~ BL401 link.up
}

u32 ok_member_before(const void *from)
{
	struct link link;

	if (copy_from_user(&link, from, offsetof(struct link, name)))
		return 0;
	return link.speed;
}

int bad_short_memset(void __user *to)
{
	struct link *link = kmalloc(sizeof(*link), GFP_KERNEL);
	int err = 0;

	if (!link)
		return -ENOMEM;
	memset(link, 0, sizeof(link));
	if (raw_copy_to_user(to, link, sizeof(*link))) //~ BL404 link->speed
		err = -EFAULT;
	kfree(link);
	return err;
}

int ok_long_memset(void __user *to)
{
	struct link *link = kmalloc(sizeof(*link), GFP_KERNEL);
	int err = 0;

	if (!link)
		return -ENOMEM;
	memset(link, 0, sizeof(*link));
	if (raw_copy_to_user(to, link, sizeof(*link)))
		err = -EFAULT;
	kfree(link);
	return err;
}

/* Zero is NULL, and its readers take the member for valid. */
void bad_cleared(struct codec *c __init_out);
void bad_cleared(struct codec *c)
{
	memset(c, 0, sizeof(*c));
	c->more.fallback = &none;
} //~ BL303 c->ops

void bad_cleared_within(struct codec *c __init_out);
void bad_cleared_within(struct codec *c)
{
	memset(c, 0, sizeof(*c));
	c->ops = &none;
} //~ BL303 c->more.fallback

void ok_cleared_and_set(struct codec *c __init_out);
void ok_cleared_and_set(struct codec *c)
{
	memset(c, 0, sizeof(*c));
	c->ops = &none;
	c->more.fallback = &none;
}

/* Where it fails nobody looks. */
int ok_cleared_on_failure(struct codec *c, u32 rate) __sets(*c, result == 0);
int ok_cleared_on_failure(struct codec *c, u32 rate)
{
	memset(c, 0, sizeof(*c));
	if (!rate)
		return -EINVAL;
	c->ops = &none;
	c->more.fallback = &none;
	c->rate = rate;
	return 0;
}

void bad_literal(struct codec *c __init_out);
void bad_literal(struct codec *c)
{
	*c = (struct codec){ .ops = &none };
} //~ BL303 c->more.fallback

void ok_literal(struct codec *c __init_out);
void ok_literal(struct codec *c)
{
	*c = (struct codec){ .ops = &none, .more.fallback = &none };
}
