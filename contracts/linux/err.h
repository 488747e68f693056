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

/*
 * The tests are for pointers of any address space: devm_ioremap_resource()
 * returns an error, too.
 */
#define PTR_ERR(ptr)		PTR_ERR((__force const void *)(ptr))
#define IS_ERR(ptr)		IS_ERR((__force const void *)(ptr))
#define IS_ERR_OR_NULL(ptr)	IS_ERR_OR_NULL((__force const void *)(ptr))
#define ERR_CAST(ptr)		ERR_CAST((__force const void *)(ptr))
#define PTR_ERR_OR_ZERO(ptr)	PTR_ERR_OR_ZERO((__force const void *)(ptr))

#endif /* !__ASSEMBLY__ */
#endif
