// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/spinlock.h>

int use_spinlock(spinlock_t *s)
{
	unsigned long flags;
	int n = 0;

	spin_lock_init(s);
	spin_lock(s);
	spin_unlock(s);
	spin_lock_bh(s);
	spin_unlock_bh(s);
	spin_lock_irq(s);
	spin_unlock_irq(s);
	spin_lock_irqsave(s, flags);
	spin_unlock_irqrestore(s, flags);
	spin_lock_nested(s, 1);
	spin_unlock(s);
	if (spin_trylock(s))
		spin_unlock(s);
	if (spin_trylock_irqsave(s, flags))
		spin_unlock_irqrestore(s, flags);
	return n + spin_is_locked(s);
}

void use_raw(raw_spinlock_t *s)
{
	unsigned long flags;

	raw_spin_lock_init(s);
	raw_spin_lock(s);
	raw_spin_unlock(s);
	raw_spin_lock_irq(s);
	raw_spin_unlock_irq(s);
	raw_spin_lock_irqsave(s, flags);
	raw_spin_unlock_irqrestore(s, flags);
	if (raw_spin_trylock(s))
		raw_spin_unlock(s);
}
