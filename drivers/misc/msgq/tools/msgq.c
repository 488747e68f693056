// SPDX-License-Identifier: GPL-2.0-only
/*
 * Creates, lists and uses message queues, from the command line. msgq.1 is its
 * manual.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <uapi/misc/belay_msgq.h>

#define DEVICE "/dev/belay-msgq"
#define LARGEST (1U << 20)	/* message that the driver can be made to take */

/* Exit statuses */
enum { OK, FAILURE, USAGE, WAITS };

struct options {
	const char *device;
	struct belay_msgq_limits limits;
	bool exclusive;
	bool lines;
	bool all;
	bool limits_given;
	double timeout;		/* in seconds; negative: none */
	double interval;	/* in seconds; negative: once */
	unsigned long count;	/* 0: not given */
};

struct command {
	const char *name;
	const char *options;
	int min_args, max_args;	/* -1: any number */
	int (*run)(const struct options *o, char **args);
	const char *arguments, *help;
};

static int fail(int status, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static int fail(int status, const char *format, ...)
{
	va_list args;

	fputs("msgq: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	return status;
}

/* What went wrong with a queue, in words that fit it better than strerror() */
static int fail_queue(const char *name)
{
	switch (errno) {
	case ENOENT:
		return fail(FAILURE, "%s: there is no such queue", name);
	case EEXIST:
		return fail(FAILURE, "%s: there is such a queue already",
			    name);
	case ENOSPC:
		return fail(FAILURE, "%s: there are too many queues", name);
	case ERANGE:
		return fail(FAILURE,
			    "%s: the driver does not allow limits so high",
			    name);
	case EINVAL:
		return fail(FAILURE, "%s: a message must fit into the bytes",
			    name);
	case EMSGSIZE:
		return fail(FAILURE, "%s: the message is too large", name);
	case ENODEV:
		return fail(FAILURE, "%s: the driver is being unloaded", name);
	default:
		return fail(FAILURE, "%s: %s", name, strerror(errno));
	}
}

static int open_device(const struct options *o)
{
	int fd = open(o->device, O_RDWR | O_CLOEXEC);

	if (fd < 0)
		fail(FAILURE, "%s: %s", o->device, strerror(errno));
	return fd;
}

static bool copy_name(char *to, const char *name)
{
	const char *c = name;

	while ((unsigned char)*c > ' ' && *c != 0x7f)
		c++;
	if (c == name || *c || c - name >= BELAY_MSGQ_NAME_SIZE) {
		fail(FAILURE, "%s: a name is 1 to %d characters, no spaces",
		     name, BELAY_MSGQ_NAME_SIZE - 1);
		return false;
	}
	strcpy(to, name);
	return true;
}

/* A descriptor of the queue, or -1 after saying why not */
static int open_queue(const struct options *o, const char *name,
		      uint32_t flags)
{
	struct belay_msgq_open req = {
		.limits = o->limits,
		.flags = flags,
	};
	int ctl, fd;

	if (!copy_name(req.name, name))
		return -1;
	ctl = open_device(o);
	if (ctl < 0)
		return -1;
	fd = ioctl(ctl, BELAY_MSGQ_OPEN, &req);
	if (fd < 0)
		fail_queue(name);
	close(ctl);
	return fd;
}

static int run_create(const struct options *o, char **args)
{
	uint32_t flags = BELAY_MSGQ_READ | BELAY_MSGQ_CREATE | BELAY_MSGQ_KEEP;

	if (o->exclusive)
		flags |= BELAY_MSGQ_EXCL;
	return open_queue(o, args[0], flags) < 0 ? FAILURE : OK;
}

static int run_unlink(const struct options *o, char **args)
{
	int ctl = open_device(o);

	if (ctl < 0)
		return FAILURE;
	for (; *args; args++) {
		struct belay_msgq_name req;

		if (!copy_name(req.name, *args))
			return FAILURE;
		if (ioctl(ctl, BELAY_MSGQ_UNLINK, &req))
			return fail_queue(*args);
	}
	return OK;
}

static int run_list(const struct options *o, char **args)
{
	struct belay_msgq_info info = { .id = 0 };
	int ctl = open_device(o);

	(void)args;
	if (ctl < 0)
		return FAILURE;
	printf("%-24s %10s %10s %12s %12s  %s\n", "NAME", "MESSAGES", "BYTES",
	       "SENT", "RECEIVED", "KEPT");
	while (!ioctl(ctl, BELAY_MSGQ_NEXT, &info))
		printf("%-24s %10u %10u %12llu %12llu  %s\n", info.name,
		       info.stats.messages, info.stats.bytes, info.stats.sent,
		       info.stats.received,
		       info.flags & BELAY_MSGQ_KEPT ? "yes" : "no");
	return errno == ENOENT ? OK : fail_queue(o->device);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/*
 * Before the next try: OK, or WAITS when the time is up. poll() asks for room
 * for any message, so one that is smaller may fit before it returns: hence
 * the next try is soon in any case.
 */
static int wait_for(int fd, short events, const struct options *o,
		    double *deadline)
{
	struct pollfd p = { .fd = fd, .events = events };
	double left;

	if (*deadline < 0)
		*deadline = now() + o->timeout;
	left = *deadline - now();
	if (left <= 0)
		return WAITS;
	if (poll(&p, 1, left > 0.02 ? 20 : 1) < 0 && errno != EINTR)
		return fail(FAILURE, "poll: %s", strerror(errno));
	return OK;
}

static int send_one(int fd, const char *name, const char *data, size_t len,
		    const struct options *o)
{
	double deadline = -1;

	while (write(fd, data, len) < 0) {
		int ret;

		if (errno != EAGAIN)
			return fail_queue(name);
		ret = wait_for(fd, POLLOUT, o, &deadline);
		if (ret == WAITS)
			return fail(WAITS, "%s: the queue is full", name);
		if (ret)
			return ret;
	}
	return OK;
}

static int send_lines(int fd, const char *name, const struct options *o)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t len;
	int ret = OK;

	while (ret == OK && (len = getline(&line, &size, stdin)) >= 0) {
		if (len && line[len - 1] == '\n')
			len--;
		ret = send_one(fd, name, line, (size_t)len, o);
	}
	free(line);
	return ret;
}

static int send_input(int fd, const char *name, const struct options *o)
{
	char *data = malloc(LARGEST + 1);
	size_t len;
	int ret;

	if (!data)
		return fail(FAILURE, "out of memory");
	len = fread(data, 1, LARGEST + 1, stdin);
	ret = send_one(fd, name, data, len, o);
	free(data);
	return ret;
}

static int run_send(const struct options *o, char **args)
{
	bool waits = o->timeout < 0;
	int fd = open_queue(o, args[0], BELAY_MSGQ_WRITE |
			    (waits ? 0 : BELAY_MSGQ_NONBLOCK));
	int ret = OK;

	if (fd < 0)
		return FAILURE;
	if (args[1])
		for (char **text = args + 1; *text && ret == OK; text++)
			ret = send_one(fd, args[0], *text, strlen(*text), o);
	else if (o->lines)
		ret = send_lines(fd, args[0], o);
	else
		ret = send_input(fd, args[0], o);
	if (ret == OK && ferror(stdin))
		ret = fail(FAILURE, "cannot read the standard input");
	return ret;
}

/* Returns the length, or -1 with *@ret the exit status. */
static ssize_t receive_one(int fd, const char *name, char *data,
			   const struct options *o, int *ret)
{
	double deadline = -1;
	ssize_t len;

	for (;;) {
		len = read(fd, data, LARGEST);
		if (len >= 0)
			return len;
		if (errno != EAGAIN) {
			*ret = fail_queue(name);
			return -1;
		}
		if (o->all) {
			*ret = OK;
			return -1;
		}
		*ret = wait_for(fd, POLLIN, o, &deadline);
		if (*ret == WAITS)
			fail(WAITS, "%s: there is no message", name);
		if (*ret)
			return -1;
	}
}

static int run_receive(const struct options *o, char **args)
{
	bool waits = o->timeout < 0 && !o->all;
	int fd = open_queue(o, args[0], BELAY_MSGQ_READ |
			    (waits ? 0 : BELAY_MSGQ_NONBLOCK));
	unsigned long count = o->count ? o->count : 1;
	char *data = malloc(LARGEST);
	int ret = OK;

	if (!data)
		return fail(FAILURE, "out of memory");
	if (fd < 0)
		ret = FAILURE;
	while (ret == OK && (o->all || count--)) {
		ssize_t len = receive_one(fd, args[0], data, o, &ret);

		if (len < 0)
			break;
		fwrite(data, 1, (size_t)len, stdout);
		if (o->lines)
			putchar('\n');
		if (fflush(stdout))
			ret = fail(FAILURE, "cannot write: %s",
				   strerror(errno));
	}
	free(data);
	return ret;
}

static void print_stats(const struct belay_msgq_stats *s)
{
	printf("messages        %u\n"
	       "bytes           %u\n"
	       "peak messages   %u\n"
	       "peak bytes      %u\n"
	       "sent            %llu\n"
	       "sent bytes      %llu\n"
	       "received        %llu\n"
	       "received bytes  %llu\n"
	       "cleared         %llu\n"
	       "cleared bytes   %llu\n"
	       "send waits      %llu\n"
	       "receive waits   %llu\n",
	       s->messages, s->bytes, s->peak_messages, s->peak_bytes,
	       s->sent, s->sent_bytes, s->received, s->received_bytes,
	       s->cleared, s->cleared_bytes, s->send_waits, s->receive_waits);
}

/* A state of the mapped statistics that is one, see the driver's header */
static struct belay_msgq_stats look(const struct belay_msgq_stats *map)
{
	struct belay_msgq_stats s;
	uint32_t before;

	do {
		before = __atomic_load_n(&map->sequence, __ATOMIC_ACQUIRE);
		memcpy(&s, map, sizeof(s));
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
	} while (before % 2 ||
		 __atomic_load_n(&map->sequence, __ATOMIC_RELAXED) != before);
	return s;
}

static void pause_for(double seconds)
{
	struct timespec t = { .tv_sec = (time_t)seconds };

	t.tv_nsec = (long)((seconds - (double)t.tv_sec) * 1e9);
	nanosleep(&t, NULL);
}

static int run_stat(const struct options *o, char **args)
{
	int fd = open_queue(o, args[0], BELAY_MSGQ_READ);
	unsigned long count = o->interval < 0 ? 1 : o->count;
	struct belay_msgq_stats *map;

	if (fd < 0)
		return FAILURE;
	map = mmap(NULL, (size_t)sysconf(_SC_PAGESIZE), PROT_READ, MAP_SHARED,
		   fd, 0);
	if (map == MAP_FAILED)
		return fail_queue(args[0]);
	for (;;) {
		struct belay_msgq_stats s = look(map);

		print_stats(&s);
		fflush(stdout);
		if (!--count || ferror(stdout))
			return OK;
		pause_for(o->interval);
		putchar('\n');
	}
}

static int run_limits(const struct options *o, char **args)
{
	uint32_t flags = o->limits_given ? BELAY_MSGQ_WRITE : BELAY_MSGQ_READ;
	int fd = open_queue(o, args[0], flags);
	struct belay_msgq_limits l;

	if (fd < 0)
		return FAILURE;
	if (ioctl(fd, BELAY_MSGQ_GET_LIMITS, &l))
		return fail_queue(args[0]);
	if (!o->limits_given) {
		printf("messages      %u\n"
		       "message size  %u\n"
		       "bytes         %u\n",
		       l.max_messages, l.max_message_size, l.max_bytes);
		return OK;
	}
	if (o->limits.max_messages)
		l.max_messages = o->limits.max_messages;
	if (o->limits.max_message_size)
		l.max_message_size = o->limits.max_message_size;
	if (o->limits.max_bytes)
		l.max_bytes = o->limits.max_bytes;
	return ioctl(fd, BELAY_MSGQ_SET_LIMITS, &l) ? fail_queue(args[0]) : OK;
}

static int run_clear(const struct options *o, char **args)
{
	int fd = open_queue(o, args[0], BELAY_MSGQ_READ);

	if (fd < 0)
		return FAILURE;
	return ioctl(fd, BELAY_MSGQ_CLEAR) ? fail_queue(args[0]) : OK;
}

static const struct command commands[] = {
	{ "create", "xm:s:b:", 1, 1, run_create,
	  "[-x] [-m N] [-s N] [-b N] NAME",
	  "create a queue that stays until it is unlinked" },
	{ "unlink", "", 1, -1, run_unlink, "NAME...",
	  "remove queues, once nobody has them open" },
	{ "list", "", 0, 0, run_list, "", "list the queues" },
	{ "send", "lnt:", 1, -1, run_send,
	  "[-l] [-n | -t SECONDS] NAME [TEXT]...",
	  "send each TEXT, or the input, as a message" },
	{ "receive", "lnat:c:", 1, 1, run_receive,
	  "[-l] [-a | -n | -t SECONDS] [-c N] NAME",
	  "print the oldest message, or N, or all" },
	{ "stat", "i:c:", 1, 1, run_stat, "[-i SECONDS [-c N]] NAME",
	  "print the statistics of a queue" },
	{ "limits", "m:s:b:", 1, 1, run_limits, "[-m N] [-s N] [-b N] NAME",
	  "print or set the limits of a queue" },
	{ "clear", "", 1, 1, run_clear, "NAME", "discard all messages" },
};

#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

static void help(void)
{
	puts("usage: msgq [-d DEVICE] COMMAND [OPTION]... [ARGUMENT]...\n");
	for (size_t i = 0; i < COMMANDS; i++)
		printf("  %-7s %s\n            %s\n", commands[i].name,
		       commands[i].arguments, commands[i].help);
	puts("\n"
	     "  -x  there must be no such queue\n"
	     "  -m  limit of the number of messages\n"
	     "  -s  limit of the size of a message\n"
	     "  -b  limit of the bytes in all messages\n"
	     "  -l  each line is a message\n"
	     "  -n  do not wait\n"
	     "  -t  wait no longer\n"
	     "  -a  all that is there now\n"
	     "  -c  so many\n"
	     "  -i  again and again, with so long between\n"
	     "  -d  another device than " DEVICE "\n\n"
	     "Exit status: 0 success, 1 failure, 2 usage, 3 it had to wait");
}

static int usage(const struct command *c)
{
	if (c)
		fprintf(stderr, "usage: msgq %s %s\n", c->name, c->arguments);
	else
		fputs("usage: msgq [-d DEVICE] COMMAND ..., see msgq --help\n",
		      stderr);
	return USAGE;
}

static bool parse_number(const char *text, unsigned long *n)
{
	char *end;

	errno = 0;
	*n = strtoul(text, &end, 10);
	if (errno || *end || *text < '0' || *text > '9' || !*n ||
	    *n > UINT32_MAX) {
		fail(USAGE, "not a number from 1: %s", text);
		return false;
	}
	return true;
}

static bool parse_limit(const char *text, uint32_t *limit, struct options *o)
{
	unsigned long n;

	if (!parse_number(text, &n))
		return false;
	*limit = (uint32_t)n;
	o->limits_given = true;
	return true;
}

static bool parse_seconds(const char *text, double *seconds)
{
	char *end;

	*seconds = strtod(text, &end);
	if (*end || end == text || !(*seconds >= 0 && *seconds <= 1e9)) {
		fail(USAGE, "not a number of seconds: %s", text);
		return false;
	}
	return true;
}

static bool parse_option(int opt, struct options *o)
{
	switch (opt) {
	case 'x':
		o->exclusive = true;
		return true;
	case 'l':
		o->lines = true;
		return true;
	case 'n':
		o->timeout = 0;
		return true;
	case 'a':
		o->all = true;
		return true;
	case 't':
		return parse_seconds(optarg, &o->timeout);
	case 'i':
		return parse_seconds(optarg, &o->interval);
	case 'c':
		return parse_number(optarg, &o->count);
	case 'm':
		return parse_limit(optarg, &o->limits.max_messages, o);
	case 's':
		return parse_limit(optarg, &o->limits.max_message_size, o);
	case 'b':
		return parse_limit(optarg, &o->limits.max_bytes, o);
	default:
		return false;
	}
}

static int run(const struct command *c, struct options *o, int argc,
	       char **argv)
{
	char spec[32] = "+";
	int opt, args, ret;

	strcat(spec, c->options);
	optind = 1;
	while ((opt = getopt(argc, argv, spec)) >= 0)
		if (!parse_option(opt, o))
			return usage(c);
	args = argc - optind;
	if (args < c->min_args || (c->max_args >= 0 && args > c->max_args))
		return usage(c);
	ret = c->run(o, argv + optind);
	if (ret == OK && (fflush(stdout) || ferror(stdout)))
		return fail(FAILURE, "cannot write: %s", strerror(errno));
	return ret;
}

int main(int argc, char **argv)
{
	struct options o = { .device = DEVICE, .timeout = -1, .interval = -1 };
	static const struct option longs[] = {
		{ "help", no_argument, NULL, 'h' },
		{ "device", required_argument, NULL, 'd' },
		{ NULL, 0, NULL, 0 },
	};
	int opt;

	while ((opt = getopt_long(argc, argv, "+hd:", longs, NULL)) >= 0) {
		switch (opt) {
		case 'h':
			help();
			return OK;
		case 'd':
			o.device = optarg;
			break;
		default:
			return usage(NULL);
		}
	}
	if (optind == argc)
		return usage(NULL);
	argc -= optind;
	argv += optind;
	for (size_t i = 0; i < COMMANDS; i++)
		if (!strcmp(argv[0], commands[i].name))
			return run(&commands[i], &o, argc, argv);
	fail(USAGE, "no such command: %s", argv[0]);
	return usage(NULL);
}
