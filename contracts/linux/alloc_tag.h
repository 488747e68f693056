/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Since 6.10 an allocator such as kmalloc() is a macro that accounts the call
 * site around a function such as kmalloc_noprof(). Only the call matters.
 */
#ifndef BELAY_LINUX_ALLOC_TAG_H
#define BELAY_LINUX_ALLOC_TAG_H

#include_next <linux/alloc_tag.h>

#undef alloc_hooks
#define alloc_hooks(call)	(call)

/* The function beneath an allocator, see linux/slab.h. */
#define belay_alloc(name)	name##_noprof

#endif
