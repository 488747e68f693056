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

#endif
