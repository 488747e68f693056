// SPDX-License-Identifier: GPL-2.0-only
/*
 * A sample misc device, the counterpart in C of the kernel's sample in Rust.
 *
 * Each open file has a value, which ioctl() sets and gets, and a buffer, which
 * write() replaces and read() returns.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include <uapi/misc/belay_sample.h>

#include <belay/belay.h>

struct sample_file {
	struct mutex lock;	/* protects all below */
	int value;
	void *buf __own(kvfree) __nullable __bytes(len);
	size_t len;
};

static int sample_open(struct inode *inode, struct file *file)
{
	struct sample_file *sf;

	sf = kzalloc(sizeof(*sf), GFP_KERNEL);
	if (!sf)
		return -ENOMEM;

	mutex_init(&sf->lock);
	file->private_data = sf;
	return 0;
}

static int sample_release(struct inode *inode, struct file *file)
{
	struct sample_file *sf = file->private_data;

	mutex_destroy(&sf->lock);
	kvfree(sf->buf);
	kfree(sf);
	return 0;
}

static ssize_t sample_read(struct file *file, char __user *ubuf, size_t count,
			   loff_t *ppos)
{
	struct sample_file *sf = file->private_data;
	ssize_t ret;

	ret = mutex_lock_interruptible(&sf->lock);
	if (ret)
		return ret;

	if (sf->buf)
		ret = simple_read_from_buffer(ubuf, count, ppos, sf->buf,
					      sf->len);

	mutex_unlock(&sf->lock);
	return ret;
}

/*
 * The user's pages are read and the old buffer is freed outside the lock: a
 * slow writer does not hold up the others.
 */
static ssize_t sample_write(struct file *file, const char __user *ubuf,
			    size_t count, loff_t *ppos)
{
	struct sample_file *sf = file->private_data;
	void *new, *old;
	int ret;

	if (count > BELAY_SAMPLE_WRITE_MAX)
		return -EFBIG;

	new = kvmalloc(count, GFP_KERNEL_ACCOUNT);
	if (!new)
		return -ENOMEM;

	if (copy_from_user(new, ubuf, count)) {
		ret = -EFAULT;
		goto err_free_new;
	}

	ret = mutex_lock_interruptible(&sf->lock);
	if (ret)
		goto err_free_new;

	old = sf->buf;
	sf->buf = new;
	sf->len = count;
	*ppos = 0;
	mutex_unlock(&sf->lock);

	kvfree(old);
	return count;

err_free_new:
	kvfree(new);
	return ret;
}

static int sample_get_value(struct sample_file *sf, int __user *uval)
{
	int val;

	mutex_lock(&sf->lock);
	val = sf->value;
	mutex_unlock(&sf->lock);

	return put_user(val, uval);
}

static int sample_set_value(struct sample_file *sf, int __user *uval)
{
	int val;

	if (get_user(val, uval))
		return -EFAULT;

	mutex_lock(&sf->lock);
	sf->value = val;
	mutex_unlock(&sf->lock);

	return 0;
}

static long sample_ioctl(struct file *file, unsigned int cmd,
			 unsigned long arg)
{
	struct sample_file *sf = file->private_data;

	switch (cmd) {
	case BELAY_SAMPLE_HELLO:
		pr_debug("hello\n");
		return 0;
	case BELAY_SAMPLE_GET_VALUE:
		return sample_get_value(sf, (int __user *)arg);
	case BELAY_SAMPLE_SET_VALUE:
		return sample_set_value(sf, (int __user *)arg);
	default:
		return -ENOTTY;
	}
}

static const struct file_operations sample_fops
		__cookie(struct sample_file, kfree) = {
	.owner		= THIS_MODULE,
	.open		= sample_open,
	.release	= sample_release,
	.read		= sample_read,
	.write		= sample_write,
	.unlocked_ioctl	= sample_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
};

static struct miscdevice sample_miscdev = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "belay-sample",
	.fops	= &sample_fops,
};
module_misc_device(sample_miscdev);

MODULE_DESCRIPTION("Sample misc device");
MODULE_LICENSE("GPL");
