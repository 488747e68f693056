// SPDX-License-Identifier: GPL-2.0-only
/* BL106: elements of an array may be replaced while its lock is not held. */
#include <belay/belay.h>

#include "mini.h"

#define NR_SLOTS	64

struct foo {
	struct mutex lock;
	u32 n;
	char *slots[NR_SLOTS] __own(kfree) __nullable __guarded_by(&lock);
};

int bad_test_and_set(struct foo *foo, u32 i)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (i >= NR_SLOTS)
		goto out;
	mutex_lock(&foo->lock);
	if (foo->slots[i]) {
		mutex_unlock(&foo->lock);
		goto out;
	}
	mutex_unlock(&foo->lock);
	mutex_lock(&foo->lock);
	foo->slots[i] = p;	//~ BL106
	mutex_unlock(&foo->lock);
	return 0;
out:
	kfree(p);
	return -EBUSY;
}

int ok_test_and_set(struct foo *foo, u32 i)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (i >= NR_SLOTS)
		goto out;
	mutex_lock(&foo->lock);
	if (foo->slots[i]) {
		mutex_unlock(&foo->lock);
		goto out;
	}
	foo->slots[i] = p;
	mutex_unlock(&foo->lock);
	return 0;
out:
	kfree(p);
	return -EBUSY;
}

int ok_tested_again(struct foo *foo, u32 i) __sets(foo->slots)
{
	char *p = kzalloc(8, GFP_KERNEL);

	if (i >= NR_SLOTS) {
		kfree(p);
		return -EINVAL;
	}
	mutex_lock(&foo->lock);
	kfree(foo->slots[i]);
	foo->slots[i] = NULL;
	mutex_unlock(&foo->lock);
	mutex_lock(&foo->lock);
	if (!foo->slots[i]) {
		foo->slots[i] = p;
		p = NULL;
	}
	mutex_unlock(&foo->lock);
	kfree(p);
	return 0;
}

void bad_emptied(struct foo *foo, u32 i) __sets(foo->slots)
{
	u32 k;

	mutex_lock(&foo->lock);
	for (k = 0; k < NR_SLOTS; k++) {
		kfree(foo->slots[k]);
		foo->slots[k] = NULL;
	}
	mutex_unlock(&foo->lock);
	mutex_lock(&foo->lock);
	if (i < NR_SLOTS)
		foo->slots[i] = kzalloc(8, GFP_KERNEL);	//~ BL106
	mutex_unlock(&foo->lock);
}

void ok_emptied(struct foo *foo, u32 i) __sets(foo->slots)
{
	u32 k;

	mutex_lock(&foo->lock);
	for (k = 0; k < NR_SLOTS; k++) {
		kfree(foo->slots[k]);
		foo->slots[k] = NULL;
	}
	if (i < NR_SLOTS)
		foo->slots[i] = kzalloc(8, GFP_KERNEL);
	mutex_unlock(&foo->lock);
}

char bad_untested(struct foo *foo, u32 i)
{
	char c = 0;

	if (i >= NR_SLOTS)
		return 0;
	mutex_lock(&foo->lock);
	if (!foo->slots[i])
		goto out;
	mutex_unlock(&foo->lock);
	mutex_lock(&foo->lock);
	c = *foo->slots[i];	//~ BL301
out:
	mutex_unlock(&foo->lock);
	return c;
}

char ok_tested(struct foo *foo, u32 i)
{
	char c = 0;

	if (i >= NR_SLOTS)
		return 0;
	mutex_lock(&foo->lock);
	if (foo->slots[i])
		c = *foo->slots[i];
	mutex_unlock(&foo->lock);
	return c;
}

/* What is wrong with it stays so. */
void bad_dangling(struct foo *foo, u32 i) __sets(foo->slots)
{
	if (i >= NR_SLOTS)
		return;
	mutex_lock(&foo->lock);
	kfree(foo->slots[i]);
	mutex_unlock(&foo->lock);
}	//~ BL109
