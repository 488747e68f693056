/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What tests of drivers share. A test is a function that says whether all was
 * as it should be. Most are given a file of the device, newly opened:
 *
 *	static bool test_read_of_nothing(int fd)
 *	{
 *		CHECK(read(fd, test_hole, 0) == 0);
 *		CHECK_FAILS(read(fd, test_hole, 1), EFAULT);
 *		return true;
 *	}
 *
 *	static const struct test tests[] = {
 *		{ .name = "read of nothing", .run_on = test_read_of_nothing },
 *	};
 *
 *	int main(void)
 *	{
 *		return test_main("/dev/foo", tests, TEST_COUNT(tests), NULL);
 *	}
 *
 * lab/lab test links the programs of a driver with this, with what process.h
 * has for tests of several processes, and with fail_nth.h.
 */
#ifndef LAB_TEST_H
#define LAB_TEST_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Seconds that a test may take, or a round of one. A host can be busy. For a
 * test the environment can have another TEST_LIMIT.
 */
#define TEST_LIMIT 120

/* The exit status of a program that can test nothing here */
#define TEST_SKIPPED 4

struct test {
	const char *name;
	bool (*run)(void);	/* opens what it needs by itself, */
	bool (*run_on)(int fd);	/* or is given a file of the device */
	const char *skip;	/* why not to run it; NULL to run it */
};

#define TEST_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Runs the tests in turn, each in a process of its own. Those that take a file
 * get one that was opened on DEVICE for reading and writing. A test fails, too,
 * if it leaves a file open, takes longer than TEST_LIMIT, or IS_TIDY, which may
 * be NULL, then finds something of it: that has to remove it for the next test,
 * and runs in the process that called. Prints KTAP; returns the exit status.
 */
int test_main(const char *device, const struct test *tests, size_t count,
	      bool (*is_tidy)(void));

/* Prints KTAP that says so, and returns the exit status TEST_SKIPPED. */
int test_skip_all(const char *why);

/* A test ends at the first thing that is not as it should be. */
#define CHECK(condition)						\
	do {								\
		errno = 0;						\
		if (!(condition))					\
			return test_failed(__FILE__, __LINE__,		\
					   #condition);			\
	} while (0)

#define CHECK_FAILS(call, error)					\
	CHECK((call) == -1 && errno == (error))

/* Prints what failed, with errno; returns false. */
bool test_failed(const char *file, int line, const char *what);

/*
 * Memory of the size of a page each, which test_main() maps: a page that is at
 * hand; the hole that follows it, with nothing in it; one that can only be
 * read. test_bad are addresses that can be neither read nor written: NULL, the
 * hole, and one of the kernel's.
 */
extern char *test_page, *test_hole, *test_rodata;
extern size_t test_page_size;
extern void *test_bad[3];

/*
 * The module under test, which is loaded as a program starts and must be as it
 * ends. They return as the system calls do.
 */
long test_load_module(const char *parameters);
long test_unload_module(const char *name);

/* Does the kernel refuse to unload the module, as it is in use? */
bool test_is_busy(const char *name);

#endif
