// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: what a call takes or gives depends on what it returned. */
#include <belay/belay.h>

#include "mini.h"

enum verdict {
	VERDICT_RETRY = -1,
	VERDICT_DONE,
	VERDICT_QUEUED = 7,
	VERDICT_DROPPED,
};

struct job {
	u32 id;
	struct job *next __nullable;
};

struct queue {
	u32 len;
};

int check(struct job *job) __contract;

/* One convention after the other, from both sides. */
int push(struct queue *q, struct job *job) __takes(job, result == 0);
int push_neg(struct queue *q, struct job *job) __takes(job, result >= 0);
bool push_bool(struct queue *q, struct job *job) __takes(job, result);
bool full(struct queue *q, struct job *job) __takes(job, !result);
int push_count(struct queue *q, struct job *job) __takes(job, result > 0);
enum verdict push_enum(struct queue *q, struct job *job)
	__takes(job, result == VERDICT_QUEUED);
int push_again(struct queue *q, struct job *job)
	__takes(job, result != -EAGAIN);
struct job *swap_in(struct queue *q, struct job *job)
	__takes(job, result == NULL) __borrows(q) __nullable;
struct queue *push_err(struct queue *q, struct job *job)
	__takes(job, !IS_ERR(result)) __borrows(q) __errptr;

enum { belay_EAGAIN = EAGAIN };

int ok_zero(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = push(q, job);
	if (err)
		kfree(job);
	return err;
}

int bad_zero(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = push(q, job);
	if (!err)
		kfree(job);	//~ BL104
	return err;	//~ BL101
}

int bad_zero_never_freed(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	return push(q, job);	//~ BL101
}

int ok_negative(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int n;

	if (!job)
		return -ENOMEM;
	n = push_neg(q, job);
	if (n < 0)
		kfree(job);
	return n;
}

/* Zero is a success, too. */
int bad_negative(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int n;

	if (!job)
		return -ENOMEM;
	n = push_neg(q, job);
	if (n <= 0)
		kfree(job);	//~ BL104
	return n;
}

int ok_bool(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	if (push_bool(q, job))
		return 0;
	kfree(job);
	return -EBUSY;
}

int bad_bool(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	if (!push_bool(q, job))
		return -EBUSY;	//~ BL101
	return 0;
}

int ok_not_bool(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	if (full(q, job)) {
		kfree(job);
		return -ENOSPC;
	}
	return 0;
}

int bad_not_bool(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	if (full(q, job))
		return -ENOSPC;	//~ BL101
	return (int)job->id;	//~ BL104
}

int ok_positive(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int n;

	if (!job)
		return -ENOMEM;
	n = push_count(q, job);
	if (n > 0)
		return 0;
	kfree(job);
	return n;
}

int bad_positive(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int n;

	if (!job)
		return -ENOMEM;
	n = push_count(q, job);
	if (n < 0) {
		kfree(job);
		return n;
	}
	return 0;	//~ BL101
}

int ok_enumerator(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	switch (push_enum(q, job)) {
	case VERDICT_QUEUED:
		return 0;
	case VERDICT_RETRY:
		kfree(job);
		return -EAGAIN;
	default:
		kfree(job);
		return -EIO;
	}
}

int bad_enumerator(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	switch (push_enum(q, job)) {
	case VERDICT_QUEUED:
	case VERDICT_DROPPED:
		return 0;	//~ BL101
	case VERDICT_RETRY:
		kfree(job);
		return -EAGAIN;
	default:
		kfree(job);
		return -EIO;
	}
}

int ok_errno(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = push_again(q, job);
	if (err == -EAGAIN)
		kfree(job);
	return err;
}

int bad_errno(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = push_again(q, job);
	if (err)
		kfree(job);	//~ BL104
	return err;
}

int ok_retried(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	do {
		err = push_again(q, job);
	} while (err == -EAGAIN);
	return err;
}

int bad_retried(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err, tries = 3;

	if (!job)
		return -ENOMEM;
	do {
		err = push_again(q, job);
	} while (err == -EAGAIN && tries--);
	return err;	//~ BL101
}

int ok_retried_a_few_times(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err, tries = 3;

	if (!job)
		return -ENOMEM;
	do {
		err = push_again(q, job);
	} while (err == -EAGAIN && tries--);
	if (err == -EAGAIN)
		kfree(job);
	return err;
}

int ok_null(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	struct job *other;

	if (!job)
		return -ENOMEM;
	other = swap_in(q, job);
	if (!other)
		return 0;
	kfree(job);
	return (int)other->id;
}

int bad_null(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	struct job *other;

	if (!job)
		return -ENOMEM;
	other = swap_in(q, job);
	if (other)
		return (int)other->id;	//~ BL101
	kfree(job);	//~ BL104
	return 0;
}

int ok_errptr(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	struct queue *where;

	if (!job)
		return -ENOMEM;
	where = push_err(q, job);
	if (IS_ERR(where)) {
		kfree(job);
		return PTR_ERR(where);
	}
	return (int)where->len;
}

int bad_errptr(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	struct queue *where;

	if (!job)
		return -ENOMEM;
	where = push_err(q, job);
	if (IS_ERR(where))
		return PTR_ERR(where);	//~ BL101
	return (int)where->len;
}

