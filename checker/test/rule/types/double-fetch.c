// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

#define FOO_MAX	64

struct foo_head {
	u32 len;
	u32 flags;
};

struct foo_msg {
	struct foo_head head;
	u8 data[FOO_MAX];
};

struct foo_desc {
	u32 addr;
	u16 len;
	u16 status;
};

struct foo {
	struct foo_desc *ring __foreign __bytes(128);
	u32 len;
	u8 buf[2048];
};

int bad_header_then_message(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	memcpy(out, msg.data, msg.head.len); //~ BL520
	return 0;
}

int ok_header_then_message(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	memcpy(out, msg.data, head.len);
	return 0;
}

int ok_message_checked_again(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	if (msg.head.len > FOO_MAX)
		return -EINVAL;
	memcpy(out, msg.data, msg.head.len);
	return 0;
}

int ok_message_held_against_header(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	if (msg.head.len != head.len)
		return -EINVAL;
	memcpy(out, msg.data, msg.head.len);
	return 0;
}

int ok_header_put_back(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	msg.head = head;
	memcpy(out, msg.data, msg.head.len);
	return 0;
}

int ok_payload_behind_header(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;

	if (raw_copy_from_user(&head, um, sizeof(head)))
		return -EFAULT;
	if (head.len > FOO_MAX)
		return -EINVAL;
	if (raw_copy_from_user(out, um->data, head.len))
		return -EFAULT;
	return 0;
}

int bad_get_user_twice(const u32 __user *ulen, u8 *out __bytes(128),
	const u8 *from __bytes(128))
{
	u32 len;

	if (get_user(len, ulen))
		return -EFAULT;
	if (len > FOO_MAX)
		return -EINVAL;
	if (get_user(len, ulen))
		return -EFAULT;
	memcpy(out, from, len); //~ BL520
	return 0;
}

int ok_get_user_once(const u32 __user *ulen, u8 *out __bytes(128),
	const u8 *from __bytes(128))
{
	u32 len;

	if (get_user(len, ulen))
		return -EFAULT;
	if (len > FOO_MAX)
		return -EINVAL;
	memcpy(out, from, len);
	return 0;
}

int ok_get_user_of_two(const u32 __user *uargs, u8 *out __bytes(128),
	const u8 *from __bytes(128))
{
	u32 len, index;

	if (get_user(len, uargs) || get_user(index, uargs + 1))
		return -EFAULT;
	if (len > FOO_MAX || index > FOO_MAX)
		return -EINVAL;
	memcpy(out + index, from, len);
	return 0;
}

int bad_member_then_whole(struct foo *foo, const struct foo_head __user *uh)
{
	struct foo_head head;
	u32 len;

	if (get_user(len, &uh->len))
		return -EFAULT;
	if (len >= sizeof(foo->buf))
		return -EINVAL;
	if (raw_copy_from_user(&head, uh, sizeof(head)))
		return -EFAULT;
	foo->len = head.len; //~ BL520
	return 0;
}

int ok_member_then_whole(struct foo *foo, const struct foo_head __user *uh)
{
	struct foo_head head;
	u32 len;

	if (get_user(len, &uh->len))
		return -EFAULT;
	if (len >= sizeof(foo->buf))
		return -EINVAL;
	if (raw_copy_from_user(&head, uh, sizeof(head)))
		return -EFAULT;
	foo->len = len;
	return head.flags & 1;
}

int bad_memdup_user(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_msg *msg;
	u32 len;

	if (get_user(len, &um->head.len))
		return -EFAULT;
	if (len > FOO_MAX)
		return -EINVAL;
	msg = memdup_user(um, sizeof(*msg));
	if (IS_ERR(msg))
		return -ENOMEM;
	memcpy(out, msg->data, msg->head.len); //~ BL520
	kfree(msg);
	return 0;
}

int ok_memdup_user(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_msg *msg;
	u32 len;

	if (get_user(len, &um->head.len))
		return -EFAULT;
	if (len > FOO_MAX)
		return -EINVAL;
	msg = memdup_user(um, sizeof(*msg));
	if (IS_ERR(msg))
		return -ENOMEM;
	memcpy(out, msg->data, len);
	kfree(msg);
	return 0;
}

