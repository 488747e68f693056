// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/anon_inodes.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/gfp.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/uio.h>
#include <linux/vmalloc.h>

void *use_pages(void)
{
	struct page *one = alloc_page(GFP_KERNEL);
	struct page *two = alloc_pages(GFP_KERNEL, 1);
	struct page *near = alloc_pages_node(0, GFP_KERNEL, 0);

	if (two)
		__free_pages(two, 1);
	if (near)
		__free_page(near);
	return one ? page_address(one) : NULL;
}

int use_map(struct vm_area_struct *vma, struct page *page, void *memory)
{
	struct page *pages[] = { page };
	int n = 0;

	n += vm_insert_page(vma, vma->vm_start, page);
	n += vm_map_pages(vma, pages, 1);
	n += vm_map_pages_zero(vma, pages, 1);
	n += remap_pfn_range(vma, vma->vm_start, 5, PAGE_SIZE,
			     vma->vm_page_prot);
	n += vm_iomap_memory(vma, 0x1000, PAGE_SIZE);
	n += remap_vmalloc_range(vma, memory, 0);
	return n;
}

size_t use_uio(struct iov_iter *i, char *buf)
{
	size_t n = copy_to_iter(buf, 5, i);

	n += copy_from_iter(buf, 5, i);
	n += copy_to_iter_full(buf, 5, i);
	n += copy_from_iter_full(buf, 5, i);
	n += iov_iter_zero(5, i);
	iov_iter_advance(i, 1);
	iov_iter_revert(i, 1);
	iov_iter_truncate(i, 1);
	return n + iov_iter_count(i);
}

struct file *use_anon(const struct file_operations *fops, void *priv,
		      void *other)
{
	if (anon_inode_getfd("foo", fops, other, O_RDWR) < 0)
		return NULL;
	return anon_inode_getfile("foo", fops, priv, O_RDWR);
}

struct file *use_file(struct file *file)
{
	int fd = get_unused_fd_flags(O_CLOEXEC);

	if (fd < 0)
		put_unused_fd(0);
	else
		fd_install(fd, file);
	fput(fget_raw(3));
	return fget(4);
}

int use_module(void)
{
	if (!try_module_get(THIS_MODULE))
		return 0;
	__module_get(THIS_MODULE);
	module_put(THIS_MODULE);
	module_put(THIS_MODULE);
	return module_refcount(THIS_MODULE);
}

int use_param(const char *val, char *buf, const struct kernel_param *kp)
{
	int n = 0;

	n += param_set_int(val, kp) + param_get_int(buf, kp);
	n += param_set_charp(val, kp) + param_get_charp(buf, kp);
	n += param_set_bool(val, kp) + param_get_bool(buf, kp);
	n += param_set_bool_enable_only(val, kp);
	return n + param_set_uint_minmax(val, kp, 1, 2);
}
