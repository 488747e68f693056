/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Per-CPU variables. include/linux/percpu-defs.h, comments on the accessors:
 * the pointer names a variable of which each CPU has its own copy, and what
 * they yield points to the copy of one CPU. They add an offset to the number
 * that the pointer is, some of them in assembly, which nobody can follow.
 */
#ifndef BELAY_LINUX_PERCPU_DEFS_H
#define BELAY_LINUX_PERCPU_DEFS_H

#include <belay/belay.h>
#include_next <linux/percpu-defs.h>

/* A copy goes with the variable; which one it is nobody tells. */
void belay_percpu_copy(const void __percpu *var, unsigned long cpu,
		       void **copy __init_out);

#undef per_cpu_ptr
#undef raw_cpu_ptr
#undef this_cpu_ptr
#define per_cpu_ptr(ptr, cpu)						\
({									\
	typeof(*(ptr)) __kernel __force *belay_copy;			\
	__verify_pcpu_ptr(ptr);						\
	belay_percpu_copy(ptr, cpu, (void **)&belay_copy);		\
	belay_copy;							\
})
#define raw_cpu_ptr(ptr)	per_cpu_ptr(ptr, 0)
#define this_cpu_ptr(ptr)	raw_cpu_ptr(ptr)

#endif
