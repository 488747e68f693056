// SPDX-License-Identifier: GPL-2.0-only
/* Pages, files without a name, iterators, references to a module */
#include <linux/anon_inodes.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/gfp.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/uio.h>
#include <belay/belay.h>

struct shared {
	u32 sequence;
	u32 value;
};

struct dev {
	struct page *page __own(__free_pages) __nullable;
	struct module *user __own(module_put) __nullable;
};

int ok_page(struct dev *dev) __sets(dev->page)
{
	struct page *page = alloc_page(GFP_KERNEL_ACCOUNT | __GFP_ZERO);

	if (!page)
		return -ENOMEM;
	if (dev->page)
		__free_page(dev->page);
	dev->page = page;
	return 0;
}

int bad_page(struct dev *dev) __sets(dev->page)
{
	struct page *page = alloc_page(GFP_KERNEL_ACCOUNT | __GFP_ZERO);

	if (!page)
		return -ENOMEM;
	if (dev->page)
		return -EBUSY;	//~ BL101
	dev->page = page;
	return 0;
}

void ok_publish(struct dev *dev, u32 value)
{
	struct shared *shared;

	if (!dev->page)
		return;
	shared = page_address(dev->page);
	shared->value = value;
}

void bad_publish(struct dev *dev, u32 value) __sets(dev->page)
{
	struct shared *shared;

	if (!dev->page)
		return;
	shared = page_address(dev->page);
	__free_page(dev->page);
	dev->page = NULL;
	shared->value = value;	//~ BL201
}

int ok_mmap(struct dev *dev, struct vm_area_struct *vma)
{
	if (!dev->page)
		return -ENODEV;
	return vm_insert_page(vma, vma->vm_start, dev->page);
}

int bad_mmap(struct dev *dev, struct vm_area_struct *vma)
{
	return vm_insert_page(vma, vma->vm_start, dev->page);	//~ BL303
}

ssize_t ok_write(struct iov_iter *from, char **out __own(kfree))
	__sets(*out, result >= 0)
{
	size_t len = iov_iter_count(from);
	char *buf = kmalloc(len, GFP_KERNEL);

	if (!buf)
		return -ENOMEM;
	if (!copy_from_iter_full(buf, len, from)) {
		kfree(buf);
		return -EFAULT;
	}
	*out = buf;
	return 0;
}

ssize_t bad_write(struct iov_iter *from)
{
	char first[4];

	if (!copy_from_iter_full(first, sizeof(first), from))
		return first[0];	//~ BL401
	return first[1];
}

ssize_t ok_read(struct iov_iter *to, u32 value)
{
	return copy_to_iter_full(&value, sizeof(value), to) ? 4 : -EFAULT;
}

ssize_t bad_read(struct iov_iter *to)
{
	u32 value;

	return copy_to_iter_full(&value, sizeof(value), to) ? 4 :	//~ BL404
	       -EFAULT;
}

int ok_module(struct dev *dev, struct module *owner)
{
	if (dev->user || !try_module_get(owner))
		return -EBUSY;
	dev->user = owner;
	return 0;
}

int bad_module(struct dev *dev, struct module *owner)
{
	if (!try_module_get(owner))
		return -ENODEV;
	if (dev->user)
		return -EBUSY;	//~ BL101
	dev->user = owner;
	return 0;
}

static int foo_release(struct inode *inode, struct file *file)
{
	struct dev *dev = file->private_data;

	if (dev->page)
		__free_page(dev->page);
	module_put(dev->user);
	kfree(dev);
	return 0;
}

static const struct file_operations foo_fops __cookie(struct dev, kfree) = {
	.owner		= THIS_MODULE,
	.release	= foo_release,
};

int ok_anon(void)
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);
	int fd;

	if (!dev)
		return -ENOMEM;
	fd = anon_inode_getfd("[foo]", &foo_fops, dev, O_RDWR | O_CLOEXEC);
	if (fd < 0)
		kfree(dev);
	return fd;
}

int bad_anon(void)
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return -ENOMEM;
	return anon_inode_getfd("[foo]", &foo_fops, dev, O_RDWR);	//~ BL101
}

/* Once it was opened it is there to stay. */
int ok_stay(bool nowayout)
{
	if (nowayout)
		__module_get(THIS_MODULE);
	return 0;
}

int ok_own_get(void)
{
	return try_module_get(THIS_MODULE) ? 0 : -ENODEV;
}

void ok_own_put(void)
{
	module_put(THIS_MODULE);
}

int bad_other_get(struct module *owner)
{
	__module_get(owner);
	return module_refcount(owner);	//~ BL101
}

void bad_other_put(struct module *owner)
{
	module_put(owner);	//~ BL108
}
