// SPDX-License-Identifier: GPL-2.0-only
/* A slot of another type: the slot file_operations.flush has another type */
#include <linux/fs.h>

int __slot(file_operations, flush)(struct file *file)
	__cookie_at(file->private_data);
__slot_check(file_operations, flush);
