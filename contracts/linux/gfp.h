/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pages. mm/page_alloc.c, kernel-doc of each. A page that is got by its address
 * is a number, 0 where there is none; it is not followed.
 */
#ifndef BELAY_LINUX_GFP_H
#define BELAY_LINUX_GFP_H

#include <belay/belay.h>
#include_next <linux/gfp.h>

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

/* Not for NULL. Those who have mapped a page have references of their own. */
void __free_pages(struct page *page __take, unsigned int order) __contract;

#endif
