// SPDX-License-Identifier: GPL-2.0-only
/* A slot of another type: the slot file_operations.check_flags has another type */
#include <linux/fs.h>

int __slot(file_operations, check_flags)(struct file *file)
	__cookie_at(file->private_data);
__slot_check(file_operations, check_flags);
