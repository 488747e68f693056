// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/completion.h>
#include <linux/rcupdate.h>
#include <linux/rwsem.h>
#include <linux/semaphore.h>

long use_completion(struct completion *c)
{
	long n = 0;

	init_completion(c);
	reinit_completion(c);
	wait_for_completion(c);
	wait_for_completion_io(c);
	n += wait_for_completion_interruptible(c);
	n += wait_for_completion_killable(c);
	n += (long)wait_for_completion_timeout(c, 5);
	n += wait_for_completion_interruptible_timeout(c, 5);
	n += wait_for_completion_killable_timeout(c, 5);
	complete(c);
	complete_all(c);
	return n + try_wait_for_completion(c) + completion_done(c);
}

int use_rwsem(struct rw_semaphore *s)
{
	int n = 0;

	init_rwsem(s);
	down_read(s);
	up_read(s);
	down_write(s);
	downgrade_write(s);
	up_read(s);
	n += down_read_interruptible(s);
	n += down_read_killable(s);
	n += down_read_trylock(s);
	n += down_write_killable(s);
	n += down_write_trylock(s);
	up_write(s);
	down_read_nested(s, 1);
	down_write_nested(s, 1);
	return n;
}

int use_semaphore(struct semaphore *s)
{
	sema_init(s, 1);
	down(s);
	up(s);
	return down_interruptible(s) + down_killable(s) + down_trylock(s) +
	       down_timeout(s, 5);
}

struct node {
	struct rcu_head rcu;
	struct node __rcu *next;
};

void use_rcu(struct node *n, struct node *m, rcu_callback_t free)
{
	struct node *p;

	rcu_read_lock();
	p = rcu_dereference(n->next);
	rcu_read_unlock();
	rcu_read_lock_bh();
	rcu_read_unlock_bh();
	rcu_assign_pointer(n->next, m);
	RCU_INIT_POINTER(n->next, NULL);
	p = rcu_dereference_protected(n->next, 1);
	p = rcu_replace_pointer(n->next, m, 1);
	if (rcu_access_pointer(n->next))
		synchronize_rcu();
	rcu_barrier();
	call_rcu(&p->rcu, free);
	kfree_rcu(n, rcu);
	kvfree_rcu(m, rcu);
}

void use_barriers(struct node *n, struct node *m)
{
	n->next = m;
	mb();
	rmb();
	wmb();
	dma_mb();
	dma_rmb();
	dma_wmb();
	smp_mb();
	smp_rmb();
	smp_wmb();
	m->next = n;
}
