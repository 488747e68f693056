/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files of the front end share: one translation unit being lowered.
 *
 * Names are interned, so they serve as keys. libclang's cursors are keyed by
 * the declaration or statement they stand for (cx_key()). What the result
 * needs is in the arena of @unit; what only the lowering needs is in @scratch.
 */
#ifndef FRONT_FRONT_H
#define FRONT_FRONT_H

#include <clang-c/Index.h>

#include "effect/word.h"
#include "front/cx.h"
#include "base/ptrmap.h"
#include "front/tu.h"
#include "mir/mir_type.h"

/* Everything declared under one name at file scope: a function or a variable. */
struct symbol {
	const char *name;
	VEC(CXCursor) decls;
	CXCursor def;
	bool has_def;
	bool listed;		/* the function is in unit->funcs */
	struct mir_func *func;
	struct mir_var *var;
};

/* One of the compiler's remarks on a format. */
struct format_note {
	CXFile file;		/* NULL: it was passed on */
	unsigned offset;
	const char *text;
};

struct front {
	const struct front_request *rq;
	CXTranslationUnit tu;
	struct mir_unit *unit;
	struct diag_buf *diags;
	struct arena scratch;	/* dropped with the front end */
	const char *main_dir;	/* real path of the main file's directory */
	struct ptrmap types;	/* clang type -> struct mir_type */
	struct ptrmap kinds;	/* clang type -> bitwise_kind() */
	struct ptrmap field_kinds;	/* struct mir_field -> the same */
	struct ptrmap records;	/* declaration -> struct mir_record */
	struct ptrmap anonymous;	/* tags made up for records */
	struct ptrmap fields;	/* declaration -> struct mir_field */
	struct ptrmap params;	/* declaration -> struct mir_var */
	struct ptrmap symbols;	/* name -> struct symbol */
	VEC(CXCursor) enums;	/* at file scope */
	struct ptrmap tags;	/* "struct foo" -> its declaration */
	struct ptrmap worded_files;	/* CXFile name -> may_have_words() */
	struct ptrmap own_files;	/* CXFile name -> in_own_file() answer */
	VEC(struct symbol *) worded;	/* declared where words may stand */
	VEC(CXCursor) own_records;	/* defined in files that opted in */
	VEC(CXCursor) own_vars;		/* declared in files that opted in */
	VEC(struct format_note *) formats;
	VEC(struct symbol *) queue;	/* functions whose body is wanted */
	VEC(struct symbol *) own_funcs;	/* defined in files that opted in */
};

#endif
