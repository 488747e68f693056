// SPDX-License-Identifier: GPL-2.0-only
/*
 * Look for trouble in the kernel's log.
 *
 *	klog < CONSOLE	look in what a serial console recorded
 *	klog mark	print a number that stands for this moment
 *	klog since N	look in this kernel's log from the moment N on
 *
 * Prints what it finds. Exits with 0 if that is nothing, with 1 if it is
 * something, with 2 if it could not look.
 */
#include "kmsg.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int usage(void)
{
	fputs("usage: klog < CONSOLE | klog mark | klog since N\n", stderr);
	return 2;
}

static int failed(const char *what)
{
	fprintf(stderr, "klog: %s: %s\n", what, strerror(errno));
	return 2;
}

/* Skip "[    1.234567] ", and with printk.caller "[    1.234567][  T123] ". */
static const char *after_stamp(const char *line)
{
	while (*line == '[') {
		const char *end = strchr(line, ']');

		if (!end)
			break;
		line = end + 1;
	}
	return line + strspn(line, " ");
}

static int scan_console(void)
{
	struct kmsg_state state = { 0 };
	char *line = NULL;
	size_t size = 0;
	int found = 0;

	while (getline(&line, &size, stdin) >= 0) {
		line[strcspn(line, "\r\n")] = '\0';
		if (kmsg_is_splat(&state, after_stamp(line))) {
			puts(line);
			found = 1;
		}
	}
	free(line);
	return ferror(stdin) ? failed("stdin") : found;
}

static int print_mark(void)
{
	struct kmsg log;

	if (!kmsg_open(&log))
		return failed("/dev/kmsg");
	while (kmsg_next(&log))
		;
	printf("%" PRIu64 "\n", log.next);
	kmsg_close(&log);
	return 0;
}

static int scan_since(uint64_t mark)
{
	struct kmsg_state state = { 0 };
	const char *message;
	struct kmsg log;
	int found = 0;

	if (!kmsg_open(&log))
		return failed("/dev/kmsg");
	while ((message = kmsg_next(&log))) {
		bool splat = kmsg_is_splat(&state, message);

		if (splat && log.next > mark) {
			puts(message);
			found = 1;
		}
	}
	kmsg_close(&log);
	return found;
}

int main(int argc, char **argv)
{
	char *end;
	uint64_t mark;

	if (argc == 1)
		return scan_console();
	if (argc == 2 && !strcmp(argv[1], "mark"))
		return print_mark();
	if (argc != 3 || strcmp(argv[1], "since"))
		return usage();
	mark = strtoull(argv[2], &end, 10);
	if (end == argv[2] || *end)
		return usage();
	return scan_since(mark);
}
