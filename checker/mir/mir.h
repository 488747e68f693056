/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * MIR: what every analysis reads.
 *
 * A unit is one translation unit after the front end. A function is a graph of
 * basic blocks of three-address instructions. Each temp is assigned by exactly
 * one instruction and used only where that instruction dominates; everything
 * with a name is memory, reached through places. Cleanups, scope ends,
 * short-circuit operators and conditional expressions are explicit.
 *
 * The text form (mir_text.h) prints and parses all of this; mir_check.h
 * verifies it. All memory belongs to the unit's arena; nothing is modified
 * after lowering.
 */
#ifndef MIR_MIR_H
#define MIR_MIR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "mir/span.h"

struct word;
struct mir_record;
struct mir_func;

enum type_kind {
	TYPE_VOID, TYPE_INT, TYPE_FLOAT, TYPE_PTR, TYPE_ARRAY, TYPE_RECORD,
	TYPE_FUNC,
};

/* Where a pointer leads; only the kernel's own memory is dereferenced. */
enum mir_space { SPACE_KERNEL, SPACE_USER, SPACE_IOMEM, NR_SPACES };

/* Types are interned per unit (mir_type.h): equal types are one object. */
struct mir_type {
	enum type_kind kind;
	bool is_const;			/* const-qualified */
	bool is_signed;			/* INT */
	bool is_bool;			/* INT: _Bool */
	bool variadic;			/* FUNC */
	unsigned space;			/* PTR: enum mir_space */
	unsigned bits;			/* INT, FLOAT */
	uint64_t size;			/* bytes, 0 when incomplete */
	struct mir_type *elem;		/* PTR, ARRAY; FUNC: the result */
	uint64_t count;			/* ARRAY, 0 when unknown or flexible */
	struct mir_record *rec;		/* RECORD */
	unsigned nparams;		/* FUNC */
	struct mir_type **params;
	struct mir_type *next;		/* of the same hash */
};

struct mir_field {
	const char *name;		/* "" for an anonymous member */
	struct mir_type *type;
	uint64_t bit_offset;
	unsigned bit_width;		/* 0 unless a bit-field */
	unsigned index;
	struct mir_record *rec;
	struct word *words;
	struct preset *preset;		/* of a __drvset member: preset.h */
	struct span span;
};

struct mir_record {
	const char *tag;		/* "struct foo", "union <file:line:col>" */
	bool is_union, complete;
	bool in_main_file;		/* declared by the author */
	uint64_t size;
	unsigned nfields;
	struct mir_field *fields;
	struct word *words;
	struct span span;
};

enum var_kind { VAR_PARAM, VAR_LOCAL, VAR_STATIC, VAR_GLOBAL };

struct mir_var {
	const char *name;		/* unique within its function */
	enum var_kind kind;
	struct mir_type *type;
	unsigned index;			/* in func->vars or unit->globals */
	bool addr_taken;		/* somewhere & or decay applies to it */
	bool hidden;			/* made by lowering, not the author's */
	bool internal;			/* GLOBAL: no other file knows it */
	bool filled;			/* pointers in it are never NULL */
	struct mir_contents *contents;	/* of an array that stays, or NULL */
	struct word *words;
	struct span span;
};

/* What the initialiser of an array says of its elements. */
struct mir_contents {
	uint64_t end;			/* elements from here on are zero */
	bool numbers;			/* integers, from lo to hi */
	int64_t lo, hi;
};

enum operand_kind { OPD_NONE, OPD_TEMP, OPD_INT, OPD_STR, OPD_FUNC };

struct operand {
	enum operand_kind kind;
	struct mir_type *type;
	unsigned temp;			/* TEMP */
	int64_t value;			/* INT; a null pointer is INT 0 */
	const char *str;		/* STR: bytes, interned */
	struct mir_func *func;		/* FUNC: its address */
};

enum proj_kind { PROJ_FIELD, PROJ_INDEX };

struct proj {
	enum proj_kind kind;
	struct mir_field *field;	/* FIELD */
	struct operand index;		/* INDEX, in elements */
};

/*
 * Where something is in memory: a variable, or what a pointer points to,
 * then members and elements. @type is that of the whole place.
 */
struct mir_place {
	struct mir_var *var;		/* NULL: *ptr is the base */
	struct operand ptr;
	unsigned nproj;
	struct proj *proj;
	struct mir_type *type;
};

enum mir_op {
#define OP(e, text, fields, term) OP_##e,
#include "mir/op.def"
	NR_OPS
};

enum mir_binop {
	BIN_ADD, BIN_SUB, BIN_MUL, BIN_DIV, BIN_REM, BIN_SHL, BIN_SHR,
	BIN_AND, BIN_OR, BIN_XOR,
	BIN_EQ, BIN_NE, BIN_LT, BIN_LE, BIN_GT, BIN_GE,
	BIN_PTRADD,			/* pointer + integer, in elements */
	BIN_PTRDIFF,			/* pointer - pointer, in elements */
	NR_BINOPS
};

