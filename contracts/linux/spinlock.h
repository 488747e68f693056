/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Spinlocks. Documentation/locking/spinlocks.rst and locktypes.rst. The
 * functions are inlines over raw locks; the macros become stand-ins. None of
 * them sleeps, but on PREEMPT_RT.
 */
#ifndef BELAY_LINUX_SPINLOCK_H
#define BELAY_LINUX_SPINLOCK_H

#include <belay/belay.h>
#include_next <linux/spinlock.h>

#ifndef CONFIG_PREEMPT_RT

/* include/linux/spinlock.h: the macro takes a key for lockdep. */
void belay_spin_lock_init(spinlock_t *lock __constructs) __contract;
#undef spin_lock_init
#define spin_lock_init(lock)	belay_spin_lock_init(lock)

/* The raw lock is all there is, so that both are one and the same. */
raw_spinlock_t *spinlock_check(spinlock_t *lock) __returns(lock) __contract;

void spin_lock(spinlock_t *lock) __acquires(lock);
void spin_lock_bh(spinlock_t *lock) __acquires(lock);
void spin_lock_irq(spinlock_t *lock) __acquires(lock);
void spin_unlock(spinlock_t *lock) __releases(lock);
void spin_unlock_bh(spinlock_t *lock) __releases(lock);
void spin_unlock_irq(spinlock_t *lock) __releases(lock);
void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags)
	__releases(lock);
int spin_trylock(spinlock_t *lock) __acquires_if(lock, result != 0);
int spin_trylock_bh(spinlock_t *lock) __acquires_if(lock, result != 0);
int spin_trylock_irq(spinlock_t *lock) __acquires_if(lock, result != 0);
int spin_is_locked(spinlock_t *lock) __contract;
int spin_is_contended(spinlock_t *lock) __contract;

unsigned long belay_spin_lock_irqsave(spinlock_t *lock) __acquires(lock);
int belay_spin_trylock_irqsave(spinlock_t *lock, unsigned long *flags)
	__acquires_if(lock, result != 0) __sets(*flags);

#undef spin_lock_nested
#define spin_lock_nested(lock, subclass)				\
	((void)(subclass), spin_lock(lock))
#undef spin_lock_irqsave
#define spin_lock_irqsave(lock, flags)					\
	((void)((flags) = belay_spin_lock_irqsave(lock)))
#undef spin_lock_irqsave_nested
#define spin_lock_irqsave_nested(lock, flags, subclass)			\
	((void)(subclass), spin_lock_irqsave(lock, flags))
#undef spin_trylock_irqsave
#define spin_trylock_irqsave(lock, flags)				\
	belay_spin_trylock_irqsave(lock, &(flags))
#undef assert_spin_locked
#define assert_spin_locked(lock)	lockdep_assert_held(lock)

#endif /* !CONFIG_PREEMPT_RT */

/* Raw locks, which the guard()s of spinlocks take, too. */
void belay_raw_spin_lock_init(raw_spinlock_t *lock __constructs) __contract;
#undef raw_spin_lock_init
#define raw_spin_lock_init(lock)	belay_raw_spin_lock_init(lock)

void _raw_spin_lock(raw_spinlock_t *lock) __acquires(lock);
void _raw_spin_lock_bh(raw_spinlock_t *lock) __acquires(lock);
void _raw_spin_lock_irq(raw_spinlock_t *lock) __acquires(lock);
unsigned long _raw_spin_lock_irqsave(raw_spinlock_t *lock) __acquires(lock);
int _raw_spin_trylock(raw_spinlock_t *lock) __acquires_if(lock, result != 0);
void belay_raw_spin_unlock(raw_spinlock_t *lock) __releases(lock);

#undef raw_spin_trylock
#define raw_spin_trylock(lock)		_raw_spin_trylock(lock)
#undef raw_spin_unlock
#define raw_spin_unlock(lock)		belay_raw_spin_unlock(lock)
#undef raw_spin_unlock_bh
#define raw_spin_unlock_bh(lock)	belay_raw_spin_unlock(lock)
#undef raw_spin_unlock_irq
#define raw_spin_unlock_irq(lock)	belay_raw_spin_unlock(lock)
#undef raw_spin_unlock_irqrestore
#define raw_spin_unlock_irqrestore(lock, flags)				\
	((void)(flags), belay_raw_spin_unlock(lock))

#endif
