// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL112: objects that an xarray holds, and owns. */
#include <belay/belay.h>

#include "table.h"

struct ctx {
	u32 id;
	u32 size;
};

struct file_priv {
	struct mutex lock;
	struct xarray ctxs __holds(struct ctx) __own(kfree);
};

int ctx_load(struct ctx *ctx) __contract;
void use(u32 v) __contract;

/* Allocate an id, and give the object to the table. */
int ok_create(struct file_priv *f, u32 size)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	ctx->size = size;
	err = xa_alloc(&f->ctxs, &ctx->id, ctx, xa_limit_32b, GFP_KERNEL);
	if (err) {
		kfree(ctx);
		return err;
	}
	return 0;
}

int bad_create_leaks(struct file_priv *f, u32 size)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	ctx->size = size;
	err = xa_alloc(&f->ctxs, &ctx->id, ctx, xa_limit_32b, GFP_KERNEL);
	if (err)
		return err;	//~ BL101
	return 0;
}

int bad_create_frees_stored(struct file_priv *f, u32 size)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_alloc(&f->ctxs, &ctx->id, ctx, xa_limit_32b, GFP_KERNEL);
	if (err)
		goto out;
	if (!size)
		err = -EINVAL;
out:
	if (err)
		kfree(ctx);	//~ BL111
	return err;
}

/* Undone by the number that it was given */
int ok_create_undone(struct file_priv *f, u32 size)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_alloc(&f->ctxs, &ctx->id, ctx, xa_limit_32b, GFP_KERNEL);
	if (err)
		goto out_free;
	if (!size) {
		err = -EINVAL;
		goto out_erase;
	}
	return 0;

out_erase:
	xa_erase(&f->ctxs, ctx->id);
out_free:
	kfree(ctx);
	return err;
}

int bad_create_undone_halfway(struct file_priv *f, u32 size)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_alloc(&f->ctxs, &ctx->id, ctx, xa_limit_32b, GFP_KERNEL);
	if (err) {
		kfree(ctx);
		return err;
	}
	if (!size) {
		xa_erase(&f->ctxs, ctx->id);
		return -EINVAL;	//~ BL101
	}
	return 0;
}

int ok_insert(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_insert(&f->ctxs, handle, ctx, GFP_KERNEL);
	if (err)
		kfree(ctx);
	return err;
}

int bad_insert_frees_on_success(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_insert(&f->ctxs, handle, ctx, GFP_KERNEL);
	kfree(ctx);	//~ BL111
	return err;
}

int bad_insert_borrowed(struct file_priv *f, struct ctx *ctx)
{
	return xa_insert(&f->ctxs, 3, ctx, GFP_KERNEL);	//~ BL108
}

int ok_insert_given(struct file_priv *f, struct ctx *ctx)
	__takes(ctx, result == 0)
{
	return xa_insert(&f->ctxs, 3, ctx, GFP_KERNEL);
}

int bad_insert_given(struct file_priv *f, struct ctx *ctx)
	__takes(ctx, result == 0)
{
	int err = xa_insert(&f->ctxs, 3, ctx, GFP_KERNEL);

	return err ? 0 : 0;	//~ BL110
}

/* What comes out is whoever's took it out. */
int ok_remove(struct file_priv *f, unsigned long handle) __sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (!ctx)
		return -EINVAL;
	kfree(ctx);
	return 0;
}

int ok_remove_maybe(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	kfree(xa_erase(&f->ctxs, handle));
	return 0;
}

int bad_remove_leaks(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (!ctx)
		return -EINVAL;
	return 0;	//~ BL101
}

u32 bad_remove_used(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (!ctx)
		return 0;
	kfree(ctx);
	return ctx->size;	//~ BL103
}

int bad_remove_untested(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	use(ctx->size);	//~ BL301
	kfree(ctx);
	return 0;
}

/* A look is but a loan. */
u32 ok_look(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx;
	u32 size = 0;

	mutex_lock(&f->lock);
	ctx = xa_load(&f->ctxs, handle);
	if (ctx)
		size = ctx->size;
	mutex_unlock(&f->lock);
	return size;
}

void bad_look_and_free(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_load(&f->ctxs, handle);

	kfree(ctx);	//~ BL111
}

u32 bad_look_untested(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = xa_load(&f->ctxs, handle);

	return ctx->size;	//~ BL301
}

