// SPDX-License-Identifier: GPL-2.0-only
/*
 * Has each allocation and each copy in the calls of the message queues fail in
 * turn. What fails must leave all as it was. Prints KTAP.
 */
#include "calls.h"

#include <fail_nth.h>
#include <sys/uio.h>

static long call_create(void *flags)
{
	return open_queue("new", *(uint32_t *)flags);
}

/* There is the queue, or nothing of it. */
static bool check_create(void *arg, long fd)
{
	bool keep = *(uint32_t *)arg & BELAY_MSGQ_KEEP;

	CHECK(count_queues() == (fd >= 0));
	if (fd < 0) {
		CHECK_FAILS(open_queue("new", RW), ENOENT);
		return true;
	}
	CHECK(sends((int)fd, "text") && receives((int)fd, "text"));
	CHECK(close((int)fd) == 0);
	CHECK(count_queues() == keep);
	CHECK(!keep || unlink_queue("new") == 0);
	return true;
}

static bool test_create(void)
{
	uint32_t flags = NEW;

	CHECK(fail_nth(call_create, check_create, &flags) > 0);
	flags |= BELAY_MSGQ_KEEP;
	CHECK(fail_nth(call_create, check_create, &flags) > 0);
	return true;
}

static long call_open(void *flags)
{
	return open_queue("old", *(uint32_t *)flags);
}

/* The queue does not stay longer than it did by a call that failed. */
static bool kept;

static bool check_open(void *arg, long fd)
{
	struct belay_msgq_info info = { .id = 0 };

	kept |= fd >= 0 && *(uint32_t *)arg & BELAY_MSGQ_KEEP;
	CHECK(ioctl(ctl, BELAY_MSGQ_NEXT, &info) == 0);
	CHECK(info.flags == (kept ? BELAY_MSGQ_KEPT : 0));
	if (fd < 0)
		return true;
	CHECK(sends((int)fd, "text") && receives((int)fd, "text"));
	CHECK(close((int)fd) == 0);
	return true;
}

static bool test_open(void)
{
	int fd = open_queue("old", NEW);
	uint32_t flags = RW;

	CHECK(fd >= 0);
	CHECK(fail_nth(call_open, check_open, &flags) > 0);
	CHECK(close(fd) == 0);
	return true;
}

/* Once that has succeeded it is kept. */
static bool test_open_to_keep(void)
{
	int fd = open_queue("old", NEW);
	uint32_t flags = RW | BELAY_MSGQ_KEEP;

	CHECK(fd >= 0);
	CHECK(fail_nth(call_open, check_open, &flags) > 0);
	CHECK(close(fd) == 0);
	CHECK(unlink_queue("old") == 0);
	return true;
}

static long call_next(void *info)
{
	return ioctl(ctl, BELAY_MSGQ_NEXT, info);
}

static bool check_next(void *arg, long ret)
{
	struct belay_msgq_info *info = arg;

	CHECK(ret || !strcmp(info->name, "q"));
	memset(info, 0, sizeof(*info));
	return true;
}

static bool test_next(void)
{
	struct belay_msgq_info info = { .id = 0 };
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(fail_nth(call_next, check_next, &info) > 0);
	CHECK(close(fd) == 0);
	CHECK(count_queues() == 0);
	return true;
}

static long call_unlink(void *fd)
{
	(void)fd;
	return unlink_queue("q");
}

/* What was unlinked is made anew. */
static bool check_unlink(void *arg, long ret)
{
	int *fd = arg;

	CHECK(count_queues() == (ret != 0));
	if (ret)
		return true;
	CHECK(close(*fd) == 0);
	CHECK((*fd = open_queue("q", NEW | BELAY_MSGQ_KEEP)) >= 0);
	return true;
}

static bool test_unlink(void)
{
	int fd = open_queue("q", NEW | BELAY_MSGQ_KEEP);

	CHECK(fd >= 0);
	CHECK(fail_nth(call_unlink, check_unlink, &fd) > 0);
	CHECK(unlink_queue("q") == 0);
	CHECK(close(fd) == 0);
	return true;
}

/* A queue, and how much to send */
struct sending {
	int fd;
	size_t size;
	char *out, *in;
};

static long call_send(void *arg)
{
	struct sending *s = arg;

	return write(s->fd, s->out, s->size);
}

static bool check_send(void *arg, long ret)
{
	struct sending *s = arg;

	if (ret < 0) {
		CHECK(is_empty(s->fd));
		return true;
	}
	CHECK(ret == (long)s->size);
	CHECK(read(s->fd, s->in, s->size) == (ssize_t)s->size);
	CHECK(!memcmp(s->in, s->out, s->size));
	return true;
}

