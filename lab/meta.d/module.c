// SPDX-License-Identifier: GPL-2.0-only
/*
 * A module that is good or goes wrong in the one way that MODE says, for
 * lab/meta to see that the lab notices; or, with GOOD, in the way that is
 * written to its parameter "go".
 */
#include <linux/bug.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/stop_machine.h>
#include <linux/string.h>
#include <linux/timer.h>

#define GOOD 0
#define NO_LOAD 1	/* cannot be loaded */
#define WARNS 2		/* has the kernel warn while it is unloaded */
#define HANGS 3		/* stops every CPU for ever */

static DEFINE_SPINLOCK(one);
static DEFINE_SPINLOCK(other);
static DEFINE_MUTEX(mutex);

static int hang(void *unused)
{
	for (;;)
		cpu_relax();
	return 0;
}

/*
 * What leaks does so more than once: kmemleak takes what it finds on a stack,
 * however old, for a pointer.
 */
#define LEAKS 8

static int leak(void)
{
	void *volatile p;

	for (int i = 0; i < LEAKS; i++)
		p = kmalloc(100, GFP_KERNEL);
	p = NULL;
	return 0;
}

static int use_after_free(void)
{
	char *p = kmalloc(100, GFP_KERNEL);

	kfree(p);
	OPTIMIZER_HIDE_VAR(p);
	READ_ONCE(*p);
	return 0;
}

static int lock_order(void)
{
	spin_lock(&one);
	spin_lock(&other);
	spin_unlock(&other);
	spin_unlock(&one);

	spin_lock(&other);
	spin_lock(&one);
	spin_unlock(&one);
	spin_unlock(&other);
	return 0;
}

static int sleep_in_atomic(void)
{
	spin_lock(&one);
	mutex_lock(&mutex);
	mutex_unlock(&mutex);
	spin_unlock(&one);
	return 0;
}

static int shift_too_far(void)
{
	volatile int n = 40;

	n = 1 << n;
	return 0;
}

static void nothing(struct timer_list *unused)
{
}

static int free_active(void)
{
	struct timer_list *timer = kmalloc(sizeof(*timer), GFP_KERNEL);

	if (!timer)
		return -ENOMEM;
	timer_setup(timer, nothing, 0);
	mod_timer(timer, jiffies + 1000 * HZ);
	kfree(timer);
	return 0;
}

static int leak_on_failure(void)
{
	void *some[LEAKS];

	for (int i = 0; i < LEAKS; i++) {
		some[i] = kmalloc(100, GFP_KERNEL);
		if (!some[i])
			return -ENOMEM;
	}
	for (int i = 0; i < LEAKS; i++)
		kfree(some[i]);
	return 0;
}

static const struct {
	const char *name;
	int (*go)(void);
} ways[] = {
	{ "leak", leak },
	{ "use_after_free", use_after_free },
	{ "lock_order", lock_order },
	{ "sleep_in_atomic", sleep_in_atomic },
	{ "shift_too_far", shift_too_far },
	{ "free_active", free_active },
	{ "leak_on_failure", leak_on_failure },
};

static int set_go(const char *way, const struct kernel_param *unused)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(ways); i++)
		if (sysfs_streq(way, ways[i].name))
			return ways[i].go();
	return -EINVAL;
}

static const struct kernel_param_ops go_ops = {
	.set = set_go,
};
module_param_cb(go, &go_ops, NULL, 0600);

static int __init meta_init(void)
{
	if (MODE == NO_LOAD)
		return -ENODEV;
	if (MODE == HANGS)
		stop_machine(hang, NULL, cpu_online_mask);
	return 0;
}

static void __exit meta_exit(void)
{
	WARN_ON(MODE == WARNS);
}

module_init(meta_init);
module_exit(meta_exit);

MODULE_DESCRIPTION("Goes wrong as told");
MODULE_LICENSE("GPL");
