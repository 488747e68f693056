// SPDX-License-Identifier: GPL-2.0-only
/* File descriptors */
#include <linux/anon_inodes.h>
#include <linux/err.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <belay/belay.h>

struct file *foo_getfile(void) __own(fput) __errptr;

int ok_open(void)
{
	int fd = get_unused_fd_flags(O_CLOEXEC);
	struct file *file;

	if (fd < 0)
		return fd;
	file = foo_getfile();
	if (IS_ERR(file)) {
		put_unused_fd(fd);
		return PTR_ERR(file);
	}
	fd_install(fd, file);
	return fd;
}

int bad_open_fd(void)
{
	int fd = get_unused_fd_flags(O_CLOEXEC);
	struct file *file;

	if (fd < 0)
		return fd;
	file = foo_getfile();
	if (IS_ERR(file))
		return PTR_ERR(file);	//~ BL101
	fd_install(fd, file);
	return fd;
}

int bad_open_file(void)
{
	struct file *file = foo_getfile();
	int fd;

	if (IS_ERR(file))
		return PTR_ERR(file);
	fd = get_unused_fd_flags(O_CLOEXEC);
	if (fd < 0)
		return fd;	//~ BL101
	fd_install(fd, file);
	return fd;
}

/* User space may have closed it by then. */
unsigned int ok_install(int fd __take_of(put_unused_fd),
			struct file *file __take_of(fput))
{
	unsigned int flags = file->f_flags;

	fd_install(fd, file);
	return flags;
}

unsigned int bad_install(int fd __take_of(put_unused_fd),
			struct file *file __take_of(fput))
{
	fd_install(fd, file);
	return file->f_flags;	//~ BL104
}

int ok_get(unsigned int fd)
{
	struct file *file = fget(fd);
	int readable;

	if (!file)
		return -EBADF;
	readable = !!(file->f_mode & FMODE_READ);
	fput(file);
	return readable;
}

int bad_get(unsigned int fd)
{
	struct file *file = fget(fd);

	if (!file)
		return -EBADF;
	if (!(file->f_mode & FMODE_READ))
		return -EBADF;	//~ BL101
	fput(file);
	return 0;
}

/* An entry of /proc that is removed by its name need not be kept. */
static int ok_proc_show(struct seq_file *m, void *v)
{
	return 0;
}

int ok_proc(void)
{
	return proc_create_single("foo", 0, NULL, ok_proc_show) ? 0 : -ENOMEM;
}

void ok_proc_end(void)
{
	remove_proc_entry("foo", NULL);
}
