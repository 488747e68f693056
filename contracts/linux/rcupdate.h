/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Read-copy-update. include/linux/rcupdate.h, kernel-doc of each, and
 * Documentation/RCU/whatisRCU.rst.
 *
 * The macros that load and store a pointer are a load and a store; what they
 * order, and what lockdep knows, is of no concern here.
 */
#ifndef BELAY_LINUX_RCUPDATE_H
#define BELAY_LINUX_RCUPDATE_H

#include <belay/belay.h>
#include_next <linux/rcupdate.h>

/* What a read section holds; it may be entered again inside. */
struct belay_section;
extern struct belay_section RCU __nests;
extern struct belay_section RCU_BH __nests;
extern struct belay_section RCU_SCHED __nests;

void rcu_read_lock(void) __acquires(&RCU);
void rcu_read_unlock(void) __releases(&RCU);
void rcu_read_lock_bh(void) __acquires(&RCU_BH);
void rcu_read_unlock_bh(void) __releases(&RCU_BH);
void rcu_read_lock_sched(void) __acquires(&RCU_SCHED);
void rcu_read_unlock_sched(void) __releases(&RCU_SCHED);

void synchronize_rcu(void) __sleeps;
void synchronize_rcu_expedited(void) __sleeps;
void rcu_barrier(void) __sleeps;

/*
 * The function gets the object around the head after a grace period. What it
 * does is looked at here, where the object is handed over.
 */
void call_rcu(struct rcu_head *head, rcu_callback_t func __calls(head))
	__contract;

/* mm/slab_common.c, kvfree_call_rcu(): freed by kvfree() later on. */
void belay_kvfree_rcu(const void *ptr __take_of(kfree, kvfree, vfree)
		      __nullable) __contract;
void belay_kvfree_rcu_mightsleep(const void *ptr
				 __take_of(kfree, kvfree, vfree)
				 __nullable) __sleeps;

#undef kfree_rcu
#define kfree_rcu(ptr, rhf...)		belay_kvfree_rcu(ptr)
#undef kvfree_rcu
#define kvfree_rcu(ptr, rhf...)		belay_kvfree_rcu(ptr)
#undef kfree_rcu_mightsleep
#define kfree_rcu_mightsleep(ptr)	belay_kvfree_rcu_mightsleep(ptr)
#undef kvfree_rcu_mightsleep
#define kvfree_rcu_mightsleep(ptr)	belay_kvfree_rcu_mightsleep(ptr)

#undef rcu_dereference_check
#define rcu_dereference_check(p, c)	READ_ONCE(p)
#undef rcu_dereference_bh_check
#define rcu_dereference_bh_check(p, c)	READ_ONCE(p)
#undef rcu_dereference_sched_check
#define rcu_dereference_sched_check(p, c)	READ_ONCE(p)
#undef rcu_dereference_raw
#define rcu_dereference_raw(p)		READ_ONCE(p)
#undef rcu_dereference_raw_check
#define rcu_dereference_raw_check(p)	READ_ONCE(p)
#undef rcu_dereference_protected
#define rcu_dereference_protected(p, c)	(p)
#undef rcu_access_pointer
#define rcu_access_pointer(p)		READ_ONCE(p)

#undef rcu_assign_pointer
#define rcu_assign_pointer(p, v)	((void)((p) = (v)))
#undef RCU_INIT_POINTER
#define RCU_INIT_POINTER(p, v)		((void)((p) = (v)))

#endif
