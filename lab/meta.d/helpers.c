// SPDX-License-Identifier: GPL-2.0-only
/* Tests what lab/test.h and lab/process.h offer to tests. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <process.h>
#include <test.h>

static int *shared;

static bool count(unsigned int nr, void *fails)
{
	__atomic_fetch_add(&shared[nr], 1, __ATOMIC_RELAXED);
	return nr != *(unsigned int *)fails;
}

#define PROCESSES 8

static bool test_all_run_once(void)
{
	unsigned int none = PROCESSES;

	memset(shared, 0, test_page_size);
	CHECK(test_at_once(PROCESSES, count, &none));
	for (int i = 0; i < PROCESSES; i++)
		CHECK(shared[i] == 1);
	CHECK(shared[PROCESSES] == 0);
	return true;
}

static bool test_one_fails(void)
{
	unsigned int last = PROCESSES - 1;

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

static bool test_one_dies(void)
{
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

static bool test_length(void)
{
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

static bool test_signals(void)
{
	int error = 0;

	CHECK(test_interrupted(wait_for_ever, NULL, SIGUSR1) == -EINTR);
	CHECK(test_interrupted(wait_for_ever, NULL, SIGKILL) == SIGKILL);
	CHECK(test_interrupted(return_at_once, &error, SIGUSR1) == 0);
	error = EBADF;
	CHECK(test_interrupted(return_at_once, &error, SIGUSR1) == -EBADF);
	return true;
}

static bool waits(void)
{
	return pause() == -1 && errno == EINTR;
}

static bool test_children(void)
{
	pid_t pid;

	CHILD(pid, true);
	CHECK(child_ok(pid));
	CHILD(pid, false);
	CHECK(!child_ok(pid));
	CHILD(pid, raise(SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	CHILD(pid, waits());
	CHECK(child_sleeps(pid));
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(!child_killed(pid, SIGTERM));
	CHECK(child_state(pid) == 0);
	CHECK(test_catch(SIGUSR1, 0));
	CHILD(pid, waits());
	CHECK(child_sleeps(pid));
	CHECK(kill(pid, SIGUSR1) == 0);
	CHECK(child_ok(pid));
	CHECK(setenv("TEST_LIMIT", "1", 1) == 0);
	CHILD(pid, waits());
	CHECK(child_killed(pid, SIGALRM));
	return true;
}

static bool passes(void)
{
	return true;
}

static bool leaves_file(void)
{
	return dup(STDIN_FILENO) >= 0;
}

static bool is_killed(void)
{
	return raise(SIGKILL);
}

static bool untidy(void)
{
	return false;
}

/* What test_main() makes of a test, away from our own results */
static int status_of(bool (*run)(void), bool (*is_tidy)(void))
{
	const struct test test = { .name = "inner", .run = run };
	int status, out = dup(STDOUT_FILENO);

	fflush(stdout);
	if (out < 0 || !freopen("/dev/null", "w", stdout))
		return -1;
	status = test_main(NULL, &test, 1, is_tidy);
	fflush(stdout);
	dup2(out, STDOUT_FILENO);
	close(out);
	return status;
}

static bool test_of_tests(void)
{
	CHECK(status_of(passes, NULL) == 0);
	CHECK(status_of(passes, passes) == 0);
	CHECK(status_of(untidy, NULL) == 1);
	CHECK(status_of(passes, untidy) == 1);
	CHECK(status_of(leaves_file, NULL) == 1);
	CHECK(status_of(is_killed, NULL) == 1);
	return true;
}

static bool test_memory(void)
{
	int fds[2];

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

static bool test_busy(void)
{
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
	{ .name = "children", .run = test_children },
	{ .name = "tests that fail", .run = test_of_tests },
	{ .name = "memory", .run = test_memory },
	{ .name = "no module is not busy", .run = test_busy },
	{ .name = "an open file", .run_on = test_device },
};

int main(void)
{
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 2;
	return test_main("/dev/zero", tests, TEST_COUNT(tests), NULL);
}
