// SPDX-License-Identifier: GPL-2.0-only
/*
 * A queue as an open file. Its private_data is the queue, with a reference.
 */
#include <linux/anon_inodes.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/uaccess.h>
#include <linux/uio.h>

#include "msgq.h"

#include <belay/belay.h>
#include <belay/compat.h>

static bool msgq_nonblock(const struct kiocb *iocb)
{
	return (iocb->ki_filp->f_flags & O_NONBLOCK) ||
	       (iocb->ki_flags & IOCB_NOWAIT);
}

static ssize_t msgq_file_read_iter(struct kiocb *iocb, struct iov_iter *to)
{
	struct msgq *q = iocb->ki_filp->private_data;

	return msgq_receive(q, to, msgq_nonblock(iocb));
}

static ssize_t msgq_file_write_iter(struct kiocb *iocb, struct iov_iter *from)
{
	struct msgq *q = iocb->ki_filp->private_data;

	return msgq_send(q, from, msgq_nonblock(iocb));
}

static __poll_t msgq_file_poll(struct file *file, poll_table *wait)
{
	struct msgq *q = file->private_data;
	__poll_t events = 0;

	if (file->f_mode & FMODE_READ)
		poll_wait(file, &q->readers, wait);
	if (file->f_mode & FMODE_WRITE)
		poll_wait(file, &q->writers, wait);

	if (msgq_is_gone())
		return EPOLLERR | EPOLLHUP;
	if ((file->f_mode & FMODE_READ) && !msgq_may_receive(q))
		events |= EPOLLIN | EPOLLRDNORM;
	if ((file->f_mode & FMODE_WRITE) && msgq_has_room(q))
		events |= EPOLLOUT | EPOLLWRNORM;
	return events;
}

/*
 * The statistics, to be read only, now and later. The page is there as long
 * as the queue, which the mapping holds by its file: there is nothing to do
 * when it is copied, split or gone, and thus no vm_ops.
 */
static int msgq_file_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct msgq *q = file->private_data;

	if (vma->vm_flags & (VM_WRITE | VM_EXEC))
		return -EACCES;
	if (vma->vm_pgoff || vma->vm_end - vma->vm_start != PAGE_SIZE)
		return -EINVAL;

	vm_flags_mod(vma, VM_DONTEXPAND | VM_DONTDUMP,
		     VM_MAYWRITE | VM_MAYEXEC);
	return vm_insert_page(vma, vma->vm_start, q->page);
}

static long msgq_file_get_limits(struct msgq *q, void __user *arg)
{
	struct belay_msgq_limits limits;
	int ret;

	ret = msgq_get_limits(q, &limits);
	if (ret)
		return ret;
	return copy_to_user(arg, &limits, sizeof(limits)) ? -EFAULT : 0;
}

static long msgq_file_set_limits(struct msgq *q, const void __user *arg)
{
	struct belay_msgq_limits limits;
	int ret;

	if (copy_from_user(&limits, arg, sizeof(limits)))
		return -EFAULT;
	ret = msgq_check_limits(&limits);
	if (ret)
		return ret;
	return msgq_set_limits(q, &limits);
}

static long msgq_file_get_stats(struct msgq *q, void __user *arg)
{
	struct belay_msgq_stats stats;
	int ret;

	ret = msgq_get_stats(q, &stats);
	if (ret)
		return ret;
	return copy_to_user(arg, &stats, sizeof(stats)) ? -EFAULT : 0;
}

static long msgq_file_ioctl(struct file *file, unsigned int cmd,
			    unsigned long arg)
{
	struct msgq *q = file->private_data;
	void __user *uarg = (void __user *)arg;

	switch (cmd) {
	case BELAY_MSGQ_GET_LIMITS:
		return msgq_file_get_limits(q, uarg);
	case BELAY_MSGQ_SET_LIMITS:
		if (!(file->f_mode & FMODE_WRITE))
			return -EBADF;
		return msgq_file_set_limits(q, uarg);
	case BELAY_MSGQ_GET_STATS:
		return msgq_file_get_stats(q, uarg);
	case BELAY_MSGQ_CLEAR:
		if (!(file->f_mode & FMODE_READ))
			return -EBADF;
		return msgq_clear(q);
	default:
		return -ENOTTY;
	}
}

static int msgq_file_release(struct inode *inode, struct file *file)
{
	struct msgq *q = file->private_data;

	msgq_put(q);
	return 0;
}

static const struct file_operations msgq_file_fops
		__cookie(struct msgq, msgq_put) = {
	.owner		= THIS_MODULE,
	.release	= msgq_file_release,
	.read_iter	= msgq_file_read_iter,
	.write_iter	= msgq_file_write_iter,
	.poll		= msgq_file_poll,
	.mmap		= msgq_file_mmap,
	.unlocked_ioctl	= msgq_file_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
};

struct file *msgq_getfile(struct msgq *q, u32 flags)
{
	struct file *file;
	int f_flags;

	if ((flags & BELAY_MSGQ_READ) && (flags & BELAY_MSGQ_WRITE))
		f_flags = O_RDWR;
	else if (flags & BELAY_MSGQ_WRITE)
		f_flags = O_WRONLY;
	else
		f_flags = O_RDONLY;
	if (flags & BELAY_MSGQ_NONBLOCK)
		f_flags |= O_NONBLOCK;

	kref_get(&q->ref);
	file = anon_inode_getfile("[belay-msgq]", &msgq_file_fops, q, f_flags);
	if (IS_ERR(file)) {
		msgq_put(q);
		/* This is how it says that the module is going. */
		if (PTR_ERR(file) == -ENOENT)
			return ERR_PTR(-ENODEV);
	}
	return file;
}
