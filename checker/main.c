// SPDX-License-Identifier: GPL-2.0-only
/*
 * belay: finds the command and runs it. Without one it was started by kbuild
 * in place of sparse, with the compiler's flags and a file.
 */
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "cli/cmd_annotate.h"
#include "cli/cmd_audit.h"
#include "cli/cmd_check.h"
#include "cli/cmd_dump_mir.h"
#include "cli/cmd_dump_state.h"
#include "cli/cmd_explain.h"
#include "cli/cmd_help.h"
#include "cli/cmd_report.h"
#include "cli/options.h"
#include "report/version.h"

static int (*const run[])(const struct options *) = {
#define COMMAND(e, name, operands, summary) cmd_##name,
#include "cli/commands.def"
};

/* Is "--help" among the options? */
static bool wants_help(int argc, char **argv)
{
	for (int i = 0; i < argc && strcmp(argv[i], "--"); i++)
		if (!strcmp(argv[i], "--help"))
			return true;
	return false;
}

static int run_command(int argc, char **argv)
{
	struct options options;
	enum command c = command_find(argv[1]);
	int status;

	if (c != NR_COMMANDS && wants_help(argc - 2, argv + 2)) {
		options_help(stdout, c);
		return EXIT_CLEAN;
	}
	if (c == CMD_ANNOTATE && options_are_kbuild(argc - 2, argv + 2))
		options_parse_kbuild(&options, c, argc - 2, argv + 2);
	else if (c != NR_COMMANDS)
		options_parse(&options, c, argc - 2, argv + 2);
	else if (argv[1][0] == '-' || !access(argv[1], F_OK))
		options_parse_kbuild(&options, CMD_CHECK, argc - 1,
				     argv + 1);
	else
		die("there is no command or file '%s', see 'belay help'",
		    argv[1]);
	status = run[options.command](&options);
	options_release(&options);
	return status;
}

int main(int argc, char **argv)
{
	int status = EXIT_CLEAN;

	/* A parallel make runs several at once: lines must stay whole. */
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
	if (argc < 2) {
		options_help(stderr, NR_COMMANDS);
		return EXIT_TROUBLE;
	}
	if (!strcmp(argv[1], "--version"))
		puts("belay " BELAY_VERSION);
	else if (!strcmp(argv[1], "--help"))
		options_help(stdout, NR_COMMANDS);
	else
		status = run_command(argc, argv);
	if (fflush(stdout) || ferror(stdout))
		die("cannot write the output");
	return status;
}
