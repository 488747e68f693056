/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The two ends of a function: what its words let it assume when it is
 * entered, and what they oblige it to when it returns.
 */
#ifndef ANALYSIS_EDGE_H
#define ANALYSIS_EDGE_H

#include "analysis/run.h"

/* A duty on a global that module_init leaves behind. */
struct module_duty {
	const struct value *subject;
	const char *cls;
	struct event at;
	unsigned ways, last;		/* out of init that it is held on */
};

struct module_duties {
	VEC(struct module_duty) list;
	unsigned ways;			/* out of init, with success */
	bool asks;			/* for the ways out (modflag.h) */
	struct module_exit *exits;
};

/* What holds when @r->root is entered goes to @w, which is empty. */
struct frame *edge_enter(struct run *r, struct world *w);

/*
 * Checks @r->root by its own words and those of @r->slot. Issues and counts
 * go to @r->issues.
 */
void edge_check(struct run *r);

/* The storage of a local ends: owning members in it must be empty. */
void edge_scope_end(const struct site *at, struct world *w,
		    const struct loc *root);

#endif
