/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Parallel ports. include/linux/parport.h and drivers/parport/share.c,
 * kernel-doc of each. A port is lent to match_port() and detach() and whoever
 * registered a device on it; a device that has claimed it may use it until it
 * releases it.
 */
#ifndef BELAY_LINUX_PARPORT_H
#define BELAY_LINUX_PARPORT_H

#include <belay/belay.h>
#include_next <linux/parport.h>

void __slot(parport_driver, match_port)(struct parport *port) __sleeps;
__slot_check(parport_driver, match_port);
void __slot(parport_driver, detach)(struct parport *port) __sleeps;
__slot_check(parport_driver, detach);
int __slot(parport_driver, probe)(struct pardevice *dev) __sleeps;
__slot_check(parport_driver, probe);

/* In interrupt context, but for wakeup(). */
int __slot(pardev_cb, preempt)(void *handle
				__cookie_at(struct pardev_cb.private))
	__contract;
__slot_check(pardev_cb, preempt);
void __slot(pardev_cb, wakeup)(void *handle
				__cookie_at(struct pardev_cb.private))
	__contract;
__slot_check(pardev_cb, wakeup);
void __slot(pardev_cb, irq_func)(void *handle
				__cookie_at(struct pardev_cb.private))
	__contract;
__slot_check(pardev_cb, irq_func);

/* What a port can do: registers of the kind that PCs have, and blocks. */
#define belay_parport_op(type, name, ...)				\
	type __slot(parport_operations, name)(struct parport *port,	\
					      ##__VA_ARGS__) __contract; \
	__slot_check(parport_operations, name)
#define belay_parport_block(name, pointer)				\
	size_t __slot(parport_operations, name)(struct parport *port,	\
						pointer __bytes(len),	\
						size_t len, int flags)	\
		__at_most(len) __sleeps;				\
	__slot_check(parport_operations, name)

belay_parport_op(void, write_data, unsigned char d);
belay_parport_op(unsigned char, read_data);
belay_parport_op(void, write_control, unsigned char d);
belay_parport_op(unsigned char, read_control);
belay_parport_op(unsigned char, frob_control, unsigned char mask,
		 unsigned char val);
belay_parport_op(unsigned char, read_status);
belay_parport_op(void, enable_irq);
belay_parport_op(void, disable_irq);
belay_parport_op(void, data_forward);
belay_parport_op(void, data_reverse);
belay_parport_op(void, save_state, struct parport_state *state);
belay_parport_op(void, restore_state, struct parport_state *state);
void __slot(parport_operations, init_state)(struct pardevice *dev,
					    struct parport_state *state)
	__contract;
__slot_check(parport_operations, init_state);
belay_parport_block(epp_write_data, const void *buf);
belay_parport_block(epp_read_data, void *buf);
belay_parport_block(epp_write_addr, const void *buf);
belay_parport_block(epp_read_addr, void *buf);
belay_parport_block(ecp_write_data, const void *buf);
belay_parport_block(ecp_read_data, void *buf);
belay_parport_block(ecp_write_addr, const void *buf);
belay_parport_block(compat_write_data, const void *buf);
belay_parport_block(nibble_read_data, void *buf);
belay_parport_block(byte_read_data, void *buf);

int __parport_register_driver(struct parport_driver *drv
				__gives(parport_unregister_driver,
					result == 0),
			      struct module *owner __nullable,
			      const char *mod_name __cstr)
	__at_most(0) __sleeps;
void parport_unregister_driver(struct parport_driver *drv __take) __sleeps;
struct pardevice *
parport_register_dev_model(struct parport *port, const char *name __cstr,
			   const struct pardev_cb *par_dev_cb, int cnt)
	__own(parport_unregister_device) __nullable __sleeps;
void parport_unregister_device(struct pardevice *dev __take __nullable)
	__sleeps;
int parport_claim(struct pardevice *dev __gives(parport_release,
						result == 0)) __at_most(0);
/* 1 where it had to wait. */
int parport_claim_or_block(struct pardevice *dev __gives(parport_release,
							 result >= 0))
	__sleeps;
void parport_release(struct pardevice *dev __take) __contract;

int parport_negotiate(struct parport *port, int mode) __sleeps;
ssize_t parport_write(struct parport *port, const void *buf __bytes(len),
		      size_t len) __sleeps;
ssize_t parport_read(struct parport *port, void *buf __bytes(len),
		     size_t len) __sleeps;
long parport_set_timeout(struct pardevice *dev, long inactivity) __contract;
int parport_wait_event(struct parport *port, long timeout) __sleeps;
int parport_wait_peripheral(struct parport *port, unsigned char mask,
			    unsigned char result) __sleeps;

/* Ports of one's own, and references to others'. */
struct parport *parport_register_port(unsigned long base, int irq, int dma,
				      struct parport_operations *ops)
	__own(parport_put_port) __nullable __sleeps;
void parport_announce_port(struct parport *port) __sleeps;
void parport_remove_port(struct parport *port) __sleeps;
struct parport *parport_find_number(int number)
	__own(parport_put_port) __nullable __sleeps;
struct parport *parport_find_base(unsigned long base)
	__own(parport_put_port) __nullable __sleeps;
struct parport *parport_get_port(struct parport *port
					__gives(parport_put_port))
	__returns(port);
void parport_put_port(struct parport *port __take) __sleeps;
irqreturn_t parport_irq_handler(int irq, void *dev_id __cookie(struct parport))
	__contract;

#endif
