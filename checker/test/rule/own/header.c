// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions that a header of the driver declares are the author's, wherever
 * they are defined: what they release may have been allocated by others.
 */
#include "mini.h"
#include <belay/belay.h>

#include "header.h"

/* job_put() is elsewhere, and takes what kzalloc() returned. */
struct job *ok_new(void) __own(job_put) __nullable
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return NULL;
	kref_init(&job->ref);
	return job;
}

struct job *bad_new(void) __own(job_put) __nullable
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return NULL;
	kref_init(&job->ref);
	job_put(job);
	return job;	//~ BL104
}

/* A reference that kref_get() gave is one that job_put() puts. */
void ok_get_and_put(struct job *job)
{
	kref_get(&job->ref);
	job_put(job);
}

void bad_get_and_put(struct job *job)
{
	kref_get(&job->ref);
	job_put(job);
	job_put(job);	//~ BL104
}
