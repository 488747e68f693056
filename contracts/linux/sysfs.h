/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Attributes. Documentation/filesystems/sysfs.rst: a buffer is a page,
 * PAGE_SIZE bytes of which 4096 are there on each architecture, and aligned;
 * what store() gets ends with a NUL. fs/sysfs/, kernel-doc of each.
 */
#ifndef BELAY_LINUX_SYSFS_H
#define BELAY_LINUX_SYSFS_H

#include <belay/belay.h>
#include_next <linux/sysfs.h>

/* fs/sysfs/file.c, sysfs_kf_bin_read(): a range within the attribute. */
ssize_t __slot(bin_attribute, read)(struct file *file, struct kobject *kobj,
				    struct bin_attribute *attr,
				    char *buf __bytes(count), loff_t off,
				    size_t count) __sleeps;
__slot_check(bin_attribute, read);
ssize_t __slot(bin_attribute, write)(struct file *file, struct kobject *kobj,
				     struct bin_attribute *attr,
				     char *buf __bytes(count), loff_t off,
				     size_t count) __sleeps;
__slot_check(bin_attribute, write);

umode_t __slot(attribute_group, is_visible)(struct kobject *kobj,
					    struct attribute *attr, int n)
	__sleeps;
__slot_check(attribute_group, is_visible);
umode_t __slot(attribute_group, is_bin_visible)(struct kobject *kobj,
						struct bin_attribute *attr,
						int n) __sleeps;
__slot_check(attribute_group, is_bin_visible);

#ifdef CONFIG_SYSFS
/* At most what is left of the page; returns how many bytes. */
int sysfs_emit(char *buf __bytes(4096) __init_out __cstr,
	       const char *fmt __cstr, ...) __at_most(4095);
int sysfs_emit_at(char *buf __bytes(4096) __cstr, int at,
		  const char *fmt __cstr, ...) __at_most(4095);

int sysfs_create_group(struct kobject *kobj, const struct attribute_group *grp)
	__at_most(0) __sleeps;
void sysfs_remove_group(struct kobject *kobj,
			const struct attribute_group *grp) __sleeps;
int sysfs_create_file_ns(struct kobject *kobj, const struct attribute *attr,
			 const void *ns __nullable) __at_most(0) __sleeps;
void sysfs_remove_file_ns(struct kobject *kobj, const struct attribute *attr,
			  const void *ns __nullable) __sleeps;
int sysfs_create_bin_file(struct kobject *kobj,
			  const struct bin_attribute *attr)
	__at_most(0) __sleeps;
void sysfs_remove_bin_file(struct kobject *kobj,
			   const struct bin_attribute *attr) __sleeps;
void sysfs_notify(struct kobject *kobj, const char *dir __cstr __nullable,
		  const char *attr __cstr __nullable) __sleeps;
#endif

#endif
