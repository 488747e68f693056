/* SPDX-License-Identifier: GPL-2.0-only */
/* Work and timers in miniature, as contracts/linux/workqueue.h has them. */
#ifndef WORK_H
#define WORK_H

#include "mini.h"

struct work_struct {
	unsigned long data;
	void (*func)(struct work_struct *work);
};

struct delayed_work {
	struct work_struct work;
	unsigned long expires;
};

struct workqueue_struct;
typedef void (*work_func_t)(struct work_struct *work);

#define to_delayed_work(w)	container_of(w, struct delayed_work, work)

void belay_init_work(struct work_struct *work __constructs __gives_to(func),
		     work_func_t func) __contract;
void belay_init_delayed_work(struct delayed_work *work
			     __constructs __gives_to(func),
			     work_func_t func) __contract;
#define INIT_WORK(work, func)		belay_init_work(work, func)
#define INIT_DELAYED_WORK(work, func)	belay_init_delayed_work(work, func)

extern struct workqueue_struct *system_wq __contract;
extern struct workqueue_struct *driver_wq;

bool queue_work(struct workqueue_struct *wq,
		struct work_struct *work __carries)
	__takes(work, result != 0);
bool schedule_work(struct work_struct *work __carries)
	__takes(work, result != 0);
bool schedule_delayed_work(struct delayed_work *dwork __carries,
			   unsigned long delay)
	__takes(dwork, result != 0);
bool mod_delayed_work(struct workqueue_struct *wq,
		      struct delayed_work *dwork __carries,
		      unsigned long delay)
	__takes(dwork, result == 0);
bool cancel_work_sync(struct work_struct *work
		      __carries __gives(own, result != 0)) __sleeps;
bool cancel_delayed_work_sync(struct delayed_work *dwork
			      __carries __gives(own, result != 0)) __sleeps;
bool flush_work(struct work_struct *work) __sleeps;

/* <linux/timer.h> and <linux/hrtimer.h>; mini.h has one of another kind. */
struct alarm {
	unsigned long expires;
	void (*function)(struct alarm *alarm);
};

void belay_alarm_setup(struct alarm *alarm __constructs __gives_to(func),
		       void (*func)(struct alarm *alarm)) __contract;
#define alarm_setup(alarm, func)	belay_alarm_setup(alarm, func)

void add_alarm(struct alarm *alarm __carries) __takes(alarm);
int mod_alarm(struct alarm *alarm __carries, unsigned long expires)
	__takes(alarm, result == 0);
int alarm_delete_sync(struct alarm *alarm
		      __carries __gives(own, result != 0));

enum restart { NORESTART, RESTART };

struct hralarm {
	unsigned long expires;
	enum restart (*function)(struct hralarm *alarm);
};

enum restart __slot(hralarm, function)(struct hralarm *alarm __carries)
	__takes(alarm, result == NORESTART);
__slot_check(hralarm, function);

void hralarm_init(struct hralarm *alarm __constructs) __contract;
void hralarm_start(struct hralarm *alarm __carries) __takes(alarm);
int hralarm_try_to_cancel(struct hralarm *alarm
			  __carries __gives(own, result > 0));

#endif
