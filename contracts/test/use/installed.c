// SPDX-License-Identifier: GPL-2.0-only
/* Terminals whose driver_data is not the same in all of the file. */
#include <linux/tty.h>
#include <linux/tty_driver.h>
#include <belay/belay.h>

struct foo {
	u32 rate;
};

static struct foo foo;
static u8 other;

static int ok_install(struct tty_driver *driver, struct tty_struct *tty)
{
	tty->driver_data = &foo;
	if (!driver->minor_start)
		tty->driver_data = &other;
	return tty_standard_install(driver, tty);
}

static int bad_open(struct tty_struct *tty, struct file *file)
{
	struct foo *p = tty->driver_data;	//~ BL601

	return p->rate ? 0 : -ENODEV;
}

const struct tty_operations bad_ops = {
	.install = ok_install,
	.open = bad_open,
};
