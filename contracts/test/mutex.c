// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/mutex.h>

int use_mutex(struct mutex *m)
{
	int err;

	mutex_init(m);
	mutex_lock(m);
	err = mutex_is_locked(m);
	mutex_unlock(m);
	err |= mutex_lock_interruptible(m);
	mutex_unlock(m);
	err |= mutex_lock_killable(m);
	mutex_unlock(m);
	err |= mutex_trylock(m);
	mutex_unlock(m);
	mutex_destroy(m);
	return err;
}
