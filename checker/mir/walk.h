/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Walks over instructions, of one function or of all in a unit, and what is
 * asked of them there without following any path.
 *
 *	for (struct walk k = walk_unit(u); walk_next(&k);)
 *		visit(k.func, k.instr);
 */
#ifndef MIR_WALK_H
#define MIR_WALK_H

#include "mir/mir.h"

struct walk {
	const struct mir_func *func;	/* the one that @instr is in */
	const struct mir_instr *instr;
	const struct mir_unit *unit;	/* NULL: one function only */
	unsigned nfuncs, block, next;
};

struct walk walk_func(const struct mir_func *f);
struct walk walk_unit(const struct mir_unit *u);
/* On to the next instruction; false where there is none. */
bool walk_next(struct walk *k);

/* The instruction of @f that made @o, past casts; NULL: it is no temp. */
const struct mir_instr *walk_origin(const struct mir_func *f,
				    struct operand o);
/* The type of @o before it was converted to what it is passed as. */
const struct mir_type *walk_type_before(const struct mir_func *f,
					struct operand o);

/* Is it the address of a member @m, or with @m NULL of the variable @v? */
bool walk_is_address(const struct mir_instr *in, const struct mir_field *m,
		     const struct mir_var *v);

/* The last member on the way to @p, or with @skip one before; or NULL. */
struct mir_field *walk_field(const struct mir_place *p, unsigned skip);

#endif
