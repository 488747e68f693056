/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory that is contiguous in the address space only. mm/vmalloc.c,
 * kernel-doc of each: NULL on failure; all may sleep, as may vfree().
 */
#ifndef BELAY_LINUX_VMALLOC_H
#define BELAY_LINUX_VMALLOC_H

#include <belay/belay.h>
#include_next <linux/vmalloc.h>

#ifndef belay_alloc
#define belay_alloc(name)	name
#endif

void *belay_alloc(vmalloc)(unsigned long size)
	__own(vfree) __nullable __bytes(size) __sleeps;
void *belay_alloc(vzalloc)(unsigned long size)
	__own(vfree) __nullable __bytes(size) __zeroed __sleeps;
/* Zeroed, and fit for remap_vmalloc_range(). */
void *belay_alloc(vmalloc_user)(unsigned long size)
	__own(vfree) __nullable __bytes(size) __zeroed __sleeps;
void *belay_alloc(vmalloc_node)(unsigned long size, int node)
	__own(vfree) __nullable __bytes(size) __sleeps;
void *belay_alloc(vzalloc_node)(unsigned long size, int node)
	__own(vfree) __nullable __bytes(size) __zeroed __sleeps;
void *belay_alloc(vmalloc_32)(unsigned long size)
	__own(vfree) __nullable __bytes(size) __sleeps;
void *belay_alloc(vmalloc_32_user)(unsigned long size)
	__own(vfree) __nullable __bytes(size) __zeroed __sleeps;
void *belay_alloc(__vmalloc)(unsigned long size, gfp_t gfp_mask)
	__own(vfree) __nullable __bytes(size) __sleeps;
void *belay_alloc(vmalloc_array)(size_t n, size_t size)
	__own(vfree) __nullable __bytes(n * size) __sleeps;
void *belay_alloc(vcalloc)(size_t n, size_t size)
	__own(vfree) __nullable __bytes(n * size) __zeroed __sleeps;

/* NULL is ignored. */
void vfree(const void *addr __take __nullable) __sleeps;
void vfree_atomic(const void *addr __take_of(vfree) __nullable) __contract;

void *vmap(struct page **pages, unsigned int count, unsigned long flags,
	   pgprot_t prot) __own(vunmap) __nullable __sets(*result) __sleeps;
void vunmap(const void *addr __take __nullable) __sleeps;

#endif
