// SPDX-License-Identifier: GPL-2.0-only
/* Requests that are found by their tags, and what is kept with each */
#include <linux/slab.h>
#include <linux/blk-mq.h>
#include <belay/belay.h>

struct pdu {
	u32 tag;
	void *buf __own(kfree) __nullable;
};

static blk_status_t ok_queue(struct blk_mq_hw_ctx *hctx,
			     const struct blk_mq_queue_data *bd)
{
	struct request *rq = bd->rq;
	struct pdu *pdu = blk_mq_rq_to_pdu(rq);
	void *buf = kzalloc(64, GFP_ATOMIC);

	if (!buf)
		return BLK_STS_RESOURCE;
	kfree(pdu->buf);
	pdu->buf = buf;
	pdu->tag = rq->tag;
	blk_mq_start_request(rq);
	return BLK_STS_OK;
}

static blk_status_t bad_queue(struct blk_mq_hw_ctx *hctx,
			     const struct blk_mq_queue_data *bd)
{
	struct pdu *pdu = blk_mq_rq_to_pdu(bd->rq);
	void *buf = kzalloc(64, GFP_ATOMIC);

	if (!buf)
		return BLK_STS_RESOURCE;
	pdu->buf = buf;	//~ BL106
	return BLK_STS_OK;
}

static void ok_complete(struct request *rq)
{
	struct pdu *pdu = blk_mq_rq_to_pdu(rq);

	kfree(pdu->buf);
	pdu->buf = NULL;
	blk_mq_end_request(rq, BLK_STS_OK);
}

static void bad_complete(struct request *rq)
{
	struct pdu *pdu = blk_mq_rq_to_pdu(rq);

	kfree(pdu->buf);
	blk_mq_end_request(rq, BLK_STS_OK);
}	//~ BL109
int ok_done(struct blk_mq_tags *tags, u32 tag)
{
	struct request *rq = blk_mq_tag_to_rq(tags, tag);
	struct pdu *pdu;

	if (!rq)
		return -EINVAL;
	pdu = blk_mq_rq_to_pdu(rq);
	if (pdu->tag != tag)
		return -EINVAL;
	blk_mq_complete_request(rq);
	return 0;
}

int bad_done(struct blk_mq_tags *tags, u32 tag)
{
	struct request *rq = blk_mq_tag_to_rq(tags, tag);
	struct pdu *pdu = blk_mq_rq_to_pdu(rq);	//~ BL303

	return pdu->tag != tag;
}

const struct blk_mq_ops ok_ops = {
	.queue_rq = ok_queue,
	.complete = ok_complete,
};

const struct blk_mq_ops bad_ops = {
	.queue_rq = bad_queue,
	.complete = bad_complete,
};
