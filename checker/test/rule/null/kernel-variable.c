// SPDX-License-Identifier: GPL-2.0-only
/* Pointers at file scope that others set */
#include <belay/belay.h>

#include "mini.h"

struct queue;

extern struct queue *late_queue;
extern struct queue *early_queue __contract;
extern struct queue *maybe_queue __contract __nullable;
static struct queue *own_queue;

int queue_run(struct queue *q) __contract;

int ok_early(void)
{
	return queue_run(early_queue);
}

int bad_late(void)
{
	return queue_run(late_queue);	//~ BL303
}

int bad_maybe(void)
{
	return queue_run(maybe_queue);	//~ BL303
}

int bad_own(void)
{
	return queue_run(own_queue);	//~ BL303
}

int ok_tested(void)
{
	return late_queue ? queue_run(late_queue) : -ENODEV;
}
