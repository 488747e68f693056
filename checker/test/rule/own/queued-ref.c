// SPDX-License-Identifier: GPL-2.0-only
/* BL101 to BL112: work and timers that have a reference to what they are in. */
#include <belay/belay.h>

#include "device.h"
#include "work.h"

struct foo {
	struct kref ref;
	u32 id;
	struct work_struct work __own(foo_put);
	struct delayed_work dwork __own(foo_put);
	struct alarm alarm __own(foo_put);
	struct hralarm fine __own(foo_put);
};

int use(u32 id) __contract;

static void foo_release(struct kref *ref)
{
	kfree(container_of(ref, struct foo, ref));
}

void foo_put(struct foo *foo __take)
{
	kref_put(&foo->ref, foo_release);
}

struct foo *foo_get(struct foo *foo __gives(foo_put)) __returns(foo)
{
	kref_get(&foo->ref);
	return foo;
}

/* The function has the reference that was queued. */
static void ok_work(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	use(foo->id);
	foo_put(foo);
}

static void bad_work_leaks(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	use(foo->id);
}	//~ BL101

static void bad_work_puts_twice(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	foo_put(foo);
	foo_put(foo);	//~ BL102
}

static void bad_work_frees(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	kfree(foo);	//~ BL105
}

static void bad_work_looks_back(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	foo_put(foo);
	use(foo->id);	//~ BL103
}

/* Puts it by the count. */
static void ok_work_kref(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, work);

	kref_put(&foo->ref, foo_release);
}

static void tick(struct work_struct *work)
{
	struct foo *foo = container_of(work, struct foo, dwork.work);

	foo_put(foo);
}

static void ring(struct alarm *alarm)
{
	struct foo *foo = container_of(alarm, struct foo, alarm);

	foo_put(foo);
}

static enum restart ring_fine(struct hralarm *alarm)
{
	struct foo *foo = container_of(alarm, struct foo, fine);

	foo_put(foo);
	return NORESTART;
}

struct foo *ok_new(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	kref_init(&foo->ref);
	INIT_WORK(&foo->work, ok_work);
	INIT_DELAYED_WORK(&foo->dwork, tick);
	alarm_setup(&foo->alarm, ring);
	hralarm_init(&foo->fine);
	foo->fine.function = ring_fine;
	return foo;
}

/* The first time that it is queued it cannot be queued already. */
struct foo *ok_new_queued(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	kref_init(&foo->ref);
	INIT_WORK(&foo->work, ok_work_kref);
	INIT_DELAYED_WORK(&foo->dwork, tick);
	alarm_setup(&foo->alarm, ring);
	hralarm_init(&foo->fine);
	foo->fine.function = ring_fine;
	kref_get(&foo->ref);
	schedule_work(&foo->work);
	return foo;
}

struct foo *bad_new_queued_twice(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	kref_init(&foo->ref);
	INIT_WORK(&foo->work, bad_work_leaks);
	INIT_DELAYED_WORK(&foo->dwork, tick);
	alarm_setup(&foo->alarm, ring);
	hralarm_init(&foo->fine);
	kref_get(&foo->ref);
	schedule_work(&foo->work);
	kref_get(&foo->ref);
	schedule_work(&foo->work);
	return foo;	//~ BL101
}

/* A reference each time; one that was not needed goes back. */
void ok_queue(struct foo *foo)
{
	kref_get(&foo->ref);
	if (!schedule_work(&foo->work))
		foo_put(foo);
}

void ok_queue_got(struct foo *foo)
{
	if (!schedule_work(&foo_get(foo)->work))
		foo_put(foo);
}

void bad_queue_ignores(struct foo *foo)
{
	kref_get(&foo->ref);
	schedule_work(&foo->work);
}	//~ BL101

void bad_queue_turned(struct foo *foo)
{
	kref_get(&foo->ref);
	if (schedule_work(&foo->work))
		foo_put(foo);	//~ BL104
}	//~ BL101

void bad_queue_without(struct foo *foo)
{
	schedule_work(&foo->work);	//~ BL108
}

void bad_queue_late(struct foo *foo)
{
	if (schedule_work(&foo->work))	//~ BL108
		kref_get(&foo->ref);
}	//~ BL101

/* The caller's reference goes along, or stays. */
bool ok_hand_over(struct foo *foo) __takes(foo, result != 0)
{
	return schedule_work(&foo->work);
}

