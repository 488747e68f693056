// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE
#include "fail_nth.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NTH "/proc/thread-self/fail-nth"
#define FAULTS "/sys/kernel/debug/"

/*
 * Allocations that may wait, and single pages, are spared by default. What is
 * injected is no news for the kernel's log.
 */
static const struct {
	const char *file;
	const char *value;
} settings[] = {
	{ FAULTS "failslab/ignore-gfp-wait", "N" },
	{ FAULTS "failslab/verbose", "0" },
	{ FAULTS "fail_page_alloc/ignore-gfp-wait", "N" },
	{ FAULTS "fail_page_alloc/ignore-gfp-highmem", "N" },
	{ FAULTS "fail_page_alloc/min-order", "0" },
	{ FAULTS "fail_page_alloc/verbose", "0" },
	{ FAULTS "fail_usercopy/verbose", "0" },
	{ FAULTS "fail_make_request/verbose", "0" },
	{ FAULTS "fail_io_timeout/verbose", "0" },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static long complain(const char *what, const char *name)
{
	printf("# fail_nth: %s %s: %s\n", what, name, strerror(errno));
	return -1;
}

static bool put(const char *file, const char *value)
{
	ssize_t length = (ssize_t)strlen(value);
	int fd = open(file, O_WRONLY | O_CLOEXEC);
	bool ok = fd >= 0 && write(fd, value, (size_t)length) == length;

	if (fd >= 0)
		close(fd);
	return ok;
}

/* lab/kmsg.c knows these lines. */
static bool announce(bool begins)
{
	return put("/dev/kmsg", begins ? "lab: failures are injected\n" :
					 "lab: no failures any more\n");
}

bool fail_nth_possible(void)
{
	return access(NTH, F_OK) == 0;
}

/* To write this may be what fails; and only once. */
static bool arm(int nth, unsigned int n)
{
	char text[16];
	int length = snprintf(text, sizeof(text), "%u", n);

	return pwrite(nth, text, (size_t)length, 0) == length ||
	       pwrite(nth, text, (size_t)length, 0) == length;
}

/*
 * What is left to count: 0 if something failed. -1 if that cannot be read,
 * other than for being the next to fail itself.
 */
static long remaining(int nth)
{
	char text[16];
	ssize_t length = pread(nth, text, sizeof(text) - 1, 0);

	if (length < 0)
		return errno == EFAULT ? 1 : -1;
	text[length] = '\0';
	return strtol(text, NULL, 10);
}

static bool is_clean(long result)
{
	return result >= 0 || result == -ENOMEM || result == -EFAULT;
}

/* One step: 1 if something failed, and all is well; 0 if nothing did; or -1 */
static int step(int nth, unsigned int n, long (*call)(void *arg),
		bool (*check)(void *arg, long result), void *arg)
{
	long result, left;

	alarm(FAIL_NTH_LIMIT);
	if (!arm(nth, n))
		return (int)complain("write", NTH);
	result = call(arg);
	if (result == -1)
		result = -errno;
	left = remaining(nth);
	if (left < 0 || !arm(nth, 0))
		return (int)complain("read or write", NTH);
	if (is_clean(result) && (left == 0 || result >= 0) &&
	    check(arg, result))
		return left == 0;
	printf("# fail_nth: step %u, %s: the call gave %ld\n", n,
	       left == 0 ? "something failed" : "nothing failed", result);
	return -1;
}

long fail_nth(long (*call)(void *arg), bool (*check)(void *arg, long result),
	      void *arg)
{
	int nth, status = 1;
	unsigned int n;

	for (size_t i = 0; i < COUNT(settings); i++)
		if (!put(settings[i].file, settings[i].value))
			return complain("write", settings[i].file);
	nth = open(NTH, O_RDWR | O_CLOEXEC);
	if (nth < 0)
		return complain("open", NTH);
	if (!announce(true))
		return complain("write", "/dev/kmsg");
	fflush(stdout);
	for (n = 0; status == 1 && n < FAIL_NTH_STEPS; n++)
		status = step(nth, n + 1, call, check, arg);
	alarm(0);
	close(nth);
	if (!announce(false))
		return complain("write", "/dev/kmsg");
	if (status == 1)
		printf("# fail_nth: no end after %u steps\n", n);
	if (status)
		return -1;
	printf("# fail_nth: %u places failed in turn\n", n - 1);
	return n - 1;
}
