// SPDX-License-Identifier: GPL-2.0-only
/* BL208: what a call releases through one argument, another points into. */
#include <belay/belay.h>

#include "mini.h"

struct file_name {
	char *text __own(kfree) __nullable;
	u32 len;
};

struct job {
	u32 id;
	char name[16];
	char *args __own(kfree) __nullable;
};

struct worker {
	struct job *job __own(job_free) __nullable;
	u32 done;
};

void job_free(struct job *job __take __nullable);
int name_set(struct file_name *name, const char *text) __sets(name->text);
int name_append(struct file_name *name, const char *text)
	__sets(name->text, result == 0);
void name_print(struct file_name *name, const char *text) __contract;
void worker_start(struct worker *w, struct job *job __take)
	__sets(w->job);
int worker_finish(struct worker *w, const struct job *next)
	__takes(w->job, result == 0) __sets(w->job, result == 0);
const char *name_part(struct file_name *name, u32 n)
	__nullable __borrows(name->text);
void job_done(struct job *job __take_of(job_free), const char *how);
const char *job_text(struct job *job) __borrows(job);
void report(const char *text) __contract;

int bad_own_text(struct file_name *name)
	__sets(name->text)
{
	if (!name->text)
		return 0;
	return name_set(name, name->text);	//~ BL208
}

int ok_other_text(struct file_name *name, const char *text)
	__sets(name->text)
{
	return name_set(name, text);
}

int bad_part_of_text(struct file_name *name)
	__sets(name->text)
{
	const char *part = name_part(name, 2);

	if (!part)
		return 0;
	return name_set(name, part);	//~ BL208
}

int ok_copy_of_part(struct file_name *name)
	__sets(name->text)
{
	const char *part = name_part(name, 2);
	char *copy;
	int err;

	if (!part)
		return 0;
	copy = kstrdup(part, GFP_KERNEL);
	if (!copy)
		return -ENOMEM;
	err = name_set(name, copy);
	kfree(copy);
	return err;
}

/* With an offset it is still the same text. */
int bad_skipped_text(struct file_name *name)
	__sets(name->text, result == 0)
{
	if (!name->text || !name->len)
		return 0;
	return name_append(name, name->text + 1);	//~ BL208
}

int ok_literal(struct file_name *name)
	__sets(name->text, result == 0)
{
	return name_append(name, ".old");
}

/* A callee that releases nothing may have both. */
void ok_printed(struct file_name *name)
{
	if (name->text)
		name_print(name, name->text);
}

/* Two parameters that may be one object. */
int bad_text_of_other(struct file_name *a, struct file_name *b)
	__sets(a->text)
{
	if (!b->text)
		return 0;
	return name_set(a, b->text);	//~ BL208
}

int ok_text_of_other(struct file_name *a, struct file_name *b)
	__sets(a->text)
{
	if (!b->text || a == b)
		return 0;
	return name_set(a, b->text);
}

/* A borrow of what is taken. */
void bad_taken_and_text(struct job *job __take_of(job_free))
{
	job_done(job, job_text(job));	//~ BL208
}

void ok_taken_and_literal(struct job *job __take_of(job_free))
{
	report(job_text(job));
	job_done(job, "done");
}

int bad_current_job(struct worker *w)
	__sets(w->job, result == 0)
{
	if (!w->job)
		return 0;
	return worker_finish(w, w->job);	//~ BL208
}

int ok_next_job(struct worker *w, const struct job *next)
	__sets(w->job, result == 0)
{
	if (!w->job)
		return 0;
	return worker_finish(w, next);
}

/* The text is in the worker's job, which is replaced. */
void ok_start(struct worker *w, struct job *job __take_of(job_free))
	__sets(w->job)
{
	worker_start(w, job);
}
