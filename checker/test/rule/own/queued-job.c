// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL111: work that owns the object that it is in while it is queued. */
#include <belay/belay.h>

#include "device.h"
#include "list.h"
#include "work.h"

struct job {
	u32 id;
	char *text __own(kfree) __nullable;
	struct work_struct work __own(kfree);
};

int use(u32 id) __contract;

/* What was queued is the function's own. */
static void ok_job(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	use(job->id);
	kfree(job->text);
	kfree(job);
}

static void bad_job_leaks(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	if (use(job->id))
		return;	//~ BL101
	kfree(job->text);
	kfree(job);
}

static void bad_job_keeps_text(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	use(job->id);
	kfree(job);	//~ BL107
}

static void bad_job_twice(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	kfree(job->text);
	kfree(job);
	if (use(0))
		kfree(job);	//~ BL102
}

static void bad_job_looks_back(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	kfree(job->text);
	kfree(job);
	use(job->id);	//~ BL103
}

static void bad_job_does_nothing(struct work_struct *work)
{
	use(0);
}	//~ BL101

/* Queued in the function that makes it: it cannot be queued already. */
int ok_start(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);
	return 0;
}

int ok_start_on(struct workqueue_struct *wq, u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	if (!queue_work(wq, &job->work)) {
		kfree(job);
		return -EBUSY;
	}
	return 0;
}

int bad_start_forgets(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	if (!id)
		return -EINVAL;	//~ BL101
	schedule_work(&job->work);
	return 0;
}

int bad_start_uses(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);
	return use(job->id);	//~ BL104
}

int bad_start_frees(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);
	if (use(id))
		kfree(job);	//~ BL104
	return 0;
}

int bad_start_twice(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);
	schedule_work(&job->work);	//~ BL104
	return 0;
}

int bad_start_unmade(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	schedule_work(&job->work);	//~ BL405
	return 0;
}

/* All that the function will read is there. */
int bad_start_raw(u32 id)
{
	struct job *job = kmalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);	//~ BL404
	return 0;
}

int ok_start_raw(u32 id)
{
	struct job *job = kmalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	job->text = NULL;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);
	return 0;
}

int bad_start_dangling(u32 id, size_t n)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->text = kzalloc(n, GFP_KERNEL);
	INIT_WORK(&job->work, ok_job);
	if (use(id))
		kfree(job->text);
	schedule_work(&job->work);	//~ BL109
	return 0;
}

int bad_start_vmalloc(u32 id)
{
	struct job *job = vzalloc(sizeof(*job));

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	schedule_work(&job->work);	//~ BL105
	return 0;
}

/* In an interrupt handler there is no time to wait. */
static void deferred(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	if (use(job->id))
		use(0);
	kfree(job->text);
	kfree(job);
}

int ok_handler(int irq, void *data)
{
	struct job *job = kzalloc(sizeof(*job), GFP_ATOMIC);

	if (!job)
		return 0;
	job->id = (u32)irq;
	INIT_WORK(&job->work, deferred);
	schedule_work(&job->work);
	return 1;
}

int bad_handler(int irq, void *data)
{
	struct job *job = kzalloc(sizeof(*job), GFP_ATOMIC);

	if (!job)
		return 0;
	job->id = (u32)irq;
	INIT_WORK(&job->work, deferred);
	if (use(job->id))
		schedule_work(&job->work);
	return 1;	//~ BL101
}

/* One that belongs to the caller is not this function's to queue. */
void bad_submit(struct job *job)
{
	schedule_work(&job->work);	//~ BL108
}

void ok_submit(struct job *job __take)
{
	schedule_work(&job->work);
}

bool ok_try_submit(struct job *job) __takes(job, result != 0)
{
	if (!job->id)
		return false;
	return schedule_work(&job->work);
}

bool bad_try_submit(struct job *job) __takes(job, result != 0)
{
	schedule_work(&job->work);
	return false;	//~ BL110
}

/* What was not running yet comes back. */
void ok_cancel(struct job *job)
{
	if (!cancel_work_sync(&job->work))
		return;
	kfree(job->text);
	kfree(job);
}

void bad_cancel(struct job *job)
{
	cancel_work_sync(&job->work);
}	//~ BL101

