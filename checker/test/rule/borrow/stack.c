// SPDX-License-Identifier: GPL-2.0-only
/* BL207: something still refers to a local when it goes. */
#include <belay/belay.h>

#include "mini.h"

struct queue {
	struct wait_queue_head wait;
	u32 len;
};

int queue_ready(struct queue *q) __contract;
void schedule(void) __contract;
void note(u32 value) __contract;

int bad_wait(struct queue *q, bool nonblock)
{
	struct wait_queue_entry entry = { NULL };

	add_wait_queue(&q->wait, &entry);
	while (!queue_ready(q)) {
		if (nonblock)
			return -EAGAIN;	//~ BL207 `entry`
		schedule();
	}
	remove_wait_queue_from(&q->wait, &entry);
	return 0;
}

int ok_wait(struct queue *q, bool nonblock)
{
	struct wait_queue_entry entry = { NULL };
	int err = 0;

	add_wait_queue(&q->wait, &entry);
	while (!queue_ready(q)) {
		if (nonblock) {
			err = -EAGAIN;
			break;
		}
		schedule();
	}
	remove_wait_queue_from(&q->wait, &entry);
	return err;
}

/* The block ends, and the function goes on. */
int bad_block(struct queue *q, bool slow)
{
	int ready = 0;

	if (slow) {
		struct wait_queue_entry entry = { NULL };

		add_wait_queue(&q->wait, &entry);
		schedule();
		ready = queue_ready(q);
	}	//~ BL207
	return ready;
}

int ok_block(struct queue *q, bool slow)
{
	int ready = 0;

	if (slow) {
		struct wait_queue_entry entry = { NULL };

		add_wait_queue(&q->wait, &entry);
		schedule();
		ready = queue_ready(q);
		remove_wait_queue_from(&q->wait, &entry);
	}
	return ready;
}

/* A timer on the stack. */
int bad_timer(struct queue *q)
{
	struct timer_list timer;

	timer_setup_on_stack(&timer);
	mod_timer(&timer, 100);
	if (queue_ready(q))
		return 0;	//~ BL207 destroy_timer_on_stack
	schedule();
	destroy_timer_on_stack(&timer);
	return -EAGAIN;
}

int ok_timer(struct queue *q)
{
	struct timer_list timer;
	int err = -EAGAIN;

	timer_setup_on_stack(&timer);
	mod_timer(&timer, 100);
	if (queue_ready(q))
		err = 0;
	else
		schedule();
	destroy_timer_on_stack(&timer);
	return err;
}

/* Part of a larger local. */
struct waiter {
	struct wait_queue_entry entry;
	u32 events;
};

u32 bad_part(struct queue *q)
{
	struct waiter w = { { NULL }, 0 };

	add_wait_queue(&q->wait, &w.entry);
	schedule();
	return w.events;	//~ BL207 `w.entry`
}

u32 ok_part(struct queue *q)
{
	struct waiter w = { { NULL }, 0 };

	add_wait_queue(&q->wait, &w.entry);
	schedule();
	remove_wait_queue_from(&q->wait, &w.entry);
	return w.events;
}

/* In each round another. */
int bad_round(struct queue *q)
{
	for (int i = 0; i < 3; i++) {
		struct wait_queue_entry entry = { NULL };

		add_wait_queue(&q->wait, &entry);
		if (queue_ready(q))
			continue;	//~ BL207
		remove_wait_queue_from(&q->wait, &entry);
	}
	return 0;
}

int ok_round(struct queue *q)
{
	for (int i = 0; i < 3; i++) {
		struct wait_queue_entry entry = { NULL };
		int ready;

		add_wait_queue(&q->wait, &entry);
		ready = queue_ready(q);
		remove_wait_queue_from(&q->wait, &entry);
		if (ready)
			continue;
		note(1);
	}
	return 0;
}

/* Registered for good: then it must not be on the stack. */
int bad_registered(void)
{
	struct miscdevice misc = { .minor = 255, .name = "foo" };

	return misc_register(&misc);	//~ BL207 misc_deregister
}

static struct miscdevice foo_misc = { .minor = 255, .name = "foo" };

int ok_registered(struct miscdevice *misc __gives(misc_deregister, result == 0))
{
	foo_misc.minor = 1;
	return misc_register(misc);
}
