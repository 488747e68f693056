// SPDX-License-Identifier: GPL-2.0-only
/* Idioms that the manual lists, where no other file is about them. */
#include <belay/belay.h>

#include "bits.h"
#include "device.h"
#include "outside.h"
#include "table.h"
#include "work.h"

/* Requests by tag: the block layer keeps what the driver has with each. */
struct tags;

struct request {
	int tag;
};

void *rq_to_pdu(struct request *rq) __drvdata __borrows(rq);
struct request *tag_to_rq(struct tags *tags, u32 tag)
	__nullable __borrows(tags);
void rq_end(struct request *rq, int status) __contract;

struct pdu {
	u32 status;
	void *buf __own(kfree) __nullable;
};

int ok_tag_start(struct request *rq, size_t n)
	__sets(struct pdu.buf)
{
	struct pdu *pdu = rq_to_pdu(rq);
	void *buf = kzalloc(n, GFP_ATOMIC);

	if (!buf)
		return -ENOMEM;
	kfree(pdu->buf);
	pdu->buf = buf;
	return 0;
}

int bad_tag_start(struct request *rq, size_t n)
{
	struct pdu *pdu = rq_to_pdu(rq);
	void *buf = kzalloc(n, GFP_ATOMIC);

	if (!buf)
		return -ENOMEM;
	pdu->buf = buf;	//~ BL106
	return 0;
}

int ok_tag_done(struct tags *tags, u32 tag)
	__sets(struct pdu.buf)
{
	struct request *rq = tag_to_rq(tags, tag);
	struct pdu *pdu;

	if (!rq)
		return -EINVAL;
	pdu = rq_to_pdu(rq);
	kfree(pdu->buf);
	pdu->buf = NULL;
	rq_end(rq, 0);
	return 0;
}

int bad_tag_done(struct tags *tags, u32 tag)
	__sets(struct pdu.buf)
{
	struct request *rq = tag_to_rq(tags, tag);
	struct pdu *pdu = rq_to_pdu(rq);	//~ BL303

	kfree(pdu->buf);
	rq_end(rq, 0);
	return 0;	//~ BL109
}

/* Tags of one's own: a slot is free where nothing is in it. */
#define NR_TAGS	32

struct slot_rq {
	void *buf __own(kfree) __nullable;
	u32 len;
};

struct engine {
	struct mutex lock;
	struct slot_rq rqs[NR_TAGS];
};