/* Who has it knows that nobody else has. */
void ok_drop(struct job *job __take)
{
	cancel_work_sync(&job->work);
	kfree(job->text);
	kfree(job);
}

/* A list of jobs that are under way does not own them. */
struct event {
	struct list_head node;
	u32 id;
	struct work_struct work __own(event_free);
};

struct events {
	struct mutex lock;
	struct list_head list __holds(struct event, node);
};

void event_free(struct event *e __take);
struct events *events_of(u32 id) __contract;

void event_free(struct event *e)
{
	kfree(e);
}

static void ok_event(struct work_struct *work)
{
	struct event *e = container_of(work, struct event, work);
	struct events *all = events_of(e->id);

	mutex_lock(&all->lock);
	list_del(&e->node);
	mutex_unlock(&all->lock);
	event_free(e);
}

static void bad_event(struct work_struct *work)
{
	struct event *e = container_of(work, struct event, work);

	if (use(e->id))
		kfree(e);	//~ BL105
	else
		event_free(e);
}

int ok_event_new(u32 id)
{
	struct event *e = kzalloc(sizeof(*e), GFP_ATOMIC);

	if (!e)
		return -ENOMEM;
	e->id = id;
	INIT_LIST_HEAD(&e->node);
	INIT_WORK(&e->work, ok_event);
	schedule_work(&e->work);
	return 0;
}

int bad_event_new(u32 id)
{
	struct event *e = kzalloc(sizeof(*e), GFP_ATOMIC);

	if (!e)
		return -ENOMEM;
	INIT_LIST_HEAD(&e->node);
	INIT_WORK(&e->work, bad_event);
	return use(id);	//~ BL101
}

/* The work is in the middle of a structure, and queues itself again. */
struct poll {
	u32 left;
	struct delayed_work dwork __own(kfree);
};

static void ok_poll(struct work_struct *work)
{
	struct poll *p = container_of(work, struct poll, dwork.work);

	if (!p->left) {
		kfree(p);
		return;
	}
	p->left--;
	schedule_delayed_work(&p->dwork, 10);
}

static void ok_poll_by_kind(struct work_struct *work)
{
	struct poll *p = container_of(to_delayed_work(work), struct poll, dwork);

	if (p->left--)
		schedule_delayed_work(&p->dwork, 10);
	else
		kfree(p);
}

static void bad_poll_stops(struct work_struct *work)
{
	struct poll *p = container_of(to_delayed_work(work), struct poll, dwork);

	if (p->left--)
		schedule_delayed_work(&p->dwork, 10);
}	//~ BL101

static void bad_poll_both(struct work_struct *work)
{
	struct poll *p = container_of(to_delayed_work(work), struct poll, dwork);

	schedule_delayed_work(&p->dwork, 10);
	use(p->left);	//~ BL104
}

int ok_poll_start(struct workqueue_struct *wq, u32 n, u32 kind)
{
	struct poll *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p->left = n;
	if (kind == 1)
		INIT_DELAYED_WORK(&p->dwork, ok_poll);
	else if (kind == 2)
		INIT_DELAYED_WORK(&p->dwork, ok_poll_by_kind);
	else if (kind == 3)
		INIT_DELAYED_WORK(&p->dwork, bad_poll_stops);
	else
		INIT_DELAYED_WORK(&p->dwork, bad_poll_both);
	mod_delayed_work(wq, &p->dwork, 1);
	return 0;
}

void ok_poll_stop(struct poll *p)
{
	if (cancel_delayed_work_sync(&p->dwork))
		kfree(p);
}

void bad_poll_stop(struct poll *p)
{
	cancel_delayed_work_sync(&p->dwork);
	kfree(p);	//~ BL108
}

/* The same function for work that owns nothing: what it has is not known. */
struct mixed {
	u32 id;
	struct work_struct mine __own(kfree);
	struct work_struct other;
};

static void either(struct work_struct *work)
{
	use(0);
}

int bad_mixed(struct mixed *m, u32 id)
{
	struct mixed *n = kzalloc(sizeof(*n), GFP_KERNEL);

	if (!n)
		return -ENOMEM;
	n->id = id;
	INIT_WORK(&n->other, either);
	INIT_WORK(&n->mine, either);	//~ BL902
	schedule_work(&n->mine);
	return 0;
}

