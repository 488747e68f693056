// SPDX-License-Identifier: GPL-2.0-only
/*
 * Tests the sample misc device by its system calls. Prints KTAP.
 *
 *	sample_test [-u] [DEVICE]
 *
 * DEVICE is /dev/belay-sample where it is not given. The same tests run
 * against the kernel's sample in Rust, which does not bound writes: -u leaves
 * out what rests on that.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include <uapi/misc/belay_sample.h>

#include <process.h>
#include <test.h>

static const char *device = "/dev/belay-sample";

static int open_device(void)
{
	return open(device, O_RDWR | O_CLOEXEC);
}

static bool reads(int fd, const char *expected)
{
	char buf[64];
	size_t len = strlen(expected);

	return read(fd, buf, sizeof(buf)) == (ssize_t)len &&
	       !memcmp(buf, expected, len);
}

static bool writes(int fd, const char *text)
{
	return write(fd, text, strlen(text)) == (ssize_t)strlen(text);
}

static bool has_value(int fd, int expected)
{
	int val = ~expected;

	return ioctl(fd, BELAY_SAMPLE_GET_VALUE, &val) == 0 && val == expected;
}

static bool set_value(int fd, int val)
{
	return ioctl(fd, BELAY_SAMPLE_SET_VALUE, &val) == 0;
}

static bool test_hello(int fd)
{
	CHECK(ioctl(fd, BELAY_SAMPLE_HELLO) == 0);
	CHECK(ioctl(fd, BELAY_SAMPLE_HELLO, test_hole) == 0);
	return true;
}

static bool test_value_initially_zero(int fd)
{
	CHECK(has_value(fd, 0));
	return true;
}

static bool test_value_set_and_get(int fd)
{
	static const int values[] = { 1, -1, INT_MAX, INT_MIN, 0x12345678, 0 };

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		CHECK(set_value(fd, values[i]));
		CHECK(has_value(fd, values[i]));
		CHECK(has_value(fd, values[i]));
	}
	return true;
}

static bool test_value_per_open(int fd)
{
	int other = open_device();

	CHECK(other >= 0);
	CHECK(set_value(fd, 1));
	CHECK(has_value(other, 0));
	CHECK(set_value(other, 2));
	CHECK(has_value(fd, 1));
	CHECK(close(other) == 0);
	CHECK(has_value(fd, 1));
	return true;
}

static bool test_get_value_fault(int fd)
{
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(fd, BELAY_SAMPLE_GET_VALUE, test_bad[i]),
			    EFAULT);
	CHECK_FAILS(ioctl(fd, BELAY_SAMPLE_GET_VALUE, test_hole - 1), EFAULT);
	CHECK_FAILS(ioctl(fd, BELAY_SAMPLE_GET_VALUE, test_rodata), EFAULT);
	CHECK(has_value(fd, 0));
	return true;
}

static bool test_set_value_fault(int fd)
{
	CHECK(set_value(fd, 7));
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(ioctl(fd, BELAY_SAMPLE_SET_VALUE, test_bad[i]),
			    EFAULT);
	CHECK_FAILS(ioctl(fd, BELAY_SAMPLE_SET_VALUE, test_hole - 3), EFAULT);
	CHECK(has_value(fd, 7));
	return true;
}

static bool test_ioctl_unknown(int fd)
{
	int val = 0;

	CHECK_FAILS(ioctl(fd, _IO('|', 0x7f), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IO('|', 0x83), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IO('}', 0x80), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, 0, &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, 0xffffffff, &val), ENOTTY);
	return true;
}

static bool test_ioctl_wrong_size(int fd)
{
	long val = 3;

	CHECK_FAILS(ioctl(fd, _IOR('|', 0x81, long), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IOR('|', 0x81, char), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IOW('|', 0x82, long), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IO('|', 0x82), &val), ENOTTY);
	CHECK(val == 3);
	CHECK(has_value(fd, 0));
	return true;
}

static bool test_ioctl_wrong_direction(int fd)
{
	int val = 3;

	CHECK_FAILS(ioctl(fd, _IOW('|', 0x81, int), &val), ENOTTY);
	CHECK_FAILS(ioctl(fd, _IOR('|', 0x82, int), &val), ENOTTY);
	CHECK(val == 3);
	CHECK(has_value(fd, 0));
	return true;
}

#ifdef __x86_64__
/* ioctl() as a 32-bit program calls it, with a pointer below 4 GiB. */
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

