/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Serial input. drivers/input/serio/serio.c, kernel-doc of each. connect() and
 * disconnect() are as probe() and remove(); interrupt() runs in atomic context
 * between serio_open() and serio_close().
 */
#ifndef BELAY_LINUX_SERIO_H
#define BELAY_LINUX_SERIO_H

#include <belay/belay.h>
#include_next <linux/serio.h>

#define belay_serio	struct serio *serio __parks(serio_close)
int __slot(serio_driver, connect)(belay_serio, struct serio_driver *drv)
	__cookie_at(serio->dev.driver_data)
	__sets(serio->dev.driver_data, result == 0) __sleeps;
__slot_check(serio_driver, connect);
void __slot(serio_driver, disconnect)(belay_serio)
	__cookie_at(serio->dev.driver_data)
	__takes(serio->dev.driver_data) __sleeps;
__slot_check(serio_driver, disconnect);
irqreturn_t __slot(serio_driver, interrupt)(struct serio *serio,
					    unsigned char data,
					    unsigned int flags)
	__cookie_at(serio->dev.driver_data) __contract;
__slot_check(serio_driver, interrupt);
int __slot(serio_driver, reconnect)(struct serio *serio)
	__cookie_at(serio->dev.driver_data) __sleeps;
__slot_check(serio_driver, reconnect);

int serio_open(struct serio *serio __gives(serio_close, result == 0),
	       struct serio_driver *drv) __at_most(0) __sleeps;
void serio_close(struct serio *serio __take) __sleeps;
int __serio_register_driver(struct serio_driver *drv
				__gives(serio_unregister_driver, result == 0),
			    struct module *owner __nullable,
			    const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void serio_unregister_driver(struct serio_driver *drv __take) __sleeps;

#endif
