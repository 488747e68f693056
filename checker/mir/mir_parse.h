/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the two halves of the parser share: mir_parse.c knows declarations and
 * the order of things, mir_parse_body.c what stands inside functions.
 */
#ifndef MIR_MIR_PARSE_H
#define MIR_MIR_PARSE_H

#include "mir/mir.h"
#include "mir/mir_lex.h"

/*
 * The text is read three times, so that nothing need be declared before use:
 * for the names of records and functions; for all declarations, blocks and
 * the types of temps; for instructions and what refers to all of these. Each
 * pass looks at the lines that it is about.
 */
enum pass { PASS_NAMES = 1, PASS_DECLS = 2, PASS_BODIES = 4 };

struct parse {
	struct lex lex;
	struct mir_unit *unit;
	enum pass pass;
	const char *file;		/* of spans that name none */
	struct mir_record *rec;		/* the current one, as below */
	VEC(struct mir_field) fields;
	struct mir_func *func;
	struct mir_block *block;
	VEC(struct mir_instr) instrs;
};

/* In mir_parse.c: what occurs on both sides. */
struct mir_func *parse_func_name(struct parse *p);
struct mir_type *parse_type(struct parse *p);
struct mir_var *parse_var(struct parse *p);
struct mir_field *parse_member(struct parse *p, struct mir_record *r);
bool parse_at_span(const struct parse *p);
struct span parse_span(struct parse *p);

/* In mir_parse_body.c: the line of a block, and of an instruction. */
bool parse_is_block_name(const char *name);
void parse_block(struct parse *p);
void parse_instr(struct parse *p);

#endif
