// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE
#include "process.h"

#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static unsigned int limit(void)
{
	const char *text = getenv("TEST_LIMIT");

	return text ? (unsigned int)strtoul(text, NULL, 10) : TEST_LIMIT;
}

pid_t child_start(void)
{
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		alarm(limit());
	}
	return pid;
}

void child_end(bool success)
{
	fflush(stdout);
	_exit(!success);
}

static bool wait_for(pid_t pid, int *status)
{
	pid_t ended;

	do
		ended = waitpid(pid, status, 0);
	while (ended < 0 && errno == EINTR);
	return ended == pid || test_failed(__FILE__, __LINE__, "waitpid");
}

bool child_ok(pid_t pid)
{
	int status;

	if (!wait_for(pid, &status))
		return false;
	if (WIFSIGNALED(status))
		printf("# a process died of signal %d\n", WTERMSIG(status));
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool child_killed(pid_t pid, int signal)
{
	int status;

	return wait_for(pid, &status) && WIFSIGNALED(status) &&
	       WTERMSIG(status) == signal;
}

char child_state(pid_t pid)
{
	char path[64], text[512] = "";
	const char *end;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
	file = fopen(path, "re");
	if (!file)
		return 0;
	if (!fgets(text, sizeof(text), file))
		text[0] = '\0';
	fclose(file);
	end = strrchr(text, ')');
	return end && end[1] ? end[2] : 0;
}

void test_sleep_ms(long ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000 };

	while (nanosleep(&t, &t) && errno == EINTR)
		;
}

bool child_sleeps(pid_t pid)
{
	for (int i = 0; i < 1000; i++) {
		if (child_state(pid) == 'S') {
			test_sleep_ms(5);
			if (child_state(pid) == 'S')
				return true;
		}
		test_sleep_ms(5);
	}
	errno = ETIMEDOUT;
	return false;
}

static void handle_signal(int signal)
{
	(void)signal;
}

bool test_catch(int signal, int flags)
{
	const struct sigaction action = {
		.sa_handler = handle_signal, .sa_flags = flags,
	};

	return sigaction(signal, &action, NULL) == 0;
}

static _Noreturn void call_and_exit(long (*call)(void *arg), void *arg,
				    int signal)
{
	long result;

	if (signal != SIGKILL && !test_catch(signal, 0))
		_exit(errno);
	result = call(arg) == -1 ? errno : 0;
	fflush(stdout);
	_exit((int)result);
}

/*
 * It may sleep before the call that is meant, or not be there yet when the
 * signal comes; hence more than one signal.
 */
int test_interrupted(long (*call)(void *arg), void *arg, int signal)
{
	pid_t pid = child_start();
	int status;

	if (pid == 0)
		call_and_exit(call, arg, signal);
	while (pid > 0) {
		pid_t ended = waitpid(pid, &status, WNOHANG);

		if (ended < 0)
			break;
		if (ended > 0)
			return WIFSIGNALED(status) ? WTERMSIG(status) :
						     -WEXITSTATUS(status);
		if (child_state(pid) == 'S')
			kill(pid, signal);
		test_sleep_ms(50);
	}
	test_failed(__FILE__, __LINE__, "a process of its own");
	return -ECHILD;
}

/* Each process waits for the other end of the pipe to be closed by all. */
bool test_at_once(unsigned int count, bool (*run)(unsigned int nr, void *arg),
		  void *arg)
{
	pid_t *pids = calloc(count, sizeof(*pids));
	unsigned int started;
	int start[2];
	bool ok;

	if (!pids || pipe2(start, O_CLOEXEC))
		return test_failed(__FILE__, __LINE__, "pipe");
	for (started = 0; started < count; started++) {
		char none;

		pids[started] = child_start();
		if (pids[started] < 0)
			break;
		if (pids[started] > 0)
			continue;
		close(start[1]);
		child_end(read(start[0], &none, 1) == 0 && run(started, arg));
	}
	ok = started == count || test_failed(__FILE__, __LINE__, "fork");
	close(start[0]);
	close(start[1]);
	while (started--)
		ok = child_ok(pids[started]) && ok;
	free(pids);
	return ok;
}

/* What the processes of a test at length share. Each counts for itself. */
struct length {
	bool (*round)(unsigned int nr, unsigned long i);
	time_t end;
	volatile bool stop;
	unsigned long rounds[];
};

static time_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec;
}

static bool run_at_length(unsigned int nr, void *arg)
{
	struct length *l = arg;
	bool ok = true;

	while (ok && !l->stop && now() < l->end) {
		alarm(TEST_LIMIT);
		ok = l->round(nr, l->rounds[nr]++);
	}
	if (!ok)
		l->stop = true;
	return ok;
}

bool test_at_length(unsigned int seconds, unsigned int count,
		    bool (*round)(unsigned int nr, unsigned long i))
{
	size_t size = sizeof(struct length) + count * sizeof(unsigned long);
	struct length *l = mmap(NULL, size, PROT_READ | PROT_WRITE,
				MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	unsigned long rounds = 0;
	time_t begin = now();
	bool ok;

	CHECK(l != MAP_FAILED);
	l->round = round;
	l->end = begin + seconds;
	alarm(seconds + 2 * TEST_LIMIT);
	ok = test_at_once(count, run_at_length, l);
	alarm(TEST_LIMIT);
	for (unsigned int i = 0; i < count; i++)
		rounds += l->rounds[i];
	printf("# %lu rounds in %ld s\n", rounds, now() - begin);
	munmap(l, size);
	return ok;
}
