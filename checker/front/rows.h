/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The numbers that initialisers of tables give to the members of records with
 * words about numbers: rows of the unit.
 */
#ifndef FRONT_ROWS_H
#define FRONT_ROWS_H

#include "front/front.h"

/* A braced list for a @rec within that of @up; NULL where none is needed. */
struct mir_row *row_begin(struct front *fe, struct mir_row *up,
			  struct mir_record *rec, struct span span);

/* A variable of @type that has no initialiser. */
void row_zero(struct front *fe, const struct mir_type *type, struct span span);

/* @field of @row, or of a record within it, is @item. */
void row_give(struct front *fe, struct mir_row *row, struct mir_field *field,
	      CXCursor item);

/* The pointer @field is @item: how many elements are behind it? */
void row_count(struct front *fe, struct mir_row *row, struct mir_field *field,
	       CXCursor item);

/* Braces were left out of a @type: it is not told which number goes where. */
void row_unknown(struct front *fe, const struct mir_type *type);

/* @f is put into @row. */
void row_mention(struct front *fe, struct mir_row *row, struct mir_func *f);

/* Does anybody ask what is in the list, or in one around it? */
bool row_is_wanted(const struct mir_row *row);

/* Something is given that is no 0. */
void row_given(struct mir_row *row);

/* The pointer @field of @row leads to @var; NULL: nobody knows where to. */
void row_refer(struct front *fe, struct mir_row *row, struct mir_field *field,
	       struct mir_var *var);

#endif
