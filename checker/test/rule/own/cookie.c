// SPDX-License-Identifier: GPL-2.0-only
/* Operations tables: what open() parks, release() must release. */
#include <belay/belay.h>

#include "mini.h"

struct session {
	u32 count;
	char *log __own(kfree) __nullable;
};

static int ok_open(struct inode *inode, struct file *file)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	file->private_data = s;
	return 0;
}

static int ok_release(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	kfree(s->log);
	kfree(s);
	return 0;
}

static ssize_t ok_read(struct file *file, char *buf, size_t n, loff_t *pos)
{
	struct session *s = file->private_data;

	s->count++;
	return 0;
}

const struct file_operations ok_fops __cookie(struct session, kfree) = {
	.open		= ok_open,
	.release	= ok_release,
	.read		= ok_read,
};

/* Parked, then failed: nobody calls release() after a failed open(). */
static int bad_open_fails_late(struct inode *inode, struct file *file)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	file->private_data = s;
	s->log = kstrdup("", GFP_KERNEL);
	if (!s->log)
		return -ENOMEM;	//~ BL101
	return 0;
}

static int ok_open_fails_late(struct inode *inode, struct file *file)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	s->log = kstrdup("", GFP_KERNEL);
	if (!s->log) {
		kfree(s);
		return -ENOMEM;
	}
	file->private_data = s;
	return 0;
}

/* Released in open(), looked at by all that come after. */
static int bad_open_parks_freed(struct inode *inode, struct file *file)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	file->private_data = s;
	kfree(s);
	return 0;	//~ BL109
}

/* Success without a session. */
static int bad_open_parks_nothing(struct inode *inode, struct file *file)
{
	struct session *s;

	if (file->f_flags & 1)
		return 0;	//~ BL402
	s = kzalloc(sizeof(*s), GFP_KERNEL);
	if (!s)
		return -ENOMEM;
	file->private_data = s;
	return 0;
}

/* The test deleted: success with NULL for a session. */
static int bad_open_parks_null(struct inode *inode, struct file *file)
{
	file->private_data = kzalloc(sizeof(struct session), GFP_KERNEL);
	return 0;	//~ BL303
}

static int ok_open_parks_tested(struct inode *inode, struct file *file)
{
	file->private_data = kzalloc(sizeof(struct session), GFP_KERNEL);
	return file->private_data ? 0 : -ENOMEM;
}

static int bad_release_forgets(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	if (!s->count)
		return 0;	//~ BL101
	kfree(s->log);
	kfree(s);
	return 0;
}

static int bad_release_members(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	kfree(s);	//~ BL107 log
	return 0;
}

static int bad_release_twice(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	kfree(s->log);
	kfree(s);
	kfree(file->private_data);	//~ BL102
	return 0;
}

/* A reader must leave the session to release(). */
static ssize_t bad_read_frees(struct file *file, char *buf, size_t n,
			      loff_t *pos)
{
	struct session *s = file->private_data;

	if (s->count > 8) {
		kfree(s->log);
		s->log = NULL;
		kfree(s);	//~ BL108
		return -EIO;
	}
	s->count++;
	return 0;
}

static ssize_t ok_read_shrinks(struct file *file, char *buf, size_t n,
			       loff_t *pos)
{
	struct session *s = file->private_data;

	if (s->count > 8) {
		kfree(s->log);
		s->log = NULL;
	}
	s->count++;
	return 0;
}

const struct file_operations fops_late __cookie(struct session, kfree) = {
	.open		= bad_open_fails_late,
	.release	= bad_release_forgets,
	.read		= bad_read_frees,
};

const struct file_operations fops_ok __cookie(struct session, kfree) = {
	.open		= ok_open_fails_late,
	.release	= ok_release,
	.read		= ok_read_shrinks,
};

const struct file_operations fops_freed __cookie(struct session, kfree) = {
	.open		= bad_open_parks_freed,
	.release	= bad_release_members,
};

const struct file_operations fops_none __cookie(struct session, kfree) = {
	.open		= bad_open_parks_nothing,
	.release	= bad_release_twice,
};

const struct file_operations fops_null __cookie(struct session, kfree) = {
	.open		= bad_open_parks_null,
	.release	= ok_release,
};

const struct file_operations fops_tested __cookie(struct session, kfree) = {
	.open		= ok_open_parks_tested,
	.release	= ok_release,
};

/* A cookie that is lent: the table's owner has it. */
static struct session the_session;

static int ok_open_lent(struct inode *inode, struct file *file)
{
	file->private_data = &the_session;
	return 0;
}

static int bad_open_lent_parks_nothing(struct inode *inode, struct file *file)
{
	if (file->f_flags & 1)
		file->private_data = &the_session;
	return 0;	//~ BL402
}

static int ok_release_lent(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	s->count--;
	return 0;
}

static int bad_release_lent(struct inode *inode, struct file *file)
{
	kfree(file->private_data);	//~ BL108
	return 0;
}

const struct file_operations fops_lent __cookie(struct session) = {
	.open		= ok_open_lent,
	.release	= ok_release_lent,
};

const struct file_operations fops_lent_bad __cookie(struct session) = {
	.open		= bad_open_lent_parks_nothing,
	.release	= bad_release_lent,
};
