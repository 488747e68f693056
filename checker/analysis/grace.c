// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/grace.h"

#include <string.h>

#include "analysis/lend.h"
#include "analysis/spelling.h"

static bool is_one_of(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(name, *list))
			return true;
	return false;
}

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

void grace_pass(const struct site *at, struct world *w, const char *name)
{
	static const char *const waits[] = {
		"synchronize_rcu", "synchronize_rcu_expedited", NULL,
	};
	struct imap old = w->duties;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!is_one_of(name, waits))
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
	static const char *const defers[] = {
		"kfree_rcu", "kvfree_rcu", "kvfree_call_rcu", "call_rcu",
		"belay_kvfree_rcu", "belay_kvfree_rcu_mightsleep", NULL,
	};
	const struct frame *f;

	if (is_one_of(name, defers))
		return true;
	for (f = at->frame; f && f->call; f = f->up)
		if (f->call->op == OP_CALL && f->call->a.kind == OPD_FUNC &&
		    is_one_of(f->call->a.func->name, defers))
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
