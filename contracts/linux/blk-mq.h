/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Requests of block devices. include/linux/blk-mq.h and block/blk-mq.c,
 * kernel-doc of each. A request is the block layer's: what the driver keeps
 * with it, and finds again by its tag, is the memory behind it.
 */
#ifndef BELAY_LINUX_BLK_MQ_H
#define BELAY_LINUX_BLK_MQ_H

#include <belay/belay.h>
#include_next <linux/blk-mq.h>

void *blk_mq_rq_to_pdu(struct request *rq) __drvdata __borrows(rq);
struct request *blk_mq_rq_from_pdu(void *pdu) __borrows(pdu);
struct request *blk_mq_tag_to_rq(struct blk_mq_tags *tags, unsigned int tag)
	__nullable __borrows(tags);

void blk_mq_start_request(struct request *rq) __contract;
void blk_mq_complete_request(struct request *rq) __contract;
bool blk_mq_complete_request_remote(struct request *rq) __contract;
void blk_mq_end_request(struct request *rq, blk_status_t error) __contract;

/* From add_disk() until del_gendisk(); requests of one queue in parallel. */
blk_status_t __slot(blk_mq_ops, queue_rq)(struct blk_mq_hw_ctx *hctx,
					  const struct blk_mq_queue_data *bd)
	__contract;
__slot_check(blk_mq_ops, queue_rq);

/* In soft IRQ context, for a request that queue_rq() has started. */
void __slot(blk_mq_ops, complete)(struct request *rq) __contract;
__slot_check(blk_mq_ops, complete);

/* For each request of a tag set, when that is allocated and freed. */
int __slot(blk_mq_ops, init_request)(struct blk_mq_tag_set *set,
				     struct request *rq,
				     unsigned int hctx_idx,
				     unsigned int numa_node) __sleeps;
__slot_check(blk_mq_ops, init_request);
void __slot(blk_mq_ops, exit_request)(struct blk_mq_tag_set *set,
				      struct request *rq,
				      unsigned int hctx_idx) __sleeps;
__slot_check(blk_mq_ops, exit_request);

#endif
