/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bounds under speculation.
 */
#ifndef BELAY_LINUX_NOSPEC_H
#define BELAY_LINUX_NOSPEC_H

#include <belay/belay.h>
#include_next <linux/nospec.h>

/*
 * include/linux/nospec.h, kernel-doc: the index where it is less than the
 * size, else 0. The mask beneath it is inline assembly.
 */
#undef array_index_nospec
#define array_index_nospec(index, size)					\
({									\
	typeof(index) _i = (index);					\
	typeof(size) _s = (size);					\
									\
	(unsigned long)_i < (unsigned long)_s ? _i : (typeof(_i))0;	\
})

#endif
