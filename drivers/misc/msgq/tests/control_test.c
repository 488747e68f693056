// SPDX-License-Identifier: GPL-2.0-only
/* Names, limits and parameters: the control device. Prints KTAP. */
#include "calls.h"

#include <sys/resource.h>

static bool test_open_needs_name(void)
{
	CHECK_FAILS(open_queue("none", RW), ENOENT);
	CHECK_FAILS(open_queue("none", BELAY_MSGQ_READ), ENOENT);
	CHECK_FAILS(open_queue("none", RW | BELAY_MSGQ_KEEP), ENOENT);
	return true;
}

static bool test_create_and_open(void)
{
	int a = open_queue("q", NEW);
	int b = open_queue("q", RW);
	int c = open_queue("q", RW | BELAY_MSGQ_CREATE);

	CHECK(a >= 0 && b >= 0 && c >= 0);
	CHECK(sends(a, "one"));
	CHECK(receives(b, "one"));
	CHECK(sends(c, "two"));
	CHECK(receives(a, "two"));
	CHECK(close(a) == 0 && close(b) == 0 && close(c) == 0);
	return true;
}

static bool test_exclusive(void)
{
	int a = open_queue("q", NEW);

	CHECK(a >= 0);
	CHECK_FAILS(open_queue("q", NEW), EEXIST);
	CHECK(close(a) == 0);
	a = open_queue("q", NEW);
	CHECK(a >= 0);
	CHECK(close(a) == 0);
	return true;
}

static bool test_last_close(void)
{
	int a = open_queue("q", NEW);
	int b = open_queue("q", RW);

	CHECK(a >= 0 && b >= 0);
	CHECK(sends(a, "lost"));
	CHECK(close(a) == 0);
	CHECK(count_queues() == 1);
	CHECK(close(b) == 0);
	CHECK(count_queues() == 0);
	CHECK_FAILS(open_queue("q", RW), ENOENT);
	return true;
}

static bool test_keep(void)
{
	int a = open_queue("q", NEW | BELAY_MSGQ_KEEP);

	CHECK(a >= 0);
	CHECK(sends(a, "kept"));
	CHECK(close(a) == 0);
	a = open_queue("q", RW);
	CHECK(a >= 0);
	CHECK(receives(a, "kept"));
	CHECK(close(a) == 0);
	CHECK(unlink_queue("q") == 0);
	CHECK_FAILS(open_queue("q", RW), ENOENT);
	return true;
}

static bool test_keep_later(void)
{
	int a = open_queue("q", NEW);
	int b = open_queue("q", RW | BELAY_MSGQ_KEEP);
	int c = open_queue("q", RW | BELAY_MSGQ_KEEP);

	CHECK(a >= 0 && b >= 0 && c >= 0);
	CHECK(close(a) == 0 && close(b) == 0 && close(c) == 0);
	CHECK(count_queues() == 1);
	CHECK(unlink_queue("q") == 0);
	CHECK_FAILS(unlink_queue("q"), ENOENT);
	return true;
}

static bool test_unlink_open(void)
{
	int a = open_queue("q", NEW | BELAY_MSGQ_KEEP);
	int b;

	CHECK(a >= 0);
	CHECK(unlink_queue("q") == 0);
	CHECK_FAILS(open_queue("q", RW), ENOENT);
	CHECK_FAILS(unlink_queue("q"), ENOENT);
	CHECK(count_queues() == 0);
	b = open_queue("q", NEW);
	CHECK(b >= 0);
	CHECK(sends(a, "old"));
	CHECK(sends(b, "new"));
	CHECK(receives(a, "old"));
	CHECK(receives(b, "new"));
	CHECK(close(a) == 0);
	CHECK(sends(b, "more"));
	CHECK(receives(b, "more"));
	CHECK(close(b) == 0);
	return true;
}

static bool test_unlink_errors(void)
{
	struct belay_msgq_name name;

	CHECK_FAILS(unlink_queue("none"), ENOENT);
	CHECK_FAILS(unlink_queue(""), EINVAL);
	memset(&name, 'x', sizeof(name));
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_UNLINK, &name), EINVAL);
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_UNLINK, test_bad[i]), EFAULT);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_UNLINK, test_hole - 1), EFAULT);
	return true;
}

