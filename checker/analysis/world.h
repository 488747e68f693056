/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A world: what holds at a point on the paths that reached it together.
 *
 * It maps locations to values, values to facts, and values to the duties on
 * them. All parts are persistent maps, so a copy is a plain struct copy.
 * A location without a cell takes its contents from the nearest enclosing
 * fill; without one they are unknown, and the first load gives them a name.
 */
#ifndef ANALYSIS_WORLD_H
#define ANALYSIS_WORLD_H

#include "analysis/value.h"
#include "base/imap.h"
#include "number/linear.h"

/* A place in the run: what happened where, for the notes of a finding. */
struct event {
	const struct frame *frame;
	const struct mir_instr *instr;	/* NULL: at entry */
};

enum fill {
	FILL_NONE,		/* a cell with a value */
	FILL_ZERO, FILL_UNINIT,
	FILL_UNKNOWN,		/* initialised, contents not known */
	FILL_PARTIAL,		/* some unknown part is initialised */
};

struct cell {
	const struct loc *loc;
	const struct value *val;
	enum fill fill;
};

enum death_kind {
	DEATH_RELEASE, DEATH_GIVE,
	DEATH_SOURCE,		/* what it rested on is gone */
	DEATH_SCOPE,		/* a local variable left its scope */
	DEATH_GUARD,		/* the lock that protected it was dropped */
};

struct death {
	enum death_kind kind;
	bool by_alias;			/* only if two objects are the same */
	struct event at;
	const char *by;			/* the function that did it */
	const char *of;			/* SOURCE, SCOPE, GUARD: what went,
					   interned */
};

struct ostate {
	const struct obj *obj;
	struct imap cells;		/* loc id -> struct cell */
	bool fresh;			/* made here, nobody else has it */
	const struct value *size;	/* bytes allocated, or NULL */
	const struct loc *flexible;	/* an array in it that had @counted */
	const struct value *counted;	/* bytes before its count was lowered */
	struct mir_record *rec;		/* what a void * was converted to */
	bool many;			/* an array, of owners: element.h */
	bool idle;			/* not mentioned any more: idle.h */
	const struct loc *kept;		/* the place that says so, or NULL */
	const struct death *death;
};

enum duty_state { DUTY_HELD = 1, DUTY_RELEASED = 2, DUTY_GIVEN = 4 };

/* An obligation on @subject: @cls must be called on it exactly once. */
struct duty {
	const struct value *subject;
	const char *cls;		/* interned; "" matches any release */
	unsigned state;			/* of DUTY_*, several after a join */
	unsigned count;			/* references of this class held */
	bool tally;			/* as many as its ghost says (count.h) */
	const struct loc *holder;	/* owning place, NULL: this function */
	bool home;			/* was there before we came */
	bool element;			/* what became of it, array.h knows */
	bool lock;
	bool grace;			/* RCU readers may still see it */
	bool given;			/* a reference beside what it rests on */
	bool moot;			/* something was reported of it */
	bool maybe;			/* module_init() may not have left it */
	struct event at, end;
	const char *by;			/* who ended it */
	const struct loc *origin;	/* owning place it was found in */
	const struct duty *next;	/* another class on the same subject */
};

struct known {
	const struct value *val;
	struct fact fact;
};

/* One open unsafe("...") bracket. */
struct bracket {
	const struct mir_instr *begin;
	struct bracket *up;
	bool needed;			/* something inside rests on it */
};

struct world {
	struct imap temps;		/* temp of this frame -> struct value */
	struct imap store;		/* obj id -> struct ostate */
	struct imap facts;		/* value id -> struct known */
	struct linear linear;		/* facts between values, by their ids */
	struct imap duties;		/* value id -> struct duty */
	struct imap defined;		/* value id -> struct value (symbols) */
	struct imap left;		/* loc id -> cell: address of a local */
	struct imap spent;		/* index of run->declared -> event */
	struct imap loans;		/* value id -> struct loan (loan.h) */
	struct bracket *unsafe;		/* innermost, NULL: the rules hold */
	unsigned room;			/* facts to learn before a trim */
	bool arrays;			/* something is said of some: array.h */
};

/*
 * What worlds need to change. Worlds live in @arena, that of the body being
 * run (move.h); values and locations live with the unit.
 */
struct wctx {
	struct arena *arena;
	struct vtab *vt;
};

/* Objects. The result of world_obj() is never NULL and must not be changed. */
const struct ostate *world_obj(struct wctx *c, const struct world *w,
			       const struct obj *o);
void world_set_obj(struct wctx *c, struct world *w, struct ostate s);
void world_drop_obj(struct wctx *c, struct world *w, const struct obj *o);
const struct death *world_death(const struct world *w, const struct loc *l);

/* Could @a and another object @b, told apart so far, be the same? */
bool world_may_equal(struct wctx *c, const struct world *w,
		     const struct obj *a, const struct obj *b);

/* @a and @b are known not to be equal. */
void world_differ(struct wctx *c, struct world *w, const struct value *a,
		  const struct value *b);

bool world_known_differ(struct wctx *c, const struct world *w,
			const struct value *a, const struct value *b);

/* Contents. world_cell(): the exact cell at @l or NULL. */
const struct cell *world_cell(const struct world *w, const struct loc *l);
enum fill world_fill_of(const struct world *w, const struct loc *l);
/* Whatever stood at @l is replaced; other elements and aliases give way. */
void world_store(struct wctx *c, struct world *w, const struct loc *l,
		 const struct value *v);
/* Records what a load found, without the side effects of a store. */
void world_note(struct wctx *c, struct world *w, const struct loc *l,
		const struct value *v);
/* Everything within @l becomes @fill. */
void world_fill(struct wctx *c, struct world *w, const struct loc *l,
		enum fill fill);

/* The same for what has no cell of its own there. */
void world_mark(struct wctx *c, struct world *w, const struct loc *l,
		enum fill fill);

/* Facts. */
struct fact world_fact(const struct world *w, const struct value *v);
void world_learn(struct wctx *c, struct world *w, const struct value *v,
		 struct fact f);

/*
 * Duties. @cls NULL: any class. References given by a call are counted apart
 * from what came with the object.
 */
const struct duty *world_duty(const struct world *w, const struct value *v,
			      const char *cls);
/* The duty of @w that has the subject, class and kind of @d, or NULL. */
const struct duty *world_same_duty(const struct world *w,
				   const struct duty *d);
/* Adds @d, or replaces the same. */
void world_set_duty(struct wctx *c, struct world *w, struct duty d);
void world_drop_duty(struct wctx *c, struct world *w, const struct duty *d);
/* One of @d goes to the owning place @holder, or to the function: NULL. */
void world_move_duty(struct wctx *c, struct world *w, const struct duty *d,
		     const struct loc *holder);

#endif
