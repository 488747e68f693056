// SPDX-License-Identifier: GPL-2.0-only
/* A callback finds its cookie, by the table that it is put into. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct session {
	int n;
};

static int session_open(struct inode *inode, struct file *file)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	file->private_data = s;
	belay_peek(file);
	return 0;
}

static int session_release(struct inode *inode, struct file *file)
{
	struct session *s = file->private_data;

	belay_peek(s);
	kfree(s);
	return 0;
}

const struct file_operations session_fops __cookie(struct session, kfree) = {
	.open		= session_open,
	.release	= session_release,
};