static bool test_names(void)
{
	static const char *const wrong[] = {
		"", " ", "a b", "a\n", "\t", "a\x7f", "\x01",
	};
	struct belay_msgq_open req = { .flags = NEW };
	int fd;

	for (size_t i = 0; i < TEST_COUNT(wrong); i++)
		CHECK_FAILS(open_queue(wrong[i], NEW), EINVAL);
	memset(req.name, 'x', sizeof(req.name));
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_OPEN, &req), EINVAL);
	req.name[sizeof(req.name) - 1] = '\0';
	fd = ioctl(ctl, BELAY_MSGQ_OPEN, &req);
	CHECK(fd >= 0);
	/* What is behind the end of a name does not count. */
	req.name[sizeof(req.name) - 2] = '\0';
	CHECK(unlink_queue(req.name) == -1 && errno == ENOENT);
	req.name[sizeof(req.name) - 2] = 'x';
	CHECK(unlink_queue(req.name) == 0);
	CHECK(close(fd) == 0);
	fd = open_queue("/\xc3\xa4.-_", NEW);
	CHECK(fd >= 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_flags(void)
{
	CHECK_FAILS(open_queue("q", 0), EINVAL);
	CHECK_FAILS(open_queue("q", BELAY_MSGQ_CREATE), EINVAL);
	CHECK_FAILS(open_queue("q", BELAY_MSGQ_NONBLOCK), EINVAL);
	CHECK_FAILS(open_queue("q", RW | BELAY_MSGQ_EXCL), EINVAL);
	CHECK_FAILS(open_queue("q", NEW | 0x40), EINVAL);
	CHECK_FAILS(open_queue("q", NEW | 0x80000000), EINVAL);
	return true;
}

static bool test_reserved(void)
{
	struct belay_msgq_open req = { .name = "q", .flags = NEW };

	req.reserved = 1;
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_OPEN, &req), EINVAL);
	req.reserved = 0;
	req.limits.reserved = 1;
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_OPEN, &req), EINVAL);
	return true;
}

static bool test_open_fault(void)
{
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_OPEN, test_bad[i]), EFAULT);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_OPEN, test_hole - 80), EFAULT);
	return true;
}

static bool test_no_descriptor_left(void)
{
	struct rlimit old, none;
	int fd;

	CHECK(getrlimit(RLIMIT_NOFILE, &old) == 0);
	none = old;
	none.rlim_cur = (rlim_t)ctl + 1;
	CHECK(setrlimit(RLIMIT_NOFILE, &none) == 0);
	fd = open_queue("q", NEW | BELAY_MSGQ_KEEP);
	none.rlim_cur = (rlim_t)errno;
	CHECK(setrlimit(RLIMIT_NOFILE, &old) == 0);
	CHECK(fd == -1 && none.rlim_cur == EMFILE);
	return true;
}

#define FILE_MAX "/proc/sys/fs/file-max"

static bool open_without_rights(void)
{
	CHECK(setuid(65534) == 0);
	CHECK_FAILS(open_queue("q", NEW | BELAY_MSGQ_KEEP), ENFILE);
	return true;
}

