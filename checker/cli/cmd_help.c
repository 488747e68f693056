// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_help.h"

#include "base/die.h"

int cmd_help(const struct options *o)
{
	enum command c = NR_COMMANDS;

	if (o->operands.n) {
		c = command_find(o->operands.v[0]);
		if (c == NR_COMMANDS)
			die("there is no command '%s', see 'belay help'",
			    o->operands.v[0]);
	}
	options_help(stdout, c);
	return EXIT_CLEAN;
}
