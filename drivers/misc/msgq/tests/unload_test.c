// SPDX-License-Identifier: GPL-2.0-only
/*
 * Loading and unloading, orderly and by force. Prints KTAP.
 *
 * The module is TEST_MODULE, a file; it is loaded before and after. Since a
 * forced unload taints the kernel and ends lockdep, this is the last program
 * in the order of names, and its lab is told to expect that.
 */
#include "calls.h"

#include <sys/syscall.h>

static long unload_by_force(void)
{
	return syscall(SYS_delete_module, MODULE, O_NONBLOCK | O_TRUNC);
}

static bool is_loaded(void)
{
	return access("/sys/module/" MODULE, F_OK) == 0;
}

/* udev may look at a new device node for a moment. */
static bool unloads(void)
{
	for (int i = 0; i < 100; i++) {
		if (test_unload_module(MODULE) == 0)
			return !is_loaded();
		if (errno != EAGAIN)
			return false;
		test_sleep_ms(10);
	}
	return false;
}

static bool test_reload(void)
{
	for (int i = 0; i < 5; i++) {
		CHECK(unloads());
		CHECK_FAILS(open(DEVICE, O_RDWR), ENOENT);
		CHECK(test_load_module("") == 0);
		CHECK(open_ctl());
		CHECK(count_queues() == 0);
		CHECK(close(ctl) == 0);
	}
	return true;
}

static bool test_busy(void)
{
	void *map;
	int fd;

	CHECK(open_ctl());
	CHECK(test_is_busy(MODULE));
	fd = open_queue("q", NEW);
	CHECK(fd >= 0);
	CHECK(close(ctl) == 0);
	CHECK(test_is_busy(MODULE));
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHECK(sends(fd, "x"));
	CHECK(close(fd) == 0);
	CHECK(test_is_busy(MODULE));
	CHECK(*(volatile char *)map || true);
	CHECK(munmap(map, test_page_size) == 0);
	CHECK(unloads());
	CHECK(test_load_module("") == 0);
	return true;
}

static bool test_busy_with_waiters(void)
{
	pid_t pid;
	int fd;

	CHECK(open_ctl());
	fd = open_queue("q", NEW);
	CHECK(fd >= 0);
	CHILD(pid, receives(fd, "x"));
	CHECK(close(ctl) == 0);
	CHECK(close(fd) == 0);
	CHECK(child_sleeps(pid));
	CHECK(test_is_busy(MODULE));
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	CHECK(unloads());
	CHECK(test_load_module("") == 0);
	return true;
}

/* Queues that are kept do not keep the module, and go with it. */
static bool test_unload_kept(void)
{
	CHECK(open_ctl());
	for (int i = 0; i < 20; i++) {
		char name[16];
		int fd;

		snprintf(name, sizeof(name), "kept-%d", i);
		fd = open_queue(name, NEW | BELAY_MSGQ_KEEP);
		CHECK(fd >= 0);
		for (int k = 0; k < i; k++)
			CHECK(sends(fd, "message"));
		CHECK(close(fd) == 0);
	}
	CHECK(close(ctl) == 0);
	CHECK(unloads());
	CHECK(test_load_module("") == 0);
	CHECK(open_ctl());
	CHECK(count_queues() == 0);
	CHECK(close(ctl) == 0);
	return true;
}

static bool test_parameters(void)
{
	static const char *const wrong[] = {
		"max_queues=0", "max_queues=65537", "max_messages=0",
		"max_messages=1048577", "max_message_size=0",
		"max_message_size=1048577", "max_bytes=0",
		"max_bytes=1073741825", "max_bytes=-1", "max_bytes=lots",
		"max_queues=", "max_queues",
	};
	int fd;

	CHECK(unloads());
	for (size_t i = 0; i < TEST_COUNT(wrong); i++) {
		CHECK_FAILS(test_load_module(wrong[i]), EINVAL);
		CHECK(!is_loaded());
	}
	CHECK(test_load_module("max_queues=1 max_messages=2 max_message_size=3 "
		   "max_bytes=4") == 0);
	CHECK(open_ctl());
	fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);
	CHECK(fd >= 0);
	CHECK_FAILS(open_queue("r", NEW), ENOSPC);
	CHECK_FAILS(write(fd, "1234", 4), EMSGSIZE);
	CHECK(sends(fd, "123") && sends(fd, "4"));
	CHECK_FAILS(write(fd, "", 0), EAGAIN);
	CHECK(close(fd) == 0);
	CHECK(close(ctl) == 0);
	CHECK(unloads());
	CHECK(test_load_module("") == 0);
	return true;
}

static bool gone_read(int fd)
{
	char buf[8];

	CHECK_FAILS(read(fd, buf, sizeof(buf)), ENODEV);
	return true;
}

static bool gone_write(int fd)
{
	CHECK_FAILS(write(fd, "x", 1), ENODEV);
	return true;
}

static bool gone_poll(int fd)
{
	struct pollfd p = { .fd = fd, .events = 0 };

	CHECK(poll(&p, 1, 10000) == 1);
	CHECK(p.revents == (POLLERR | POLLHUP));
	return true;
}

/* It waits for all files and mappings: not for its own copies of them. */
static bool forces(void *map)
{
	CHECK(close_range(3, ~0U, 0) == 0);
	CHECK(!map || munmap(map, test_page_size) == 0);
	CHECK(unload_by_force() == 0);
	CHECK(!is_loaded());
	return true;
}

