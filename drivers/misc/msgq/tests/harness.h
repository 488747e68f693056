/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the tests of the message queues share. Each test program lists its
 * tests in a table and runs them by run_tests(), which prints KTAP: in a
 * process each, so that one that fails leaves no files open.
 */
#ifndef MSGQ_TEST_HARNESS_H
#define MSGQ_TEST_HARNESS_H

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <test.h>
#include <uapi/misc/belay_msgq.h>

#define DEVICE "/dev/belay-msgq"
#define PARAMETERS "/sys/module/belay_msgq/parameters/"

#define RW (BELAY_MSGQ_READ | BELAY_MSGQ_WRITE)
#define NEW (RW | BELAY_MSGQ_CREATE | BELAY_MSGQ_EXCL)

/* Run what a child is to do; its result is the child's exit status. */
#define CHILD(pid, does)						\
	do {								\
		fflush(stdout);						\
		(pid) = fork();						\
		if ((pid) == 0) {					\
			bool done = (does);				\
									\
			fflush(stdout);					\
			_exit(!done);				\
		}							\
	} while (0)

static inline bool child_ok(pid_t pid)
{
	int status;

	return waitpid(pid, &status, 0) == pid && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 0;
}

static inline bool child_killed(pid_t pid, int sig)
{
	int status;

	return waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) &&
	       WTERMSIG(status) == sig;
}

static inline void sleep_ms(long ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000 };

	while (nanosleep(&t, &t) && errno == EINTR)
		;
}

/* The state of a process as in /proc: R, S, D, Z, or 0 if it is gone */
static inline char state_of(pid_t pid)
{
	char path[64], text[512] = "";
	const char *end;
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	n = read(fd, text, sizeof(text) - 1);
	close(fd);
	end = n > 0 ? strrchr(text, ')') : NULL;
	return end ? end[2] : 0;
}

/* Wait until the process sleeps, and still does so a little later. */
static inline bool sleeps(pid_t pid)
{
	for (int i = 0; i < 1000; i++) {
		if (state_of(pid) == 'S') {
			sleep_ms(5);
			if (state_of(pid) == 'S')
				return true;
		}
		sleep_ms(5);
	}
	errno = ETIMEDOUT;
	return false;
}

/* The control device, open for as long as the program runs */
static int ctl = -1;

static inline int open_with(const char *name, uint32_t flags, uint32_t messages,
			    uint32_t size, uint32_t bytes)
{
	struct belay_msgq_open req = {
		.flags = flags,
		.limits = {
			.max_messages = messages,
			.max_message_size = size,
			.max_bytes = bytes,
		},
	};

	snprintf(req.name, sizeof(req.name), "%s", name);
	return ioctl(ctl, BELAY_MSGQ_OPEN, &req);
}

static inline int open_queue(const char *name, uint32_t flags)
{
	return open_with(name, flags, 0, 0, 0);
}

static inline int unlink_queue(const char *name)
{
	struct belay_msgq_name req = { "" };

	snprintf(req.name, sizeof(req.name), "%s", name);
	return ioctl(ctl, BELAY_MSGQ_UNLINK, &req);
}

static inline int set_nonblock(int fd, bool on)
{
	return fcntl(fd, F_SETFL, on ? O_NONBLOCK : 0);
}

static inline bool sends(int fd, const char *text)
{
	return write(fd, text, strlen(text)) == (ssize_t)strlen(text);
}

static inline bool receives(int fd, const char *text)
{
	char buf[256];
	ssize_t n = read(fd, buf, sizeof(buf));

	return n == (ssize_t)strlen(text) && !memcmp(buf, text, (size_t)n);
}

static inline bool is_empty(int fd)
{
	struct belay_msgq_stats s;

	return ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0 && s.messages == 0;
}

static inline short polled(int fd, int timeout)
{
	struct pollfd p = { .fd = fd, .events = POLLIN | POLLOUT };

	if (poll(&p, 1, timeout) < 0)
		return -1;
	return p.revents;
}

static inline bool set_parameter(const char *name, const char *value)
{
	char path[128];
	ssize_t n;
	int fd, err;

	snprintf(path, sizeof(path), PARAMETERS "%s", name);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = write(fd, value, strlen(value));
	err = errno;
	close(fd);
	errno = err;
	return n == (ssize_t)strlen(value);
}

/* How many queues have a name */
static inline unsigned int count_queues(void)
{
	struct belay_msgq_info info = { .id = 0 };
	unsigned int n = 0;

	while (ioctl(ctl, BELAY_MSGQ_NEXT, &info) == 0)
		n++;
	return n;
}

/* A test that is run in a process of its own */
struct separate {
	const char *name;
	bool (*run)(void);
};

/* No test may leave a queue behind, or a file open. */
static inline bool leaves_nothing(bool (*run)(void))
{
	int lowest = dup(ctl);
	int fd;

	CHECK(close(lowest) == 0);
	if (!run())
		return false;
	fd = dup(ctl);
	CHECK(fd == lowest);
	CHECK(close(fd) == 0);
	CHECK(count_queues() == 0);
	return true;
}

/* What one that failed has left behind shall not fail the next. */
static inline void clean_up(void)
{
	struct belay_msgq_info info = { .id = 0 };

	while (ioctl(ctl, BELAY_MSGQ_NEXT, &info) == 0)
		unlink_queue(info.name);
}

static inline int run_tests(const struct separate *tests, size_t count)
{
	bool all_ok = true;

	ctl = open(DEVICE, O_RDWR | O_CLOEXEC);
	if (ctl < 0 || !test_map_pages()) {
		perror(DEVICE);
		return 2;
	}
	printf("KTAP version 1\n1..%zu\n", count);
	for (size_t i = 0; i < count; i++) {
		pid_t pid;
		bool ok;

		CHILD(pid, leaves_nothing(tests[i].run));
		ok = pid > 0 && child_ok(pid);
		clean_up();
		all_ok = all_ok && ok;
		printf("%sok %zu %s\n", ok ? "" : "not ", i + 1,
		       tests[i].name);
		fflush(stdout);
	}
	return !all_ok;
}

#endif /* MSGQ_TEST_HARNESS_H */
