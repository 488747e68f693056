/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How the unit hands out the address of a function: beside which member of
 * which structure, and with which cookie. A callback may take its argument
 * for part of an object, or for an object, if all its registrations say so.
 */
#ifndef ANALYSIS_CALLBACK_H
#define ANALYSIS_CALLBACK_H

#include "analysis/run.h"

enum callback_answer {
	CALLBACK_UNKNOWN,	/* some registration does not tell, or none is */
	CALLBACK_YES, CALLBACK_NO,
};

/* Does each registration of @f pass member @m, of a type that @f is given? */
enum callback_answer callback_member(struct run *r, const struct mir_func *f,
				     const struct mir_field *m);

/* What all registrations of @f pass as void *, or NULL. */
const struct mir_type *callback_cookie(struct run *r,
				       const struct mir_func *f);

/*
 * The argument of a call of @callee with which the function that is argument @i
 * is called, there or later: words say so, or it is the only void *. Or -1.
 */
int callback_beside(const struct mir_func *callee, unsigned i);

/* The only void * parameter of @f, or -1. */
int callback_param(const struct mir_func *f);

/* Is all that hands out @f in @u held to the __cookie() on its parameter @i? */
bool callback_told(struct mir_unit *u, const struct mir_func *f, unsigned i);

/*
 * What all stores of the unit put into the void * member @f, be it through
 * functions such as dev_set_drvdata(), or NULL.
 */
const struct mir_type *callback_stored(struct run *r,
				       const struct mir_field *f);

/*
 * What the number in the member @f is the address of: all stores of the unit put
 * such an address there, and all its tables do; or NULL.
 */
const struct mir_type *callback_address(struct run *r,
					const struct mir_field *f);

/*
 * Does a function of the unit that is called when something goes, as an action
 * of a device, release what the member @f points to?
 */
bool callback_ends(struct run *r, const struct mir_field *f);

/* Is @v a variable of the file that nobody writes but its initialiser? */
bool callback_is_table(struct run *r, const struct mir_var *v);

/*
 * What all calls of the unit keep as a void * in a container of the kernel's,
 * which is their first argument: an xarray, an idr. NULL: they do not agree.
 */
const struct mir_type *callback_kept(struct run *r,
				     const struct mir_record *container);

/* Is @f where callbacks find a cookie, so that a table may say what it is? */
bool callback_is_cookie(struct run *r, const struct mir_field *f);

/* Is there any such store? */
bool callback_is_stored(struct run *r, const struct mir_field *f);

/*
 * What the unit always takes for it: the void * of the kernel that is the
 * member @f, or that @g returns. NULL: it does not agree with itself.
 */
const struct mir_type *callback_taken(struct run *r, const struct mir_field *f,
				      const struct mir_func *g);

#endif
