// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/grace.h"

#include "analysis/callback.h"
#include "analysis/count.h"
#include "analysis/lend.h"
#include "analysis/readers.h"
#include "analysis/spelling.h"
#include "analysis/wordplace.h"

bool grace_needed(const struct site *at, const struct world *w,
		  const struct loc *l)
{
	return word_find(lend_words(l), WORD_RCU) && !lend_private(at, w, l);
}

void grace_begin(const struct site *at, struct world *w, const struct value *v)
{
	const struct duty *d = v ? world_duty(w, v, NULL) : NULL;
	struct duty n;

	for (; d; d = d->next) {
		if (d->lock || !(d->state & DUTY_HELD))
			continue;
		n = *d;
		n.grace = true;
		world_set_duty(&at->run->c, w, n);
	}
}

/* Is the container the data of a device that this callback unbinds? */
static bool is_going(const struct site *at, const struct loc *head)
{
	const struct mir_func *decl = at->run->slot ? at->run->slot->decl :
						      NULL;
	const struct word *where = decl ? word_find(decl->words,
						    WORD_COOKIE_AT) : NULL;
	const struct value *p = head->obj->ptr;

	if (!where || !p || p->kind != V_SYM || p->sym != SYM_LOAD ||
	    !p->loc || !p->loc->field ||
	    !callback_is_cookie(at->run, p->loc->field))
		return false;
	for (const struct word *x = decl->words; x; x = x->next)
		if (x->kind == WORD_TAKES &&
		    wordplace_same(x->place, where->place))
			return true;
	return false;
}

bool grace_unlinking(const struct site *at, const struct world *w,
		     const struct loc *head, const struct holds *h)
{
	const struct run *r = at->run;

	if (r->root == r->unit->exit || r->root == r->unit->init ||
	    count_is_in(r, h->rec) ||
	    (head && (lend_private(at, w, head) || is_going(at, head))))
		return false;
	return readers_of(at->run, head, h->leaf);
}

void grace_pass(const struct site *at, struct world *w, const char *name)
{
	struct imap old = w->duties;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!readers_waits(name))
		return;
	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		for (const struct duty *d = p; d; d = d->next) {
			struct duty n = *d;

			if (!d->grace)
				continue;
			n.grace = false;
			world_set_duty(&at->run->c, w, n);
		}
	}
}

/* Does the function @name, or what has called us, wait for readers first? */
static bool is_deferred(const struct site *at, const char *name)
{
	const struct frame *f;

	if (readers_defers(name) || readers_awaited(at->run, name))
		return true;
	for (f = at->frame; f && f->call; f = f->up)
		if (f->call->op == OP_CALL && f->call->a.kind == OPD_FUNC &&
		    readers_defers(f->call->a.func->name))
			return true;
	return false;
}

void grace_check(const struct site *at, const struct world *w,
		 const struct duty *d, const char *name)
{
	if ((d->grace || (d->holder && grace_needed(at, w, d->holder))) &&
	    !is_deferred(at, name))
		site_issue(at, w, ISSUE_NO_GRACE,
			   spelling_of_value(at->run, w, d->subject), name);
}
