/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Drivers in user space. include/linux/uio_driver.h, comments on struct
 * uio_info, and drivers/uio/uio.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_UIO_DRIVER_H
#define BELAY_LINUX_UIO_DRIVER_H

#include <belay/belay.h>
#include_next <linux/uio_driver.h>

/* ioremap-ped memory for the driver's own use, which the core never touches. */
extern __typeof__(((struct uio_mem *)0)->internal_addr)
	__slot(uio_mem, internal_addr) __parks(iounmap);

irqreturn_t __slot(uio_info, handler)(int irq, struct uio_info *info)
	__contract;
__slot_check(uio_info, handler);
int __slot(uio_info, mmap)(struct uio_info *info, struct vm_area_struct *vma)
	__sleeps;
__slot_check(uio_info, mmap);
int __slot(uio_info, open)(struct uio_info *info, struct inode *inode)
	__sleeps;
__slot_check(uio_info, open);
int __slot(uio_info, release)(struct uio_info *info, struct inode *inode)
	__sleeps;
__slot_check(uio_info, release);
int __slot(uio_info, irqcontrol)(struct uio_info *info, s32 irq_on) __sleeps;
__slot_check(uio_info, irqcontrol);

int __uio_register_device(struct module *owner __nullable,
			  struct device *parent,
			  struct uio_info *info
				__gives(uio_unregister_device, result == 0))
	__at_most(0) __sleeps;
void uio_unregister_device(struct uio_info *info __take) __sleeps;
int __devm_uio_register_device(struct module *owner __nullable,
			       struct device *parent, struct uio_info *info)
	__at_most(0) __sleeps;
void uio_event_notify(struct uio_info *info) __contract;

#endif
