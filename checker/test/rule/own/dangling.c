// SPDX-License-Identifier: GPL-2.0-only
/* BL109: an owning member outlives what it points to. */
#include <belay/belay.h>

#include "mini.h"

struct hmb {
	void *sgt __own(kvfree) __nullable;
	char *label __own(kfree) __nullable;
	u32 size;
};

struct queue;
void queue_keep(struct queue *q, void *p __take_of(kvfree));
int queue_try(struct queue *q, void *p) __takes(p, result == 0);
int allocate(struct hmb *hmb) __sets(hmb->sgt, result == 0);
void report(struct hmb *hmb) __contract;

void bad_not_cleared(struct hmb *hmb)
	__sets(hmb->sgt)
{
	kvfree(hmb->sgt);
	hmb->size = 0;
}	//~ BL109

void ok_cleared(struct hmb *hmb)
	__sets(hmb->sgt)
{
	kvfree(hmb->sgt);
	hmb->sgt = NULL;
	hmb->size = 0;
}

int bad_error_path(struct hmb *hmb, size_t n)
	__sets(hmb->sgt)
{
	void *sgt;

	kvfree(hmb->sgt);
	sgt = kvzalloc(n, GFP_KERNEL);
	if (!sgt)
		return -ENOMEM;	//~ BL109
	hmb->sgt = sgt;
	return 0;
}

int ok_error_path(struct hmb *hmb, size_t n)
	__sets(hmb->sgt)
{
	void *sgt;

	sgt = kvzalloc(n, GFP_KERNEL);
	if (!sgt)
		return -ENOMEM;
	kvfree(hmb->sgt);
	hmb->sgt = sgt;
	return 0;
}

/* The wrong member is cleared. */
void bad_wrong_member(struct hmb *hmb)
	__sets(hmb->sgt)
	__sets(hmb->label)
{
	char *label = hmb->label;

	kvfree(hmb->sgt);
	hmb->label = NULL;
	kfree(label);
}	//~ BL109

void ok_both_members(struct hmb *hmb)
	__sets(hmb->sgt)
	__sets(hmb->label)
{
	char *label = hmb->label;

	kvfree(hmb->sgt);
	hmb->sgt = NULL;
	hmb->label = NULL;
	kfree(label);
}

/* Given away, and still parked. */
void bad_given(struct hmb *hmb, struct queue *q)
	__sets(hmb->sgt)
{
	if (hmb->sgt)
		queue_keep(q, hmb->sgt);
}	//~ BL109

void ok_given(struct hmb *hmb, struct queue *q)
	__sets(hmb->sgt)
{
	if (hmb->sgt)
		queue_keep(q, hmb->sgt);
	hmb->sgt = NULL;
}

int bad_given_on_success(struct hmb *hmb, struct queue *q)
	__sets(hmb->sgt)
{
	if (!hmb->sgt)
		return 0;
	return queue_try(q, hmb->sgt);	//~ BL109
}

int ok_given_on_success(struct hmb *hmb, struct queue *q)
	__sets(hmb->sgt)
{
	int err;

	if (!hmb->sgt)
		return 0;
	err = queue_try(q, hmb->sgt);
	if (!err)
		hmb->sgt = NULL;
	return err;
}

/* Handed to a callee that may look. */
void bad_handed_on(struct hmb *hmb)
	__sets(hmb->sgt)
{
	kvfree(hmb->sgt);
	report(hmb);	//~ BL109
	hmb->sgt = NULL;
}

void ok_handed_on(struct hmb *hmb)
	__sets(hmb->sgt)
{
	kvfree(hmb->sgt);
	hmb->sgt = NULL;
	report(hmb);
}

/* The object goes as well: nobody can look any more. */
void ok_container_goes(struct hmb *hmb __take)
{
	kvfree(hmb->sgt);
	kfree(hmb->label);
	kfree(hmb);
}

/* Freed by a condition, cleared by another. */
void bad_condition(struct hmb *hmb, bool drop)
	__sets(hmb->sgt)
{
	if (drop)
		kvfree(hmb->sgt);
	if (!drop && hmb->size)
		hmb->size = 0;
}	//~ BL109

void ok_condition(struct hmb *hmb, bool drop)
	__sets(hmb->sgt)
{
	if (drop)
		kvfree(hmb->sgt);
	if (drop)
		hmb->sgt = NULL;
}

/* Once a lock is dropped others look at what it guards. */
struct slot_of {
	struct mutex lock;
	char *text __own(kfree) __nullable __guarded_by(&lock);
};

void bad_unlocked(struct slot_of *s) __sets(s->text)
{
	mutex_lock(&s->lock);
	kfree(s->text);
	mutex_unlock(&s->lock);	//~ BL109
}

void ok_unlocked(struct slot_of *s) __sets(s->text)
{
	mutex_lock(&s->lock);
	kfree(s->text);
	s->text = NULL;
	mutex_unlock(&s->lock);
}

void ok_taken_out(struct slot_of *s) __sets(s->text)
{
	char *text;

	mutex_lock(&s->lock);
	text = s->text;
	s->text = NULL;
	mutex_unlock(&s->lock);
	kfree(text);
}

void bad_taken_out(struct slot_of *s) __sets(s->text)
{
	char *text;

	mutex_lock(&s->lock);
	text = s->text;
	mutex_unlock(&s->lock);
	kfree(text);	//~ BL204
}
