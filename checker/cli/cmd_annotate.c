// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_annotate.h"

#include <string.h>

#include "base/die.h"
#include "cli/claim.h"
#include "cli/declare.h"
#include "cli/load.h"
#include "rule/propose.h"

struct annotate {
	struct arena *arena;
	const struct target *target;
	const struct mir_unit *unit;
};

static const char *file_of(const struct annotate *a, const struct span *span)
{
	return span->file ? target_path(a->target, span->file) :
	       a->target->name;
}

/* Even that there is nothing to say helps where a function calls itself. */
static bool says_something(const struct earned *e)
{
	if (e->ends)
		return true;
	for (unsigned i = 0; i < e->gains.n; i++)
		if (e->gains.v[i].word->kind != WORD_CONTRACT)
			return true;
	return false;
}

static void print_func(const struct annotate *a, const struct earned *e)
{
	const char *file = file_of(a, &e->func->span), *text;
	unsigned line = e->func->span.line;

	if (!e->why && !says_something(e))
		return;
	if (e->why) {
		printf("\n/* %s:%u: %s(): no words: %s */\n", file, line,
		       e->func->name, e->why);
		return;
	}
	text = declare_func(a->arena, file, e, &line);
	printf("\n/* %s:%u%s%s%s%s", file, line,
	       e->func->is_static ? "" : ": for other files, too",
	       e->ends ? ": without it, " : "", e->ends ? e->ends : "",
	       text ? "" : ": ");
	if (text)
		printf(" */\n%s\n", text);
	else
		printf("%s(): %s */\n", e->func->name,
		       proposal_text(a->arena, e));
}

/* The words of @g as the author would write them. */
static const char *words_of(const struct annotate *a,
			    const struct suggestion *g)
{
	const char *text = "";

	for (unsigned i = 0; i < g->words.n; i++)
		text = arena_printf(a->arena, "%s%s%s", text, i ? " " : "",
				    earned_text(a->arena, g->words.v[i]));
	return text;
}

/* Why @g gets no words, or what cannot be written into the source for it. */
static void print_remark(const struct annotate *a, const struct suggestion *g,
			 const char *words)
{
	const struct span *at = suggestion_span(g);

	printf("\n/* %s:%u: %s: ", file_of(a, at), at->line,
	       want_name(a->arena, a->unit, &g->on));
	if (words)
		printf("%s%s%s */\n", words, g->ends ? ": without it, " : "",
		       g->ends ? g->ends : "");
	else
		printf("no words: %s */\n", g->why);
}

/* What of the words of @g has to be believed, "" or "; believed: ..." */
static const char *claims_of(const struct annotate *a,
			     const struct suggestion *g)
{
	const char *text = "", *claim;

	for (unsigned i = 0; i < g->words.n; i++) {
		claim = claim_of(g->words.v[i], g->on.field, g->on.var);
		if (claim)
			text = arena_printf(a->arena, "%s%s%s", text, *text ?
					    ", " : "; believed: ", claim);
	}
	return text;
}

/* All that goes into one line of the source; returns how many that are. */
static unsigned print_line(const struct annotate *a,
			   const struct insertion *in, unsigned n)
{
	unsigned k = 1;
	const char *ends = "";

	while (k < n && in[k].line == in->line && !strcmp(in[k].file, in->file))
		k++;
	printf("\n/* %s:%u: ", in->file, in->line);
	for (unsigned i = 0; i < k; i++)
		printf("%s%s", i ? ", " : "", in[i].name);
	for (unsigned i = 0; i < k; i++)
		if (in[i].ends && !strstr(ends, in[i].ends))
			ends = arena_printf(a->arena, "%s%s%s", ends,
					    ends[0] ? ", " : "", in[i].ends);
	printf(", in place of the line: without it, %s", ends);
	for (unsigned i = 0; i < k; i++)
		fputs(in[i].claims, stdout);
	printf(" */\n%s\n", declare_line(a->arena, in, k));
	return k;
}

struct insertions { VEC(struct insertion) list; };

static void print_lines(const struct annotate *a, struct insertions *in)
{
	for (unsigned i = 0; i < in->list.n;)
		i += print_line(a, &in->list.v[i], in->list.n - i);
	in->list.n = 0;
}

static void print_members(const struct annotate *a,
			  const struct suggestions *s)
{
	struct insertions in = { .list = { NULL, 0, 0 } };
	struct sources src = { .arena = a->arena };

	for (unsigned i = 0; i < s->list.n; i++) {
		const struct suggestion *g = &s->list.v[i];
		const struct span *at = suggestion_span(g);
		struct insertion n = {
			.file = file_of(a, at), .words = words_of(a, g),
			.name = want_name(a->arena, a->unit, &g->on),
			.ends = g->ends };

		/* What its body earns is printed with those of others. */
		if (g->on.func)
			continue;
		n.claims = claims_of(a, g);
		if (g->words.n && declare_where(&src, at, g->on.var &&
						g->on.var->kind != VAR_PARAM ?
						g->on.var->name : NULL, &n)) {
			vec_push(a->arena, &in.list, n);
			continue;
		}
		print_lines(a, &in);
		print_remark(a, g, g->words.n ? n.words : NULL);
	}
	print_lines(a, &in);
}

static void annotate_unit(const struct target *t, struct mir_unit *u)
{
	struct arena arena = { 0 };
	struct annotate a = { &arena, t, u };
	struct proposal p = { .funcs = { 0 } };

	propose(&arena, u, &p);
	printf("/* %s: words that belay proposes */\n", t->name);
	print_members(&a, &p.members);
	for (unsigned i = 0; i < p.funcs.n; i++)
		print_func(&a, &p.funcs.v[i]);
	arena_release(&arena);
}

int cmd_annotate(const struct options *o)
{
	struct arena all = { 0 };
	struct targets targets = { 0 };
	int status = EXIT_CLEAN;

	targets_find(&all, o, &targets);
	for (unsigned i = 0; i < targets.n; i++) {
		struct arena arena = { 0 };
		struct diag_buf diags = { .arena = &arena };
		struct loaded l;

		if (!load_file(&l, o, &targets.v[i], &diags)) {
			status = EXIT_TROUBLE;
		} else if (!l.opted_in) {
			if (!o->is_kbuild)
				warn("%s: not checked: it does not include "
				     "<belay/belay.h>", targets.v[i].name);
			load_release(&l);
		} else {
			annotate_unit(&targets.v[i], l.unit);
			load_release(&l);
		}
		arena_release(&arena);
	}
	arena_release(&all);
	return status;
}
