// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_dump_state.h"

#include "base/die.h"
#include "cli/load.h"
#include "rule/check.h"

int cmd_dump_state(const struct options *o)
{
	struct arena all = { 0 };
	struct targets targets = { 0 };
	int status = EXIT_CLEAN;

	targets_find(&all, o, &targets);
	for (unsigned i = 0; i < targets.n; i++) {
		struct arena arena = { 0 };
		struct diag_buf diags = { .arena = &arena };
		struct loaded l;

		if (load_file(&l, o, &targets.v[i], &diags)) {
			if (l.opted_in)
				check_peeks(l.unit, stdout);
			else
				warn("%s: not checked: it does not include "
				     "<belay/belay.h>", targets.v[i].name);
			load_release(&l);
		} else {
			status = EXIT_TROUBLE;
		}
		arena_release(&arena);
	}
	arena_release(&all);
	return status;
}
