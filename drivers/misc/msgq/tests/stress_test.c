// SPDX-License-Identifier: GPL-2.0-only
/*
 * Many processes do anything that can be done to a few queues, at random, while
 * signals hit them and some are killed. Prints KTAP.
 *
 *	stress_test [SECONDS [SEED]]
 *
 * What is checked, by the workers all the time:
 *
 *	a message has the contents that its sender made of its number
 *	a receiver gets the messages of a sender in the order of their numbers
 *	no number is received twice
 *	a call fails only with an error that it may have
 *	statistics, mapped and not, are consistent
 *
 * and at last, with all workers dead: what the queues counted is what the
 * workers counted, up to the calls that were cut off by a kill; what should
 * be in the queues is; nothing is left but what was there before.
 */
#include "calls.h"

#include <stdatomic.h>
#include <sys/time.h>
#include <time.h>

#define WORKERS		12
#define QUEUES		4
#define TRANSIENT	6
#define LARGEST		5000
/* Numbers of messages come again after so many, long after they are gone. */
#define NUMBERS		(1UL << 26)
#define WORD_BITS	64

struct header {
	uint32_t queue;
	uint32_t sender;
	uint64_t number;
	uint64_t nth;		/* of this sender's */
	uint32_t len;
	uint32_t sum;
};

/* What all processes share */
static struct shared {
	atomic_ulong number;
	atomic_uint senders;
	atomic_ulong sent[QUEUES], sent_bytes[QUEUES];
	atomic_ulong received[QUEUES], received_bytes[QUEUES];
	atomic_ulong calls, interrupted, again;
	atomic_ulong stale;	/* numbers that came again too early */
	atomic_bool stop;
	atomic_ulong on_way[NUMBERS / WORD_BITS];
} *shared;

static const struct {
	const char *name;
	uint32_t messages, size, bytes;
} queues[QUEUES] = {
	{ "wide", 200, LARGEST, 400000 },
	{ "few", 2, LARGEST, 2 * LARGEST },
	{ "tight", 50, LARGEST, LARGEST },
	{ "changing", 20, LARGEST, 20000 },
};

/* This worker's own */
static unsigned int seed;
static uint32_t me;
static uint64_t nth;
static int fds[QUEUES];
static struct belay_msgq_stats *maps[QUEUES];
/* By sender and queue the last that was received: sparse */
static uint64_t (*last)[QUEUES];
#define SENDERS		(1U << 20)

static unsigned int rnd(unsigned int n)
{
	return (unsigned int)rand_r(&seed) % n;
}

static uint32_t sum_of(const unsigned char *data, size_t len)
{
	uint32_t a = 1, b = 0;

	for (size_t i = 0; i < len; i++) {
		a = (a + data[i]) % 65521;
		b = (b + a) % 65521;
	}
	return b << 16 | a;
}

static void fill(unsigned char *data, size_t len, uint64_t number)
{
	uint64_t x = number * 0x9e3779b97f4a7c15 + 1;

	for (size_t i = 0; i < len; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		data[i] = (unsigned char)x;
	}
}

static atomic_ulong *word_of(uint64_t number, unsigned long *bit)
{
	*bit = 1UL << number % WORD_BITS;
	return &shared->on_way[number % NUMBERS / WORD_BITS];
}

static void sets_out(uint64_t number)
{
	unsigned long bit;
	atomic_ulong *word = word_of(number, &bit);

	if (atomic_fetch_or(word, bit) & bit)
		atomic_fetch_add(&shared->stale, 1);
}

static bool arrives(uint64_t number)
{
	unsigned long bit;
	atomic_ulong *word = word_of(number, &bit);

	return atomic_fetch_and(word, ~bit) & bit;
}

/* Is @error one that a call may have at any time? Counts them. */
static bool may_fail(int error)
{
	if (error == EINTR)
		atomic_fetch_add(&shared->interrupted, 1);
	if (error == EAGAIN)
		atomic_fetch_add(&shared->again, 1);
	return error == EINTR || error == EAGAIN;
}