/* So many files there may be, but those of root. */
static bool test_no_file_left(void)
{
	char was[32] = "";
	int fd = open(FILE_MAX, O_RDWR | O_CLOEXEC);
	pid_t pid;
	bool ok;

	CHECK(fd >= 0);
	CHECK(read(fd, was, sizeof(was) - 1) > 0);
	CHECK(pwrite(fd, "0", 1, 0) == 1);
	CHILD(pid, open_without_rights());
	ok = child_ok(pid);
	CHECK(pwrite(fd, was, strlen(was), 0) == (ssize_t)strlen(was));
	CHECK(ok);
	CHECK(count_queues() == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_close_on_exec(void)
{
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(fcntl(fd, F_GETFD) == FD_CLOEXEC);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_nonblock_flag(void)
{
	int a = open_queue("q", NEW | BELAY_MSGQ_NONBLOCK);
	int b = open_queue("q", RW);

	CHECK(a >= 0 && b >= 0);
	CHECK(fcntl(a, F_GETFL) & O_NONBLOCK);
	CHECK(!(fcntl(b, F_GETFL) & O_NONBLOCK));
	CHECK_FAILS(read(a, test_page, 1), EAGAIN);
	CHECK(close(a) == 0 && close(b) == 0);
	return true;
}

static bool test_access(void)
{
	struct belay_msgq_limits limits;
	int rd = open_queue("q", BELAY_MSGQ_READ | BELAY_MSGQ_CREATE);
	int wr = open_queue("q", BELAY_MSGQ_WRITE);

	CHECK(rd >= 0 && wr >= 0);
	CHECK((fcntl(rd, F_GETFL) & O_ACCMODE) == O_RDONLY);
	CHECK((fcntl(wr, F_GETFL) & O_ACCMODE) == O_WRONLY);
	CHECK_FAILS(write(rd, "x", 1), EBADF);
	CHECK_FAILS(read(wr, test_page, 1), EBADF);
	CHECK_FAILS(ioctl(wr, BELAY_MSGQ_CLEAR), EBADF);
	CHECK(ioctl(rd, BELAY_MSGQ_GET_LIMITS, &limits) == 0);
	CHECK_FAILS(ioctl(rd, BELAY_MSGQ_SET_LIMITS, &limits), EBADF);
	CHECK(ioctl(wr, BELAY_MSGQ_SET_LIMITS, &limits) == 0);
	CHECK(ioctl(rd, BELAY_MSGQ_CLEAR) == 0);
	CHECK(polled(wr, 0) == POLLOUT);
	CHECK(polled(rd, 0) == 0);
	CHECK(sends(wr, "x"));
	CHECK(polled(rd, 0) == POLLIN);
	CHECK(receives(rd, "x"));
	CHECK(close(rd) == 0 && close(wr) == 0);
	return true;
}

static bool next_is(struct belay_msgq_info *info, const char *name,
		    uint32_t flags)
{
	uint64_t before = info->id;

	return ioctl(ctl, BELAY_MSGQ_NEXT, info) == 0 && info->id > before &&
	       !strcmp(info->name, name) && info->flags == flags &&
	       !info->reserved;
}

static bool test_list(void)
{
	struct belay_msgq_info info = { .id = 0 };
	int a, b, c;

	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, &info), ENOENT);
	a = open_queue("z", NEW);
	b = open_with("y", NEW | BELAY_MSGQ_KEEP, 7, 8, 9);
	c = open_queue("x", NEW);
	CHECK(a >= 0 && b >= 0 && c >= 0);
	CHECK(sends(b, "1234567"));
	CHECK(next_is(&info, "z", 0));
	CHECK(next_is(&info, "y", BELAY_MSGQ_KEPT));
	CHECK(info.limits.max_messages == 7);
	CHECK(info.limits.max_message_size == 8);
	CHECK(info.limits.max_bytes == 9);
	CHECK(info.stats.messages == 1 && info.stats.bytes == 7);
	CHECK(info.stats.sent == 1 && info.stats.sent_bytes == 7);
	CHECK(next_is(&info, "x", 0));
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, &info), ENOENT);
	info.id = UINT64_MAX;
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, &info), ENOENT);
	CHECK(unlink_queue("y") == 0);
	info.id = 0;
	CHECK(next_is(&info, "z", 0));
	CHECK(next_is(&info, "x", 0));
	CHECK(close(a) == 0);
	info.id = 0;
	CHECK(next_is(&info, "x", 0));
	CHECK(close(b) == 0 && close(c) == 0);
	return true;
}

static bool test_list_fault(void)
{
	struct belay_msgq_info *ro = (void *)test_rodata;
	int fd;

	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, test_hole), EFAULT);
	fd = open_queue("q", NEW);
	CHECK(fd >= 0);
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, test_bad[i]), EFAULT);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, ro), EFAULT);
	memset(test_hole - 64, 0, 64);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_NEXT, test_hole - 64), EFAULT);
	CHECK(close(fd) == 0);
	return true;
}

