/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Annotation words in memory: what include/belay/belay.h, the prelude and the
 * contract headers say, parsed out of `annotate("belay:...")` texts.
 *
 * A word belongs to the declaration it stands on (function or result,
 * parameter, field, variable, record), where names in it are looked up.
 */
#ifndef EFFECT_WORD_H
#define EFFECT_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "mir/span.h"

enum word_kind {
#define WORD(e, text, args) WORD_##e,
#include "effect/word.def"
	NR_WORDS
};

enum cond_op {	/* what must hold on return for the effect */
	COND_ALWAYS, COND_IS_ERR, COND_NOT_ERR,
	COND_EQ, COND_NE, COND_LT, COND_LE, COND_GT, COND_GE,	/* result op k */
};

struct cond {
	enum cond_op op;
	int64_t k;
	const char *name;	/* enumerator; @k is then filled in later */
	bool negative;
};

enum wplace_root { WROOT_RESULT, WROOT_NAME, WROOT_STRUCT };

/*
 * "file->private_data" is NAME "file", then one step {deref, "private_data"};
 * "*out" is NAME "out", then {deref, NULL}; "&lock" has @address set.
 */
struct wstep {
	bool deref;		/* '->' or a leading '*' */
	const char *field;	/* interned, NULL for '*' */
};

struct wplace {
	enum wplace_root root;
	const char *name;	/* interned parameter, global, member; tag */
	bool address;
	unsigned nsteps;
	struct wstep *steps;
};

struct word {
	enum word_kind kind;
	struct word *next;	/* the next on the same declaration */
	const char *text;	/* as written, "own(kfree)" */
	const char *release;	/* R, interned, or NULL; the first of these: */
	const char **releases;
	unsigned nreleases;
	const char *type;	/* T as written, interned, or NULL */
	const char *expr;	/* X or S as written, interned, or NULL */
	struct wplace *place;	/* P or NULL */
	struct cond cond;	/* C, COND_ALWAYS where left out */
	struct span span;
	const char *bad;	/* why it could not be parsed (BL906), or NULL */
	struct mir_field *node;	/* HOLDS: listkind.h; OWES: flagword.h */
	const char *bit;	/* B as written, interned, or NULL: all of it */
	unsigned nr;		/* its number, filled in later, out of expr */
};

/* Parses what follows "belay:"; a malformed word has @bad set. */
struct word *word_parse(struct arena *a, const char *text, struct span span);

/* The first of @kind in the list @words, or NULL. */
struct word *word_find(struct word *words, enum word_kind kind);
const char *word_name(enum word_kind kind);	/* "__own" */

#endif
