// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_check.h"

#include "base/die.h"
#include "cli/baseline.h"
#include "cli/data.h"
#include "cli/jobs.h"
#include "cli/kernel.h"
#include "cli/load.h"
#include "cli/since.h"
#include "report/diag.h"
#include "report/json.h"
#include "rule/check.h"

/* What the process that checks a file tells beside its text. */
struct outcome {
	unsigned checked;	/* 1, or 0 for a file that does not opt in */
	unsigned findings;
	unsigned known;		/* left out, as a baseline lists them */
	unsigned unused;	/* lines of the baseline without a finding */
	struct stats stats;
};

struct run {
	const struct options *options;
	struct arena arena;
	struct targets targets;
	struct baseline baseline;	/* read, or to be written */
	json_t *document;		/* of a format that is one */
	FILE *to;
	bool color;
	struct outcome *outcomes;
	struct outcome total;
	unsigned with_findings;
	bool trouble;
};

/* Leaves what is to be reported; counts what is left out. */
static void filter(struct run *run, const struct target *t,
		   const struct loaded *l, struct diag_buf *diags,
		   struct outcome *outcome)
{
	const struct options *o = run->options;

	target_rename(t, diags);
	diag_finish(diags);
	if (o->since && l->opted_in)
		since_filter(o->since, t, l->unit, diags);
	if (o->baseline) {
		outcome->known = baseline_filter(&run->baseline, diags);
		outcome->unused = baseline_unused(&run->baseline, t->name);
	}
	outcome->findings = diags->diags.n;
}

static int check_file(unsigned i, FILE *out, void *arg)
{
	struct run *run = arg;
	const struct options *o = run->options;
	const struct target *t = &run->targets.v[i];
	struct outcome *outcome = &run->outcomes[i];
	struct arena arena = { 0 };
	struct diag_buf diags = { .arena = &arena };
	struct render_file f = {
		.name = t->name, .diags = &diags, .stats = &outcome->stats,
	};
	struct loaded l;

	if (!load_file(&l, o, t, &diags)) {
		arena_release(&arena);
		return EXIT_TROUBLE;
	}
	if (l.opted_in)
		check_unit(l.unit, &diags, &outcome->stats);
	else if (!o->is_kbuild && !o->quiet && !t->is_implied)
		warn("%s: not checked: it does not include <belay/belay.h>",
		     t->name);
	outcome->checked = f.is_checked = l.opted_in;
	filter(run, t, &l, &diags, outcome);
	if (o->write_baseline)
		baseline_print(out, &diags);
	else
		o->format->print(out, run->color, &f);
	load_release(&l);
	arena_release(&arena);
	return EXIT_CLEAN;
}

static void print_file(unsigned i, int status, FILE *out, FILE *err, void *arg)
{
	struct run *run = arg;
	const struct options *o = run->options;
	const struct outcome *outcome = &run->outcomes[i];
	const char *name = run->targets.v[i].name;
	bool ok;

	if (!run->document && !o->write_baseline)
		jobs_copy(out, run->to);
	jobs_copy(err, stderr);
	ok = jobs_verdict(name, status);
	if (run->document)
		render_add(o->format, run->document, name, ok ? out : NULL);
	if (!ok) {
		run->trouble = true;
		return;
	}
	if (o->write_baseline)
		baseline_add(&run->baseline, out);
	run->with_findings += outcome->findings > 0;
	run->total.checked += outcome->checked;
	run->total.findings += outcome->findings;
	run->total.known += outcome->known;
	run->total.unused += outcome->unused;
	stats_add(&run->total.stats, &outcome->stats);
}

static const char *plural(unsigned n)
{
	return n == 1 ? "" : "s";
}

static void print_baseline(const struct run *run)
{
	const struct options *o = run->options;
	const struct outcome *all = &run->total;

	if (o->write_baseline && !run->trouble)
		fprintf(stderr, "belay: %u finding%s listed in %s\n",
			run->baseline.lines.n, plural(run->baseline.lines.n),
			o->write_baseline);
	if (all->known)
		fprintf(stderr, "belay: %u finding%s left out, listed in %s\n",
			all->known, plural(all->known), o->baseline);
	if (all->unused)
		fprintf(stderr, "belay: %u line%s of %s without a finding, "
			"write it anew\n", all->unused, plural(all->unused),
			o->baseline);
}

static void print_summary(const struct run *run)
{
	const struct options *o = run->options;
	const struct outcome *all = &run->total;
	unsigned files = run->targets.n;
	char title[40];

	if (!o->quiet && all->checked)
		kernel_check(&run->targets);
	if (!o->quiet && !o->is_kbuild) {
		print_baseline(run);
		if (all->findings && !o->write_baseline)
			fprintf(stderr,
				"belay: %u finding%s in %u of %u file%s\n",
				all->findings, plural(all->findings),
				run->with_findings, files, plural(files));
	}
	if (o->stats && all->checked) {
		snprintf(title, sizeof(title), "%u of %u files", all->checked,
			 files);
		render_stats(stderr,
			     files == 1 ? run->targets.v[0].name : title,
			     &all->stats);
	}
}

static void print_document(const struct run *run)
{
	struct render_total total = {
		.stats = &run->total.stats, .pages = data_path("docs/rules"),
	};

	run->options->format->document->end(run->document, &total);
	json_finish(run->document, run->to);
}

int cmd_check(const struct options *o)
{
	struct run run = { .options = o };
	struct jobs jobs = {
		.parallel = o->jobs, .work = check_file, .done = print_file,
		.arg = &run,
	};

	targets_find(&run.arena, o, &run.targets);
	jobs.count = run.targets.n;
	run.baseline.arena = &run.arena;
	if (o->baseline)
		baseline_read(&run.baseline, o->baseline);
	run.to = o->is_kbuild ? stderr : stdout;
	run.color = options_color(o, run.to);
	if (o->format->document && !o->write_baseline)
		run.document = o->format->document->begin();
	run.outcomes = jobs_shared(run.targets.n * sizeof(*run.outcomes));
	jobs_run(&jobs);
	if (run.document)
		print_document(&run);
	if (o->write_baseline && !run.trouble)
		baseline_write(&run.baseline, o->write_baseline);
	print_summary(&run);
	arena_release(&run.arena);
	if (run.trouble)
		return EXIT_TROUBLE;
	return run.total.findings && !o->no_fail && !o->write_baseline ?
		EXIT_FINDINGS : EXIT_CLEAN;
}
