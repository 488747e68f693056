/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A file of the command line as a verified unit: C through the front end, or
 * MIR text from a file named *.mir.
 */
#ifndef CLI_LOAD_H
#define CLI_LOAD_H

#include <stdbool.h>

#include "cli/target.h"
#include "front/tu.h"
#include "mir/mir.h"
#include "report/diag.h"

struct loaded {
	struct mir_unit *unit;
	bool opted_in;		/* MIR text always has */
	bool is_text;
};

/*
 * False on trouble, which has been named on standard error. Findings that
 * were made on the way go to @diags.
 */
bool load_file(struct loaded *l, const struct options *o,
	       const struct target *t, struct diag_buf *diags);
/* What the front end is asked for; @a owns what it points to. */
void load_request(struct arena *a, const struct options *o,
		  const struct target *t, struct front_request *rq);

void load_release(struct loaded *l);

#endif
