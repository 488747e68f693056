// SPDX-License-Identifier: GPL-2.0-only
/* BL206: a borrow kept where nothing ties it to its source. */
#include <belay/belay.h>

#include "mini.h"

struct ops {
	u32 flags;
};

struct chan {
	u32 id;
	char *name __own(kfree) __nullable;
};

struct card {
	struct device *dev __nullable;
	struct device *bus __borrows(bus);
	const struct ops *ops;
	const char *label;
	const char *model __borrows(model);
	struct chan *chan __own(chan_free) __nullable;
	struct chan *active __nullable;
	struct chan *selected __nullable __borrows(chan);
	struct chan first;
	struct chan *cursor __nullable;
	void *cookie __nullable;
	void *priv __nullable __borrows(priv);
	u8 *head __own(kfree) __nullable;
	u8 *tail __nullable __borrows(head);
	struct chan *history[4] __nullable;
};

void chan_free(struct chan *chan __take __nullable);
struct chan *card_chan(struct card *card, u32 id) __nullable __borrows(card);
struct chan *chan_default(void) __contract;
void chan_run(struct chan *chan) __contract;
u8 *skip_header(u8 *bytes) __borrows(bytes);
void note(u32 value) __contract;

static const struct ops card_ops = { .flags = 1 };
static struct chan spare_chan;
static struct card *the_card __nullable;

/* A parameter is lent for the call, not longer. */
void bad_keep_parameter(struct card *card, struct device *dev)
{
	card->dev = dev;	//~ BL206 `dev` is kept in `card->dev`
}

void ok_keep_parent(struct card *card, struct device *dev)
{
	card->bus = dev;
}

void bad_keep_text(struct card *card, const char *label __cstr)
{
	card->label = label;	//~ BL206
}

void ok_keep_text(struct card *card, const char *label __cstr)
{
	card->model = label;
}

void ok_keep_literal(struct card *card)
{
	card->label = "card";
}

void ok_keep_static(struct card *card)
{
	card->ops = &card_ops;
	card->active = &spare_chan;
}

void bad_keep_cookie(struct card *card, void *cookie)
{
	card->cookie = cookie;	//~ BL206
}

void ok_keep_cookie(struct card *card, void *cookie)
{
	card->priv = cookie;
}

void ok_cleared(struct card *card)
{
	card->active = NULL;
	card->cookie = NULL;
}

/* What a sibling owns. */
void bad_keep_owned(struct card *card)
{
	card->active = card->chan;	//~ BL206
}

void ok_keep_owned(struct card *card)
{
	card->selected = card->chan;
}

/* The same of another object: its owner may go first. */
void bad_keep_other_owned(struct card *a, struct card *b)
{
	a->selected = b->chan;	//~ BL206
}

/* Into the object itself. */
void ok_keep_embedded(struct card *card)
{
	card->cursor = &card->first;
}

void bad_keep_other_embedded(struct card *a, struct card *b)
{
	a->cursor = &b->first;	//~ BL206
}

/* What a call has found. */
void bad_keep_found(struct card *card, struct card *from)
{
	card->active = card_chan(from, 1);	//~ BL206
}

void ok_keep_default(struct card *card)
{
	card->active = chan_default();
}

/* What the function owns, and will release one day. */
int bad_keep_own(struct card *card)
{
	struct chan *chan = kzalloc(sizeof(*chan), GFP_KERNEL);

	if (!chan)
		return -ENOMEM;
	card->active = chan;	//~ BL206
	chan_run(chan);
	card->active = NULL;
	chan_free(chan);
	return 0;
}

int ok_park_own(struct card *card)
{
	struct chan *chan;

	if (card->chan)
		return -EBUSY;
	chan = kzalloc(sizeof(*chan), GFP_KERNEL);
	if (!chan)
		return -ENOMEM;
	card->chan = chan;
	card->selected = chan;
	return 0;
}

/* Into the bytes that a sibling owns. */
void ok_tail(struct card *card)
{
	if (card->head)
		card->tail = skip_header(card->head);
}

void bad_tail(struct card *card, u8 *bytes)
{
	card->tail = skip_header(bytes);	//~ BL206
}

/* An element is a member as well. */
void bad_keep_in_array(struct card *card, struct chan *chan)
{
	card->history[0] = chan;	//~ BL206
}

void ok_shift_array(struct card *card)
{
	card->history[1] = card->history[0];
	card->history[0] = NULL;
}

/* A variable of the function is no place to keep anything. */
u32 ok_on_stack(struct device *dev, struct chan *chan)
{
	struct card card = { .dev = dev, .ops = &card_ops, .label = "x" };

	card.active = chan;
	card.cookie = chan;
	return card.active->id;
}

/* On what was made here, and goes out. */
struct card *bad_made(struct device *dev) __own(kfree) __nullable
{
	struct card *card = kzalloc(sizeof(*card), GFP_KERNEL);

	if (!card)
		return NULL;
	card->bus = dev;
	card->ops = &card_ops;
	card->label = "made";
	card->model = "made";
	card->dev = dev;	//~ BL206
	return card;
}

struct card *ok_made(struct device *dev) __own(kfree) __nullable
{
	struct card *card = kzalloc(sizeof(*card), GFP_KERNEL);

	if (!card)
		return NULL;
	card->bus = dev;
	card->ops = &card_ops;
	card->label = "made";
	card->model = "made";
	return card;
}

/* From one place of the kind to another, the tie goes along. */
void ok_copy_parent(struct card *to, struct card *from)
{
	to->bus = from->bus;
}

void bad_copy_parent(struct card *to, struct card *from)
{
	to->dev = from->bus;	//~ BL206
}

/* A helper keeps what its caller passes. */
static void set_active(struct card *card, struct chan *chan)
{
	card->active = chan;	//~ BL206
}

void calls_set_active(struct card *card, struct chan *chan)
{
	set_active(card, chan);
	note(1);
}

static void set_selected(struct card *card, struct chan *chan)
{
	card->selected = chan;
}

void ok_calls_set_selected(struct card *card)
{
	set_selected(card, card->chan);
}

/* Copied as a whole, each member is stored. */
struct use {
	struct chan *chan __nullable;
	struct device *dev __borrows(dev);
};

void bad_copied(struct use *to, struct chan *chan, struct device *dev)
{
	struct use use = { .chan = chan, .dev = dev };

	*to = use;	//~ BL206 to->chan
}

void ok_copied(struct use *to, struct device *dev)
{
	struct use use = { .chan = &spare_chan, .dev = dev };

	*to = use;
}
