// SPDX-License-Identifier: GPL-2.0-only
/* BL210: tables that are read under RCU. */
#include <belay/belay.h>

#include "table.h"
#include "rculist.h"

struct ctx {
	u32 size;
	struct rcu_head rcu;
};

struct file_priv {
	struct mutex lock;
	struct xarray ctxs __holds(struct ctx) __own(kfree);
	struct xarray bufs __holds(struct buf) __own(kfree);
	struct xarray jobs __holds(struct job) __own(job_put);
};

struct job;
void job_put(struct job *job __take);

struct buf {
	u32 len;
};

/* A reader */
u32 ok_look(struct file_priv *f, unsigned long handle)
{
	struct ctx *ctx;
	u32 size = 0;

	rcu_read_lock();
	ctx = xa_load(&f->ctxs, handle);
	if (ctx)
		size = ctx->size;
	rcu_read_unlock();
	return size;
}

void ok_erase(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (ctx)
		kfree_rcu(ctx, rcu);
}

void ok_erase_waits(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	synchronize_rcu();
	kfree(ctx);
}

void bad_erase(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	kfree(xa_erase(&f->ctxs, handle));	//~ BL210
}

void bad_erase_waits_first(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx;

	synchronize_rcu();
	ctx = xa_erase(&f->ctxs, handle);
	kfree(ctx);	//~ BL210
}

/* What comes out for something else */
int bad_replace(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *new = kzalloc(sizeof(*new), GFP_KERNEL), *old;

	if (!new)
		return -ENOMEM;
	old = xa_store(&f->ctxs, handle, new, GFP_KERNEL);
	if (xa_is_err(old)) {
		kfree(new);
		return xa_err(old);
	}
	kfree(old);	//~ BL210
	return 0;
}

int ok_replace(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *new = kzalloc(sizeof(*new), GFP_KERNEL), *old;

	if (!new)
		return -ENOMEM;
	old = xa_store(&f->ctxs, handle, new, GFP_KERNEL);
	if (xa_is_err(old)) {
		kfree(new);
		return xa_err(old);
	}
	if (old)
		kfree_rcu(old, rcu);
	return 0;
}

/* Nobody can look any more. */
void ok_close(struct file_priv *f __take_of(kfree))
{
	unsigned long i;
	struct ctx *ctx;
	struct buf *buf;
	struct job *job;

	xa_for_each(&f->ctxs, i, ctx) {
		xa_erase(&f->ctxs, i);
		kfree(ctx);
	}
	xa_destroy(&f->ctxs);
	xa_for_each(&f->bufs, i, buf) {
		xa_erase(&f->bufs, i);
		kfree(buf);
	}
	xa_destroy(&f->bufs);
	xa_for_each(&f->jobs, i, job) {
		xa_erase(&f->jobs, i);
		job_put(job);
	}
	xa_destroy(&f->jobs);
	kfree(f);
}

/* Another table, which is read under a lock */
u32 ok_look_locked(struct file_priv *f, unsigned long handle)
{
	struct buf *buf;
	u32 len = 0;

	mutex_lock(&f->lock);
	buf = xa_load(&f->bufs, handle);
	if (buf)
		len = buf->len;
	mutex_unlock(&f->lock);
	return len;
}

void ok_erase_locked(struct file_priv *f, unsigned long handle)
	__sets(f->bufs)
{
	struct buf *buf;

	mutex_lock(&f->lock);
	buf = xa_erase(&f->bufs, handle);
	mutex_unlock(&f->lock);
	kfree(buf);
}

/* Released by a function that waits, or does not. */
static void ctx_free(struct ctx *ctx)
{
	ctx->size = 0;
	kfree_rcu(ctx, rcu);
}

static void ctx_free_now(struct ctx *ctx)
{
	ctx->size = 0;
	kfree(ctx);	//~ BL210
}

void ok_erase_helper(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (ctx)
		ctx_free(ctx);
}

void helper_erase_now(struct file_priv *f, unsigned long handle)
	__sets(f->ctxs)
{
	struct ctx *ctx = xa_erase(&f->ctxs, handle);

	if (ctx)
		ctx_free_now(ctx);
}

/* Readers get a reference where there still is one. */
struct job {
	struct kref ref;
	u32 id;
	struct rcu_head rcu;
};

static void job_release(struct kref *ref)
{
	struct job *job = container_of(ref, struct job, ref);

	kfree_rcu(job, rcu);
}

void job_put(struct job *job)
{
	kref_put(&job->ref, job_release);
}

u32 ok_look_job(struct file_priv *f, unsigned long handle)
{
	struct job *job;
	u32 id;

	rcu_read_lock();
	job = xa_load(&f->jobs, handle);
	if (job && !kref_get_unless_zero(&job->ref))
		job = NULL;
	rcu_read_unlock();
	if (!job)
		return 0;
	id = job->id;
	job_put(job);
	return id;
}

void ok_erase_job(struct file_priv *f, unsigned long handle)
	__sets(f->jobs)
{
	struct job *job = xa_erase(&f->jobs, handle);

	if (job)
		job_put(job);
}
