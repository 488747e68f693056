/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * File descriptors and references to files. fs/file.c, fs/file_table.c,
 * kernel-doc of each.
 *
 * A descriptor that is reserved has no file until fd_install(), from when on
 * user space may close it: the file is not the caller's any more.
 */
#ifndef BELAY_LINUX_FILE_H
#define BELAY_LINUX_FILE_H

#include <belay/belay.h>
#include_next <linux/file.h>

/* A negative errno on failure. */
int get_unused_fd_flags(unsigned flags) __own(put_unused_fd) __sleeps;
void put_unused_fd(unsigned int fd __take) __contract;
void fd_install(unsigned int fd __take_of(put_unused_fd),
		struct file *file __take_of(fput)) __contract;

/* NULL where there is no such descriptor. */
struct file *fget(unsigned int fd) __own(fput) __nullable;
struct file *fget_raw(unsigned int fd) __own(fput) __nullable;

/* The last one is not released here, but on the way back to user space. */
void fput(struct file *file __take) __contract;

#endif
