// SPDX-License-Identifier: GPL-2.0-only
/* BL110: a body does not do with a duty what its own words promise. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	u32 id;
};

struct shelf {
	struct item *only __own(kfree) __nullable;
	bool closed;
};

/* Takes on success. */
int ok_put_on_shelf(struct shelf *shelf, struct item *item)
	__sets(shelf->only)
	__takes(item, result == 0)
{
	if (shelf->closed)
		return -EBUSY;
	kfree(shelf->only);
	shelf->only = item;
	return 0;
}

int bad_freed_on_error(struct shelf *shelf, struct item *item)
	__sets(shelf->only)
	__takes(item, result == 0)
{
	if (shelf->closed) {
		kfree(item);
		return -EBUSY;	//~ BL110
	}
	kfree(shelf->only);
	shelf->only = item;
	return 0;
}

int bad_dropped_on_success(struct shelf *shelf, struct item *item)
	__takes(item, result == 0)
{
	if (shelf->closed)
		return -EBUSY;
	if (shelf->only)
		return 0;	//~ BL110
	shelf->only = item;
	return 0;
}

int ok_freed_on_success(struct shelf *shelf, struct item *item)
	__takes(item, result == 0)
{
	if (shelf->closed)
		return -EBUSY;
	if (shelf->only) {
		kfree(item);
		return 0;
	}
	shelf->only = item;
	return 0;
}

/* Takes on failure: the caller has the object back only when it worked. */
int ok_takes_on_error(struct item *item, u32 limit)
	__takes(item, result != 0)
{
	if (item->id > limit) {
		kfree(item);
		return -EINVAL;
	}
	return 0;
}

int bad_takes_on_error(struct item *item, u32 limit)
	__takes(item, result != 0)
{
	if (item->id > limit)
		return -EINVAL;	//~ BL110
	return 0;
}

int bad_takes_always(struct item *item, u32 limit)
	__takes(item, result != 0)
{
	int err = item->id > limit ? -EINVAL : 0;

	kfree(item);
	return err;	//~ BL110
}

/* An output that owns. */
int ok_output(struct item **out __own(kfree), u32 id)
	__sets(*out, result == 0)
{
	struct item *item = kzalloc(sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	item->id = id;
	*out = item;
	return 0;
}

int bad_output_of_nothing(struct item **out __own(kfree), struct item *item)
	__sets(*out, result == 0)
{
	if (!item->id)
		return -EINVAL;
	*out = item;	//~ BL108
	return 0;
}

void unregister(struct miscdevice *m __take);

/* Gives a registration. */
int ok_register(struct miscdevice *m __gives(unregister, result == 0))
{
	if (!m->minor)
		return -EINVAL;
	return misc_register(m);
}

int bad_register_nothing(struct miscdevice *m __gives(unregister, result == 0))
{
	if (!m->minor)
		return 0;	//~ BL110
	return misc_register(m);
}

void unregister(struct miscdevice *m __take)
{
	misc_deregister(m);
}

/* A destructor that returns early keeps what it has promised to release. */
void bad_take_early_return(struct item *item __take_of(kfree))
{
	if (!item->id)
		return;	//~ BL101
	kfree(item);
}

void ok_take_all_paths(struct item *item __take_of(kfree))
{
	if (!item->id) {
		kfree(item);
		return;
	}
	kfree(item);
}
