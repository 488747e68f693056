/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which places are heads and nodes of intrusive lists, and what a head holds.
 *
 * A head says it by __holds(T, member); with __own(R) it owns its elements. A
 * local head without words holds what is first put on it. A node is a member
 * of one of the node types; some head of this file may name it.
 *
 * A table, an xarray or an idr, finds its elements by a number and says
 * __holds(T). Each of its elements is as if it had a node in it that no type
 * has: one for each table that is declared, by the table's name.
 */
#ifndef ANALYSIS_LISTKIND_H
#define ANALYSIS_LISTKIND_H

#include "analysis/run.h"

struct list_type {
	const char *tag;
	bool head, node;
	bool circular;		/* ends at its head, not with NULL */
	bool made;		/* zeroed memory will not do for it */
	bool table;		/* finds its elements by a number */
	bool walked;		/* its links are for the driver to read */
};

struct holds {
	struct mir_record *rec;		/* T; NULL: not seen in this file */
	const char *member;		/* the path of the node in it */
	struct mir_field *leaf;		/* its last member, or that of a table */
	const char *cls;		/* release; NULL: elements are lent */
	const char *source;		/* the container that owns them all */
	struct mir_field *by;		/* their node in that */
	bool table;
	bool loose;			/* what was taken off a list as a whole */
};

/* NULL: @rec is neither a head nor a node. */
const struct list_type *list_type_of(const struct mir_record *rec);
/* The record at @l itself, NULL where it is none. */
const struct mir_record *list_record_at(const struct loc *l);

/* Does @l have a word that makes it a head? */
bool list_declared(const struct run *r, const struct loc *l,
		   struct holds *out);
/* The same, or what is known of a local head. */
bool list_holds(const struct run *r, const struct loc *l, struct holds *out);
/* A local head from here on holds what @h says. */
void list_infer(struct run *r, const struct loc *l, const struct holds *h);

/* What the @i-th declared head of this file holds, or NULL. */
const struct holds *list_declared_at(struct run *r, unsigned i);
/* Is @name what some list's elements are released by? It links none. */
bool list_releases(struct run *r, const char *name);
/* Is @name what some duty in this file is ended by? */
bool list_is_class(const struct run *r, const char *name);
/* The container beside head @l that owns what is on it, or NULL. */
const struct loc *list_source(const struct run *r, const struct loc *l);
/* What the heads that name node @leaf say, or NULL; one that owns decides. */
const struct holds *list_named(struct run *r, const struct mir_field *leaf);

/* The element that node @l is in: a @rec, or with NULL the innermost. */
const struct loc *list_element(const struct loc *l,
			       const struct mir_record *rec);
/* The node of element @e, or NULL. */
const struct loc *list_node_of(struct vtab *vt, const struct loc *e,
			       const struct holds *h);

/* Does node @l say __linked() of itself? @rec has such a node? */
bool list_always(const struct loc *l);
bool list_has_always(const struct mir_record *rec);

/* Is @l the node of a table's element, which no type has? */
bool list_is_entry(const struct loc *l);
/* A member that is the author's, so that what is missing is theirs to say. */
bool list_is_ours(const struct loc *l);

#endif
