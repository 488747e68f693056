// SPDX-License-Identifier: GPL-2.0-only
/* BL104: given to a callee that keeps it, then used or released. */
#include <belay/belay.h>

#include "mini.h"

struct job {
	u32 id;
	u32 len;
};

struct queue;
void queue_push(struct queue *q, struct job *job __take_of(kfree));
int queue_try_push(struct queue *q, struct job *job)
	__takes(job, result == 0);
int queue_send(struct queue *q, struct job *job)
	__takes(job, result != 0);
void note(u32 id) __contract;

struct job *job_new(u32 id)
	__own(kfree) __nullable
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (job)
		job->id = id;
	return job;
}

int bad_use_after_push(struct queue *q)
{
	struct job *job = job_new(1);

	if (!job)
		return -ENOMEM;
	queue_push(q, job);
	note(job->id);	//~ BL104
	return 0;
}

int ok_use_before_push(struct queue *q)
{
	struct job *job = job_new(1);

	if (!job)
		return -ENOMEM;
	note(job->id);
	queue_push(q, job);
	return 0;
}

int bad_release_after_push(struct queue *q)
{
	struct job *job = job_new(2);

	if (!job)
		return -ENOMEM;
	queue_push(q, job);
	kfree(job);	//~ BL104
	return 0;
}

int ok_push_is_the_end(struct queue *q)
{
	struct job *job = job_new(2);

	if (!job)
		return -ENOMEM;
	queue_push(q, job);
	return 0;
}

int bad_push_twice(struct queue *q, struct queue *r)
{
	struct job *job = job_new(3);

	if (!job)
		return -ENOMEM;
	queue_push(q, job);
	queue_push(r, job);	//~ BL104
	return 0;
}

int ok_push_two(struct queue *q, struct queue *r)
{
	struct job *job = job_new(3);
	struct job *twin;

	if (!job)
		return -ENOMEM;
	twin = job_new(job->id);
	queue_push(q, job);
	if (!twin)
		return -ENOMEM;
	queue_push(r, twin);
	return 0;
}

/* Consumed on success: the caller frees on error only. */
int ok_consumed_on_success(struct queue *q)
{
	struct job *job = job_new(4);
	int err;

	if (!job)
		return -ENOMEM;
	err = queue_try_push(q, job);
	if (err)
		kfree(job);
	return err;
}

int bad_freed_on_success(struct queue *q)
{
	struct job *job = job_new(4);
	int err;

	if (!job)
		return -ENOMEM;
	err = queue_try_push(q, job);
	kfree(job);	//~ BL104
	return err;
}

int bad_not_freed_on_error(struct queue *q)
{
	struct job *job = job_new(4);

	if (!job)
		return -ENOMEM;
	return queue_try_push(q, job);	//~ BL101
}

/* The opposite convention: consumed on failure, kept on success. */
int ok_consumed_on_failure(struct queue *q)
{
	struct job *job = job_new(5);
	int err;

	if (!job)
		return -ENOMEM;
	err = queue_send(q, job);
	if (err)
		return err;
	note(job->id);
	kfree(job);
	return 0;
}

int bad_freed_on_failure(struct queue *q)
{
	struct job *job = job_new(5);
	int err;

	if (!job)
		return -ENOMEM;
	err = queue_send(q, job);
	if (err)
		goto out;
	note(job->id);
out:
	kfree(job);	//~ BL104
	return err;
}

/* The result goes through a copy and a test of another sign. */
int ok_condition_through_copy(struct queue *q)
{
	struct job *job = job_new(6);
	int err, saved;

	if (!job)
		return -ENOMEM;
	err = queue_try_push(q, job);
	saved = err;
	note(0);
	if (saved != 0)
		goto out_free;
	return 0;
out_free:
	kfree(job);
	return saved;
}

int bad_condition_overwritten(struct queue *q)
{
	struct job *job = job_new(6);
	int err;

	if (!job)
		return -ENOMEM;
	err = queue_try_push(q, job);
	if (err == -EAGAIN)
		err = 0;
	if (err)
		kfree(job);
	return err;	//~ BL101
}

/* Tried again until it is accepted: still ours in each round. */
int ok_try_again(struct queue *q)
{
	struct job *job = job_new(7);
	int i, err = -EAGAIN;

	if (!job)
		return -ENOMEM;
	for (i = 0; i < 5; i++) {
		err = queue_try_push(q, job);
		if (!err)
			return 0;
	}
	kfree(job);
	return err;
}

int bad_try_again(struct queue *q)
{
	struct job *job = job_new(7);
	int i, err = -EAGAIN;

	if (!job)
		return -ENOMEM;
	for (i = 0; i < 5; i++) {
		err = queue_try_push(q, job);
		if (!err)
			break;
	}
	kfree(job);	//~ BL104
	return err;
}

/* A second copy of the pointer does not keep it alive. */
int bad_through_copy(struct queue *q)
{
	struct job *job = job_new(8);
	struct job *copy = job;

	if (!job)
		return -ENOMEM;
	queue_push(q, job);
	copy->len = 1;	//~ BL104
	return 0;
}

int ok_through_copy(struct queue *q)
{
	struct job *job = job_new(8);
	struct job *copy = job;

	if (!job)
		return -ENOMEM;
	copy->len = 1;
	queue_push(q, copy);
	return 0;
}

/* What is given through one argument may not come in by another. */
void job_replace(struct job *old __take_of(kfree), struct job *by);

void bad_given_and_lent(struct job *job __take_of(kfree))
{
	job_replace(job, job);	//~ BL104
}

void ok_given_and_another(struct job *job __take_of(kfree), struct job *by)
{
	job_replace(job, by);
}
