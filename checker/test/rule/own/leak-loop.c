// SPDX-License-Identifier: GPL-2.0-only
/* BL101: retries, allocation inside loops, unwinding of arrays. */
#include <belay/belay.h>

#include "mini.h"

#define NR_QUEUES 4

int submit(const void *buf __bytes(n), size_t n) __contract;

struct job {
	u32 id;
	u32 state;
};

int ok_retry(size_t n)
{
	int tries, err = -EAGAIN;

	for (tries = 0; tries < 3 && err == -EAGAIN; tries++) {
		void *buf = kzalloc(n, GFP_KERNEL);

		if (!buf)
			return -ENOMEM;
		err = submit(buf, n);
		kfree(buf);
	}
	return err;
}

int bad_retry_continue(size_t n)
{
	int tries, err = -EAGAIN;

	for (tries = 0; tries < 3; tries++) {
		void *buf = kzalloc(n, GFP_KERNEL);

		if (!buf)
			return -ENOMEM;	//~ BL101
		err = submit(buf, n);
		if (err == -EAGAIN)
			continue;
		kfree(buf);
		break;
	}
	return err;	//~ BL101
}

int bad_retry_goto(size_t n)
{
	void *buf;
	int err;

retry:
	buf = kzalloc(n, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;	//~ BL101
	err = submit(buf, n);
	if (err == -EAGAIN)
		goto retry;
	kfree(buf);
	return err;	//~ BL101
}

int ok_retry_goto(size_t n)
{
	void *buf;
	int err;

	buf = kzalloc(n, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
retry:
	err = submit(buf, n);
	if (err == -EAGAIN)
		goto retry;
	kfree(buf);
	return err;
}

/* Smaller and smaller until it fits. */
void *ok_shrink_until_it_fits(size_t n)
	__own(kfree) __nullable
{
	void *p;

	do {
		p = kzalloc(n, GFP_KERNEL);
		if (p)
			return p;
		n /= 2;
	} while (n > 16);
	return NULL;
}

int bad_loop_break(const u32 *ids __bytes(n * 4), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			break;
		job->id = ids[i];
		if (!job->id)
			break;
		submit(job, sizeof(*job));
		kfree(job);
	}
	return 0;	//~ BL101
}

int ok_loop_break(const u32 *ids __bytes(n * 4), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

		if (!job)
			break;
		job->id = ids[i];
		if (!job->id) {
			kfree(job);
			break;
		}
		submit(job, sizeof(*job));
		kfree(job);
	}
	return 0;
}

struct port {
	struct job *jobs[NR_QUEUES] __own(kfree) __nullable;
};

void port_free(struct port *port __take);

/* An array of owners: made one by one, unwound from the middle. */
struct port *ok_array_unwind(void)
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
	while (--i >= 0)
		kfree(port->jobs[i]);
	kfree(port);
	return NULL;
}

struct port *bad_array_not_unwound(void)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int i;

	if (!port)
		return NULL;
	for (i = 0; i < NR_QUEUES; i++) {
		port->jobs[i] = kzalloc(sizeof(*port->jobs[i]), GFP_KERNEL);
		if (!port->jobs[i]) {
			kfree(port);	//~ BL107
			return NULL;
		}
	}
	return port;
}

void port_free(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->jobs[i]);
	kfree(port);
}

/* A chain: each node owns the next one. */
struct node {
	struct node *next __own(kfree) __nullable;
	u32 key;
};

void ok_chain_free(struct node *head __take_of(kfree) __nullable)
{
	while (head) {
		struct node *next = head->next;

		kfree(head);
		head = next;
	}
}

void bad_chain_free_first_only(struct node *head __take_of(kfree) __nullable)
{
	if (head)
		kfree(head);	//~ BL107
}

void chain_free(struct node *head __take __nullable);

struct node *ok_chain_build(u32 n)
	__own(chain_free) __nullable
{
	struct node *head = NULL;
	u32 i;

	for (i = 0; i < n; i++) {
		struct node *node = kzalloc(sizeof(*node), GFP_KERNEL);

		if (!node)
			break;
		node->key = i;
		node->next = head;
		head = node;
	}
	return head;
}

struct node *bad_chain_build(u32 n)
	__own(chain_free) __nullable
{
	struct node *head = NULL;
	u32 i;

	for (i = 0; i < n; i++) {
		struct node *node = kzalloc(sizeof(*node), GFP_KERNEL);

		if (!node)
			break;
		node->key = i;
		head = node;	/* the rest of the chain is lost */
	}
	return head;	//~ BL101
}

struct region {
	unsigned long addr;
	size_t size;
};

/* Buffers of sizes that differ, of which only numbers are kept. */
int bad_kept_as_numbers(struct region *m __counted_by(n), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		void *buf = kzalloc(m->size, GFP_KERNEL);

		m->addr = buf ? (unsigned long)buf : ~0ul;
		m++;
	}
	return 0;	//~ BL101
}

int ok_tried_out(struct region *m __counted_by(n), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		void *buf = kzalloc(m->size, GFP_KERNEL);

		m->addr = buf ? 1 : ~0ul;
		kfree(buf);
		m++;
	}
	return 0;
}
