/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A kernel in miniature for the rule tests: the functions that the tests call,
 * with the contracts that the real ones have. No kernel headers are needed.
 */
#ifndef MINI_H
#define MINI_H

#include <belay/belay.h>

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned int gfp_t;
typedef __SIZE_TYPE__ size_t;
typedef long ssize_t;
typedef long long loff_t;
#define bool	_Bool
#define true	1
#define false	0
#define NULL	((void *)0)

#define EINTR	4
#define EIO	5
#define EAGAIN	11
#define ENOMEM	12
#define EFAULT	14
#define EBUSY	16
#define ENODEV	19
#define EINVAL	22
#define ENOSPC	28

#define GFP_KERNEL	0xcc0u
#define GFP_ATOMIC	0x820u

#define likely(x)	__builtin_expect(!!(x), 1)
#define unlikely(x)	__builtin_expect(!!(x), 0)
#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define offsetof(t, m)	__builtin_offsetof(t, m)
#define container_of(ptr, type, member)					\
	((type *)((char *)(ptr) - offsetof(type, member)))

/* What the prelude makes of the kernel's own words. */
#define __must_check							\
	__attribute__((__warn_unused_result__)) __belay_word("must_check()")
#define __cleanup(f)							\
	__attribute__((__cleanup__(f))) __belay_word("cleanup(" #f ")")
#define __acquires(...)		__belay_word("acquires(" #__VA_ARGS__ ")")
#define __releases(...)		__belay_word("releases(" #__VA_ARGS__ ")")
#define __must_hold(...)	__belay_word("must_hold(" #__VA_ARGS__ ")")
#define __counted_by(m)		__belay_word("counted_by(" #m ")")

/* <linux/err.h>: known by name, as in contracts/linux/err.h. */
void * __must_check ERR_PTR(long error) __errptr __contract;
long __must_check PTR_ERR(const void *ptr __errptr __nullable) __contract;
bool __must_check IS_ERR(const void *ptr __errptr __nullable) __contract;
bool __must_check IS_ERR_OR_NULL(const void *ptr __errptr __nullable)
	__contract;
void * __must_check ERR_CAST(const void *ptr __errptr __nullable)
	__errptr __nullable __borrows(ptr) __contract;
int __must_check PTR_ERR_OR_ZERO(const void *ptr __errptr __nullable)
	__contract;

/* <linux/slab.h>, <linux/vmalloc.h>, <linux/string.h> */
void *kmalloc(size_t n, gfp_t gfp) __own(kfree) __nullable __bytes(n);
void *kzalloc(size_t n, gfp_t gfp)
	__own(kfree) __nullable __bytes(n) __zeroed;
void *kcalloc(size_t n, size_t size, gfp_t gfp)
	__own(kfree) __nullable __bytes(n * size) __zeroed;
void * __must_check krealloc(const void *p __nullable, size_t n, gfp_t gfp)
	__takes(p, result != NULL) __own(kfree) __nullable __bytes(n);
void kfree(const void *p __take __nullable);
void kfree_sensitive(const void *p __take_of(kfree) __nullable);
void *vzalloc(size_t n) __own(vfree) __nullable __bytes(n) __zeroed;
void vfree(const void *p __take __nullable);
void *kvzalloc(size_t n, gfp_t gfp)
	__own(kvfree) __nullable __bytes(n) __zeroed;
void kvfree(const void *p __take_of(kvfree, kfree, vfree) __nullable);
char *kstrdup(const char *s __cstr, gfp_t gfp)
	__own(kfree) __nullable __cstr;
void *kmemdup(const void *p __bytes(n), size_t n, gfp_t gfp)
	__own(kfree) __nullable __bytes(n) __sets(*result);
void *memset(void *p __bytes(n) __init_out, int c, size_t n) __borrows(p);
void *memcpy(void *to __bytes(n) __init_out, const void *from __bytes(n),
	     size_t n) __borrows(to);
int printk(const char *fmt __cstr, ...) __contract;

/* <linux/uaccess.h>, without the address space */
unsigned long __must_check copy_from_user(void *to __bytes(n),
					  const void *from, unsigned long n)
	__sets(*to, result == 0);
unsigned long __must_check copy_to_user(void *to, const void *from __bytes(n),
					unsigned long n) __contract;

/* <linux/device.h>, <linux/clk.h>, <linux/miscdevice.h> */
struct device;
struct device *bus_find(const char *name __cstr) __own(put_device) __nullable;
struct device *get_device(struct device *dev __gives(put_device))
	__returns(dev);
void put_device(struct device *dev __take __nullable);
int device_irq(struct device *dev) __contract;

struct clk;
struct clk *clk_get(struct device *dev, const char *id __cstr)
	__own(clk_put) __errptr;
void clk_put(struct clk *clk __take);
int __must_check clk_prepare_enable(struct clk *clk
	__gives(clk_disable_unprepare, result == 0));
void clk_disable_unprepare(struct clk *clk __take);
int clk_set_rate(struct clk *clk, unsigned long rate) __contract;

struct miscdevice {
	int minor;
	const char *name __cstr;
};

int misc_register(struct miscdevice *m __gives(misc_deregister, result == 0));
void misc_deregister(struct miscdevice *m __take);

/* <linux/mutex.h>, <linux/spinlock.h>, <linux/list.h> */
struct mutex {
	long owner;
};

void mutex_init(struct mutex *lock __constructs);
void mutex_lock(struct mutex *lock) __acquires(lock);
int __must_check mutex_lock_interruptible(struct mutex *lock)
	__acquires_if(lock, result == 0);
int __must_check mutex_trylock(struct mutex *lock)
	__acquires_if(lock, result != 0);
void mutex_unlock(struct mutex *lock) __releases(lock);

typedef struct spinlock {
	u32 raw;
} spinlock_t;

void spin_lock_init(spinlock_t *lock __constructs);
void spin_lock(spinlock_t *lock) __acquires(lock);
void spin_unlock(spinlock_t *lock) __releases(lock);

/* <linux/refcount.h>, <linux/kref.h>, <linux/atomic.h> */
typedef struct {
	int counter;
} atomic_t;

typedef struct refcount_struct {
	atomic_t refs;
} refcount_t;

struct kref {
	refcount_t refcount;
};

void atomic_set(atomic_t *v, int n) __sets(*v);
void atomic_inc(atomic_t *v __counts __gives(atomic_dec_and_test));
bool atomic_dec_and_test(atomic_t *v __counts) __takes(v, result == 0);
bool atomic_inc_not_zero(atomic_t *v __counts
	__gives(atomic_dec_and_test, result != 0));

void refcount_set(refcount_t *r, int n) __sets(*r);
void refcount_inc(refcount_t *r __counts __gives(refcount_dec_and_test));
bool __must_check refcount_inc_not_zero(refcount_t *r __counts
	__gives(refcount_dec_and_test, result != 0));
bool __must_check refcount_dec_and_test(refcount_t *r __counts)
	__takes(r, result == 0);
bool __must_check refcount_dec_and_mutex_lock(refcount_t *r __counts,
					      struct mutex *lock)
	__takes(r, result == 0) __acquires_if(lock, result != 0);

void kref_init(struct kref *kref __counts __constructs);
void kref_get(struct kref *kref __counts __gives(kref_put));
int __must_check kref_get_unless_zero(struct kref *kref __counts
	__gives(kref_put, result != 0));
int kref_put(struct kref *kref __counts,
	     void (*release)(struct kref *kref) __calls(kref, result != 0))
	__takes(kref, result == 0);
int kref_put_mutex(struct kref *kref __counts,
		   void (*release)(struct kref *kref)
			__calls(kref, result != 0),
		   struct mutex *lock)
	__takes(kref, result == 0) __acquires_if(lock, result != 0);

/* <linux/fs.h>: the slots that the tests fill */
struct inode;

struct file {
	void *private_data;
	u32 f_flags;
};

struct file_operations {
	int (*open)(struct inode *inode, struct file *file);
	int (*release)(struct inode *inode, struct file *file);
	ssize_t (*read)(struct file *file, char *buf, size_t n, loff_t *pos);
	int (*flush)(struct file *file);
};

#ifdef __BELAY__
int __slot(file_operations, open)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data)
	__sets(file->private_data, result == 0);
__slot_check(file_operations, open);
int __slot(file_operations, release)(struct inode *inode, struct file *file)
	__cookie_at(file->private_data) __takes(file->private_data);
__slot_check(file_operations, release);
ssize_t __slot(file_operations, read)(struct file *file, char *buf, size_t n,
				      loff_t *pos)
	__cookie_at(file->private_data);
__slot_check(file_operations, read);
#endif

#endif
