// SPDX-License-Identifier: GPL-2.0-only
/* BL204: elements of lists and tables that a lock guards. */
#include <belay/belay.h>

#include "list.h"
#include "table.h"

struct job {
	struct kref ref;
	u32 id;
	struct list_head node;
};

struct task {
	u32 id;
};

void job_put(struct job *job __take);

struct queue {
	struct mutex lock;
	struct list_head jobs __holds(struct job, node) __own(job_put)
		__guarded_by(&lock);
	struct xarray by_id __holds(struct task) __guarded_by(&lock);
};

u32 ok_first(struct queue *q)
{
	struct job *job;
	u32 id = 0;

	mutex_lock(&q->lock);
	job = list_first_entry_or_null(&q->jobs, struct job, node);
	if (job)
		id = job->id;
	mutex_unlock(&q->lock);
	return id;
}

u32 bad_first(struct queue *q)
{
	struct job *job;

	mutex_lock(&q->lock);
	job = list_first_entry_or_null(&q->jobs, struct job, node);
	mutex_unlock(&q->lock);
	return job ? job->id : 0;	//~ BL204
}

u32 bad_found(struct queue *q, u32 id)
{
	struct job *job, *found = NULL;

	mutex_lock(&q->lock);
	list_for_each_entry(job, &q->jobs, node) {
		if (job->id == id) {
			found = job;
			break;
		}
	}
	mutex_unlock(&q->lock);
	return found ? found->id : 0;	//~ BL204
}

/* A reference outlasts the lock. */
struct job *ok_get(struct queue *q, u32 id) __own(job_put) __nullable
{
	struct job *job, *found = NULL;

	mutex_lock(&q->lock);
	list_for_each_entry(job, &q->jobs, node) {
		if (job->id == id) {
			kref_get(&job->ref);
			found = job;
			break;
		}
	}
	mutex_unlock(&q->lock);
	return found;
}

/* And so does what the list had. */
void ok_taken(struct queue *q) __sets(q->jobs)
{
	struct job *job;

	mutex_lock(&q->lock);
	job = list_first_entry_or_null(&q->jobs, struct job, node);
	if (job)
		list_del_init(&job->node);
	mutex_unlock(&q->lock);
	if (job) {
		job->id = 0;
		job_put(job);
	}
}

u32 ok_by_id(struct queue *q, u32 id)
{
	struct task *task;
	u32 found;

	mutex_lock(&q->lock);
	task = xa_load(&q->by_id, id);
	found = task ? task->id : 0;
	mutex_unlock(&q->lock);
	return found;
}

u32 bad_by_id(struct queue *q, u32 id)
{
	struct task *task;

	mutex_lock(&q->lock);
	task = xa_load(&q->by_id, id);
	mutex_unlock(&q->lock);
	return task ? task->id : 0;	//~ BL204
}
