/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Words that might be missing where an issue was met: on a member, on a
 * variable at file scope, or on the table that a callback is in. They are
 * guesses, the likeliest first; rule/suggest.h tries them.
 */
#ifndef ANALYSIS_WANT_H
#define ANALYSIS_WANT_H

#include "analysis/run.h"
#include "number/expr.h"

struct want {
	struct want *next;
	struct mir_field *field;	/* one of these, the author's: */
	struct mir_var *var;		/* at file scope, or a parameter */
	struct mir_func *func;
	const char *text;		/* for word_parse(): "own(kfree)" */
};

/*
 * The lists belong to @r's arena. NULL where there is nothing to put words on.
 *
 * What is at @l may be more than its words say: @ptr of PTR_*.
 */
struct want *want_fact(struct run *r, const struct loc *l,
			     unsigned ptr);

/* Callers of the function that is checked are to know that @l may end. */
struct want *want_sets(struct run *r, const struct loc *l);

/* A duty to call @cls on @v is kept for another function. */
struct want *want_owner(const struct site *at, struct world *w,
			      const struct value *v, const char *cls);

/* @v, found where the callback has its cookie, is taken for a @rec. */
struct want *want_cookie(const struct site *at, struct world *w,
			 const struct value *v, const struct mir_record *rec);

/* @v is kept at @l, which nothing ties to where it comes from. */
struct want *want_tie(const struct site *at, struct world *w,
			    const struct loc *l, const struct value *v);

/* Register @off of the region at @base, so many bytes wide, is there. */
struct want *want_bytes(const struct site *at, struct world *w,
			      const struct value *base, struct expr off,
			      const struct value *width);

/* @text for what @l is, put before @list. */
struct want *want_at(struct run *r, struct want *list, const struct loc *l,
		     const char *text);

/* Parameter @i of @f, if that is the author's. */
struct want *want_param(struct run *r, const struct mir_func *f, unsigned i,
			const char *text);

/* "struct foo.buf", "foo_count", "foo_init(), dev" */
const char *want_name(struct arena *a, const struct mir_unit *u,
		      const struct want *x);
/* Are they about the same declaration? And do they say the same? */
bool want_same(const struct want *a, const struct want *b);
bool want_equal(const struct want *a, const struct want *b);
/* Copies what is in @list and not in @old to @a, and to the end of @old. */
struct want *want_merge(struct arena *a, struct want *old,
			const struct want *list);

#endif
