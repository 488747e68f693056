// SPDX-License-Identifier: GPL-2.0-only
/*
 * The names of the queues, the control device, loading and unloading.
 */
#include <linux/build_bug.h>
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/mutex.h>
#include <linux/sizes.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "msgq.h"

#include <belay/belay.h>

/* What the parameters may be set to, and a queue of whom nothing is asked. */
#define MSGQ_QUEUES_CEILING		65536
#define MSGQ_MESSAGES_CEILING		SZ_1M
#define MSGQ_MESSAGE_SIZE_CEILING	SZ_1M
#define MSGQ_BYTES_CEILING		SZ_1G

#define MSGQ_DEFAULT_MESSAGES		256
#define MSGQ_DEFAULT_MESSAGE_SIZE	8192
#define MSGQ_DEFAULT_BYTES		SZ_256K

static int msgq_set_queues(const char *val, const struct kernel_param *kp)
{
	return param_set_uint_minmax(val, kp, 1, MSGQ_QUEUES_CEILING);
}

static int msgq_set_messages(const char *val, const struct kernel_param *kp)
{
	return param_set_uint_minmax(val, kp, 1, MSGQ_MESSAGES_CEILING);
}

static int msgq_set_size(const char *val, const struct kernel_param *kp)
{
	return param_set_uint_minmax(val, kp, 1, MSGQ_MESSAGE_SIZE_CEILING);
}

static int msgq_set_bytes(const char *val, const struct kernel_param *kp)
{
	return param_set_uint_minmax(val, kp, 1, MSGQ_BYTES_CEILING);
}

static const struct kernel_param_ops msgq_queues_ops = {
	.set = msgq_set_queues,
	.get = param_get_uint,
};

static const struct kernel_param_ops msgq_messages_ops = {
	.set = msgq_set_messages,
	.get = param_get_uint,
};

static const struct kernel_param_ops msgq_size_ops = {
	.set = msgq_set_size,
	.get = param_get_uint,
};

static const struct kernel_param_ops msgq_bytes_ops = {
	.set = msgq_set_bytes,
	.get = param_get_uint,
};

static unsigned int max_queues = 256;
module_param_cb(max_queues, &msgq_queues_ops, &max_queues, 0644);
MODULE_PARM_DESC(max_queues, "Queues that there may be at a time (256)");

static unsigned int max_messages = 4096;
module_param_cb(max_messages, &msgq_messages_ops, &max_messages, 0644);
MODULE_PARM_DESC(max_messages, "Highest limit of messages in a queue (4096)");

static unsigned int max_message_size = 65536;
module_param_cb(max_message_size, &msgq_size_ops, &max_message_size, 0644);
MODULE_PARM_DESC(max_message_size,
		 "Highest limit of the size of a message (65536)");

static unsigned int max_bytes = SZ_4M;
module_param_cb(max_bytes, &msgq_bytes_ops, &max_bytes, 0644);
MODULE_PARM_DESC(max_bytes,
		 "Highest limit of the bytes in a queue (4194304)");

static DEFINE_MUTEX(msgq_list_lock);	/* protects what follows */
/* All queues, in the order of their ids */
static __holds(struct msgq, node) LIST_HEAD(msgq_list);
/* Those that stay until they are unlinked; it has a reference to each. */
static __holds(struct msgq, kept) __own(msgq_put) LIST_HEAD(msgq_kept);
static unsigned int msgq_count;
static u64 msgq_last_id;
static bool msgq_gone;			/* is read without it, too */

bool msgq_is_gone(void)
{
	return READ_ONCE(msgq_gone);
}

int msgq_check_limits(const struct belay_msgq_limits *limits)
{
	if (limits->reserved || !limits->max_messages ||
	    !limits->max_message_size ||
	    limits->max_message_size > limits->max_bytes)
		return -EINVAL;
	if (limits->max_messages > READ_ONCE(max_messages) ||
	    limits->max_message_size > READ_ONCE(max_message_size) ||
	    limits->max_bytes > READ_ONCE(max_bytes))
		return -ERANGE;
	return 0;
}

/* A limit that is 0 becomes the default, as far as the parameters allow. */
static void msgq_default_limits(struct belay_msgq_limits *limits)
{
	u32 bytes = READ_ONCE(max_bytes);

	if (!limits->max_messages)
		limits->max_messages = min_t(u32, READ_ONCE(max_messages),
					     MSGQ_DEFAULT_MESSAGES);
	if (!limits->max_bytes)
		limits->max_bytes = min_t(u32, bytes,
					  max_t(u32, limits->max_message_size,
						MSGQ_DEFAULT_BYTES));
	if (!limits->max_message_size)
		limits->max_message_size = min3(READ_ONCE(max_message_size),
						limits->max_bytes,
						MSGQ_DEFAULT_MESSAGE_SIZE);
}

/* Called with the lock, by the last msgq_put(); returns without it. */
static void msgq_release(struct kref *ref)
{
	struct msgq *q = container_of(ref, struct msgq, ref);

	lockdep_assert_held(&msgq_list_lock);
	list_del(&q->node);
	msgq_count--;
	mutex_unlock(&msgq_list_lock);

	msgq_free(q);
}

