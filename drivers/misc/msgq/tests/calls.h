/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The calls of the message queues, as their tests make them. A program lists
 * its tests in a table and runs them by test_queues().
 */
#ifndef MSGQ_CALLS_H
#define MSGQ_CALLS_H

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
#include <unistd.h>

#include <process.h>
#include <test.h>
#include <uapi/misc/belay_msgq.h>

#define DEVICE "/dev/belay-msgq"
#define MODULE "belay_msgq"

#define RW (BELAY_MSGQ_READ | BELAY_MSGQ_WRITE)
#define NEW (RW | BELAY_MSGQ_CREATE | BELAY_MSGQ_EXCL)

/* The control device, once open_ctl() has opened it */
static int ctl = -1;

static inline bool open_ctl(void)
{
	ctl = open(DEVICE, O_RDWR | O_CLOEXEC);
	return ctl >= 0;
}

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

	snprintf(path, sizeof(path), "/sys/module/" MODULE "/parameters/%s",
		 name);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = write(fd, value, strlen(value));
	err = errno;
	close(fd);
	errno = err;
	return n == (ssize_t)strlen(value);
}

/* More queues there cannot be, whatever the parameters are. */
#define MAX_QUEUES 65536

/* How many queues have a name */
static inline unsigned int count_queues(void)
{
	struct belay_msgq_info info = { .id = 0 };
	unsigned int n = 0;

	while (n <= MAX_QUEUES && ioctl(ctl, BELAY_MSGQ_NEXT, &info) == 0)
		n++;
	return n;
}

/* No test may leave a queue behind. One that does shall not fail the next. */
static inline bool no_queue_left(void)
{
	struct belay_msgq_info info = { .id = 0 };
	unsigned int n = count_queues();

	while (ioctl(ctl, BELAY_MSGQ_NEXT, &info) == 0 &&
	       unlink_queue(info.name) == 0)
		;
	CHECK(n == 0);
	return true;
}

/* Run tests that find the control device open. */
static inline int test_queues(const struct test *tests, size_t count)
{
	if (!open_ctl()) {
		perror(DEVICE);
		return 2;
	}
	return test_main(NULL, tests, count, no_queue_left);
}

#endif /* MSGQ_CALLS_H */
