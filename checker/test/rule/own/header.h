/* SPDX-License-Identifier: GPL-2.0-only */
/* What header.c shares with the other files of its driver. */
#ifndef OWN_HEADER_H
#define OWN_HEADER_H

#include "mini.h"

struct job {
	struct kref ref;
	char *name __own(kfree) __nullable;
};

void job_put(struct job *job __take);
struct job *job_new(void) __own(job_put) __nullable;

#endif
