// SPDX-License-Identifier: GPL-2.0-only
/* Messages, errors, poll, statistics and their mapping. Prints KTAP. */
#include "calls.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

static bool test_boundaries(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "a"));
	CHECK(sends(fd, "bc"));
	CHECK(sends(fd, ""));
	CHECK(sends(fd, "def"));
	CHECK(receives(fd, "a"));
	CHECK(receives(fd, "bc"));
	CHECK(receives(fd, ""));
	CHECK(receives(fd, "def"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_sizes(void)
{
	static const size_t sizes[] = {
		0, 1, 7, 8, 9, 4000, 4095, 4096, 4097, 8192, 10000, 65535,
		65536,
	};
	int fd = open_with("q", NEW, 64, 65536, 4194304);
	unsigned char *out = malloc(65536), *in = malloc(65537);

	CHECK(fd >= 0 && out && in);
	for (size_t i = 0; i < 65536; i++)
		out[i] = (unsigned char)(i * 31 + (i >> 8));
	for (size_t i = 0; i < TEST_COUNT(sizes); i++)
		CHECK(write(fd, out, sizes[i]) == (ssize_t)sizes[i]);
	for (size_t i = 0; i < TEST_COUNT(sizes); i++) {
		memset(in, 0xee, 65537);
		CHECK(read(fd, in, 65537) == (ssize_t)sizes[i]);
		CHECK(!memcmp(in, out, sizes[i]));
		CHECK(in[sizes[i]] == 0xee);
	}
	free(out);
	free(in);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_too_large(void)
{
	int fd = open_with("q", NEW, 0, 8, 0);

	CHECK(fd >= 0);
	CHECK_FAILS(write(fd, test_page, 9), EMSGSIZE);
	CHECK_FAILS(write(fd, test_page, 4096), EMSGSIZE);
	/* It is not looked at, nor waited for. */
	CHECK_FAILS(write(fd, test_hole, 9), EMSGSIZE);
	CHECK_FAILS(write(fd, test_page, 1 << 30), EMSGSIZE);
	CHECK_FAILS(write(fd, test_page, SSIZE_MAX), EFAULT);
	CHECK(is_empty(fd));
	CHECK(write(fd, "12345678", 8) == 8);
	CHECK(receives(fd, "12345678"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_buffer_too_small(void)
{
	char buf[8];
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "12345"));
	CHECK(sends(fd, "6"));
	CHECK_FAILS(read(fd, buf, 4), EMSGSIZE);
	CHECK_FAILS(read(fd, buf, 0), EMSGSIZE);
	CHECK(read(fd, buf, 5) == 5 && !memcmp(buf, "12345", 5));
	CHECK(receives(fd, "6"));
	CHECK(sends(fd, ""));
	CHECK(read(fd, test_hole, 0) == 0);
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_empty(void)
{
	char buf[8];
	int fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);

	CHECK(fd >= 0);
	CHECK_FAILS(read(fd, buf, sizeof(buf)), EAGAIN);
	CHECK_FAILS(read(fd, test_hole, 1), EAGAIN);
	CHECK(sends(fd, "x"));
	CHECK(receives(fd, "x"));
	CHECK_FAILS(read(fd, buf, sizeof(buf)), EAGAIN);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_full_of_messages(void)
{
	int fd = open_with("q", NEW | BELAY_MSGQ_NONBLOCK, 3, 100, 1000);

	CHECK(fd >= 0);
	CHECK(sends(fd, "1") && sends(fd, "2") && sends(fd, ""));
	CHECK_FAILS(write(fd, "4", 1), EAGAIN);
	CHECK_FAILS(write(fd, "", 0), EAGAIN);
	CHECK_FAILS(write(fd, test_page, 101), EMSGSIZE);
	CHECK(receives(fd, "1"));
	CHECK(sends(fd, "4"));
	CHECK_FAILS(write(fd, "5", 1), EAGAIN);
	CHECK(receives(fd, "2") && receives(fd, "") && receives(fd, "4"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_full_of_bytes(void)
{
	int fd = open_with("q", NEW | BELAY_MSGQ_NONBLOCK, 100, 6, 10);

	CHECK(fd >= 0);
	CHECK(sends(fd, "123456"));
	CHECK_FAILS(write(fd, "12345", 5), EAGAIN);
	CHECK(sends(fd, "1234"));
	CHECK_FAILS(write(fd, "1", 1), EAGAIN);
	CHECK(sends(fd, ""));
	CHECK(receives(fd, "123456"));
	CHECK_FAILS(write(fd, test_page, 7), EMSGSIZE);
	CHECK(sends(fd, "abcdef"));
	CHECK_FAILS(write(fd, "1", 1), EAGAIN);
	CHECK(receives(fd, "1234") && receives(fd, ""));
	CHECK(receives(fd, "abcdef"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_write_fault(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++) {
		CHECK_FAILS(write(fd, test_bad[i], 1), EFAULT);
		CHECK_FAILS(write(fd, test_bad[i], 8000), EFAULT);
	}
	CHECK_FAILS(write(fd, test_hole - 3, 4), EFAULT);
	CHECK(is_empty(fd));
	CHECK(write(fd, test_hole - 3, 3) == 3);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_read_fault(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "kept") && sends(fd, "too"));
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(read(fd, test_bad[i], 4), EFAULT);
	CHECK_FAILS(read(fd, test_rodata, 4), EFAULT);
	CHECK_FAILS(read(fd, test_hole - 2, 4), EFAULT);
	CHECK(receives(fd, "kept") && receives(fd, "too"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_vectors(void)
{
	char a[2], b[8];
	struct iovec in[] = { { a, 2 }, { b, sizeof(b) } };
	struct iovec out[] = { { "abc", 3 }, { "", 0 }, { "def", 3 } };
	struct iovec broken[] = { { "abc", 3 }, { test_hole, 3 } };
	struct iovec half[] = { { a, 2 }, { test_hole, 8 } };
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(writev(fd, out, 3) == 6);
	CHECK(sends(fd, "next"));
	CHECK_FAILS(writev(fd, broken, 2), EFAULT);
	CHECK_FAILS(readv(fd, half, 2), EFAULT);
	CHECK(readv(fd, in, 2) == 6);
	CHECK(!memcmp(a, "ab", 2) && !memcmp(b, "cdef", 4));
	CHECK(receives(fd, "next"));
	CHECK(is_empty(fd));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_no_position(void)
{
	char buf[8];
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(sends(fd, "abc"));
	CHECK_FAILS(lseek(fd, 0, SEEK_SET), ESPIPE);
	CHECK_FAILS(lseek(fd, 0, SEEK_CUR), ESPIPE);
	CHECK_FAILS(pread(fd, buf, sizeof(buf), 0), ESPIPE);
	CHECK_FAILS(pwrite(fd, buf, 1, 0), ESPIPE);
	CHECK(receives(fd, "abc"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_preadv2_nowait(void)
{
	char buf[8];
	struct iovec in = { buf, sizeof(buf) };
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(preadv2(fd, &in, 1, -1, RWF_NOWAIT) == -1 &&
	      (errno == EOPNOTSUPP || errno == EAGAIN));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_lower_limits(void)
{
	struct belay_msgq_limits l = { 1, 2, 2, 0 };
	int fd = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);

	CHECK(fd >= 0);
	CHECK(sends(fd, "123") && sends(fd, "456"));
	CHECK(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l) == 0);
	CHECK_FAILS(write(fd, "1", 1), EAGAIN);
	CHECK_FAILS(write(fd, "123", 3), EMSGSIZE);
	CHECK(receives(fd, "123"));
	CHECK_FAILS(write(fd, "1", 1), EAGAIN);
	CHECK(receives(fd, "456"));
	CHECK(sends(fd, "12"));
	CHECK(receives(fd, "12"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_clear(void)
{
	struct belay_msgq_stats s;
	int fd = open_with("q", NEW | BELAY_MSGQ_NONBLOCK, 3, 0, 0);

	CHECK(fd >= 0);
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	CHECK(sends(fd, "1") && sends(fd, "22") && sends(fd, "333"));
	CHECK(receives(fd, "1"));
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR, test_hole) == 0);
	CHECK_FAILS(read(fd, test_page, 1), EAGAIN);
	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(s.messages == 0 && s.bytes == 0);
	CHECK(s.cleared == 2 && s.cleared_bytes == 5);
	CHECK(s.received == 1 && s.sent == 3);
	CHECK(sends(fd, "1") && sends(fd, "2") && sends(fd, "3"));
	CHECK_FAILS(write(fd, "4", 1), EAGAIN);
	CHECK(receives(fd, "1"));
	CHECK(close(fd) == 0);
	return true;
}

static bool test_poll(void)
{
	int fd = open_with("q", NEW, 2, 4, 8);

	CHECK(fd >= 0);
	CHECK(polled(fd, 0) == POLLOUT);
	CHECK(sends(fd, "1"));
	CHECK(polled(fd, 0) == (POLLIN | POLLOUT));
	CHECK(sends(fd, "2"));
	CHECK(polled(fd, 0) == POLLIN);
	CHECK(receives(fd, "1"));
	CHECK(polled(fd, 0) == (POLLIN | POLLOUT));
	CHECK(receives(fd, "2"));
	CHECK(polled(fd, 0) == POLLOUT);
	CHECK(close(fd) == 0);
	return true;
}

/* It says that there is room if there is for any message. */
static bool test_poll_room(void)
{
	int fd = open_with("q", NEW, 10, 4, 8);

	CHECK(fd >= 0);
	CHECK(sends(fd, "1234"));
	CHECK(polled(fd, 0) == (POLLIN | POLLOUT));
	CHECK(sends(fd, "1"));
	CHECK(polled(fd, 0) == POLLIN);
	CHECK(sends(fd, "123"));
	CHECK(receives(fd, "1234"));
	CHECK(polled(fd, 0) == (POLLIN | POLLOUT));
	CHECK(close(fd) == 0);
	return true;
}

static bool polls(int fd, short events, short expected)
{
	struct pollfd p = { .fd = fd, .events = events };

	CHECK(poll(&p, 1, 10000) == 1);
	CHECK(p.revents == expected);
	return true;
}

static bool test_poll_wakes(void)
{
	int fd = open_with("q", NEW, 1, 4, 8);
	pid_t in, out;

	CHECK(fd >= 0);
	CHILD(in, polls(fd, POLLIN, POLLIN));
	CHECK(child_sleeps(in));
	CHECK(sends(fd, "x"));
	CHECK(child_ok(in));
	CHILD(out, polls(fd, POLLOUT, POLLOUT));
	CHECK(child_sleeps(out));
	CHECK(receives(fd, "x"));
	CHECK(child_ok(out));

	CHECK(sends(fd, "x"));
	CHILD(out, polls(fd, POLLOUT, POLLOUT));
	CHECK(child_sleeps(out));
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	CHECK(child_ok(out));

	CHECK(sends(fd, "x"));
	CHILD(out, polls(fd, POLLOUT, POLLOUT));
	CHECK(child_sleeps(out));
	CHECK(ioctl(fd, BELAY_MSGQ_SET_LIMITS,
		    &(struct belay_msgq_limits){ 2, 4, 8, 0 }) == 0);
	CHECK(child_ok(out));
	CHECK(close(fd) == 0);
	return true;
}

static bool epoll_is(int ep, uint32_t events)
{
	struct epoll_event e = { .events = 0 };
	int n = epoll_wait(ep, &e, 1, 0);

	CHECK(n == (events != 0));
	CHECK(e.events == events);
	return true;
}

static bool test_epoll_edge(void)
{
	struct epoll_event e = { .events = EPOLLIN | EPOLLET };
	int fd = open_queue("q", NEW);
	int ep = epoll_create1(EPOLL_CLOEXEC);

	CHECK(fd >= 0 && ep >= 0);
	CHECK(epoll_ctl(ep, EPOLL_CTL_ADD, fd, &e) == 0);
	CHECK(epoll_is(ep, 0));
	CHECK(sends(fd, "1"));
	CHECK(epoll_is(ep, EPOLLIN));
	CHECK(epoll_is(ep, 0));
	CHECK(sends(fd, "2"));
	CHECK(epoll_is(ep, EPOLLIN));
	CHECK(receives(fd, "1") && receives(fd, "2"));
	CHECK(epoll_is(ep, 0));
	/* The queue goes while the other still watches it. */
	CHECK(close(fd) == 0);
	CHECK(epoll_is(ep, 0));
	CHECK(close(ep) == 0);
	return true;
}

static bool stats_are(const struct belay_msgq_stats *s,
		      const struct belay_msgq_stats *expected)
{
	CHECK(s->sequence % 2 == 0);
	CHECK(!s->reserved);
	CHECK(s->messages == expected->messages);
	CHECK(s->bytes == expected->bytes);
	CHECK(s->peak_messages == expected->peak_messages);
	CHECK(s->peak_bytes == expected->peak_bytes);
	CHECK(s->sent == expected->sent);
	CHECK(s->sent_bytes == expected->sent_bytes);
	CHECK(s->received == expected->received);
	CHECK(s->received_bytes == expected->received_bytes);
	CHECK(s->cleared == expected->cleared);
	CHECK(s->cleared_bytes == expected->cleared_bytes);
	CHECK(s->send_waits == expected->send_waits);
	CHECK(s->receive_waits == expected->receive_waits);
	return true;
}

static bool test_stats(void)
{
	struct belay_msgq_stats e = { 0 }, s, *map;
	int fd = open_with("q", NEW | BELAY_MSGQ_NONBLOCK, 2, 0, 0);

	CHECK(fd >= 0);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(stats_are(&s, &e) && stats_are(map, &e));

	CHECK(sends(fd, "123") && sends(fd, "4567"));
	e.messages = e.peak_messages = 2;
	e.bytes = e.peak_bytes = 7;
	e.sent = 2;
	e.sent_bytes = 7;
	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(stats_are(&s, &e) && stats_are(map, &e));

	/* What fails does not count, nor does what does not wait. */
	CHECK_FAILS(write(fd, "8", 1), EAGAIN);
	CHECK_FAILS(read(fd, test_page, 1), EMSGSIZE);
	CHECK_FAILS(read(fd, test_hole, 3), EFAULT);
	CHECK(stats_are(map, &e));

	CHECK(receives(fd, "123"));
	e.messages = 1;
	e.bytes = 4;
	e.received = 1;
	e.received_bytes = 3;
	CHECK(ioctl(fd, BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(stats_are(&s, &e) && stats_are(map, &e));
	CHECK(ioctl(fd, BELAY_MSGQ_CLEAR) == 0);
	e.messages = e.bytes = 0;
	e.cleared = 1;
	e.cleared_bytes = 4;
	CHECK(stats_are(map, &e));
	CHECK_FAILS(read(fd, test_page, 1), EAGAIN);
	CHECK(stats_are(map, &e));

	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(fd, BELAY_MSGQ_GET_STATS, test_bad[i]),
			    EFAULT);
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_GET_STATS, test_rodata), EFAULT);
	CHECK(munmap(map, test_page_size) == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_map_only_statistics(void)
{
	int fd = open_queue("q", NEW);
	const unsigned char *map;

	CHECK(fd >= 0);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHECK(sends(fd, "x"));
	for (size_t i = test_page_size; i-- > sizeof(struct belay_msgq_stats);)
		CHECK(map[i] == 0);
	CHECK(munmap((void *)map, test_page_size) == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool refuses_to_map(int fd, int prot, int flags, int error)
{
	CHECK(mmap(NULL, test_page_size, prot, flags, fd, 0) == MAP_FAILED &&
	      errno == error);
	return true;
}

static bool refuses_to_map_at(int fd, size_t len, off_t off, int error)
{
	CHECK(mmap(NULL, len, PROT_READ, MAP_SHARED, fd, off) == MAP_FAILED &&
	      errno == error);
	return true;
}

static bool test_map_errors(void)
{
	const int wr = PROT_READ | PROT_WRITE;
	const int ex = PROT_READ | PROT_EXEC;
	const off_t pg = (off_t)test_page_size;
	int fd = open_queue("q", NEW);
	int wronly = open_queue("q", BELAY_MSGQ_WRITE);
	int rdonly = open_queue("q", BELAY_MSGQ_READ);

	CHECK(fd >= 0 && wronly >= 0 && rdonly >= 0);
	CHECK(refuses_to_map(fd, wr, MAP_SHARED, EACCES));
	CHECK(refuses_to_map(fd, wr, MAP_PRIVATE, EACCES));
	CHECK(refuses_to_map(fd, ex, MAP_SHARED, EACCES));
	CHECK(refuses_to_map(wronly, PROT_READ, MAP_SHARED, EACCES));
	CHECK(refuses_to_map(rdonly, wr, MAP_SHARED, EACCES));
	CHECK(refuses_to_map_at(fd, test_page_size, pg, EINVAL));
	CHECK(refuses_to_map_at(fd, test_page_size, -pg, EOVERFLOW));
	CHECK(refuses_to_map_at(fd, 2 * test_page_size, 0, EINVAL));
	CHECK(close(fd) == 0 && close(wronly) == 0 && close(rdonly) == 0);
	return true;
}

/* Whatever is tried, the page cannot be written. */
static bool test_map_stays_read_only(void)
{
	static const int kinds[] = { MAP_SHARED, MAP_PRIVATE };
	const int write = PROT_READ | PROT_WRITE, exec = PROT_READ | PROT_EXEC;
	int fd = open_queue("q", NEW);
	int mem = open("/proc/self/mem", O_RDWR | O_CLOEXEC);

	CHECK(fd >= 0 && mem >= 0);
	for (size_t i = 0; i < TEST_COUNT(kinds); i++) {
		void *map = mmap(NULL, test_page_size, PROT_READ, kinds[i], fd,
				 0);

		CHECK(map != MAP_FAILED);
		CHECK_FAILS(mprotect(map, test_page_size, write), EACCES);
		CHECK_FAILS(mprotect(map, test_page_size, exec), EACCES);
		CHECK(pwrite(mem, "x", 1, (off_t)(uintptr_t)map) == -1);
		CHECK(sends(fd, "x"));
		CHECK_FAILS(read(fd, map, 1), EFAULT);
		CHECK(receives(fd, "x"));
		CHECK(munmap(map, test_page_size) == 0);
	}
	CHECK(close(mem) == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_map_cannot_grow(void)
{
	int fd = open_queue("q", NEW);
	char *map;

	CHECK(fd >= 0);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHECK(mremap(map, test_page_size, 2 * test_page_size, MREMAP_MAYMOVE) ==
	      MAP_FAILED && errno == EFAULT);
	CHECK(munmap(map, test_page_size) == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool forked_map(const struct belay_msgq_stats *map, int fd)
{
	CHECK(sends(fd, "from the child"));
	CHECK(map->sent == 1);
	CHECK(munmap((void *)map, test_page_size) == 0);
	return true;
}

/* The mapping holds the queue, whether or not the file is open. */
static bool test_map_outlives_close(void)
{
	int fd = open_queue("q", NEW);
	struct belay_msgq_stats *map;
	pid_t pid;

	CHECK(fd >= 0);
	map = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, fd, 0);
	CHECK(map != MAP_FAILED);
	CHILD(pid, forked_map(map, fd));
	CHECK(child_ok(pid));
	CHECK(close(fd) == 0);
	CHECK(map->sent == 1 && map->messages == 1);
	fd = open_queue("q", RW);
	CHECK(fd >= 0);
	CHECK(receives(fd, "from the child"));
	CHECK(map->received == 1);
	CHECK(close(fd) == 0);
	CHECK(unlink_queue("q") == 0);
	CHECK(map->received == 1);
	CHECK(munmap(map, test_page_size) == 0);
	return true;
}

static bool test_dup_and_fork(void)
{
	int fd = open_queue("q", NEW);
	int copy = dup(fd);
	pid_t pid;

	CHECK(fd >= 0 && copy >= 0);
	CHECK(close(fd) == 0);
	CHILD(pid, sends(copy, "from the child"));
	CHECK(child_ok(pid));
	CHECK(receives(copy, "from the child"));
	CHECK(close(copy) == 0);
	return true;
}

static bool pass(int sock, int fd)
{
	char byte = 'x', control[CMSG_SPACE(sizeof(int))] = { 0 };
	struct iovec iov = { &byte, 1 };
	struct msghdr m = {
		.msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = control, .msg_controllen = sizeof(control),
	};
	struct cmsghdr *c = CMSG_FIRSTHDR(&m);

	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(c), &fd, sizeof(int));
	return sendmsg(sock, &m, 0) == 1;
}

/* A queue whose only file is on its way is still there, until that is lost. */
static bool test_passed_file(void)
{
	int fd = open_queue("q", NEW);
	int socks[2];

	CHECK(fd >= 0);
	CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, socks) == 0);
	CHECK(pass(socks[0], fd));
	CHECK(close(fd) == 0);
	CHECK(count_queues() == 1);
	CHECK(close(socks[0]) == 0 && close(socks[1]) == 0);
	CHECK(count_queues() == 0);
	return true;
}

static const struct test tests[] = {
	{ .name = "messages keep their boundaries", .run = test_boundaries },
	{ .name = "messages of all sizes", .run = test_sizes },
	{ .name = "message too large", .run = test_too_large },
	{ .name = "buffer too small", .run = test_buffer_too_small },
	{ .name = "empty queue", .run = test_empty },
	{ .name = "full of messages", .run = test_full_of_messages },
	{ .name = "full of bytes", .run = test_full_of_bytes },
	{ .name = "write that faults sends nothing", .run = test_write_fault },
	{ .name = "read that faults keeps the message",
	  .run = test_read_fault },
	{ .name = "vectors make one message", .run = test_vectors },
	{ .name = "no position", .run = test_no_position },
	{ .name = "preadv2 without waiting", .run = test_preadv2_nowait },
	{ .name = "limits below what is there", .run = test_lower_limits },
	{ .name = "clear", .run = test_clear },
	{ .name = "poll", .run = test_poll },
	{ .name = "poll for room", .run = test_poll_room },
	{ .name = "poll wakes", .run = test_poll_wakes },
	{ .name = "edge-triggered epoll", .run = test_epoll_edge },
	{ .name = "statistics", .run = test_stats },
	{ .name = "only the statistics are mapped",
	  .run = test_map_only_statistics },
	{ .name = "mappings refused", .run = test_map_errors },
	{ .name = "a mapping stays read-only",
	  .run = test_map_stays_read_only },
	{ .name = "a mapping cannot grow", .run = test_map_cannot_grow },
	{ .name = "a mapping outlives the file",
	  .run = test_map_outlives_close },
	{ .name = "dup and fork share the file", .run = test_dup_and_fork },
	{ .name = "a file that is passed on", .run = test_passed_file },
};

int main(void)
{
	return test_queues(tests, TEST_COUNT(tests));
}
