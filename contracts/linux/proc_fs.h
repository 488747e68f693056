/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Entries of /proc. fs/proc/generic.c: NULL where an entry cannot be made;
 * removing one waits for its callbacks, and ignores NULL.
 */
#ifndef BELAY_LINUX_PROC_FS_H
#define BELAY_LINUX_PROC_FS_H

#include <belay/belay.h>
#include_next <linux/proc_fs.h>

/* proc_ops: as file_operations. */
int __slot(proc_ops, proc_open)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data)
	__sets(file->private_data, result == 0) __sleeps;
__slot_check(proc_ops, proc_open);
int __slot(proc_ops, proc_release)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data)
	__takes(file->private_data) __sleeps;
__slot_check(proc_ops, proc_release);
ssize_t __slot(proc_ops, proc_read)(struct file *file, char __user *buf,
				    size_t count, loff_t *ppos)
	__cookie_at(file->private_data) __sleeps;
__slot_check(proc_ops, proc_read);
ssize_t __slot(proc_ops, proc_write)(struct file *file,
				     const char __user *buf, size_t count,
				     loff_t *ppos)
	__cookie_at(file->private_data) __sleeps;
__slot_check(proc_ops, proc_write);

#ifdef CONFIG_PROC_FS
struct proc_dir_entry *proc_create(const char *name __cstr, umode_t mode,
				   struct proc_dir_entry *parent __nullable,
				   const struct proc_ops *ops)
	__own(proc_remove) __nullable __sleeps;
struct proc_dir_entry *
proc_create_data(const char *name __cstr, umode_t mode,
		 struct proc_dir_entry *parent __nullable,
		 const struct proc_ops *ops, void *data __nullable)
	__own(proc_remove) __nullable __sleeps;
struct proc_dir_entry *
proc_create_single_data(const char *name __cstr, umode_t mode,
			struct proc_dir_entry *parent __nullable,
			int (*show)(struct seq_file *m, void *v),
			void *data __nullable)
	__own(proc_remove) __nullable __sleeps;
struct proc_dir_entry *proc_mkdir(const char *name __cstr,
				  struct proc_dir_entry *parent __nullable)
	__own(proc_remove) __nullable __sleeps;
void proc_remove(struct proc_dir_entry *entry __take __nullable) __sleeps;
/* By its name, so that entries need not be kept for proc_remove(). */
void remove_proc_entry(const char *name __cstr,
		       struct proc_dir_entry *parent __nullable)
	__parks(proc_remove) __sleeps;
int remove_proc_subtree(const char *name __cstr,
			struct proc_dir_entry *parent __nullable)
	__parks(proc_remove) __sleeps;
#endif

#endif
