// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE
#include "test.h"

#include "process.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
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

static bool map_pages(void)
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

/* The lowest descriptor that is free, or -1 */
static int free_descriptor(void)
{
	int fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);

	if (fd >= 0)
		close(fd);
	return fd;
}

static bool run_alone(const struct test *test, const char *device)
{
	int lowest = free_descriptor(), fd = -1;

	if (test->run_on)
		fd = open(device, O_RDWR | O_CLOEXEC);
	if (test->run_on && fd < 0)
		return test_failed(__FILE__, __LINE__, device);
	if (!(test->run_on ? test->run_on(fd) : test->run()))
		return false;
	if (fd >= 0 && close(fd) != 0)
		return test_failed(__FILE__, __LINE__, "close");
	CHECK(free_descriptor() == lowest);
	return true;
}

static bool run_test(const struct test *test, const char *device,
		     bool (*is_tidy)(void))
{
	pid_t pid;
	bool ok;

	CHILD(pid, run_alone(test, device));
	ok = pid > 0 && child_ok(pid);
	return (!is_tidy || is_tidy()) && ok;
}

int test_main(const char *device, const struct test *tests, size_t count,
	      bool (*is_tidy)(void))
{
	bool all_ok = true;

	if (!map_pages()) {
		perror("mmap");
		return 2;
	}
	printf("KTAP version 1\n1..%zu\n", count);
	for (size_t i = 0; i < count; i++) {
		const char *skip = tests[i].skip;
		bool ok = skip || run_test(&tests[i], device, is_tidy);

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
