/* SPDX-License-Identifier: GPL-2.0-only */
/* The state of checking one function, and where in it we are. */
#ifndef ANALYSIS_RUN_H
#define ANALYSIS_RUN_H

#include "analysis/issue.h"
#include "analysis/world.h"
#include "effect/word.h"

/* A place that owns what it points to though no field word says so. */
struct owner { const struct loc *loc; const char *cls; };

/* A word whose effect is judged at the return: what its place was. */
struct promise {
	const struct word *word;
	const struct value *subject;
};

struct run {
	struct wctx c;
	struct arena *arena;		/* for what lasts as long as the run */
	struct mir_unit *unit;
	struct issues *issues;
	struct mir_func *root;
	struct mir_slot *slot;		/* words inherited from a slot */
	VEC(struct owner) owners;
	VEC(struct promise) promises;	/* takes(PLACE, COND) */
	struct declarations *declared;	/* what callers are told: deny.h */
	struct flags *flags;		/* flag.c's, as it needs them */
	struct lists *lists;		/* what is known of heads: listkind.h */
	struct readers *readers;	/* readers.c: what was asked */
	struct numberings *numberings;	/* numbering.c: the same */
	const struct value **args;	/* of the root, as entered */
	const struct value *cookie_was;	/* before a slot that sets it */
	unsigned looks, visits;		/* calls and blocks so far */
	struct imap names;		/* value id -> const char, to spell */
	struct helpers *helpers;	/* over the unit */
	struct ptrmap looked;		/* helper -> calls of it in this run */
	bool brief;			/* for a contract, not for findings */
	struct imap shaped;		/* value id -> mir_type behind it */
	struct callbacks *callbacks;	/* callback.c: what was asked */
	struct foreign *foreign;	/* foreign.c: what was fetched */
	struct peeks *peeks;		/* NULL: nobody asks */
	struct module_duties *module;	/* left by module_init for the exit */
	struct settled *settled;	/* settled.h's, over the unit */
};

struct site {
	struct run *run;
	struct frame *frame;
	const struct mir_instr *instr;	/* NULL at entry */
};

/* One call with its arguments evaluated. */
struct call {
	struct mir_func *func;		/* whose words or body count */
	const char *name;		/* as the author calls it */
	const struct value **args;
	unsigned nargs;
	bool ours;			/* the driver's own: may touch its data */
	bool callback;			/* made by the callee of the call here */
	const struct loc *found;	/* the member it was found in, or NULL */
};

struct worlds { VEC(struct world) list; };

static inline struct event site_event(const struct site *at)
{
	return (struct event){ at->frame, at->instr };
}

/* The symbol of this site that @what describes, made (again) in @w. */
const struct value *site_sym(const struct site *at, struct world *w,
			     const struct sym_key *what);

/* Issue @kind about @what here; notes through the struct itself. */
void site_issue(const struct site *at, const struct world *w,
		enum issue_kind kind, const char *what, const char *with);

#endif
