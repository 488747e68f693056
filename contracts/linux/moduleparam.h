/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Parameters of modules. include/linux/moduleparam.h and kernel/params.c: 0
 * or a negative errno.
 */
#ifndef BELAY_LINUX_MODULEPARAM_H
#define BELAY_LINUX_MODULEPARAM_H

#include <belay/belay.h>
#include_next <linux/moduleparam.h>

/*
 * kernel_param_ops
 *
 * set() and get() run under the lock of all parameters: on loading, before the
 * init function, and from then on whenever somebody opens the file of the
 * parameter, until after the exit function. Without a value val is NULL if
 * the flags allow that. The buffer of get() is a page.
 */
int __slot(kernel_param_ops, set)(const char *val __cstr,
				  const struct kernel_param *kp) __sleeps;
__slot_check(kernel_param_ops, set);

int __slot(kernel_param_ops, get)(char *buffer,
				  const struct kernel_param *kp) __sleeps;
__slot_check(kernel_param_ops, get);

#define belay_param(type)						\
	int param_set_##type(const char *val __cstr,			\
			     const struct kernel_param *kp) __contract;	\
	int param_get_##type(char *buffer, const struct kernel_param *kp) \
		__contract

belay_param(byte);
belay_param(short);
belay_param(ushort);
belay_param(int);
belay_param(uint);
belay_param(long);
belay_param(ulong);
belay_param(ullong);
belay_param(charp);
belay_param(bool);
belay_param(invbool);

/* kernel/params.c: -EINVAL for what is outside of the range. */
int param_set_uint_minmax(const char *val __cstr,
			  const struct kernel_param *kp, unsigned int min,
			  unsigned int max) __contract;
int param_set_bool_enable_only(const char *val __cstr,
			       const struct kernel_param *kp) __contract;

#endif
