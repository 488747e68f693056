/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a file takes on trust, and how the files of a driver add up.
 *
 * The process that reads a file writes its entries with ledger_write(); the
 * parent reads them back into the ledger of the driver, which is the
 * directory. A contract that some file of the driver defines is not trusted:
 * its body is checked there.
 */
#ifndef CLI_LEDGER_H
#define CLI_LEDGER_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/vec.h"
#include "cli/target.h"
#include "mir/mir.h"
#include "rule/propose.h"

struct trusted {
	const char *name;	/* a function, or "struct.member" of a slot */
	const char *place;	/* of the contract */
	unsigned uses;
	bool is_slot;		/* uses are functions assigned, else calls */
};

/* A static function without words, and the contract that its body earns. */
struct inferred {
	const char *name, *place;
	const char *text;	/* words, or why there are none */
	bool has_words;
};

/* A word on a member or variable that nothing shows to be true. */
struct belief {
	const char *name, *place;
	const char *text;	/* the word, and what it claims */
};

struct hatch {
	const char *place, *func, *reason;
};

struct ledger {
	struct ledger *next;
	const char *dir;
	VEC(struct hatch) hatches;
	VEC(struct trusted) trusted;
	VEC(struct inferred) inferred;
	VEC(struct belief) beliefs;
	VEC(const char *) defined;
};

/* Writes the entries of @u, which was made of @t, one on a line. */
void ledger_write(FILE *out, struct mir_unit *u,
		  const struct target *t);

/* The same of what static functions of @u earn. */
void ledger_write_inferred(FILE *out, const struct proposal *p,
			   const struct target *t);

/* Adds entries; strings belong to @a. */
void ledger_read(struct arena *a, struct ledger *l, FILE *in);

/* Drops what the driver defines itself and sorts by name. */
void ledger_close(struct ledger *l);

#endif
