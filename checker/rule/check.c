// SPDX-License-Identifier: GPL-2.0-only
#include "rule/check.h"

#include <string.h>

#include "analysis/convert.h"
#include "analysis/edge.h"
#include "analysis/helper.h"
#include "analysis/modflag.h"
#include "analysis/peek.h"
#include "analysis/preset.h"
#include "analysis/run.h"
#include "analysis/said.h"
#include "analysis/settled.h"
#include "analysis/want.h"
#include "mir/walk.h"
#include "rule/rule.h"

struct check {
	struct arena arena;		/* values, issues: the whole unit's */
	struct vtab *vt;
	struct mir_unit *unit;
	struct issues *issues;
	struct helpers helpers;
	struct module_duties module;
	struct settled *settled;
	FILE *out;			/* for what is known at peeks */
};

static const struct {
	unsigned rule;
	rule_fn *fn;
} issue_rules[NR_ISSUES] = {
#define ISSUE(e, rule, fn) [ISSUE_##e] = { rule, fn },
#include "analysis/issue.def"
};

static bool is_named(const struct mir_unit *u, const struct mir_func *f)
{
	for (struct walk k = walk_unit(u); walk_next(&k);)
		if ((k.instr->a.kind == OPD_FUNC && k.instr->a.func == f) ||
		    helper_named(k.instr, f))
			return true;
	return false;
}

/*
 * What DEFINE_FREE() makes takes over a variable that is about to go, which
 * shows only where one has __free(). Without any there is no code.
 */
static bool is_idle_cleanup(const struct mir_unit *u, const struct mir_func *f)
{
	return f->is_inline && !strncmp(f->name, "__free_", 7) &&
	       !is_named(u, f);
}

/* Was @f looked into by its callers, and is nothing left to be shown? */
static bool is_done(const struct check *c, const struct mir_func *f)
{
	return (helper_was_seen(&c->helpers, f) &&
		!helper_is_alone(&c->helpers, f)) ||
	       is_idle_cleanup(c->unit, f);
}

static void run_one(struct check *c, struct mir_func *f,
		    struct mir_slot *slot)
{
	struct arena worlds = { 0 };
	struct run r = { .c = { &worlds, c->vt }, .arena = &worlds,
			 .unit = c->unit, .issues = c->issues, .root = f, .slot = slot,
			 .helpers = &c->helpers, .module = &c->module,
			 .settled = c->settled };
	struct peeks peeks = { .arena = &worlds };

	if (c->out)
		r.peeks = &peeks;
	edge_check(&r);
	if (c->out)
		peeks_print(c->out, &peeks);
	arena_release(&worlds);
}

/* Do two slots say the same of the functions in them? */
static bool same_slot(const struct mir_slot *a, const struct mir_slot *b)
{
	return a->decl == b->decl && a->cookie_type == b->cookie_type &&
	       (a->cookie ? a->cookie->release : NULL) ==
	       (b->cookie ? b->cookie->release : NULL);
}

/* Once for each different slot whose callbacks it may serve as, else once. */
static void run_func(struct check *c, struct mir_func *f)
{
	struct mir_slot *slot, *before;

	if (!f->slot)
		run_one(c, f, NULL);
	for (slot = f->slot; slot; slot = slot->next) {
		for (before = f->slot; before != slot; before = before->next)
			if (same_slot(before, slot))
				break;
		if (before == slot)
			run_one(c, f, slot);
	}
}

static void report_refused(struct check *c, struct mir_func *f)
{
	struct frame *frame = frame_get(c->vt, NULL, NULL, f);
	struct mir_instr *at = arena_new(&c->arena, struct mir_instr);
	struct issue i = { .kind = ISSUE_UNMODELLED, .at = { frame, at },
			   .what = f->refused };

	at->span = f->refused_at.line ? f->refused_at : f->span;
	issue_add(c->issues, NULL, &i);
}

static void report_unneeded(struct check *c, struct diag_buf *diags)
{
	const struct bracket *b;

	for (unsigned i = 0; (b = issues_bracket_at(c->issues, i)); i++) {
		struct issue is = { .kind = ISSUE_UNSAFE_UNNEEDED,
				    .at = { NULL, b->begin } };

		if (!b->needed)
			issue_rules[is.kind].fn(diags, &is,
						issue_rules[is.kind].rule);
	}
}

