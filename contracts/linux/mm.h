/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pages and their mapping to user space.
 */
#ifndef BELAY_LINUX_MM_H
#define BELAY_LINUX_MM_H

#include <linux/version.h>
#include <belay/belay.h>
#include_next <linux/mm.h>

/* include/linux/mm.h: plain arithmetic where there is no high memory. */
#ifndef CONFIG_HIGHMEM
/* A page has 4096 bytes at least (Kconfig: PAGE_SHIFT). */
void *belay_page_address(const struct page *page) __borrows(page) __bytes(4096)
	__contract;
#undef page_address
#define page_address(page)	belay_page_address(page)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
/* include/linux/mm.h: with the lock of the address space held for writing. */
void vm_flags_set(struct vm_area_struct *vma, vm_flags_t flags) __contract;
void vm_flags_clear(struct vm_area_struct *vma, vm_flags_t flags) __contract;
void vm_flags_mod(struct vm_area_struct *vma, vm_flags_t set,
		  vm_flags_t clear) __contract;
#endif

/*
 * mm/memory.c, mm/vmalloc.c, kernel-doc of each: 0, or an error. What is
 * mapped is mapped as the flags of the vma say. Pages get a reference for the
 * mapping, plain page frames do not.
 */
int vm_insert_page(struct vm_area_struct *vma, unsigned long addr,
		   struct page *page) __must_check __at_most(0) __sleeps;
int vm_map_pages(struct vm_area_struct *vma, struct page **pages,
		 unsigned long num) __must_check __at_most(0) __sleeps;
int vm_map_pages_zero(struct vm_area_struct *vma, struct page **pages,
		      unsigned long num) __must_check __at_most(0) __sleeps;
int remap_pfn_range(struct vm_area_struct *vma, unsigned long addr,
		    unsigned long pfn, unsigned long size, pgprot_t prot)
	__must_check __at_most(0) __sleeps;
int vm_iomap_memory(struct vm_area_struct *vma, phys_addr_t start,
		    unsigned long len) __must_check __at_most(0) __sleeps;
int remap_vmalloc_range(struct vm_area_struct *vma, void *addr,
			unsigned long pgoff) __must_check __at_most(0) __sleeps;

#endif
