// SPDX-License-Identifier: GPL-2.0-only
/*
 * Processes that wait, are woken, interrupted, stopped and killed. Prints KTAP.
 */
#include "calls.h"

#include <linux/userfaultfd.h>
#include <pthread.h>
#include <sys/syscall.h>

static bool test_read_waits(void)
{
	int fd = open_queue("q", NEW);
	pid_t pid;

	CHECK(fd >= 0);
	CHILD(pid, receives(fd, "hello"));
	CHECK(child_sleeps(pid));
	CHECK(sends(fd, "hello"));
	CHECK(child_ok(pid));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_write_waits(void)
{
	int fd = open_with("q", NEW, 1, 0, 0);
	pid_t pid;

	CHECK(fd >= 0);
	CHECK(sends(fd, "first"));
	CHILD(pid, sends(fd, "second"));
	CHECK(child_sleeps(pid));
	CHECK(receives(fd, "first"));
	CHECK(child_ok(pid));
	CHECK(receives(fd, "second"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_clear_wakes_writers(void)
{
	int fd = open_with("q", NEW, 2, 0, 0);
	pid_t a, b;

	CHECK(fd >= 0);
	CHECK(sends(fd, "1") && sends(fd, "2"));
	CHILD(a, sends(fd, "x"));
	CHILD(b, sends(fd, "x"));
	CHECK(child_sleeps(a) && child_sleeps(b));
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	CHECK(child_ok(a) && child_ok(b));
	CHECK(receives(fd, "x") && receives(fd, "x"));
	CHECK(close(fd) == 0);
	return true;
}

static bool write_fails(int fd, const char *text, int error)
{
	CHECK_FAILS(write(fd, text, strlen(text)), error);
	return true;
}

static bool read_fails(int fd, size_t len, int error)
{
	char buf[256];

	CHECK_FAILS(read(fd, buf, len), error);
	return true;
}

static bool test_limits_wake_writers(void)
{
	struct belay_msgq_limits l = { 2, 8, 8, 0 };
	int fd = open_with("q", NEW, 1, 8, 8);
	pid_t pid;

	CHECK(fd >= 0);
	CHECK(sends(fd, "1"));
	CHILD(pid, sends(fd, "234"));
	CHECK(child_sleeps(pid));
	CHECK(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l) == 0);
	CHECK(child_ok(pid));
	CHILD(pid, write_fails(fd, "567", EMSGSIZE));
	CHECK(child_sleeps(pid));
	l.max_message_size = 2;
	CHECK(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l) == 0);
	CHECK(child_ok(pid));
	CHECK(receives(fd, "1") && receives(fd, "234"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool waits_are(int fd, uint64_t send, uint64_t receive)
{
	struct belay_msgq_stats s;

	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(s.send_waits == send && s.receive_waits == receive);
	return true;
}

static bool test_waits_count(void)
{
	int fd = open_with("q", NEW, 1, 0, 0);
	pid_t pid;

	CHECK(fd >= 0);
	CHILD(pid, receives(fd, "a"));
	CHECK(child_sleeps(pid));
	CHECK(waits_are(fd, 0, 1));
	CHECK(sends(fd, "a"));
	CHECK(child_ok(pid));
	CHECK(sends(fd, "b"));
	CHILD(pid, sends(fd, "c"));
	CHECK(child_sleeps(pid));
	CHECK(waits_are(fd, 1, 1));
	CHECK(receives(fd, "b"));
	CHECK(child_ok(pid));
	CHECK(waits_are(fd, 1, 1));
	CHECK(close(fd) == 0);
	return true;
}

static char buffer[256];

static long call_read(void *fd)
{
	return read(*(int *)fd, buffer, sizeof(buffer));
}

static long call_write(void *fd)
{
	return write(*(int *)fd, "x", 1);
}

static bool test_signal_interrupts(void)
{
	int fd = open_with("q", NEW, 1, 0, 0);

	CHECK(fd >= 0);
	CHECK(test_interrupted(call_read, &fd, SIGUSR1) == -EINTR);
	CHECK(sends(fd, "x"));
	CHECK(test_interrupted(call_write, &fd, SIGUSR1) == -EINTR);
	CHECK(receives(fd, "x"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_signal_restarts(void)
{
	int fd = open_with("q", NEW, 1, 0, 0);
	pid_t pid;

	CHECK(fd >= 0);
	CHECK(test_catch(SIGUSR1, SA_RESTART));
	CHILD(pid, receives(fd, "x"));
	for (int i = 0; i < 3; i++) {
		CHECK(child_sleeps(pid));
		CHECK(kill(pid, SIGUSR1) == 0);
	}
	CHECK(child_sleeps(pid));
	CHECK(sends(fd, "x"));
	CHECK(child_ok(pid));
	CHECK(sends(fd, "y"));
	CHILD(pid, sends(fd, "z"));
	for (int i = 0; i < 3; i++) {
		CHECK(child_sleeps(pid));
		CHECK(kill(pid, SIGUSR1) == 0);
	}
	CHECK(child_sleeps(pid));
	CHECK(receives(fd, "y"));
	CHECK(child_ok(pid));
	CHECK(receives(fd, "z"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_stopped(void)
{
	int fd = open_queue("q", NEW);
	pid_t pid;

	CHECK(fd >= 0);
	CHILD(pid, receives(fd, "x"));
	CHECK(child_sleeps(pid));
	CHECK(kill(pid, SIGSTOP) == 0);
	CHECK(waitpid(pid, NULL, WUNTRACED) == pid);
	/* A stopped reader does not hold a message. */
	CHECK(sends(fd, "y"));
	CHECK(receives(fd, "y"));
	CHECK(kill(pid, SIGCONT) == 0);
	CHECK(child_sleeps(pid));
	CHECK(sends(fd, "x"));
	CHECK(child_ok(pid));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_killed(void)
{
	int fd = open_with("q", NEW, 1, 0, 0);
	pid_t pid;

	CHECK(fd >= 0);
	CHILD(pid, receives(fd, "never"));
	CHECK(child_sleeps(pid));
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	CHECK(sends(fd, "x"));
	CHILD(pid, sends(fd, "never"));
	CHECK(child_sleeps(pid));
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	CHECK(receives(fd, "x"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool opens_and_reads(void)
{
	int fd = open_queue("q", NEW);

	return fd >= 0 && receives(fd, "never");
}

/* Of a queue that only the dead had open nothing is left. */
static bool test_killed_with_last_file(void)
{
	pid_t pid;

	CHILD(pid, opens_and_reads());
	CHECK(child_sleeps(pid));
	CHECK(count_queues() == 1);
	CHECK(kill(pid, SIGKILL) == 0);
	CHECK(child_killed(pid, SIGKILL));
	CHECK(count_queues() == 0);
	return true;
}

/* Who is woken and cannot take the message leaves it to the next. */
static bool test_small_buffer_passes_on(void)
{
	int fd = open_queue("q", NEW);
	pid_t small, large;

	CHECK(fd >= 0);
	CHILD(small, read_fails(fd, 2, EMSGSIZE));
	CHECK(child_sleeps(small));
	CHILD(large, receives(fd, "large"));
	CHECK(child_sleeps(large));
	CHECK(sends(fd, "large"));
	CHECK(child_ok(small) && child_ok(large));
	CHECK(close(fd) == 0);
	return true;
}

/* A large message that still does not fit does not keep a small one back. */
static bool test_small_message_fits(void)
{
	int fd = open_with("q", NEW, 10, 8, 8);
	pid_t small, large;

	CHECK(fd >= 0);
	CHECK(sends(fd, "12") && sends(fd, "345678"));
	CHILD(large, sends(fd, "12345678"));
	CHECK(child_sleeps(large));
	CHILD(small, sends(fd, "x"));
	CHECK(child_sleeps(small));
	CHECK(receives(fd, "12"));
	CHECK(child_ok(small));
	CHECK(child_sleeps(large));
	CHECK(receives(fd, "345678") && receives(fd, "x"));
	CHECK(child_ok(large));
	CHECK(receives(fd, "12345678"));
	CHECK(close(fd) == 0);
	return true;
}

#define READERS 16

/* Wait until nobody leaves a message while somebody waits for one. */
static bool drained(int fd)
{
	struct belay_msgq_stats s;

	for (int i = 0; i < 2000; i++) {
		CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
		if (s.messages == 0)
			return true;
		test_sleep_ms(5);
	}
	CHECK(s.messages == 0);
	return true;
}

/*
 * Half as many messages as readers, half of which are killed at the same
 * moment: what these do not take the others get.
 */
static bool killed_pass_on(void)
{
	int fd = open_queue("q", NEW);
	pid_t pids[READERS];

	CHECK(fd >= 0);
	for (int i = 0; i < READERS; i++)
		CHILD(pids[i], receives(fd, "x"));
	for (int i = 0; i < READERS; i++)
		CHECK(child_sleeps(pids[i]));
	for (int i = 0; i < READERS; i += 2) {
		CHECK(sends(fd, "x"));
		CHECK(kill(pids[i], SIGKILL) == 0);
	}
	for (int i = 0; i < READERS; i += 2)
		CHECK(waitpid(pids[i], NULL, 0) == pids[i]);
	CHECK(drained(fd));
	/* Some died with their message, so as many still wait. */
	for (int i = 1; i < READERS; i += 2)
		CHECK(sends(fd, "x"));
	for (int i = 1; i < READERS; i += 2)
		CHECK(child_ok(pids[i]));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_killed_pass_on(void)
{
	for (int round = 0; round < 10; round++)
		CHECK(killed_pass_on());
	return true;
}

static bool is_waited_for(int fd)
{
	struct belay_msgq_stats s;

	return ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0 && s.receive_waits;
}

static void *read_in_thread(void *arg)
{
	int fd = *(int *)arg;
	char buf[8];

	return (void *)(intptr_t)read(fd, buf, sizeof(buf));
}

/* A descriptor that is closed under a read: the file is there until it ends. */
static bool test_closed_while_reading(void)
{
	int fd = open_queue("q", NEW);
	int other = open_queue("q", RW);
	pthread_t thread;
	void *result;

	CHECK(fd >= 0 && other >= 0);
	CHECK(pthread_create(&thread, NULL, read_in_thread, &fd) == 0);
	while (!is_waited_for(other))
		test_sleep_ms(5);
	CHECK(close(fd) == 0);
	CHECK(unlink_queue("q") == 0);
	CHECK(sends(other, "abc"));
	CHECK(pthread_join(thread, &result) == 0);
	CHECK((intptr_t)result == 3);
	CHECK(close(other) == 0);
	return true;
}

/*
 * A page that faults until somebody fills it, which nobody does. Returns its
 * address.
 */
static void *map_stuck(void)
{
	struct uffdio_api api = { .api = UFFD_API };
	struct uffdio_register reg = { .mode = UFFDIO_REGISTER_MODE_MISSING };
	int uffd = (int)syscall(SYS_userfaultfd, O_CLOEXEC);
	void *addr = mmap(NULL, test_page_size, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (uffd < 0 || addr == MAP_FAILED || ioctl(uffd, UFFDIO_API, &api))
		return NULL;
	reg.range.start = (uintptr_t)addr;
	reg.range.len = test_page_size;
	return ioctl(uffd, UFFDIO_REGISTER, &reg) ? NULL : addr;
}

static bool reads_stuck(int fd)
{
	void *addr = map_stuck();

	CHECK(addr);
	return read(fd, addr, test_page_size) > 0;
}

static bool writes_stuck(int fd)
{
	void *addr = map_stuck();

	CHECK(addr);
	return write(fd, addr, 8) > 0;
}

/*
 * A reader whose buffer is being paged in holds up the others, as with a pipe,
 * but they can be killed, poll() and unlinking do not wait for it, and when it
 * is killed itself the message is still there.
 */
static bool test_killed_while_copying_out(void)
{
	int fd = open_queue("q", NEW | BELAY_MSGQ_KEEP);
	pid_t stuck, next;

	CHECK(fd >= 0);
	CHECK(sends(fd, "kept"));
	CHILD(stuck, reads_stuck(fd));
	CHECK(child_sleeps(stuck));
	CHILD(next, receives(fd, "kept"));
	CHECK(next > 0);
	test_sleep_ms(50);
	CHECK(kill(next, SIGKILL) == 0);
	CHECK(child_killed(next, SIGKILL));
	CHECK(polled(fd, 0) == (POLLIN | POLLOUT));
	CHECK(unlink_queue("q") == 0);
	CHECK(child_state(stuck) == 'S');
	CHECK(kill(stuck, SIGKILL) == 0);
	CHECK(child_killed(stuck, SIGKILL));
	CHECK(receives(fd, "kept"));
	CHECK(close(fd) == 0);
	return true;
}

static long call_next(void *unused)
{
	struct belay_msgq_info info = { .id = 0 };

	(void)unused;
	return ioctl(ctl, BELAY_MSGQ_NEXT, &info);
}

static long call_get_limits(void *fd)
{
	struct belay_msgq_limits l;

	return ioctl(*(int *)fd, BELAY_MSGQ_GET_LIMITS, &l);
}

static long call_set_limits(void *fd)
{
	struct belay_msgq_limits l = { 1, 1, 1, 0 };

	return ioctl(*(int *)fd, BELAY_MSGQ_SET_LIMITS, &l);
}

static long call_get_stats(void *fd)
{
	struct belay_msgq_stats s;

	return ioctl(*(int *)fd, BELAY_MSGQ_GET_STATS, &s);
}

static long call_clear(void *fd)
{
	return ioctl(*(int *)fd, BELAY_MSGQ_CLEAR);
}

/* All that waits for the lock of a queue can be interrupted. */
static bool test_interrupted_at_lock(void)
{
	static long (*const calls[])(void *fd) = {
		call_read, call_write, call_next, call_get_limits,
		call_set_limits, call_get_stats, call_clear,
	};
	int fd = open_with("q", NEW, 9, 8, 0);
	struct belay_msgq_limits l;
	pid_t stuck;

	CHECK(fd >= 0);
	CHECK(sends(fd, "kept"));
	CHILD(stuck, reads_stuck(fd));
	CHECK(child_sleeps(stuck));
	for (size_t i = 0; i < TEST_COUNT(calls); i++)
		CHECK(test_interrupted(calls[i], &fd, SIGUSR1) == -EINTR);
	CHECK(kill(stuck, SIGKILL) == 0);
	CHECK(child_killed(stuck, SIGKILL));
	CHECK(ioctl(fd, BELAY_MSGQ_GET_LIMITS, &l) == 0);
	CHECK(l.max_messages == 9);
	CHECK(receives(fd, "kept"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_killed_while_copying_in(void)
{
	int fd = open_queue("q", NEW);
	pid_t stuck;

	CHECK(fd >= 0);
	CHILD(stuck, writes_stuck(fd));
	CHECK(child_sleeps(stuck));
	CHECK(sends(fd, "others go on"));
	CHECK(receives(fd, "others go on"));
	CHECK(kill(stuck, SIGKILL) == 0);
	CHECK(child_killed(stuck, SIGKILL));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

#define PROCESSES 8
#define ROUNDS 400

/* All use one name, in all ways: what they find is always whole. */
static bool use_names(unsigned int nr, void *unused)
{
	unsigned int s = nr;

	(void)unused;
	for (int i = 0; i < ROUNDS; i++) {
		uint32_t flags = RW | BELAY_MSGQ_CREATE | BELAY_MSGQ_NONBLOCK;
		char buf[16];
		int fd;

		if (rand_r(&s) % 4 == 0)
			flags |= BELAY_MSGQ_KEEP;
		if (rand_r(&s) % 4 == 0)
			flags |= BELAY_MSGQ_EXCL;
		CHECK((fd = open_queue("shared", flags)) >= 0 ||
		      errno == EEXIST);
		CHECK(fd < 0 || sends(fd, "text") || errno == EAGAIN);
		if (rand_r(&s) % 2)
			CHECK(unlink_queue("shared") == 0 || errno == ENOENT);
		if (rand_r(&s) % 2)
			count_queues();
		if (fd < 0)
			continue;
		CHECK(read(fd, buf, sizeof(buf)) == 4 || errno == EAGAIN);
		CHECK(close(fd) == 0);
	}
	return true;
}

static bool test_names_in_parallel(void)
{
	bool ok = test_at_once(PROCESSES, use_names, NULL);

	CHECK(unlink_queue("shared") == 0 || errno == ENOENT);
	CHECK(ok);
	return true;
}

/* The mapped statistics are consistent at any time, seen by the rules. */
static bool watch(const volatile struct belay_msgq_stats *map,
		  const volatile bool *stop)
{
	unsigned int seen = 0;

	while (!*stop || !seen) {
		struct belay_msgq_stats s;
		uint32_t before = map->sequence;

		__sync_synchronize();
		memcpy(&s, (const void *)map, sizeof(s));
		__sync_synchronize();
		if (before % 2 || map->sequence != before)
			continue;
		seen++;
		CHECK(s.messages == s.sent - s.received - s.cleared);
		CHECK(s.bytes == s.sent_bytes - s.received_bytes -
		      s.cleared_bytes);
		CHECK(s.sent_bytes == 4 * s.sent);
	}
	return true;
}

static bool keep_sending(int fd, const volatile bool *stop)
{
	while (!*stop) {
		char buf[8];

		CHECK(sends(fd, "1234") || errno == EAGAIN);
		CHECK(sends(fd, "1234") || errno == EAGAIN);
		CHECK(read(fd, buf, sizeof(buf)) == 4 || errno == EAGAIN);
		CHECK(rand() % 64 || ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	}
	return true;
}

static bool test_mapping_is_consistent(void)
{
	int fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);
	volatile bool *stop = mmap(NULL, test_page_size, PROT_READ | PROT_WRITE,
				   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct belay_msgq_stats *map;
	pid_t a, b, watcher;

	CHECK(fd >= 0 && stop != MAP_FAILED);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHILD(watcher, watch(map, stop));
	CHILD(a, keep_sending(fd, stop));
	CHILD(b, keep_sending(fd, stop));
	test_sleep_ms(1000);
	*stop = true;
	CHECK(child_ok(a) && child_ok(b));
	CHECK(child_ok(watcher));
	CHECK(map->sent > 0);
	CHECK(munmap(map, test_page_size) == 0);
	CHECK(munmap((void *)stop, test_page_size) == 0);
	CHECK(close(fd) == 0);
	return true;
}

static const struct test tests[] = {
	{ .name = "read waits for a message", .run = test_read_waits },
	{ .name = "write waits for room", .run = test_write_waits },
	{ .name = "clear wakes writers", .run = test_clear_wakes_writers },
	{ .name = "new limits wake writers", .run = test_limits_wake_writers },
	{ .name = "waits are counted", .run = test_waits_count },
	{ .name = "a signal interrupts", .run = test_signal_interrupts },
	{ .name = "a signal restarts", .run = test_signal_restarts },
	{ .name = "stop and continue", .run = test_stopped },
	{ .name = "killed while waiting", .run = test_killed },
	{ .name = "killed with the last file",
	  .run = test_killed_with_last_file },
	{ .name = "small buffer passes the message on",
	  .run = test_small_buffer_passes_on },
	{ .name = "small message goes before a large one",
	  .run = test_small_message_fits },
	{ .name = "killed readers pass messages on",
	  .run = test_killed_pass_on },
	{ .name = "closed while reading", .run = test_closed_while_reading },
	{ .name = "killed while copying out",
	  .run = test_killed_while_copying_out },
	{ .name = "killed while copying in",
	  .run = test_killed_while_copying_in },
	{ .name = "interrupted while the queue is locked",
	  .run = test_interrupted_at_lock },
	{ .name = "names in parallel", .run = test_names_in_parallel },
	{ .name = "the mapping is consistent",
	  .run = test_mapping_is_consistent },
};

int main(void)
{
	return test_queues(tests, TEST_COUNT(tests));
}