static bool test_send(void)
{
	static const size_t sizes[] = { 0, 1, 3000, 5000, 65536 };
	struct sending s = { .out = malloc(65536), .in = malloc(65536) };

	s.fd = open_with("q", NEW | BELAY_MSGQ_NONBLOCK, 9, 65536, 0);
	CHECK(s.fd >= 0 && s.out && s.in);
	for (size_t i = 0; i < 65536; i++)
		s.out[i] = (char)(i * 7);
	for (size_t i = 0; i < TEST_COUNT(sizes); i++) {
		s.size = sizes[i];
		CHECK(fail_nth(call_send, check_send, &s) > 0);
	}
	free(s.out);
	free(s.in);
	CHECK(close(s.fd) == 0);
	return true;
}

static long call_send_vector(void *fd)
{
	struct iovec out[] = { { "first", 5 }, { "second", 6 } };

	return writev(*(int *)fd, out, 2);
}

static bool check_send_vector(void *arg, long ret)
{
	int fd = *(int *)arg;

	return ret < 0 ? is_empty(fd) : receives(fd, "firstsecond");
}

static bool test_send_vector(void)
{
	int fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);

	CHECK(fd >= 0);
	CHECK(fail_nth(call_send_vector, check_send_vector, &fd) > 0);
	CHECK(close(fd) == 0);
	return true;
}

static char received[16];

static long call_receive(void *fd)
{
	return read(*(int *)fd, received, sizeof(received));
}

/* The message is the caller's, or still in the queue. */
static bool check_receive(void *arg, long ret)
{
	int fd = *(int *)arg;

	if (ret < 0)
		return true;
	CHECK(ret == 4 && !memcmp(received, "kept", 4));
	CHECK(receives(fd, "next"));
	CHECK(sends(fd, "kept") && sends(fd, "next"));
	return true;
}

static bool test_receive(void)
{
	int fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);

	CHECK(fd >= 0);
	CHECK(sends(fd, "kept") && sends(fd, "next"));
	CHECK(fail_nth(call_receive, check_receive, &fd) > 0);
	CHECK(close(fd) == 0);
	return true;
}

static struct belay_msgq_limits limits;

static long call_get_limits(void *fd)
{
	return ioctl(*(int *)fd, BELAY_MSGQ_GET_LIMITS, &limits);
}

static long call_set_limits(void *fd)
{
	return ioctl(*(int *)fd, BELAY_MSGQ_SET_LIMITS, &limits);
}

static bool check_limits(void *arg, long ret)
{
	struct belay_msgq_limits l;

	CHECK(ioctl(*(int *)arg, BELAY_MSGQ_GET_LIMITS, &l) == 0);
	CHECK(l.max_messages == (ret ? 5 : limits.max_messages));
	return true;
}

static bool test_limits(void)
{
	int fd = open_with("q", NEW, 5, 0, 0);

	CHECK(fd >= 0);
	CHECK(fail_nth(call_get_limits, check_limits, &fd) > 0);
	limits.max_messages = 6;
	CHECK(fail_nth(call_set_limits, check_limits, &fd) > 0);
	CHECK(close(fd) == 0);
	return true;
}

static struct belay_msgq_stats stats;

static long call_get_stats(void *fd)
{
	return ioctl(*(int *)fd, BELAY_MSGQ_GET_STATS, &stats);
}

static bool check_stats(void *fd, long ret)
{
	(void)fd;
	CHECK(ret || stats.sent == 1);
	return true;
}

static bool test_stats(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "x"));
	CHECK(fail_nth(call_get_stats, check_stats, &fd) > 0);
	CHECK(close(fd) == 0);
	return true;
}

/* Where each time no page table is there yet */
static long call_map(void *fd)
{
	static uintptr_t at = 0x100000000000;
	void *p;

	at += 1UL << 40;
	p = mmap((void *)at, test_page_size, PROT_READ,
		 MAP_SHARED | MAP_FIXED, *(int *)fd, 0);
	return p == MAP_FAILED ? -1 : (long)p;
}

static bool check_map(void *fd, long ret)
{
	const struct belay_msgq_stats *map = (void *)ret;

	(void)fd;
	if (ret < 0)
		return true;
	CHECK(map->sent == 1);
	CHECK(munmap((void *)ret, test_page_size) == 0);
	return true;
}

static bool test_map(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "x"));
	CHECK(fail_nth(call_map, check_map, &fd) > 0);
	CHECK(close(fd) == 0);
	return true;
}

static const struct test tests[] = {
	{ .name = "create", .run = test_create },
	{ .name = "open", .run = test_open },
	{ .name = "open to keep", .run = test_open_to_keep },
	{ .name = "list", .run = test_next },
	{ .name = "unlink", .run = test_unlink },
	{ .name = "send", .run = test_send },
	{ .name = "send a vector", .run = test_send_vector },
	{ .name = "receive", .run = test_receive },
	{ .name = "limits", .run = test_limits },
	{ .name = "statistics", .run = test_stats },
	{ .name = "map", .run = test_map },
};

int main(void)
{
	if (!fail_nth_possible())
		return test_skip_all("nothing injects failures here");
	return test_queues(tests, TEST_COUNT(tests));
}