/* Found by the number, and taken out by the same */
int ok_look_then_erase(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx;

	mutex_lock(&f->lock);
	ctx = xa_load(&f->ctxs, handle);
	if (!ctx) {
		mutex_unlock(&f->lock);
		return -EINVAL;
	}
	xa_erase(&f->ctxs, handle);
	mutex_unlock(&f->lock);
	kfree(ctx);
	return 0;
}

int bad_look_then_erase_other(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx;

	mutex_lock(&f->lock);
	ctx = xa_load(&f->ctxs, handle);
	if (!ctx) {
		mutex_unlock(&f->lock);
		return -EINVAL;
	}
	xa_erase(&f->ctxs, handle + 1);
	mutex_unlock(&f->lock);
	kfree(ctx);	//~ BL108
	return 0;	//~ BL101
}

u32 bad_look_kept_across_erase(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_load(&f->ctxs, handle);

	if (!ctx)
		return 0;
	kfree(xa_erase(&f->ctxs, handle));
	return ctx->size;	//~ BL103
}

/* Another number may be another object, or not. */
u32 ok_two(struct file_priv *f, unsigned long a, unsigned long b)
	__sets(f->ctxs)
{
	struct ctx *x;

	kfree(xa_erase(&f->ctxs, a));
	x = xa_load(&f->ctxs, b);
	return x ? x->size : 0;
}

/* By a member that holds its own number */
void ok_drop(struct file_priv *f, struct ctx *ctx __linked(ctxs))
	__sets(f->ctxs)
{
	xa_erase(&f->ctxs, ctx->id);
	kfree(ctx);
}

void bad_drop(struct file_priv *f, struct ctx *ctx __linked(ctxs))
	__sets(f->ctxs)
{
	xa_erase(&f->ctxs, ctx->id);
	use(ctx->size);
}	//~ BL101

void bad_drop_still_there(struct file_priv *f, struct ctx *ctx __linked(ctxs))
	__sets(f->ctxs)
{
	kfree(ctx);	//~ BL108
}

/* Store replaces. */
int ok_store(struct file_priv *f, unsigned long handle) __sets(f->ctxs)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL), *old;

	if (!ctx)
		return -ENOMEM;
	old = xa_store(&f->ctxs, handle, ctx, GFP_KERNEL);
	if (xa_is_err(old)) {
		kfree(ctx);
		return xa_err(old);
	}
	kfree(old);
	return 0;
}

int bad_store_loses_old(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;

	if (!ctx)
		return -ENOMEM;
	err = xa_err(xa_store(&f->ctxs, handle, ctx, GFP_KERNEL));
	if (err)
		kfree(ctx);
	return err;	//~ BL101
}

/* Where a look has shown that there is none, none is lost. */
int ok_store_where_none(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err = -EBUSY;

	if (!ctx)
		return -ENOMEM;
	mutex_lock(&f->lock);
	if (!xa_load(&f->ctxs, handle))
		err = xa_err(xa_store(&f->ctxs, handle, ctx, GFP_KERNEL));
	mutex_unlock(&f->lock);
	if (err)
		kfree(ctx);
	return err;
}

int bad_store_leaks(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err = -EBUSY;

	if (!ctx)
		return -ENOMEM;
	mutex_lock(&f->lock);
	if (!xa_load(&f->ctxs, handle))
		err = xa_err(xa_store(&f->ctxs, handle, ctx, GFP_KERNEL));
	mutex_unlock(&f->lock);
	return err;	//~ BL101
}

/* A number first, the object later */
int ok_reserve(struct file_priv *f)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	int err;
	u32 id;

	if (!ctx)
		return -ENOMEM;
	mutex_lock(&f->lock);
	err = xa_alloc(&f->ctxs, &id, NULL, xa_limit_32b, GFP_KERNEL);
	if (err)
		goto out;
	ctx->id = id;
	err = ctx_load(ctx);
	if (err) {
		xa_erase(&f->ctxs, id);
		goto out;
	}
	xa_store(&f->ctxs, id, ctx, GFP_KERNEL);
	ctx = NULL;
out:
	mutex_unlock(&f->lock);
	kfree(ctx);
	return err;
}

