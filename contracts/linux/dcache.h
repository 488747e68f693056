/* SPDX-License-Identifier: GPL-2.0-only */
/* Names of files. fs/dcache.c, kernel-doc of each. NULL is let through. */
#ifndef BELAY_LINUX_DCACHE_H
#define BELAY_LINUX_DCACHE_H

#include <belay/belay.h>
#include_next <linux/dcache.h>

void dput(struct dentry *dentry __take __nullable) __sleeps;
struct dentry *dget(struct dentry *dentry __nullable __gives(dput))
	__returns(dentry);

#endif
