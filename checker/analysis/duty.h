/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Duties: who must call what on which value, and what happens to memory when
 * that is done.
 *
 * A duty is held by the function itself (holder NULL) or parked in an owning
 * place. Storing a value with a duty into an owning place parks it; a taker
 * ends it; at the end of the function none may be left over.
 */
#ifndef ANALYSIS_DUTY_H
#define ANALYSIS_DUTY_H

#include "analysis/run.h"

/* The release that an owning place @l stands for, or NULL: it owns nothing. */
const char *duty_owner(const struct run *r, const struct world *w,
		       const struct loc *l);
/* Puts a duty on @v. */
void duty_acquire(const struct site *at, struct world *w,
		  const struct value *v, const char *cls);

/* References beyond this many on one value are not told apart. */
#define DUTY_MAX_COUNT	4

/* A taker, as far as duties matter. */
struct taker {
	const struct operand *arg;	/* the argument, or NULL */
	const char *name;	/* the function */
	const struct loc *found;	/* the member it was found in, or NULL */
	const struct word *word;	/* what it accepts, or NULL */
	bool raw;		/* frees memory only: members must be empty */
	bool inherits;		/* a function with a body of its own here */
	bool puts, object;	/* drops a reference; takes no registration */
};

/* @v is handed to @t, which ends the duty; or what it points to is gone. */
void duty_take(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t);
void duty_kill(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t, enum death_kind kind);

/* A callee put something else into the owning place @l: the old is its. */
void duty_replaced(const struct site *at, struct world *w,
		   const struct loc *l, const struct taker *t);

/* @v is stored into the owning place @l of class @cls. */
void duty_park(const struct site *at, struct world *w, const struct loc *l,
	       const struct value *v, const char *cls);

/*
 * A pointer into something ended is used: reports it, and returns true when
 * it did. @o is the operand that spells it, or NULL.
 */
bool duty_check_alive(const struct site *at, const struct world *w,
		      const struct value *v, const struct operand *o);

/* Was @v found in the same member as @l of an object that may be that of @l? */
bool duty_same_member(const struct site *at, const struct world *w,
		      const struct value *v, const struct loc *l);

/* The note on where something died. */
const char *duty_death_text(const struct death *d);

/*
 * The record behind a pointer: by its type, or, for one that came as void *,
 * by the members that were stored through it. NULL: not known.
 */
struct mir_record *duty_record(const struct world *w, const struct loc *l);

#endif
