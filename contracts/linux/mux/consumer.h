/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Multiplexers. drivers/mux/core.c, kernel-doc of each: a select locks the
 * multiplexer until the deselect.
 */
#ifndef BELAY_LINUX_MUX_CONSUMER_H
#define BELAY_LINUX_MUX_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/mux/consumer.h>

unsigned int mux_control_states(struct mux_control *mux) __contract;
int mux_control_select_delay(struct mux_control *mux
				__gives(mux_control_deselect, result == 0),
			     unsigned int state, unsigned int delay_us)
	__at_most(0) __sleeps;
int mux_control_try_select_delay(struct mux_control *mux
					__gives(mux_control_deselect,
						result == 0),
				 unsigned int state, unsigned int delay_us)
	__at_most(0) __sleeps;
/* Unlocked, whatever the result says of the idle state. */
int mux_control_deselect(struct mux_control *mux __take) __sleeps;
int mux_state_select_delay(struct mux_state *mstate
				__gives(mux_state_deselect, result == 0),
			   unsigned int delay_us) __at_most(0) __sleeps;
int mux_state_try_select_delay(struct mux_state *mstate
					__gives(mux_state_deselect,
						result == 0),
			       unsigned int delay_us)
	__at_most(0) __sleeps;
int mux_state_deselect(struct mux_state *mstate __take) __sleeps;

struct mux_control *mux_control_get(struct device *dev,
				    const char *mux_name __cstr __nullable)
	__own(mux_control_put) __errptr __sleeps;
void mux_control_put(struct mux_control *mux __take) __sleeps;
struct mux_control *devm_mux_control_get(struct device *dev,
					 const char *mux_name
						__cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct mux_state *devm_mux_state_get(struct device *dev,
				     const char *mux_name __cstr __nullable)
	__errptr __borrows(dev) __sleeps;

#endif
