/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The places and sizes that words name, in terms of one call (or of the
 * checked function's own entry).
 */
#ifndef ANALYSIS_WORDPLACE_H
#define ANALYSIS_WORDPLACE_H

#include "analysis/run.h"
#include "analysis/wordsize.h"

/* What the names of a word stand for. */
struct binding {
	const struct mir_func *func;	/* names and types of parameters */
	const struct mir_func *also;	/* the slot's declaration, or NULL */
	const struct value **args;
	unsigned nargs;
	const struct value *result;	/* NULL: there is none */
};

/* A resolved place: a value itself, or a location of a given type. */
struct spot {
	const struct value *value;	/* set when no step was taken */
	const struct loc *loc;
	const struct mir_type *type;
};

/* False when a name or member does not exist. */
bool wordplace_find(const struct site *at, struct world *w,
		    const struct binding *b, const struct wplace *p,
		    struct spot *out);

/*
 * The pointer that the place of a lock word names, be it `lock`, `&x->lock` or
 * `x->lock`; NULL where there is none.
 */
const struct value *wordplace_pointer(const struct site *at, struct world *w,
				      const struct binding *b,
				      const struct wplace *p);

/*
 * The address of @l, which holds a @type. As all addresses it is a pointer:
 * who meets it first in a word must not give it another type.
 */
const struct value *wordplace_addr(const struct site *at,
				   const struct mir_type *type,
				   const struct loc *l);

/*
 * RCU, the name of a read-side section in lock words: it has no object. May be
 * entered again while it is held.
 */
const struct value *wordplace_rcu(const struct site *at);

/*
 * Do the names and members of @p exist, by types alone? @f is the function
 * that the word stands on, @also its slot's declaration or NULL.
 */
bool wordplace_exists(const struct mir_unit *u, const struct mir_func *f,
		      const struct mir_func *also, const struct wplace *p);

/* The member at the end of @p, by types alone; NULL where it is none. */
const struct mir_field *wordplace_field(const struct mir_unit *u,
					const struct mir_func *f,
					const struct wplace *p);

/* Goes down to a member, through anonymous ones; @t is its type then. */
const struct loc *wordplace_member(struct vtab *vt, const struct loc *l,
				   const struct mir_type **t,
				   const char *name);

bool wordplace_same(const struct wplace *a, const struct wplace *b);

/* The position of a parameter by name, or -1. */
int wordplace_param(const struct binding *b, const char *name);

#endif
