// SPDX-License-Identifier: GPL-2.0-only
#include "cli/jobs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/die.h"

struct job {
	pid_t pid;
	int status;
	bool is_over;
	FILE *out, *err;
};

static FILE *open_temp(void)
{
	FILE *f = tmpfile();

	if (!f)
		die("cannot make a temporary file: %s", strerror(errno));
	return f;
}

static void start(const struct jobs *jobs, unsigned i, struct job *j)
{
	j->out = open_temp();
	j->err = open_temp();
	fflush(NULL);
	j->pid = fork();
	if (j->pid < 0)
		die("cannot start a process: %s", strerror(errno));
	if (j->pid)
		return;
	if (dup2(fileno(j->err), STDERR_FILENO) < 0)
		die("cannot redirect: %s", strerror(errno));
	exit(jobs->work(i, j->out, jobs->arg));
}

static void wait_one(struct job *all, unsigned n)
{
	int status;
	pid_t pid;

	do
		pid = wait(&status);
	while (pid < 0 && errno == EINTR);
	if (pid < 0)
		die("lost a process: %s", strerror(errno));
	for (unsigned i = 0; i < n; i++)
		if (all[i].pid == pid) {
			all[i].status = status;
			all[i].is_over = true;
		}
}

void jobs_run(const struct jobs *jobs)
{
	struct arena arena = { 0 };
	struct job *all = arena_array(&arena, struct job, jobs->count);
	unsigned started = 0, running = 0;

	for (unsigned i = 0; i < jobs->count; i++) {
		struct job *j = &all[i];

		while (!j->is_over) {
			/* Files stay open until printed: do not run ahead. */
			while (started < jobs->count &&
			       running < jobs->parallel &&
			       started < i + 2 * jobs->parallel) {
				start(jobs, started, &all[started]);
				started++;
				running++;
			}
			wait_one(all, started);
			running--;
		}
		rewind(j->out);
		rewind(j->err);
		jobs->done(i, j->status, j->out, j->err, jobs->arg);
		fclose(j->out);
		fclose(j->err);
	}
	arena_release(&arena);
}

bool jobs_verdict(const char *name, int status)
{
	if (WIFSIGNALED(status))
		warn("%s: the checker crashed (%s): this is a bug in belay",
		     name, strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) > EXIT_TROUBLE)
		warn("%s: the checker failed: this is a bug in belay", name);
	return WIFEXITED(status) && WEXITSTATUS(status) == EXIT_CLEAN;
}

void *jobs_shared(size_t size)
{
	void *p = mmap(NULL, size ? size : 1, PROT_READ | PROT_WRITE,
		       MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		die("out of memory");
	return p;
}

void jobs_copy(FILE *from, FILE *to)
{
	char buf[4096];
	size_t n;

	while ((n = fread(buf, 1, sizeof(buf), from)))
		fwrite(buf, 1, n, to);
	fflush(to);
}
