/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory as a function sees it: places become locations, loads become values,
 * with the words of members and the state of initialisation applied.
 */
#ifndef ANALYSIS_MEMORY_H
#define ANALYSIS_MEMORY_H

#include "analysis/run.h"

const struct value *memory_operand(const struct site *at,
				   const struct world *w, struct operand o);
void memory_set_temp(const struct site *at, struct world *w, unsigned temp,
		     const struct value *v);

/*
 * The location of a place. With @access the memory is about to be read or
 * written: its pointer must be alive and valid, and is taken to be so after a
 * report.
 */
const struct loc *memory_place(const struct site *at, struct world *w,
			       const struct mir_place *p, bool access);

/* Where @at, a store, goes; nothing is reported. */
const struct loc *memory_target(const struct site *at, const struct world *w);

/*
 * The value at @l, of type @t. memory_peek() reports nothing and may return
 * the indeterminate value; memory_load() reports that and goes on.
 */
const struct value *memory_peek(const struct site *at, struct world *w,
				const struct loc *l, const struct mir_type *t);
const struct value *memory_load(const struct site *at, struct world *w,
				const struct loc *l, const struct mir_type *t);

/* Copies an aggregate; owning members move with it. */
void memory_copy(const struct site *at, struct world *w,
		 const struct loc *dst, const struct loc *src);

/*
 * A structure as a value: a copy of its own, until it is stored. What a local
 * variable owns goes along.
 */
const struct value *memory_load_record(const struct site *at,
				       struct world *w, const struct loc *l,
				       const struct mir_type *t);
void memory_store_record(const struct site *at, struct world *w,
			 const struct loc *l, const struct value *v);

/* Somebody else may have written bytes within @l; owning places stay. */
void memory_havoc(const struct site *at, struct world *w,
		  const struct loc *l);
/* The same, by somebody who knows the type, and so keeps to its words. */
void memory_havoc_typed(const struct site *at, struct world *w,
			const struct loc *l);
/* The same for all memory that others can reach; with @lists, for lists. */
void memory_havoc_shared(const struct site *at, struct world *w,
			 bool lists);

/* The first part of @l (of type @t) that may be indeterminate, or NULL. */
const struct loc *memory_uninit_in(const struct site *at,
				   const struct world *w, const struct loc *l,
				   const struct mir_type *t);
/* The first part of a record type that needs construction and lacks it. */
const struct loc *memory_unbuilt_in(const struct site *at,
				    const struct world *w,
				    const struct loc *l,
				    const struct mir_type *t);
/* Does some contract construct objects of this record? */
bool memory_needs_building(const struct run *r, const struct mir_record *rec);

#endif
