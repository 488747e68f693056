// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_dump_mir.h"

#include "base/die.h"
#include "cli/load.h"
#include "mir/mir_text.h"

int cmd_dump_mir(const struct options *o)
{
	int status = EXIT_CLEAN;

	if (!o->operands.n)
		die("dump-mir: which file? See 'belay help dump-mir'");
	for (unsigned i = 0; i < o->operands.n; i++) {
		struct arena arena = { 0 };
		struct diag_buf diags = { .arena = &arena };
		struct loaded l;

		if (load_file(&l, o, o->operands.v[i], &diags)) {
			mir_print_unit(stdout, l.unit,
				       o->spans ? MIR_SPANS : 0);
			load_release(&l);
		} else {
			status = EXIT_TROUBLE;
		}
		arena_release(&arena);
	}
	return status;
}