static bool has_limits(int fd, uint32_t messages, uint32_t size,
		       uint32_t bytes)
{
	struct belay_msgq_limits l;

	CHECK(ioctl(fd, BELAY_MSGQ_GET_LIMITS, &l) == 0);
	CHECK(l.max_messages == messages);
	CHECK(l.max_message_size == size);
	CHECK(l.max_bytes == bytes);
	CHECK(l.reserved == 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_default_limits(void)
{
	CHECK(has_limits(open_queue("q", NEW), 256, 8192, 262144));
	CHECK(has_limits(open_with("q", NEW, 1, 0, 0), 1, 8192, 262144));
	CHECK(has_limits(open_with("q", NEW, 0, 1, 0), 256, 1, 262144));
	CHECK(has_limits(open_with("q", NEW, 0, 0, 5), 256, 5, 5));
	CHECK(has_limits(open_with("q", NEW, 0, 65536, 0), 256, 65536,
			 262144));
	CHECK(has_limits(open_with("q", NEW, 4096, 65536, 4194304), 4096,
			 65536, 4194304));
	return true;
}

static bool test_default_limits_follow_parameters(void)
{
	CHECK(set_parameter("max_messages", "5"));
	CHECK(set_parameter("max_message_size", "6"));
	CHECK(has_limits(open_queue("q", NEW), 5, 6, 262144));
	CHECK(set_parameter("max_bytes", "4"));
	CHECK(has_limits(open_queue("q", NEW), 5, 4, 4));
	CHECK(set_parameter("max_messages", "4096"));
	CHECK(set_parameter("max_message_size", "65536"));
	CHECK(set_parameter("max_bytes", "4194304"));
	return true;
}

static bool test_wrong_limits(void)
{
	CHECK_FAILS(open_with("q", NEW, 0, 10, 9), EINVAL);
	CHECK_FAILS(open_with("q", NEW, 4097, 0, 0), ERANGE);
	CHECK_FAILS(open_with("q", NEW, 0, 65537, 0), ERANGE);
	CHECK_FAILS(open_with("q", NEW, 0, 0, 4194305), ERANGE);
	CHECK_FAILS(open_with("q", NEW, 0, UINT32_MAX, 0), EINVAL);
	CHECK_FAILS(open_with("q", NEW, UINT32_MAX, 0, 0), ERANGE);
	/* They are not for a queue that is there, but cannot be nonsense. */
	CHECK_FAILS(open_with("q", RW | BELAY_MSGQ_CREATE, 0, 10, 9), EINVAL);
	CHECK_FAILS(open_with("q", RW, 0, 10, 9), ENOENT);
	return true;
}

static bool test_set_limits(void)
{
	struct belay_msgq_limits l = { 3, 4, 5, 0 };
	int fd = open_queue("q", NEW);

	CHECK(fd >= 0);
	CHECK(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l) == 0);
	CHECK(has_limits(dup(fd), 3, 4, 5));
	l.max_messages = 0;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), EINVAL);
	l.max_messages = 4097;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), ERANGE);
	l.max_messages = 1;
	l.max_message_size = 0;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), EINVAL);
	l.max_message_size = 6;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), EINVAL);
	l.max_message_size = 65537;
	l.max_bytes = 65537;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), ERANGE);
	l.max_message_size = 1;
	l.max_bytes = 4194305;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), ERANGE);
	l.max_bytes = 1;
	l.reserved = 1;
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l), EINVAL);
	CHECK(has_limits(dup(fd), 3, 4, 5));
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++) {
		CHECK_FAILS(ioctl(fd, BELAY_MSGQ_SET_LIMITS, test_bad[i]),
			    EFAULT);
		CHECK_FAILS(ioctl(fd, BELAY_MSGQ_GET_LIMITS, test_bad[i]),
			    EFAULT);
	}
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_GET_LIMITS, test_rodata), EFAULT);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_max_queues(void)
{
	int fds[4];

	CHECK(set_parameter("max_queues", "3"));
	for (int i = 0; i < 3; i++) {
		char name[8];

		snprintf(name, sizeof(name), "q%d", i);
		fds[i] = open_queue(name, NEW);
		CHECK(fds[i] >= 0);
	}
	CHECK_FAILS(open_queue("q3", NEW), ENOSPC);
	/* One without a name still counts, while it is open. */
	CHECK(unlink_queue("q0") == 0);
	CHECK_FAILS(open_queue("q3", NEW), ENOSPC);
	fds[3] = open_queue("q1", RW | BELAY_MSGQ_CREATE);
	CHECK(fds[3] >= 0);
	CHECK(close(fds[3]) == 0);
	CHECK(close(fds[0]) == 0);
	fds[0] = open_queue("q3", NEW);
	CHECK(fds[0] >= 0);
	for (int i = 0; i < 3; i++)
		CHECK(close(fds[i]) == 0);
	CHECK(set_parameter("max_queues", "256"));
	return true;
}

