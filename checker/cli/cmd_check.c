// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_check.h"

#include "base/die.h"
#include "cli/jobs.h"
#include "cli/load.h"
#include "report/diag.h"
#include "rule/check.h"

/* What the process that checks a file tells beside its text. */
struct outcome {
	unsigned checked;	/* 1, or 0 for a file that does not opt in */
	unsigned findings;
	struct stats stats;
};

struct run {
	const struct options *options;
	FILE *to;
	bool color;
	struct outcome *outcomes;
	struct outcome total;
	unsigned with_findings;
	bool trouble;
};

static int check_file(unsigned i, FILE *out, void *arg)
{
	struct run *run = arg;
	const struct options *o = run->options;
	const char *file = o->operands.v[i];
	struct outcome *outcome = &run->outcomes[i];
	struct arena arena = { 0 };
	struct diag_buf diags = { .arena = &arena };
	struct loaded l;

	if (!load_file(&l, o, file, &diags)) {
		arena_release(&arena);
		return EXIT_TROUBLE;
	}
	if (l.opted_in)
		check_unit(l.unit, &diags, &outcome->stats);
	else if (!o->is_kbuild && !o->quiet)
		warn("%s: not checked: it does not include <belay/belay.h>",
		     file);
	outcome->checked = l.opted_in;
	diag_finish(&diags);
	o->format->print(out, run->color, &diags);
	outcome->findings = diags.diags.n;
	load_release(&l);
	arena_release(&arena);
	return EXIT_CLEAN;
}

static void print_file(unsigned i, int status, FILE *out, FILE *err, void *arg)
{
	struct run *run = arg;
	const struct outcome *outcome = &run->outcomes[i];

	jobs_copy(out, run->to);
	jobs_copy(err, stderr);
	if (!jobs_verdict(run->options->operands.v[i], status)) {
		run->trouble = true;
		return;
	}
	run->with_findings += outcome->findings > 0;
	run->total.checked += outcome->checked;
	run->total.findings += outcome->findings;
	stats_add(&run->total.stats, &outcome->stats);
}

static void print_summary(const struct run *run)
{
	const struct options *o = run->options;
	const struct outcome *all = &run->total;
	unsigned files = o->operands.n;
	char title[40];

	if (all->findings && !o->quiet && !o->is_kbuild)
		fprintf(stderr, "belay: %u finding%s in %u of %u file%s\n",
			all->findings, all->findings == 1 ? "" : "s",
			run->with_findings, files, files == 1 ? "" : "s");
	if (o->stats && all->checked) {
		snprintf(title, sizeof(title), "%u of %u files", all->checked,
			 files);
		render_stats(stderr, files == 1 ? o->operands.v[0] : title,
			     &all->stats);
	}
}

int cmd_check(const struct options *o)
{
	struct run run = { .options = o };
	struct jobs jobs = {
		.count = o->operands.n, .parallel = o->jobs,
		.work = check_file, .done = print_file, .arg = &run,
	};

	if (!o->operands.n)
		die("check: which file? See 'belay help check'");
	run.to = o->is_kbuild ? stderr : stdout;
	run.color = options_color(o, run.to);
	run.outcomes = jobs_shared(o->operands.n * sizeof(*run.outcomes));
	jobs_run(&jobs);
	print_summary(&run);
	if (run.trouble)
		return EXIT_TROUBLE;
	return run.total.findings && !o->no_fail ? EXIT_FINDINGS : EXIT_CLEAN;
}