enum mir_unop { UN_NEG, UN_NOT, UN_LNOT, NR_UNOPS };

struct mir_block;

struct mir_instr {
	enum mir_op op;
	uint8_t sub;			/* enum mir_binop or mir_unop */
	bool has_dst;
	unsigned dst;			/* temp */
	struct operand a, b;		/* a is the callee of a CALL */
	struct mir_place *place, *place2;
	struct mir_var *var;
	unsigned nargs;
	struct operand *args;		/* CALL */
	const char *text;
	unsigned nsucc;
	struct mir_block **succ;
	int64_t *cases;			/* SWITCH: nsucc - 1 of them */
	struct span span;
	unsigned id;			/* dense in the function */
};

struct mir_block {
	unsigned id;			/* dense; 0 is the entry */
	unsigned ninstr;
	struct mir_instr *instr;	/* the last one is the terminator */
	const char *label;		/* the author's goto label, or NULL */
};

struct mir_func {
	const char *name;
	struct mir_type *type;		/* FUNC */
	struct mir_type *result;
	unsigned nparams;
	struct mir_var **params;
	struct word *words;		/* on the function: about the result */
	bool is_static, is_inline, is_noreturn;
	bool in_main_file;		/* defined in a file that opted in */
	bool is_prototype;		/* else: the driver's own declares it */
	bool has_body;			/* blocks below are valid */
	const char *refused;		/* why a body could not be lowered */
	struct span refused_at;
	VEC(struct mir_var *) vars;	/* params first, locals, statics */
	VEC(struct mir_type *) temps;	/* type of each temp */
	VEC(struct mir_block *) blocks;
	unsigned ninstr;
	struct span span;
	struct mir_slot *slot;		/* first ops slot it is assigned to */
};

/* One function put into a member of an ops structure. */
struct mir_slot {
	struct mir_func *func;
	struct mir_func *decl;		/* belay_slot__S__m, NULL: no contract */
	struct mir_field *field;	/* S.m */
	struct mir_var *table;
	struct word *cookie;		/* __cookie() of the table, or NULL */
	struct mir_type *cookie_type;	/* pointer to its T, or NULL */
	struct mir_slot *next;		/* the next slot of the same function */
	struct span span;
};

/*
 * How a variable, or a part of one, is initialised that is a record with words
 * about numbers: what each member is given, of an array the least and the
 * largest. A member that is left out is 0.
 */
enum mir_row_state { ROW_UNSET, ROW_CONST, ROW_UNKNOWN };

/* What a pointer in the list is initialised to point to. */
struct mir_row_ref {
	struct mir_field *field;
	struct mir_var *var;		/* NULL: not told */
};

struct mir_row {
	struct mir_record *rec;
	struct mir_row *up;		/* what the list is part of, or NULL */
	struct mir_var *var;		/* what is initialised */
	bool part;			/* other rows are about the same one */
	bool given;			/* there is more to it than zeroes */
	bool *matched;			/* __matched() member: it is not 0 */
	enum mir_row_state *state;	/* these by index of the member, too */
	int64_t *lo, *hi;
	/* ROW_UNKNOWN: the number is the address of such a thing; or NULL */
	const struct mir_type **behind;
	VEC(struct mir_func *) funcs;	/* that are put there, at any depth */
	VEC(struct mir_row_ref) refs;	/* to records; the same */
	struct span span;
};

/* What __slot() puts before the name of a structure */
#define SLOT_PREFIX "belay_slot__"

struct mir_unit {
	struct arena arena;
	const char *main_file;
	VEC(struct mir_type *) types;
	struct mir_type **type_hash;	/* mir_type.c's, as is the next */
	unsigned ntype_hash;
	VEC(struct mir_record *) records;
	VEC(struct mir_var *) globals;
	VEC(struct mir_func *) funcs;	/* in order of first appearance */
	VEC(struct mir_slot *) slots;
	VEC(struct mir_row *) rows;
	struct mir_func *init, *exit;	/* module_init, module_exit */
};

/* An empty unit for @main_file; mir_unit_free() drops all that is in it. */
struct mir_unit *mir_unit_new(const char *main_file);
void mir_unit_free(struct mir_unit *u);

const char *mir_op_name(enum mir_op op);
const char *mir_op_fields(enum mir_op op);	/* the column of op.def */
const char *mir_binop_name(enum mir_binop op);
const char *mir_unop_name(enum mir_unop op);
const char *mir_space_name(unsigned space);	/* "user"; "" for the kernel */
bool mir_op_is_terminator(enum mir_op op);
struct mir_instr *mir_terminator(struct mir_block *b);

#endif
