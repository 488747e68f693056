// SPDX-License-Identifier: GPL-2.0-only
/* Work and timers that own the object that they are in while they are queued */
#include <linux/hrtimer.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <belay/belay.h>

struct job {
	u32 id;
	char *text __own(kfree) __nullable;
	struct work_struct work __own(kfree);
};

static void ok_job(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	kfree(job->text);
	kfree(job);
}

static void bad_job(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	if (!job->id)
		return;	//~ BL101
	kfree(job->text);
	kfree(job);
}

int ok_start(struct workqueue_struct *wq, u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_ATOMIC);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	queue_work(wq, &job->work);
	return 0;
}

int ok_start_anywhere(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->id = id;
	INIT_WORK(&job->work, ok_job);
	queue_work(id ? system_wq : system_unbound_wq, &job->work);
	return 0;
}

int bad_start(u32 id)
{
	struct job *job = kzalloc(sizeof(*job), GFP_ATOMIC);

	if (!job)
		return -ENOMEM;
	INIT_WORK(&job->work, bad_job);
	schedule_work(&job->work);
	job->id = id;	//~ BL104
	return 0;
}

struct foo {
	struct kref ref;
	u32 left;
	struct work_struct work __own(foo_put);
	struct delayed_work dwork __own(foo_put);
	struct timer_list timer __own(foo_put);
	struct hrtimer fine __own(foo_put);
};

static void foo_release(struct kref *ref)
{
	kfree(container_of(ref, struct foo, ref));
}

void foo_put(struct foo *foo __take)
{
	kref_put(&foo->ref, foo_release);
}

static void ok_work(struct work_struct *work)
{
	foo_put(container_of(work, struct foo, work));
}

static void bad_work(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	foo->left--;
}	//~ BL101

static void ok_again(struct work_struct *work)
{
	struct foo *foo = container_of(to_delayed_work(work), struct foo,
				       dwork);

	if (!foo->left || !schedule_delayed_work(&foo->dwork, HZ))
		foo_put(foo);
}

static void bad_again(struct work_struct *work)
{
	struct foo *foo = container_of(to_delayed_work(work), struct foo,
				       dwork);

	if (foo->left)
		schedule_delayed_work(&foo->dwork, HZ);
	else
		foo_put(foo);
}	//~ BL101

static void ok_tick(struct timer_list *t)
{
	struct foo *foo = from_timer(foo, t, timer);

	if (!foo->left || mod_timer(&foo->timer, jiffies + HZ))
		foo_put(foo);
}

static void bad_tick(struct timer_list *t)
{
	struct foo *foo = from_timer(foo, t, timer);

	foo_put(foo);
	foo->left--;	//~ BL103
}

static enum hrtimer_restart ok_beat(struct hrtimer *timer)
{
	struct foo *foo = container_of(timer, struct foo, fine);

	if (foo->left--)
		return HRTIMER_RESTART;
	foo_put(foo);
	return HRTIMER_NORESTART;
}

static enum hrtimer_restart bad_beat(struct hrtimer *timer)
{
	struct foo *foo = container_of(timer, struct foo, fine);

	if (foo->left--)
		return HRTIMER_RESTART;
	return HRTIMER_NORESTART;	//~ BL110
}

void ok_setup(struct foo *foo, bool other)
{
	hrtimer_init(&foo->fine, CLOCK_MONOTONIC, HRTIMER_MODE_REL);
	if (other) {
		INIT_WORK(&foo->work, bad_work);
		INIT_DELAYED_WORK(&foo->dwork, bad_again);
		timer_setup(&foo->timer, bad_tick, 0);
		foo->fine.function = bad_beat;
	} else {
		INIT_WORK(&foo->work, ok_work);
		INIT_DELAYED_WORK(&foo->dwork, ok_again);
		timer_setup(&foo->timer, ok_tick, 0);
		foo->fine.function = ok_beat;
	}
}

void ok_queue(struct workqueue_struct *wq, struct foo *foo)
{
	kref_get(&foo->ref);
	if (!queue_work(wq, &foo->work))
		foo_put(foo);
	kref_get(&foo->ref);
	if (!queue_delayed_work(wq, &foo->dwork, HZ))
		foo_put(foo);
	kref_get(&foo->ref);
	if (mod_delayed_work(wq, &foo->dwork, HZ))
		foo_put(foo);
	kref_get(&foo->ref);
	if (mod_timer(&foo->timer, jiffies + HZ))
		foo_put(foo);
	kref_get(&foo->ref);
	hrtimer_start(&foo->fine, ms_to_ktime(1), HRTIMER_MODE_REL);
}

void bad_queue(struct foo *foo)
{
	kref_get(&foo->ref);
	schedule_work(&foo->work);
}	//~ BL101

void bad_arm(struct foo *foo)
{
	kref_get(&foo->ref);
	mod_timer(&foo->timer, jiffies + HZ);
}	//~ BL101

void bad_arm_without(struct foo *foo)
{
	foo->timer.expires = jiffies + HZ;
	add_timer(&foo->timer);	//~ BL108
}

void ok_stop(struct foo *foo __take)
{
	if (cancel_work_sync(&foo->work))
		foo_put(foo);
	if (cancel_delayed_work_sync(&foo->dwork))
		foo_put(foo);
	if (timer_delete_sync(&foo->timer))
		foo_put(foo);
	if (hrtimer_cancel(&foo->fine))
		foo_put(foo);
	foo_put(foo);
}

void bad_stop(struct foo *foo __take)
{
	cancel_work_sync(&foo->work);
	foo_put(foo);
}	//~ BL101

void bad_stop_timer(struct foo *foo)
{
	timer_delete_sync(&foo->timer);
	foo_put(foo);	//~ BL108
}