static bool test_ioctl_compat(int fd)
{
	int *val = mmap(NULL, test_page_size, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	CHECK(val != MAP_FAILED);
	*val = -5;
	CHECK(compat_ioctl(fd, BELAY_SAMPLE_HELLO, NULL) == 0);
	CHECK(compat_ioctl(fd, BELAY_SAMPLE_SET_VALUE, val) == 0);
	CHECK(has_value(fd, -5));
	*val = 0;
	CHECK(compat_ioctl(fd, BELAY_SAMPLE_GET_VALUE, val) == 0);
	CHECK(*val == -5);
	CHECK(compat_ioctl(fd, BELAY_SAMPLE_GET_VALUE, NULL) == -EFAULT);
	CHECK(compat_ioctl(fd, _IO('|', 0x83), val) == -ENOTTY);
	CHECK(munmap(val, test_page_size) == 0);
	return true;
}
#endif

static bool test_read_initially_empty(int fd)
{
	CHECK(reads(fd, ""));
	CHECK(reads(fd, ""));
	return true;
}

static bool test_write_then_read(int fd)
{
	CHECK(writes(fd, "hello"));
	CHECK(reads(fd, "hello"));
	return true;
}

static bool test_read_continues(int fd)
{
	char buf[3];

	CHECK(writes(fd, "abcdefg"));
	CHECK(read(fd, buf, 3) == 3 && !memcmp(buf, "abc", 3));
	CHECK(read(fd, buf, 3) == 3 && !memcmp(buf, "def", 3));
	CHECK(read(fd, buf, 3) == 1 && buf[0] == 'g');
	CHECK(read(fd, buf, 3) == 0);
	CHECK(read(fd, buf, 3) == 0);
	return true;
}

static bool test_read_of_nothing(int fd)
{
	CHECK(writes(fd, "abc"));
	CHECK(read(fd, test_hole, 0) == 0);
	CHECK(reads(fd, "abc"));
	return true;
}

static bool test_read_bytes_exact(int fd)
{
	char buf[8];

	CHECK(writes(fd, "abc"));
	memset(buf, '.', sizeof(buf));
	CHECK(read(fd, buf, sizeof(buf)) == 3);
	CHECK(!memcmp(buf, "abc.....", sizeof(buf)));
	return true;
}

static bool test_write_rewinds(int fd)
{
	CHECK(writes(fd, "first"));
	CHECK(reads(fd, "first"));
	CHECK(reads(fd, ""));
	CHECK(writes(fd, "second"));
	CHECK(reads(fd, "second"));
	return true;
}

static bool test_write_replaces(int fd)
{
	CHECK(writes(fd, "a longer text"));
	CHECK(writes(fd, "short"));
	CHECK(reads(fd, "short"));
	CHECK(reads(fd, ""));
	CHECK(writes(fd, "the longest text of all"));
	CHECK(reads(fd, "the longest text of all"));
	return true;
}

static bool test_write_of_nothing(int fd)
{
	CHECK(write(fd, "", 0) == 0);
	CHECK(reads(fd, ""));
	CHECK(writes(fd, "text"));
	CHECK(write(fd, "", 0) == 0);
	CHECK(reads(fd, ""));
	CHECK(writes(fd, "again"));
	CHECK(reads(fd, "again"));
	return true;
}

static bool test_write_binary(int fd)
{
	unsigned char out[256], in[256];

	for (size_t i = 0; i < sizeof(out); i++)
		out[i] = (unsigned char)(255 - i);
	CHECK(write(fd, out, sizeof(out)) == sizeof(out));
	CHECK(read(fd, in, sizeof(in)) == sizeof(in));
	CHECK(!memcmp(in, out, sizeof(out)));
	return true;
}

static bool test_buffer_per_open(int fd)
{
	int other = open_device();

	CHECK(other >= 0);
	CHECK(writes(fd, "one"));
	CHECK(reads(other, ""));
	CHECK(writes(other, "other"));
	CHECK(reads(fd, "one"));
	CHECK(reads(other, "other"));
	CHECK(close(other) == 0);
	CHECK(pread(fd, test_page, 3, 0) == 3 && !memcmp(test_page, "one", 3));
	return true;
}

static bool test_write_sizes(int fd)
{
	static const size_t sizes[] = {
		1, 4095, 4096, 4097, 0x10001, BELAY_SAMPLE_WRITE_MAX,
	};
	size_t max = BELAY_SAMPLE_WRITE_MAX + 1;
	unsigned char *out = malloc(max);
	unsigned char *in = malloc(max);

	CHECK(out && in);
	for (size_t i = 0; i < max; i++)
		out[i] = (unsigned char)(i * 31 + (i >> 8));
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		ssize_t len = (ssize_t)sizes[i];

		CHECK(write(fd, out, sizes[i]) == len);
		memset(in, 0, max);
		CHECK(read(fd, in, max) == len);
		CHECK(!memcmp(in, out, sizes[i]));
		CHECK(read(fd, in, max) == 0);
	}
	free(out);
	free(in);
	return true;
}

