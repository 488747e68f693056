/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * compat.h - what the older of the supported kernels lack
 *
 * The only place where the drivers ask for the version of the kernel. What is
 * here has the name and the meaning that it has in the newer ones.
 */
#ifndef BELAY_COMPAT_H
#define BELAY_COMPAT_H

#include <linux/version.h>

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 3, 0)
#include <linux/mm.h>

static inline void vm_flags_mod(struct vm_area_struct *vma, vm_flags_t set,
				vm_flags_t clear)
{
	vma->vm_flags = (vma->vm_flags | set) & ~clear;
}
#endif

#endif /* BELAY_COMPAT_H */
