// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL104: growing a buffer in place, and what krealloc() does to it. */
#include <belay/belay.h>

#include "mini.h"

/* krealloc() has taken the old block where it returns another. */
int bad_realloc(u32 n)
{
	char *p = kzalloc(n, GFP_KERNEL);
	char *q;

	if (!p)
		return -ENOMEM;
	q = krealloc(p, (size_t)2 * n, GFP_KERNEL);
	if (!q) {
		kfree(p);
		return -ENOMEM;
	}
	kfree(q);
	kfree(p);	//~ BL104
	return 0;
}

int ok_realloc(u32 n)
{
	char *p = kzalloc(n, GFP_KERNEL);
	char *q;

	if (!p)
		return -ENOMEM;
	q = krealloc(p, (size_t)2 * n, GFP_KERNEL);
	if (!q) {
		kfree(p);
		return -ENOMEM;
	}
	p = q;
	kfree(p);
	return 0;
}

/* The classic: on failure the old block is still there. */
int bad_realloc_in_place(u32 n)
{
	char *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p = krealloc(p, (size_t)2 * n, GFP_KERNEL);
	if (!p)
		return -ENOMEM;	//~ BL101
	kfree(p);
	return 0;
}

int ok_realloc_old_kept(u32 n)
{
	char *p = kzalloc(n, GFP_KERNEL);
	char *bigger;
	int err = 0;

	if (!p)
		return -ENOMEM;
	bigger = krealloc(p, (size_t)2 * n, GFP_KERNEL);
	if (bigger)
		p = bigger;
	else
		err = -ENOMEM;
	kfree(p);
	return err;
}

/* Growth on demand inside an object. */
struct vec {
	u32 *item __own(kfree) __nullable;
	u32 nr;
	u32 max;
};

int bad_grow(struct vec *vec)
	__sets(vec->item)
{
	u32 max = vec->max ? 2 * vec->max : 8;
	u32 *item = krealloc(vec->item, max * sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	vec->max = max;
	kfree(item);
	return 0;	//~ BL109
}

int ok_grow(struct vec *vec)
	__sets(vec->item)
{
	u32 max = vec->max ? 2 * vec->max : 8;
	u32 *item = krealloc(vec->item, max * sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	vec->item = item;
	vec->max = max;
	return 0;
}

/* A new block is filled first, then takes the place of the old one. */
int bad_replace(struct vec *vec, u32 max)
	__sets(vec->item)
{
	u32 *item = kcalloc(max, sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	if (vec->nr > max)
		return -EINVAL;	//~ BL101
	kfree(vec->item);
	vec->item = item;
	vec->max = max;
	return 0;
}

int ok_replace(struct vec *vec, u32 max)
	__sets(vec->item)
{
	u32 *item = kcalloc(max, sizeof(*item), GFP_KERNEL);

	if (!item)
		return -ENOMEM;
	if (vec->nr > max) {
		kfree(item);
		return -EINVAL;
	}
	kfree(vec->item);
	vec->item = item;
	vec->max = max;
	return 0;
}

/* Two buffers change places; each duty moves along. */
struct flip {
	u8 *front __own(kfree) __nullable;
	u8 *back __own(kfree) __nullable;
};

void bad_swap(struct flip *f)
{
	u8 *tmp = f->front;

	f->front = f->back;
	f->back = NULL;
	if (tmp)
		tmp[0] = 0;
}	//~ BL101

void ok_swap(struct flip *f)
{
	u8 *tmp = f->front;

	f->front = f->back;
	f->back = tmp;
}

int bad_push_back(struct flip *f, size_t n)
{
	u8 *fresh = kzalloc(n, GFP_KERNEL);

	if (!fresh)
		return -ENOMEM;
	f->back = f->front;	//~ BL106
	f->front = fresh;
	return 0;
}

int ok_push_back(struct flip *f, size_t n)
	__sets(f->back)
{
	u8 *fresh = kzalloc(n, GFP_KERNEL);

	if (!fresh)
		return -ENOMEM;
	kfree(f->back);
	f->back = f->front;
	f->front = fresh;
	return 0;
}