static bool test_write_too_big(int fd)
{
	char *big = calloc(2, BELAY_SAMPLE_WRITE_MAX);

	CHECK(big);
	CHECK(writes(fd, "kept"));
	CHECK_FAILS(write(fd, big, BELAY_SAMPLE_WRITE_MAX + 1), EFBIG);
	CHECK_FAILS(write(fd, big, 2 * BELAY_SAMPLE_WRITE_MAX), EFBIG);
	CHECK(reads(fd, "kept"));
	free(big);
	return true;
}

static bool test_write_fault(int fd)
{
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++) {
		CHECK_FAILS(write(fd, test_bad[i], 1), EFAULT);
		CHECK_FAILS(write(fd, test_bad[i], 4096), EFAULT);
	}
	return true;
}

static bool test_write_fault_keeps_buffer(int fd)
{
	char buf[4];

	CHECK(writes(fd, "kept"));
	CHECK(read(fd, buf, 2) == 2);
	CHECK_FAILS(write(fd, test_hole - 2, 4), EFAULT);
	CHECK(reads(fd, "pt"));
	return true;
}

static bool test_read_fault(int fd)
{
	CHECK(writes(fd, "kept"));
	for (size_t i = 0; i < TEST_COUNT(test_bad); i++)
		CHECK_FAILS(read(fd, test_bad[i], 4), EFAULT);
	CHECK_FAILS(read(fd, test_rodata, 4), EFAULT);
	CHECK(reads(fd, "kept"));
	return true;
}

static bool test_read_fault_is_short(int fd)
{
	CHECK(writes(fd, "kept"));
	CHECK(read(fd, test_hole - 2, 4) == 2);
	CHECK(!memcmp(test_hole - 2, "ke", 2));
	CHECK(reads(fd, "pt"));
	return true;
}

static bool test_pread(int fd)
{
	char buf[8];

	CHECK(writes(fd, "abcdef"));
	CHECK(pread(fd, buf, 2, 3) == 2 && !memcmp(buf, "de", 2));
	CHECK(pread(fd, buf, sizeof(buf), 5) == 1 && buf[0] == 'f');
	CHECK(pread(fd, buf, sizeof(buf), 6) == 0);
	CHECK(pread(fd, buf, sizeof(buf), LONG_MAX - 8) == 0);
	CHECK_FAILS(pread(fd, buf, sizeof(buf), -1), EINVAL);
	CHECK(reads(fd, "abcdef"));
	return true;
}

