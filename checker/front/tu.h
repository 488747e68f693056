/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The front end: one C file through libclang into MIR.
 *
 * This directory is the only one that knows libclang. A function of the main
 * file (or of a header beside it), and each header function without words that
 * such a function reaches, gets a body in the unit; everything else is a
 * declaration with the words found on it, over all redeclarations.
 *
 * What C can say and MIR cannot is never left out: it becomes OP_OPAQUE with
 * the reason, or, where even the flow of control is lost, a function with
 * @refused set and no body.
 */
#ifndef FRONT_TU_H
#define FRONT_TU_H

#include <stdbool.h>

#include "mir/mir.h"
#include "report/diag.h"

struct front_request {
	const char *file;
	char *const *flags;		/* as for the C compiler */
	unsigned nflags;
	const char *include_dir;	/* has belay/belay.h, belay/prelude.h */
	const char *const *contract_dirs; /* searched before all others */
	unsigned ncontract_dirs;
};

/*
 * Parses and lowers. Flags that only GCC knows are dropped; relative paths
 * are relative to the current directory. On trouble (unreadable file, errors
 * of the compiler) says so on standard error and returns NULL.
 *
 * Sets *@opted_in to whether the file, or a header beside it, includes
 * <belay/belay.h>; where not, the unit comes back empty. Findings about words
 * and constructs go to @diags, whose arena must outlive them.
 */
struct mir_unit *front_parse(const struct front_request *rq,
			     struct diag_buf *diags, bool *opted_in);

/* Drops the unit and all that hangs from it. */
void front_free(struct mir_unit *u);

#endif
