/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * The user interface of the message queues.
 *
 * BELAY_MSGQ_OPEN on the control device, /dev/belay-msgq, opens a queue by its
 * name and returns a file descriptor of it. Each write() there sends a
 * message, each read() receives the oldest one, whole. The statistics of the
 * queue can be mapped, read-only. README.md beside the driver tells the rest.
 */
#ifndef _UAPI_BELAY_MSGQ_H
#define _UAPI_BELAY_MSGQ_H

#include <linux/ioctl.h>
#include <linux/types.h>

/* A name is 1 to 63 bytes, none of them a space or a control character. */
#define BELAY_MSGQ_NAME_SIZE	64

/*
 * The most that a queue takes. A message has up to max_message_size bytes;
 * the sum of those in the queue is at most max_bytes.
 */
struct belay_msgq_limits {
	__u32 max_messages;
	__u32 max_message_size;
	__u32 max_bytes;
	__u32 reserved;			/* must be 0 */
};

/* Of the flags for BELAY_MSGQ_OPEN at least one of the first two is needed. */
#define BELAY_MSGQ_READ		0x01	/* to receive */
#define BELAY_MSGQ_WRITE	0x02	/* to send */
#define BELAY_MSGQ_NONBLOCK	0x04	/* as O_NONBLOCK */
#define BELAY_MSGQ_CREATE	0x08	/* if there is none of the name */
#define BELAY_MSGQ_EXCL		0x10	/* with CREATE: there must be none */
#define BELAY_MSGQ_KEEP		0x20	/* until unlinked, not the last close */

struct belay_msgq_open {
	char name[BELAY_MSGQ_NAME_SIZE];
	/* Of a queue that is created; 0 stands for the default. */
	struct belay_msgq_limits limits;
	__u32 flags;
	__u32 reserved;			/* must be 0 */
};

struct belay_msgq_name {
	char name[BELAY_MSGQ_NAME_SIZE];
};

/*
 * What went through a queue since it was created. There are now
 * sent - received - cleared messages in it.
 *
 * In the mapped page sequence is odd while the kernel writes. Who reads it
 * first and last, and finds the same even number, has seen a state of the
 * queue. From BELAY_MSGQ_GET_STATS it is always even.
 */
struct belay_msgq_stats {
	__u32 sequence;
	__u32 messages;			/* now in the queue */
	__u32 bytes;			/* in these messages */
	__u32 peak_messages;
	__u32 peak_bytes;
	__u32 reserved;
	__u64 sent;
	__u64 sent_bytes;
	__u64 received;
	__u64 received_bytes;
	__u64 cleared;
	__u64 cleared_bytes;
	__u64 send_waits;		/* times that a sender had to wait */
	__u64 receive_waits;
};

/* Set in belay_msgq_info.flags where BELAY_MSGQ_KEEP was given. */
#define BELAY_MSGQ_KEPT		0x01

struct belay_msgq_info {
	__u64 id;			/* never used twice */
	char name[BELAY_MSGQ_NAME_SIZE];
	struct belay_msgq_limits limits;
	struct belay_msgq_stats stats;
	__u32 flags;
	__u32 reserved;
};

/* On the control device. OPEN returns the file descriptor, close-on-exec. */
#define BELAY_MSGQ_OPEN		_IOW('|', 0x90, struct belay_msgq_open)
#define BELAY_MSGQ_UNLINK	_IOW('|', 0x91, struct belay_msgq_name)
/* The queue with the next higher id than that given; ENOENT at the end. */
#define BELAY_MSGQ_NEXT		_IOWR('|', 0x92, struct belay_msgq_info)

/* On a queue */
#define BELAY_MSGQ_GET_LIMITS	_IOR('|', 0x98, struct belay_msgq_limits)
#define BELAY_MSGQ_SET_LIMITS	_IOW('|', 0x99, struct belay_msgq_limits)
#define BELAY_MSGQ_GET_STATS	_IOR('|', 0x9a, struct belay_msgq_stats)
#define BELAY_MSGQ_CLEAR	_IO('|', 0x9b)

#endif /* _UAPI_BELAY_MSGQ_H */
