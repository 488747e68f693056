// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL102, BL107, BL108: arrays of owners, filled and emptied by loops. */
#include <belay/belay.h>

#include "mini.h"

#define NR_QUEUES 4

struct job {
	u32 id;
};

struct port {
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	u32 flags;
};

void port_free(struct port *port __take);

static int ok_local(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i, err = 0;

	for (i = 0; i < NR_QUEUES; i++) {
		jobs[i] = kzalloc(sizeof(*jobs[i]), GFP_KERNEL);
		if (!jobs[i]) {
			err = -ENOMEM;
			goto unwind;
		}
	}
unwind:
	while (--i >= 0)
		kfree(jobs[i]);
	return err;
}

/* The same, counting down after the test. */
static int ok_local_post(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	unsigned int i;
	int err = 0;

	for (i = 0; i < NR_QUEUES; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job) {
			err = -ENOMEM;
			break;
		}
		jobs[i] = job;
	}
	while (i--)
		kfree(jobs[i]);
	return err;
}

static int bad_local_error_path(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		jobs[i] = kzalloc(sizeof(*jobs[i]), GFP_KERNEL);
		if (!jobs[i])
			return -ENOMEM;	//~ BL101 jobs
	}
	while (--i >= 0)
		kfree(jobs[i]);
	return 0;
}

static int bad_local_one_too_few(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		jobs[i] = kzalloc(sizeof(*jobs[i]), GFP_KERNEL);
		if (!jobs[i])
			break;
	}
	while (--i > 0)
		kfree(jobs[i]);
	return 0;	//~ BL101 jobs
}

static int bad_local_one_too_many(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i;

	for (i = 0; i < NR_QUEUES - 1; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			break;
		jobs[i] = job;
	}
	for (; i >= 0; i--)
		kfree(jobs[i]);	//~ BL108
	return 0;
}

static int bad_local_twice(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			break;
		jobs[i] = job;
	}
	while (i--)
		kfree(jobs[i]);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(jobs[i]);	//~ BL108
	return 0;
}

static int ok_local_forward(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i, n;

	for (i = 0; i < NR_QUEUES; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			break;
		jobs[i] = job;
	}
	n = i;
	for (i = 0; i < n; i++)
		kfree(jobs[i]);
	return 0;
}

static int ok_local_zeroed(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable = { NULL };
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		jobs[i] = kzalloc(sizeof(*jobs[i]), GFP_KERNEL);
		if (!jobs[i])
			break;
	}
	for (i = 0; i < NR_QUEUES; i++)
		kfree(jobs[i]);
	return 0;
}

static int bad_local_not_zeroed(void)
{
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		jobs[i] = kzalloc(sizeof(*jobs[i]), GFP_KERNEL);
		if (!jobs[i])
			break;
	}
	for (i = 0; i < NR_QUEUES; i++)
		kfree(jobs[i]);	//~ BL108
	return 0;
}

void port_free(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	kfree(port);
}

static void ok_free_downwards(struct port *port __take)
{
	int i = NR_QUEUES;

	while (i--)
		kfree(port->jobs[i]);
	kfree(port);
}

static void ok_free_if_set(struct port *port __take)
{
	unsigned int i;

	for (i = 0; i < NR_QUEUES; i++)
		if (port->jobs[i])
			kfree(port->jobs[i]);
	kfree(port);
}

static void ok_free_and_clear(struct port *port __take)
{
	unsigned int i;

	for (i = 0; i < NR_QUEUES; i++) {
		kfree(port->jobs[i]);
		port->jobs[i] = NULL;
	}
	kfree(port);
}

static void ok_free_saved(struct port *port __take)
{
	unsigned int i;

	for (i = 0; i < NR_QUEUES; i++) {
		struct job *job = port->jobs[i];

		port->jobs[i] = NULL;
		kfree(job);
	}
	kfree(port);
}

static void bad_free_never(struct port *port __take)
{
	kfree(port);	//~ BL107 jobs
}

static void bad_free_all_but_last(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES - 1; i++)
		kfree(port->jobs[i]);
	kfree(port);	//~ BL107 jobs
}

static void bad_free_all_but_first(struct port *port __take)
{
	int i;

	for (i = 1; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	kfree(port);	//~ BL107 jobs
}

static void bad_free_every_other(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i += 2)
		kfree(port->jobs[i]);
	kfree(port);	//~ BL107 jobs
}

static void bad_free_until_flag(struct port *port __take)
{
	u32 i;

	for (i = 0; i < NR_QUEUES; i++) {
		if (port->flags & (1u << i))
			break;
		kfree(port->jobs[i]);
	}
	kfree(port);	//~ BL107 jobs
}

static void ok_free_by_hand(struct port *port __take)
{
	kfree(port->jobs[2]);
	kfree(port->jobs[0]);
	kfree(port->jobs[3]);
	kfree(port->jobs[1]);
	kfree(port);
}