static bool send_one(unsigned int q)
{
	static unsigned char buf[LARGEST];
	struct header *h = (struct header *)buf;
	size_t len = sizeof(*h) + rnd(rnd(4) ? 100 : LARGEST - sizeof(*h) + 1);
	ssize_t n;

	*h = (struct header){
		.queue = q, .sender = me, .len = (uint32_t)len, .nth = ++nth,
		.number = atomic_fetch_add(&shared->number, 1),
	};
	fill(buf + sizeof(*h), len - sizeof(*h), h->number);
	h->sum = sum_of(buf, len);
	sets_out(h->number);
	CHECK((n = write(fds[q], buf, len)) == (ssize_t)len ||
	      may_fail(errno) || errno == EMSGSIZE);
	if (n < 0) {
		CHECK(arrives(h->number));
		return true;
	}
	atomic_fetch_add(&shared->sent[q], 1);
	atomic_fetch_add(&shared->sent_bytes[q], len);
	return true;
}

static bool is_right(const unsigned char *buf, size_t len, unsigned int q)
{
	struct header h;

	CHECK(len >= sizeof(h));
	memcpy(&h, buf, sizeof(h));
	CHECK(h.queue == q && h.len == len);
	CHECK(h.sender < SENDERS);
	((struct header *)buf)->sum = 0;
	CHECK(sum_of(buf, len) == h.sum);
	CHECK(h.nth > last[h.sender][q]);
	last[h.sender][q] = h.nth;
	CHECK(arrives(h.number));
	return true;
}

static bool receive_one(unsigned int q)
{
	static unsigned char buf[LARGEST];
	ssize_t n;

	CHECK((n = read(fds[q], buf, sizeof(buf))) >= 0 || may_fail(errno));
	if (n < 0)
		return true;
	atomic_fetch_add(&shared->received[q], 1);
	atomic_fetch_add(&shared->received_bytes[q], (unsigned long)n);
	return is_right(buf, (size_t)n, q);
}

static bool receive_badly(unsigned int q)
{
	char *where[] = {
		NULL, test_hole, test_rodata, test_bad[2], (char *)maps[q],
		test_hole - sizeof(struct header) + 1,
	};
	char *to = where[rnd(TEST_COUNT(where))];
	size_t len = rnd(2) ? LARGEST : rnd(sizeof(struct header));

	CHECK(read(fds[q], to, len) == -1 &&
	      (errno == EFAULT || errno == EMSGSIZE || may_fail(errno)));
	return true;
}

static bool send_badly(unsigned int q)
{
	char *where[] = { NULL, test_hole, test_bad[2], test_hole - 1 };
	size_t len = rnd(4) ? 2 + rnd(LARGEST - 2) : 70000;

	CHECK(write(fds[q], where[rnd(TEST_COUNT(where))], len) == -1 &&
	      (errno == EFAULT || errno == EMSGSIZE));
	return true;
}

static bool poll_all(unsigned int q)
{
	struct pollfd p[QUEUES];

	(void)q;
	for (unsigned int i = 0; i < QUEUES; i++) {
		p[i].fd = fds[i];
		p[i].events = (short)(rnd(2) ? POLLIN : POLLOUT);
	}
	CHECK(poll(p, QUEUES, (int)rnd(5)) >= 0 || errno == EINTR);
	return true;
}

static bool adds_up(const struct belay_msgq_stats *s)
{
	CHECK(s->messages == s->sent - s->received - s->cleared);
	CHECK(s->bytes == s->sent_bytes - s->received_bytes -
	      s->cleared_bytes);
	CHECK(s->peak_messages >= s->messages && s->peak_bytes >= s->bytes);
	return true;
}

static bool look(unsigned int q)
{
	const volatile struct belay_msgq_stats *map = maps[q];
	struct belay_msgq_stats s;

	CHECK(ioctl(fds[q], BELAY_MSGQ_GET_STATS, &s) == 0 || errno == EINTR);
	if (errno != EINTR)
		CHECK(adds_up(&s));
	for (int i = 0; i < 100; i++) {
		uint32_t before = map->sequence;

		atomic_thread_fence(memory_order_seq_cst);
		memcpy(&s, (const void *)map, sizeof(s));
		atomic_thread_fence(memory_order_seq_cst);
		if (before % 2 == 0 && map->sequence == before)
			return adds_up(&s);
	}
	return true;
}

