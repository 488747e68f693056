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

void grace_check(const struct site *at, const struct world *w,
		 const struct duty *d, const char *name)
{
	static const char *const defers[] = {
		"kfree_rcu", "kvfree_rcu", "kvfree_call_rcu", "call_rcu", NULL,
	};

	if ((d->grace || (d->holder && grace_needed(at, w, d->holder))) &&
	    !is_one_of(name, defers))
		site_issue(at, w, ISSUE_NO_GRACE,
			   spelling_of_value(at->run, w, d->subject), name);
}
