// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/lockword.h"

#include "analysis/lock.h"
#include "analysis/refine.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/wordplace.h"

static struct binding bind(struct mir_func *f, const struct value **args,
			   const struct value *result)
{
	return (struct binding){ .func = f, .args = args, .nargs = f->nparams,
				 .result = result };
}

static bool is_wanted(const struct word *x, bool truth)
{
	return truth == (x->kind != WORD_RELEASES);
}

void lockword_enter(const struct site *at, struct world *w,
		    const struct call *call)
{
	struct binding b = bind(call->func, call->args, NULL);
	const struct value *v;

	if (!says_locks_only(call->func) ||
	    call->nargs < call->func->nparams)
		return;
	for (const struct word *x = call->func->words; x; x = x->next) {
		if (x->kind != WORD_RELEASES && x->kind != WORD_MUST_HOLD)
			continue;
		v = wordplace_pointer(at, w, &b, x->place);
		if (v && !lock_is_held(w, v)) {
			lock_needed(at, w, v, call->name);
			lock_assume(at, w, v);
		}
	}
}

/* Does another word speak of the lock @v, too? */
static bool is_said_again(const struct site *at, struct world *w,
			  const struct binding *b, const struct word *x,
			  const struct value *v)
{
	for (const struct word *y = b->func->words; y; y = y->next)
		if (y != x && y->place &&
		    wordplace_pointer(at, w, b, y->place) == v)
			return true;
	return false;
}

/* What the word @x says, where its condition is @truth. */
static void check(const struct site *at, struct world *w,
		  const struct binding *b, const struct word *x, bool truth)
{
	const struct value *v = wordplace_pointer(at, w, b, x->place);
	bool held;

	if (!v || lock_is_moot(w, v))
		return;
	held = lock_is_held(w, v);
	if (is_wanted(x, truth) == held ||
	    (held && (lock_nests(at, v) || is_said_again(at, w, b, x, v))))
		return;
	site_issue(at, w, held ? ISSUE_LOCK_LEAK : ISSUE_NOT_LOCKED,
		   spelling_of_value(at->run, w, v), NULL);
}

void lockword_leave(const struct site *at, struct world *w,
		    const struct value **args, const struct value *result)
{
	struct mir_func *f = at->frame->func;
	struct binding b = bind(f, args, result);
	struct world copy;

	if (!says_locks_only(f) || !args)
		return;
	for (const struct word *x = f->words; x; x = x->next) {
		if (x->cond.op == COND_ALWAYS) {
			check(at, w, &b, x, true);
			continue;
		}
		for (int truth = 0; result && truth < 2; truth++) {
			copy = *w;
			if (refine_cond(&at->run->c, &copy, result, x->cond,
					truth))
				check(at, &copy, &b, x, truth);
		}
	}
}