static bool list_all(unsigned int q)
{
	struct belay_msgq_info info = { .id = 0 };

	(void)q;
	for (;;) {
		uint64_t id = info.id;
		int ret;

		CHECK((ret = ioctl(ctl, BELAY_MSGQ_NEXT, &info)) == 0 ||
		      errno == EINTR || errno == ENOENT);
		if (ret)
			return true;
		CHECK(info.id > id && info.name[0]);
		CHECK(adds_up(&info.stats));
	}
}

static bool change_limits(unsigned int q)
{
	struct belay_msgq_limits l = {
		.max_messages = 1 + rnd(30),
		.max_message_size = LARGEST / 2 + rnd(LARGEST / 2 + 1),
		.max_bytes = LARGEST + rnd(20000),
	};

	(void)q;
	CHECK(ioctl(fds[QUEUES - 1], BELAY_MSGQ_SET_LIMITS, &l) == 0 ||
	      errno == EINTR);
	return true;
}

static bool clear(unsigned int q)
{
	CHECK(rnd(20) || ioctl(fds[q], BELAY_MSGQ_CLEAR) == 0 ||
	      errno == EINTR);
	return true;
}

static bool toggle_nonblock(unsigned int q)
{
	CHECK(set_nonblock(fds[q], rnd(2)) == 0);
	return true;
}

static bool reopen(unsigned int q)
{
	uint32_t flags = RW | (rnd(2) ? BELAY_MSGQ_NONBLOCK : 0);
	int fd;

	CHECK((fd = open_queue(queues[q].name, flags)) >= 0 || errno == EINTR);
	if (fd < 0)
		return true;
	CHECK(munmap(maps[q], test_page_size) == 0);
	CHECK(close(fds[q]) == 0);
	fds[q] = fd;
	maps[q] = mmap(NULL, test_page_size, PROT_READ,
		       rnd(2) ? MAP_SHARED : MAP_PRIVATE, fd, 0);
	CHECK(maps[q] != MAP_FAILED);
	CHECK_FAILS(mprotect(maps[q], test_page_size, PROT_WRITE), EACCES);
	return true;
}

/* Queues that come and go, under names that all workers use */
static bool use_transient(unsigned int q)
{
	uint32_t flags = RW | BELAY_MSGQ_CREATE | BELAY_MSGQ_NONBLOCK |
			 (rnd(3) ? 0 : BELAY_MSGQ_EXCL) |
			 (rnd(3) ? 0 : BELAY_MSGQ_KEEP);
	char name[16], buf[64];
	ssize_t n;
	int fd;

	(void)q;
	snprintf(name, sizeof(name), "transient-%u", rnd(TRANSIENT));
	if (rnd(3) == 0)
		CHECK(unlink_queue(name) == 0 || errno == ENOENT ||
		      errno == EINTR);
	CHECK((fd = open_with(name, flags, 10, 64, 200)) >= 0 ||
	      errno == EEXIST || errno == EINTR);
	if (fd < 0)
		return true;
	for (unsigned int i = rnd(5); i; i--)
		CHECK(sends(fd, name) || may_fail(errno));
	if (rnd(2))
		CHECK(unlink_queue(name) == 0 || errno == ENOENT ||
		      errno == EINTR);
	CHECK((n = read(fd, buf, sizeof(buf))) == (ssize_t)strlen(name) ||
	      may_fail(errno));
	CHECK(n < 0 || !memcmp(buf, name, (size_t)n));
	CHECK(close(fd) == 0);
	return true;
}

