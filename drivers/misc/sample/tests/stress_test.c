// SPDX-License-Identifier: GPL-2.0-only
/*
 * Many processes at work with the sample misc device, on a file that they
 * share and on files of their own. Prints KTAP.
 *
 *	stress_test [SECONDS]
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <uapi/misc/belay_sample.h>

#include <process.h>
#include <test.h>

#define DEVICE "/dev/belay-sample"
#define PROCESSES 8

static unsigned int seconds = 3;
static int shared;

/*
 * Each buffer is one byte, over and over: a mixture of two, or bytes of one
 * that was freed, can be told from it.
 */
static char buffer[64 * 1024];

static size_t any_size(void)
{
	return 1 + (size_t)random() % sizeof(buffer);
}

static bool is_one_byte(ssize_t length)
{
	for (ssize_t i = 1; i < length; i++)
		if (buffer[i] != buffer[0])
			return false;
	return true;
}

static bool write_shared(void)
{
	size_t size = any_size();

	memset(buffer, (int)random(), size);
	CHECK(write(shared, buffer, size) == (ssize_t)size);
	return true;
}

static bool read_shared(void)
{
	ssize_t length = pread(shared, buffer, any_size(), 0);

	CHECK(length >= 0 && is_one_byte(length));
	return true;
}

static bool use_own(void)
{
	int val = (int)random(), fd = open(DEVICE, O_RDWR | O_CLOEXEC);
	size_t size = any_size();

	CHECK(fd >= 0);
	memset(buffer, val, size);
	CHECK(write(fd, buffer, size) == (ssize_t)size);
	CHECK(ioctl(fd, BELAY_SAMPLE_SET_VALUE, &val) == 0);
	memset(buffer, ~val, size);
	CHECK(read(fd, buffer, sizeof(buffer)) == (ssize_t)size);
	CHECK(is_one_byte((ssize_t)size) && buffer[0] == (char)val);
	val = ~val;
	CHECK(ioctl(fd, BELAY_SAMPLE_GET_VALUE, &val) == 0);
	CHECK((char)val == buffer[0]);
	CHECK(close(fd) == 0);
	return true;
}

static bool use_for_ever(void)
{
	while (use_own() && write_shared())
		;
	return false;
}

/* A process that is killed in the middle of it */
static bool be_killed(void)
{
	pid_t pid;

	CHILD(pid, use_for_ever());
	usleep((useconds_t)(random() % 5000));
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	return true;
}

static bool work(unsigned int nr, unsigned long i)
{
	bool (*const works[])(void) = { write_shared, read_shared, use_own };

	if (i == 0)
		srandom(nr);
	if (i % 100 == 99)
		return be_killed();
	return works[(unsigned long)random() % TEST_COUNT(works)]();
}

static bool test_work(int fd)
{
	shared = fd;
	CHECK(test_at_length(seconds, PROCESSES, work));
	return true;
}

static const struct test tests[] = {
	{ .name = "many processes at work", .run_on = test_work },
};

int main(int argc, char **argv)
{
	if (argc == 2)
		seconds = (unsigned int)atoi(argv[1]);
	if (argc > 2 || seconds == 0) {
		fputs("usage: stress_test [SECONDS]\n", stderr);
		return 2;
	}
	return test_main(DEVICE, tests, TEST_COUNT(tests), NULL);
}