/* What is left to those who still have files open. */
static bool is_gone(int fd, const struct belay_msgq_stats *map)
{
	struct belay_msgq_info info = { .id = 0 };
	struct belay_msgq_stats s;
	char buf[8];

	CHECK_FAILS(open(DEVICE, O_RDWR), ENOENT);
	CHECK_FAILS(open_queue("new", NEW), ENODEV);
	CHECK_FAILS(open_queue("kept", RW), ENODEV);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, &info), ENOENT);
	CHECK_FAILS(read(fd, buf, sizeof(buf)), ENODEV);
	CHECK_FAILS(write(fd, "x", 1), ENODEV);
	CHECK(gone_poll(fd));
	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(s.messages == 1 && map->messages == 1);
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	CHECK(map->messages == 0);
	return true;
}

static bool test_forced(void)
{
	struct belay_msgq_stats *map;
	int empty, full, kept;
	pid_t rd, wr, po, force;

	CHECK(open_ctl());
	empty = open_queue("empty", NEW);
	full = open_with("full", NEW, 1, 0, 0);
	kept = open_queue("kept", NEW | BELAY_MSGQ_KEEP);
	CHECK(empty >= 0 && full >= 0 && kept >= 0);
	CHECK(sends(full, "x"));
	CHECK(close(kept) == 0);
	/* Also those who wait at a queue that has no name any more. */
	CHECK(unlink_queue("empty") == 0);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, full, 0);
	CHECK(map != MAP_FAILED);
	CHILD(rd, gone_read(empty));
	CHILD(wr, gone_write(full));
	CHILD(po, gone_poll(empty));
	CHECK(child_sleeps(rd) && child_sleeps(wr) && child_sleeps(po));

	CHILD(force, forces(map));
	CHECK(child_ok(rd) && child_ok(wr) && child_ok(po));
	CHECK(is_gone(full, map));
	CHECK(waitpid(force, NULL, WNOHANG) == 0);
	CHECK(close(ctl) == 0);
	CHECK(close(full) == 0);
	CHECK(close(empty) == 0);
	test_sleep_ms(100);
	CHECK(waitpid(force, NULL, WNOHANG) == 0);
	CHECK(map->sent == 1);
	CHECK(munmap(map, test_page_size) == 0);
	CHECK(child_ok(force));
	CHECK(test_load_module("") == 0);
	return true;
}

static bool test_forced_killed(void)
{
	pid_t force;
	int fd;

	CHECK(open_ctl());
	fd = open_queue("q", NEW);
	CHECK(fd >= 0);
	CHILD(force, forces(NULL));
	CHECK(gone_poll(fd));
	CHECK(kill(force, SIGKILL) == 0);
	test_sleep_ms(100);
	CHECK(waitpid(force, NULL, WNOHANG) == 0);
	CHECK(close(fd) == 0);
	CHECK(close(ctl) == 0);
	CHECK(child_killed(force, SIGKILL));
	CHECK(!is_loaded());
	CHECK(test_load_module("") == 0);
	return true;
}

/* Send, receive and open until it is gone. */
static bool use_until_gone(unsigned int seed)
{
	uint32_t flags = RW | BELAY_MSGQ_CREATE;
	char name[16], buf[8];

	if (seed % 2)
		flags |= BELAY_MSGQ_KEEP;
	snprintf(name, sizeof(name), "q%u", seed % 3);
	for (;;) {
		int fd;

		CHECK((fd = open_queue(name, flags)) >= 0 || errno == ENODEV);
		if (fd < 0)
			return true;
		for (int i = 0; i < 10; i++) {
			struct pollfd p = { fd, POLLIN | POLLOUT, 0 };

			CHECK(poll(&p, 1, 1000) >= 0);
			CHECK(write(fd, "text", 4) == 4 || errno == ENODEV);
			CHECK(read(fd, buf, 8) == 4 || errno == ENODEV);
		}
		CHECK(close(fd) == 0);
	}
}

static bool test_forced_while_busy(void)
{
	pid_t pids[6];

	for (int round = 0; round < 10; round++) {
		CHECK(open_ctl());
		for (unsigned int i = 0; i < TEST_COUNT(pids); i++)
			CHILD(pids[i], use_until_gone(i));
		CHECK(close(ctl) == 0);
		test_sleep_ms(20 + 7 * round);
		CHECK(unload_by_force() == 0);
		CHECK(!is_loaded());
		for (unsigned int i = 0; i < TEST_COUNT(pids); i++)
			CHECK(child_ok(pids[i]));
		CHECK(test_load_module("") == 0);
	}
	return true;
}

static const struct test tests[] = {
	{ .name = "reload", .run = test_reload },
	{ .name = "refused while something is open", .run = test_busy },
	{ .name = "refused while somebody waits",
	  .run = test_busy_with_waiters },
	{ .name = "kept queues go with the module", .run = test_unload_kept },
	{ .name = "parameters", .run = test_parameters },
	{ .name = "forced", .run = test_forced },
	{ .name = "forced, and killed", .run = test_forced_killed },
	{ .name = "forced while busy", .run = test_forced_while_busy },
};

/* For the next test, whatever this one did */
static bool still_loaded(void)
{
	bool loaded = is_loaded();

	CHECK(loaded || test_load_module("") == 0);
	CHECK(loaded);
	return true;
}

int main(void)
{
	return test_main(NULL, tests, TEST_COUNT(tests), still_loaded);
}
