// SPDX-License-Identifier: GPL-2.0-only
/* Entries of /proc, in a file that removes none by its name. */
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <belay/belay.h>

static int foo_show(struct seq_file *m, void *v)
{
	return 0;
}

int ok_once(void)
{
	struct proc_dir_entry *e = proc_create_single("foo", 0, NULL,
						      foo_show);

	if (!e)
		return -ENOMEM;
	proc_remove(e);
	return 0;
}

int bad_once(void)
{
	struct proc_dir_entry *e = proc_create_single("foo", 0, NULL,
						      foo_show);

	return e ? 0 : -ENOMEM;	//~ BL101
}
