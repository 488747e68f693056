// SPDX-License-Identifier: GPL-2.0-only
#include "mir/mir.h"

#include <assert.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/intern.h"

static const struct row {
	const char *text, *fields;
	bool terminator;
} rows[NR_OPS] = {
#define OP(e, text, fields, term) [OP_##e] = { text, fields, term },
#include "mir/op.def"
};

static const char *const binops[NR_BINOPS] = {
	[BIN_ADD] = "add", [BIN_SUB] = "sub", [BIN_MUL] = "mul",
	[BIN_DIV] = "div", [BIN_REM] = "rem", [BIN_SHL] = "shl",
	[BIN_SHR] = "shr", [BIN_AND] = "and", [BIN_OR] = "or",
	[BIN_XOR] = "xor", [BIN_EQ] = "eq", [BIN_NE] = "ne",
	[BIN_LT] = "lt", [BIN_LE] = "le", [BIN_GT] = "gt", [BIN_GE] = "ge",
	[BIN_PTRADD] = "ptradd", [BIN_PTRDIFF] = "ptrdiff",
};

static const char *const unops[NR_UNOPS] = {
	[UN_NEG] = "neg", [UN_NOT] = "not", [UN_LNOT] = "lnot",
};

struct mir_unit *mir_unit_new(const char *main_file)
{
	struct mir_unit *u = calloc(1, sizeof(*u));

	if (!u)
		die("out of memory");
	u->main_file = intern(main_file);
	return u;
}

void mir_unit_free(struct mir_unit *u)
{
	arena_release(&u->arena);
	free(u);
}

const char *mir_op_name(enum mir_op op)
{
	return rows[op].text;
}

const char *mir_op_fields(enum mir_op op)
{
	return rows[op].fields;
}

const char *mir_space_name(unsigned space)
{
	static const char *const names[NR_SPACES] = {
		[SPACE_KERNEL] = "", [SPACE_USER] = "user",
		[SPACE_IOMEM] = "iomem",
	};

	return names[space];
}

bool mir_op_is_terminator(enum mir_op op)
{
	return rows[op].terminator;
}

const char *mir_binop_name(enum mir_binop op)
{
	return binops[op];
}

const char *mir_unop_name(enum mir_unop op)
{
	return unops[op];
}

struct mir_instr *mir_terminator(struct mir_block *b)
{
	assert(b->ninstr);
	return &b->instr[b->ninstr - 1];
}