static bool test_parameters(void)
{
	static const struct {
		const char *name, *highest, *above, *was;
	} p[] = {
		{ "max_queues", "65536", "65537", "256" },
		{ "max_messages", "1048576", "1048577", "4096" },
		{ "max_message_size", "1048576", "1048577", "65536" },
		{ "max_bytes", "1073741824", "1073741825", "4194304" },
	};

	for (size_t i = 0; i < TEST_COUNT(p); i++) {
		CHECK(!set_parameter(p[i].name, "0") && errno == EINVAL);
		CHECK(!set_parameter(p[i].name, "-1") && errno == EINVAL);
		CHECK(!set_parameter(p[i].name, "many") && errno == EINVAL);
		CHECK(!set_parameter(p[i].name, p[i].above) &&
		      errno == EINVAL);
		CHECK(set_parameter(p[i].name, "1"));
		CHECK(set_parameter(p[i].name, p[i].highest));
		CHECK(set_parameter(p[i].name, p[i].was));
	}
	return true;
}

static bool test_many_queues(void)
{
	int fds[256];

	for (int i = 0; i < 256; i++) {
		char name[16];

		snprintf(name, sizeof(name), "queue-%d", i);
		fds[i] = open_queue(name, NEW);
		CHECK(fds[i] >= 0);
		CHECK(sends(fds[i], name));
	}
	CHECK(count_queues() == 256);
	CHECK_FAILS(open_queue("one-more", NEW), ENOSPC);
	for (int i = 255; i >= 0; i--) {
		char name[16];

		snprintf(name, sizeof(name), "queue-%d", i);
		CHECK(receives(fds[i], name));
		CHECK(close(fds[i]) == 0);
	}
	return true;
}

static bool test_not_a_queue(void)
{
	struct belay_msgq_stats stats;

	CHECK_FAILS(read(ctl, test_page, 1), EINVAL);
	CHECK_FAILS(write(ctl, test_page, 1), EINVAL);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_GET_STATS, &stats), ENOTTY);
	CHECK_FAILS(ioctl(ctl, BELAY_MSGQ_CLEAR), ENOTTY);
	CHECK(mmap(NULL, test_page_size, PROT_READ, MAP_SHARED, ctl, 0) ==
	      MAP_FAILED && errno == ENODEV);
	return true;
}

static bool test_unknown_ioctl(void)
{
	struct belay_msgq_open req = { .name = "q", .flags = NEW };
	int fd = open_queue("other", NEW);

	CHECK(fd >= 0);
	CHECK_FAILS(ioctl(ctl, _IOW('|', 0x90, int), &req), ENOTTY);
	CHECK_FAILS(ioctl(ctl, _IOR('|', 0x90, struct belay_msgq_open), &req),
		    ENOTTY);
	CHECK_FAILS(ioctl(ctl, _IO('|', 0x93), &req), ENOTTY);
	CHECK_FAILS(ioctl(ctl, 0, &req), ENOTTY);
	CHECK_FAILS(ioctl(ctl, 0xffffffff, &req), ENOTTY);
	CHECK_FAILS(ioctl(fd, BELAY_MSGQ_OPEN, &req), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IOR('|', 0x98, int), &req), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IO('|', 0x9c), &req), ENOTTY);
	CHECK_FAILS(ioctl(fd, 0, &req), ENOTTY);
	CHECK(close(fd) == 0);
	return true;
}

#ifdef __x86_64__
/* ioctl() as a 32-bit program calls it, with a pointer below 4 GiB */
static long compat_ioctl(int fd, unsigned int cmd, void *arg)
{
	long ret;

	__asm__ volatile("int $0x80"
		     : "=a" (ret)
		     : "a" (54L), "b" ((long)fd), "c" ((long)cmd),
		       "d" ((long)(uintptr_t)arg)
		     : "memory", "r8", "r9", "r10", "r11");
	return (int)ret;
}

