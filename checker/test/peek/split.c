// SPDX-License-Identifier: GPL-2.0-only
/* A call whose effects depend on what it returns. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct job {
	int id;
};

int queue(struct job *job) __takes(job, result == 0);
void job_free(struct job *job __take);
int job_new(struct job **out __own(job_free)) __sets(*out, result == 0);

int submit(void)
{
	struct job *job;
	int err = job_new(&job);

	belay_peek(&job);
	if (err)
		return err;
	err = queue(job);
	belay_peek(job);
	if (err)
		job_free(job);
	return err;
}
