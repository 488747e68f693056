/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Error pointers. The checker knows these functions by name and takes from
 * them what a test says about a pointer; the words let them be called on one
 * that may be an error or NULL.
 *
 * include/linux/err.h, kernel-doc of each.
 */
#ifndef BELAY_LINUX_ERR_H
#define BELAY_LINUX_ERR_H

#include <belay/belay.h>
#include_next <linux/err.h>

#ifndef __ASSEMBLY__

void *ERR_PTR(long error) __errptr __contract;
long PTR_ERR(const void *ptr __errptr __nullable) __contract;
bool IS_ERR(const void *ptr __errptr __nullable) __contract;
bool IS_ERR_OR_NULL(const void *ptr __errptr __nullable) __contract;
void *ERR_CAST(const void *ptr __errptr __nullable)
	__errptr __nullable __borrows(ptr) __contract;
int PTR_ERR_OR_ZERO(const void *ptr __errptr __nullable) __contract;

#endif /* !__ASSEMBLY__ */
#endif
