// SPDX-License-Identifier: GPL-2.0-only
/*
 * The program msgq, as a user sees it: what it prints and how it ends. It is
 * found in TEST_TOOLS. Prints KTAP.
 */
#include "calls.h"

/* Run a shell command; @out gets what it printed. Returns its exit status. */
static int shell(const char *command, char *out, size_t size)
{
	FILE *f = popen(command, "r");
	size_t n;
	int status;

	if (!f)
		return -1;
	n = fread(out, 1, size - 1, f);
	out[n] = '\0';
	status = pclose(f);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool prints(const char *command, int status, const char *expected)
{
	char out[4096];
	int ret = shell(command, out, sizeof(out));

	if (ret == status && !strcmp(out, expected))
		return true;
	printf("# %s: status %d, printed \"%s\"\n", command, ret, out);
	return false;
}

static bool has(const char *command, int status, const char *part)
{
	char out[4096];
	int ret = shell(command, out, sizeof(out));

	if (ret == status && strstr(out, part))
		return true;
	printf("# %s: status %d, printed \"%s\"\n", command, ret, out);
	return false;
}

static bool test_help(void)
{
	CHECK(has("msgq --help", 0, "usage: msgq"));
	CHECK(has("msgq -h", 0, "Exit status"));
	return true;
}

static bool test_usage(void)
{
	CHECK(has("msgq 2>&1", 2, "usage: "));
	CHECK(has("msgq conjure 2>&1", 2, "no such command: conjure"));
	CHECK(has("msgq -z 2>&1", 2, "usage: "));
	CHECK(has("msgq create 2>&1", 2, "usage: msgq create"));
	CHECK(has("msgq create a b 2>&1", 2, "usage: msgq create"));
	CHECK(has("msgq create -l a 2>&1", 2, "usage: msgq create"));
	CHECK(has("msgq create -m 0 a 2>&1", 2, "not a number from 1: 0"));
	CHECK(has("msgq create -m 4294967296 a 2>&1", 2, "not a number"));
	CHECK(has("msgq create -m -1 a 2>&1", 2, "not a number from 1: -1"));
	CHECK(has("msgq create -m 1x a 2>&1", 2, "not a number from 1: 1x"));
	CHECK(has("msgq send -t soon a 2>&1", 2, "not a number of seconds"));
	CHECK(has("msgq send -t -1 a 2>&1", 2, "not a number of seconds"));
	CHECK(has("msgq send -t nan a 2>&1", 2, "not a number of seconds"));
	CHECK(has("msgq list x 2>&1", 2, "usage: msgq list"));
	CHECK(has("msgq unlink 2>&1", 2, "usage: msgq unlink"));
	CHECK(has("msgq clear 2>&1", 2, "usage: msgq clear"));
	return true;
}

static bool test_no_device(void)
{
	CHECK(prints("msgq -d /nowhere list 2>&1", 1,
		     "msgq: /nowhere: No such file or directory\n"));
	CHECK(prints("msgq --device /nowhere send q x 2>&1", 1,
		     "msgq: /nowhere: No such file or directory\n"));
	CHECK(has("msgq -d /dev/null list 2>&1", 1, "msgq: /dev/null: "));
	return true;
}

static bool test_send_and_receive(void)
{
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq send q one 'two words' ''", 0, ""));
	CHECK(prints("msgq receive q", 0, "one"));
	CHECK(prints("msgq receive -l q", 0, "two words\n"));
	CHECK(prints("msgq receive -l q", 0, "\n"));
	CHECK(prints("seq 5 | msgq send -l q", 0, ""));
	CHECK(prints("msgq receive -l -c 2 q", 0, "1\n2\n"));
	CHECK(prints("msgq receive -l -a q", 0, "3\n4\n5\n"));
	CHECK(prints("msgq receive -a q", 0, ""));
	CHECK(prints("printf 'a\\nb' | msgq send q", 0, ""));
	CHECK(prints("msgq receive q", 0, "a\nb"));
	CHECK(prints("printf 'a\\0b' | msgq send q", 0, ""));
	CHECK(prints("msgq receive q | tr '\\0' .", 0, "a.b"));
	CHECK(prints("msgq unlink q", 0, ""));
	return true;
}

static bool test_waiting(void)
{
	CHECK(prints("msgq create -m 1 q", 0, ""));
	CHECK(prints("msgq receive -n q 2>&1", 3,
		     "msgq: q: there is no message\n"));
	CHECK(prints("msgq receive -t 0.05 q 2>&1", 3,
		     "msgq: q: there is no message\n"));
	CHECK(prints("msgq send q first", 0, ""));
	CHECK(prints("msgq send -n q second 2>&1", 3,
		     "msgq: q: the queue is full\n"));
	CHECK(prints("msgq send -t 0.05 q second 2>&1", 3,
		     "msgq: q: the queue is full\n"));
	CHECK(prints("msgq send q second & msgq receive q; wait", 0, "first"));
	CHECK(prints("msgq receive q", 0, "second"));
	CHECK(prints("msgq receive -t 9 q & msgq send q late; wait", 0,
		     "late"));
	CHECK(prints("msgq unlink q", 0, ""));
	return true;
}

/* A message is sent as soon as it fits, though a larger one would not. */
static bool test_small_message(void)
{
	CHECK(prints("msgq create -s 8 -b 8 q", 0, ""));
	CHECK(prints("msgq send q 12345 678", 0, ""));
	CHECK(prints("msgq send q a & msgq receive q; wait", 0, "12345"));
	CHECK(prints("msgq send -n q 9876", 0, ""));
	CHECK(prints("msgq send -t 99 q b & msgq receive q; wait", 0, "678"));
	CHECK(prints("msgq receive -a -l q", 0, "a\n9876\nb\n"));
	CHECK(prints("msgq unlink q", 0, ""));
	return true;
}

static bool test_create_and_unlink(void)
{
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq create -x q 2>&1", 1,
		     "msgq: q: there is such a queue already\n"));
	CHECK(prints("msgq create -x r", 0, ""));
	CHECK(prints("msgq unlink q r", 0, ""));
	CHECK(prints("msgq unlink q 2>&1", 1,
		     "msgq: q: there is no such queue\n"));
	CHECK(prints("msgq send q x 2>&1", 1,
		     "msgq: q: there is no such queue\n"));
	CHECK(has("msgq create '' 2>&1", 1, "a name is 1 to 63 characters"));
	CHECK(has("msgq create 'a b' 2>&1", 1, "a name is 1 to 63"));
	CHECK(has("msgq unlink $(printf %064d 0) 2>&1", 1, "a name is"));
	CHECK(prints("msgq create $(printf %063d 0)", 0, ""));
	CHECK(prints("msgq unlink $(printf %063d 0)", 0, ""));
	return true;
}

