// SPDX-License-Identifier: GPL-2.0-only
/*
 * Goes on for as long as it is told to, with a process of its own; at once
 * there is something in the kernel's log.
 */
#include <stdlib.h>
#include <unistd.h>

#include <test.h>

static int seconds;

static bool test_stress(int log)
{
	static const char splat[] = "WARNING: CPU: 0 PID: 1 at x.c:1\n";

	CHECK(write(log, splat, sizeof(splat) - 1) == sizeof(splat) - 1);
	if (fork() == 0)
		pause();
	sleep((unsigned int)seconds);
	return true;
}

static const struct test tests[] = {
	{ .name = "stress", .run_on = test_stress },
};

int main(int argc, char **argv)
{
	seconds = argc == 2 ? atoi(argv[1]) : 0;
	return test_main("/dev/kmsg", tests, TEST_COUNT(tests), NULL);
}
