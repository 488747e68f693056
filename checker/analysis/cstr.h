/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Strings: which memory is known to have a NUL in it. A literal, what __cstr
 * says; a buffer after a function that terminates it, after a NUL is stored in
 * it, and one of zeroes of which less than all was overwritten. By
 * the kernel's convention a pointer to char of which nothing else is said is
 * one.
 */
#ifndef ANALYSIS_CSTR_H
#define ANALYSIS_CSTR_H

#include "analysis/run.h"

/* The start of the buffer that @l is (in): the array, or what was allocated. */
const struct loc *cstr_buffer(struct vtab *vt, const struct loc *l);

/* @v goes to @callee, which reads it up to its NUL: reports what has none. */
void cstr_pass(const struct site *at, struct world *w, const struct value *v,
	       const struct operand *o, const char *callee);

/* The arguments that a format asks for; @fmt is the index of the format. */
void cstr_format(const struct site *at, struct world *w,
		 const struct call *call, unsigned fmt);

/* The result of strnlen(): short of its limit there is a NUL. */
void cstr_measured(const struct site *at, struct world *w,
		   const struct call *call, const struct value *len);

/* A callee left a string behind the pointer @v. */
void cstr_make(const struct site *at, struct world *w, const struct value *v);

/* The literal behind @src was copied to the array @dst. */
void cstr_copy(const struct site *at, struct world *w, const struct loc *dst,
	       const struct loc *src);

/* @v was stored at @l. */
void cstr_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v);

/*
 * Is what is at @l still a string after its first @size bytes (NULL: all) are
 * overwritten? To be asked before, for cstr_keep() afterwards, which others
 * find by cstr_is_kept().
 */
bool cstr_survives(const struct site *at, const struct world *w,
		   const struct loc *l, const struct value *size);
/* Does a word keep it, whoever changes the structure that the string is in? */
bool cstr_stays(const struct site *at, const struct cell *cell);
void cstr_overwritten(const struct site *at, struct world *w,
		      const struct loc *l, bool is_string);
void cstr_keep(const struct site *at, struct world *w, const struct loc *l,
	       bool is_string);
bool cstr_is_kept(const struct site *at, const struct world *w,
		  const struct loc *l);

/* The object of @cell outlives the function: a __cstr array must be one. */
void cstr_leave(const struct site *at, const struct world *w,
		const struct cell *cell);

#endif
