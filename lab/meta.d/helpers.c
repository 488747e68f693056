// SPDX-License-Identifier: GPL-2.0-only
/* Tests what lab/test.h offers to tests. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <test.h>

static int *shared;

static bool count(unsigned int nr, void *fails)
{
	__atomic_fetch_add(&shared[nr], 1, __ATOMIC_RELAXED);
	return nr != *(unsigned int *)fails;
}

#define PROCESSES 8

static bool test_all_run_once(int unused)
{
	unsigned int none = PROCESSES;

	(void)unused;
	memset(shared, 0, test_page_size);
	CHECK(test_at_once(PROCESSES, count, &none));
	for (int i = 0; i < PROCESSES; i++)
		CHECK(shared[i] == 1);
	CHECK(shared[PROCESSES] == 0);
	return true;
}

static bool test_one_fails(int unused)
{
	unsigned int last = PROCESSES - 1;

	(void)unused;
	CHECK(!test_at_once(PROCESSES, count, &last));
	return true;
}

static bool dies(unsigned int nr, void *unused)
{
	(void)unused;
	if (nr == 1)
		raise(SIGSEGV);
	return true;
}

static bool test_one_dies(int unused)
{
	(void)unused;
	CHECK(!test_at_once(PROCESSES, dies, NULL));
	return true;
}

static bool count_rounds(unsigned int nr, unsigned long i)
{
	usleep(1000);
	return __atomic_fetch_add(&shared[nr], 1, __ATOMIC_RELAXED) == (int)i;
}

static bool fail_late(unsigned int nr, unsigned long i)
{
	return count_rounds(nr, i) && (nr != 1 || i != 5);
}

static bool test_length(int unused)
{
	(void)unused;
	memset(shared, 0, test_page_size);
	CHECK(test_at_length(2, 2, count_rounds));
	CHECK(shared[0] > 10 && shared[1] > 10 && shared[2] == 0);
	memset(shared, 0, test_page_size);
	CHECK(!test_at_length(1000, 2, fail_late));
	CHECK(shared[1] == 6);
	return true;
}

static long wait_for_ever(void *unused)
{
	(void)unused;
	return pause();
}

static long return_at_once(void *error)
{
	errno = *(int *)error;
	return errno ? -1 : 0;
}

static bool test_signals(int unused)
{
	int error = 0;

	(void)unused;
	CHECK(test_interrupted(wait_for_ever, NULL, SIGUSR1) == -EINTR);
	CHECK(test_interrupted(wait_for_ever, NULL, SIGKILL) == SIGKILL);
	CHECK(test_interrupted(return_at_once, &error, SIGUSR1) == 0);
	error = EBADF;
	CHECK(test_interrupted(return_at_once, &error, SIGUSR1) == -EBADF);
	return true;
}

static bool test_memory(int unused)
{
	int fds[2];

	(void)unused;
	CHECK(pipe(fds) == 0);
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(write(fds[1], test_bad[i], 1), EFAULT);
	CHECK_FAILS(write(fds[1], test_hole - 1, 2), EFAULT);
	CHECK(write(fds[1], test_hole - 1, 1) == 1);
	CHECK(write(fds[1], test_rodata, test_page_size) > 0);
	CHECK_FAILS(read(fds[0], test_rodata, 1), EFAULT);
	CHECK(close(fds[0]) == 0 && close(fds[1]) == 0);
	return true;
}

static bool test_busy(int unused)
{
	(void)unused;
	CHECK(!test_is_busy("no_such_module"));
	return true;
}

static bool test_device(int fd)
{
	CHECK(read(fd, test_page, 1) == 1);
	CHECK(write(fd, test_page, 1) == 1);
	return true;
}

static const struct test tests[] = {
	{ .name = "processes run once each", .run = test_all_run_once },
	{ .name = "a process that fails", .run = test_one_fails },
	{ .name = "a process that dies", .run = test_one_dies },
	{ .name = "rounds", .run = test_length },
	{ .name = "signals", .run = test_signals },
	{ .name = "memory", .run = test_memory },
	{ .name = "no module is not busy", .run = test_busy },
	{ .name = "an open file", .run = test_device },
};

int main(void)
{
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 2;
	return test_main("/dev/zero", tests, TEST_COUNT(tests));
}