static int foo_read_head(struct foo_head *head, const void __user *u)
{
	if (raw_copy_from_user(head, u, sizeof(*head)))
		return -EFAULT;
	return head->len > FOO_MAX ? -EINVAL : 0;
}

int bad_in_helper(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;
	int err;

	err = foo_read_head(&head, um);
	if (err)
		return err;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	memcpy(out, msg.data, msg.head.len); //~ BL520
	return 0;
}

int ok_in_helper(const struct foo_msg __user *um, u8 *out __bytes(64))
{
	struct foo_head head;
	struct foo_msg msg;
	int err;

	err = foo_read_head(&head, um);
	if (err)
		return err;
	if (raw_copy_from_user(&msg, um, sizeof(msg)))
		return -EFAULT;
	memcpy(out, msg.data, head.len);
	return 0;
}

/* Memory that a device writes */

int bad_descriptor(struct foo *foo, u8 *out __bytes(2048), u32 i)
{
	struct foo_desc *d = &foo->ring[i & 15];

	if (d->len > sizeof(foo->buf))
		return -EIO;
	memcpy(out, foo->buf, d->len); //~ BL520
	return 0;
}

int ok_descriptor(struct foo *foo, u8 *out __bytes(2048), u32 i)
{
	struct foo_desc *d = &foo->ring[i & 15];
	u16 len = READ_ONCE(d->len);

	if (len > sizeof(foo->buf))
		return -EIO;
	memcpy(out, foo->buf, len);
	return 0;
}

int ok_descriptor_status(struct foo *foo, u32 i)
{
	struct foo_desc *d = &foo->ring[i & 15];

	while (!(READ_ONCE(d->status) & 1))
		;
	if (d->status & 2)
		return -EIO;
	return 0;
}

int bad_descriptor_index(struct foo *foo, u32 i)
{
	struct foo_desc *d = foo->ring + (i & 15);

	if (d->addr >= sizeof(foo->buf))
		return -EIO;
	return foo->buf[d->addr]; //~ BL520
}

int ok_descriptor_index(struct foo *foo, u32 i)
{
	struct foo_desc *d = foo->ring + (i & 15);
	u32 addr = READ_ONCE(d->addr);

	if (addr >= sizeof(foo->buf))
		return -EIO;
	return foo->buf[addr];
}

int ok_own_memory_twice(struct foo *foo, u8 *out __bytes(2048))
{
	if (foo->len > sizeof(foo->buf))
		return -EIO;
	memcpy(out, foo->buf, foo->len);
	return 0;
}

int bad_coherent(struct device *dev, u8 *out __bytes(128),
	const u8 *from __bytes(128))
{
	dma_addr_t handle;
	u32 *shared = dma_alloc_coherent(dev, 4096, &handle, GFP_KERNEL);

	if (!shared)
		return -ENOMEM;
	if (*shared > FOO_MAX)
		return -EIO;
	memcpy(out, from, *shared); //~ BL520
	return 0;
}

int ok_coherent(struct device *dev, u8 *out __bytes(128),
	const u8 *from __bytes(128))
{
	dma_addr_t handle;
	u32 *shared = dma_alloc_coherent(dev, 4096, &handle, GFP_KERNEL);
	u32 len;

	if (!shared)
		return -ENOMEM;
	len = READ_ONCE(*shared);
	if (len > FOO_MAX)
		return -EIO;
	memcpy(out, from, len);
	return 0;
}

/* A bound that is fetched in each round: what it bounds is not proven. */
int bad_loop_bound(struct foo *foo, u32 i)
{
	struct foo_desc *d = &foo->ring[i & 15];
	int sum = 0;

	if (d->len > sizeof(foo->buf))
		return -EIO;
	for (u32 k = 0; k < d->len; k++)
		sum += foo->buf[k]; //~ BL501
	return sum;
}

/* A member without the word: what is found there is no device's any more. */
struct foo_kept {
	struct foo_desc *desc;
	struct foo_desc *shared __foreign;
};

void miss_kept(struct foo_kept *kept, struct foo *foo)
{
	kept->desc = foo->ring;	//~ miss BL520
}

void ok_kept(struct foo_kept *kept, struct foo *foo)
{
	kept->shared = foo->ring;
}
