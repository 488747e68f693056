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
/* As in contracts/linux/container_of.h */
void *belay_container_of(const volatile void *ptr, size_t offset);
#define container_of(ptr, type, member)					\
	((type *)belay_container_of((ptr), offsetof(type, member)))

/* What the prelude makes of the kernel's own words. */
#define __must_check							\
	__attribute__((__warn_unused_result__)) __belay_word("must_check()")
#define __cleanup(f)							\
	__attribute__((__cleanup__(f))) __belay_word("cleanup(" #f ")")
#define __acquires(...)		__belay_word("acquires(" #__VA_ARGS__ ")")
#define __releases(...)		__belay_word("releases(" #__VA_ARGS__ ")")
#define __must_hold(...)	__belay_word("must_hold(" #__VA_ARGS__ ")")
#undef __guarded_by
#define __guarded_by(...)	__belay_word("guarded_by(" #__VA_ARGS__ ")")
#define __counted_by(m)		__belay_word("counted_by(" #m ")")
#define __rcu			__attribute__((__btf_type_tag__("rcu")))

#define __user			__attribute__((__address_space__(1)))
#define __iomem			__attribute__((__address_space__(2)))
#define __force
#define __bitwise		__belay_word("bitwise()")
#define READ_ONCE(x)							\
	(*(const volatile __typeof_unqual__(x) *)&(x))

/* <linux/byteorder/generic.h>, for a machine that is little-endian */
typedef u16 __bitwise __le16;
typedef u32 __bitwise __le32;
typedef u64 __bitwise __le64;
typedef u16 __bitwise __be16;
typedef u32 __bitwise __be32;

#define cpu_to_le16(x)		((__force __le16)(u16)(x))
#define cpu_to_le32(x)		((__force __le32)(u32)(x))
#define cpu_to_le64(x)		((__force __le64)(u64)(x))
#define le16_to_cpu(x)		((__force u16)(__le16)(x))
#define le32_to_cpu(x)		((__force u32)(__le32)(x))
#define le64_to_cpu(x)		((__force u64)(__le64)(x))
#define cpu_to_be16(x)		((__force __be16)__builtin_bswap16((u16)(x)))
#define cpu_to_be32(x)		((__force __be32)__builtin_bswap32((u32)(x)))
#define be16_to_cpu(x)		__builtin_bswap16((__force u16)(__be16)(x))
#define be32_to_cpu(x)		__builtin_bswap32((__force u32)(__be32)(x))

static inline u32 le32_to_cpup(const __le32 *p)
{
	return (__force u32)*p;
}

static inline void le32_add_cpu(__le32 *p, u32 v)
{
	*p = cpu_to_le32(le32_to_cpu(*p) + v);
}

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
#define __printf(a, b)							\
	__attribute__((__format__(printf, a, b)))			\
	__belay_word("printf(" #a ", " #b ")")
#define __scanf(a, b)							\
	__attribute__((__format__(scanf, a, b)))			\
	__belay_word("scanf(" #a ", " #b ")")
__scanf(2, 3) int sscanf(const char *buf __cstr, const char *fmt __cstr, ...)
	__contract;
__printf(1, 2) int printk(const char *fmt __cstr, ...) __contract;
__printf(3, 4) int snprintf(char *to __bytes(n) __init_out __cstr, size_t n,
			    const char *fmt __cstr, ...) __contract;
ssize_t strscpy(char *to __bytes(n) __init_out __cstr,
		const char *from __cstr, size_t n) __contract;
size_t strlen(const char *s __cstr) __contract;
size_t strnlen(const char *s __bytes(n), size_t n) __contract;

/* <linux/uaccess.h>, without the address space */
unsigned long __must_check copy_from_user(void *to __bytes(n),
					  const void *from, unsigned long n)
	__sets(*to, result == 0);
unsigned long __must_check copy_to_user(void *to, const void *from __bytes(n),
					unsigned long n) __contract;

/* The same with it, and what is beneath get_user() */
unsigned long __must_check raw_copy_from_user(void *to __bytes(n),
					      const void __user *from,
					      unsigned long n)
	__sets(*to, result == 0);
unsigned long __must_check raw_copy_to_user(void __user *to,
					    const void *from __bytes(n) __leaves,
					    unsigned long n) __contract;
int __must_check fetch_user(void *to __bytes(size) __init_out,
			    const volatile void __user *from, size_t size);
void *memdup_user(const void __user *from, size_t n)
	__own(kfree) __errptr __bytes(n) __sets(*result);

#define get_user(x, ptr)						\
({									\
	__typeof_unqual__(*(ptr)) __val;				\
	int __err = fetch_user(&__val, (ptr), sizeof(__val));		\
									\
	(x) = __val;							\
	__err;								\
})

/* <linux/dma-mapping.h>, <linux/skbuff.h>, <net/netlink.h> */
typedef u64 dma_addr_t;
struct device;
void *dma_alloc_coherent(struct device *dev, size_t n,
			 dma_addr_t *handle __init_out, gfp_t gfp)
	__nullable __bytes(n) __foreign __zeroed;
struct sk_buff;
int __must_check nla_put(struct sk_buff *skb, int type, int len,
			 const void *data __bytes(len) __leaves);

/* <linux/device.h>, <linux/clk.h>, <linux/miscdevice.h> */
struct device;
struct device *bus_find(const char *name __cstr) __own(put_device) __nullable;
struct device *get_device(struct device *dev __gives(put_device))
	__returns(dev);
void put_device(struct device *dev __take __nullable);
int device_irq(struct device *dev) __contract;

/* <linux/pci.h> */
struct pci_dev {
	struct device *bus;
	unsigned int irq;
};

struct pci_dev *pci_get_device(unsigned int vendor) __own(pci_dev_put)
	__nullable;
void pci_dev_put(struct pci_dev *dev __take __nullable);

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

/* <linux/idr.h>, <linux/file.h>: things that are numbers */
struct ida {
	void *head;
};

int __must_check ida_alloc(struct ida *ida, gfp_t gfp) __own(ida_free);
void ida_free(struct ida *ida, unsigned int id __take);

struct file;
int __must_check get_unused_fd_flags(unsigned int flags)
	__own(put_unused_fd);
void put_unused_fd(unsigned int fd __take);
void fd_install(unsigned int fd __take_of(put_unused_fd),
		struct file *file __take_of(fput));
struct file *anon_inode_getfile(const char *name __cstr, const void *fops,
				void *priv, int flags)
	__own(fput) __errptr;
void fput(struct file *file __take);

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

/* <linux/rcupdate.h>: the macros, as far as they are loads and stores */
void rcu_read_lock(void) __acquires(RCU);
void rcu_read_unlock(void) __releases(RCU);
void synchronize_rcu(void) __contract;
void kvfree_call_rcu(void *head __nullable, void *p __take_of(kfree));

#define rcu_dereference(p)		((__typeof__(*(p)) *)(p))
#define rcu_dereference_protected(p, c)	((__typeof__(*(p)) *)(p))
#define rcu_assign_pointer(p, v)	((void)((p) = (v)))
#define rcu_replace_pointer(p, v, c)					\
({									\
	__typeof__(p) old__ = (p);					\
									\
	(p) = (v);							\
	(__typeof__(*(p)) *)old__;					\
})

/* <linux/wait.h>, <linux/timer.h>: on the stack, and taken off again */
struct wait_queue_head {
	spinlock_t lock;
};

struct wait_queue_entry {
	void *private __nullable;
};

void add_wait_queue(struct wait_queue_head *head,
		    struct wait_queue_entry *entry __gives(remove_wait_queue));
void remove_wait_queue_from(struct wait_queue_head *head,
			    struct wait_queue_entry *entry
			    __take_of(remove_wait_queue));

struct timer_list {
	unsigned long expires;
};

void timer_setup_on_stack(struct timer_list *timer __constructs
			  __gives(destroy_timer_on_stack));
void mod_timer(struct timer_list *timer, unsigned long expires) __contract;
void destroy_timer_on_stack(struct timer_list *timer __take);

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
