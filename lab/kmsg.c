// SPDX-License-Identifier: GPL-2.0-only
#include "kmsg.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LOST "kernel log records were lost"

/*
 * Signs that count at the start of a message only. Further in they are part
 * of harmless ones: "RETBleed: WARNING: Spectre v2 mitigation leaves CPU
 * vulnerable", "DEBUG: ...".
 */
static const char *const starts[] = {
	"BUG ",			/* slab: BUG name (Tainted: ...): what */
	"BUG: ",
	"INFO: possible ",	/* lockdep */
	"INFO: task ",		/* hung tasks */
	"INFO: trying to register non-static key",
	"Internal error",
	"Oops",
	"WARNING: ",
	"rcu: INFO: ",
};

static const char *const anywhere[] = {
	LOST,
	"---[ end trace",
	"Call Trace:",
	"DMA-API: ",
	"KASAN: ",
	"KCSAN: ",
	"KFENCE: ",
	"KMSAN: ",
	"Kernel panic",
	"ODEBUG: ",
	"Objects remaining",
	"UBSAN: ",
	"blocked for more than",
	"cannot create duplicate filename",
	"detected buffer overflow",
	"does not have a release() function",
	"double fault",
	"general protection fault",
	"hard LOCKUP",
	"inconsistent lock state",
	"kernel BUG at",
	"list_add corruption",
	"list_del corruption",
	"new suspected memory leaks",
	"nobody cared",
	"possible circular locking",
	"possible recursive locking",
	"refcount_t: ",
	"scheduling while atomic",
	"sleeping function called from invalid context",
	"still has objects",
	"soft lockup",
	"stack guard page was hit",
	"suspicious RCU usage",
	"unable to handle",
	"usercopy: ",
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

bool kmsg_is_splat(const char *message)
{
	for (size_t i = 0; i < COUNT(starts); i++)
		if (!strncmp(message, starts[i], strlen(starts[i])))
			return true;
	for (size_t i = 0; i < COUNT(anywhere); i++)
		if (strstr(message, anywhere[i]))
			return true;
	return false;
}

bool kmsg_open(struct kmsg *log)
{
	log->next = 0;
	log->fd = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	return log->fd >= 0;
}

void kmsg_close(struct kmsg *log)
{
	close(log->fd);
	log->fd = -1;
}

/* A record is "prefix,sequence,time,flags;message\n KEY=value\n..." */
static const char *parse(struct kmsg *log)
{
	char *comma = strchr(log->record, ',');
	char *message = strchr(log->record, ';');

	if (!comma || !message || message < comma)
		return LOST;
	log->next = strtoull(comma + 1, NULL, 10) + 1;
	message++;
	message[strcspn(message, "\n")] = '\0';
	return message;
}

const char *kmsg_next(struct kmsg *log)
{
	ssize_t n;

	do
		n = read(log->fd, log->record, sizeof(log->record) - 1);
	while (n < 0 && errno == EINTR);

	if (n < 0 && errno == EAGAIN)
		return NULL;
	if (n < 0 && errno == EPIPE)
		return LOST;
	if (n < 0)
		abort();
	log->record[n] = '\0';
	return parse(log);
}