int ok_exchange(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL), *old;

	if (!ctx)
		return -ENOMEM;
	old = xa_cmpxchg(&f->ctxs, handle, NULL, ctx, GFP_KERNEL);
	if (old) {
		kfree(ctx);
		return xa_is_err(old) ? xa_err(old) : -EBUSY;
	}
	return 0;
}

int bad_exchange(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL), *old;

	if (!ctx)
		return -ENOMEM;
	old = xa_cmpxchg(&f->ctxs, handle, NULL, ctx, GFP_KERNEL);
	if (xa_is_err(old)) {
		kfree(ctx);
		return xa_err(old);
	}
	return 0;	//~ BL101
}

/* All go, and then the table. */
void ok_destroy(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx)
		kfree(ctx);
	xa_destroy(&f->ctxs);
	kfree(f);
}

void ok_destroy_erased(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx) {
		xa_erase(&f->ctxs, index);
		kfree(ctx);
	}
	xa_destroy(&f->ctxs);
	kfree(f);
}

void ok_destroy_freed_then_erased(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx) {
		kfree(ctx);
		xa_erase(&f->ctxs, index);
	}
	kfree(f);
}

void bad_destroy_leaks(struct file_priv *f __take_of(kfree))
{
	xa_destroy(&f->ctxs);	//~ BL106
	kfree(f);
}

void bad_destroy_forgets(struct file_priv *f __take_of(kfree))
{
	kfree(f);	//~ BL107
}

/* The table has memory of its own. */
void bad_destroy_no_destroy(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx)
		kfree(ctx);
	kfree(f);	//~ BL107
}

void bad_destroy_erases_only(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx)
		xa_erase(&f->ctxs, index);
	xa_destroy(&f->ctxs);
	kfree(f);
}	//~ BL101

void bad_destroy_some(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx) {
		if (!ctx->size)
			continue;
		xa_erase(&f->ctxs, index);
		kfree(ctx);
	}
	xa_destroy(&f->ctxs);	//~ BL106
	kfree(f);
}

void bad_destroy_from(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each_start(&f->ctxs, index, ctx, 16) {
		xa_erase(&f->ctxs, index);
		kfree(ctx);
	}
	kfree(f);	//~ BL107
}

void bad_destroy_twice(struct file_priv *f __take_of(kfree))
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx) {
		kfree(ctx);
		kfree(ctx);	//~ BL102
	}
	xa_destroy(&f->ctxs);
	kfree(f);
}

/* Those that are freed must not be found again. */
void bad_purge(struct file_priv *f) __sets(f->ctxs)
{
	unsigned long index;
	struct ctx *ctx;

	mutex_lock(&f->lock);
	xa_for_each(&f->ctxs, index, ctx)
		if (!ctx->size)
			kfree(ctx);	//~ BL111
	mutex_unlock(&f->lock);
}

void ok_purge(struct file_priv *f) __sets(f->ctxs)
{
	unsigned long index;
	struct ctx *ctx;

	mutex_lock(&f->lock);
	xa_for_each(&f->ctxs, index, ctx) {
		if (ctx->size)
			continue;
		xa_erase(&f->ctxs, index);
		kfree(ctx);
	}
	mutex_unlock(&f->lock);
}

u32 ok_sum(struct file_priv *f)
{
	unsigned long index;
	struct ctx *ctx;
	u32 sum = 0;

	mutex_lock(&f->lock);
	xa_for_each(&f->ctxs, index, ctx)
		sum += ctx->size;
	mutex_unlock(&f->lock);
	return sum;
}

/* A loop that ended has no element. */
u32 bad_after_loop(struct file_priv *f)
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx)
		if (ctx->size == 3)
			break;
	return ctx->id;	//~ BL301
}

u32 ok_after_loop(struct file_priv *f)
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx)
		if (ctx->size == 3)
			break;
	return ctx ? ctx->id : 0;
}

struct file_priv *ok_open(void) __own(kfree) __nullable
{
	struct file_priv *f = kzalloc(sizeof(*f), GFP_KERNEL);

	if (!f)
		return NULL;
	mutex_init(&f->lock);
	xa_init_flags(&f->ctxs, 4);
	return f;
}

struct file_priv *bad_open(void) __own(kfree) __nullable
{
	struct file_priv *f = kzalloc(sizeof(*f), GFP_KERNEL);

	if (!f)
		return NULL;
	mutex_init(&f->lock);
	return f;	//~ BL405
}

