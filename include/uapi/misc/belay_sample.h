/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * The user interface of the sample misc device, which is that of the kernel's
 * sample in Rust.
 *
 * Each open file has a value and a buffer of its own. write() replaces the
 * buffer and rewinds the file; read() goes on from the position of the file.
 */
#ifndef _UAPI_BELAY_SAMPLE_H
#define _UAPI_BELAY_SAMPLE_H

#include <linux/ioctl.h>

#define BELAY_SAMPLE_HELLO	_IO('|', 0x80)
#define BELAY_SAMPLE_GET_VALUE	_IOR('|', 0x81, int)
#define BELAY_SAMPLE_SET_VALUE	_IOW('|', 0x82, int)

/* A larger write fails with EFBIG. The sample in Rust has no such limit. */
#define BELAY_SAMPLE_WRITE_MAX	0x100000

#endif /* _UAPI_BELAY_SAMPLE_H */