/* One that is in another file says nothing of what it takes. */
void elsewhere(struct work_struct *work) __contract;

int bad_elsewhere(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, elsewhere);	//~ BL902
	schedule_work(&job->work);
	return 0;
}

/* Without the word it cannot own anything. */
struct plain {
	u32 id;
	struct work_struct work;
};

static void bad_plain(struct work_struct *work)
{
	struct plain *p = container_of(work, struct plain, work);

	use(p->id);
	kfree(p);	//~ BL108
}

int bad_plain_start(u32 id)
{
	struct plain *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p->id = id;
	INIT_WORK(&p->work, bad_plain);
	schedule_work(&p->work);
	return 0;	//~ BL101
}

static void ok_plain(struct work_struct *work)
{
	struct plain *p = container_of(work, struct plain, work);

	p->id++;
}

void ok_plain_start(struct plain *p)
{
	INIT_WORK(&p->work, ok_plain);
	schedule_work(&p->work);
	use(p->id);
}

/* What is gone is not queued, whatever it would own. */
void bad_plain_gone(struct plain *p __take)
{
	kfree(p);
	schedule_work(&p->work);	//~ BL103
}

/* Called by hand, it takes what the caller has. */
void ok_by_hand(struct job *job __take)
{
	ok_job(&job->work);
}

static void bad_hand(struct work_struct *work)
{
	kfree(container_of(work, struct poll, dwork.work));	//~ BL108
}

void by_hand(struct poll *p)
{
	bad_hand(&p->dwork.work);
}

void start_others(struct job *a __take, struct job *b __take,
		  struct job *c __take, struct job *d __take,
		  struct job *e __take)
{
	INIT_WORK(&a->work, bad_job_leaks);
	schedule_work(&a->work);
	INIT_WORK(&b->work, bad_job_keeps_text);
	schedule_work(&b->work);
	INIT_WORK(&c->work, bad_job_twice);
	schedule_work(&c->work);
	INIT_WORK(&d->work, bad_job_looks_back);
	schedule_work(&d->work);
	INIT_WORK(&e->work, bad_job_does_nothing);
	schedule_work(&e->work);
}

/* In a part of the structure that has no name */
struct req {
	u32 op;
	struct {
		u32 len;
		struct work_struct work __own(kfree);
	} file;
};

static void ok_req(struct work_struct *work)
{
	struct req *req = container_of(work, struct req, file.work);

	use(req->op);
	kfree(req);
}

static void bad_req(struct work_struct *work)
{
	struct req *req = container_of(work, struct req, file.work);

	if (use(req->op))
		kfree(req);
}	//~ BL101

int ok_req_start(u32 op)
{
	struct req *req = kzalloc(sizeof(*req), GFP_KERNEL);

	if (!req)
		return -ENOMEM;
	req->op = op;
	INIT_WORK(&req->file.work, ok_req);
	queue_work(system_wq, &req->file.work);
	return 0;
}

int bad_req_start(u32 op)
{
	struct req *req = kzalloc(sizeof(*req), GFP_KERNEL);

	if (!req)
		return -ENOMEM;
	INIT_WORK(&req->file.work, bad_req);
	queue_work(system_wq, &req->file.work);
	req->op = op;	//~ BL104
	return 0;
}

/* A driver's own queue may not be there. */
int bad_req_nowhere(u32 op)
{
	struct req *req = kzalloc(sizeof(*req), GFP_KERNEL);

	if (!req)
		return -ENOMEM;
	req->op = op;
	INIT_WORK(&req->file.work, ok_req);
	queue_work(driver_wq, &req->file.work);	//~ BL303
	return 0;
}

void ok_req_stop(struct req *req)
{
	if (cancel_work_sync(&req->file.work))
		kfree(req);
}

/* What it owns goes along; what else keeps that stays. */
struct base {
	struct kref ref;
	u32 id;
};

struct task {
	struct base *base __own(base_put);
	struct work_struct work __own(kfree);
};

static void base_release(struct kref *ref)
{
	kfree(container_of(ref, struct base, ref));
}

