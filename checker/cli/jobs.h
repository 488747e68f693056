/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Work on several files at a time, each in a process of its own, so that a
 * crash on one does not take the others down. What they print appears in the
 * order of the files, whatever the number of processes is.
 *
 *	struct jobs jobs = {
 *		.count = n, .parallel = 4, .work = check, .done = print,
 *	};
 *	jobs_run(&jobs);
 */
#ifndef CLI_JOBS_H
#define CLI_JOBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct jobs {
	unsigned count, parallel;
	/*
	 * Runs in a child process. @out is a file of its own, and so is
	 * standard error. The result, an EXIT_ of base/die.h, is its status.
	 */
	int (*work)(unsigned i, FILE *out, void *arg);
	/*
	 * Runs in the parent, for i = 0, 1, ...: @out and @err can be read
	 * from their start. @status is as of wait(2).
	 */
	void (*done)(unsigned i, int status, FILE *out, FILE *err, void *arg);
	void *arg;
};

void jobs_run(const struct jobs *jobs);

/*
 * Did the work on @name end well? A crash is reported here; of other trouble
 * the child has told on its standard error.
 */
bool jobs_verdict(const char *name, int status);

/* Zeroed memory that children write and the parent reads; never freed. */
void *jobs_shared(size_t size);

/* Appends what can be read from @from to @to. */
void jobs_copy(FILE *from, FILE *to);

#endif
