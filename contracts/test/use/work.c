// SPDX-License-Identifier: GPL-2.0-only
/* Work and timers at file scope */
// check: clean
#include <linux/jiffies.h>
#include <linux/timer.h>
#include <linux/workqueue.h>
#include <belay/belay.h>

static int ticks;

static void ok_work(struct work_struct *work)
{
	ticks++;
}

static DECLARE_WORK(work_once, ok_work);

static void ok_again(struct work_struct *work)
{
	schedule_delayed_work(to_delayed_work(work), HZ);
}

static DECLARE_DELAYED_WORK(work_again, ok_again);

static void ok_timer(struct timer_list *timer)
{
	mod_timer(timer, jiffies + HZ);
}

static DEFINE_TIMER(beat, ok_timer);

void ok_start(void)
{
	schedule_work(&work_once);
	schedule_delayed_work(&work_again, HZ);
	mod_timer(&beat, jiffies + HZ);
}

void ok_stop(void)
{
	cancel_work_sync(&work_once);
	cancel_delayed_work_sync(&work_again);
	timer_delete_sync(&beat);
}
