/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Files without a name. fs/anon_inodes.c, kernel-doc of each: an ERR_PTR or a
 * negative errno on failure; -ENOENT is that of a module that is going.
 *
 * The file begins where open() would have left it: priv is its private_data,
 * and belongs to it.
 */
#ifndef BELAY_LINUX_ANON_INODES_H
#define BELAY_LINUX_ANON_INODES_H

#include <belay/belay.h>
#include_next <linux/anon_inodes.h>

struct file *anon_inode_getfile(const char *name __cstr,
				const struct file_operations *fops,
				void *priv, int flags)
	__own(fput) __takes(priv, !IS_ERR(result)) __errptr __sleeps;
int anon_inode_getfd(const char *name __cstr,
		     const struct file_operations *fops, void *priv,
		     int flags) __takes(priv, result >= 0) __sleeps;

#endif
