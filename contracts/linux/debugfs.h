/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * debugfs. fs/debugfs/inode.c and file.c, kernel-doc of each: an error is
 * passed on as an ERR_PTR, which all of them accept, so that nobody needs to
 * look at it.
 */
#ifndef BELAY_LINUX_DEBUGFS_H
#define BELAY_LINUX_DEBUGFS_H

#include <belay/belay.h>
#include <linux/fs.h>
#include_next <linux/debugfs.h>

/* As DEFINE_SIMPLE_ATTRIBUTE_XSIGNED() of <linux/fs.h>, for files of these. */
#undef DEFINE_DEBUGFS_ATTRIBUTE_XSIGNED
#define DEFINE_DEBUGFS_ATTRIBUTE_XSIGNED(__fops, __get, __set, __fmt,	\
					 __is_signed)			\
belay_simple_attribute(__fops, __get, __set, __fmt)			\
static const struct file_operations __fops = {				\
	.owner = THIS_MODULE,						\
	.open = __fops##_open,						\
	.release = simple_attr_release,					\
	.read = debugfs_attr_read,					\
	.write = (__is_signed) ? debugfs_attr_write_signed :		\
				 debugfs_attr_write,			\
}

#ifdef CONFIG_DEBUG_FS

struct dentry *debugfs_create_dir(const char *name __cstr,
				  struct dentry *parent __nullable __errptr)
	__errptr __sleeps;
void debugfs_remove(struct dentry *dentry __nullable __errptr) __sleeps;

/* Before 6.14 a function, since then a macro over another. */
#ifndef debugfs_create_file
struct dentry *debugfs_create_file(const char *name __cstr, umode_t mode,
				   struct dentry *parent
					__nullable __errptr,
				   void *data __nullable,
				   const struct file_operations *fops)
	__errptr __sleeps;
struct dentry *debugfs_create_file_unsafe(const char *name __cstr,
					  umode_t mode,
					  struct dentry *parent
						__nullable __errptr,
					  void *data __nullable,
					  const struct file_operations *fops)
	__errptr __sleeps;
#endif

#define belay_debugfs_value(name, type)					\
	void name(const char *name_ __cstr, umode_t mode,		\
		  struct dentry *parent __nullable __errptr, type *value) \
		__sleeps

belay_debugfs_value(debugfs_create_u8, u8);
belay_debugfs_value(debugfs_create_u16, u16);
belay_debugfs_value(debugfs_create_u32, u32);
belay_debugfs_value(debugfs_create_u64, u64);
belay_debugfs_value(debugfs_create_ulong, unsigned long);
belay_debugfs_value(debugfs_create_x8, u8);
belay_debugfs_value(debugfs_create_x16, u16);
belay_debugfs_value(debugfs_create_x32, u32);
belay_debugfs_value(debugfs_create_x64, u64);
belay_debugfs_value(debugfs_create_size_t, size_t);
belay_debugfs_value(debugfs_create_bool, bool);
belay_debugfs_value(debugfs_create_atomic_t, atomic_t);

ssize_t debugfs_attr_read(struct file *file, char __user *buf, size_t len,
			  loff_t *ppos) __sleeps;
ssize_t debugfs_attr_write(struct file *file, const char __user *buf,
			   size_t len, loff_t *ppos) __sleeps;
ssize_t debugfs_attr_write_signed(struct file *file, const char __user *buf,
				  size_t len, loff_t *ppos) __sleeps;
bool debugfs_initialized(void) __contract;
/* A reference to it. */
struct dentry *debugfs_lookup(const char *name __cstr,
			      struct dentry *parent __nullable __errptr)
	__own(dput) __nullable __sleeps;
void debugfs_create_regset32(const char *name __cstr, umode_t mode,
			     struct dentry *parent __nullable __errptr,
			     struct debugfs_regset32 *regset) __sleeps;
void debugfs_create_u32_array(const char *name __cstr, umode_t mode,
			      struct dentry *parent __nullable __errptr,
			      struct debugfs_u32_array *array) __sleeps;
void debugfs_create_str(const char *name __cstr, umode_t mode,
			struct dentry *parent __nullable __errptr,
			char **value) __sleeps;
struct dentry *debugfs_create_symlink(const char *name __cstr,
				      struct dentry *parent
					__nullable __errptr,
				      const char *dest __cstr)
	__errptr __sleeps;

/* What a blob shows. fs/debugfs/file.c, read_file_blob() */
extern __typeof__(((struct debugfs_blob_wrapper *)0)->data)
	__slot(debugfs_blob_wrapper, data) __bytes(size) __nullable;
/* It is only read, which the kernel's declaration does not say. */
struct dentry *belay_debugfs_blob(const char *name __cstr, umode_t mode,
				  struct dentry *parent __nullable __errptr,
				  const struct debugfs_blob_wrapper *blob)
	__errptr __sleeps;
#define debugfs_create_blob(name, mode, parent, blob)			\
	belay_debugfs_blob(name, mode, parent, blob)

#endif

#endif