/* A child that has all files and mappings, and goes at any moment */
static bool fork_one(unsigned int q)
{
	int status;
	pid_t pid;

	if (rnd(10))
		return true;
	fflush(stdout);
	pid = fork();
	CHECK(pid >= 0);
	if (pid == 0) {
		struct belay_msgq_stats s = *maps[q];

		_exit(s.reserved != 0);
	}
	if (rnd(2))
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	CHECK(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
	return true;
}

static bool (*const actions[])(unsigned int q) = {
	send_one, send_one, send_one, send_one, receive_one, receive_one,
	receive_one, receive_one, receive_badly, send_badly, poll_all, look,
	list_all, change_limits, clear, toggle_nonblock, reopen,
	use_transient, fork_one,
};

/* So that nobody waits for ever when all wait for one another */
static bool start_timer(void)
{
	struct itimerval t = { { 0, 20000 }, { 0, 20000 } };

	CHECK(test_catch(SIGALRM, 0));
	CHECK(test_catch(SIGUSR1, rnd(2) ? SA_RESTART : 0));
	CHECK(setitimer(ITIMER_REAL, &t, NULL) == 0);
	return true;
}

static bool work(unsigned int my_seed)
{
	seed = my_seed;
	me = atomic_fetch_add(&shared->senders, 1);
	CHECK(me < SENDERS);
	last = mmap(NULL, SENDERS * sizeof(*last), PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	CHECK(last != MAP_FAILED);
	for (unsigned int q = 0; q < QUEUES; q++) {
		CHECK((fds[q] = open_queue(queues[q].name, RW)) >= 0);
		maps[q] = mmap(NULL, test_page_size, PROT_READ, MAP_SHARED,
			       fds[q], 0);
		CHECK(maps[q] != MAP_FAILED);
	}
	CHECK(start_timer());
	while (!atomic_load(&shared->stop)) {
		atomic_fetch_add(&shared->calls, 1);
		if (!actions[rnd(TEST_COUNT(actions))](rnd(QUEUES)))
			return false;
	}
	return true;
}

/* The parent's: */
static unsigned long kills;
static pid_t workers[WORKERS];

static bool start(unsigned int i)
{
	unsigned int s = (unsigned int)rand_r(&seed);

	CHILD(workers[i], work(s));
	return workers[i] > 0;
}

/* Has a worker ended by itself? Then something was wrong. */
static bool all_at_work(void)
{
	int status;
	pid_t pid = waitpid(-1, &status, WNOHANG);

	if (pid > 0)
		printf("# worker %d ended with status %#x\n", pid, status);
	CHECK(pid == 0);
	return true;
}

static bool disturb(time_t end)
{
	for (unsigned int i = 0; i < WORKERS; i++)
		CHECK(start(i));
	while (time(NULL) < end) {
		unsigned int i = rnd(WORKERS);

		test_sleep_ms(2 + (long)rnd(8));
		if (!all_at_work())
			return false;
		if (rnd(4)) {
			kill(workers[i], SIGUSR1);
			continue;
		}
		CHECK(kill(workers[i], SIGKILL) == 0);
		CHECK(child_killed(workers[i], SIGKILL));
		kills++;
		CHECK(start(i));
	}
	return true;
}

static bool end_workers(void)
{
	bool ok = true;

	/* Half of them finish what they do, the others are killed. */
	atomic_store(&shared->stop, true);
	for (unsigned int i = 0; i < WORKERS; i++) {
		if (workers[i] <= 0)
			continue;
		if (i % 2) {
			kill(workers[i], SIGKILL);
			waitpid(workers[i], NULL, 0);
			kills++;
		} else {
			ok = child_ok(workers[i]) && ok;
		}
	}
	CHECK(ok);
	return true;
}

static bool run_workers(time_t end)
{
	bool ok = disturb(end);

	return end_workers() && ok;
}

/* What was counted by both sides; who was killed may not have counted. */
static bool counts_agree(unsigned int q, const struct belay_msgq_stats *s)
{
	unsigned long sent = atomic_load(&shared->sent[q]);
	unsigned long received = atomic_load(&shared->received[q]);

	CHECK(adds_up(s));
	CHECK(s->sent >= sent && s->sent - sent <= kills);
	CHECK(s->received >= received && s->received - received <= kills);
	CHECK(s->sent_bytes >= atomic_load(&shared->sent_bytes[q]));
	CHECK(s->received_bytes >= atomic_load(&shared->received_bytes[q]));
	CHECK(s->peak_messages <= queues[q].messages ||
	      q == QUEUES - 1);
	CHECK(s->peak_bytes <= queues[q].bytes || q == QUEUES - 1);
	return true;
}

/* Empty a queue: as many messages and bytes are in it as it says. */
static bool drain(unsigned int q)
{
	static unsigned char buf[LARGEST];
	struct belay_msgq_stats s;
	unsigned long bytes = 0;

	CHECK(ioctl(fds[q], BELAY_MSGQ_GET_STATS, &s) == 0);
	CHECK(counts_agree(q, &s));
	CHECK(set_nonblock(fds[q], true) == 0);
	for (unsigned long i = 0; i < s.messages; i++) {
		ssize_t n = read(fds[q], buf, sizeof(buf));

		CHECK(n > 0);
		CHECK(is_right(buf, (size_t)n, q));
		bytes += (unsigned long)n;
	}
	CHECK(bytes == s.bytes);
	CHECK_FAILS(read(fds[q], buf, sizeof(buf)), EAGAIN);
	CHECK(is_empty(fds[q]));
	return true;
}

/* Numbers that never arrived: cleared, or of a call that was cut off. */
static bool none_lost(unsigned long cleared)
{
	unsigned long missing = atomic_load(&shared->stale);

	for (size_t i = 0; i < NUMBERS / WORD_BITS; i++)
		missing += (unsigned long)
			__builtin_popcountl(atomic_load(&shared->on_way[i]));
	printf("# %lu on their way, %lu of them cleared, %lu kills\n", missing,
	       cleared, kills);
	CHECK(missing >= cleared && missing - cleared <= 2 * kills);
	return true;
}

static bool counts_add_up(void)
{
	unsigned long cleared = 0;
	struct belay_msgq_stats s;

	last = mmap(NULL, SENDERS * sizeof(*last), PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	CHECK(last != MAP_FAILED);
	for (unsigned int q = 0; q < QUEUES; q++) {
		CHECK(drain(q));
		CHECK(ioctl(fds[q], BELAY_MSGQ_GET_STATS, &s) == 0);
		cleared += s.cleared;
		printf("# %s: %llu sent, %llu received, %llu cleared, ",
		       queues[q].name, s.sent, s.received, s.cleared);
		printf("%llu+%llu waits\n", s.send_waits, s.receive_waits);
	}
	CHECK(none_lost(cleared));
	return true;
}

static bool nothing_is_left(void)
{
	for (unsigned int i = 0; i < TRANSIENT; i++) {
		char name[16];

		snprintf(name, sizeof(name), "transient-%u", i);
		CHECK(unlink_queue(name) == 0 || errno == ENOENT);
	}
	CHECK(count_queues() == QUEUES);
	for (unsigned int q = 0; q < QUEUES; q++)
		CHECK(close(fds[q]) == 0);
	CHECK(count_queues() == 0);
	return true;
}

static bool set_up(void)
{
	/* Until they have their own handler */
	CHECK(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	CHECK(shared != MAP_FAILED);
	for (unsigned int q = 0; q < QUEUES; q++) {
		fds[q] = open_with(queues[q].name, NEW, queues[q].messages,
				   queues[q].size, queues[q].bytes);
		CHECK(fds[q] >= 0);
	}
	return true;
}

static unsigned int seconds = 4;

static bool test_work(void)
{
	bool ok;

	alarm(seconds + 2 * TEST_LIMIT);
	CHECK(set_up());
	ok = run_workers(time(NULL) + seconds);
	printf("# %lu calls, %lu interrupted, %lu would block, %u processes\n",
	       atomic_load(&shared->calls), atomic_load(&shared->interrupted),
	       atomic_load(&shared->again), atomic_load(&shared->senders));
	CHECK(counts_add_up());
	CHECK(nothing_is_left());
	return ok;
}

static const struct test tests[] = {
	{ .name = "many processes at work", .run = test_work },
};

int main(int argc, char **argv)
{
	seed = (unsigned int)time(NULL);
	if (argc > 1)
		seconds = (unsigned int)strtoul(argv[1], NULL, 10);
	if (argc > 2)
		seed = (unsigned int)strtoul(argv[2], NULL, 10);
	if (argc > 3 || seconds == 0) {
		fputs("usage: stress_test [SECONDS [SEED]]\n", stderr);
		return 2;
	}
	printf("# %u seconds, seed %u\n", seconds, seed);
	return test_queues(tests, TEST_COUNT(tests));
}
