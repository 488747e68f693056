/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Declarations at file scope.
 *
 * Those of one name are one thing, whose words are the sum over all of them: a
 * contract is one declaration among others. Functions and variables are made
 * when they are first asked for.
 */
#ifndef FRONT_DECLS_H
#define FRONT_DECLS_H

#include "front/front.h"

/* Walks the unit once. All below needs it. */
void decls_gather(struct front *fe);

/*
 * Whether a file belongs to the driver: the main file, and headers below its
 * directory that are neither the checker's nor the system's.
 */
bool is_own_file(struct front *fe, CXFile file);
bool in_own_file(struct front *fe, CXCursor c);

/* NULL where nothing at file scope has the name, which is interned. */
struct symbol *symbol_find(struct front *fe, const char *name);

/* The structure or union called @name, as in "struct foo". */
bool record_named(struct front *fe, const char *name, CXCursor *decl);

/* The value of the enumerator at file scope that is called @name. */
bool constant_named(struct front *fe, const char *name, int64_t *value);

struct mir_func *func_of(struct front *fe, CXCursor decl);
struct mir_func *func_named(struct front *fe, const char *name);

/* The function @name, declared or not: memcpy out of __builtin_memcpy. */
struct mir_func *func_builtin(struct front *fe, const char *name, CXType type);

struct mir_var *global_of(struct front *fe, CXCursor decl);

/*
 * Makes @f part of the unit, and asks for its body where that is to be read:
 * a function of the driver's, or one of a header that has no words.
 */
void func_use(struct front *fe, struct mir_func *f);

#endif
