/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Clients of mailboxes. include/linux/mailbox_client.h, comments on struct
 * mbox_client, and drivers/mailbox/mailbox.c, kernel-doc of each. What a message
 * is the client and the controller agree upon.
 */
#ifndef BELAY_LINUX_MAILBOX_CLIENT_H
#define BELAY_LINUX_MAILBOX_CLIENT_H

#include <belay/belay.h>
#include_next <linux/mailbox_client.h>

/*
 * In atomic context. A controller that has no messages passes NULL, which a
 * client that expects it says on its function.
 */
void __slot(mbox_client, rx_callback)(struct mbox_client *cl,
				      void *mssg __drvdata)
	__contract;
__slot_check(mbox_client, rx_callback);
void __slot(mbox_client, tx_prepare)(struct mbox_client *cl,
				     void *mssg __drvdata)
	__contract;
__slot_check(mbox_client, tx_prepare);
void __slot(mbox_client, tx_done)(struct mbox_client *cl,
				  void *mssg __drvdata, int r)
	__contract;
__slot_check(mbox_client, tx_done);

struct mbox_chan *mbox_request_channel(struct mbox_client *cl, int index)
	__own(mbox_free_channel) __errptr __sleeps;
struct mbox_chan *mbox_request_channel_byname(struct mbox_client *cl,
					      const char *name __cstr)
	__own(mbox_free_channel) __errptr __sleeps;
void mbox_free_channel(struct mbox_chan *chan __take __nullable __errptr)
	__sleeps;
int mbox_bind_client(struct mbox_chan *chan, struct mbox_client *cl) __sleeps;
/* Not negative: queued. The message stays until it is sent. */
int mbox_send_message(struct mbox_chan *chan __nullable, void *mssg __nullable)
	__contract;
int mbox_flush(struct mbox_chan *chan, unsigned long timeout) __contract;
void mbox_client_txdone(struct mbox_chan *chan, int r) __contract;
bool mbox_client_peek_data(struct mbox_chan *chan) __contract;

#endif
