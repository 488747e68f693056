/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Mailboxes. include/linux/mailbox_controller.h, comments on struct
 * mbox_chan_ops, and drivers/mailbox/mailbox.c, kernel-doc of each.
 */
#ifndef BELAY_LINUX_MAILBOX_CONTROLLER_H
#define BELAY_LINUX_MAILBOX_CONTROLLER_H

#include <belay/belay.h>
#include_next <linux/mailbox_controller.h>

/* Called with the lock of the channel held; what data is the client says. */
int __slot(mbox_chan_ops, send_data)(struct mbox_chan *chan,
				     void *data __drvdata)
	__contract;
__slot_check(mbox_chan_ops, send_data);
int __slot(mbox_chan_ops, flush)(struct mbox_chan *chan,
				 unsigned long timeout) __contract;
__slot_check(mbox_chan_ops, flush);
int __slot(mbox_chan_ops, startup)(struct mbox_chan *chan
					__parks(free_irq)) __sleeps;
__slot_check(mbox_chan_ops, startup);
void __slot(mbox_chan_ops, shutdown)(struct mbox_chan *chan
					__parks(free_irq)) __sleeps;
__slot_check(mbox_chan_ops, shutdown);
bool __slot(mbox_chan_ops, last_tx_done)(struct mbox_chan *chan) __contract;
__slot_check(mbox_chan_ops, last_tx_done);
bool __slot(mbox_chan_ops, peek_data)(struct mbox_chan *chan) __contract;
__slot_check(mbox_chan_ops, peek_data);

/* Which channel is meant, under the lock of all controllers; an ERR_PTR. */
struct mbox_chan *
__slot(mbox_controller, of_xlate)(struct mbox_controller *mbox,
				  const struct of_phandle_args *sp)
	__errptr __borrows(mbox->chans) __sleeps;
__slot_check(mbox_controller, of_xlate);

int mbox_controller_register(struct mbox_controller *mbox
				__gives(mbox_controller_unregister,
					result == 0)) __at_most(0) __sleeps;
void mbox_controller_unregister(struct mbox_controller *mbox __take) __sleeps;
int devm_mbox_controller_register(struct device *dev,
				  struct mbox_controller *mbox)
	__at_most(0) __sleeps;
void mbox_chan_received_data(struct mbox_chan *chan, void *data __nullable)
	__contract;
void mbox_chan_txdone(struct mbox_chan *chan, int r) __contract;

#endif