/* What is found is found again, by the words that this may give. */
static void find_flags(struct check *c)
{
	struct check first = { .vt = c->vt, .unit = c->unit,
			       .helpers.arena = &c->arena,
			       .module.asks = true };

	if (!modflag_any(c->unit) || !c->unit->init->has_body)
		return;
	first.issues = issues_new(&first.arena);
	run_one(&first, c->unit->init, NULL);
	modflag_infer(c->unit, c->vt, &first.module);
	arena_release(&first.arena);
}

static void find_settled(struct check *c)
{
	struct check first = { .vt = c->vt, .unit = c->unit,
			       .helpers.arena = &c->arena,
			       .settled = settled_new(&c->arena, c->unit) };

	if (!first.settled)
		return;
	first.issues = issues_new(&first.arena);
	for (unsigned i = 0; i < c->unit->funcs.n; i++) {
		struct mir_func *f = c->unit->funcs.v[i];

		if (f->has_body && settled_asks(first.settled, f))
			run_func(&first, f);
	}
	settled_decide(first.settled);
	c->settled = first.settled;
	arena_release(&first.arena);
}

static void analyse(struct check *c)
{
	struct mir_unit *u = c->unit;

	preset_scan(u);
	find_flags(c);
	find_settled(c);
	c->helpers.conversions = convert_new(&c->arena);
	for (int helpers = 0; helpers < 2; helpers++) {
		for (unsigned i = 0; i < u->funcs.n; i++) {
			struct mir_func *f = u->funcs.v[i];

			if (!f->in_main_file || f == u->exit)
				continue;
			if (f->refused && !helpers)
				report_refused(c, f);
			if (!f->has_body || helper_is(u, f) != helpers ||
			    (helpers && is_done(c, f)))
				continue;
			run_func(c, f);
		}
		/* After init(), and before helpers that nobody has called */
		if (!helpers && u->exit && u->exit->has_body)
			run_func(c, u->exit);
	}
	convert_check(c->helpers.conversions, c->issues);
}

/* Words on a declaration might do: which of them hold, annotate knows. */
static void write_finding(const struct mir_unit *u, struct diag_buf *diags,
			  const struct issue *i)
{
	unsigned n = diags->diags.n;
	struct diag *d;

	issue_rules[i->kind].fn(diags, i, issue_rules[i->kind].rule);
	d = diags->diags.n > n ? diags->diags.v[n] : NULL;
	if (!d || !d->wants || !d->help)
		return;
	diag_help(diags, d, "%s; belay annotate tries words on `%s`", d->help,
		  want_name(diags->arena, u, d->wants));
}

static void count_functions(const struct check *c, const struct diag_buf *diags,
			    struct stats *stats)
{
	const struct mir_unit *u = c->unit;

	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];
		enum stat_verdict v = VERDICT_PROVEN;

		if (!f->in_main_file || (!f->has_body && !f->refused))
			continue;
		for (unsigned k = 0; k < diags->diags.n; k++)
			if (diags->diags.v[k]->func &&
			    !strcmp(diags->diags.v[k]->func, f->name))
				v = VERDICT_REPORTED;
		stats->n[STAT_FUNCTION][v]++;
	}
}

void check_unit(struct mir_unit *u, struct diag_buf *diags,
		struct stats *stats)
{
	struct check c = { .unit = u };
	const struct issue *i;

	c.vt = vtab_new(&c.arena);
	c.issues = issues_new(&c.arena);
	c.helpers.arena = &c.arena;
	analyse(&c);
	for (unsigned n = 0; (i = issues_at(c.issues, n)); n++)
		write_finding(u, diags, i);
	report_unneeded(&c, diags);
	rule_words(diags, u);
	rule_frame(diags, u);
	rule_slots(diags, u);
	rule_tables(diags, u);
	issues_stats(c.issues, stats);
	count_functions(&c, diags, stats);
	arena_release(&c.arena);
}

void check_peeks(struct mir_unit *u, FILE *out)
{
	struct check c = { .unit = u, .out = out };

	c.vt = vtab_new(&c.arena);
	c.issues = issues_new(&c.arena);
	c.helpers.arena = &c.arena;
	analyse(&c);
	arena_release(&c.arena);
}