void msgq_put(struct msgq *q)
{
	kref_put_mutex(&q->ref, msgq_release, &msgq_list_lock);
}

static struct msgq *msgq_find(const char *name)
{
	struct msgq *q;

	lockdep_assert_held(&msgq_list_lock);
	list_for_each_entry(q, &msgq_list, node) {
		if (q->named && !strcmp(q->name, name))
			return q;
	}
	return NULL;
}

/* A new queue in the list, with a reference for the caller, or an ERR_PTR */
static struct msgq *msgq_create(const char *name,
				const struct belay_msgq_limits *limits)
{
	struct msgq *q;

	lockdep_assert_held(&msgq_list_lock);
	if (msgq_count >= READ_ONCE(max_queues))
		return ERR_PTR(-ENOSPC);

	q = msgq_alloc(name, limits);
	if (!q)
		return ERR_PTR(-ENOMEM);

	q->id = ++msgq_last_id;
	q->named = true;
	list_add_tail(&q->node, &msgq_list);
	msgq_count++;
	return q;
}

/* As BELAY_MSGQ_OPEN says: a reference or an ERR_PTR */
static struct msgq *msgq_get(const struct belay_msgq_open *req)
{
	struct msgq *q;

	if (mutex_lock_interruptible(&msgq_list_lock))
		return ERR_PTR(-ERESTARTSYS);

	q = msgq_find(req->name);
	if (msgq_gone)
		q = ERR_PTR(-ENODEV);
	else if (!q && (req->flags & BELAY_MSGQ_CREATE))
		q = msgq_create(req->name, &req->limits);
	else if (!q)
		q = ERR_PTR(-ENOENT);
	else if (req->flags & BELAY_MSGQ_EXCL)
		q = ERR_PTR(-EEXIST);
	else
		kref_get(&q->ref);

	mutex_unlock(&msgq_list_lock);
	return q;
}

/* Have @q stay until it is unlinked, if that has not happened yet. */
static void msgq_keep(struct msgq *q)
{
	mutex_lock(&msgq_list_lock);
	if (q->named && list_empty(&q->kept)) {
		kref_get(&q->ref);
		list_add_tail(&q->kept, &msgq_kept);
	}
	mutex_unlock(&msgq_list_lock);
}

/* Take the name from @q. What kept it is the caller's to put, or NULL. */
static struct msgq *msgq_unname(struct msgq *q)
{
	lockdep_assert_held(&msgq_list_lock);
	q->named = false;
	if (list_empty(&q->kept))
		return NULL;
	list_del_init(&q->kept);
	return q;
}

static bool msgq_name_is_valid(const char *name)
{
	size_t len = strnlen(name, BELAY_MSGQ_NAME_SIZE);
	size_t i;

	if (!len || len == BELAY_MSGQ_NAME_SIZE)
		return false;
	for (i = 0; i < len; i++) {
		unsigned char c = name[i];

		if (c <= ' ' || c == 0x7f)
			return false;
	}
	return true;
}

static int msgq_check_open(struct belay_msgq_open *req)
{
	const u32 access = BELAY_MSGQ_READ | BELAY_MSGQ_WRITE;
	const u32 all = access | BELAY_MSGQ_NONBLOCK | BELAY_MSGQ_CREATE |
			BELAY_MSGQ_EXCL | BELAY_MSGQ_KEEP;

	if ((req->flags & ~all) || !(req->flags & access) || req->reserved)
		return -EINVAL;
	if ((req->flags & BELAY_MSGQ_EXCL) &&
	    !(req->flags & BELAY_MSGQ_CREATE))
		return -EINVAL;
	if (!msgq_name_is_valid(req->name))
		return -EINVAL;
	if (!(req->flags & BELAY_MSGQ_CREATE))
		return 0;

	msgq_default_limits(&req->limits);
	return msgq_check_limits(&req->limits);
}

static long msgq_ctl_open(const void __user *arg)
{
	struct belay_msgq_open req;
	struct file *file;
	struct msgq *q;
	int ret, fd;

	if (copy_from_user(&req, arg, sizeof(req)))
		return -EFAULT;
	ret = msgq_check_open(&req);
	if (ret)
		return ret;

	fd = get_unused_fd_flags(O_CLOEXEC);
	if (fd < 0)
		return fd;

	q = msgq_get(&req);
	if (IS_ERR(q)) {
		ret = PTR_ERR(q);
		goto err_put_fd;
	}

	file = msgq_getfile(q, req.flags);
	if (!IS_ERR(file) && (req.flags & BELAY_MSGQ_KEEP))
		msgq_keep(q);
	msgq_put(q);
	if (IS_ERR(file)) {
		ret = PTR_ERR(file);
		goto err_put_fd;
	}

	fd_install(fd, file);
	return fd;

err_put_fd:
	put_unused_fd(fd);
	return ret;
}

