/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * belay.h - the annotation words of Belay
 *
 * A driver source file that includes this header is checked by belay(1). The
 * words state what C has no way to say: who must release an object, which
 * pointer may be NULL, what a `void *` really is. They are for people and for
 * the checker only. Under a plain compiler each expands to nothing, so the
 * object code is the same with and without them; this header includes
 * nothing and declares nothing.
 *
 * A word trails the declarator of what it speaks about, as the kernel's own
 * __free() and __counted_by() do:
 *
 *	struct foo *foo_alloc(gfp_t gfp) __own(foo_free) __nullable;
 *	void foo_free(struct foo *foo __take __nullable);
 *
 * On a function, a word about a pointer (__own, __nullable, __errptr,
 * __returns, __borrows, __bytes, __zeroed, __cstr) speaks about the result.
 *
 * What is not said does not happen: a function with words does not release,
 * keep, lock or sleep beyond them. Static functions need no words, for the
 * checker reads their bodies; a word on one is held against its body. With
 * words about locks and no others they are read all the same.
 *
 * Three kinds of argument occur:
 *
 *	R	a function that releases, such as kfree
 *	PLACE	a path from a parameter, `result` or a global:
 *		*out, file->private_data, &foo->lock
 *	COND	what the function returned: result == 0, result != 0,
 *		result < 0, result <= 0, result > 0, result >= 0, result,
 *		!result, result == NULL, result != NULL, IS_ERR(result),
 *		!IS_ERR(result), result == -EAGAIN, result == FOO_DONE.
 *		Where it may be left out, that means: always.
 *
 * Arithmetic in words is exact: it does not wrap.
 */
#ifndef BELAY_H
#define BELAY_H

/* Goes up when a word is added or changes its meaning. */
#define BELAY_VERSION 1

#ifdef __BELAY__
#define __belay_word(text) __attribute__((__annotate__("belay:" text)))
#define __belay_expanded(...) "; " #__VA_ARGS__
#else
#define __belay_word(text)
#endif

/*
 * Ownership
 * =========
 *
 * __own(R) - carries a duty: R must be called on it, exactly once.
 *
 * On a function (its result), a structure field, a variable, or a `T **`
 * parameter through which the object is handed out. NULL and ERR_PTR values
 * carry no duty. On an array, a local one too, each element is such a place.
 *
 * On a field, __own(R, COND) says so where COND over the fields beside it
 * holds: FIELD, !FIELD or FIELD op CONSTANT. R may be a field, too, a pointer
 * to the function.
 *
 *	struct foo {
 *		void *ring __own(kvfree) __nullable;
 *	};
 *	int foo_create(struct foo **out __own(foo_free)) __sets(*out, !result);
 *
 * On a member that is work or a timer: while it is queued it owns the structure
 * that it is in. Who queues it hands that over, and its function gets it.
 *
 *	struct job {
 *		struct work_struct work __own(kfree);
 *	};
 */
