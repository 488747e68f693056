/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * poll(). Documentation/filesystems/vfs.rst, include/linux/poll.h: the entry
 * that poll_wait() makes in a wait queue is gone before the file is released.
 * The queue must be there until then.
 */
#ifndef BELAY_LINUX_POLL_H
#define BELAY_LINUX_POLL_H

#include <belay/belay.h>
#include_next <linux/poll.h>

/* A NULL table asks for the events only, and nothing is done. */
void poll_wait(struct file *filp, wait_queue_head_t *wait_address __nullable,
	       poll_table *p __nullable) __sleeps;
bool poll_does_not_wait(const poll_table *p __nullable) __contract;
__poll_t poll_requested_events(const poll_table *p __nullable) __contract;

#endif
