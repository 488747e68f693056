/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Work, timers and the like that own the object that they are in while they are
 * queued. The member says __own(R); the functions that queue and cancel say by
 * __carries on their parameter that what they take and give is that duty; who
 * it is queued for finds it.
 */
#ifndef ANALYSIS_CARRY_H
#define ANALYSIS_CARRY_H

#include "analysis/apply.h"

/*
 * The object around the member that says so and that @arg points to, or into;
 * its word is in *@own. NULL: there is none.
 */
const struct value *carry_subject(struct vtab *vt, const struct world *w,
				  const struct value *arg,
				  const struct word **own);

/* The call takes what its word @x names; false: that is no such duty. */
bool carry_take(struct apply *a, struct world *w, const struct word *x);
/* The call gives back what argument @i carries; false: as above. */
bool carry_give(struct apply *a, struct world *w, unsigned i);

/*
 * What is this function's alone is not queued: is it out of the question that
 * @c holds, or with @truth false that it does not?
 */
bool carry_excludes(struct apply *a, struct world *w, const struct cond *c,
		    bool truth);

/*
 * Work and the like at @l is to call @f, which gets what the member owns: is it
 * known to?
 */
void carry_registered(const struct site *at, struct world *w,
		      const struct loc *l, const struct value *f);
/* The same of the arguments of a call. */
void carry_passed(struct apply *a, struct world *w);
/* Others get the pointer @v: who queues by it would not know what it takes. */
void carry_stored(const struct site *at, struct world *w,
		  const struct value *v);

/* Structures without a name, one in the other, that a member may be in */
#define CARRY_MAX_PATH	4

/* A function that is called with what carries the object that it is in. */
struct carrier {
	struct mir_field *member;
	struct mir_field *path[CARRY_MAX_PATH];	/* from @rec to it */
	unsigned npath;
	struct mir_record *rec;
	const struct word *own;		/* NULL: it does not say so */
	unsigned param;
};

bool carry_callback(struct run *r, const struct mir_func *f,
		    struct carrier *out);
/* The member of object @l; NULL: it has no part of type @part. */
const struct loc *carry_place(struct vtab *vt, const struct loc *l,
			      const struct carrier *c,
			      const struct mir_type *part);

/*
 * The member that might say that it owns @v, which the function that is run got
 * with it; or NULL.
 */
const struct mir_field *carry_silent(struct run *r, const struct value *v);

#endif
