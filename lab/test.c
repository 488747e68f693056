// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE
#include "test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define KERNEL_ADDRESS ((void *)0xffff888000000000)

char *test_page, *test_hole, *test_rodata;
size_t test_page_size;
void *test_bad[3];

bool test_failed(const char *file, int line, const char *what)
{
	int err = errno;

	printf("# %s:%d: %s (errno %d, %s)\n", file, line, what, err,
	       strerror(err));
	return false;
}

bool test_map_pages(void)
{
	int flags = MAP_PRIVATE | MAP_ANONYMOUS;
	size_t size = (size_t)sysconf(_SC_PAGESIZE);

	test_page_size = size;
	test_page = mmap(NULL, 2 * size, PROT_READ | PROT_WRITE, flags, -1, 0);
	test_rodata = mmap(NULL, size, PROT_READ, flags, -1, 0);
	if (test_page == MAP_FAILED || test_rodata == MAP_FAILED)
		return false;
	test_hole = test_page + size;
	test_bad[0] = NULL;
	test_bad[1] = test_hole;
	test_bad[2] = KERNEL_ADDRESS;
	return mprotect(test_hole, size, PROT_NONE) == 0;
}

static bool run_test(const struct test *test, const char *device)
{
	int fd = -1;
	bool ok;

	if (test->unopened)
		device = NULL;
	if (device)
		fd = open(device, O_RDWR | O_CLOEXEC);
	if (device && fd < 0)
		return test_failed(__FILE__, __LINE__, device);
	alarm(TEST_LIMIT);
	ok = test->run(fd);
	alarm(0);
	if (device && close(fd) != 0)
		return test_failed(__FILE__, __LINE__, "close");
	return ok;
}

int test_main(const char *device, const struct test *tests, size_t count)
{
	bool all_ok = true;

	if (!test_map_pages()) {
		perror("mmap");
		return 2;
	}
	printf("KTAP version 1\n1..%zu\n", count);
	fflush(stdout);
	for (size_t i = 0; i < count; i++) {
		const char *skip = tests[i].skip;
		bool ok = skip || run_test(&tests[i], device);

		all_ok = all_ok && ok;
		printf("%sok %zu %s%s%s\n", ok ? "" : "not ", i + 1,
		       tests[i].name, skip ? " # SKIP " : "",
		       skip ? skip : "");
		fflush(stdout);
	}
	return !all_ok;
}

int test_skip_all(const char *why)
{
	printf("KTAP version 1\n1..0 # SKIP %s\n", why);
	return TEST_SKIPPED;
}

/* A process of a test: it ends with the test, at the latest. */
static pid_t start_process(void)
{
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		alarm(TEST_LIMIT);
	}
	return pid;
}

static _Noreturn void end_process(int status)
{
	fflush(stdout);
	_exit(status);
}

static bool has_passed(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, 0) != pid)
		return test_failed(__FILE__, __LINE__, "waitpid");
	if (WIFSIGNALED(status))
		printf("# a process died of signal %d\n", WTERMSIG(status));
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
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

		pids[started] = start_process();
		if (pids[started] < 0)
			break;
		if (pids[started] > 0)
			continue;
		close(start[1]);
		end_process(read(start[0], &none, 1) || !run(started, arg));
	}
	ok = started == count || test_failed(__FILE__, __LINE__, "fork");
	close(start[0]);
	close(start[1]);
	while (started--)
		ok = has_passed(pids[started]) && ok;
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

/* The state of a process as /proc/PID/stat has it, behind the "(name)" */
static char process_state(pid_t pid)
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

static void handle_signal(int signal)
{
	(void)signal;
}

static _Noreturn void call_and_exit(long (*call)(void *arg), void *arg,
				    int signal)
{
	const struct sigaction action = { .sa_handler = handle_signal };

	if (signal != SIGKILL && sigaction(signal, &action, NULL))
		_exit(errno);
	end_process(call(arg) == -1 ? errno : 0);
}

/*
 * It may sleep before the call that is meant, or not be there yet when the
 * signal comes; hence more than one signal.
 */
int test_interrupted(long (*call)(void *arg), void *arg, int signal)
{
	const struct timespec pause_50ms = { .tv_nsec = 50000000 };
	pid_t pid = start_process();
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
		if (process_state(pid) == 'S')
			kill(pid, signal);
		nanosleep(&pause_50ms, NULL);
	}
	test_failed(__FILE__, __LINE__, "a process of its own");
	return -ECHILD;
}

/* lab/driver-test says where it is. */
long test_load_module(const char *parameters)
{
	const char *path = getenv("TEST_MODULE");
	int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	long status;
	int error;

	if (fd < 0)
		return -1;
	status = syscall(SYS_finit_module, fd, parameters, 0);
	error = errno;
	close(fd);
	errno = error;
	return status;
}

long test_unload_module(const char *name)
{
	return syscall(SYS_delete_module, name, O_NONBLOCK);
}

bool test_is_busy(const char *name)
{
	return test_unload_module(name) == -1 && errno == EWOULDBLOCK;
}
