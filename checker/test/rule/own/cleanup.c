// SPDX-License-Identifier: GPL-2.0-only
/* Variables with __free(): released where their scope ends. */
#include <belay/belay.h>

#include "cleanup.h"

struct conf {
	u32 rate;
};

struct slot {
	struct conf *conf __own(kfree) __nullable;
};

int parse(struct conf *conf) __contract;
void conf_free(struct conf *conf __take);
int parse_rate(struct slot *slot) __contract;

int ok_scope_frees(void)
{
	struct conf *conf __free(kfree) = kzalloc(sizeof(*conf), GFP_KERNEL);
	int err;

	if (!conf)
		return -ENOMEM;
	err = parse(conf);
	if (err)
		return err;
	return conf->rate;
}

int bad_freed_by_hand_too(void)
{
	struct conf *conf __free(kfree) = kzalloc(sizeof(*conf), GFP_KERNEL);
	int err;

	if (!conf)
		return -ENOMEM;
	err = parse(conf);
	kfree(conf);
	return err;	//~ BL102
}

struct conf *ok_return_ptr(void)
	__own(conf_free) __nullable
{
	struct conf *conf __free(kfree) = kzalloc(sizeof(*conf), GFP_KERNEL);

	if (!conf)
		return NULL;
	if (parse(conf))
		return NULL;
	return_ptr(conf);
}

struct conf *bad_return_freed(void)
	__own(conf_free) __nullable
{
	struct conf *conf __free(kfree) = kzalloc(sizeof(*conf), GFP_KERNEL);

	if (!conf)
		return NULL;
	return conf;	//~ BL103
}

int ok_no_free_ptr(struct slot *slot)
{
	struct conf *conf __free(kfree) = NULL;

	if (slot->conf)
		return -EBUSY;
	conf = kzalloc(sizeof(*conf), GFP_KERNEL);
	if (!conf)
		return -ENOMEM;
	conf->rate = 1;
	slot->conf = no_free_ptr(conf);
	return 0;
}

/* Parked without no_free_ptr(): the end of the scope frees it. */
int bad_parked_and_freed(struct slot *slot)
{
	struct conf *conf __free(kfree) = NULL;

	if (slot->conf)
		return -EBUSY;
	conf = kzalloc(sizeof(*conf), GFP_KERNEL);
	if (!conf)
		return -ENOMEM;
	conf->rate = 1;
	slot->conf = conf;
	return 0;	//~ BL109
}

/* The pointer was moved out, and is used once more: it is NULL by now. */
int bad_use_after_move(struct slot *slot)
{
	struct conf *conf __free(kfree) = NULL;

	if (slot->conf)
		return -EBUSY;
	conf = kzalloc(sizeof(*conf), GFP_KERNEL);
	if (!conf)
		return -ENOMEM;
	slot->conf = no_free_ptr(conf);
	conf->rate = 1;	//~ BL301
	return 0;
}

/* Assigned a second time: the first object has no pointer left. */
int bad_assigned_over(void)
{
	char *p __free(kfree) = kstrdup("one", GFP_KERNEL);

	p = kstrdup("two", GFP_KERNEL);
	return p ? 0 : -ENOMEM;	//~ BL101
}

int ok_assigned_after_free(void)
{
	char *p __free(kfree) = kstrdup("one", GFP_KERNEL);

	kfree(p);
	p = kstrdup("two", GFP_KERNEL);
	return p ? 0 : -ENOMEM;
}

int ok_reference(const char *name __cstr)
{
	struct device *dev __free(put_device) = bus_find(name);

	if (!dev)
		return -ENODEV;
	return device_irq(dev);
}

int bad_reference_of_another(struct device *dev)
{
	struct device *d __free(put_device) = dev;

	return device_irq(d);	//~ BL108
}

/* Scope by scope, and in a loop. */
int ok_loop_scope(u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		char *p __free(kfree) = kzalloc(i + 1, GFP_KERNEL);

		if (!p)
			return -ENOMEM;
		if (i == 3)
			continue;
		if (i == 7)
			break;
		p[0] = 1;
	}
	return 0;
}

int ok_inner_scope(bool bounce)
{
	if (bounce) {
		char *p __free(kfree) = kzalloc(32, GFP_KERNEL);

		if (!p)
			return -ENOMEM;
	}
	return 0;
}

/* Declared first, filled later: uninitialised on the early return. */
int bad_not_initialised(bool early)
{
	char *p __free(kfree);

	if (early)
		return -EINVAL;	//~ BL401
	p = kstrdup("late", GFP_KERNEL);
	return p ? 0 : -ENOMEM;
}

int ok_initialised(bool early)
{
	char *p __free(kfree) = NULL;

	if (early)
		return -EINVAL;
	p = kstrdup("late", GFP_KERNEL);
	return p ? 0 : -ENOMEM;
}

/* One that is at no variable here has no code. */
static void pair_free(struct slot *slot __take)
{
	kfree(slot->conf);
	kfree(slot);
}

DEFINE_FREE(ok_idle, struct slot *, if (_T) pair_free(_T))
DEFINE_FREE(ok_pair, struct slot *, if (_T) pair_free(_T))

int ok_scope_frees_pair(void)
{
	struct slot *slot __free(ok_pair) = kzalloc(sizeof(*slot), GFP_KERNEL);

	if (!slot)
		return -ENOMEM;
	return parse_rate(slot);
}

DEFINE_FREE(bare_pair, struct slot *, pair_free(_T))

int bad_scope_frees_null(void)
{
	struct slot *slot __free(bare_pair) = kzalloc(sizeof(*slot),
						      GFP_KERNEL);

	return slot ? parse_rate(slot) : -ENOMEM;	//~ BL303
}