static bool test_pwrite(int fd)
{
	char buf[2];

	CHECK(writes(fd, "abcdef"));
	CHECK(read(fd, buf, 2) == 2);
	CHECK(pwrite(fd, "uvwxyz", 6, 100) == 6);
	CHECK(reads(fd, "wxyz"));
	return true;
}

static bool test_lseek(int fd)
{
	char buf[2];

	CHECK(writes(fd, "abcdef"));
	CHECK(read(fd, buf, 2) == 2);
	CHECK_FAILS(lseek(fd, 0, SEEK_SET), ESPIPE);
	CHECK_FAILS(lseek(fd, 0, SEEK_CUR), ESPIPE);
	CHECK_FAILS(lseek(fd, 0, SEEK_END), ESPIPE);
	CHECK(reads(fd, "cdef"));
	return true;
}

static bool test_readv(int fd)
{
	char a[2], b[8];
	struct iovec iov[] = { { a, sizeof(a) }, { b, sizeof(b) } };

	CHECK(writes(fd, "abcdef"));
	CHECK(readv(fd, iov, 2) == 6);
	CHECK(!memcmp(a, "ab", 2) && !memcmp(b, "cdef", 4));
	return true;
}

static bool test_access_modes(int fd)
{
	int rd = open(device, O_RDONLY);
	int wr = open(device, O_WRONLY);

	CHECK(fd >= 0 && rd >= 0 && wr >= 0);
	CHECK_FAILS(write(rd, "x", 1), EBADF);
	CHECK_FAILS(read(wr, test_page, 1), EBADF);
	CHECK(reads(rd, ""));
	CHECK(writes(wr, "x"));
	CHECK(close(rd) == 0);
	CHECK(close(wr) == 0);
	return true;
}

static bool test_poll(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN | POLLOUT };

	CHECK(poll(&p, 1, 0) == 1);
	CHECK(p.revents == (POLLIN | POLLOUT));
	return true;
}

static bool test_dup(int fd)
{
	char buf[2];
	int copy = dup(fd);

	CHECK(copy >= 0);
	CHECK(writes(fd, "abcd"));
	CHECK(read(copy, buf, 2) == 2 && !memcmp(buf, "ab", 2));
	CHECK(reads(fd, "cd"));
	CHECK(set_value(copy, 9));
	CHECK(close(copy) == 0);
	CHECK(has_value(fd, 9));
	CHECK(writes(fd, "still open"));
	CHECK(reads(fd, "still open"));
	return true;
}

static bool child(int fd)
{
	CHECK(has_value(fd, 1));
	CHECK(reads(fd, "from the parent"));
	CHECK(set_value(fd, 2));
	CHECK(writes(fd, "from the child"));
	return true;
}

static bool test_fork(int fd)
{
	pid_t pid;

	CHECK(set_value(fd, 1));
	CHECK(writes(fd, "from the parent"));
	CHILD(pid, child(fd));
	CHECK(child_ok(pid));
	CHECK(has_value(fd, 2));
	CHECK(reads(fd, "from the child"));
	return true;
}

#define MANY 500

static bool test_many_opens(int fd)
{
	int fds[MANY];

	CHECK(fd >= 0);
	for (int i = 0; i < MANY; i++) {
		fds[i] = open_device();
		CHECK(fds[i] >= 0);
		CHECK(set_value(fds[i], i));
		CHECK(write(fds[i], &i, sizeof(i)) == sizeof(i));
	}
	for (int i = MANY - 1; i >= 0; i--) {
		int val = -1;

		CHECK(has_value(fds[i], i));
		CHECK(read(fds[i], &val, sizeof(val)) == sizeof(val));
		CHECK(val == i);
		CHECK(close(fds[i]) == 0);
	}
	return true;
}

static bool test_busy(int fd)
{
	CHECK(test_is_busy("belay_sample"));
	CHECK(writes(fd, "still here"));
	CHECK(reads(fd, "still here"));
	return true;
}

#define PROCESSES 20