#define __own(...) \
	__belay_word("own(" #__VA_ARGS__ __belay_expanded(__VA_ARGS__) ")")

/*
 * __own_each(R) - on a pointer to an array of pointers, or of numbers: R must
 * be called on each element, exactly once, before the array itself goes. How
 * many there are is for __counted_by() beside it to say.
 *
 *	struct foo {
 *		unsigned int nr_rings;
 *		struct ring **rings __own(kfree) __own_each(ring_free)
 *			__counted_by(nr_rings);
 *	};
 *
 * __nullable_each - some of the elements may be NULL. On a `T **` parameter:
 * what it points to may be NULL, once the function has set it.
 */
#define __own_each(...) __belay_word("own_each(" #__VA_ARGS__ ")")
#define __nullable_each __belay_word("nullable_each()")

/*
 * __take - the duty on this argument passes to the callee, always.
 *
 * The argument is gone for the caller. It may carry the duty to call this
 * very function, or be none at all where it is also __nullable.
 *
 *	void foo_free(struct foo *foo __take __nullable);
 */
#define __take __belay_word("take()")

/*
 * __take_of(R, ...) - as __take, for arguments whose duty names one of R.
 *
 * For functions that release what others would have released, and for those
 * that keep an object on behalf of the caller.
 *
 *	void kfree_sensitive(const void *p __take_of(kfree) __nullable);
 */
#define __take_of(...) __belay_word("take(" #__VA_ARGS__ ")")

/*
 * __takes(PLACE, COND) - on a function: the duty on PLACE passes to it where
 * COND holds, and stays with the caller otherwise.
 *
 *	int queue_add(struct queue *q, struct job *job) __takes(job, !result);
 */
#define __takes(...) __belay_word("takes(" #__VA_ARGS__ ")")

/*
 * __gives(R, COND) - on a pointer parameter: where COND holds, the call puts
 * one duty to call R on the object pointed to. Registrations and references.
 *
 *	int misc_register(struct miscdevice *m __gives(misc_deregister, !result));
 */
#define __gives(...) __belay_word("gives(" #__VA_ARGS__ ")")

/*
 * __parks(R, ...) - on a member: a duty to call R may stay there between
 * calls, on the member itself or on what it points to. One function enables a
 * clock or registers a part of the structure, another ends that.
 *
 *	struct foo {
 *		struct clk *clk __parks(clk_disable_unprepare);
 *		struct hwrng rng __parks(hwrng_unregister);
 *	};
 *
 * On a function: it ends such duties by a name or a number, so that they may
 * be left anywhere in a file that calls it.
 */
#define __parks(...) __belay_word("parks(" #__VA_ARGS__ ")")

/*
 * __becomes(R, COND) - on a pointer parameter: where COND holds, what is owed
 * for the object from then on is a call of R, whatever it was before.
 *
 *	void device_initialize(struct device *dev __becomes(put_device));
 */
#define __becomes(...) __belay_word("becomes(" #__VA_ARGS__ ")")

/*
 * __owes(R, PLACE, BIT) - on a member or a global, of any type: while it is not
 * 0, R must be called on PLACE, exactly once. A flag, or a count of users.
 *
 * On a member, PLACE is a sibling, the address of one, a global, or, where it
 * is left out, the structure itself. Setting it takes the duty of the function
 * that does so; where it was set, and only there, R may be called, and then it
 * must be cleared.
 *
 *	struct foo {
 *		struct clk *clk;
 *		bool clk_on __owes(clk_disable, clk);
 *		bool irq_on __owes(free_irq);
 *	};
 *	static bool have_extra __owes(misc_deregister, &extra_misc);
 *
 * With BIT it is one bit of an integer or bitmap, by its number from 0, or as
 * `& MASK`. Both are constants: numbers, enumerators, macros of these. Other
 * bits may have words of their own.
 *
 *	struct foo {
 *		struct miscdevice misc;
 *		unsigned long state __owes(free_irq, , FOO_STATE_IRQ);
 *		u32 flags __owes(misc_deregister, &misc, & FOO_F_MISC)
 *			  __owes(clk_disable, clk, & FOO_F_CLK);
 *	};
 */
#define __owes(...) \
	__belay_word("owes(" #__VA_ARGS__ __belay_expanded(__VA_ARGS__) ")")

/*
 * __counts - on a member: counts the references to the object that it is in.
 * A `struct kref` does so without the word; a refcount_t or atomic_t with it,
 * and an integer that is counted up and down by ++ and --. Where others own the
 * object and are not counted it is a number of pins, and none may be left when
 * they release the object.
 *
 *	struct foo {
 *		refcount_t users __counts;
 *	};
 *	struct bar {
 *		unsigned int pins __counts;
 *	};
 *
 * On a parameter with __take: only a reference that is counted goes away. Of
 * functions in the same file the body tells.
 *
 * In a contract, on a parameter: the argument may be such a count. What the
 * call gives or takes then is a reference to the object around it. Where it
 * takes one on a condition that does not hold, it was the last: the object is
 * the caller's, to be released by whatever releases it.
 *
 *	bool refcount_dec_and_test(refcount_t *r __counts)
 *		__takes(r, result == 0);
 */
#define __counts __belay_word("counts()")

/*
 * __returns(PLACE) - on a function: the result is the very pointer PLACE, or
 * NULL where it is __nullable.
 *
 *	struct foo *foo_get(struct foo *foo __gives(foo_put)) __returns(foo);
 */
#define __returns(...) __belay_word("returns(" #__VA_ARGS__ ")")

/*
 * Lists
 * =====
 *
 * __holds(T, MEMBER) - on a list head, be it a member, a variable or a
 * parameter that points to one: its elements are T, each on the list by its
 * MEMBER. With __own(R) beside it the list owns them: what is put on it must
 * be owned, what is taken off must be released or put elsewhere. Without,
 * the list borrows elements that somebody else owns, and that must be off it
 * before they go. The head itself may go only when it is empty.
 *
 * A list that lends may say __borrows(CONTAINER): its elements are those of a
 * sibling, or a global, that owns them, and are on it no longer than in that.
 *
 * An xarray or an idr holds pointers, and needs no member: __holds(T).
 *
 *	struct queue {
 *		struct list_head msgs __holds(struct msg, node) __own(msg_free);
 *		struct xarray users __holds(struct user);
 *	};
 */
#define __holds(...) __belay_word("holds(" #__VA_ARGS__ ")")

/*
 * __linked(MEMBER) - on a pointer parameter or a result: the object is on a
 * list by its MEMBER, or in the xarray or idr of that name. Where it is not
 * said, nothing is known of an object that somebody else owns, and one that
 * changes its owner is on no list.
 *
 *	void queue_drop(struct queue *q, struct msg *msg __linked(node));
 *
 * On such a member, __linked() of itself: the object is on a list by it from
 * before others can see it until it is released, whoever has a reference.
 *
 *	struct foo {
 *		struct kref ref;
 *		struct rb_node rb __linked(rb);
 *	};
 */
#define __linked(...) __belay_word("linked(" #__VA_ARGS__ ")")

/*
 * Initialisation
 * ==============
 *
 * __init_out - the callee writes the whole pointee, without reading it first,
 * whatever it returns. With __bytes(n), these n bytes; with __cstr, a string
 * and nothing behind its NUL.
 *
 *	void foo_defaults(struct foo_config *cfg __init_out);
 */
#define __init_out __belay_word("init_out()")

/*
 * __sets(PLACE, COND) - on a function: initialises or replaces PLACE where
 * COND holds. A PLACE `*p` whose parameter has __bytes(n) is these n bytes,
 * and `*result` the memory that the result points to.
 *
 * What a parameter owns is replaced only where that is said. A PLACE
 * `struct foo.buf` is this member of any foo.
 *
 *	int foo_read(struct foo *foo, u32 *val) __sets(*val, result == 0);
 */
#define __sets(...) __belay_word("sets(" #__VA_ARGS__ ")")

/*
 * __constructs - as __init_out, for an object of a kernel type that must be
 * made by this call before it is used or published: memory that is merely
 * zeroed will not do. Locks, list heads, timers, work items.
 *
 *	void __mutex_init(struct mutex *lock __constructs, ...);
 */
#define __constructs __belay_word("constructs()")

/*
 * __zeroed - on a function: the bytes that the result points to are all zero.
 * An allocation without this word returns uninitialised memory.
 *
 *	void *kzalloc(size_t size, gfp_t gfp) __own(kfree) __bytes(size) __zeroed;
 */
#define __zeroed __belay_word("zeroed()")

/*
 * __fresh - on a function without __own: the memory that the result points to
 * is new all the same, though somebody else releases it. devm_kmalloc().
 */
#define __fresh __belay_word("fresh()")

/*
 * Pointers
 * ========
 *
 * __nullable - may be NULL. __errptr - may be an ERR_PTR. On a parameter, a
 * result, a field or a variable. Without them a pointer is valid.
 *
 *	struct clk *clk_get(struct device *dev, const char *id __nullable)
 *		__own(clk_put) __errptr;
 */
#define __nullable __belay_word("nullable()")
#define __errptr __belay_word("errptr()")

/*
 * __borrows(PLACE) - on a result or a field: points into PLACE, or what that
 * owns, and is dead when that is. Without it, a pointer result without a duty
 * may point into any pointer argument. On a field, PLACE is a sibling that owns
 * its target, or the field itself where that outlives the structure.
 *
 *	struct bar *foo_bar(struct foo *foo, int id) __borrows(foo);
 */
#define __borrows(...) __belay_word("borrows(" #__VA_ARGS__ ")")

/*
 * __bytes(N) - points to N bytes, N being an expression over the parameters
 * and what pointers to numbers among them lead to (on a field: over its
 * siblings). The N bytes of a plain pointer to const
 * are read and must be initialised.
 *
 *	void *memcpy(void *to __bytes(n) __init_out,
 *		     const void *from __bytes(n), size_t n) __borrows(to);
 */
#define __bytes(...) __belay_word("bytes(" #__VA_ARGS__ ")")

/*
 * __cstr - points to a string: all bytes up to a NUL, and the NUL, are there
 * and initialised.
 *
 *	size_t strlen(const char *s __cstr);
 */
#define __cstr __belay_word("cstr()")

/*
 * The range of an integer, on a function (its result), a parameter, a member
 * or an array of integers that is one. N is as for __bytes(), and may name
 * members behind parameters.
 *
 * __at_least(N) - no smaller than N.
 * __at_most(N) - no larger than N.
 * __below(N) - an index: not negative, and smaller than N.
 * __multiple(N) - a multiple of N, a number that is a power of two.
 *
 *	struct foo {
 *		u32 rate __at_least(1);
 *		u32 nr_channels __at_most(FOO_CHANNELS);
 *		u8 current_channel __below(nr_channels);
 *	};
 *	void foo_select(struct foo *foo, unsigned int i __below(foo->nr));
 */
#define __at_least(...) __belay_range(at_least, __VA_ARGS__)
#define __at_most(...) __belay_range(at_most, __VA_ARGS__)
#define __below(...) __belay_range(below, __VA_ARGS__)
#define __multiple(...) __belay_range(multiple, __VA_ARGS__)
#define __belay_range(word, ...) __belay_word(#word "(" #__VA_ARGS__ ")")

/*
 * In contracts, on members of the kernel's structures:
 *
 * __fixed - stays what it is for as long as the driver has the structure.
 * __drvset - an integer that drivers set before they hand the structure out,
 * and nobody else ever: it stays what it is, and can be nothing but what the
 * driver puts there. Of a pointer, the number of elements of the array.
 * __drvsets(struct S.m) - on a parameter: the argument is what the driver sets
 * that member to.
 *
 * __matched() - on a pointer of a driver's structure: a table by which devices
 * are bound to the driver; on a member of its entries: what functions hand out
 * of the entry that matched.
 * __matched(TABLE | TABLE) - on such a function: where these are all the tables
 * of the driver whose callback asks for its own device, one of their entries
 * matched. The result is not NULL, if it is that entry or what each of them has
 * in its member. On a parameter, __matched(M) stands for the device's M.
 *
 * In sizes, `struct S.m` is the largest number that the driver puts there;
 * `struct S.m[k != CONSTANT]` that in structures whose member k is no CONSTANT.
 */
#define __drvsets(...) __belay_word("drvsets(" #__VA_ARGS__ ")")
#define __fixed __belay_word("fixed()")
#define __drvset __belay_word("drvset()")
#define __matched(...) __belay_word("matched(" #__VA_ARGS__ ")")

/*
 * __when(CONDITION) - on a member of a union: it is the one that is there when
 * the condition over the members around the union holds, which is `MEMBER`,
 * `!MEMBER`, or `MEMBER op CONSTANT` with ==, !=, <, <=, >, >= or &. On a lock,
 * completion and the like that is a member: it is built, and used, only then.
 *
 *	struct foo_arg {
 *		u32 kind;
 *		union {
 *			struct foo_buf *buf __when(kind == FOO_BUF);
 *			u64 number __when(kind == FOO_NUMBER);
 *		};
 *	};
 */
#define __when(...) __belay_when(__VA_ARGS__)
#define __belay_when(...) __belay_word("when(" #__VA_ARGS__ ")")

/*
 * Foreign memory
 * ==============
 *
 * __foreign - on a pointer (member, parameter, result, local): a device may
 * write what it points to at any time. Each load yields another value, about
 * which nothing is known; READ_ONCE() into a local, check that and use that.
 *
 *	struct foo_desc *ring __foreign;
 *	void *dma_alloc_coherent(struct device *dev, size_t size, ...) __foreign;
 */
#define __foreign __belay_word("foreign()")

/*
 * __leaves - on a pointer parameter: the bytes go to user space, a device or
 * the network. All must be initialised, those between members included.
 *
 *	unsigned long copy_to_user(void __user *to,
 *				   const void *from __bytes(n) __leaves,
 *				   unsigned long n);
 */
#define __leaves __belay_word("leaves()")

/*
 * Locks and sleeping
 * ==================
 *
 * The kernel's own __acquires(lock), __releases(lock), __must_hold(lock) and
 * __guarded_by(lock) are read as they are. Kernels before 7.0 lack the last:
 *
 *	struct foo {
 *		struct mutex lock;
 *		int count __guarded_by(&lock);
 *	};
 */
#ifndef __guarded_by
#define __guarded_by(...)
#endif

/*
 * __acquires_if(PLACE, COND) - on a function: returns with the lock PLACE
 * held where COND holds.
 *
 *	int mutex_trylock(struct mutex *lock) __acquires_if(lock, result);
 */
#define __acquires_if(...) __belay_word("acquires(" #__VA_ARGS__ ")")

/*
 * __releases_if(PLACE, COND) - on a function: enters with the lock PLACE held,
 * and returns without it where COND holds.
 *
 *	int foo_commit(struct foo *foo) __releases_if(&foo->lock, result == 0);
 */
#define __releases_if(...) __belay_word("releases(" #__VA_ARGS__ ")")

/*
 * __nests - on a variable that stands for a lock: its holder may take it
 * again. Read sections of RCU, disabled interrupts.
 *
 *	extern struct belay_section RCU __nests;
 */
#define __nests __belay_word("nests()")

/*
 * __sleeps - on a function: may sleep. __sleeps_if(EXPR) - may sleep when the
 * expression over the parameters is true.
 *
 *	void *kmalloc(size_t size, gfp_t gfp)
 *		__sleeps_if(gfpflags_allow_blocking(gfp));
 */
#define __sleeps __belay_word("sleeps()")
#define __sleeps_if(...) __belay_word("sleeps_if(" #__VA_ARGS__ ")")

/*
 * Callbacks
 * =========
 *
 * __cookie(T, R) - on a structure of callbacks: the `void *` that they find
 * in the kernel's object is a T, which they own and must release by R.
 * __cookie(T): it is lent to them.
 *
 * On a member or a parameter that is a `void *`, __cookie(T) says that it
 * points to a T; what is stored or passed there must, and what is handed over
 * as the cookie of a callback that says so.
 *
 *	static const struct file_operations foo_fops
 *			__cookie(struct foo_file, kfree) = {
 *		.open		= foo_open,
 *		.release	= foo_release,
 *	};
 */
#define __cookie(...) __belay_word("cookie(" #__VA_ARGS__ ")")

/*
 * The escape hatch
 * ================
 *
 * unsafe("reason") { } - the rules are off inside the block. The reason is
 * listed by `belay audit`; a block that needs no exemption is reported.
 *
 *	unsafe("the firmware wrote this table before we mapped it") {
 *		len = le16_to_cpu(tbl->len);
 *	}
 *
 * To the checker it is a call that always fails and the else branch, so that
 * the block stays one statement and an else after it belongs where the
 * compiler puts it.
 */
#ifdef __BELAY__
int belay_unsafe(const char *reason);
#define unsafe(reason) if (belay_unsafe(reason)) { } else
#else
#define unsafe(reason)
#endif

/*
 * Words for contracts
 * ===================
 *
 * The rest states what kernel functions and callbacks do. It occurs in
 * contract headers, which only the checker reads.
 *
 * __contract - on a function: the words on this declaration are all there is
 * to say, even if there are none. A kernel function without a word is one
 * that nobody has looked at, and calling it is reported. On a pointer at file
 * scope: it is valid by the time that modules look at it.
 */
#define __contract __belay_word("contract()")

/*
 * __calls(PLACE, COND) - on a parameter that is a function: it is called with
 * PLACE as its argument, before the call returns, where COND holds. What it
 * does is then done by the call.
 *
 *	int kref_put(struct kref *kref __counts,
 *		     void (*release)(struct kref *kref)
 *			__calls(kref, result != 0))
 *		__takes(kref, result == 0);
 */
#define __calls(...) __belay_word("calls(" #__VA_ARGS__ ")")

/*
 * __calls_later(PLACE, COND) - the same, but it is called when the object goes
 * that the first argument points to. What it will release is there until then,
 * and nobody else's to release.
 *
 *	int devm_add_action(struct device *dev,
 *			    void (*action)(void *data)
 *				__calls_later(data, result == 0),
 *			    void *data);
 */
#define __calls_later(...) __belay_word("calls_later(" #__VA_ARGS__ ")")

/*
 * __carries - on a pointer parameter: while what it points to is queued it may
 * own the object that it is part of, where that member says __own(R). What the
 * call takes by this parameter is a duty to call R on that object; what it
 * gives is the same, and R is then written `own`.
 *
 * __gives_to(FUNC) - on a parameter: FUNC, a parameter, is called with it at
 * some later time, and is given that duty.
 *
 *	void init_work(struct work_struct *work __constructs __gives_to(func),
 *		       work_func_t func);
 *	bool queue_work(struct workqueue_struct *wq,
 *			struct work_struct *work __carries)
 *		__takes(work, result != 0);
 *	bool cancel_work(struct work_struct *work
 *			 __carries __gives(own, result != 0));
 */
#define __carries __belay_word("carries()")
#define __gives_to(...) __belay_word("gives_to(" #__VA_ARGS__ ")")

/*
 * __lends(FUNC) - on a parameter that is a cookie: from now on FUNC, a parameter,
 * may be called with it, until what __gives() says was called on it.
 *
 *	int request_line(int line, void (*func)(void *cookie),
 *			 void *cookie __gives(free_line, result == 0)
 *				      __lends(func));
 */
#define __lends(...) __belay_word("lends(" #__VA_ARGS__ ")")

/*
 * __list(OP, PARAMETER...) - on a function of lists, trees and tables: what it
 * does to the head or node that each parameter points to. It stands for all
 * other words. docs/contracts.md has the operations.
 *
 *	void list_add(struct list_head *new, struct list_head *head)
 *		__list(add, new, head);
 */
#define __list(...) __belay_word("list(" #__VA_ARGS__ ")")

/*
 * __cookie_at(PLACE) - on a slot: where the callback finds the cookie. It is
 * valid there on entry, unless the slot itself __sets() it. On a `void *`
 * parameter of a slot: what it is, that which the driver keeps at PLACE, a
 * member such as `struct nvmem_config.priv`.
 */
#define __cookie_at(...) __belay_word("cookie_at(" #__VA_ARGS__ ")")

/*
 * __drvdata - on a `void *` that comes out of the kernel, but is the driver's
 * own: a result, or a parameter of a slot. It points to what the file always
 * takes it for. With __zeroed it is memory that came along with the argument,
 * and all zero once that was allocated. On a member of the kernel's that is an
 * integer: drivers keep a number there, or an address.
 *
 *	void *iio_priv(const struct iio_dev *dev)
 *		__drvdata __zeroed __borrows(dev);
 */
#define __drvdata __belay_word("drvdata()")

/*
 * __slot(S, m) - the name under which the contract of member m of the
 * callback structure S is declared; __slot_check(S, m) has the compiler hold
 * that declaration against the type of the member. A function that is put
 * into the member inherits the words. The words of a member that is no function
 * stand on a variable of that name.
 *
 *	int __slot(file_operations, open)(struct inode *inode,
 *					  struct file *file)
 *		__cookie_at(file->private_data)
 *		__sets(file->private_data, result == 0);
 *	__slot_check(file_operations, open);
 */
#ifdef __BELAY__
#define __slot(s, m) belay_slot__##s##__##m
#define __slot_check(s, m)						\
	_Static_assert(__builtin_types_compatible_p(			\
			__typeof__(&__slot(s, m)),			\
			__typeof__(((struct s *)0)->m)),		\
		       "the slot " #s "." #m " has another type")
#endif

#endif /* BELAY_H */
