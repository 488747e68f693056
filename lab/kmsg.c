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
	"INFO: lockdep is turned off",
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
	"Kernel memory leak detector disabled",
	"Kernel panic",
	"Out of memory: ",
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
	"kmemleak: Cannot allocate a kmemleak_object",
	"kmemleak: Memory pool empty",
	"list_add corruption",
	"list_add double add",
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

/* What begins like a sign, but tells only that the kernel is on the watch */
static const char *const harmless[] = {
	"DMA-API: debugging enabled by kernel config",
	"DMA-API: preallocated ",
};

/* When an allocation fails, as a test wants it to, the stack is shown. */
static const char *const out_of_memory[] = {
	": page allocation failure: order:",
	": vmalloc error: size ",
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static bool starts_with(const char *message, const char *const *list,
			size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strncmp(message, list[i], strlen(list[i])))
			return true;
	return false;
}

static bool contains(const char *message, const char *const *list,
		     size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(message, list[i]))
			return true;
	return false;
}

bool kmsg_is_splat(struct kmsg_state *state, const char *message)
{
	/* lab/fail_nth.c writes these two. */
	if (!strcmp(message, "lab: failures are injected"))
		state->injecting = true;
	else if (!strcmp(message, "lab: no failures any more"))
		state->injecting = false;
	if (state->injecting &&
	    contains(message, out_of_memory, COUNT(out_of_memory)))
		state->out_of_memory = true;
	if (state->out_of_memory && !strcmp(message, "Call Trace:")) {
		state->out_of_memory = false;
		return false;
	}
	if (starts_with(message, harmless, COUNT(harmless)))
		return false;
	return starts_with(message, starts, COUNT(starts)) ||
	       contains(message, anywhere, COUNT(anywhere));
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