static bool test_compat(void)
{
	char *low = mmap(NULL, test_page_size, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
	struct belay_msgq_open *req = (void *)low;
	struct belay_msgq_info *info = (void *)(low + 256);
	struct belay_msgq_limits *limits = (void *)(low + 512);
	struct belay_msgq_stats *stats = (void *)(low + 768);
	int fd;

	CHECK(low != MAP_FAILED);
	strcpy(req->name, "compat");
	req->flags = NEW;
	fd = (int)compat_ioctl(ctl, BELAY_MSGQ_OPEN, req);
	CHECK(fd >= 0);
	CHECK(sends(fd, "12345"));
	CHECK(compat_ioctl(ctl, BELAY_MSGQ_NEXT, info) == 0);
	CHECK(!strcmp(info->name, "compat") && info->stats.bytes == 5);
	CHECK(compat_ioctl(fd, BELAY_MSGQ_GET_LIMITS, limits) == 0);
	CHECK(limits->max_messages == 256);
	limits->max_messages = 9;
	CHECK(compat_ioctl(fd, BELAY_MSGQ_SET_LIMITS, limits) == 0);
	CHECK(compat_ioctl(fd, BELAY_MSGQ_GET_STATS, stats) == 0);
	CHECK(stats->sent == 1 && stats->sent_bytes == 5);
	CHECK(compat_ioctl(fd, BELAY_MSGQ_GET_STATS, NULL) == -EFAULT);
	CHECK(compat_ioctl(fd, BELAY_MSGQ_CLEAR, NULL) == 0);
	CHECK(is_empty(fd));
	CHECK(compat_ioctl(ctl, BELAY_MSGQ_UNLINK, req) == 0);
	CHECK(compat_ioctl(ctl, _IO('|', 0x93), req) == -ENOTTY);
	CHECK(has_limits(fd, 9, 8192, 262144));
	CHECK(munmap(low, test_page_size) == 0);
	return true;
}
#endif

static const struct test tests[] = {
	{ .name = "open needs a queue of the name",
	  .run = test_open_needs_name },
	{ .name = "create and open", .run = test_create_and_open },
	{ .name = "exclusive creation", .run = test_exclusive },
	{ .name = "last close ends a queue", .run = test_last_close },
	{ .name = "a kept queue outlives its files", .run = test_keep },
	{ .name = "a queue can be kept later, and once",
	  .run = test_keep_later },
	{ .name = "unlink an open queue", .run = test_unlink_open },
	{ .name = "unlink: errors", .run = test_unlink_errors },
	{ .name = "names", .run = test_names },
	{ .name = "flags", .run = test_flags },
	{ .name = "reserved members are 0", .run = test_reserved },
	{ .name = "open faults", .run = test_open_fault },
	{ .name = "no file descriptor left", .run = test_no_descriptor_left },
	{ .name = "no file left", .run = test_no_file_left },
	{ .name = "close on exec", .run = test_close_on_exec },
	{ .name = "nonblocking from the start", .run = test_nonblock_flag },
	{ .name = "access modes", .run = test_access },
	{ .name = "list", .run = test_list },
	{ .name = "list faults", .run = test_list_fault },
	{ .name = "default limits", .run = test_default_limits },
	{ .name = "default limits follow the parameters",
	  .run = test_default_limits_follow_parameters },
	{ .name = "wrong limits", .run = test_wrong_limits },
	{ .name = "set limits", .run = test_set_limits },
	{ .name = "number of queues", .run = test_max_queues },
	{ .name = "parameters are checked", .run = test_parameters },
	{ .name = "many queues", .run = test_many_queues },
	{ .name = "the control device is no queue", .run = test_not_a_queue },
	{ .name = "unknown ioctl", .run = test_unknown_ioctl },
#ifdef __x86_64__
	{ .name = "ioctl by a 32-bit program", .run = test_compat },
#endif
};

int main(void)
{
	return test_queues(tests, TEST_COUNT(tests));
}
