/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The numbers behind the names of errors, so that a word may say
 * `result == -EAGAIN`: macros do not expand in words, enumerators are found.
 */
#ifndef BELAY_LINUX_ERRNO_H
#define BELAY_LINUX_ERRNO_H

#include_next <linux/errno.h>

enum belay_errno {
	belay_EPERM = EPERM, belay_ENOENT = ENOENT, belay_EINTR = EINTR,
	belay_EIO = EIO, belay_ENXIO = ENXIO, belay_E2BIG = E2BIG,
	belay_EAGAIN = EAGAIN, belay_ENOMEM = ENOMEM, belay_EACCES = EACCES,
	belay_EFAULT = EFAULT, belay_EBUSY = EBUSY, belay_EEXIST = EEXIST,
	belay_ENODEV = ENODEV, belay_EINVAL = EINVAL, belay_ENOSPC = ENOSPC,
	belay_ERANGE = ERANGE, belay_ENODATA = ENODATA,
	belay_EOVERFLOW = EOVERFLOW, belay_EOPNOTSUPP = EOPNOTSUPP,
	belay_EALREADY = EALREADY, belay_EINPROGRESS = EINPROGRESS,
	belay_ETIMEDOUT = ETIMEDOUT, belay_ERESTARTSYS = ERESTARTSYS,
	belay_EPROBE_DEFER = EPROBE_DEFER, belay_EIOCBQUEUED = EIOCBQUEUED,
};

#endif
