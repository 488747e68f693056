/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Files, as a character device sees them. Documentation/filesystems/vfs.rst
 * says when each operation is called, locking.rst that none is called under a
 * lock that forbids sleeping.
 */
#ifndef BELAY_LINUX_FS_H
#define BELAY_LINUX_FS_H

#include <belay/belay.h>
#include_next <linux/fs.h>

/*
 * file_operations
 *
 * Between an open() that returned 0 and its release() the file belongs to the
 * driver, with whatever it put into private_data. release() is called once,
 * when no other operation runs or will; its result is ignored. The others may
 * run in parallel on one file.
 */
int __slot(file_operations, open)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data)
	__sets(file->private_data, result == 0) __sleeps;
__slot_check(file_operations, open);

int __slot(file_operations, release)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data)
	__takes(file->private_data) __sleeps;
__slot_check(file_operations, release);

ssize_t __slot(file_operations, read)(struct file *file, char __user *buf,
				      size_t count, loff_t *ppos)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, read);

ssize_t __slot(file_operations, write)(struct file *file,
				       const char __user *buf, size_t count,
				       loff_t *ppos)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, write);

ssize_t __slot(file_operations, read_iter)(struct kiocb *iocb,
					   struct iov_iter *to)
	__cookie_at(iocb->ki_filp->private_data) __sleeps;
__slot_check(file_operations, read_iter);

ssize_t __slot(file_operations, write_iter)(struct kiocb *iocb,
					    struct iov_iter *from)
	__cookie_at(iocb->ki_filp->private_data) __sleeps;
__slot_check(file_operations, write_iter);

loff_t __slot(file_operations, llseek)(struct file *file, loff_t offset,
				       int whence)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, llseek);

long __slot(file_operations, unlocked_ioctl)(struct file *file,
					     unsigned int cmd,
					     unsigned long arg)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, unlocked_ioctl);

long __slot(file_operations, compat_ioctl)(struct file *file,
					   unsigned int cmd, unsigned long arg)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, compat_ioctl);

/* A NULL table asks for the events only. */
__poll_t __slot(file_operations, poll)(struct file *file,
				       struct poll_table_struct *wait
						__nullable)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, poll);

int __slot(file_operations, fasync)(int fd, struct file *file, int on)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, fasync);
int __slot(file_operations, flush)(struct file *file, fl_owner_t id)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, flush);
int __slot(file_operations, fsync)(struct file *file, loff_t start, loff_t end,
				   int datasync)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, fsync);
/* Called with mmap_lock held for writing. */
int __slot(file_operations, mmap)(struct file *file,
				  struct vm_area_struct *vma)
	__cookie_at(file->private_data) __sleeps;
__slot_check(file_operations, mmap);

/* fs/ioctl.c: calls unlocked_ioctl() of the file with a converted argument. */
#ifdef CONFIG_COMPAT
long compat_ptr_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
	__sleeps;
#endif

/* fs/read_write.c, fs/open.c: touch the position and mode of the file. */
loff_t noop_llseek(struct file *file, loff_t offset, int whence) __contract;
loff_t generic_file_llseek(struct file *file, loff_t offset, int whence)
	__sleeps;
loff_t generic_file_llseek_size(struct file *file, loff_t offset, int whence,
				loff_t maxsize, loff_t eof) __contract;
loff_t default_llseek(struct file *file, loff_t offset, int whence) __sleeps;
/* fs/inode.c: as fine as the file system counts. */
struct timespec64 current_time(struct inode *inode) __contract;

/*
 * Signals to those who asked for them: fs/fcntl.c. The list is the kernel's; who
 * is on it is taken off, with on == 0, before the file goes.
 */
int fasync_helper(int fd, struct file *filp, int on,
		  struct fasync_struct **fapp) __sleeps;
void kill_fasync(struct fasync_struct **fp, int sig, int band) __contract;
loff_t fixed_size_llseek(struct file *file, loff_t offset, int whence,
			 loff_t size) __contract;
