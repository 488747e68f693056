/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Interrupts. kernel/irq/manage.c and devres.c, kernel-doc of each. The cookie is
 * what free_irq() is called with: a registration on it. A NULL cookie is fine for
 * a line that is not shared; then nothing is owed that could be followed.
 */
#ifndef BELAY_LINUX_INTERRUPT_H
#define BELAY_LINUX_INTERRUPT_H

#include <belay/belay.h>
#include_next <linux/interrupt.h>

int request_irq(unsigned int irq, irq_handler_t handler, unsigned long flags,
		const char *name __cstr,
		void *dev __nullable __gives(free_irq, result == 0)
			  __lends(handler))
	__at_most(0) __sleeps;
int request_threaded_irq(unsigned int irq, irq_handler_t handler __nullable,
			 irq_handler_t thread_fn __nullable, unsigned long flags,
			 const char *name __cstr,
			 void *dev __nullable __gives(free_irq, result == 0)
				   __lends(handler) __lends(thread_fn))
	__at_most(0) __sleeps;
const void *free_irq(unsigned int irq, void *dev __take __nullable)
	__nullable __borrows(dev) __sleeps;
int devm_request_irq(struct device *dev, unsigned int irq,
		     irq_handler_t handler, unsigned long irqflags,
		     const char *devname __cstr __nullable,
		     void *dev_id __nullable __lends(handler))
	__at_most(0) __sleeps;
int devm_request_threaded_irq(struct device *dev, unsigned int irq,
			      irq_handler_t handler __nullable,
			      irq_handler_t thread_fn __nullable,
			      unsigned long irqflags,
			      const char *devname __cstr __nullable,
			      void *dev_id __nullable __lends(handler)
					   __lends(thread_fn))
	__at_most(0) __sleeps;
void devm_free_irq(struct device *dev, unsigned int irq,
		   void *dev_id __nullable) __sleeps;
void disable_irq_nosync(unsigned int irq) __contract;
void disable_irq(unsigned int irq) __sleeps;
void enable_irq(unsigned int irq) __contract;
void synchronize_irq(unsigned int irq) __sleeps;

int request_any_context_irq(unsigned int irq, irq_handler_t handler,
			    unsigned long flags, const char *name __cstr,
			    void *dev __nullable __gives(free_irq,
							 result >= 0)
				      __lends(handler))
	__sleeps;
int devm_request_any_context_irq(struct device *dev, unsigned int irq,
				 irq_handler_t handler,
				 unsigned long irqflags,
				 const char *devname __cstr __nullable,
				 void *dev_id __nullable __lends(handler))
	__sleeps;
int irq_set_irq_wake(unsigned int irq, unsigned int on) __at_most(0);
int __irq_apply_affinity_hint(unsigned int irq,
			      const struct cpumask *mask __nullable,
			      bool setaffinity) __contract;
int irq_set_affinity(unsigned int irq, const struct cpumask *cpumask)
	__at_most(0);
int irq_get_irqchip_state(unsigned int irq, enum irqchip_irq_state which,
			  bool *state)
	__sets(*state, result == 0) __at_most(0);
int irq_set_irqchip_state(unsigned int irq, enum irqchip_irq_state which,
			  bool state) __at_most(0);
bool irq_has_action(unsigned int irq) __contract;

/* One line for each processor, with a cookie for each. */
int __request_percpu_irq(unsigned int irq, irq_handler_t handler,
			 unsigned long flags, const char *devname __cstr,
			 void __percpu *dev __gives(free_percpu_irq,
						    result == 0))
	__at_most(0) __sleeps;
void free_percpu_irq(unsigned int irq, void __percpu *dev __take) __sleeps;
void enable_percpu_irq(unsigned int irq, unsigned int type) __contract;
void disable_percpu_irq(unsigned int irq) __contract;

/* kernel/irq/autoprobe.c: a mask, and the line that rang, or 0, or less. */
unsigned long probe_irq_on(void) __sleeps;
int probe_irq_off(unsigned long mask) __sleeps;

/* kernel/irq/manage.c: the cookie is of each processor. */
int __request_percpu_irq(unsigned int irq, irq_handler_t handler,
			 unsigned long flags, const char *devname __cstr,
			 void __percpu *dev_id __gives(free_percpu_irq,
						       result == 0))
	__at_most(0) __sleeps;
void free_percpu_irq(unsigned int irq, void __percpu *dev_id __take) __sleeps;
void enable_percpu_irq(unsigned int irq, unsigned int type) __contract;
void disable_percpu_irq(unsigned int irq) __contract;

/* Tasklets run in softirq context. kernel/softirq.c */
void tasklet_setup(struct tasklet_struct *t __constructs,
		   void (*callback)(struct tasklet_struct *t)) __contract;
void tasklet_kill(struct tasklet_struct *t) __sleeps;
void __tasklet_schedule(struct tasklet_struct *t) __contract;

#endif
