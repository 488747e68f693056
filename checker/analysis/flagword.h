/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which flags there are, and where: members and globals with __owes(R, PLACE),
 * and single bits of such with __owes(R, PLACE, BIT).
 *
 * A bit has a location of its own, a member that no type has below the place
 * of its integer or bitmap. Nothing is ever stored there; what a bit is follows
 * from the value of the integer that it is in.
 */
#ifndef ANALYSIS_FLAGWORD_H
#define ANALYSIS_FLAGWORD_H

#include "analysis/chainjoin.h"
#include "analysis/run.h"

/* A member or a global, and one of the words on it. */
struct flag {
	struct mir_field *field;
	struct mir_var *var;
	const struct word *word;
};

struct flags {
	VEC(struct flag) list;
};

/* All of the unit; to be asked before anything else here is. */
const struct flags *flags_of(struct run *r);

/* The word that makes @l a flag, or NULL. */
const struct word *flag_word(const struct loc *l);
/* The first on what is at @l, or on the array that it is in; the others. */
const struct word *flag_words_at(const struct loc *l);
const struct word *flag_next(const struct word *x);
/* Is there a bit of this number in a @t? */
bool flag_has_bit(const struct mir_type *t, unsigned nr);
/* The flag by the word @x at its member or global @m, or an element of that. */
const struct loc *flag_place(struct vtab *vt, const struct loc *m,
			     const struct word *x);
/* The member or global that the flag @l is, or is in. */
const struct loc *flag_member(const struct loc *l);
/* What a bit is called, or NULL: @f is a real member. */
const char *flag_bit_name(const struct mir_field *f);

/* Not 0 where the flag @l is set. */
const struct value *flag_contents(const struct site *at, struct world *w,
				  const struct loc *l);
/* What @l is if it is in the integer at @word and that is @v, or NULL. */
const struct value *flag_within(struct vtab *vt, const struct world *w,
				const struct loc *l, const struct loc *word,
				const struct value *v);

typedef void flag_fn(const struct site *at, struct world *w,
		     const struct loc *l);

/* Calls @fn for each flag in @l, of type @t. */
void flag_each(const struct site *at, struct world *w, const struct loc *l,
	       const struct mir_type *t, flag_fn *fn);

/*
 * Somebody may write what is in @l, but no flag: they are given names of their
 * own, to be left alone (flag_stays()).
 */
void flag_keep(const struct site *at, struct world *w, const struct loc *l);

/*
 * Where integers met in a join, flags in them that were the same are still.
 * True if less is known of one in @into than was in @s->a.
 */
bool flag_joined(struct wctx *c, struct world *into, const struct sides *s);
/* Is @v such a flag? Then that settles it. */
bool flag_settles(const struct met_list *m, const struct value *v);

#endif
