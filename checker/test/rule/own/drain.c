// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: helpers of helpers that take out one thing after the other. */
#include <belay/belay.h>

#include "mini.h"
#include "list.h"

int more(void) __contract;

struct msg {
	struct list_head node;
	u32 len;
};

struct queue {
	struct mutex lock;
	struct list_head msgs __holds(struct msg, node) __own(kfree);
	u32 n;
};

static struct msg *take_one(struct queue *q)
{
	struct msg *m;

	if (list_empty(&q->msgs))
		return NULL;
	m = list_first_entry(&q->msgs, struct msg, node);
	list_del(&m->node);
	q->n--;
	return m;
}

static void drain(struct queue *q)
{
	struct msg *m;

	while ((m = take_one(q)))
		kfree(m);
}

static void drain_locked(struct queue *q)
{
	mutex_lock(&q->lock);
	drain(q);
	mutex_unlock(&q->lock);
}

void ok_destroy(struct queue *q __take)
{
	drain(q);
	kfree(q);
}

void ok_drop_all(struct queue *q) __sets(q->msgs)
{
	drain_locked(q);
}

static void drain_twice_over(struct queue *q)
{
	struct msg *m;

	while ((m = take_one(q))) {
		kfree(m);
		if (m->len)	//~ BL103
			break;
	}
}

void uses_dropped(struct queue *q) __sets(q->msgs)
{
	drain_twice_over(q);
}

static void drain_one(struct queue *q)
{
	struct msg *m = take_one(q);

	if (m)
		kfree(m);
}

void bad_destroy_not_empty(struct queue *q __take)
{
	drain_one(q);
	kfree(q);	//~ BL107
}

/* A chain of owners */
struct job {
	struct job *next __own(job_free) __nullable;
	u32 id;
};

struct line {
	struct job *first __own(job_free) __nullable;
	u32 n;
};

void job_free(struct job *j __take)
{
	if (j->next)
		job_free(j->next);
	kfree(j);
}

static struct job *pop(struct line *l)
{
	struct job *j = l->first;

	if (!j)
		return NULL;
	l->first = j->next;
	j->next = NULL;
	l->n--;
	return j;
}

static void line_drain(struct line *l)
{
	struct job *j;

	while ((j = pop(l)))
		job_free(j);
}

static void line_end(struct line *l)
{
	line_drain(l);
	l->n = 0;
}

void ok_line_destroy(struct line *l __take)
{
	line_end(l);
	kfree(l);
}

void ok_line_clear(struct line *l) __sets(l->first) __sets(struct job.next)
{
	line_drain(l);
}

static void line_drain_some(struct line *l)
{
	struct job *j;

	while (more() && (j = pop(l)))
		job_free(j);
}

void bad_line_destroy(struct line *l __take)
{
	line_drain_some(l);
	kfree(l);	//~ BL107
}

void bad_line_forgets(struct line *l) __sets(l->first) __sets(struct job.next)
{
	line_drain_some(l);
	l->first = NULL;	//~ BL106
}

/* A stack with a counter */
struct stack {
	void *slot[8] __own(kfree) __nullable;
	u32 n;
};

static void *stack_pop(struct stack *s)
{
	void *p;

	if (!s->n || s->n > 8)
		return NULL;
	s->n--;
	p = s->slot[s->n];
	s->slot[s->n] = NULL;
	return p;
}

static void stack_drain(struct stack *s)
{
	void *p;

	while ((p = stack_pop(s)))
		kfree(p);
}

static void stack_clear(struct stack *s)
{
	stack_drain(s);
}

void ok_stack_clear(struct stack *s) __sets(s->slot)
{
	stack_clear(s);
}

static void stack_drain_kept(struct stack *s)
{
	void *p;

	while (s->n && s->n <= 8) {
		p = s->slot[--s->n];
		kfree(p);
	}
}

void bad_stack_clear(struct stack *s) __sets(s->slot)
{
	stack_drain_kept(s);
}	//~ BL109

/* What comes from elsewhere, and ends some day */
static struct msg *make_one(u32 *left)
{
	if (!*left)
		return NULL;
	--*left;
	return kzalloc(sizeof(struct msg), GFP_KERNEL);
}

static void consume(u32 n)
{
	struct msg *m;

	while ((m = make_one(&n)))
		kfree(m);
}

static void consume_all(u32 n)
{
	consume(n);
}

void ok_consume(u32 n)
{
	consume_all(n);
}

static void consume_first(u32 n)
{
	struct msg *m = make_one(&n), *next;

	while (m) {
		next = make_one(&n);
		if (!next)
			return;		//~ BL101 `m` //~ BL101 `next`
		kfree(m);
		m = next;
	}
}

void leaks_last(u32 n)
{
	consume_first(n);
}
