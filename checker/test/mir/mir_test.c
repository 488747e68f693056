// SPDX-License-Identifier: GPL-2.0-only
/*
 * Shows one property of the MIR in a file, for checker/test/mir/run.
 *
 *	mir_test print FILE	the unit, with spans
 *	mir_test plain FILE	the unit, without
 *	mir_test syntax FILE	what the parser says
 *	mir_test check FILE	what the verifier says
 *	mir_test spell FILE	how diagnostics call each operand of a peek
 *	mir_test cfg FILE	the graph of each function
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "mir/cfg.h"
#include "mir/mir_check.h"
#include "mir/mir_text.h"

static struct arena arena;

static const char *read_file(const char *name)
{
	FILE *f = fopen(name, "rb");
	VEC(char) text = { 0 };
	int c;

	if (!f)
		die("cannot read %s", name);
	while ((c = getc(f)) != EOF)
		vec_push(&arena, &text, (char)c);
	vec_push(&arena, &text, '\0');
	fclose(f);
	return text.v;
}

static void show_print(struct mir_unit *u)
{
	mir_print_unit(stdout, u, MIR_SPANS);
}

static void show_plain(struct mir_unit *u)
{
	mir_print_unit(stdout, u, 0);
}

static void show_syntax(struct mir_unit *u)
{
	(void)u;
	puts("no complaint");
}

static void show_check(struct mir_unit *u)
{
	struct mir_complaint *c = mir_check_unit(&arena, u);

	for (; c; c = c->next)
		puts(c->text);
}

static void show_spell(struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++) {
		const struct mir_func *f = u->funcs.v[i];

		for (unsigned j = 0; j < f->blocks.n; j++) {
			const struct mir_block *b = f->blocks.v[j];

			for (unsigned k = 0; k < b->ninstr; k++)
				if (b->instr[k].op == OP_PEEK)
					printf("%s: %s\n", b->instr[k].text,
					       mir_operand_text(&arena, f,
							b->instr[k].a));
		}
	}
}

static void show_graph(const struct mir_func *f)
{
	const struct cfg *g = cfg_build(&arena, f);

	printf("%s:", f->name);
	for (unsigned i = 0; i < g->norder; i++)
		printf(" b%u", g->order[i]);
	putchar('\n');
	for (unsigned i = 0; i < g->nnodes; i++) {
		const struct cfg_node *n = &g->nodes[i];

		printf("b%u", i);
		if (n->idom != CFG_NONE)
			printf(" in b%u", n->idom);
		if (n->npreds)
			fputs(" from", stdout);
		for (unsigned j = 0; j < n->npreds; j++)
			printf(" b%u", n->preds[j]);
		if (n->head)
			fputs(" head", stdout);
		if (!cfg_reachable(g, i))
			fputs(" unreachable", stdout);
		putchar('\n');
	}
}

static void show_cfg(struct mir_unit *u)
{
	for (unsigned i = 0; i < u->funcs.n; i++)
		if (u->funcs.v[i]->has_body)
			show_graph(u->funcs.v[i]);
}

static const struct {
	const char *name;
	void (*show)(struct mir_unit *u);
} modes[] = {
	{ "print", show_print }, { "plain", show_plain },
	{ "syntax", show_syntax }, { "check", show_check },
	{ "spell", show_spell }, { "cfg", show_cfg },
};

int main(int argc, char **argv)
{
	struct mir_unit *u;
	char *error;

	if (argc != 3)
		die("usage: mir_test MODE FILE");
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		if (strcmp(argv[1], modes[i].name))
			continue;
		u = mir_parse(argv[2], read_file(argv[2]), &error);
		if (u) {
			modes[i].show(u);
			mir_unit_free(u);
		} else {
			/* Without the directory, which is the tester's. */
			puts(strrchr(error, '/') ? strrchr(error, '/') + 1 :
			     error);
			free(error);
		}
		arena_release(&arena);
		return 0;
	}
	die("unknown mode %s", argv[1]);
}
