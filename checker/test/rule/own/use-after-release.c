// SPDX-License-Identifier: GPL-2.0-only
/* BL103: loads, stores, calls and returns of what is gone. */
#include <belay/belay.h>

#include "mini.h"

struct req {
	u32 tag;
	u32 len;
	struct req *next __nullable;
	char *data __own(kfree) __nullable;
};

struct port {
	struct mutex lock;
	u32 len;
};

int complete(struct req *req) __contract;
void note(u32 tag) __contract;

void bad_load(struct req *req __take_of(kfree))
{
	kfree(req->data);
	kfree(req);
	note(req->tag);	//~ BL103
}

void ok_load(struct req *req __take_of(kfree))
{
	u32 tag = req->tag;

	kfree(req->data);
	kfree(req);
	note(tag);
}

void bad_store(struct req *req __take_of(kfree))
{
	kfree(req->data);
	kfree(req);
	req->len = 0;	//~ BL103
}

void ok_store(struct req *req __take_of(kfree))
{
	req->len = 0;
	kfree(req->data);
	kfree(req);
}

/* The member after its container: the order of two lines. */
void bad_release_moved(struct req *req __take_of(kfree))
{
	char *data = req->data;

	kfree(req);
	kfree(data);
	note(req->len);	//~ BL103
}

void ok_member_in_local(struct req *req __take_of(kfree))
{
	char *data = req->data;

	kfree(req);
	kfree(data);
}

int bad_call(u32 n)
{
	struct req *req = kzalloc(sizeof(*req) + n, GFP_KERNEL);

	if (!req)
		return -ENOMEM;
	kfree(req);
	return complete(req);	//~ BL103
}

int ok_call(u32 n)
{
	struct req *req = kzalloc(sizeof(*req) + n, GFP_KERNEL);
	int err;

	if (!req)
		return -ENOMEM;
	err = complete(req);
	kfree(req);
	return err;
}

struct req *bad_return(struct req *req __take_of(kfree))
{
	kfree(req->data);
	kfree(req);
	return req;	//~ BL103
}

struct req *ok_return(struct req *req __take_of(kfree))
	__nullable
{
	kfree(req->data);
	kfree(req);
	return NULL;
}

/* The address of a member is an address in the object. */
void bad_member_address(struct port *port __take_of(kfree))
{
	u32 *len = &port->len;

	kfree(port);
	*len = 0;	//~ BL103
}

void ok_member_address(struct port *port __take_of(kfree))
{
	u32 *len = &port->len;

	*len = 0;
	kfree(port);
}

void bad_unlock_after(struct port *port __take_of(kfree))
{
	mutex_lock(&port->lock);
	port->len = 0;
	kfree(port);
	mutex_unlock(&port->lock);	//~ BL103
}

void ok_unlock_before(struct port *port __take_of(kfree))
{
	mutex_lock(&port->lock);
	port->len = 0;
	mutex_unlock(&port->lock);
	kfree(port);
}

/* Walking a list by a node that was freed. */
void bad_list_walk(struct req *head __nullable)
{
	struct req *req, *copy;

	for (req = head; req; req = req->next) {
		copy = kzalloc(sizeof(*copy), GFP_KERNEL);
		if (!copy)
			return;
		copy->tag = req->tag;
		kfree(copy);
		note(copy->tag);	//~ BL103
	}
}

void ok_list_walk(struct req *head __nullable)
{
	struct req *req, *copy;

	for (req = head; req; req = req->next) {
		copy = kzalloc(sizeof(*copy), GFP_KERNEL);
		if (!copy)
			return;
		copy->tag = req->tag;
		note(copy->tag);
		kfree(copy);
	}
}

struct node {
	struct node *next __own(kfree) __nullable;
	u32 key;
};

void bad_chain_walk(struct node *head __take_of(kfree) __nullable)
{
	struct node *next;

	for (; head; head = head->next) {	//~ BL103
		next = head->next;
		kfree(head);
		if (!next)
			break;
	}
}

void ok_chain_walk(struct node *head __take_of(kfree) __nullable)
{
	struct node *next;

	for (; head; head = next) {
		next = head->next;
		kfree(head);
	}
}

/* Comparing a dead pointer is no use; neither is overwriting it. */
int ok_compare_dead(struct req *a __take_of(kfree), struct req *b)
{
	int same;

	kfree(a->data);
	kfree(a);
	same = a == b;
	a = b;
	note(a->tag);
	return same;
}

int bad_compare_members(struct req *a __take_of(kfree), struct req *b)
{
	kfree(a->data);
	kfree(a);
	return a->tag == b->tag;	//~ BL103
}

int bad_device(const char *name __cstr)
{
	struct device *dev = bus_find(name);

	if (!dev)
		return -ENODEV;
	put_device(dev);
	return device_irq(dev);	//~ BL103
}

int ok_device_held_twice(const char *name __cstr)
{
	struct device *dev = bus_find(name);
	int irq;

	if (!dev)
		return -ENODEV;
	get_device(dev);
	put_device(dev);
	irq = device_irq(dev);
	put_device(dev);
	return irq;
}

/* Freed on one path, used where the paths meet. */
void bad_on_one_path(struct req *req __take_of(kfree), bool cancel)
{
	char *data = req->data;

	if (cancel)
		kfree(req);
	note(req->tag);	//~ BL103
	if (!cancel)
		kfree(req);
	kfree(data);
}

void ok_on_one_path(struct req *req __take_of(kfree), bool cancel)
{
	char *data = req->data;

	if (cancel)
		kfree(req);
	if (!cancel) {
		note(req->tag);
		kfree(req);
	}
	kfree(data);
}

/* What a freed object owned may be used only through what was saved. */
int bad_in_condition(struct req *req __take_of(kfree))
{
	kfree(req->data);
	kfree(req);
	if (req->len > 16)	//~ BL103
		return 1;
	return 0;
}

int ok_in_condition(struct req *req __take_of(kfree))
{
	bool big = req->len > 16;

	kfree(req->data);
	kfree(req);
	return big ? 1 : 0;
}

/* A destructor takes along what the members own. */
struct buffer {
	u32 *words __own(kfree);
};

void buffer_free(struct buffer *b __take);

u32 bad_member_after_destructor(struct buffer *b __take_of(buffer_free))
{
	u32 *words = b->words;

	buffer_free(b);
	return words[0];	//~ BL104
}

u32 ok_member_before_destructor(struct buffer *b __take_of(buffer_free))
{
	u32 first = b->words[0];

	buffer_free(b);
	return first;
}
