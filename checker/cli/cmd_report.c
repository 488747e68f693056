// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_report.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "base/die.h"
#include "cli/jobs.h"
#include "cli/load.h"
#include "cli/preprocess.h"
#include "report/version.h"
#include "rule/check.h"

struct report {
	const struct options *options;
	const struct target *target;
	bool *opted_in;		/* in memory shared with the process below */
};

/* In a process of its own: a crash may be what is to be reproduced. */
static int check(unsigned i, FILE *out, void *arg)
{
	const struct report *r = arg;
	struct arena arena = { 0 };
	struct diag_buf diags = { .arena = &arena };
	struct stats stats = { 0 };
	struct loaded l;

	(void)i;
	if (!load_file(&l, r->options, r->target, &diags)) {
		arena_release(&arena);
		return EXIT_TROUBLE;
	}
	*r->opted_in = l.opted_in;
	if (!l.opted_in)
		fputs(" *\tthe file does not include <belay/belay.h>\n", out);
	else
		check_unit(l.unit, &diags, &stats);
	diag_finish(&diags);
	if (l.opted_in && !diags.diags.n)
		fputs(" *\tnothing\n", out);
	for (unsigned k = 0; k < diags.diags.n; k++) {
		const struct diag *d = diags.diags.v[k];

		fprintf(out, " *\tBL%03u", d->rule);
		if (d->func)
			fprintf(out, " in %s()", d->func);
		fputc('\n', out);
	}
	load_release(&l);
	arena_release(&arena);
	return EXIT_CLEAN;
}

static void print(unsigned i, int status, FILE *out, FILE *err, void *arg)
{
	const struct report *r = arg;

	(void)i;
	printf("/*\n * Made by belay report, version %s. It was found:\n",
	       BELAY_VERSION);
	jobs_copy(out, stdout);
	if (WIFSIGNALED(status))
		printf(" *\tthe checker crashed (%s)\n",
		       strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status))
		printf(" *\ttrouble, status %d\n", WEXITSTATUS(status));
	jobs_copy(err, stderr);
	jobs_verdict(r->target->name, status);
}

static void print_command(const struct report *r)
{
	struct arena arena = { 0 };
	struct arg_list flags = { 0 };

	preprocess_flags(r->options, r->target, &arena, &flags);
	printf(" * To check it:\n *\tbelay check FILE");
	for (unsigned i = 0; i < flags.n; i++)
		printf("%s %s", i ? "" : " --", flags.v[i]);
	printf("\n */\n");
	arena_release(&arena);
}

int cmd_report(const struct options *o)
{
	struct arena arena = { 0 };
	struct targets targets = { 0 };
	struct report r = { .options = o };
	struct jobs jobs = {
		.count = 1, .parallel = 1, .work = check, .done = print,
		.arg = &r,
	};

	if (o->operands.n != 1)
		die("report: one file at a time, see 'belay help report'");
	targets_find(&arena, o, &targets);
	r.target = targets.v;
	r.opted_in = jobs_shared(sizeof(*r.opted_in));
	/* What crashes or does not compile is to be looked at, too. */
	*r.opted_in = true;
	jobs_run(&jobs);
	print_command(&r);
	preprocess(o, r.target, stdout);
	/* Behind the last line it has no other effect than to opt in. */
	if (*r.opted_in)
		printf("#include <belay/belay.h>\n");
	arena_release(&arena);
	return EXIT_CLEAN;
}
