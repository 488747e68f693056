/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where loans begin, and where they may be kept: results of calls, loads from
 * members whose words say what they rest on, and stores into memory that
 * outlives the function.
 */
#ifndef ANALYSIS_LEND_H
#define ANALYSIS_LEND_H

#include "analysis/wordplace.h"

/*
 * @v, the result of the call that @b binds, points into what __borrows() says;
 * without that word, and without a duty of its own, into any pointer argument.
 */
void lend_result(const struct site *at, struct world *w,
		 const struct binding *b, const struct value *v);
/* So do the pointers in a structure @rec at @l that is the result. */
void lend_record(const struct site *at, struct world *w,
		 const struct binding *b, const struct loc *l,
		 const struct mir_record *rec);
/* So does a pointer that is handed out through a parameter. */
void lend_output(const struct site *at, struct world *w,
		 const struct binding *b, const struct value *v);

/* @v was found at @l: under a lock, or borrowed from a sibling. */
void lend_load(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v);

/* @v is stored at @l, which owns nothing: may it be kept there? */
void lend_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v);

/* So are all that were copied to the structure @l. */
void lend_copied(const struct site *at, struct world *w, const struct loc *l);

/* @v was found at @l, or in what hangs there: the locks of @l guard it. */
void lend_guarded(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *v);
/* @v was found under @lock, if that is held: it is good as long. */
void lend_under(const struct site *at, struct world *w,
		const struct value *lock, const struct value *v);

/* @v became the property of @l: others may release it once they get there. */
void lend_park(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v);

/* Members beside @l that borrow from it are looked at, to die with it. */
void lend_siblings(const struct site *at, struct world *w,
		   const struct loc *l);

/* The lock @lock is dropped: what it guards may change from here on. */
void lend_unlock(const struct site *at, struct world *w,
		 const struct value *lock);

/* Nobody else can get at the object that @l is in. */
bool lend_private(const struct site *at, const struct world *w,
		  const struct loc *l);

/* The words of the member or variable that @l is (an element of). */
struct word *lend_words(const struct loc *l);

#endif