static void bad_free_by_hand(struct port *port __take)
{
	kfree(port->jobs[2]);
	kfree(port->jobs[0]);
	kfree(port->jobs[3]);
	kfree(port);	//~ BL107 jobs
}

static void bad_free_twice(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);	//~ BL102
	kfree(port);
}

/* Allocated from the middle: the rest stays NULL. */
static struct port *ok_new_some(u32 n)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	u32 i;

	if (!port)
		return NULL;
	for (i = 0; i < n && i < NR_QUEUES; i++) {
		port->jobs[i] = kzalloc(sizeof(*port->jobs[i]), GFP_KERNEL);
		if (!port->jobs[i]) {
			port_free(port);
			return NULL;
		}
	}
	return port;
}

static struct port *ok_new_unwind_post(void)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			goto unwind;
		job->id = (u32)i;
		port->jobs[i] = job;
	}
	return port;

unwind:
	while (i--)
		kfree(port->jobs[i]);
	kfree(port);
	return NULL;
}

static struct port *bad_new_unwind_too_few(void)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		port->jobs[i] = kzalloc(sizeof(*port->jobs[i]), GFP_KERNEL);
		if (!port->jobs[i])
			goto unwind;
	}
	return port;

unwind:
	while (--i > 0)
		kfree(port->jobs[i]);
	kfree(port);	//~ BL107 jobs
	return NULL;
}

/* What is overwritten by a second round is lost. */
static struct port *bad_new_filled_twice(void)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++)
		port->jobs[i] = kzalloc(sizeof(*port->jobs[i]), GFP_KERNEL);
	for (i = 0; i < NR_QUEUES; i++)
		port->jobs[i] = kzalloc(sizeof(*port->jobs[i]), GFP_KERNEL);	//~ BL106 //~ BL106
	return port;
}

static void ok_reset(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		kfree(port->jobs[i]);
		port->jobs[i] = NULL;
	}
}

static void bad_reset(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
}	//~ BL109 jobs

/* Made NULL all at once afterwards, or one by one. */
static void ok_reset_memset(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	memset(port->jobs, 0, sizeof(port->jobs));
}

static void ok_reset_later(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	for (i = 0; i < NR_QUEUES; i++)
		port->jobs[i] = NULL;
}

static void bad_reset_later(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	for (i = 0; i < NR_QUEUES - 1; i++)
		port->jobs[i] = NULL;
}	//~ BL109 jobs

static u32 bad_use_after(struct port *port __take)
{
	u32 i, id;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	id = port->jobs[2] ? port->jobs[2]->id : 0;	//~ BL103
	kfree(port);
	return id;
}

static u32 ok_use_before(struct port *port __take)
{
	u32 i, id;

	id = port->jobs[2] ? port->jobs[2]->id : 0;
	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	kfree(port);
	return id;
}

/* Others see the array while some of it is gone. */
int port_show(struct port *port) __contract;

static void bad_seen(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	port_show(port);	//~ BL109 jobs
	memset(port->jobs, 0, sizeof(port->jobs));
}

static void ok_seen(struct port *port)
	__sets(port->jobs)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	memset(port->jobs, 0, sizeof(port->jobs));
	port_show(port);
}

/* Elements that are never NULL must all be there. */
struct bank {
	struct job *jobs[NR_QUEUES] __own(kfree);
};

void bank_free(struct bank *bank __take);

static struct bank *ok_bank(void)
	__own(bank_free) __nullable
{
	struct bank *bank = kzalloc(sizeof(*bank), GFP_KERNEL);
	int i;

	if (!bank)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		bank->jobs[i] = kzalloc(sizeof(*bank->jobs[i]), GFP_KERNEL);
		if (!bank->jobs[i])
			goto unwind;
	}
	return bank;

unwind:
	while (--i >= 0)
		kfree(bank->jobs[i]);
	kfree(bank);
	return NULL;
}

static struct bank *bad_bank(void)
	__own(bank_free) __nullable
{
	struct bank *bank = kzalloc(sizeof(*bank), GFP_KERNEL);
	int i;

	if (!bank)
		return NULL;
	for (i = 0; i < NR_QUEUES - 1; i++) {
		bank->jobs[i] = kzalloc(sizeof(*bank->jobs[i]), GFP_KERNEL);
		if (!bank->jobs[i])
			goto unwind;
	}
	return bank;	//~ BL303 jobs

unwind:
	while (--i >= 0)
		kfree(bank->jobs[i]);
	kfree(bank);
	return NULL;
}

static struct bank *bad_bank_empty(void)
	__own(bank_free) __nullable
{
	return kzalloc(sizeof(struct bank), GFP_KERNEL);	//~ BL303 jobs
}
