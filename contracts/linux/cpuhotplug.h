/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Coming and going of processors. kernel/cpu.c, kernel-doc of each: the
 * result is 0, for a dynamic state its number, or negative. States are numbers;
 * that each is removed is not followed.
 */
#ifndef BELAY_LINUX_CPUHOTPLUG_H
#define BELAY_LINUX_CPUHOTPLUG_H

#include <belay/belay.h>
#include_next <linux/cpuhotplug.h>

int __cpuhp_setup_state(enum cpuhp_state state, const char *name __cstr,
			bool invoke,
			int (*startup)(unsigned int cpu) __nullable,
			int (*teardown)(unsigned int cpu) __nullable,
			bool multi_instance) __sleeps;
void __cpuhp_remove_state(enum cpuhp_state state, bool invoke) __sleeps;

#endif