static bool process(unsigned int nr, void *unused)
{
	int val = (int)nr;

	(void)unused;
	for (int i = 0; i < 50; i++) {
		int fd = open_device();

		CHECK(fd >= 0);
		CHECK(set_value(fd, val));
		CHECK(write(fd, &val, sizeof(val)) == sizeof(val));
		val = -1;
		CHECK(read(fd, &val, sizeof(val)) == sizeof(val));
		CHECK(val == (int)nr && has_value(fd, val));
		CHECK(close(fd) == 0);
	}
	return true;
}

static bool test_processes(int fd)
{
	CHECK(writes(fd, "ours"));
	CHECK(test_at_once(PROCESSES, process, NULL));
	CHECK(reads(fd, "ours"));
	return true;
}

#define THREADS 6
#define ROUNDS 1500
#define RECORD_MAX 8192

/* What the threads of one test share */
struct hammer {
	int fd;
	pthread_barrier_t start;
	bool (*round)(struct hammer *h, unsigned int thread, unsigned int i);
};

struct hammer_thread {
	struct hammer *hammer;
	unsigned int nr;
	pthread_t thread;
	bool ok;
};

static void *hammer_run(void *arg)
{
	struct hammer_thread *t = arg;
	struct hammer *h = t->hammer;

	pthread_barrier_wait(&h->start);
	t->ok = true;
	for (unsigned int i = 0; t->ok && i < ROUNDS; i++)
		t->ok = h->round(h, t->nr, i);
	return NULL;
}

static bool hammer(struct hammer *h)
{
	struct hammer_thread threads[THREADS];
	bool ok = true;

	CHECK(pthread_barrier_init(&h->start, NULL, THREADS) == 0);
	for (unsigned int i = 0; i < THREADS; i++) {
		threads[i].hammer = h;
		threads[i].nr = i;
		CHECK(pthread_create(&threads[i].thread, NULL, hammer_run,
				     &threads[i]) == 0);
	}
	for (unsigned int i = 0; i < THREADS; i++) {
		pthread_join(threads[i].thread, NULL);
		ok = ok && threads[i].ok;
	}
	pthread_barrier_destroy(&h->start);
	return ok;
}

/*
 * A record is a byte as often as its size says, so that a mixture of two, or
 * bytes of a buffer that was freed, can be told from it.
 */
static size_t record_size(unsigned int byte)
{
	return 1 + byte * (RECORD_MAX - 1) / 255;
}

static bool buffer_round(struct hammer *h, unsigned int thread, unsigned int i)
{
	unsigned char buf[RECORD_MAX];
	ssize_t len;

	if (thread % 2) {
		unsigned int byte = (thread * 37 + i * 101) % 256;
		size_t size = record_size(byte);

		memset(buf, (int)byte, size);
		CHECK(write(h->fd, buf, size) == (ssize_t)size);
		return true;
	}
	len = pread(h->fd, buf, sizeof(buf), 0);
	CHECK(len >= 0);
	if (len == 0)
		return true;
	CHECK((size_t)len == record_size(buf[0]));
	for (ssize_t k = 1; k < len; k++)
		CHECK(buf[k] == buf[0]);
	return true;
}

static bool test_threads_one_buffer(int fd)
{
	struct hammer h = { .fd = fd, .round = buffer_round };

	return hammer(&h);
}

static bool value_round(struct hammer *h, unsigned int thread, unsigned int i)
{
	int val = (int)(i % 128 * 0x01010101);

	if (thread % 2) {
		CHECK(set_value(h->fd, val));
		return true;
	}
	CHECK(ioctl(h->fd, BELAY_SAMPLE_GET_VALUE, &val) == 0);
	CHECK(val == (val & 0x7f) * 0x01010101);
	return true;
}

static bool test_threads_one_value(int fd)
{
	struct hammer h = { .fd = fd, .round = value_round };

	return hammer(&h);
}

static bool open_round(struct hammer *h, unsigned int thread, unsigned int i)
{
	int fd = open_device();

	(void)h;
	CHECK(fd >= 0);
	CHECK(has_value(fd, 0));
	CHECK(write(fd, test_page, (thread * 997 + i) % test_page_size) >= 0);
	CHECK(close(fd) == 0);
	return true;
}

