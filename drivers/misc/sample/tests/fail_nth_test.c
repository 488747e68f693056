// SPDX-License-Identifier: GPL-2.0-only
/*
 * Has each allocation and each copy in the calls of the sample misc device
 * fail in turn. Prints KTAP.
 */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <fail_nth.h>
#include <test.h>

#define DEVICE "/dev/belay-sample"
#define MODULE "belay_sample"

/* What a file holds before the call that may fail, and one to write */
static char before[8], after[64 * 1024];

static bool holds(int fd, const char *expected, size_t size)
{
	static char buf[sizeof(after) + 1];

	CHECK(pread(fd, buf, sizeof(buf), 0) == (ssize_t)size);
	CHECK(!memcmp(buf, expected, size));
	return true;
}

static bool works(int fd)
{
	CHECK(write(fd, before, sizeof(before)) == sizeof(before));
	return holds(fd, before, sizeof(before));
}

static long call_open(void *unused)
{
	(void)unused;
	return open(DEVICE, O_RDWR | O_CLOEXEC);
}

static bool check_open(void *other, long fd)
{
	CHECK(works(*(int *)other));
	if (fd < 0)
		return true;
	CHECK(works((int)fd));
	CHECK(close((int)fd) == 0);
	return true;
}

static bool test_open(int fd)
{
	CHECK(fail_nth(call_open, check_open, &fd) > 0);
	return true;
}

/* How much to write at once: what kmalloc() takes, and what is more */
static size_t size;

static long call_write(void *fd)
{
	return write(*(int *)fd, after, size);
}

/* All of it is there, or what was before. */
static bool check_write(void *arg, long result)
{
	int fd = *(int *)arg;

	CHECK(result < 0 || result == (long)size);
	if (result < 0)
		CHECK(holds(fd, before, sizeof(before)));
	else
		CHECK(holds(fd, after, size));
	return works(fd);
}

static bool test_write(int fd)
{
	static const size_t sizes[] = { 1, 4096, sizeof(after) };

	for (size_t i = 0; i < TEST_COUNT(sizes); i++) {
		size = sizes[i];
		CHECK(works(fd));
		CHECK(fail_nth(call_write, check_write, &fd) > 0);
	}
	return true;
}

static char read_back[sizeof(before)];

static long call_read(void *fd)
{
	memset(read_back, 0, sizeof(read_back));
	return pread(*(int *)fd, read_back, sizeof(read_back), 0);
}

static bool check_read(void *fd, long result)
{
	CHECK(result < 0 || result == sizeof(before));
	CHECK(result < 0 || !memcmp(read_back, before, sizeof(before)));
	return works(*(int *)fd);
}

static bool test_read(int fd)
{
	CHECK(works(fd));
	CHECK(fail_nth(call_read, check_read, &fd) > 0);
	return true;
}

static long call_load(void *unused)
{
	(void)unused;
	return test_load_module("");
}

/* Nothing is left of a load that failed, so the next one is as good. */
static bool check_load(void *unused, long result)
{
	(void)unused;
	if (result < 0)
		CHECK_FAILS(test_unload_module(MODULE), ENOENT);
	else
		CHECK(test_unload_module(MODULE) == 0);
	CHECK(access(DEVICE, F_OK) == -1);
	return true;
}

static bool test_load(void)
{
	CHECK(test_unload_module(MODULE) == 0);
	CHECK(fail_nth(call_load, check_load, NULL) > 0);
	CHECK(test_load_module("") == 0);
	return true;
}

static const struct test tests[] = {
	{ .name = "load", .run = test_load },
	{ .name = "open", .run_on = test_open },
	{ .name = "write", .run_on = test_write },
	{ .name = "read", .run_on = test_read },
};

int main(void)
{
	if (!fail_nth_possible())
		return test_skip_all("this kernel injects no failures");
	memset(before, 'b', sizeof(before));
	for (size_t i = 0; i < sizeof(after); i++)
		after[i] = (char)(i * 7 + (i >> 8));
	return test_main(DEVICE, tests, TEST_COUNT(tests), NULL);
}