static bool test_list(void)
{
	CHECK(has("msgq list", 0, "NAME"));
	CHECK(prints("msgq create a && msgq create b", 0, ""));
	CHECK(prints("msgq send a 1234", 0, ""));
	CHECK(prints("msgq list | awk '{ print $1, $2, $3, $4, $5, $6 }'", 0,
		     "NAME MESSAGES BYTES SENT RECEIVED KEPT\n"
		     "a 1 4 1 0 yes\nb 0 0 0 0 yes\n"));
	CHECK(prints("msgq list >/dev/full 2>/dev/null", 1, ""));
	CHECK(prints("msgq unlink a b", 0, ""));
	return true;
}

static bool test_limits(void)
{
	CHECK(prints("msgq create -m 3 -s 4 -b 5 q", 0, ""));
	CHECK(prints("msgq limits q", 0,
		     "messages      3\nmessage size  4\nbytes         5\n"));
	CHECK(prints("msgq limits -m 6 q && msgq limits q", 0,
		     "messages      6\nmessage size  4\nbytes         5\n"));
	CHECK(prints("msgq limits -s 9 -b 9 q && msgq limits q", 0,
		     "messages      6\nmessage size  9\nbytes         9\n"));
	CHECK(has("msgq limits -s 10 q 2>&1", 1, "must fit into the bytes"));
	CHECK(has("msgq limits -m 100000 q 2>&1", 1, "does not allow"));
	CHECK(prints("msgq send q 1234567890 2>&1", 1,
		     "msgq: q: the message is too large\n"));
	CHECK(has("head -c 2000000 /dev/zero | msgq send q 2>&1", 1,
		  "the message is too large"));
	CHECK(prints("msgq unlink q", 0, ""));
	CHECK(has("msgq create -s 9 -b 8 q 2>&1", 1, "must fit"));
	return true;
}

static bool test_too_many(void)
{
	CHECK(set_parameter("max_queues", "1"));
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq create r 2>&1", 1,
		     "msgq: r: there are too many queues\n"));
	CHECK(prints("msgq unlink q", 0, ""));
	CHECK(set_parameter("max_queues", "256"));
	return true;
}

static bool test_stat(void)
{
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq send q abc de && msgq receive q", 0, "abc"));
	CHECK(prints("msgq stat q", 0,
		     "messages        1\nbytes           2\n"
		     "peak messages   2\npeak bytes      5\n"
		     "sent            2\nsent bytes      5\n"
		     "received        1\nreceived bytes  3\n"
		     "cleared         0\ncleared bytes   0\n"
		     "send waits      0\nreceive waits   0\n"));
	CHECK(prints("msgq clear q && msgq stat q | grep cleared", 0,
		     "cleared         1\ncleared bytes   2\n"));
	CHECK(prints("msgq stat -c 3 -i 0.01 q | grep -c ^sent", 0, "6\n"));
	CHECK(prints("msgq stat none 2>&1", 1,
		     "msgq: none: there is no such queue\n"));
	CHECK(prints("msgq unlink q", 0, ""));
	return true;
}

static bool test_output_lost(void)
{
	CHECK(prints("msgq create q", 0, ""));
	CHECK(prints("msgq send q text", 0, ""));
	CHECK(has("msgq receive q 2>&1 >/dev/full", 1, "cannot write"));
	CHECK(prints("msgq unlink q", 0, ""));
	return true;
}

static const struct test tests[] = {
	{ .name = "help", .run = test_help },
	{ .name = "usage", .run = test_usage },
	{ .name = "no device", .run = test_no_device },
	{ .name = "send and receive", .run = test_send_and_receive },
	{ .name = "waiting", .run = test_waiting },
	{ .name = "small message", .run = test_small_message },
	{ .name = "create and unlink", .run = test_create_and_unlink },
	{ .name = "list", .run = test_list },
	{ .name = "limits", .run = test_limits },
	{ .name = "too many queues", .run = test_too_many },
	{ .name = "statistics", .run = test_stat },
	{ .name = "output is lost", .run = test_output_lost },
};

int main(void)
{
	const char *tools = getenv("TEST_TOOLS");
	char path[4096];

	if (!tools) {
		fputs("tool_test: TEST_TOOLS is not set\n", stderr);
		return 2;
	}
	snprintf(path, sizeof(path), "%s:%s", tools, getenv("PATH"));
	if (setenv("PATH", path, 1))
		return 2;
	return test_queues(tests, TEST_COUNT(tests));
}
