// SPDX-License-Identifier: GPL-2.0-only
/* BL404: what is not initialised goes to a callee that reads it, or out. */
#include <belay/belay.h>

#include "mini.h"

struct reply {
	u32 status;
	u32 value;
	u32 reserved;
};

int send(const void *buf __bytes(n), size_t n) __contract;
int digest(const struct reply *reply) __contract;
int patch(struct reply *reply) __contract;
int receive(struct reply *reply) __sets(*reply, result == 0);

int bad_partly_copied_out(void *to, u32 value)
{
	struct reply reply;

	reply.status = 0;
	reply.value = value;
	if (copy_to_user(to, &reply, sizeof(reply)))	//~ BL404
		return -EFAULT;
	return 0;
}

int ok_fully_copied_out(void *to, u32 value)
{
	struct reply reply;

	reply.status = 0;
	reply.value = value;
	reply.reserved = 0;
	if (copy_to_user(to, &reply, sizeof(reply)))
		return -EFAULT;
	return 0;
}

int ok_initialiser_copied_out(void *to, u32 value)
{
	struct reply reply = { .value = value };

	if (copy_to_user(to, &reply, sizeof(reply)))
		return -EFAULT;
	return 0;
}

int bad_const_pointer(void)
{
	struct reply reply;

	reply.status = 1;
	return digest(&reply);	//~ BL404
}

int ok_const_pointer(void)
{
	struct reply reply;

	memset(&reply, 0, sizeof(reply));
	return digest(&reply);
}

int bad_plain_pointer(void)
{
	struct reply reply;

	return patch(&reply);	//~ BL404
}

int ok_plain_pointer(void)
{
	struct reply reply = { 0 };

	return patch(&reply);
}

int ok_output_pointer(void)
{
	struct reply reply;
	int err = receive(&reply);

	if (err)
		return err;
	return digest(&reply);
}

int bad_output_on_error(void)
{
	struct reply reply;
	int err = receive(&reply);

	if (err)
		digest(&reply);	//~ BL404
	return err;
}

