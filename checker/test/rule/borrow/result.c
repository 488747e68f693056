// SPDX-License-Identifier: GPL-2.0-only
/* BL201: what a function returned points into what it was given. */
#include <belay/belay.h>

#include "mini.h"

struct tlv {
	u16 type;
	u16 len;
	u8 value[];
};

struct frame {
	u8 *bytes __own(kfree) __nullable;
	u32 len;
};

const char *device_name(struct device *dev) __cstr __contract;
struct tlv *tlv_find(struct tlv *first, u16 type) __nullable __contract;
struct tlv *tlv_next(struct tlv *tlv) __nullable __borrows(tlv);
const char *strchr(const char *s __cstr, int c) __nullable __borrows(s);
struct frame *frame_recv(struct device *dev) __own(frame_free) __nullable;
void frame_free(struct frame *frame __take __nullable);
struct tlv *frame_tlv(struct frame *frame, u16 type)
	__nullable __borrows(frame);
int check_tlv(const struct tlv *tlv) __contract;
void report(const char *text __cstr) __contract;
void note(u32 value) __contract;

/* The name of a device goes with the last reference to it. */
int bad_name_after_put(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	const char *text;

	if (!dev)
		return -ENODEV;
	text = device_name(dev);
	put_device(dev);
	report(text);	//~ BL201 rests on `dev`
	return 0;
}

int ok_name_before_put(const char *name __cstr)
{
	struct device *dev = bus_find(name);

	if (!dev)
		return -ENODEV;
	report(device_name(dev));
	put_device(dev);
	return 0;
}

/* One reference more, one less: the name is still there. */
int ok_name_with_second_reference(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	const char *text;

	if (!dev)
		return -ENODEV;
	text = device_name(dev);
	get_device(dev);
	put_device(dev);
	report(text);
	put_device(dev);
	return 0;
}

int bad_name_with_second_reference(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	const char *text;

	if (!dev)
		return -ENODEV;
	text = device_name(dev);
	get_device(dev);
	put_device(dev);
	put_device(dev);
	report(text);	//~ BL201
	return 0;
}

/* Without a word the result may point into any argument. */
int bad_found_in_buffer(size_t n)
{
	struct tlv *first = kzalloc(n, GFP_KERNEL), *tlv;

	if (!first)
		return -ENOMEM;
	tlv = tlv_find(first, 3);
	kfree(first);
	return tlv ? check_tlv(tlv) : 0;	//~ BL201 rests on `first`
}

int ok_found_in_buffer(size_t n)
{
	struct tlv *first = kzalloc(n, GFP_KERNEL), *tlv;
	int err = 0;

	if (!first)
		return -ENOMEM;
	tlv = tlv_find(first, 3);
	if (tlv)
		err = check_tlv(tlv);
	kfree(first);
	return err;
}

/* A borrow of a borrow. */
int bad_next_of_found(size_t n)
{
	struct tlv *first = kzalloc(n, GFP_KERNEL), *tlv;

	if (!first)
		return -ENOMEM;
	tlv = tlv_find(first, 3);
	if (tlv)
		tlv = tlv_next(tlv);
	kfree(first);
	if (!tlv)
		return 0;
	note(tlv->len);	//~ BL201
	return 0;
}

int ok_next_of_found(size_t n)
{
	struct tlv *first = kzalloc(n, GFP_KERNEL), *tlv;

	if (!first)
		return -ENOMEM;
	tlv = tlv_find(first, 3);
	if (tlv)
		tlv = tlv_next(tlv);
	if (tlv)
		note(tlv->len);
	kfree(first);
	return 0;
}

/* Into an object that owns the bytes. */
int bad_after_destructor(struct device *dev)
{
	struct frame *frame = frame_recv(dev);
	struct tlv *tlv;

	if (!frame)
		return -EIO;
	tlv = frame_tlv(frame, 1);
	frame_free(frame);
	return tlv ? tlv->len : 0;	//~ BL201
}

int ok_before_destructor(struct device *dev)
{
	struct frame *frame = frame_recv(dev);
	struct tlv *tlv;
	int len = 0;

	if (!frame)
		return -EIO;
	tlv = frame_tlv(frame, 1);
	if (tlv)
		len = tlv->len;
	frame_free(frame);
	return len;
}

