/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Have a call fail inside, at one place after the other: the first allocation
 * or copy to or from user space fails that a module does in it, or what a
 * module calls; then the second, and so on, until there is none left that
 * could. So every error path is walked, on a kernel that injects failures;
 * that is the lab's own.
 *
 *	static long open_it(void *arg)
 *	{
 *		return open("/dev/foo", O_RDWR);
 *	}
 *
 *	static bool check_open(void *arg, long fd)
 *	{
 *		if (fd >= 0)
 *			CHECK(close(fd) == 0);
 *		...is all as it was before? Does the device still work?
 *		return true;
 *	}
 *
 *	CHECK(fail_nth(open_it, check_open, NULL) > 0);
 *
 * The tests of a driver that rest on this are a program of their own,
 * fail_nth_test.c. It begins with
 *
 *	if (!fail_nth_possible())
 *		return test_skip_all("nothing injects failures here");
 */
#ifndef LAB_FAIL_NTH_H
#define LAB_FAIL_NTH_H

#include <stdbool.h>

/* Seconds for one step, and how many steps there may be */
#define FAIL_NTH_LIMIT 60
#define FAIL_NTH_STEPS 5000

/* Does this kernel inject failures? */
bool fail_nth_possible(void);

/*
 * CALL returns as a system call does, -1 and errno where it failed. In the n-th
 * step the n-th thing that may fail does so, of those that modules do in this
 * thread. CHECK, in which nothing fails, gets what CALL returned, or the
 * negative errno: it undoes CALL where that succeeded, which it may in spite
 * of the failure, and says whether all is well.
 *
 * Returns how many places failed in turn. -1, and a line on what is wrong,
 * where that is not well: CALL failed other than by ENOMEM or EFAULT, or in
 * the last step though nothing was made to fail; CHECK said so; or failures
 * cannot be injected. A step that takes too long ends the program.
 */
int fail_nth(long (*call)(void *arg), bool (*check)(void *arg, long result),
	     void *arg);

#endif
