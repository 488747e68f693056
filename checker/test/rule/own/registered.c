// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: a registration that begins and ends leaves its object alone. */
#include <belay/belay.h>

#include "list.h"
#include "outside.h"

struct foo {
	char *name __own(kfree) __nullable;
	struct list_head node;
};

struct all {
	struct list_head lent __holds(struct foo, node);
	struct list_head owned __holds(struct foo, node) __own(foo_free);
};

void foo_free(struct foo *foo __take)
{
	kfree(foo->name);
	kfree(foo);
}

/* What it owns is still there, and so is the list that it is on. */
int ok_probe_line(struct foo *foo, int irq)
{
	int err = request_irq(irq, "foo", foo);

	if (err)
		return err;
	poke(foo);
	free_irq(irq, foo);
	return foo->name ? 1 : 0;
}

int bad_probe_line(struct foo *foo, int irq)
{
	int err = request_irq(irq, "foo", foo);

	if (err)
		return err;
	free_irq(irq, foo);
	free_irq(irq, foo);	//~ BL102
	return 0;
}

int ok_probe_lent(struct all *all, int irq)
{
	struct foo *foo = list_first_entry_or_null(&all->lent, struct foo,
						   node);

	if (!foo || request_irq(irq, "foo", foo))
		return -EIO;
	free_irq(irq, foo);
	return 0;
}

int bad_probe_owned(struct all *all, int irq)
{
	struct foo *foo = list_first_entry_or_null(&all->owned, struct foo,
						   node);

	if (!foo || request_irq(irq, "foo", foo))
		return -EIO;
	free_irq(irq, foo);
	foo_free(foo);	//~ BL111 //~ BL205
	return 0;
}

int ok_probe_owned(struct all *all, int irq) __sets(all->owned)
{
	struct foo *foo = list_first_entry_or_null(&all->owned, struct foo,
						   node);

	if (!foo || request_irq(irq, "foo", foo))
		return -EIO;
	free_irq(irq, foo);
	list_del(&foo->node);
	foo_free(foo);
	return 0;
}

/* The object itself still has to be released, and properly. */
int bad_line_of_own(int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	if (!request_irq(irq, "foo", foo))
		free_irq(irq, foo);
	return 0;	//~ BL101
}

int bad_line_of_full(char *name __take, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo) {
		kfree(name);
		return -ENOMEM;
	}
	foo->name = name;
	if (!request_irq(irq, "foo", foo))
		free_irq(irq, foo);
	kfree(foo);
	return 0;	//~ BL101
}

int ok_line_of_full(char *name __take, int irq)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo) {
		kfree(name);
		return -ENOMEM;
	}
	foo->name = name;
	if (!request_irq(irq, "foo", foo))
		free_irq(irq, foo);
	foo_free(foo);
	return 0;
}
