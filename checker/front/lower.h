/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lowering one function body. A struct lower lives as long as that takes.
 *
 * Instructions go to the end of @cur. After a jump @cur is a block that
 * nothing leads to; what lands there is dropped with it at the end.
 *
 * @scope is the innermost thing that a jump out of here must undo: cells are
 * never changed, so that a jump and its target can each keep theirs.
 */
#ifndef FRONT_LOWER_H
#define FRONT_LOWER_H

#include "front/decls.h"
#include "front/slots.h"
#include "front/types.h"
#include "front/words.h"

struct bb {
	struct mir_block b;	/* first: a mir_block * is a bb * */
	unsigned cap;
	unsigned npreds;	/* jumps to it so far, out of live blocks */
	bool rooted;		/* a label: jumps may come later */
	bool seen;
};

enum cell_kind { CELL_VAR, CELL_CLEANUP, CELL_UNSAFE };

struct cell {
	struct cell *up;
	unsigned depth;
	enum cell_kind kind;
	bool extended;		/* a compound literal: lives in the block */
	struct mir_var *var;
	struct mir_func *cleanup;
	const char *reason;
};

struct target {
	struct bb *block;
	struct cell *scope;
};

struct label {
	const char *name;
	struct target to;
	bool placed;
};

/* A jump whose target's scope is known only at the end of the function. */
struct jump {
	struct bb *edge;	/* an empty block, to be filled */
	struct cell *from;
	struct label *label;
	struct span span;
};

struct asm_jump {
	struct bb *from;	/* ends where the jump is to be added */
	struct bb *next;
	struct cell *scope;
	const char *text;
	struct span span;
};

struct switch_case {
	int64_t value;
	struct bb *block;
};

struct sw {
	struct mir_type *type;
	struct operand value;
	struct bb *head;	/* where the value is tested */
	struct cell *scope;
	struct bb *fallback;	/* default:, or NULL */
	VEC(struct switch_case) cases;
};

struct lower {
	struct front *fe;
	struct mir_func *func;
	CXCursor def;
	struct bb *cur;
	struct cell *scope;
	struct target brk, cont;
	struct sw *sw;
	struct span span;	/* for instructions made now */
	unsigned nhidden;
	const char *refused;	/* the first reason, at refused_at */
	struct span refused_at;
	VEC(struct bb *) blocks;
	VEC(struct jump) jumps;
	VEC(struct asm_jump) asm_jumps;
	VEC(struct label *) labels;
	struct ptrmap label_map;	/* label statement -> struct label */
	struct ptrmap vars;		/* declaration -> struct mir_var */
	struct ptrmap names;		/* of variables; scope.c's */
};

/* emit.c: instructions; constants are folded on the way */
struct bb *bb_new(struct lower *l);
struct operand opd_none(void);
struct operand opd_int(struct mir_type *t, int64_t v);
struct operand emit_load(struct lower *l, struct mir_place *p);
void emit_store(struct lower *l, struct mir_place *p, struct operand a);
struct operand emit_addr(struct lower *l, struct mir_place *p,
			 struct mir_type *t);
void emit_copy(struct lower *l, struct mir_place *to, struct mir_place *from);
void emit_zero(struct lower *l, struct mir_place *p, const char *text);
void emit_live(struct lower *l, struct mir_var *v);
void emit_dead(struct lower *l, struct mir_var *v);
struct operand emit_bin(struct lower *l, enum mir_binop op, struct operand a,
			struct operand b);
struct operand emit_un(struct lower *l, enum mir_unop op, struct operand a);
struct operand emit_cast(struct lower *l, struct operand a,
			 struct mir_type *t);
/* The object that has @a as the member that @p names below NULL. */
struct operand emit_container(struct lower *l, struct operand a,
			      struct mir_place *p);
/* @t NULL: no result. */
struct operand emit_opaque(struct lower *l, struct mir_type *t,
			   const char *why);
/* A value that nothing is known about, and that needs no report. */
struct operand emit_unknown(struct lower *l, struct mir_type *t,
			    const char *text);
struct operand emit_call(struct lower *l, struct operand callee,
			 struct operand *args, unsigned nargs,
			 const char *text);
void emit_asm(struct lower *l, struct mir_place *p, const char *text);
void emit_text(struct lower *l, enum mir_op op, const char *text);
void emit_peek(struct lower *l, struct operand a, const char *text);
void emit_goto(struct lower *l, struct bb *to);
void emit_br(struct lower *l, struct operand a, struct bb *yes,
	     struct bb *no);
void emit_switch(struct lower *l, const struct sw *sw, struct bb *fallback);
void emit_asmgoto(struct lower *l, struct bb **to, unsigned n,
		  const char *text);
void emit_ret(struct lower *l, struct operand a);
void emit_unreachable(struct lower *l);

/* fold.c: arithmetic on constants as the target does it */
int64_t fold_int(const struct mir_type *t, int64_t v);
bool fold_bin(enum mir_binop op, struct operand a, struct operand b,
	      int64_t *v);

/* place.c: places are built by copying, so that they may be shared */
struct mir_place *place_var(struct lower *l, struct mir_var *v);
struct mir_place *place_deref(struct lower *l, struct operand ptr);
struct mir_place *place_field(struct lower *l, const struct mir_place *p,
			      struct mir_field *f);
struct mir_place *place_index(struct lower *l, const struct mir_place *p,
			      struct operand index);

