// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: reference counts of one's own, and releases under a lock. */
#include <belay/belay.h>

#include "mini.h"

struct job {
	u32 id;
	refcount_t users __counts;
	u8 *data __own(kfree) __nullable;
};

int work(struct job *job) __contract;

static void job_free(struct job *job __take)
{
	kfree(job->data);
	kfree(job);
}

void job_get(struct job *job __gives(job_put))
{
	refcount_inc(&job->users);
}

void job_put(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users))
		job_free(job);
}

/* The last reference is the object. */
void bad_last_forgotten(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users))
		kfree(job->data);
}	//~ BL101 //~ BL109

void ok_last_freed(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users)) {
		kfree(job->data);
		kfree(job);
	}
}

void bad_last_half_freed(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users))
		kfree(job);	//~ BL107
}

void bad_freed_for_all(struct job *job __take)
{
	bool last = refcount_dec_and_test(&job->users);

	if (!last)
		job_free(job);	//~ BL102
}	//~ BL101

void ok_freed_for_last(struct job *job __take)
{
	bool last = refcount_dec_and_test(&job->users);

	if (!last)
		return;
	job_free(job);
}

u32 bad_not_last_any_more(struct job *job __take)
{
	if (refcount_dec_and_test(&job->users)) {
		job_free(job);
		return 0;
	}
	return job->id;	//~ BL103
}

u32 ok_while_last(struct job *job __take)
{
	u32 id = 0;

	if (refcount_dec_and_test(&job->users)) {
		id = job->id;
		job_free(job);
	}
	return id;
}

/* A put without a function of its own. */
int ok_inline_put(struct job *job)
{
	int err;

	refcount_inc(&job->users);
	err = work(job);
	if (refcount_dec_and_test(&job->users))
		job_free(job);
	return err;
}

int bad_inline_put(struct job *job)
{
	int err;

	refcount_inc(&job->users);
	err = work(job);
	if (err)
		return err;	//~ BL101
	if (refcount_dec_and_test(&job->users))
		job_free(job);
	return 0;
}

/* Trying. */
struct job *ok_try(struct job *job)
	__own(job_put) __nullable
{
	if (!refcount_inc_not_zero(&job->users))
		return NULL;
	return job;
}

struct job *bad_try(struct job *job)
	__own(job_put) __nullable
{
	if (refcount_inc_not_zero(&job->users))
		return NULL;	//~ BL101
	return job;	//~ BL108
}

struct job *bad_untried(struct job *job)
	__own(job_put) __nullable
{
	return job;	//~ BL108
}

/* A refcount_t that counts something else is a number. */
struct port {
	u32 id;
	refcount_t opens;
};

int port_start(struct port *port) __contract;

void ok_port_open(struct port *port)
{
	refcount_inc(&port->opens);
}

u32 ok_port_close(struct port *port)
{
	if (refcount_dec_and_test(&port->opens))
		port_start(port);
	return port->id;
}

/* An atomic_t. */
struct page_ref {
	atomic_t count __counts;
	u32 nr;
};

void ok_page_put(struct page_ref *p __take)
{
	if (atomic_dec_and_test(&p->count))
		kfree(p);
}

void bad_page_put(struct page_ref *p __take)
{
	if (!atomic_dec_and_test(&p->count))
		return;
	kfree(p);
	p->nr = 0;	//~ BL103
}

bool ok_page_tryget(struct page_ref *p __gives(ok_page_put, result != 0))
{
	return atomic_inc_not_zero(&p->count);
}

bool bad_page_tryget(struct page_ref *p __gives(ok_page_put, result != 0))
{
	return !atomic_inc_not_zero(&p->count);	//~ BL101 //~ BL110
}

/* The last put takes the lock of what the object is listed in. */
struct registry {
	struct mutex lock;
	u32 count;
};

struct entry {
	struct kref ref;
	struct registry *reg;
};

static void entry_release(struct kref *ref)
{
	struct entry *e = container_of(ref, struct entry, ref);
	struct registry *reg = e->reg;

	reg->count--;
	kfree(e);
	mutex_unlock(&reg->lock);
}

void ok_entry_put(struct entry *e __take)
{
	kref_put_mutex(&e->ref, entry_release, &e->reg->lock);
}

static void entry_release_locked(struct kref *ref)
{
	struct entry *e = container_of(ref, struct entry, ref);

	e->reg->count--;
	kfree(e);
}

void bad_entry_put(struct entry *e __take)
{
	kref_put_mutex(&e->ref, entry_release_locked, &e->reg->lock);
}	//~ BL701

void ok_entry_put_unlocks(struct entry *e __take)
{
	struct registry *reg = e->reg;

	if (kref_put_mutex(&e->ref, entry_release_locked, &reg->lock))
		mutex_unlock(&reg->lock);
}

void bad_entry_put_unlocks(struct entry *e __take)
{
	struct registry *reg = e->reg;

	if (kref_put_mutex(&e->ref, entry_release, &reg->lock))
		mutex_unlock(&reg->lock);	//~ BL702
}

void ok_job_last_mutex(struct job *job __take, struct registry *reg)
{
	if (!refcount_dec_and_mutex_lock(&job->users, &reg->lock))
		return;
	reg->count--;
	job_free(job);
	mutex_unlock(&reg->lock);
}

void bad_job_last_mutex(struct job *job __take, struct registry *reg)
{
	if (!refcount_dec_and_mutex_lock(&job->users, &reg->lock))
		return;
	reg->count--;
	mutex_unlock(&reg->lock);
}	//~ BL101

/* Several counts on one object, in a caller that has three of them. */
int ok_three(struct job *job)
{
	int err;

	job_get(job);
	job_get(job);
	job_get(job);
	err = work(job);
	job_put(job);
	job_put(job);
	job_put(job);
	return err;
}

int bad_two_of_three(struct job *job)
{
	int err;

	job_get(job);
	job_get(job);
	job_get(job);
	err = work(job);
	job_put(job);
	job_put(job);
	return err;	//~ BL101
}

/* A count that was never set is zero: the first reference is none. */
struct token {
	refcount_t users __counts;
	u32 id;
};

void token_put(struct token *token __take __nullable);

struct token *bad_token(u32 id) __own(token_put) __nullable;
struct token *bad_token(u32 id)
{
	struct token *token = kzalloc(sizeof(*token), GFP_KERNEL);

	if (!token)
		return NULL;
	token->id = id;
	return token;	//~ BL405 token->users
}

struct token *ok_token(u32 id) __own(token_put) __nullable;
struct token *ok_token(u32 id)
{
	struct token *token = kzalloc(sizeof(*token), GFP_KERNEL);

	if (!token)
		return NULL;
	token->id = id;
	refcount_set(&token->users, 1);
	return token;
}

struct token *ok_token_by_value(u32 id) __own(token_put) __nullable;
struct token *ok_token_by_value(u32 id)
{
	struct token *token = kzalloc(sizeof(*token), GFP_KERNEL);

	if (!token)
		return NULL;
	*token = (struct token){ .id = id, .users = { { 1 } } };
	return token;
}
