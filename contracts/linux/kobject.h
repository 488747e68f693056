/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Kobjects. lib/kobject.c, kernel-doc of each: from kobject_init() on they are
 * released by kobject_put(), even where kobject_init_and_add() fails.
 */
#ifndef BELAY_LINUX_KOBJECT_H
#define BELAY_LINUX_KOBJECT_H

#include <belay/belay.h>
#include_next <linux/kobject.h>

void kobject_init(struct kobject *kobj __counts __constructs
			__becomes(kobject_put),
		  const struct kobj_type *ktype) __contract;
int kobject_add(struct kobject *kobj, struct kobject *parent __nullable,
		const char *fmt __cstr, ...) __at_most(0) __sleeps;
int kobject_init_and_add(struct kobject *kobj __counts __constructs
				__becomes(kobject_put),
			 const struct kobj_type *ktype,
			 struct kobject *parent __nullable,
			 const char *fmt __cstr, ...) __at_most(0) __sleeps;
void kobject_del(struct kobject *kobj __nullable) __sleeps;
struct kobject *kobject_create_and_add(const char *name __cstr,
				       struct kobject *parent __nullable)
	__own(kobject_put) __nullable __sleeps;
struct kobject *kobject_get(struct kobject *kobj __counts __nullable
				__gives(kobject_put)) __returns(kobj);
void kobject_put(struct kobject *kobj __counts __take __nullable) __sleeps;
int kobject_set_name(struct kobject *kobj, const char *fmt __cstr, ...)
	__at_most(0);
/* lib/kobject_uevent.c: -ENOMEM where there is no room for one more. */
int add_uevent_var(struct kobj_uevent_env *env, const char *fmt __cstr, ...)
	__at_most(0) __contract;
int kobject_uevent_env(struct kobject *kobj, enum kobject_action action,
		       char *envp[]) __sleeps;
int kobject_uevent(struct kobject *kobj, enum kobject_action action)
	__at_most(0) __sleeps;

/* Directories in sysfs that are made before modules are. */
extern struct kobject *kernel_kobj __contract;
extern struct kobject *firmware_kobj __contract;
#ifdef CONFIG_PM
extern struct kobject *power_kobj __contract;
#endif

#endif
