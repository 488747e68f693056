// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/move.h"

#include <string.h>

#include "analysis/loan.h"

/*
 * A copy of what @p points to, or @p where that need not move. *@fresh tells
 * whether it was just made and its own pointers must follow.
 */
static void *move(struct imap_move *m, const void *p, size_t size, bool *fresh)
{
	void *to;

	*fresh = false;
	if (!p || !arena_owns(m->from, p))
		return (void *)(uintptr_t)p;
	to = ptrmap_get(&m->moved, p);
	if (to)
		return to;
	to = arena_alloc(m->to, size);
	memcpy(to, p, size);
	ptrmap_put(m->to, &m->moved, p, to);
	*fresh = true;
	return to;
}

static void *move_cell(struct imap_move *m, void *p)
{
	bool fresh;

	return move(m, p, sizeof(struct cell), &fresh);
}

static void *move_known(struct imap_move *m, void *p)
{
	bool fresh;

	return move(m, p, sizeof(struct known), &fresh);
}

static void *move_obj(struct imap_move *m, void *p)
{
	bool fresh;
	struct ostate *s = move(m, p, sizeof(*s), &fresh);

	if (fresh) {
		s->cells = imap_move(m, s->cells, move_cell);
		s->death = move(m, s->death, sizeof(*s->death), &fresh);
	}
	return s;
}

static void *move_duty(struct imap_move *m, void *p)
{
	bool fresh;
	struct duty *d = move(m, p, sizeof(*d), &fresh);

	if (fresh)
		d->next = move_duty(m, (void *)(uintptr_t)d->next);
	return d;
}

static void *move_loan(struct imap_move *m, void *p)
{
	bool fresh;
	struct loan *l = move(m, p, sizeof(*l), &fresh);

	if (fresh)
		l->next = move_loan(m, (void *)(uintptr_t)l->next);
	return l;
}

static void *move_event(struct imap_move *m, void *p)
{
	bool fresh;

	return move(m, p, sizeof(struct event), &fresh);
}

void world_move(struct imap_move *m, struct world *w)
{
	w->temps = imap_move(m, w->temps, NULL);
	w->store = imap_move(m, w->store, move_obj);
	w->facts = imap_move(m, w->facts, move_known);
	w->linear.rows = imap_move(m, w->linear.rows, NULL);
	w->duties = imap_move(m, w->duties, move_duty);
	w->defined = imap_move(m, w->defined, NULL);
	w->left = imap_move(m, w->left, move_cell);
	w->loans = imap_move(m, w->loans, move_loan);
	w->spent = imap_move(m, w->spent, move_event);
}
