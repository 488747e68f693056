// SPDX-License-Identifier: GPL-2.0-only
/* BL108: released, parked or returned without being owned. */
#include <belay/belay.h>

#include "mini.h"

struct conf {
	char *name __own(kfree) __nullable;
	const char *label __nullable;
	struct conf *parent;
};

static char banner[32];

void bad_parameter(char *p)
{
	kfree(p);	//~ BL108
}

void ok_parameter(char *p __take_of(kfree))
{
	kfree(p);
}

void bad_global(void)
{
	kfree(banner);	//~ BL108
}

int bad_stack(void)
{
	char buf[16] = { 0 };

	printk(buf);
	kfree(buf);	//~ BL108
	return 0;
}

int ok_stack_or_heap(const char *data __bytes(n), size_t n)
{
	char small[16] = { 0 };
	char *buf = small;

	if (n > sizeof(small)) {
		buf = kzalloc(n, GFP_KERNEL);
		if (!buf)
			return -ENOMEM;
	}
	memcpy(buf, data, n);
	if (buf != small)
		kfree(buf);
	return 0;
}

int bad_stack_or_heap(const char *data __bytes(n), size_t n)
{
	char small[16] = { 0 };
	char *buf = small;

	if (n > sizeof(small)) {
		buf = kzalloc(n, GFP_KERNEL);
		if (!buf)
			return -ENOMEM;
	}
	memcpy(buf, data, n);
	kfree(buf);	//~ BL108
	return 0;
}

void bad_borrowing_member(struct conf *conf)
{
	kfree(conf->label);	//~ BL108
	conf->label = NULL;
}

void ok_owning_member(struct conf *conf)
	__sets(conf->name)
{
	kfree(conf->name);
	conf->name = NULL;
}

void bad_parent(struct conf *conf __take_of(kfree))
{
	kfree(conf->name);
	kfree(conf->parent);	//~ BL108
	kfree(conf);
}

void ok_parent_left_alone(struct conf *conf __take_of(kfree))
{
	kfree(conf->name);
	kfree(conf);
}

/* A string literal and somebody else's string in an owning place. */
int bad_literal_parked(struct conf *conf)
	__sets(conf->name)
{
	kfree(conf->name);
	conf->name = "default";	//~ BL108
	return 0;
}

int ok_copy_parked(struct conf *conf)
	__sets(conf->name)
{
	kfree(conf->name);
	conf->name = kstrdup("default", GFP_KERNEL);
	return conf->name ? 0 : -ENOMEM;
}

int bad_argument_parked(struct conf *conf, char *name)
	__sets(conf->name)
{
	kfree(conf->name);
	conf->name = name;	//~ BL108
	return 0;
}

int ok_argument_taken(struct conf *conf, char *name __take_of(kfree))
	__sets(conf->name)
{
	kfree(conf->name);
	conf->name = name;
	return 0;
}

/* A result that promises a duty. */
struct conf *bad_return_borrow(struct conf *conf)
	__own(kfree)
{
	return conf->parent;	//~ BL108
}

struct device *ok_return_reference(struct device *dev)
	__own(put_device)
{
	get_device(dev);
	return dev;
}

struct device *bad_return_no_reference(struct device *dev)
	__own(put_device)
{
	return dev;	//~ BL108
}

/* Putting a reference that somebody else holds. */
void bad_put_borrowed(struct device *dev)
{
	put_device(dev);	//~ BL108
}

void ok_put_own(struct device *dev)
{
	get_device(dev);
	put_device(dev);
}

/* Deregistering what never was registered. */
int bad_deregister_on_error(struct miscdevice *m)
{
	int err = misc_register(m);

	if (err) {
		misc_deregister(m);	//~ BL108
		return err;
	}
	misc_deregister(m);
	return 0;
}

int ok_deregister_on_success(struct miscdevice *m)
{
	int err = misc_register(m);

	if (err)
		return err;
	misc_deregister(m);
	return 0;
}

/* The middle of an object is not the object. */
struct wide {
	u32 head;
	char body[12];
};

int bad_interior(void)
{
	struct wide *w = kzalloc(sizeof(*w), GFP_KERNEL);

	if (!w)
		return -ENOMEM;
	kfree(w->body);	//~ BL108
	kfree(w);
	return 0;
}

int ok_container_of(void)
{
	struct wide *w = kzalloc(sizeof(*w), GFP_KERNEL);
	char *body;

	if (!w)
		return -ENOMEM;
	body = w->body;
	kfree(container_of(body, struct wide, body));
	return 0;
}

/* Reported once: what it owned went with it. */
void bad_container(struct conf *conf) __sets(conf->name)
{
	kfree(conf->name);
	kfree(conf);	//~ BL108
}

void ok_container(struct conf *conf __take_of(kfree))
{
	kfree(conf->name);
	kfree(conf);
}
