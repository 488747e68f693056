/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Making types. Equal types of a unit are one object, so they compare by
 * address; the two comparisons below are for where C is less strict.
 *
 * Only these functions make a struct mir_type. Sizes follow from the parts:
 * pointers have 8 bytes, floating-point types of 80 bits 16. A record must be
 * completed before arrays of it are made.
 *
 *	struct mir_type *p = mir_type_ptr(u, mir_type_int(u, 8, false));
 */
#ifndef MIR_MIR_TYPE_H
#define MIR_MIR_TYPE_H

#include "mir/mir.h"

struct mir_type *mir_type_void(struct mir_unit *u);
struct mir_type *mir_type_bool(struct mir_unit *u);
struct mir_type *mir_type_int(struct mir_unit *u, unsigned bits,
			      bool is_signed);
struct mir_type *mir_type_float(struct mir_unit *u, unsigned bits);
struct mir_type *mir_type_ptr(struct mir_unit *u, struct mir_type *to);
/* The same into an address space of mir.h, that of the kernel being 0. */
struct mir_type *mir_type_ptr_space(struct mir_unit *u, struct mir_type *to,
				    unsigned space);
/* @count is 0 where it is unknown or the array is flexible. */
struct mir_type *mir_type_array(struct mir_unit *u, struct mir_type *elem,
				uint64_t count);
struct mir_type *mir_type_record(struct mir_unit *u, struct mir_record *rec);
/* @params is copied. */
struct mir_type *mir_type_func(struct mir_unit *u, struct mir_type *result,
			       unsigned nparams, struct mir_type **params,
			       bool variadic);

/* @t with or without the outermost const. */
struct mir_type *mir_type_const(struct mir_unit *u, struct mir_type *t,
				bool is_const);

/* Equal up to const, at every level. */
bool mir_type_same(const struct mir_type *a, const struct mir_type *b);

/* The record that @rec is an anonymous member of, to any depth; or @rec. */
const struct mir_record *mir_type_outer(const struct mir_unit *u,
					const struct mir_record *rec);

/* An integer or a pointer: what a branch may test. */
bool mir_type_is_scalar(const struct mir_type *t);

#endif
