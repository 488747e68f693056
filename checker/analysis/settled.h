/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pointers at file scope that need no test. C makes them NULL, module_init()
 * or probe() sets them, and the callbacks that these hand out use them. Such
 * a pointer is settled where each function that sets it is one that binds (so
 * that nobody calls the others when it has failed), has set it wherever it
 * hands out a function that uses it, and when it succeeds; and where only
 * those that unbind clear it.
 *
 * The functions that bind are run once before the check, and what is found
 * there decides. A pointer that is not settled may be NULL in each function.
 *
 * Believed, not shown: that no second device is probed or removed while
 * callbacks of the first one use the pointer.
 */
#ifndef ANALYSIS_SETTLED_H
#define ANALYSIS_SETTLED_H

#include "analysis/run.h"

/* The pointers of @u that may be such; NULL: none. */
struct settled *settled_new(struct arena *a, const struct mir_unit *u);

/* Is @f to be run first? */
bool settled_asks(const struct settled *s, const struct mir_func *f);

/* In those runs: an instruction that may hand out functions, and success. */
void settled_step(const struct site *at, struct world *w);
void settled_leave(const struct site *at, struct world *w);

/* All of those runs are done. */
void settled_decide(struct settled *s);

/* Does nobody but @r, while it runs, change what is at @l? */
bool settled_stays(const struct run *r, const struct loc *l);

/* May @v be taken for set in @r? */
bool settled_holds(const struct run *r, const struct mir_var *v);

#endif