int nonseekable_open(struct inode *inode, struct file *file) __at_most(0);
int stream_open(struct inode *inode, struct file *file) __at_most(0);

/*
 * fs/libfs.c, kernel-doc: at most available bytes of the buffer are copied,
 * from or to *ppos on, which moves by as many.
 */
ssize_t simple_read_from_buffer(void __user *to, size_t count, loff_t *ppos,
				const void *from __bytes(available),
				size_t available) __sleeps;
ssize_t simple_write_to_buffer(void *to __bytes(available), size_t available,
			       loff_t *ppos, const void __user *from,
			       size_t count) __sleeps;

/* /sys/fs, which is there before modules are. */
extern struct kobject *fs_kobj __contract;

/*
 * fs/char_dev.c, kernel-doc of each. The numbers are given back as they are:
 * what is owed for them cannot be followed.
 */
int alloc_chrdev_region(dev_t *dev, unsigned int baseminor,
			unsigned int count, const char *name __cstr)
	__sets(*dev, result == 0) __at_most(0) __sleeps;
int register_chrdev_region(dev_t from, unsigned int count,
			   const char *name __cstr) __at_most(0) __sleeps;
void unregister_chrdev_region(dev_t from, unsigned int count) __sleeps;
int __register_chrdev(unsigned int major, unsigned int baseminor,
		      unsigned int count, const char *name __cstr,
		      const struct file_operations *fops) __sleeps;
void __unregister_chrdev(unsigned int major, unsigned int baseminor,
			 unsigned int count, const char *name __cstr)
	__sleeps;

/*
 * fs/libfs.c, simple_attr_open(): files that are a number. The two functions
 * get what the inode has for the driver, when the file is read or written. The
 * macro hides that; here they go into a table, so that they have a contract.
 */
struct belay_simple_attribute {
	int (*get)(void *data, u64 *val);
	int (*set)(void *data, u64 val);
};

int __slot(belay_simple_attribute, get)(void *data __drvdata, u64 *val)
	__sets(*val, result == 0) __sleeps;
__slot_check(belay_simple_attribute, get);
int __slot(belay_simple_attribute, set)(void *data __drvdata, u64 val)
	__sleeps;
__slot_check(belay_simple_attribute, set);

int belay_simple_attr_open(struct inode *inode, struct file *file) __sleeps;

#define belay_simple_attribute(__fops, __get, __set, __fmt)		\
static const struct belay_simple_attribute __fops##_attribute		\
		__attribute__((__unused__)) = {				\
	.get = __get,							\
	.set = __set,							\
};									\
static int __fops##_open(struct inode *inode, struct file *file)	\
{									\
	__simple_attr_check_format(__fmt, 0ull);			\
	return belay_simple_attr_open(inode, file);			\
}

#undef DEFINE_SIMPLE_ATTRIBUTE_XSIGNED
#define DEFINE_SIMPLE_ATTRIBUTE_XSIGNED(__fops, __get, __set, __fmt,	\
					__is_signed)			\
belay_simple_attribute(__fops, __get, __set, __fmt)			\
static const struct file_operations __fops = {				\
	.owner = THIS_MODULE,						\
	.open = __fops##_open,						\
	.release = simple_attr_release,					\
	.read = simple_attr_read,					\
	.write = (__is_signed) ? simple_attr_write_signed :		\
				 simple_attr_write,			\
	.llseek = generic_file_llseek,					\
}

int simple_attr_release(struct inode *inode, struct file *file) __sleeps;
ssize_t simple_attr_read(struct file *file, char __user *buf, size_t len,
			 loff_t *ppos) __sleeps;
ssize_t simple_attr_write(struct file *file, const char __user *buf,
			  size_t len, loff_t *ppos) __sleeps;
ssize_t simple_attr_write_signed(struct file *file, const char __user *buf,
				 size_t len, loff_t *ppos) __sleeps;

#endif