void ok_hand_on(struct foo *foo __take)
{
	if (!schedule_work(&foo->work))
		foo_put(foo);
}

void bad_hand_on(struct foo *foo __take)
{
	schedule_work(&foo->work);
}	//~ BL101

void bad_hand_on_uses(struct foo *foo __take)
{
	if (!schedule_work(&foo->work))
		foo_put(foo);
	else
		use(foo->id);	//~ BL104
}

/* Disconnecting: what did not run leaves its reference here. */
void ok_stop(struct foo *foo __take)
{
	if (cancel_work_sync(&foo->work))
		foo_put(foo);
	if (cancel_delayed_work_sync(&foo->dwork))
		foo_put(foo);
	foo_put(foo);
}

void bad_stop_leaks(struct foo *foo __take)
{
	cancel_work_sync(&foo->work);
	foo_put(foo);
}	//~ BL101

void bad_stop_puts(struct foo *foo)
{
	cancel_work_sync(&foo->work);
	foo_put(foo);	//~ BL108
}

void bad_stop_turned(struct foo *foo)
{
	if (!cancel_work_sync(&foo->work))
		foo_put(foo);	//~ BL108
}	//~ BL101

/* Flushed, its reference is gone; the other one still keeps it. */
void ok_flush(struct foo *foo __take)
{
	flush_work(&foo->work);
	use(foo->id);
	foo_put(foo);
}

/* Queued anew: either it was idle, or the queue has one already. */
void ok_push_back(struct workqueue_struct *wq, struct foo *foo)
{
	kref_get(&foo->ref);
	if (mod_delayed_work(wq, &foo->dwork, 10))
		foo_put(foo);
}

void bad_push_back(struct workqueue_struct *wq, struct foo *foo)
{
	kref_get(&foo->ref);
	if (!mod_delayed_work(wq, &foo->dwork, 10))
		foo_put(foo);	//~ BL104
}	//~ BL101

/* Timers are the other way round: 0 where it was not armed. */
void ok_arm(struct foo *foo)
{
	kref_get(&foo->ref);
	if (mod_alarm(&foo->alarm, 10))
		foo_put(foo);
}

void bad_arm(struct foo *foo)
{
	kref_get(&foo->ref);
	mod_alarm(&foo->alarm, 10);
}	//~ BL101

void ok_arm_once(struct foo *foo)
{
	kref_get(&foo->ref);
	add_alarm(&foo->alarm);
}

void bad_arm_once(struct foo *foo)
{
	add_alarm(&foo->alarm);	//~ BL108
}

void ok_disarm(struct foo *foo)
{
	if (alarm_delete_sync(&foo->alarm))
		foo_put(foo);
}

void bad_disarm(struct foo *foo)
{
	if (!alarm_delete_sync(&foo->alarm))
		foo_put(foo);	//~ BL108
}	//~ BL101

void ok_disarm_fine(struct foo *foo)
{
	if (hralarm_try_to_cancel(&foo->fine) > 0)
		foo_put(foo);
}

/* -1 where it is running, so that it puts the reference by itself. */
void bad_disarm_fine(struct foo *foo)
{
	if (hralarm_try_to_cancel(&foo->fine))
		foo_put(foo);	//~ BL108
}

void ok_arm_fine(struct foo *foo)
{
	kref_get(&foo->ref);
	hralarm_start(&foo->fine);
}

/* Taken after it was armed: the caller's own one covers the time between. */
void fp_arm_first(struct foo *foo)
{
	if (!mod_alarm(&foo->alarm, 10))	//~ fp BL108
		kref_get(&foo->ref);
}	//~ fp BL101

/* Started again while it is pending it has one reference too many. */
void miss_restart(struct foo *foo)
{
	kref_get(&foo->ref);
	hralarm_start(&foo->fine);
	kref_get(&foo->ref);
	hralarm_start(&foo->fine);
}	//~ miss BL101

/* Each time that it runs it has one reference, and passes it on or puts it. */
struct bar {
	struct kref ref;
	u32 left;
	struct delayed_work dwork __own(bar_put);
	struct hralarm beat __own(bar_put);
	struct alarm alarm __own(bar_put);
};

static void bar_release(struct kref *ref)
{
	kfree(container_of(ref, struct bar, ref));
}

void bar_put(struct bar *bar __take)
{
	kref_put(&bar->ref, bar_release);
}