int ok_slot_submit(struct engine *e, u32 tag, u32 len) __sets(e->rqs)
{
	void *buf;

	if (tag >= NR_TAGS)
		return -EINVAL;
	buf = kzalloc(len, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	mutex_lock(&e->lock);
	if (e->rqs[tag].buf) {
		mutex_unlock(&e->lock);
		kfree(buf);
		return -EBUSY;
	}
	e->rqs[tag].buf = buf;
	e->rqs[tag].len = len;
	mutex_unlock(&e->lock);
	return 0;
}

int bad_slot_submit(struct engine *e, u32 tag, u32 len) __sets(e->rqs)
{
	void *buf;

	if (tag >= NR_TAGS)
		return -EINVAL;
	buf = kzalloc(len, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	mutex_lock(&e->lock);
	if (e->rqs[tag].buf) {
		mutex_unlock(&e->lock);
		return -EBUSY;	//~ BL101
	}
	e->rqs[tag].buf = buf;
	mutex_unlock(&e->lock);
	return 0;
}

int ok_slot_done(struct engine *e, u32 tag) __sets(e->rqs)
{
	void *buf;

	if (tag >= NR_TAGS)
		return -EINVAL;
	mutex_lock(&e->lock);
	buf = e->rqs[tag].buf;
	e->rqs[tag].buf = NULL;
	mutex_unlock(&e->lock);
	kfree(buf);
	return 0;
}

int bad_slot_done(struct engine *e, u32 tag) __sets(e->rqs)
{
	mutex_lock(&e->lock);
	kfree(e->rqs[tag].buf);	//~ BL501
	e->rqs[tag].buf = NULL;
	mutex_unlock(&e->lock);
	return 0;
}

/* A bitmap of the tags says which slots are free: that is not followed. */
struct bitmapped {
	DECLARE_BITMAP(used, NR_TAGS);
	struct slot_rq rqs[NR_TAGS];
};

int fp_slot_by_bitmap(struct bitmapped *b, u32 tag, void *buf)
	__takes(buf, result == 0) __sets(b->rqs)
{
	if (tag >= NR_TAGS || test_and_set_bit(tag, b->used))
		return -EBUSY;
	b->rqs[tag].buf = buf;	//~ fp BL106
	return 0;
}

/* A number that the device hands back finds what it is about. */
struct cmd {
	u32 op;
	void *buf __own(kfree) __nullable;
};

struct hw {
	struct xarray cmds __holds(struct cmd) __own(cmd_free);
};

void cmd_free(struct cmd *cmd __take)
{
	kfree(cmd->buf);
	kfree(cmd);
}

int ok_cookie_issue(struct hw *hw, u32 op, u32 *id)
	__sets(*id, result == 0)
{
	struct cmd *cmd = kzalloc(sizeof(*cmd), GFP_KERNEL);
	int err;

	if (!cmd)
		return -ENOMEM;
	cmd->op = op;
	err = xa_alloc(&hw->cmds, id, cmd, xa_limit_32b, GFP_KERNEL);
	if (err)
		cmd_free(cmd);
	return err;
}

int bad_cookie_issue(struct hw *hw, u32 op, u32 *id)
	__sets(*id, result == 0)
{
	struct cmd *cmd = kzalloc(sizeof(*cmd), GFP_KERNEL);

	if (!cmd)
		return -ENOMEM;
	cmd->op = op;
	return xa_alloc(&hw->cmds, id, cmd, xa_limit_32b,	//~ BL101
			GFP_KERNEL);
}

int ok_cookie_done(struct hw *hw, u32 id) __sets(hw->cmds)
{
	struct cmd *cmd = xa_erase(&hw->cmds, id);

	if (!cmd)
		return -EINVAL;
	cmd_free(cmd);
	return 0;
}

int bad_cookie_done(struct hw *hw, u32 id) __sets(hw->cmds)
{
	struct cmd *cmd = xa_load(&hw->cmds, id);

	if (!cmd)
		return -EINVAL;
	cmd_free(cmd);	//~ BL111
	return 0;
}

/* An interrupt that is held in one mode only */
struct dual {
	int irq;
	bool use_irq;
	bool have_irq __owes(free_irq);
};

int ok_mode_start(struct dual *d) __sets(d->have_irq)
{
	int err;

	if (d->have_irq)
		return -EBUSY;
	if (!d->use_irq)
		return 0;
	err = request_irq(d->irq, "dual", d);
	if (!err)
		d->have_irq = true;
	return err;
}

int bad_mode_start(struct dual *d) __sets(d->have_irq)
{
	if (d->have_irq || !d->use_irq)
		return 0;
	return request_irq(d->irq, "dual", d);	//~ BL101
}

void ok_mode_stop(struct dual *d) __sets(d->have_irq)
{
	if (d->have_irq)
		free_irq(d->irq, d);
	d->have_irq = false;
}

void bad_mode_stop(struct dual *d) __sets(d->have_irq)
{
	if (d->use_irq)
		free_irq(d->irq, d);	//~ BL108
	d->have_irq = false;
}	//~ BL101

/* A timer that starts itself again */
struct poller {
	struct alarm timer;
	u32 ticks;
	u8 *log __own(kfree) __nullable;
};

static void ok_tick(struct alarm *t)
{
	struct poller *p = container_of(t, struct poller, timer);

	p->ticks++;
	mod_alarm(&p->timer, p->ticks);
}

static void bad_tick(struct alarm *t)
{
	struct poller *p = container_of(t, struct poller, timer);

	kfree(p->log);
	mod_alarm(&p->timer, p->ticks);
}	//~ BL109

struct poller *ok_poller_new(bool quiet) __own(ok_poller_free) __nullable;
struct poller *ok_poller_new(bool quiet)
{
	struct poller *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	alarm_setup(&p->timer, ok_tick);
	if (!quiet)
		mod_alarm(&p->timer, 1);
	return p;
}

struct poller *bad_poller_new(void) __own(ok_poller_free) __nullable;
struct poller *bad_poller_new(void)
{
	struct poller *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	mod_alarm(&p->timer, 1);	//~ BL405
	return p;
}

void poller_setup(struct poller *p)
{
	alarm_setup(&p->timer, bad_tick);
}

void ok_poller_free(struct poller *p __take)
{
	alarm_delete_sync(&p->timer);
	kfree(p->log);
	kfree(p);
}

void bad_poller_free(struct poller *p __take)
{
	kfree(p->log);
	kfree(p);
	alarm_delete_sync(&p->timer);	//~ BL103
}
