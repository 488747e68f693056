// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: owned things that are no pointers: ids, file descriptors. */
#include <belay/belay.h>

#include "mini.h"

static struct ida ids;

struct dev {
	int id __own(id_put);
	u32 minor;
	char *name __own(kfree) __nullable;
};

int setup(struct dev *dev) __contract;
int announce(unsigned int id) __contract;

int id_get(void) __own(id_put)
{
	return ida_alloc(&ids, GFP_KERNEL);
}

void id_put(unsigned int id __take)
{
	ida_free(&ids, id);
}

int ok_used_and_freed(void)
{
	int err, id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	err = announce(id);
	ida_free(&ids, id);
	return err;
}

int bad_used_and_kept(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	return announce(id);	//~ BL101
}

int bad_error_path(void)
{
	int err, id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	err = announce(id);
	if (err)
		return err;	//~ BL101
	ida_free(&ids, id);
	return 0;
}

int bad_freed_twice(void)
{
	int err, id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	err = announce(id);
	if (err)
		ida_free(&ids, id);
	ida_free(&ids, id);	//~ BL102
	return err;
}

int ok_in_an_unsigned(void)
{
	int ret = ida_alloc(&ids, GFP_KERNEL);
	unsigned int id;

	if (ret < 0)
		return ret;
	id = ret;
	ret = announce(id);
	ida_free(&ids, id);
	return ret;
}

int bad_in_an_unsigned(void)
{
	int ret = ida_alloc(&ids, GFP_KERNEL);
	unsigned int id;

	if (ret < 0)
		return ret;
	id = ret;
	ret = announce(id);
	if (ret)
		return ret;	//~ BL101
	ida_free(&ids, id);
	return ret;
}

int bad_overwritten(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0)
		return id;
	id = announce(id);
	return id;	//~ BL101
}

int ok_returned(void) __own(id_put)
{
	int id = id_get();

	if (id >= 0 && announce(id)) {
		id_put(id);
		return -EIO;
	}
	return id;
}

int bad_returned(void) __own(id_put)
{
	int id = id_get();

	if (id >= 0 && announce(id))
		return -EIO;	//~ BL101
	return id;
}

int bad_returned_lent(const struct dev *dev) __own(id_put)
{
	return (int)dev->minor;	//~ BL108
}

/* A member that owns a number. */
struct dev *ok_dev_new(void) __own(dev_free) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);
	int id;

	if (!dev)
		return NULL;
	id = id_get();
	if (id < 0) {
		kfree(dev);
		return NULL;
	}
	dev->id = id;
	return dev;
}

struct dev *bad_dev_new(void) __own(dev_free) __nullable
{
	struct dev *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	dev->id = id_get();
	if (dev->id < 0) {
		kfree(dev);
		return NULL;
	}
	if (setup(dev)) {
		kfree(dev);	//~ BL107
		return NULL;
	}
	return dev;
}

void dev_free(struct dev *dev __take)
{
	id_put(dev->id);
	kfree(dev->name);
	kfree(dev);
}

void bad_dev_free(struct dev *dev __take)
{
	kfree(dev->name);
	kfree(dev);	//~ BL107
}

int bad_dev_renumber(struct dev *dev) __sets(dev->id)
{
	int id = id_get();

	if (id < 0)
		return id;
	dev->id = id;	//~ BL106
	return 0;
}

int ok_dev_renumber(struct dev *dev) __sets(dev->id)
{
	int id = id_get();

	if (id < 0)
		return id;
	id_put(dev->id);
	dev->id = id;
	return 0;
}

void bad_dev_number_gone(struct dev *dev) __sets(dev->id)
{
	id_put(dev->id);
}	//~ BL109

void ok_dev_number_gone(struct dev *dev) __sets(dev->id)
{
	id_put(dev->id);
	dev->id = -1;
}

/* A descriptor is not seen by anybody until it is installed. */
int ok_fd(const void *fops, struct dev *dev)
{
	struct file *file;
	int fd = get_unused_fd_flags(0);

	if (fd < 0)
		return fd;
	file = anon_inode_getfile("[dev]", fops, dev, 0);
	if (IS_ERR(file)) {
		put_unused_fd(fd);
		return PTR_ERR(file);
	}
	fd_install(fd, file);
	return fd;
}

int bad_fd_kept(const void *fops, struct dev *dev)
{
	struct file *file;
	int fd = get_unused_fd_flags(0);

	if (fd < 0)
		return fd;
	file = anon_inode_getfile("[dev]", fops, dev, 0);
	if (IS_ERR(file))
		return PTR_ERR(file);	//~ BL101
	fd_install(fd, file);
	return fd;
}

int bad_fd_undone(const void *fops, struct dev *dev)
{
	struct file *file;
	int fd = get_unused_fd_flags(0);

	if (fd < 0)
		return fd;
	file = anon_inode_getfile("[dev]", fops, dev, 0);
	if (IS_ERR(file)) {
		put_unused_fd(fd);
		return PTR_ERR(file);
	}
	fd_install(fd, file);
	if (setup(dev)) {
		put_unused_fd(fd);	//~ BL104
		fput(file);	//~ BL104
		return -EIO;
	}
	return fd;
}

int bad_fd_wrong_order(const void *fops, struct dev *dev)
{
	struct file *file;
	int fd;

	file = anon_inode_getfile("[dev]", fops, dev, 0);
	if (IS_ERR(file))
		return PTR_ERR(file);
	fd = get_unused_fd_flags(0);
	if (fd < 0)
		return fd;	//~ BL101
	fd_install(fd, file);
	return fd;
}

int ok_fd_other_order(const void *fops, struct dev *dev)
{
	struct file *file;
	int fd;

	file = anon_inode_getfile("[dev]", fops, dev, 0);
	if (IS_ERR(file))
		return PTR_ERR(file);
	fd = get_unused_fd_flags(0);
	if (fd < 0) {
		fput(file);
		return fd;
	}
	fd_install(fd, file);
	return fd;
}

/* Below zero there is nothing to free. */
int bad_not_tested(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);
	int err = announce(id);

	ida_free(&ids, id);	//~ BL304 negative
	return err;
}

int bad_tested_wrongly(void)
{
	int err = 0, id = ida_alloc(&ids, GFP_KERNEL);

	if (id >= 0)
		err = announce(id);
	ida_free(&ids, id);	//~ BL108
	return err;
}

int bad_freed_where_it_failed(void)
{
	int id = ida_alloc(&ids, GFP_KERNEL);

	if (id < 0) {
		ida_free(&ids, id);	//~ BL108
		return id;
	}
	ida_free(&ids, id);
	return 0;
}

int ok_freed_where_there_is_one(void)
{
	int err = 0, id = ida_alloc(&ids, GFP_KERNEL);

	if (id >= 0) {
		err = announce(id);
		ida_free(&ids, id);
	}
	return err;
}

int bad_installed(void *priv, const void *fops)
{
	int fd = get_unused_fd_flags(0);
	struct file *file = anon_inode_getfile("id", fops, priv, 0);

	if (IS_ERR(file)) {
		put_unused_fd(fd);	//~ BL304 negative
		return -EIO;
	}
	fd_install(fd, file);	//~ BL304 negative
	return fd;
}

/* What a taker is handed is no error: its callers had to test it. */
void ok_taken(int id __take_of(ida_free))
{
	ida_free(&ids, id);
}