static void ok_again(struct work_struct *work)
{
	struct bar *bar = container_of(work, struct bar, dwork.work);

	if (!bar->left--) {
		bar_put(bar);
		return;
	}
	if (!schedule_delayed_work(&bar->dwork, 10))
		bar_put(bar);
}

/* Somebody else may have queued it in the meantime. */
static void bad_again(struct work_struct *work)
{
	struct bar *bar = container_of(work, struct bar, dwork.work);

	if (bar->left--)
		schedule_delayed_work(&bar->dwork, 10);
	else
		bar_put(bar);
}	//~ BL101

static void bad_again_never_puts(struct work_struct *work)
{
	struct bar *bar = container_of(work, struct bar, dwork.work);

	if (bar->left-- && !schedule_delayed_work(&bar->dwork, 10))
		bar_put(bar);
}	//~ BL101

static enum restart ok_beat(struct hralarm *alarm)
{
	struct bar *bar = container_of(alarm, struct bar, beat);

	if (bar->left--)
		return RESTART;
	bar_put(bar);
	return NORESTART;
}

static enum restart bad_beat(struct hralarm *alarm)
{
	struct bar *bar = container_of(alarm, struct bar, beat);

	if (bar->left--)
		return RESTART;
	return NORESTART;	//~ BL110
}

static enum restart bad_beat_gone(struct hralarm *alarm)
{
	struct bar *bar = container_of(alarm, struct bar, beat);

	bar_put(bar);
	return RESTART;	//~ BL110
}

static void ok_alarm(struct alarm *alarm)
{
	struct bar *bar = container_of(alarm, struct bar, alarm);

	if (mod_alarm(&bar->alarm, 10))
		bar_put(bar);
}

static void bad_alarm(struct alarm *alarm)
{
	struct bar *bar = container_of(alarm, struct bar, alarm);

	bar_put(bar);
	mod_alarm(&bar->alarm, 10);	//~ BL103
}

void make_bar(struct bar *bar, u32 kind)
{
	switch (kind) {
	case 1:
		INIT_DELAYED_WORK(&bar->dwork, ok_again);
		bar->beat.function = ok_beat;
		alarm_setup(&bar->alarm, ok_alarm);
		break;
	case 2:
		INIT_DELAYED_WORK(&bar->dwork, bad_again);
		bar->beat.function = bad_beat;
		alarm_setup(&bar->alarm, bad_alarm);
		break;
	default:
		INIT_DELAYED_WORK(&bar->dwork, bad_again_never_puts);
		bar->beat.function = bad_beat_gone;
		break;
	}
}

void make_foo(struct foo *foo, u32 kind)
{
	if (kind == 1)
		INIT_WORK(&foo->work, bad_work_puts_twice);
	else if (kind == 2)
		INIT_WORK(&foo->work, bad_work_frees);
	else
		INIT_WORK(&foo->work, bad_work_looks_back);
}

/* A timer whose function is also somebody else's. */
struct two {
	struct hralarm mine __own(kfree);
	struct hralarm other;
};

static enum restart two_ring(struct hralarm *alarm)
{
	use(0);
	return NORESTART;
}

void bad_two(struct two *t)
{
	t->other.function = two_ring;
	t->mine.function = two_ring;	//~ BL902
}

/* What another function may queue nobody would know of. */
void queue_any(struct work_struct *work) __contract;

static void queue_here(struct work_struct *work)
{
	schedule_work(work);
}

void bad_through_helper(struct foo *foo)
{
	kref_get(&foo->ref);
	queue_here(&foo->work);
}	//~ BL101

void bad_through_other(struct foo *foo)
{
	queue_any(&foo->work);	//~ BL902
}


static int line_up(int line, void *cookie)
{
	struct foo *foo = cookie;

	return use(foo->id);
}

/* Registered with the kernel it is not this function's alone. */
struct foo *bad_new_registered(u32 id) __own(foo_put) __nullable
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return NULL;
	kref_init(&foo->ref);
	INIT_WORK(&foo->work, ok_work);
	INIT_DELAYED_WORK(&foo->dwork, tick);
	alarm_setup(&foo->alarm, ring);
	hralarm_init(&foo->fine);
	if (line_request(1, line_up, foo)) {
		kfree(foo);
		return NULL;
	}
	kref_get(&foo->ref);
	schedule_work(&foo->work);
	line_free(1, foo);
	return foo;	//~ BL101
}