/* The frame keeps its bytes elsewhere: freeing those kills it, too. */
int bad_after_bytes(struct frame *frame)
	__sets(frame->bytes)
{
	struct tlv *tlv = frame_tlv(frame, 1);

	kfree(frame->bytes);
	frame->bytes = NULL;
	return tlv ? tlv->len : 0;	//~ BL201
}

int ok_after_bytes(struct frame *frame)
	__sets(frame->bytes)
{
	struct tlv *tlv = frame_tlv(frame, 1);
	int len = tlv ? tlv->len : 0;

	kfree(frame->bytes);
	frame->bytes = NULL;
	return len;
}

/* On one path only. */
int bad_on_error_path(struct device *dev, bool verbose)
{
	struct frame *frame = frame_recv(dev);
	struct tlv *tlv;
	int err = 0;

	if (!frame)
		return -EIO;
	tlv = frame_tlv(frame, 1);
	if (!tlv) {
		err = -EINVAL;
		goto out;
	}
	err = check_tlv(tlv);
	if (err)
		frame_free(frame);
	if (err && verbose)
		note(tlv->type);	//~ BL201
	if (err)
		return err;
out:
	frame_free(frame);
	return err;
}

int ok_on_error_path(struct device *dev, bool verbose)
{
	struct frame *frame = frame_recv(dev);
	struct tlv *tlv;
	int err = 0;

	if (!frame)
		return -EIO;
	tlv = frame_tlv(frame, 1);
	if (!tlv) {
		err = -EINVAL;
		goto out;
	}
	err = check_tlv(tlv);
	if (err && verbose)
		note(tlv->type);
out:
	frame_free(frame);
	return err;
}

/* Into text on the heap. */
int bad_colon(const char *text __cstr)
{
	char *copy = kstrdup(text, GFP_KERNEL);
	const char *colon;

	if (!copy)
		return -ENOMEM;
	colon = strchr(copy, ':');
	kfree(copy);
	return colon && colon[0];	//~ BL201
}

int ok_colon(const char *text __cstr)
{
	char *copy = kstrdup(text, GFP_KERNEL);
	const char *colon;
	int more;

	if (!copy)
		return -ENOMEM;
	colon = strchr(copy, ':');
	more = colon && colon[0];
	kfree(copy);
	return more;
}

/* Comparing it with NULL, or with another, is no use. */
bool ok_has_colon(const char *text __cstr)
{
	char *copy = kstrdup(text, GFP_KERNEL);
	const char *colon;

	if (!copy)
		return false;
	colon = strchr(copy, ':');
	kfree(copy);
	return colon != NULL && colon != text;
}

/* What moved to another place is still what it was. */
int ok_source_parked(struct frame *frame, size_t n)
	__sets(frame->bytes, result == 0)
{
	u8 *bytes = kzalloc(n, GFP_KERNEL);
	struct tlv *tlv;

	if (!bytes)
		return -ENOMEM;
	tlv = tlv_find((struct tlv *)bytes, 1);
	kfree(frame->bytes);
	frame->bytes = bytes;
	if (tlv)
		note(tlv->len);
	return 0;
}

int bad_source_replaced(struct frame *frame, size_t n)
	__sets(frame->bytes, result == 0)
{
	u8 *bytes = kzalloc(n, GFP_KERNEL);
	struct tlv *tlv;

	if (!bytes)
		return -ENOMEM;
	if (!frame->bytes) {
		frame->bytes = bytes;
		return 0;
	}
	tlv = tlv_find((struct tlv *)frame->bytes, 1);
	kfree(frame->bytes);
	frame->bytes = bytes;
	if (tlv)
		note(tlv->len);	//~ BL201
	return 0;
}

/* The promise on the result, seen from the inside. */
struct pair {
	char *key __own(kfree);
	char *value __own(kfree);
};

const char *ok_key(struct pair *pair, struct pair *other) __borrows(pair)
{
	note(other->key[0]);
	return pair->key;
}

const char *bad_key(struct pair *pair, struct pair *other) __borrows(pair)
{
	note(pair->key[0]);
	return other->key;	//~ BL206
}

const char *ok_key_or_default(struct pair *pair) __borrows(pair)
{
	return pair->key[0] ? pair->key : "none";
}
