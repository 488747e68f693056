// SPDX-License-Identifier: GPL-2.0-only
/* BL204: read under RCU, used after the section. */
#include <belay/belay.h>

#include "mini.h"

struct config {
	u32 rate;
	struct config __rcu *next __nullable;
};

struct chip {
	struct mutex lock;
	struct config __rcu *config __own(kfree) __nullable;
};

void note(u32 value) __contract;

u32 bad_after_section(struct chip *chip)
{
	struct config *c;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	rcu_read_unlock();
	return c ? c->rate : 0;	//~ BL204 RCU
}

u32 ok_in_section(struct chip *chip)
{
	struct config *c;
	u32 rate;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	rate = c ? c->rate : 0;
	rcu_read_unlock();
	return rate;
}

/* Sections nest; the outer one keeps it. */
u32 ok_inner_section(struct chip *chip)
{
	struct config *c;
	u32 rate;

	rcu_read_lock();
	rcu_read_lock();
	c = rcu_dereference(chip->config);
	rcu_read_unlock();
	rate = c ? c->rate : 0;
	rcu_read_unlock();
	return rate;
}

u32 bad_outer_section(struct chip *chip)
{
	struct config *c;

	rcu_read_lock();
	rcu_read_lock();
	c = rcu_dereference(chip->config);
	rcu_read_unlock();
	note(1);
	rcu_read_unlock();
	return c ? c->rate : 0;	//~ BL204
}

/* What is reached from there goes as well. */
u32 bad_next(struct chip *chip)
{
	struct config *c, *next = NULL;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	if (c)
		next = rcu_dereference(c->next);
	rcu_read_unlock();
	return next ? next->rate : 0;	//~ BL204
}

u32 ok_next(struct chip *chip)
{
	struct config *c, *next;
	u32 rate = 0;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	if (c) {
		next = rcu_dereference(c->next);
		rate = next ? next->rate : c->rate;
	}
	rcu_read_unlock();
	return rate;
}

/* A section for each round. */
u32 bad_kept_over_rounds(struct chip *chip, u32 n)
{
	struct config *c = NULL;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		if (c)
			sum += c->rate;	//~ BL204
		rcu_read_lock();
		c = rcu_dereference(chip->config);
		rcu_read_unlock();
	}
	return sum;
}

u32 ok_each_round(struct chip *chip, u32 n)
{
	struct config *c;
	u32 sum = 0;

	for (u32 i = 0; i < n; i++) {
		rcu_read_lock();
		c = rcu_dereference(chip->config);
		if (c)
			sum += c->rate;
		rcu_read_unlock();
	}
	return sum;
}

/* The one who updates: swap, wait, free. */
int ok_update(struct chip *chip, u32 rate)
	__sets(chip->config, result == 0)
{
	struct config *c = kzalloc(sizeof(*c), GFP_KERNEL), *old;

	if (!c)
		return -ENOMEM;
	c->rate = rate;
	mutex_lock(&chip->lock);
	old = rcu_replace_pointer(chip->config, c, 1);
	mutex_unlock(&chip->lock);
	synchronize_rcu();
	kfree(old);
	return 0;
}

int bad_update(struct chip *chip, u32 rate)
	__sets(chip->config, result == 0)
{
	struct config *c = kzalloc(sizeof(*c), GFP_KERNEL), *old;

	if (!c)
		return -ENOMEM;
	c->rate = rate;
	mutex_lock(&chip->lock);
	old = rcu_replace_pointer(chip->config, c, 1);
	mutex_unlock(&chip->lock);
	synchronize_rcu();
	kfree(old);
	if (old)
		note(old->rate);	//~ BL103
	return 0;
}

/* Left open on one path. */
u32 bad_section_left_open(struct chip *chip)
{
	struct config *c;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	if (!c)
		return 0;	//~ BL701
	note(c->rate);
	rcu_read_unlock();
	return 1;
}

u32 ok_section_closed(struct chip *chip)
{
	struct config *c;
	u32 rate = 0;

	rcu_read_lock();
	c = rcu_dereference(chip->config);
	if (!c)
		goto out;
	rate = c->rate;
out:
	rcu_read_unlock();
	return rate;
}

/* BL210: without the wait, a reader may still be in it. */
int bad_no_wait(struct chip *chip, u32 rate)
	__sets(chip->config, result == 0)
{
	struct config *c = kzalloc(sizeof(*c), GFP_KERNEL), *old;

	if (!c)
		return -ENOMEM;
	c->rate = rate;
	mutex_lock(&chip->lock);
	old = rcu_replace_pointer(chip->config, c, 1);
	mutex_unlock(&chip->lock);
	kfree(old);	//~ BL210
	return 0;
}

void bad_in_place(struct chip *chip)
	__sets(chip->config)
{
	kfree(rcu_dereference_protected(chip->config, 1));	//~ BL210
	rcu_assign_pointer(chip->config, NULL);
}

void ok_unset_first(struct chip *chip)
	__sets(chip->config)
{
	struct config *old = rcu_dereference_protected(chip->config, 1);

	rcu_assign_pointer(chip->config, NULL);
	synchronize_rcu();
	kfree(old);
}

/* The wait comes before it is out of sight: new readers still find it. */
void bad_wait_too_early(struct chip *chip)
	__sets(chip->config)
{
	struct config *old = rcu_dereference_protected(chip->config, 1);

	synchronize_rcu();
	rcu_assign_pointer(chip->config, NULL);
	kfree(old);	//~ BL210
}

/* On one path only. */
void bad_wait_on_one_path(struct chip *chip, bool fast)
	__sets(chip->config)
{
	struct config *old = rcu_dereference_protected(chip->config, 1);

	rcu_assign_pointer(chip->config, NULL);
	if (!fast)
		synchronize_rcu();
	kfree(old);	//~ BL210
}

void ok_deferred(struct chip *chip)
	__sets(chip->config)
{
	struct config *old = rcu_dereference_protected(chip->config, 1);

	rcu_assign_pointer(chip->config, NULL);
	if (old)
		kvfree_call_rcu(NULL, old);
}

/* One that nobody has seen needs no wait. */
int ok_never_shown(struct chip *chip, u32 rate)
{
	struct config *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	c->rate = rate;
	if (chip->config) {
		kfree(c);
		return -EBUSY;
	}
	rcu_assign_pointer(chip->config, c);
	return 0;
}

/* The whole chip goes: its owner has seen to that. */
void ok_chip_free(struct chip *chip __take_of(kfree))
{
	kfree(rcu_dereference_protected(chip->config, 1));
	kfree(chip);
}

void bad_chip_free(struct chip *chip __take_of(kfree))
{
	kfree(chip);	//~ BL107
}
