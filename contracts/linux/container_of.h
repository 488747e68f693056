/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * include/linux/container_of.h, kernel-doc: the structure that a pointer to a
 * member is embedded in. The stand-in keeps the name of the member; that the
 * pointer has the member's type the build has the compiler see.
 */
#ifndef BELAY_LINUX_CONTAINER_OF_H
#define BELAY_LINUX_CONTAINER_OF_H

#include_next <linux/container_of.h>

void *belay_container_of(const volatile void *ptr, unsigned long offset);

#undef container_of
#define container_of(ptr, type, member)					\
	((type *)belay_container_of((ptr),				\
				    __builtin_offsetof(type, member)))

#endif
