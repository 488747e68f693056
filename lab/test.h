/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What tests of drivers share. A test is a function that is given a newly
 * opened file of the device and says whether all was as it should be:
 *
 *	static bool test_read_of_nothing(int fd)
 *	{
 *		CHECK(read(fd, test_hole, 0) == 0);
 *		CHECK_FAILS(read(fd, test_hole, 1), EFAULT);
 *		return true;
 *	}
 *
 *	static const struct test tests[] = {
 *		{ .name = "read of nothing", .run = test_read_of_nothing },
 *	};
 *
 *	int main(void)
 *	{
 *		return test_main("/dev/foo", tests, TEST_COUNT(tests));
 *	}
 *
 * lab/lab test links the programs of a driver with this.
 */
#ifndef LAB_TEST_H
#define LAB_TEST_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

/* Seconds that a test may take, or a round of one. A host can be busy. */
#define TEST_LIMIT 120

/* The exit status of a program that can test nothing here */
#define TEST_SKIPPED 4

struct test {
	const char *name;
	bool (*run)(int fd);
	const char *skip;	/* why not to run it; NULL to run it */
	bool unopened;		/* it gets no file, but -1 */
};

#define TEST_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Runs the tests in turn, each with a file that was opened on DEVICE for
 * reading and writing, or with -1 where DEVICE is NULL. Prints KTAP, and
 * returns the exit status. A test that takes longer than TEST_LIMIT ends the
 * program.
 */
int test_main(const char *device, const struct test *tests, size_t count);

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
 * Memory of the size of a page each, which test_main() maps, and for those who
 * do without that test_map_pages(): one that is at hand; the hole that follows it, with nothing in it; one that can only be
 * read. test_bad are addresses that can be neither read nor written: NULL,
 * the hole, and one of the kernel's.
 */
extern char *test_page, *test_hole, *test_rodata;
extern size_t test_page_size;
extern void *test_bad[3];

bool test_map_pages(void);

/*
 * Runs RUN in COUNT processes at once, which start together and are numbered
 * from 0. True only if it returns true in all of them.
 */
bool test_at_once(unsigned int count, bool (*run)(unsigned int nr, void *arg),
		  void *arg);

/*
 * Runs ROUND over and over in COUNT processes at once, for so many SECONDS, and
 * prints how often. ROUND gets the number of the process and that of the round,
 * and may take TEST_LIMIT. True only if it always returns true; the first time
 * that it does not is the last.
 */
bool test_at_length(unsigned int seconds, unsigned int count,
		    bool (*round)(unsigned int nr, unsigned long i));

/*
 * Runs CALL, which should block, in a process of its own, and sends that
 * SIGNAL as soon as it sleeps, and again until it ends. CALL returns as a
 * system call does. The result is 0 where CALL succeeded, the negative errno
 * where it failed, and the number of the signal where that killed it. For any
 * signal but SIGKILL there is a handler, and calls are not restarted.
 */
int test_interrupted(long (*call)(void *arg), void *arg, int signal);

/*
 * The module under test, which is loaded as a test starts and must be as it
 * ends. They return as the system calls do.
 */
long test_load_module(const char *parameters);
long test_unload_module(const char *name);

/* Does the kernel refuse to unload the module, as it is in use? */
bool test_is_busy(const char *name);

#endif
