/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The kernel's log, record by record, and what in it means trouble.
 *
 *	struct kmsg_state state = { 0 };
 *	struct kmsg log;
 *
 *	if (!kmsg_open(&log))
 *		...errno says why...
 *	while ((message = kmsg_next(&log)))
 *		if (kmsg_is_splat(&state, message))
 *			...
 *
 * Reading starts at the oldest record that the kernel still has. kmsg_next()
 * does not wait: it returns NULL when there is no further record for now, and
 * may be called again later (poll log.fd for POLLIN). The message is valid
 * until the next call. Where the kernel dropped records before they were read
 * a message that says so takes their place, and counts as a splat: what was
 * not seen is not known to be good.
 */
#ifndef LAB_KMSG_H
#define LAB_KMSG_H

#include <stdbool.h>
#include <stdint.h>

struct kmsg {
	int fd;
	uint64_t next;		/* sequence number that follows the last */
	char record[8192];	/* the kernel's longest is 2048 and a header */
};

bool kmsg_open(struct kmsg *log);
const char *kmsg_next(struct kmsg *log);
void kmsg_close(struct kmsg *log);

/* What earlier messages mean for later ones; zero before the first of a log */
struct kmsg_state {
	bool injecting;		/* a test makes allocations fail */
	bool out_of_memory;	/* so a stack may follow that is no splat */
};

/*
 * Is this message (without its time stamp) a warning, an oops, a report of a
 * sanitizer, of lockdep or of another of the kernel's checks of itself? To be
 * asked about all messages of a log, in their order.
 */
bool kmsg_is_splat(struct kmsg_state *state, const char *message);

#endif
