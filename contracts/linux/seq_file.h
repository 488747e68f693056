/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Files of text. fs/seq_file.c, kernel-doc of each, and Documentation/
 * filesystems/seq_file.rst. seq_open() keeps a structure of its own in
 * private_data of the file, which seq_release() frees.
 */
#ifndef BELAY_LINUX_SEQ_FILE_H
#define BELAY_LINUX_SEQ_FILE_H

#include <belay/belay.h>
#include_next <linux/seq_file.h>

void seq_printf(struct seq_file *m, const char *fmt __cstr, ...) __contract;
void seq_putc(struct seq_file *m, char c) __contract;
/* An inline over another since 6.12. */
void seq_puts(struct seq_file *m, const char *s __cstr) __contract;
int seq_write(struct seq_file *m, const void *data __bytes(len), size_t len)
	__contract;

int single_open(struct file *file,
		int (*show)(struct seq_file *m, void *v), void *data
			__nullable)
	__sets(file->private_data, result == 0) __at_most(0) __sleeps;
int single_release(struct inode *inode, struct file *file)
	__at_most(0) __sleeps;
int seq_open(struct file *file, const struct seq_operations *ops)
	__sets(file->private_data, result == 0) __at_most(0) __sleeps;
int seq_release(struct inode *inode, struct file *file) __at_most(0) __sleeps;
ssize_t seq_read(struct file *file, char __user *buf, size_t size,
		 loff_t *ppos) __sleeps;
loff_t seq_lseek(struct file *file, loff_t offset, int whence) __sleeps;

#endif