int ok_errptr_folded(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = PTR_ERR_OR_ZERO(push_err(q, job));
	if (err)
		kfree(job);
	return err;
}

int bad_errptr_folded(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);
	int err;

	if (!job)
		return -ENOMEM;
	err = PTR_ERR_OR_ZERO(push_err(q, job));
	if (!err)
		kfree(job);	//~ BL104
	return err;	//~ BL101
}

/* The body of such a function. */
enum verdict ok_body_enum(struct job *job)
	__takes(job, result == VERDICT_DROPPED)
{
	if (!check(job))
		return VERDICT_DONE;
	if (job->id) {
		job->id--;
		return VERDICT_RETRY;
	}
	kfree(job);
	return VERDICT_DROPPED;
}

enum verdict bad_body_enum(struct job *job)
	__takes(job, result == VERDICT_DROPPED)
{
	if (!check(job))
		return VERDICT_DROPPED;	//~ BL110
	if (job->id) {
		job->id--;
		return VERDICT_RETRY;
	}
	kfree(job);
	return VERDICT_DONE;	//~ BL110
}

bool ok_body_bool(struct job *job) __takes(job, result)
{
	bool bad = check(job) < 0;

	if (bad)
		kfree(job);
	return bad;
}

bool bad_body_bool(struct job *job) __takes(job, result)
{
	bool bad = check(job) < 0;

	if (bad)
		kfree(job);
	return !bad;	//~ BL110 //~ BL110
}

int ok_body_errno(struct job *job) __takes(job, result != -EAGAIN)
{
	int err = check(job);

	if (err == -EAGAIN)
		return err;
	kfree(job);
	return err;
}

int bad_body_errno(struct job *job) __takes(job, result != -EAGAIN)
{
	int err = check(job);

	if (err)
		return err;	//~ BL110
	kfree(job);
	return err;
}

struct job *ok_body_null(struct job *job)
	__takes(job, result == NULL) __nullable
{
	if (check(job)) {
		kfree(job);
		return NULL;
	}
	return job;
}

struct job *bad_body_null(struct job *job)
	__takes(job, result == NULL) __nullable
{
	if (check(job))
		return NULL;	//~ BL110
	return job;
}

struct job *ok_body_errptr(struct job *job)
	__takes(job, IS_ERR(result)) __errptr
{
	int err = check(job);

	if (err < 0) {
		kfree(job);
		return ERR_PTR(-EINVAL);
	}
	return job;
}

struct job *bad_body_errptr(struct job *job)
	__takes(job, IS_ERR(result)) __errptr
{
	int err = check(job);

	if (err < 0)
		return ERR_PTR(-EINVAL);	//~ BL110
	return job;
}

/* Passed through a callee with the same convention. */
int ok_pass(struct queue *q, struct job *job) __takes(job, result == 0)
{
	if (check(job))
		return -EINVAL;
	return push(q, job);
}

int bad_pass(struct queue *q, struct job *job) __takes(job, result == 0)
{
	if (check(job))
		return 0;	//~ BL110
	return push(q, job);
}

/* Translated from one convention into another. */
bool ok_translated(struct queue *q, struct job *job) __takes(job, result)
{
	return push(q, job) == 0;
}

bool bad_translated(struct queue *q, struct job *job) __takes(job, result)
{
	return push(q, job) != 0;	//~ BL110 //~ BL110
}

int ok_translated_enum(struct queue *q, struct job *job)
	__takes(job, result == 0)
{
	enum verdict v = push_enum(q, job);

	return v == VERDICT_QUEUED ? 0 : -EIO;
}

int bad_translated_enum(struct queue *q, struct job *job)
	__takes(job, result == 0)
{
	enum verdict v = push_enum(q, job);

	return v == VERDICT_QUEUED || v == VERDICT_DROPPED ? 0 : -EIO;	//~ BL110
}

/* Gives on a condition: an enable count. */
int ok_clk(struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	err = clk_set_rate(clk, 48000);
	clk_disable_unprepare(clk);
	return err;
}

int bad_clk(struct clk *clk)
{
	int err = clk_prepare_enable(clk);

	if (err) {
		clk_disable_unprepare(clk);	//~ BL108
		return err;
	}
	err = clk_set_rate(clk, 48000);
	if (err)
		return err;	//~ BL101
	clk_disable_unprepare(clk);
	return 0;
}

int ok_clk_on(struct clk *clk __gives(clk_disable_unprepare, result == 0))
{
	int err = clk_set_rate(clk, 48000);

	if (err)
		return err;
	return clk_prepare_enable(clk);
}

int bad_clk_on(struct clk *clk __gives(clk_disable_unprepare, result == 0))
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	return clk_set_rate(clk, 48000);	//~ BL101
}

int ok_clk_on_undone(struct clk *clk
		     __gives(clk_disable_unprepare, result == 0))
{
	int err = clk_prepare_enable(clk);

	if (err)
		return err;
	err = clk_set_rate(clk, 48000);
	if (err)
		clk_disable_unprepare(clk);
	return err;
}
