// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_audit.h"

#include <string.h>

#include "base/die.h"
#include "cli/jobs.h"
#include "cli/ledger.h"
#include "cli/load.h"
#include "report/diag.h"
#include "report/glyph.h"
#include "rule/check.h"

struct audit {
	struct arena arena;
	const struct options *options;
	struct targets targets;
	struct stats *stats;	/* of each file, from its process */
	struct ledger *ledgers, **end;
	bool trouble;
};

static int audit_file(unsigned i, FILE *out, void *arg)
{
	struct audit *audit = arg;
	const struct target *t = &audit->targets.v[i];
	struct arena arena = { 0 };
	struct diag_buf diags = { .arena = &arena };
	struct proposal proposal = { .funcs = { 0 } };
	struct loaded l;

	if (!load_file(&l, audit->options, t, &diags)) {
		arena_release(&arena);
		return EXIT_TROUBLE;
	}
	if (l.opted_in) {
		check_unit(l.unit, &diags, &audit->stats[i]);
		ledger_write(out, l.unit, t);
		propose(&arena, l.unit, &proposal);
		ledger_write_inferred(out, &proposal, t);
	} else if (!t->is_implied) {
		warn("%s: not checked: it does not include <belay/belay.h>",
		     t->name);
	}
	load_release(&l);
	arena_release(&arena);
	return EXIT_CLEAN;
}

/* The ledger of the directory of @file. */
static struct ledger *ledger_of(struct audit *audit, const char *file)
{
	const char *slash = strrchr(file, '/');
	const char *dir = slash ? arena_strndup(&audit->arena, file,
						(size_t)(slash - file)) : ".";
	struct ledger *l;

	for (l = audit->ledgers; l; l = l->next)
		if (!strcmp(l->dir, dir))
			return l;
	l = arena_new(&audit->arena, struct ledger);
	l->dir = dir;
	*audit->end = l;
	audit->end = &l->next;
	return l;
}

static void take_in(unsigned i, int status, FILE *out, FILE *err, void *arg)
{
	struct audit *audit = arg;
	const char *file = audit->targets.v[i].name;

	jobs_copy(err, stderr);
	if (!jobs_verdict(file, status)) {
		audit->trouble = true;
		return;
	}
	ledger_read(&audit->arena, ledger_of(audit, file), out);
}

static void print_hatches(const struct ledger *l)
{
	printf("  unsafe blocks: %u\n", l->hatches.n);
	for (unsigned i = 0; i < l->hatches.n; i++) {
		const struct hatch *h = &l->hatches.v[i];

		printf("    %s in %s(): ", h->place, h->func);
		glyph_puts(stdout, h->reason);
		putchar('\n');
	}
}

static void print_trusted(const struct ledger *l, bool slots)
{
	unsigned n = 0, uses = 0;

	for (unsigned i = 0; i < l->trusted.n; i++)
		if (l->trusted.v[i].is_slot == slots) {
			n++;
			uses += l->trusted.v[i].uses;
		}
	printf("  trusted contracts of %s: %u, %s: %u\n",
	       slots ? "callbacks" : "functions", n,
	       slots ? "functions assigned" : "calls", uses);
	for (unsigned i = 0; i < l->trusted.n; i++) {
		const struct trusted *t = &l->trusted.v[i];

		if (t->is_slot == slots)
			printf("    %5u  %-32s %s\n", t->uses, t->name,
			       t->place);
	}
}

static void print_beliefs(const struct ledger *l)
{
	printf("  words that are believed: %u\n", l->beliefs.n);
	for (unsigned i = 0; i < l->beliefs.n; i++) {
		const struct belief *b = &l->beliefs.v[i];

		printf("    %s in %s: ", b->name, b->place);
		glyph_puts(stdout, b->text);
		putchar('\n');
	}
}

static void print_inferred(const struct ledger *l)
{
	unsigned n = 0;

	for (unsigned i = 0; i < l->inferred.n; i++)
		n += l->inferred.v[i].has_words;
	printf("  static functions without words: %u, contracts inferred: %u\n",
	       l->inferred.n, n);
	for (unsigned i = 0; i < l->inferred.n; i++) {
		const struct inferred *f = &l->inferred.v[i];

		printf("    %s in %s: %s", f->name, f->place,
		       f->has_words ? "" : "none: ");
		glyph_puts(stdout, f->text);
		putchar('\n');
	}
}

int cmd_audit(const struct options *o)
{
	struct audit audit = { .options = o };
	struct targets *targets = &audit.targets;
	struct jobs jobs = {
		.parallel = o->jobs,
		.work = audit_file, .done = take_in, .arg = &audit,
	};
	struct stats all = { 0 };

	targets_find(&audit.arena, o, targets);
	jobs.count = targets->n;
	audit.end = &audit.ledgers;
	audit.stats = jobs_shared(targets->n * sizeof(*audit.stats));
	jobs_run(&jobs);
	for (struct ledger *l = audit.ledgers; l; l = l->next) {
		ledger_close(l);
		printf("%s\n", l->dir);
		print_hatches(l);
		print_trusted(l, false);
		print_trusted(l, true);
		print_beliefs(l);
		print_inferred(l);
		putchar('\n');
	}
	for (unsigned i = 0; i < targets->n; i++) {
		stats_add(&all, &audit.stats[i]);
		render_stats(stdout, targets->v[i].name, &audit.stats[i]);
	}
	if (targets->n > 1)
		render_stats(stdout, "all files", &all);
	arena_release(&audit.arena);
	return audit.trouble ? EXIT_TROUBLE : EXIT_CLEAN;
}
