// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_annotate.h"

#include <string.h>

#include "base/die.h"
#include "cli/declare.h"
#include "cli/load.h"
#include "rule/propose.h"

struct annotate {
	struct arena *arena;
	const struct target *target;
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

static void print_member(const struct annotate *a, const struct parked *m)
{
	printf("\n/* suggestion, %s:%u: %s.%s ",
	       file_of(a, &m->field->span), m->field->span.line,
	       m->field->rec->tag, m->field->name);
	if (m->cls)
		printf("__own(%s) __nullable */\n", m->cls);
	else
		printf("keeps what is released in more than one way */\n");
}

static void annotate_unit(const struct target *t, struct mir_unit *u)
{
	struct arena arena = { 0 };
	struct annotate a = { &arena, t };
	struct proposal p = { .funcs = { 0 } };

	propose(&arena, u, &p);
	printf("/* %s: words that belay proposes */\n", t->name);
	for (unsigned i = 0; i < p.members.n; i++)
		print_member(&a, &p.members.v[i]);
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
