// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

#define FOO_PTR		1
#define FOO_F_INLINE	(1 << 2)

enum bar_kind { BAR_NONE, BAR_BUF, BAR_NAME };

struct buf {
	u32 len;
};

static struct buf the_buf;

struct foo {
	u32 kind;
	union {
		struct buf *buf __when(kind == FOO_PTR);
		u64 number __when(kind != FOO_PTR);
	};
};

struct bar {
	enum bar_kind kind;
	union {
		struct buf *buf __when(kind == BAR_BUF);
		char *name __when(kind == BAR_NAME);
	} u;
};

struct flagged {
	u32 flags;
	union {
		u8 data[8] __when(flags & FOO_F_INLINE);
		struct buf *buf __when(!(flags & FOO_F_INLINE));
	};
};

struct untagged {
	u32 kind;
	union {
		struct buf *buf;
		u64 number;
	};
};

union reg {
	u32 all;
	u16 half[2];
	u8 bytes[4];
	struct {
		u32 en:1;
		u32 mode:3;
		u32 rest:28;
	};
};

u32 bad_unchecked(const struct foo *foo)
{
	return foo->buf->len; //~ BL605 is not known to hold
}

u32 ok_checked(const struct foo *foo)
{
	if (foo->kind != FOO_PTR)
		return 0;
	return foo->buf->len;
}

u32 bad_other_branch(const struct foo *foo)
{
	if (foo->kind == FOO_PTR)
		return 0;
	return foo->buf->len; //~ BL605
}

u64 ok_other_branch(const struct foo *foo)
{
	if (foo->kind == FOO_PTR)
		return foo->buf->len;
	return foo->number;
}

u64 bad_number_unchecked(const struct foo *foo)
{
	return foo->number; //~ BL605
}

u32 ok_switch(const struct bar *bar)
{
	switch (bar->kind) {
	case BAR_BUF:
		return bar->u.buf->len;
	case BAR_NAME:
		return bar->u.name[0];
	default:
		return 0;
	}
}

u32 bad_switch(const struct bar *bar)
{
	switch (bar->kind) {
	case BAR_NAME:
	case BAR_BUF:
		return bar->u.buf->len; //~ BL605
	default:
		return 0;
	}
}

u32 ok_flag(const struct flagged *f)
{
	return f->flags & FOO_F_INLINE ? f->data[0] : 0;
}

u32 bad_flag(const struct flagged *f)
{
	return f->data[0]; //~ BL605
}

u32 bad_no_tag(const struct untagged *u)
{
	if (u->kind != FOO_PTR)
		return 0;
	return u->buf->len; //~ BL605 nothing says when
}

u64 ok_number_of_no_tag(const struct untagged *u)
{
	return u->number;
}

u64 bad_written_as_another(struct buf *buf, u64 n)
{
	struct untagged u;

	u.kind = 0;
	u.number = n;
	return u.buf->len + buf->len; //~ BL605 written last
}

u64 ok_written_as_it_is_read(struct buf *buf)
{
	struct untagged u;

	u.kind = FOO_PTR;
	u.buf = buf;
	return u.buf->len;
}

void ok_set(struct foo *foo)
{
	foo->kind = FOO_PTR;
	foo->buf = &the_buf;
}

void bad_set(struct foo *foo)
{
	foo->kind = 0;
	foo->buf = &the_buf;
} //~ BL605 on return

void ok_set_number(struct foo *foo, u64 n)
{
	foo->number = n;
	foo->kind = 0;
}

void bad_tag_forgotten(struct foo *foo)
{
	foo->buf = &the_buf;
} //~ BL605

int bad_changed_since(struct foo *foo)
{
	if (foo->kind != FOO_PTR)
		return 0;
	foo->kind = 2;
	return foo->buf->len; //~ BL605
}

/* Plain data, looked at in several ways */

u32 ok_register(u32 v)
{
	union reg r = { .all = v };

	return r.half[0] + r.bytes[3] + r.mode;
}

u32 ok_register_set(bool en)
{
	union reg r;

	r.all = 0;
	r.en = en;
	r.mode = 3;
	return r.all;
}

u32 ok_register_of_pointer(const union reg *r)
{
	return r->all + r->bytes[0];
}

static u32 foo_len(const struct foo *foo)
{
	return foo->buf->len;
}

u32 ok_helper_after_check(const struct foo *foo)
{
	return foo->kind == FOO_PTR ? foo_len(foo) : 0;
}

static u32 foo_len_unchecked(const struct foo *foo)
{
	return foo->buf->len; //~ BL605
}

u32 helper_without_check(const struct foo *foo)
{
	return foo_len_unchecked(foo);
}

u32 ok_local_tag(struct foo *foo)
{
	u32 kind = foo->kind;

	if (kind != FOO_PTR)
		return 0;
	return foo->buf->len;
}

u32 ok_copied_whole(const struct foo *foo)
{
	struct foo copy = *foo;

	return copy.kind == FOO_PTR ? copy.buf->len : 0;
}

u32 ok_initialised(struct buf *buf)
{
	struct foo foo = { .kind = FOO_PTR, .buf = buf };

	return foo.buf->len;
}

/* One argument of an ioctl, by what the command says of it */
union ioctl_arg {
	struct buf __user *buf;
	int __user *number;
	unsigned long plain;
};

union half_user {
	struct buf __user *there;
	struct buf *here;
};

int ok_user_pointers(unsigned long arg, struct buf *buf)
	__sets(*buf, result == 0)
{
	union ioctl_arg u;

	u.number = (int __user *)arg;
	return raw_copy_from_user(buf, u.buf, sizeof(*buf)) ? -EFAULT : 0;
}

int ok_user_pointer_of_number(unsigned long arg, int *number)
	__sets(*number, result == 0)
{
	union ioctl_arg u;

	u.plain = arg;
	return raw_copy_from_user(number, u.number, sizeof(*number)) ?
	       -EFAULT : 0;
}

u32 bad_user_pointer_for_ours(unsigned long arg)
{
	union half_user u;

	u.there = (struct buf __user *)arg;
	return u.here->len;	//~ BL605
}

int foo_number(u64 *number __init_out);

/* The address of a member goes to a function that writes it. */
int bad_address(struct foo *foo)
{
	if (foo->kind != FOO_PTR)
		return -EINVAL;
	return foo_number(&foo->number);	//~ BL605
}

int ok_address(struct foo *foo)
{
	if (foo->kind == FOO_PTR)
		return -EINVAL;
	return foo_number(&foo->number);
}

u32 bad_read_other(struct foo *foo)
{
	struct foo copy = { .kind = 0 };

	foo_number(&copy.number);
	return foo->kind + copy.buf->len;	//~ BL605
}
