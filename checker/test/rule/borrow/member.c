// SPDX-License-Identifier: GPL-2.0-only
/* BL201, BL203: members that borrow from what is beside them. */
#include <belay/belay.h>

#include "outside.h"

struct parser {
	char *text __own(kfree) __nullable;
	char *pos __nullable __borrows(text);
	u32 line;
};

struct slot {
	u32 id;
};

struct board {
	struct slot *main __own(kfree) __nullable;
	struct slot *spare __own(kfree) __nullable;
	struct slot *active __nullable __borrows(main);
};

struct node {
	struct node *parent __nullable __borrows(parent);
	struct node *child __own(node_free) __nullable;
	u32 id;
};

void node_free(struct node *node __take __nullable);
int parser_refill(struct parser *p) __sets(p->text, result == 0);

int ok_parser_init(struct parser *p, const char *text __cstr)
	__sets(p->text, result == 0)
{
	char *copy = kstrdup(text, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	kfree(p->text);
	p->text = copy;
	p->pos = copy;
	p->line = 1;
	return 0;
}

/* The old position is left behind. */
int bad_parser_init(struct parser *p, const char *text __cstr)
	__sets(p->text, result == 0)
{
	char *copy = kstrdup(text, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	kfree(p->text);
	p->text = copy;
	p->line = 1;
	return 0;	//~ BL203 p->pos
}

char bad_position_kept(struct parser *p)
	__sets(p->text)
{
	char *pos = p->pos;

	if (!pos)
		return 0;
	kfree(p->text);
	p->text = NULL;
	p->pos = NULL;
	return *pos;	//~ BL201 rests on `p->text`
}

char ok_position_used_before(struct parser *p)
	__sets(p->text)
{
	char *pos = p->pos, c;

	if (!pos)
		return 0;
	c = *pos;
	kfree(p->text);
	p->text = NULL;
	p->pos = NULL;
	return c;
}

/* A callee that may put other text there takes the position along. */
int bad_position_after_refill(struct parser *p)
	__sets(p->text, result == 0)
{
	char *pos = p->pos;
	int err;

	if (!pos)
		return 0;
	err = parser_refill(p);
	if (err)
		return err;
	note((u32)*pos);	//~ BL201
	p->pos = p->text;
	return 0;
}

int ok_position_after_refill(struct parser *p)
	__sets(p->text, result == 0)
{
	u32 at = 0;
	int err;

	if (!p->pos || !p->text)
		return 0;
	at = (u32)(p->pos - p->text);
	err = parser_refill(p);
	if (err)
		return err;
	p->pos = p->text;
	note(at);
	return 0;
}

/* Where it failed the text is the old one. */
int ok_position_after_failed_refill(struct parser *p)
	__sets(p->text, result == 0)
{
	char *pos = p->pos;
	int err;

	if (!pos)
		return 0;
	err = parser_refill(p);
	if (err) {
		note((u32)*pos);
		return err;
	}
	p->pos = p->text;
	return 0;
}

/* Which one is active is a borrow of the one that owns. */
int ok_board_drop(struct board *b)
	__sets(b->main)
{
	b->active = NULL;
	kfree(b->main);
	b->main = NULL;
	return 0;
}

int bad_board_drop(struct board *b)
	__sets(b->main)
{
	kfree(b->main);
	b->main = NULL;
	return 0;	//~ BL203 b->active
}

int ok_board_drop_if_active(struct board *b)
	__sets(b->main)
{
	if (b->active == b->main)
		b->active = NULL;
	kfree(b->main);
	b->main = NULL;
	return 0;
}

int bad_board_drop_if_spare(struct board *b)
	__sets(b->main)
{
	if (b->active == b->spare)
		b->active = NULL;
	kfree(b->main);
	b->main = NULL;
	return 0;	//~ BL203
}

/* The whole board goes: nothing is left to point anywhere. */
void ok_board_free(struct board *b __take_of(kfree))
{
	kfree(b->main);
	kfree(b->spare);
	kfree(b);
}

void bad_board_free(struct board *b __take_of(kfree))
{
	struct slot *active = b->active;

	kfree(b->main);
	kfree(b->spare);
	kfree(b);
	if (active)
		slot_run(active);	//~ BL201
}

/* The active one may be tied to one sibling only. */
void bad_board_activate(struct board *b)
{
	b->active = b->spare;	//~ BL206
}

void ok_board_activate(struct board *b)
{
	b->active = b->main;
}

/* A parent outlives its child: the edge points up. */
int ok_add_child(struct node *parent, u32 id)
	__sets(parent->child, result == 0)
{
	struct node *node = kzalloc(sizeof(*node), GFP_KERNEL);

	if (!node)
		return -ENOMEM;
	node->id = id;
	node->parent = parent;
	node_free(parent->child);
	parent->child = node;
	return 0;
}

/* It is set on something that lives longer than its target. */
int bad_parent_freed(struct node *child)
{
	struct node *parent = kzalloc(sizeof(*parent), GFP_KERNEL);

	if (!parent)
		return -ENOMEM;
	child->parent = parent;
	note(child->id);
	kfree(parent);
	return 0;	//~ BL203 child->parent
}

int ok_parent_unset(struct node *child)
{
	struct node *parent = kzalloc(sizeof(*parent), GFP_KERNEL);

	if (!parent)
		return -ENOMEM;
	child->parent = parent;
	note(child->id);
	child->parent = NULL;
	kfree(parent);
	return 0;
}

/* By way of the parent to what the child keeps. */
u32 ok_up_and_down(struct node *child)
{
	struct node *parent = child->parent;

	return parent && parent->child ? parent->child->id : 0;
}

/* Left in a global. */
static struct slot *current_slot __nullable;

int bad_global_left(void)
{
	struct slot *slot = kzalloc(sizeof(*slot), GFP_KERNEL);

	if (!slot)
		return -ENOMEM;
	current_slot = slot;
	slot_run(slot);
	kfree(slot);
	return 0;	//~ BL203 current_slot
}

int ok_global_cleared(void)
{
	struct slot *slot = kzalloc(sizeof(*slot), GFP_KERNEL);

	if (!slot)
		return -ENOMEM;
	current_slot = slot;
	slot_run(slot);
	current_slot = NULL;
	kfree(slot);
	return 0;
}
