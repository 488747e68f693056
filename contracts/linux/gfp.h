/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pages. mm/page_alloc.c and include/linux/gfp.h: NULL on failure. The pages
 * are not zeroed, unless the flags say so.
 */
#ifndef BELAY_LINUX_GFP_H
#define BELAY_LINUX_GFP_H

#include <belay/belay.h>
#include_next <linux/gfp.h>

/* belay_alloc(f) is what f calls; before 6.10 that was f (alloc_tag.h). */
#ifndef belay_alloc
#define belay_alloc(name)	name
#endif

struct page *belay_alloc(alloc_pages)(gfp_t gfp, unsigned int order)
	__own(__free_pages) __nullable
	__sleeps_if(gfpflags_allow_blocking(gfp));
struct page *belay_alloc(alloc_pages_node)(int nid, gfp_t gfp_mask,
					   unsigned int order)
	__own(__free_pages) __nullable
	__sleeps_if(gfpflags_allow_blocking(gfp_mask));

/* Those who have mapped a page have references of their own. */
void __free_pages(struct page *page __take, unsigned int order) __contract;

#endif
