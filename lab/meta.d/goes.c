// SPDX-License-Identifier: GPL-2.0-only
/*
 * Has module.c go wrong in the way that this program's name says, behind its
 * number ("3-leak"), or do nothing ("4-good"). As far as this test can see all
 * is well. What goes wrong "on_failure" does so when something fails.
 */
#include <string.h>
#include <unistd.h>

#include <fail_nth.h>
#include <test.h>

static const char *way;

static long go(void *fd)
{
	return write(*(int *)fd, way, strlen(way));
}

static bool check(void *unused, long result)
{
	(void)unused;
	CHECK(result < 0 || result == (long)strlen(way));
	return true;
}

static bool test_go(int fd)
{
	if (strstr(way, "_on_failure"))
		CHECK(fail_nth(go, check, &fd) >= 2);
	else if (strcmp(way, "good"))
		CHECK(go(&fd) == (long)strlen(way));
	return true;
}

static const struct test tests[] = {
	{ .name = "works", .run_on = test_go },
};

int main(int argc, char **argv)
{
	(void)argc;
	way = strrchr(argv[0], '-') + 1;
	return test_main("/sys/module/checked/parameters/go", tests,
			 TEST_COUNT(tests), NULL);
}
