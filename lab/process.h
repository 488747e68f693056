/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Processes in tests of drivers: such that wait, that get signals, that are at
 * work together.
 *
 *	pid_t reader;
 *
 *	CHILD(reader, receives(fd, "hello"));
 *	CHECK(child_sleeps(reader));
 *	CHECK(sends(fd, "hello"));
 *	CHECK(child_ok(reader));
 */
#ifndef LAB_PROCESS_H
#define LAB_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Starts a process that says by SUCCEEDS, an expression, how it ends; PID is
 * its number, or -1. It ends with the process that started it and after
 * TEST_LIMIT, at the latest.
 */
#define CHILD(pid, succeeds)						\
	do {								\
		(pid) = child_start();					\
		if ((pid) == 0)						\
			child_end(succeeds);				\
	} while (0)

pid_t child_start(void);
_Noreturn void child_end(bool success);

/* Wait for its end. Was that success, or death of the signal? */
bool child_ok(pid_t pid);
bool child_killed(pid_t pid, int signal);

/* Its state as in /proc: 'R', 'S', 'D', 'T', 'Z'; 0 if it is gone */
char child_state(pid_t pid);

/* Wait until it sleeps in state 'S', and still does a little later. */
bool child_sleeps(pid_t pid);

void test_sleep_ms(long ms);

/* Have a handler for SIGNAL that does nothing, with FLAGS of sigaction(). */
bool test_catch(int signal, int flags);

/*
 * Runs CALL, which should block, in a process of its own, and sends that
 * SIGNAL as soon as it sleeps, and again until it ends. CALL returns as a
 * system call does. The result is 0 where CALL succeeded, the negative errno
 * where it failed, and the number of the signal where that killed it. For any
 * signal but SIGKILL there is a handler, and calls are not restarted.
 */
int test_interrupted(long (*call)(void *arg), void *arg, int signal);

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

#endif
