// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/fs.h>

loff_t use_llseek(struct file *file, loff_t offset, int whence, int which)
{
	switch (which) {
	case 0:
		return noop_llseek(file, offset, whence);
	case 1:
		return generic_file_llseek(file, offset, whence);
	default:
		return fixed_size_llseek(file, offset, whence, 9);
	}
}

int use_open(struct inode *inode, struct file *file)
{
	return stream_open(inode, file) +
	       nonseekable_open(inode, file);
}

ssize_t use_buffer(char *buf, char __user *u, size_t n, loff_t *pos)
{
	return simple_read_from_buffer(u, n, pos, buf, 9) +
	       simple_write_to_buffer(buf, 9, pos, u, n);
}

long use_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	return compat_ptr_ioctl(file, cmd, arg);
}
