/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Assertions about locks. Documentation/locking/lockdep-design.rst: that the
 * lock is held by the current task. Lockdep looks at run time where it is
 * switched on; the checker looks on all paths.
 */
#ifndef BELAY_LINUX_LOCKDEP_H
#define BELAY_LINUX_LOCKDEP_H

#include <belay/belay.h>
#include_next <linux/lockdep.h>

void belay_assert_held(const void *lock) __must_hold(lock);

#undef lockdep_assert_held
#define lockdep_assert_held(l)		belay_assert_held(l)
#undef lockdep_assert_held_write
#define lockdep_assert_held_write(l)	belay_assert_held(l)
#undef lockdep_assert_held_read
#define lockdep_assert_held_read(l)	belay_assert_held(l)
#undef lockdep_assert_held_once
#define lockdep_assert_held_once(l)	belay_assert_held(l)

/* What is not known to be held need not be free. */
#undef lockdep_assert_not_held
#define lockdep_assert_not_held(l)	((void)(l))

#endif
