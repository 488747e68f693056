/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One call of a list function, and what its implementations share.
 *
 * An operation ends by list_done(), once for each world that it leaves behind;
 * it works on @w, which it may point elsewhere.
 */
#ifndef ANALYSIS_LISTOP_H
#define ANALYSIS_LISTOP_H

#include "analysis/chain.h"

#define LIST_MAX_ARGS	4

struct list_op {
	const struct site *at;
	struct world *w;
	const struct call *call;
	const struct value **args;	/* those of the call */
	struct worlds *out;
	unsigned n;
	unsigned arg[LIST_MAX_ARGS];	/* positions in the call */
	int64_t pass;			/* the number of the loop, or 0 */
	bool rcu;			/* for readers, or with regard to them */
	bool read, ordered;		/* has readers; a tree, from its first */
};

/* A node and the element that it is in. */
struct elem {
	const struct loc *node;
	const struct value *val;	/* pointer to the element, or NULL */
	struct holds as;		/* what heads say of this node */
};

/* A head, and what it holds. */
struct head {
	const struct loc *loc;
	const struct value *ptr;
	struct holds holds;
	bool known;			/* @holds means something */
};

typedef void list_op_fn(struct list_op *o);

const struct value *list_arg(const struct list_op *o, unsigned i);
const char *list_arg_text(const struct list_op *o, unsigned i);
void list_report(const struct list_op *o, enum issue_kind kind,
		 const char *what, const char *with);
/* The world is finished; the call has @result, or one not known. */
void list_done(struct list_op *o, const struct value *result);
/* Is argument @i alive, and one of @may? Reports it where it is not. */
bool list_usable(struct list_op *o, unsigned i, unsigned may);

struct elem list_elem(const struct list_op *o, const struct value *node);
/* The same for @v, an element of table @h. */
struct elem list_entry(const struct list_op *o, const struct head *h,
		       const struct value *v);
struct head list_head(const struct list_op *o, const struct value *ptr);
/* The head that argument @i stands for: itself, or that of its element. */
struct head list_target(struct list_op *o, unsigned i);
/* A local head that nothing was put on yet: it may become any. */
bool list_is_blank(const struct head *h);
/* Reports a head that is not usable; false where nothing is known of it. */
bool list_check_head(struct list_op *o, struct head *h, unsigned i);
/* The same, whatever was released while on it. */
bool list_check_made(struct list_op *o, struct head *h, unsigned i);
/* Reports an element that was released while on the list. */
void list_check_stale(struct list_op *o, const struct head *h);
/* Some element it was: in an array it does not matter which. */
void list_blur_stale(struct list_op *o, const struct head *h);

/* So many are on @h now. */
void list_set_count(struct list_op *o, const struct head *h,
		    const struct value *n);
void list_set_len(struct list_op *o, const struct head *h, int64_t least);
void list_set_empty(struct list_op *o, const struct head *h);
/* The mark of a loop's end: at the head, or NULL. */
unsigned list_end_mark(const struct loc *l);

#endif
