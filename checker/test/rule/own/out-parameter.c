// SPDX-License-Identifier: GPL-2.0-only
/* Objects that come back through a pointer to a pointer, or an ERR_PTR. */
#include <belay/belay.h>

#include "mini.h"

struct ctx {
	u32 id;
	struct clk *clk __own(clk_put);
};

int ctx_get(struct ctx **out __own(ctx_put), u32 id) __sets(*out, result == 0);
void ctx_put(struct ctx *ctx __take);
int ctx_start(struct ctx *ctx) __contract;
struct ctx *ctx_find(u32 id) __own(ctx_put) __errptr;
struct ctx *ctx_try(u32 id) __own(ctx_put) __errptr __nullable;

int bad_out_leaked(u32 id)
{
	struct ctx *ctx;
	int err = ctx_get(&ctx, id);

	if (err)
		return err;
	return ctx_start(ctx);	//~ BL101
}

int ok_out_put(u32 id)
{
	struct ctx *ctx;
	int err = ctx_get(&ctx, id);

	if (err)
		return err;
	err = ctx_start(ctx);
	ctx_put(ctx);
	return err;
}

/* Where the constructor failed there is nothing, not even a value. */
int bad_put_on_error(u32 id)
{
	struct ctx *ctx;
	int err = ctx_get(&ctx, id);

	if (!err)
		err = ctx_start(ctx);
	ctx_put(ctx);	//~ BL401
	return err;
}

int ok_put_on_success_only(u32 id)
{
	struct ctx *ctx;
	int err = ctx_get(&ctx, id);

	if (!err) {
		err = ctx_start(ctx);
		ctx_put(ctx);
	}
	return err;
}

int bad_two_outs(u32 id)
{
	struct ctx *a, *b;
	int err;

	err = ctx_get(&a, id);
	if (err)
		return err;
	err = ctx_get(&b, id + 1);
	if (err)
		return err;	//~ BL101
	ctx_put(b);
	ctx_put(a);
	return 0;
}

int ok_two_outs(u32 id)
{
	struct ctx *a, *b;
	int err;

	err = ctx_get(&a, id);
	if (err)
		return err;
	err = ctx_get(&b, id + 1);
	if (err)
		goto out_put_a;
	ctx_put(b);
out_put_a:
	ctx_put(a);
	return err;
}

/* ERR_PTR constructors. */
int bad_find(u32 id)
{
	struct ctx *ctx = ctx_find(id);
	int err;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	err = ctx_start(ctx);
	if (err)
		return err;	//~ BL101
	ctx_put(ctx);
	return 0;
}

int ok_find(u32 id)
{
	struct ctx *ctx = ctx_find(id);
	int err;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	err = ctx_start(ctx);
	ctx_put(ctx);
	return err;
}

int bad_try(u32 id)
{
	struct ctx *ctx = ctx_try(id);

	if (IS_ERR_OR_NULL(ctx))
		return -ENODEV;
	return ctx->id;	//~ BL101
}

int ok_try(u32 id)
{
	struct ctx *ctx = ctx_try(id);
	int val;

	if (IS_ERR_OR_NULL(ctx))
		return -ENODEV;
	val = ctx->id;
	ctx_put(ctx);
	return val;
}

/* A constructor of that kind, with its ladder. */
struct ctx *ok_new(struct device *dev, u32 id)
	__own(ctx_put) __errptr
{
	struct ctx *ctx;
	int err;

	ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	if (!ctx)
		return ERR_PTR(-ENOMEM);
	ctx->id = id;
	ctx->clk = clk_get(dev, "core");
	if (IS_ERR(ctx->clk)) {
		err = PTR_ERR(ctx->clk);
		goto err_free_ctx;
	}
	err = ctx_start(ctx);
	if (err)
		goto err_put_clk;
	return ctx;

err_put_clk:
	clk_put(ctx->clk);
err_free_ctx:
	kfree(ctx);
	return ERR_PTR(err);
}

struct ctx *bad_new(struct device *dev, u32 id)
	__own(ctx_put) __errptr
{
	struct ctx *ctx;
	struct clk *clk;
	int err;

	ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	if (!ctx)
		return ERR_PTR(-ENOMEM);
	clk = clk_get(dev, "core");
	if (IS_ERR(clk))
		return ERR_CAST(clk);	//~ BL101
	ctx->id = id;
	ctx->clk = clk;
	err = ctx_start(ctx);
	if (err)
		goto err_put_clk;
	return ctx;

err_put_clk:
	clk_put(ctx->clk);
	kfree(ctx);
	return ERR_PTR(err);
}

/* Through an output of our own, freed again where we fail late. */
int ok_pass_through(struct ctx **out __own(ctx_put), u32 id)
	__sets(*out, result == 0)
{
	struct ctx *ctx;
	int err;

	err = ctx_get(&ctx, id);
	if (err)
		return err;
	err = ctx_start(ctx);
	if (err) {
		ctx_put(ctx);
		return err;
	}
	*out = ctx;
	return 0;
}

int bad_pass_through(struct ctx **out __own(ctx_put), u32 id)
	__sets(*out, result == 0)
{
	struct ctx *ctx;
	int err;

	err = ctx_get(&ctx, id);
	if (err)
		return err;
	err = ctx_start(ctx);
	if (err)
		return err;	//~ BL101
	*out = ctx;
	return 0;
}
