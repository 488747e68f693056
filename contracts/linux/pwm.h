/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pulse width modulation. include/linux/pwm.h and drivers/pwm/core.c,
 * kernel-doc of each. A chip that is not atomic may sleep.
 */
#ifndef BELAY_LINUX_PWM_H
#define BELAY_LINUX_PWM_H

#include <belay/belay.h>
#include_next <linux/pwm.h>
#include <linux/version.h>

/*
 * pwmchip_alloc(), pwmchip_add(): the lines of a chip are numbered from 0, and
 * how many there are is the driver's to say.
 */
extern __typeof__(((struct pwm_chip *)0)->npwm) __slot(pwm_chip, npwm) __drvset;
extern __typeof__(((struct pwm_device *)0)->hwpwm) __slot(pwm_device, hwpwm)
	__below(chip->npwm) __fixed;

int __slot(pwm_ops, request)(struct pwm_chip *chip, struct pwm_device *pwm)
	__sleeps;
__slot_check(pwm_ops, request);
void __slot(pwm_ops, free)(struct pwm_chip *chip, struct pwm_device *pwm)
	__sleeps;
__slot_check(pwm_ops, free);
int __slot(pwm_ops, capture)(struct pwm_chip *chip, struct pwm_device *pwm,
			     struct pwm_capture *result, unsigned long timeout)
	__sleeps;
__slot_check(pwm_ops, capture);
/* pwm_apply_state(), pwm_state_valid(): no period of 0 where it is enabled. */
int __slot(pwm_ops, apply)(struct pwm_chip *chip, struct pwm_device *pwm,
			   const struct pwm_state *state
				__when(period >= enabled)) __sleeps;
__slot_check(pwm_ops, apply);
/* The core has zeroed the state. */
int __slot(pwm_ops, get_state)(struct pwm_chip *chip, struct pwm_device *pwm,
			       struct pwm_state *state) __sleeps;
__slot_check(pwm_ops, get_state);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
/* The bytes that were asked for with the structure, or what was set. */
void *pwmchip_get_drvdata(struct pwm_chip *chip)
	__drvdata __zeroed __borrows(chip);
#endif

#ifdef CONFIG_PWM
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
#define belay_npwm	__drvsets(struct pwm_chip.npwm)
struct pwm_chip *pwmchip_alloc(struct device *parent,
			       unsigned int npwm belay_npwm,
			       size_t sizeof_priv)
	__own(pwmchip_put) __errptr __sleeps;
void pwmchip_put(struct pwm_chip *chip __take) __sleeps;
struct pwm_chip *devm_pwmchip_alloc(struct device *parent,
				    unsigned int npwm belay_npwm,
				    size_t sizeof_priv)
	__errptr __fresh __borrows(parent) __sleeps;
int __devm_pwmchip_add(struct device *dev, struct pwm_chip *chip,
		       struct module *owner __nullable) __at_most(0) __sleeps;
int __pwmchip_add(struct pwm_chip *chip __gives(pwmchip_remove, result == 0),
		  struct module *owner __nullable) __at_most(0) __sleeps;
int pwm_apply_might_sleep(struct pwm_device *pwm,
			  const struct pwm_state *state) __at_most(0) __sleeps;
#elif LINUX_VERSION_CODE < KERNEL_VERSION(6, 7, 0)
int pwmchip_add(struct pwm_chip *chip __gives(pwmchip_remove, result == 0))
	__at_most(0) __sleeps;
int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip) __sleeps;
#endif
void pwmchip_remove(struct pwm_chip *chip __take) __sleeps;

struct pwm_device *pwm_get(struct device *dev, const char *con_id
				__cstr __nullable)
	__own(pwm_put) __errptr __sleeps;
void pwm_put(struct pwm_device *pwm __take) __sleeps;
struct pwm_device *devm_pwm_get(struct device *dev, const char *con_id
					__cstr __nullable)
	__errptr __borrows(dev) __sleeps;
#endif

/* Which line is whose: kept until it is removed. */
#if IS_ENABLED(CONFIG_PWM)
void pwm_add_table(struct pwm_lookup *table __counted_by(num)
			__gives(pwm_remove_table), size_t num) __sleeps;
void pwm_remove_table(struct pwm_lookup *table __counted_by(num) __take,
		      size_t num) __sleeps;
int pwm_adjust_config(struct pwm_device *pwm) __at_most(0) __sleeps;
struct pwm_device *devm_fwnode_pwm_get(struct device *dev,
				       struct fwnode_handle *fwnode,
				       const char *con_id __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
int pwm_apply_atomic(struct pwm_device *pwm, const struct pwm_state *state)
	__at_most(0);
#endif
#endif

#endif