static long msgq_ctl_unlink(const void __user *arg)
{
	struct msgq *q, *kept = NULL;
	struct belay_msgq_name req;

	if (copy_from_user(&req, arg, sizeof(req)))
		return -EFAULT;
	if (!msgq_name_is_valid(req.name))
		return -EINVAL;

	if (mutex_lock_interruptible(&msgq_list_lock))
		return -ERESTARTSYS;
	q = msgq_find(req.name);
	if (q)
		kept = msgq_unname(q);
	mutex_unlock(&msgq_list_lock);

	if (kept)
		msgq_put(kept);
	return q ? 0 : -ENOENT;
}

/* The named queue with the next higher id than that in @info, or an ERR_PTR */
static struct msgq *msgq_get_next(struct belay_msgq_info *info)
{
	struct msgq *q, *found = ERR_PTR(-ENOENT);

	if (mutex_lock_interruptible(&msgq_list_lock))
		return ERR_PTR(-ERESTARTSYS);
	list_for_each_entry(q, &msgq_list, node) {
		if (q->id <= info->id || !q->named)
			continue;
		kref_get(&q->ref);
		info->flags = list_empty(&q->kept) ? 0 : BELAY_MSGQ_KEPT;
		found = q;
		break;
	}
	mutex_unlock(&msgq_list_lock);
	return found;
}

static long msgq_ctl_next(void __user *arg)
{
	struct belay_msgq_info info = {};
	struct msgq *q;
	int ret;

	if (copy_from_user(&info.id, arg, sizeof(info.id)))
		return -EFAULT;

	q = msgq_get_next(&info);
	if (IS_ERR(q))
		return PTR_ERR(q);

	info.id = q->id;
	memcpy(info.name, q->name, sizeof(info.name));
	ret = msgq_get_limits(q, &info.limits);
	if (!ret)
		ret = msgq_get_stats(q, &info.stats);
	msgq_put(q);
	if (ret)
		return ret;
	return copy_to_user(arg, &info, sizeof(info)) ? -EFAULT : 0;
}

static long msgq_ctl_ioctl(struct file *file, unsigned int cmd,
			   unsigned long arg)
{
	void __user *uarg = (void __user *)arg;

	switch (cmd) {
	case BELAY_MSGQ_OPEN:
		return msgq_ctl_open(uarg);
	case BELAY_MSGQ_UNLINK:
		return msgq_ctl_unlink(uarg);
	case BELAY_MSGQ_NEXT:
		return msgq_ctl_next(uarg);
	default:
		return -ENOTTY;
	}
}

static const struct file_operations msgq_ctl_fops = {
	.owner		= THIS_MODULE,
	.unlocked_ioctl	= msgq_ctl_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
};

static struct miscdevice msgq_miscdev = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "belay-msgq",
	.fops	= &msgq_ctl_fops,
};

static int __init msgq_init(void)
{
	/* The same for 32-bit programs: no member is aligned by padding. */
	static_assert(sizeof(struct belay_msgq_limits) == 16);
	static_assert(sizeof(struct belay_msgq_open) == 88);
	static_assert(sizeof(struct belay_msgq_name) == 64);
	static_assert(sizeof(struct belay_msgq_stats) == 88);
	static_assert(sizeof(struct belay_msgq_info) == 184);
	static_assert(sizeof(struct belay_msgq_stats) <= PAGE_SIZE);

	return misc_register(&msgq_miscdev);
}

/* What keeps some queue, which is the caller's to put, or NULL */
static struct msgq *msgq_unkeep_one(void)
{
	struct msgq *q;

	mutex_lock(&msgq_list_lock);
	q = list_first_entry_or_null(&msgq_kept, struct msgq, kept);
	if (q)
		list_del_init(&q->kept);
	mutex_unlock(&msgq_list_lock);
	return q;
}

/* From here on nobody opens a queue, and nobody waits for anything. */
static void msgq_end_all(void)
{
	struct msgq *q;

	mutex_lock(&msgq_list_lock);
	WRITE_ONCE(msgq_gone, true);
	list_for_each_entry(q, &msgq_list, node) {
		q->named = false;
		msgq_wake(q);
	}
	mutex_unlock(&msgq_list_lock);
}

/*
 * Files of ours are open only if the unloading is forced. No new ones come:
 * the module cannot be got any more. All calls that wait return, and poll()
 * says POLLERR and POLLHUP. But whoever has the files open has to close them,
 * and until then we wait here, also if rmmod is killed, for there is no way
 * back. A file puts its reference to the module after its release() has
 * returned; so once there is none left no code of ours will run again, and its
 * memory can go.
 *
 * In an orderly unload the count is -1 here.
 */
static void __exit msgq_exit(void)
{
	struct msgq *q;

	misc_deregister(&msgq_miscdev);
	msgq_end_all();
	while (module_refcount(THIS_MODULE) > 0)
		msleep(20);

	while ((q = msgq_unkeep_one()))
		msgq_put(q);
}

module_init(msgq_init);
module_exit(msgq_exit);

MODULE_DESCRIPTION("Message queues");
MODULE_LICENSE("GPL");
