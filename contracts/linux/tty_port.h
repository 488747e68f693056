/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Ports of terminals. drivers/tty/tty_port.c, kernel-doc of each, and
 * include/linux/tty_port.h, comments on struct tty_port and its operations. A
 * port that is not counted is destroyed by tty_port_destroy().
 */
#ifndef BELAY_LINUX_TTY_PORT_H
#define BELAY_LINUX_TTY_PORT_H

#include <belay/belay.h>
#include_next <linux/tty_port.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
bool __slot(tty_port_operations, carrier_raised)(struct tty_port *port)
	__contract;
void __slot(tty_port_operations, dtr_rts)(struct tty_port *port, bool active)
	__sleeps;
#else
int __slot(tty_port_operations, carrier_raised)(struct tty_port *port)
	__contract;
void __slot(tty_port_operations, dtr_rts)(struct tty_port *port, int raise)
	__sleeps;
#endif
__slot_check(tty_port_operations, carrier_raised);
__slot_check(tty_port_operations, dtr_rts);
/* Called with the mutex of the port held. */
void __slot(tty_port_operations, shutdown)(struct tty_port *port)
	__must_hold(&port->mutex) __sleeps;
__slot_check(tty_port_operations, shutdown);
int __slot(tty_port_operations, activate)(struct tty_port *port,
					  struct tty_struct *tty)
	__must_hold(&port->mutex) __sleeps;
__slot_check(tty_port_operations, activate);

/* The operations are those that are put there afterwards. */
void tty_port_init(struct tty_port *port
			__constructs __gives(tty_port_destroy)) __contract;
void tty_port_destroy(struct tty_port *port __take) __sleeps;
void tty_port_link_device(struct tty_port *port, struct tty_driver *driver,
			  unsigned int index) __contract;
int tty_port_open(struct tty_port *port, struct tty_struct *tty,
		  struct file *filp) __at_most(0) __sleeps;
void tty_port_close(struct tty_port *port, struct tty_struct *tty,
		    struct file *filp) __sleeps;
void tty_port_hangup(struct tty_port *port) __sleeps;
struct tty_struct *tty_port_tty_get(struct tty_port *port)
	__own(tty_kref_put) __nullable;
void tty_port_tty_set(struct tty_port *port, struct tty_struct *tty __nullable)
	__contract;

#endif