void base_put(struct base *base __take)
{
	kref_put(&base->ref, base_release);
}

static void ok_task(struct work_struct *work)
{
	struct task *task = container_of(work, struct task, work);
	struct base *base = task->base;

	use(base->id);
	kfree(task);
	base_put(base);
}

static void bad_task(struct work_struct *work)
{
	struct task *task = container_of(work, struct task, work);

	use(task->base->id);
	kfree(task);	//~ BL107
}

int ok_tasks(struct base *base, u32 n)
{
	for (u32 i = 0; i < n; i++) {
		struct task *task = kzalloc(sizeof(*task), GFP_KERNEL);

		if (!task)
			return -ENOMEM;
		kref_get(&base->ref);
		task->base = base;
		INIT_WORK(&task->work, ok_task);
		schedule_work(&task->work);
	}
	return 0;
}

int bad_tasks(struct base *base __take, u32 n)
{
	struct task *task = kzalloc(sizeof(*task), GFP_KERNEL);

	if (!task) {
		base_put(base);
		return -ENOMEM;
	}
	task->base = base;
	INIT_WORK(&task->work, bad_task);
	schedule_work(&task->work);
	use(base->id);	//~ BL104
	return 0;
}

/* Idle ones are on a list, busy ones are queued. */
struct slot {
	struct list_head node;
	u32 n;
	struct work_struct work __own(kfree);
};

struct slots {
	struct mutex lock;
	struct list_head idle __holds(struct slot, node) __own(kfree);
};

struct slots *slots_of(u32 n) __contract;

static void ok_slot(struct work_struct *work)
{
	struct slot *s = container_of(work, struct slot, work);
	struct slots *all = slots_of(s->n);

	mutex_lock(&all->lock);
	list_add(&s->node, &all->idle);
	mutex_unlock(&all->lock);
}

static void bad_slot(struct work_struct *work)
{
	struct slot *s = container_of(work, struct slot, work);
	struct slots *all = slots_of(s->n);

	mutex_lock(&all->lock);
	if (s->n)
		list_add(&s->node, &all->idle);
	mutex_unlock(&all->lock);
}	//~ BL101

int ok_slot_run(struct slots *all) __sets(all->idle)
{
	struct slot *s;

	mutex_lock(&all->lock);
	if (list_empty(&all->idle)) {
		mutex_unlock(&all->lock);
		return -EBUSY;
	}
	s = list_first_entry(&all->idle, struct slot, node);
	list_del(&s->node);
	mutex_unlock(&all->lock);
	INIT_WORK(&s->work, ok_slot);
	schedule_work(&s->work);
	return 0;
}

int bad_slot_run(struct slots *all) __sets(all->idle)
{
	struct slot *s;

	mutex_lock(&all->lock);
	if (list_empty(&all->idle)) {
		mutex_unlock(&all->lock);
		return -EBUSY;
	}
	s = list_first_entry(&all->idle, struct slot, node);
	INIT_WORK(&s->work, bad_slot);
	schedule_work(&s->work);	//~ BL111
	mutex_unlock(&all->lock);
	return 0;
}

/* A registration is not the object: what is queued does not take it. */
static int req_line(int line, void *cookie)
{
	struct req *req = cookie;

	return use(req->op);
}

int bad_registered(struct req *req)
{
	int err = line_request(1, req_line, req);

	if (err)
		return err;
	schedule_work(&req->file.work);	//~ BL108
	line_free(1, req);
	return 0;
}

int ok_registered(struct req *req __take)
{
	if (!line_request(1, req_line, req))
		line_free(1, req);
	schedule_work(&req->file.work);
	return 0;
}

/* Who has such an address could queue it. */
struct pending {
	struct work_struct *work __nullable __borrows(work);
};

void bad_keeps(struct pending *p, struct job *job)
{
	p->work = &job->work;	//~ BL902
}

struct work_struct *bad_returns(struct job *job)
{
	return &job->work;	//~ BL902
}

void ok_local(struct job *job __take)
{
	struct work_struct *work = &job->work;

	queue_work(system_wq, work);
}

void ok_other(struct pending *p, struct plain *plain)
{
	p->work = &plain->work;
	p->work = NULL;
}
