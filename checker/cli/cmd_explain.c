// SPDX-License-Identifier: GPL-2.0-only
#include "cli/cmd_explain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/intern.h"
#include "cli/data.h"
#include "cli/markdown.h"
#include "report/diag.h"

static const struct rule_row *rule_of(const char *name)
{
	const struct rule_row *row;
	const char *digits = name;
	char *end;
	unsigned long n;

	for (unsigned i = 0; (row = rule_at(i)); i++)
		if (!strcmp(row->slug, name))
			return row;
	if (strspn(name, "Bb") == 1 && strspn(name + 1, "Ll") == 1)
		digits += 2;
	n = strtoul(digits, &end, 10);
	return *digits && !*end && n < 1000 ? rule_row((unsigned)n) : NULL;
}

static void print_table(void)
{
	const struct rule_row *row;

	for (unsigned i = 0; (row = rule_at(i)); i++)
		printf("BL%03u  %-18s %s\n", row->number, row->slug,
		       row->summary);
}

static bool explain(const struct options *o, const char *name)
{
	const struct rule_row *row = rule_of(name);
	const char *path;
	FILE *f;

	if (!row) {
		warn("there is no rule '%s', see 'belay explain'", name);
		return false;
	}
	path = data_path(intern_printf("docs/rules/BL%03u.md", row->number));
	f = fopen(path, "r");
	if (!f) {
		warn("%s: %s", path, strerror(errno));
		return false;
	}
	markdown_print(f, stdout, options_color(o, stdout));
	fclose(f);
	return true;
}

int cmd_explain(const struct options *o)
{
	bool ok = true;

	if (!o->operands.n)
		print_table();
	for (unsigned i = 0; i < o->operands.n; i++) {
		if (i)
			putchar('\n');
		ok &= explain(o, o->operands.v[i]);
	}
	return ok ? EXIT_CLEAN : EXIT_TROUBLE;
}
