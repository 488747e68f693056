/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How much memory is behind a pointer, and where in it the pointer is.
 *
 * What bounds an object: the type of the variable, member or array that it is
 * in; what its allocation or a __bytes() or __counted_by() says; the length of
 * a string literal; else the type that the pointer was declared with, which
 * promises one element. All in bytes.
 */
#ifndef ANALYSIS_ROOM_H
#define ANALYSIS_ROOM_H

#include "analysis/relate.h"
#include "analysis/run.h"

#define ROOM_SIZES	3

struct room {
	struct expr off;		/* of the pointer, in its object */
	unsigned n;
	struct expr size[ROOM_SIZES];	/* each is there */
	const struct value *base;	/* what it was reached from, or NULL */
	bool typed;			/* nothing but the pointer's type says */
	bool trusted;			/* by a cast or container_of() */
};

/*
 * Was the object made here, is it known how large, and has nobody else got it
 * yet? What was allocated bounds it, whatever its members say.
 */
bool room_made(const struct ostate *o);

/*
 * @left: bytes from member @l to the end of what was allocated; false where
 * that is not known.
 */
bool room_left(const struct site *at, struct world *w, const struct loc *l,
	       struct expr *left);

struct room room_of(const struct site *at, struct world *w,
		    const struct value *ptr);

/*
 * The words on a declaration that say how much is behind pointer @v, loaded
 * from member or variable @l: kept with the object.
 */
void room_loaded(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v);

/*
 * @v is kept in @l: a mapping of unknown length is as long as the words on the
 * member say.
 */
void room_stored(const struct site *at, struct world *w, const struct loc *l,
		 const struct value *v);

/* @size bytes are behind @v, which is not a product that wrapped. */
void room_set(const struct site *at, struct world *w, const struct value *v,
	      const struct value *size);

/* @count elements of what @v points to, as a size. */
const struct value *room_elements(const struct site *at,
				  const struct value *count, uint64_t each);

/*
 * What __bytes() or __counted_by() on member @l of the object says now, as a
 * size in bytes; NULL where there is no such word.
 */
const struct value *room_said(const struct site *at, struct world *w,
			      const struct loc *l);

#endif
