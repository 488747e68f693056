/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * WARN() and BUG() trap by inline assembly. Here they call functions that
 * only the checker knows: WARN() goes on, BUG() does not return.
 *
 * include/asm-generic/bug.h: WARN_ON(c) is an expression whose value is
 * whether c was true.
 */
#ifndef BELAY_ASM_BUG_H
#define BELAY_ASM_BUG_H

#include <belay/belay.h>
#include_next <asm/bug.h>

#ifndef __ASSEMBLY__

void belay_warn(void) __contract;
void belay_bug(void) __contract __noreturn;

#undef BUG
#define BUG()			belay_bug()
#undef BUG_ON
#define BUG_ON(condition)						\
	do {								\
		if (condition)						\
			belay_bug();					\
	} while (0)

#undef WARN_ON
#define WARN_ON(condition)						\
({									\
	int __ret_warn_on = !!(condition);				\
									\
	if (__ret_warn_on)						\
		belay_warn();						\
	__ret_warn_on;							\
})
#undef WARN_ON_ONCE
#define WARN_ON_ONCE(condition)	WARN_ON(condition)

#undef WARN
#define WARN(condition, format...)					\
({									\
	int __ret_warn = !!(condition);					\
									\
	if (__ret_warn)							\
		_printk(format);					\
	__ret_warn;							\
})
#undef WARN_ONCE
#define WARN_ONCE(condition, format...)	WARN(condition, format)
#undef WARN_TAINT
#define WARN_TAINT(condition, taint, format...)	WARN(condition, format)
#undef WARN_TAINT_ONCE
#define WARN_TAINT_ONCE(condition, taint, format...) WARN(condition, format)

#endif /* !__ASSEMBLY__ */
#endif
