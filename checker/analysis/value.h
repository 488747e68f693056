/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Values, objects and locations: what facts are about.
 *
 * A value never changes; what changes is which value a place holds. Values are
 * terms over symbols and hash-consed, so equal means same address. A symbol
 * stands for what one site produced: a load of unknown contents, the result
 * of a call, a parameter, the join of two values where paths meet. The values
 * are numbered while the engine runs, not by an SSA pass over the MIR,
 * because what a load yields depends on the world (on aliases and events), not
 * on the text alone.
 *
 * An object is a variable (of one activation) or what a pointer value points
 * to. A location is an object with members and elements behind it.
 */
#ifndef ANALYSIS_VALUE_H
#define ANALYSIS_VALUE_H

#include "analysis/fact.h"
#include "base/arena.h"
#include "mir/mir.h"

/* One activation of a function: the checked one, or one looked into. */
struct frame {
	struct frame *up;		/* the caller's, NULL at the bottom */
	const struct mir_instr *call;	/* the call in @up */
	struct mir_func *func;
	unsigned id, depth;
	struct stop_set *stops;		/* stops.c's, as is the next */
	const struct mir_instr **definitions;
	uint8_t *uses;			/* uses.c's */
	const struct value **args;	/* of the call, while it is run */
	const struct mir_func **unread;	/* unread.c's */
};

enum value_kind {
	V_UNINIT, V_INT, V_STR, V_FUNC, V_SYM, V_ADDR, V_BIN, V_UN, V_CAST,
	V_TEST,				/* IS_ERR() and kin of a pointer */
};

/*
 * SYM_BAD stands for something that was reported when it was made. A join of
 * pointers into one object makes SYM_STEPS, how far in, and a join of pointers
 * to memory of two sizes SYM_SIZE. SYM_LENGTH is that of a string (length.h).
 */
enum sym_kind {
	SYM_PARAM, SYM_LOAD, SYM_CALL, SYM_PHI, SYM_STEPS, SYM_SIZE, SYM_NEW,
	SYM_LENGTH, SYM_BAD,
};

enum ptr_test { TEST_IS_ERR, TEST_IS_ERR_OR_NULL };

struct value {
	enum value_kind kind;
	unsigned id, depth;
	const struct mir_type *type;
	int64_t k;			/* INT */
	const char *str;		/* STR */
	struct mir_func *func;		/* FUNC */
	enum sym_kind sym;		/* SYM: with frame, site, loc, age */
	const struct frame *frame;
	unsigned site, age;
	const struct mir_instr *instr;	/* SYM: where it was made, or NULL */
	struct fact base;		/* SYM: what holds by its making */
	const struct loc *loc;		/* ADDR; SYM: what was loaded */
	unsigned op;			/* BIN, UN, TEST; CAST that saturates */
	const struct value *a, *b;
};

enum obj_kind { OBJ_VAR, OBJ_DEREF };

struct obj {
	enum obj_kind kind;
	unsigned id;
	const struct frame *frame;	/* VAR */
	struct mir_var *var;		/* VAR */
	const struct value *ptr;	/* DEREF */
	const struct loc *root;		/* the whole object */
};

struct loc {
	unsigned id, depth;
	const struct obj *obj;
	const struct loc *up;		/* NULL: the whole object */
	struct mir_field *field;	/* NULL: an element */
	const struct value *index;
	uint64_t stride;		/* of the index, where it is not that
					   of the type at @up, else 0 */
};

struct vtab;
struct fact_table;

struct vtab *vtab_new(struct arena *a);
struct arena *vtab_arena(struct vtab *t);
/* The value whose id is @id. */
const struct value *vtab_value(const struct vtab *t, unsigned id);
/* Where linear facts over the values are kept. */
struct fact_table *vtab_facts(const struct vtab *t);

struct frame *frame_get(struct vtab *t, struct frame *up,
			const struct mir_instr *call, struct mir_func *func);
const struct value *value_uninit(struct vtab *t);
const struct value *value_int(struct vtab *t, const struct mir_type *type,
			      int64_t k);
const struct value *value_operand(struct vtab *t, struct operand o);
const struct value *value_addr(struct vtab *t, const struct mir_type *type,
			       const struct loc *loc);

/* What identifies a symbol; @base and @instr come from its first making. */
struct sym_key {
	enum sym_kind kind;
	const struct mir_type *type;
	const struct frame *frame;
	unsigned site, age;
	const struct loc *loc;
	const struct mir_instr *instr;
	struct fact base;
};

const struct value *value_sym(struct vtab *t, const struct sym_key *key);
/* The same symbol as it was in an earlier round of a loop. */
const struct value *value_aged(struct vtab *t, const struct value *sym);
/* Back from the twin; any other symbol is returned as it is. */
const struct value *value_young(struct vtab *t, const struct value *sym);

/* Terms, folded where the operands are constants. */
const struct value *value_bin(struct vtab *t, const struct mir_type *type,
			      enum mir_binop op, const struct value *a,
			      const struct value *b);
const struct value *value_un(struct vtab *t, const struct mir_type *type,
			     enum mir_unop op, const struct value *a);
const struct value *value_cast(struct vtab *t, const struct mir_type *type,
			       const struct value *a);
/* @a in the unsigned @type, or the largest of it where @a is larger. */
const struct value *value_saturate(struct vtab *t,
				   const struct mir_type *type,
				   const struct value *a);
bool value_is_saturated(const struct value *v);
const struct value *value_test(struct vtab *t, const struct mir_type *type,
			       enum ptr_test test, const struct value *a);

const struct obj *obj_var(struct vtab *t, const struct frame *f,
			  struct mir_var *v);
/* Where @ptr points: an address's own location, else a DEREF object. */
const struct loc *loc_deref(struct vtab *t, const struct value *ptr);
const struct loc *loc_field(struct vtab *t, const struct loc *up,
			    struct mir_field *f);
const struct loc *loc_index(struct vtab *t, const struct loc *up,
			    const struct value *index);
/* The member or element @l, of @up instead. */
const struct loc *loc_move(struct vtab *t, const struct loc *l,
			   const struct loc *up);
/* The type that is declared for what is at @l; NULL: not known. */
const struct mir_type *loc_type(const struct loc *l);
/* Bytes from one element to the next, for an element @l; 0: not known. */
uint64_t loc_stride(const struct loc *l);
/* A join symbol, which a point makes anew each time that paths meet there. */
bool value_is_phi(const struct value *v);
/* Is @v the pointer @sym, or the address of something in what that points to? */
bool value_is_from(const struct value *v, const struct value *sym);

/* A pointer as another one and steps from there; NULL: none. */
struct stepped {
	const struct value *base, *steps;
	uint64_t stride;		/* bytes of a step */
};

struct stepped value_stepped(struct vtab *t, const struct value *ptr);

/* Bytes that a PTRADD steps over at a time. */
uint64_t value_stride(const struct value *v);
/* How many unnamed pointers were followed to get to @l. */
unsigned loc_chain(const struct loc *l);
bool loc_within(const struct loc *l, const struct loc *outer);

/* Rewrites @v (@l) with @from replaced by @to. */
const struct value *value_subst(struct vtab *t, const struct value *v,
				const struct value *from,
				const struct value *to);
const struct loc *loc_subst(struct vtab *t, const struct loc *l,
			    const struct value *from, const struct value *to);

/* C-like spelling for messages: `sf->buf`, `kmalloc()`; owned by @a. */
const char *value_text(struct arena *a, const struct value *v);
const char *loc_text(struct arena *a, const struct loc *l);

#endif
