/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Misc devices. drivers/char/misc.c, kernel-doc of misc_register(): "the
 * structure passed is linked into the kernel and may not be destroyed until
 * it has been unregistered". Both take misc_mtx.
 */
#ifndef BELAY_LINUX_MISCDEVICE_H
#define BELAY_LINUX_MISCDEVICE_H

#include <belay/belay.h>
#include_next <linux/miscdevice.h>

int misc_register(struct miscdevice *misc __gives(misc_deregister,
						  result == 0))
	__at_most(0) __sleeps;
void misc_deregister(struct miscdevice *misc __take) __sleeps;

#endif