/* Nothing is in a table that was just made. */
struct file_priv *ok_open_filled(void) __own(file_close) __nullable
{
	struct file_priv *f = kzalloc(sizeof(*f), GFP_KERNEL);
	struct ctx *ctx;

	if (!f)
		return NULL;
	mutex_init(&f->lock);
	xa_init(&f->ctxs);
	ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	if (!ctx)
		goto out;
	if (xa_err(xa_store(&f->ctxs, 0, ctx, GFP_KERNEL))) {
		kfree(ctx);
		goto out;
	}
	return f;

out:
	kfree(f);
	return NULL;
}

void file_close(struct file_priv *f __take);

struct file_priv *bad_open_filled(void) __own(file_close) __nullable
{
	struct file_priv *f = kzalloc(sizeof(*f), GFP_KERNEL);
	struct ctx *ctx;

	if (!f)
		return NULL;
	mutex_init(&f->lock);
	xa_init(&f->ctxs);
	ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	if (!ctx) {
		kfree(f);
		return NULL;
	}
	if (xa_err(xa_store(&f->ctxs, 0, ctx, GFP_KERNEL))) {
		kfree(f);
		return NULL;	//~ BL101
	}
	return f;
}

/* A table of the function's own */
int ok_local(u32 n)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	unsigned long index;
	struct xarray seen;
	int err;

	if (!ctx)
		return -ENOMEM;
	xa_init(&seen);
	err = xa_insert(&seen, n, ctx, GFP_KERNEL);
	if (err)
		kfree(ctx);
	xa_for_each(&seen, index, ctx)
		kfree(ctx);
	xa_destroy(&seen);
	return err;
}

int bad_local(u32 n)
{
	struct ctx *ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	struct xarray seen;
	int err;

	if (!ctx)
		return -ENOMEM;
	xa_init(&seen);
	err = xa_insert(&seen, n, ctx, GFP_KERNEL);
	if (err)
		kfree(ctx);
	return err;	//~ BL101
}

/* Nothing is said of this one. */
struct silent {
	struct xarray things;
	struct xarray numbers;
};

int bad_silent(struct silent *s, struct ctx *ctx)
{
	return xa_insert(&s->things, 1, ctx, GFP_KERNEL);	//~ BL909
}

int ok_silent(struct silent *s)
{
	return xa_insert(&s->numbers, 1, NULL, GFP_KERNEL);
}

/* It was not put there by that member. */
void bad_other_member(struct file_priv *f, struct ctx *ctx __linked(ctxs))
	__sets(f->ctxs)
{
	xa_erase(&f->ctxs, ctx->size);
	kfree(ctx);	//~ BL108
}	//~ BL101

void ok_own_member(struct file_priv *f, struct ctx *ctx __linked(ctxs))
	__sets(f->ctxs)
{
	xa_erase(&f->ctxs, ctx->id);
	kfree(ctx);
}

/* What comes out is not what goes in, which was not there. */
int ok_store_given(struct file_priv *f, unsigned long handle, struct ctx *ctx)
	__takes(ctx, result == 0) __sets(f->ctxs)
{
	struct ctx *old = xa_store(&f->ctxs, handle, ctx, GFP_KERNEL);

	if (xa_is_err(old))
		return xa_err(old);
	kfree(old);
	return 0;
}

int bad_store_given(struct file_priv *f, unsigned long handle,
		    struct ctx *ctx)
	__takes(ctx, result == 0) __sets(f->ctxs)
{
	struct ctx *old = xa_store(&f->ctxs, handle, ctx, GFP_KERNEL);

	if (xa_is_err(old))
		return 0;	//~ BL110
	kfree(old);
	return 0;
}

/* What was found there before a function that says so is gone. */
void file_purge(struct file_priv *f) __sets(f->ctxs);

u32 bad_look_across(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx = xa_load(&f->ctxs, handle);

	if (!ctx)
		return 0;
	file_purge(f);
	return ctx->size;	//~ BL201
}

u32 ok_look_again(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx;

	file_purge(f);
	ctx = xa_load(&f->ctxs, handle);
	return ctx ? ctx->size : 0;
}

void bad_purge_untold(struct file_priv *f)
{
	unsigned long index;
	struct ctx *ctx;

	xa_for_each(&f->ctxs, index, ctx) {
		xa_erase(&f->ctxs, index);
		kfree(ctx);	//~ BL205
	}
}
