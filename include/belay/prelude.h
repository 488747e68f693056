/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * prelude.h - makes the kernel's own words visible to the checker
 *
 * The checker force-includes this file after the kernel's kconfig.h and
 * compiler_types.h and before anything else. The attributes behind the
 * kernel's compiler words are lost or unnamed in libclang's C interface, so
 * each word is redefined here to carry an annotation beside the attribute;
 * and the few macros under everything else that hide what they do behind
 * compiler builtins get a plain form of the same value.
 *
 * It is never part of a build.
 */
#ifndef BELAY_PRELUDE_H
#define BELAY_PRELUDE_H

#ifndef __BELAY__
#error "belay/prelude.h is for the checker only"
#endif
#ifndef __LINUX_COMPILER_TYPES_H
#error "belay/prelude.h comes after the kernel's compiler_types.h"
#endif

#define __belay_kernel_word(text) __attribute__((__annotate__("belay:" text)))

/*
 * Address spaces. These are part of the type, so that the compiler front end
 * itself refuses to mix them, and clang_getAddressSpace() tells them: 1 is
 * user memory, 2 is I/O memory. A cast goes from one to the other, as with
 * sparse. The kernel takes the address of and declares variables of __rcu and
 * __percpu types, which address spaces forbid: they are type tags.
 */
#undef __user
#define __user		__attribute__((__address_space__(1)))
#undef __iomem
#define __iomem		__attribute__((__address_space__(2)))
#undef __rcu
#define __rcu		__attribute__((__btf_type_tag__("rcu")))
#undef __percpu
#define __percpu	__attribute__((__btf_type_tag__("percpu")))

/* Attributes that libclang leaves unexposed. */
#undef __must_check
#define __must_check							\
	__attribute__((__warn_unused_result__))				\
	__belay_kernel_word("must_check()")

#undef __cleanup
#define __cleanup(func)							\
	__attribute__((__unused__, __cleanup__(func)))			\
	__belay_kernel_word("cleanup(" #func ")")

#undef __printf
#define __printf(a, b)							\
	__attribute__((__format__(printf, a, b)))			\
	__belay_kernel_word("printf(" #a ", " #b ")")

#undef __scanf
#define __scanf(a, b)							\
	__attribute__((__format__(scanf, a, b)))			\
	__belay_kernel_word("scanf(" #a ", " #b ")")

/*
 * A contract for a kernel inline comes after its definition, and the compiler
 * drops an attribute from there unless the definition has one of the kind.
 */
#define __belay_inline	__attribute__((__annotate__("inline")))
#undef inline
#define inline inline __gnu_inline __inline_maybe_unused notrace __belay_inline

/* Words for other tools, which are empty or refused by this compiler. */
#undef __counted_by
#define __counted_by(member)	__belay_kernel_word("counted_by(" #member ")")
#undef __counted_by_le
#define __counted_by_le(member)	__belay_kernel_word("counted_by(" #member ")")
#undef __counted_by_be
#define __counted_by_be(member)	__belay_kernel_word("counted_by(" #member ")")

#undef __acquires
#define __acquires(...)	__belay_kernel_word("acquires(" #__VA_ARGS__ ")")
#undef __releases
#define __releases(...)	__belay_kernel_word("releases(" #__VA_ARGS__ ")")
#undef __must_hold
#define __must_hold(...) __belay_kernel_word("must_hold(" #__VA_ARGS__ ")")
#undef __guarded_by
#define __guarded_by(...) __belay_kernel_word("guarded_by(" #__VA_ARGS__ ")")

/*
 * FORTIFY_SOURCE wraps memcpy() and its kin in macros and inlines that ask
 * the optimiser for sizes. Without it the plain functions are called; their
 * bounds are what the checker proves.
 */
#define __NO_FORTIFY

/*
 * Build-time assertions rest on the optimiser as well. The build evaluates
 * them; here the condition stays an operand that is not evaluated. This is
 * all that the checked forms of min(), max(), clamp() and READ_ONCE() add.
 */
#undef compiletime_assert
#define compiletime_assert(condition, msg)	((void)sizeof(!(condition)))

/* _Generic over all scalar types, where the front end has an operator. */
#undef __unqual_scalar_typeof
#define __unqual_scalar_typeof(x)		__typeof_unqual__(x)

#endif /* BELAY_PRELUDE_H */