static bool test_threads_open_close(int fd)
{
	struct hammer h = { .fd = fd, .round = open_round };

	return hammer(&h);
}

static struct test tests[] = {
	{ .name = "hello", .run_on = test_hello },
	{ .name = "value is 0 at first", .run_on = test_value_initially_zero },
	{ .name = "value set is value got", .run_on = test_value_set_and_get },
	{ .name = "value is of one open file", .run_on = test_value_per_open },
	{ .name = "get value faults", .run_on = test_get_value_fault },
	{ .name = "set value faults and keeps the old",
	  .run_on = test_set_value_fault },
	{ .name = "unknown ioctl", .run_on = test_ioctl_unknown },
	{ .name = "ioctl of a wrong size", .run_on = test_ioctl_wrong_size },
	{ .name = "ioctl of a wrong direction",
	  .run_on = test_ioctl_wrong_direction },
#ifdef __x86_64__
	{ .name = "ioctl by a 32-bit program", .run_on = test_ioctl_compat },
#endif
	{ .name = "buffer is empty at first",
	  .run_on = test_read_initially_empty },
	{ .name = "what is written is read", .run_on = test_write_then_read },
	{ .name = "read continues and ends", .run_on = test_read_continues },
	{ .name = "read of no bytes", .run_on = test_read_of_nothing },
	{ .name = "short read leaves the rest alone",
	  .run_on = test_read_bytes_exact },
	{ .name = "write rewinds", .run_on = test_write_rewinds },
	{ .name = "write replaces", .run_on = test_write_replaces },
	{ .name = "write of no bytes empties",
	  .run_on = test_write_of_nothing },
	{ .name = "any byte is kept", .run_on = test_write_binary },
	{ .name = "buffer is of one open file",
	  .run_on = test_buffer_per_open },
	{ .name = "writes up to the limit", .run_on = test_write_sizes },
	{ .name = "write over the limit keeps the old",
	  .run_on = test_write_too_big },
	{ .name = "write faults", .run_on = test_write_fault },
	{ .name = "write that faults midway keeps the old",
	  .run_on = test_write_fault_keeps_buffer },
	{ .name = "read faults and does not move", .run_on = test_read_fault },
	{ .name = "read that faults midway is short",
	  .run_on = test_read_fault_is_short },
	{ .name = "pread does not move", .run_on = test_pread },
	{ .name = "pwrite replaces and does not move", .run_on = test_pwrite },
	{ .name = "lseek is refused", .run_on = test_lseek },
	{ .name = "readv", .run_on = test_readv },
	{ .name = "access modes", .run_on = test_access_modes },
	{ .name = "poll is always ready", .run_on = test_poll },
	{ .name = "dup shares the file", .run_on = test_dup },
	{ .name = "fork shares the file", .run_on = test_fork },
	{ .name = "many open files", .run_on = test_many_opens },
	{ .name = "many processes", .run_on = test_processes },
	{ .name = "not unloaded while in use", .run_on = test_busy },
	{ .name = "threads on one buffer", .run_on = test_threads_one_buffer },
	{ .name = "threads on one value", .run_on = test_threads_one_value },
	{ .name = "threads open and close", .run_on = test_threads_open_close },
};

/* Leave out what another driver with these calls need not do. */
static void skip_what_is_ours(void)
{
	for (size_t i = 0; i < TEST_COUNT(tests); i++)
		if (tests[i].run_on == test_write_too_big ||
		    tests[i].run_on == test_write_fault_keeps_buffer ||
		    tests[i].run_on == test_busy)
			tests[i].skip = "another driver";
}

int main(int argc, char **argv)
{
	if (argc > 1 && !strcmp(argv[1], "-u")) {
		skip_what_is_ours();
		argc--;
		argv++;
	}
	if (argc > 2) {
		fputs("usage: sample_test [-u] [DEVICE]\n", stderr);
		return 2;
	}
	if (argc == 2)
		device = argv[1];
	return test_main(device, tests, TEST_COUNT(tests), NULL);
}
