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

/* Where x86-64 has its modules, and a kernel without KASLR nothing else */
#define MODULES_START "0xffffffffa0000000"
#define MODULES_END "0xffffffffff000000"

/* What can fail: where a module is on the stack. It is no news for the log. */
static const char *const faults[] = {
	FAULTS "failslab",
	FAULTS "fail_page_alloc",
	FAULTS "fail_usercopy",
	FAULTS "fail_make_request",
	FAULTS "fail_io_timeout",
};

static const char *const settings[][2] = {
	{ "require-start", MODULES_START },
	{ "require-end", MODULES_END },
	{ "stacktrace-depth", "32" },
	{ "verbose", "0" },
};

/* Allocations that may wait, and single pages, are spared by default. */
static const char *const special[][2] = {
	{ FAULTS "failslab/ignore-gfp-wait", "N" },
	{ FAULTS "fail_page_alloc/ignore-gfp-wait", "N" },
	{ FAULTS "fail_page_alloc/ignore-gfp-highmem", "N" },
	{ FAULTS "fail_page_alloc/min-order", "0" },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int complain(const char *what, const char *name)
{
	printf("# fail_nth: cannot %s %s: %s\n", what, name, strerror(errno));
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

static int set_up(void)
{
	char file[128];

	for (size_t i = 0; i < COUNT(faults); i++) {
		for (size_t j = 0; j < COUNT(settings); j++) {
			snprintf(file, sizeof(file), "%s/%s", faults[i],
				 settings[j][0]);
			if (!put(file, settings[j][1]))
				return complain("write", file);
		}
	}
	for (size_t i = 0; i < COUNT(special); i++)
		if (!put(special[i][0], special[i][1]))
			return complain("write", special[i][0]);
	return 0;
}

static bool arm(int nth, unsigned int n)
{
	char text[16];
	int length = snprintf(text, sizeof(text), "%u", n);

	return pwrite(nth, text, (size_t)length, 0) == length;
}

/* What is left to count: 0 if something failed; -1 if that cannot be read */
static long remaining(int nth)
{
	char text[16];
	ssize_t length = pread(nth, text, sizeof(text) - 1, 0);

	if (length < 0)
		return -1;
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
		return complain("write", NTH);
	result = call(arg);
	if (result == -1)
		result = -errno;
	left = remaining(nth);
	if (left < 0 || !arm(nth, 0))
		return complain("read or write", NTH);
	if (is_clean(result) && (left == 0 || result >= 0) &&
	    check(arg, result))
		return left == 0;
	printf("# fail_nth: step %u, %s: the call gave %ld\n", n,
	       left == 0 ? "something failed" : "nothing failed", result);
	return -1;
}

static int all_steps(int nth, long (*call)(void *arg),
		     bool (*check)(void *arg, long result), void *arg)
{
	unsigned int n;

	for (n = 1; n <= FAIL_NTH_STEPS; n++) {
		int status = step(nth, n, call, check, arg);

		if (status == 0)
			printf("# fail_nth: %u places failed in turn\n", n - 1);
		if (status <= 0)
			return status < 0 ? -1 : (int)n - 1;
	}
	printf("# fail_nth: no end after %u steps\n", n - 1);
	return -1;
}

int fail_nth(long (*call)(void *arg), bool (*check)(void *arg, long result),
	     void *arg)
{
	int nth, places;

	if (set_up())
		return -1;
	nth = open(NTH, O_RDWR | O_CLOEXEC);
	if (nth < 0)
		return complain("open", NTH);
	fflush(stdout);
	if (!announce(true))
		return complain("write", "/dev/kmsg");
	places = all_steps(nth, call, check, arg);
	alarm(0);
	close(nth);
	if (!announce(false))
		return complain("write", "/dev/kmsg");
	return places;
}