/* scope.c */
void scope_add_var(struct lower *l, struct mir_var *v, bool extended);
void scope_add_cleanup(struct lower *l, struct mir_var *v,
		       struct mir_func *f);
void scope_add_unsafe(struct lower *l, const char *reason);
/* Undoes down to @to, without leaving: for jumps. */
void scope_unwind(struct lower *l, struct cell *from, struct cell *to);
/* The same for the fall out of a block: afterwards @to is the scope. */
void scope_leave(struct lower *l, struct cell *to);
void scope_jump(struct lower *l, struct target to);
/* Undoes and redoes what lies between two scopes. */
void scope_cross(struct lower *l, struct cell *from, struct cell *to);
struct mir_var *hidden_var(struct lower *l, const char *what,
			   struct mir_type *t);
struct mir_var *local_var(struct lower *l, CXCursor decl);

/* lower_expr.c */
/* The value of an expression, of its own type; none where that is void. */
struct operand lower_value(struct lower *l, CXCursor c);
struct operand lower_value_as(struct lower *l, CXCursor c,
			      struct mir_type *t);
void lower_effect(struct lower *l, CXCursor c);
void lower_into(struct lower *l, CXCursor c, struct mir_place *to);
struct operand convert(struct lower *l, struct operand a, struct mir_type *t);
struct operand lower_address(struct lower *l, CXCursor c, struct mir_type *t);

/* lower_place.c */
struct mir_place *lower_place(struct lower *l, CXCursor c);
bool is_place(struct lower *l, CXCursor c);
struct mir_place *lower_deref(struct lower *l, CXCursor ptr);
struct mir_var *var_of(struct lower *l, CXCursor decl);
/* The arm that __builtin_choose_expr() or _Generic takes; else null. */
CXCursor chosen_arm(struct lower *l, CXCursor c);
/* The operand of an implicit cast; the null cursor for anything else. */
CXCursor implicit_operand(struct lower *l, CXCursor c);

/* lower_op.c: operators that assign or compute */
struct operand lower_unary(struct lower *l, CXCursor c, bool want);
struct operand lower_binary(struct lower *l, CXCursor c, bool want);
void lower_binary_into(struct lower *l, CXCursor c, struct mir_place *to);
struct operand lower_compound(struct lower *l, CXCursor c, bool want);

/* lower_cond.c: whatever branches inside an expression */
void lower_branch(struct lower *l, CXCursor c, struct bb *yes, struct bb *no);
struct operand lower_logical(struct lower *l, CXCursor c);
void lower_logical_effect(struct lower *l, CXCursor c);
struct operand lower_conditional(struct lower *l, CXCursor c, bool want);
struct operand lower_elvis(struct lower *l, CXCursor c, struct kids k);
void lower_conditional_into(struct lower *l, CXCursor c,
			    struct mir_place *to);

/* lower_call.c */
struct operand lower_call(struct lower *l, CXCursor c, bool discarded);
/* The name of the function that a call goes to, or NULL. */
const char *callee_name(struct lower *l, CXCursor call);

/* lower_container.c */
struct operand lower_container(struct lower *l, CXCursor c);

/* lower_builtin.c: true where @name is one; *@v is the value */
bool lower_builtin(struct lower *l, CXCursor c, const char *name,
		   struct operand *v);

/*
 * bitwise.c: __le32 and kin. Each says where kinds are mixed, in the driver's
 * own functions. A kind is a name; that of a type is the same text each time.
 */
const char *bitwise_kind(struct front *fe, CXType t);
void bitwise_store(struct lower *l, const char *to, CXCursor value);
void bitwise_pass(struct lower *l, CXType to, CXCursor value);
void bitwise_binary(struct lower *l, CXCursor c);
void bitwise_unary(struct lower *l, CXCursor c, CXCursor operand);
void bitwise_cast(struct lower *l, CXCursor c, CXCursor from);

/* format.c: what the compiler finds wrong with formats */
void format_gather(struct front *fe);
void format_check(struct lower *l, CXCursor call);

/* lower_init.c */
void lower_init(struct lower *l, struct mir_place *to, CXCursor init);
struct operand string_operand(struct lower *l, CXCursor c);

/* lower_stmt.c */
void lower_stmt(struct lower *l, CXCursor c);
struct operand lower_stmt_expr(struct lower *l, CXCursor c, bool discarded,
			       struct mir_place *to);
void lower_block(struct lower *l, CXCursor c);
void lower_sub(struct lower *l, CXCursor c);

/* lower_loop.c, lower_switch.c, lower_asm.c */
void lower_for(struct lower *l, CXCursor c);
void lower_while(struct lower *l, CXCursor c);
void lower_do(struct lower *l, CXCursor c);
void lower_switch(struct lower *l, CXCursor c);
void lower_case(struct lower *l, CXCursor c);
void lower_default(struct lower *l, CXCursor c);
void lower_asm(struct lower *l, CXCursor c);
void lower_decl(struct lower *l, CXCursor decl);

/* lower_func.c: gives @f the body of its definition */
/* The body cannot be modelled: @why, at the current span. */
void lower_refuse(struct lower *l, const char *why);

void lower_function(struct front *fe, struct mir_func *f, CXCursor def);

/* graph.c: prunes, joins and numbers the blocks */
void graph_finish(struct lower *l);

#endif