int bad_heap(size_t n)
{
	char *buf = kmalloc(n, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = send(buf, n);	//~ BL404
	kfree(buf);
	return err;
}

int ok_heap(size_t n)
{
	char *buf = kmalloc(n, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	memset(buf, 0, n);
	err = send(buf, n);
	kfree(buf);
	return err;
}

int ok_heap_zeroed(size_t n)
{
	char *buf = kzalloc(n, GFP_KERNEL);
	int err;

	if (!buf)
		return -ENOMEM;
	err = send(buf, n);
	kfree(buf);
	return err;
}

int bad_heap_one_member(void *to)
{
	struct reply *reply = kmalloc(sizeof(*reply), GFP_KERNEL);
	int err = 0;

	if (!reply)
		return -ENOMEM;
	reply->status = 0;
	reply->value = 1;
	if (copy_to_user(to, reply, sizeof(*reply)))	//~ BL404
		err = -EFAULT;
	kfree(reply);
	return err;
}

int ok_heap_all_members(void *to)
{
	struct reply *reply = kmalloc(sizeof(*reply), GFP_KERNEL);
	int err = 0;

	if (!reply)
		return -ENOMEM;
	reply->status = 0;
	reply->value = 1;
	reply->reserved = 0;
	if (copy_to_user(to, reply, sizeof(*reply)))
		err = -EFAULT;
	kfree(reply);
	return err;
}

/* A part of it, of the size of that part. */
int ok_part(void *to)
{
	struct reply reply;

	reply.status = 0;
	if (copy_to_user(to, &reply.status, sizeof(reply.status)))
		return -EFAULT;
	return 0;
}

/* A duplicate of nothing. */
int bad_duplicated(void)
{
	u32 table[4];
	void *p = kmemdup(table, sizeof(table), GFP_KERNEL);	//~ BL404

	kfree(p);
	return 0;
}

int ok_duplicated(void)
{
	u32 table[4] = { 1, 2 };
	void *p = kmemdup(table, sizeof(table), GFP_KERNEL);

	kfree(p);
	return 0;
}

/* By value. */
int bad_by_value(void)
{
	u32 n;

	return send("", n);	//~ BL401
}

int ok_by_value(void)
{
	u32 n = 1;

	return send("", n);
}

/* A string fills its buffer up to the NUL only. */
int ok_string_zeroed(char *ubuf, const char *name __cstr)
{
	char buf[32] = { 0 };

	strscpy(buf, name, sizeof(buf));
	return copy_to_user(ubuf, buf, sizeof(buf)) ? -EFAULT : 0;
}

/* A string, and what is behind its NUL. */
int bad_string_tail(char *ubuf, const char *name __cstr)
{
	char buf[32];

	strscpy(buf, name, sizeof(buf));
	if (copy_to_user(ubuf, buf, sizeof(buf)))	//~ BL404
		return -EFAULT;
	return 0;
}

int ok_string_alone(char *ubuf, const char *name __cstr)
{
	char buf[32];
	size_t n;

	strscpy(buf, name, sizeof(buf));
	n = strnlen(buf, sizeof(buf));
	if (n >= sizeof(buf) || copy_to_user(ubuf, buf, n + 1))
		return -EFAULT;
	return 0;
}

int ok_string_on_zeroes(char *ubuf, const char *name __cstr)
{
	char buf[32];

	memset(buf, 0, sizeof(buf));
	strscpy(buf, name, sizeof(buf));
	if (copy_to_user(ubuf, buf, sizeof(buf)))
		return -EFAULT;
	return 0;
}

int ok_string_tail_cleared(char *ubuf, const char *name __cstr)
{
	char buf[32];
	size_t n;

	strscpy(buf, name, sizeof(buf));
	n = strnlen(buf, sizeof(buf));
	if (n >= sizeof(buf))
		return -EINVAL;
	memset(buf + n, 0, sizeof(buf) - n);
	if (copy_to_user(ubuf, buf, sizeof(buf)))
		return -EFAULT;
	return 0;
}

struct label {
	u32 id;
	char name[28];
};

int bad_string_tail_of_member(char *ubuf, u32 id)
{
	struct label l = { .id = id };
	struct label copy;

	copy.id = id;
	snprintf(copy.name, sizeof(copy.name), "foo%u", id);
	snprintf(l.name, sizeof(l.name), "foo%u", id);
	if (copy_to_user(ubuf, &l, sizeof(l)))
		return -EFAULT;
	return copy_to_user(ubuf, &copy, sizeof(copy)) ?	//~ BL404
	       -EFAULT : 0;
}

int bad_string_tail_allocated(char *ubuf, const char *name __cstr)
{
	char *buf = kmalloc(32, GFP_KERNEL);
	int err = 0;

	if (!buf)
		return -ENOMEM;
	strscpy(buf, name, 32);
	if (copy_to_user(ubuf, buf, 32))	//~ BL404
		err = -EFAULT;
	kfree(buf);
	return err;
}

int ok_string_tail_zalloc(char *ubuf, const char *name __cstr)
{
	char *buf = kzalloc(32, GFP_KERNEL);
	int err = 0;

	if (!buf)
		return -ENOMEM;
	strscpy(buf, name, 32);
	if (copy_to_user(ubuf, buf, 32))
		err = -EFAULT;
	kfree(buf);
	return err;
}

/* An array, element by element. */
u32 sum(const u32 *table) __contract;

u32 bad_elements(void)
{
	u32 table[2];

	table[0] = 1;
	return sum(table);	//~ BL404
}

u32 ok_elements(void)
{
	u32 table[2];

	table[0] = 1;
	table[1] = 2;
	return sum(table);
}

/* What is behind the NUL of a string, when it is read by itself */
char miss_behind_nul(const char *name __cstr)
{
	char buf[8];

	strscpy(buf, name, sizeof(buf));
	return buf[7];	//~ miss BL401
}
