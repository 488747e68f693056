/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Module entry points. The kernel names them by an alias or in a section;
 * here each is named by a marker that the checker looks for. What a global
 * owes when the init function has returned 0, the exit function settles.
 */
#ifndef BELAY_LINUX_MODULE_H
#define BELAY_LINUX_MODULE_H

#include <belay/belay.h>
#include_next <linux/module.h>

#undef module_init
#define module_init(fn)							\
	static const initcall_t belay_module_init			\
		__belay_word("module_init()") __used = fn

#undef module_exit
#define module_exit(fn)							\
	static const exitcall_t belay_module_exit			\
		__belay_word("module_exit()") __used = fn

/*
 * kernel/module/main.c. THIS_MODULE is NULL for what is built in, which is
 * always there.
 */
#ifdef CONFIG_MODULE_UNLOAD
bool try_module_get(struct module *module __nullable
			__gives(module_put, result != 0)) __contract;
void belay_module_get(struct module *module __nullable __gives(module_put))
	__contract;
void module_put(struct module *module __take __nullable) __contract;
int module_refcount(struct module *mod) __contract;

/*
 * A module that takes a reference to itself may mean to stay for ever, as
 * watchdogs do that cannot be stopped; or one callback takes it and another
 * puts it.
 */
void belay_module_stay(void) __contract;
#define __module_get(module)						\
	((module) == THIS_MODULE ? belay_module_stay() :		\
				   belay_module_get(module))
#endif

#ifdef MODULE
extern struct module __this_module __parks(module_put);
#endif

#endif
