/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is behind a pointer, whatever the type it goes by: the member or
 * variable whose address was taken, what an allocation was first used as, what
 * a __cookie() or the registrations of a callback say.
 */
#ifndef ANALYSIS_SHAPE_H
#define ANALYSIS_SHAPE_H

#include "analysis/run.h"

/*
 * @v is converted to the pointer type @to: reports what does not fit. True when
 * it did, or knows that what comes out is a valid pointer.
 */
bool shape_cast(const struct site *at, struct world *w, const struct value *v,
		const struct mir_type *to);

/* @v goes to where a word promises a T: reports what is none. */
void shape_promise(const struct site *at, struct world *w,
		   const struct value *v, const struct word *cookie,
		   const struct operand *o);

/* An OP_CONTAINER. */
void shape_container(const struct site *at, struct world *w);

/* A pointer made from a number is dereferenced: reports that. */
bool shape_number(const struct site *at, const struct world *w,
		  const struct value *v, const struct operand *o);

/* @l is written: reports that if callers are told that it is not. */
void shape_written(const struct site *at, const struct world *w,
		   const struct loc *l);

/* The first member of @rec, to any depth, that owns; or NULL. */
const struct mir_field *shape_owning(const struct mir_record *rec);

/* Of the types that fit: only numbers, to any depth. */
bool shape_is_plain(const struct mir_type *t);

#endif
