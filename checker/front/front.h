/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files of the front end share: one translation unit being lowered,
 * its types and its declarations.
 *
 * Names are interned, so they serve as keys. libclang's cursors are keyed by
 * the declaration or statement they stand for (cx_key()).
 */
#ifndef FRONT_FRONT_H
#define FRONT_FRONT_H

#include <clang-c/Index.h>

#include "effect/word.h"
#include "front/cx.h"
#include "front/ptrmap.h"
#include "front/tu.h"
#include "mir/mir_type.h"

/* Everything declared under one name at file scope: a function or a variable. */
struct symbol {
	const char *name;
	VEC(CXCursor) decls;
	CXCursor def;
	bool has_def;
	bool listed;		/* in unit->funcs or unit->globals */
	bool queued;		/* a body was asked for */
	struct mir_func *func;
	struct mir_var *var;
};

struct front {
	const struct front_request *rq;
	CXTranslationUnit tu;
	struct mir_unit *unit;
	struct diag_buf *diags;
	struct arena scratch;	/* dropped with the front end */
	const char *main_dir;	/* real path of the main file's directory */
	struct ptrmap types;	/* clang type -> struct mir_type */
	struct ptrmap records;	/* declaration -> struct mir_record */
	struct ptrmap anonymous;	/* tags made up for records */
	struct ptrmap fields;	/* declaration -> struct mir_field */
	struct ptrmap params;	/* declaration -> struct mir_var */
	struct ptrmap symbols;	/* name -> struct symbol */
	struct ptrmap tags;	/* "struct foo" -> its declaration */
	struct ptrmap own_files;	/* CXFile name -> in_own_file() answer */
	VEC(CXCursor) own_vars;		/* declared in files that opted in */
	VEC(struct symbol *) queue;	/* functions whose body is wanted */
	VEC(struct symbol *) own_funcs;	/* defined in files that opted in */
};

/* types.c */
struct mir_type *type_of(struct front *fe, CXType t);
struct mir_type *type_of_cursor(struct front *fe, CXCursor c);
struct mir_type *type_unqual(struct front *fe, struct mir_type *t);
/* The member a FieldDecl cursor stands for; NULL for an invalid cursor. */
struct mir_field *field_of(struct front *fe, CXCursor decl);

/* words.c */
struct renaming {
	unsigned n;
	const char **from, **to;	/* interned */
};
/* Appends the words on @decl to @to, unless they are there already. */
void words_collect(struct front *fe, struct word **to, CXCursor decl);
/* Reads the parameters that one declaration calls @from as those called @to. */
void words_rename(struct front *fe, struct word *w, const struct renaming *r);
/* Whether @words say what a function does, so that its body is not read. */
bool words_are_contract(const struct word *words);

/* decls.c */
void decls_gather(struct front *fe);
/* Whether a file belongs to the driver, as the main file does. */
bool is_own_file(struct front *fe, CXFile file);
bool in_own_file(struct front *fe, CXCursor c);
/* The structure or union called @name, as in "struct foo". */
bool record_named(struct front *fe, const char *name, CXCursor *decl);
struct symbol *symbol_find(struct front *fe, const char *name);
struct mir_func *func_of(struct front *fe, CXCursor decl);
struct mir_func *func_named(struct front *fe, const char *name);
/* A function that only the compiler knows, such as memcpy made of a builtin. */
struct mir_func *func_builtin(struct front *fe, const char *name, CXType type);
struct mir_var *global_of(struct front *fe, CXCursor decl);
/* Makes @f part of the unit, and asks for its body where there is one. */
void func_use(struct front *fe, struct mir_func *f);

/* slots.c */
struct lower;
void slots_of_table(struct front *fe, struct mir_var *table, CXCursor decl);
void slots_store(struct front *fe, const struct mir_place *place,
		 struct mir_func *f, struct span span);
/* Brings the declared contract of a callback member into the unit. */
void slot_decl_use(struct front *fe, const struct mir_field *field);

/* lower_func.c */
void lower_function(struct front *fe, struct mir_func *f, CXCursor def);

/* flags.c */
struct arg_list {
	const char **v;
	unsigned n, cap;
};
void flags_build(const struct front_request *rq, struct arena *a,
		 struct arg_list *out);

#endif
