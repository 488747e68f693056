// SPDX-License-Identifier: GPL-2.0-only
#include "report/render.h"

#include <string.h>

#include "report/render_short.h"
#include "report/render_text.h"

static const struct render_format formats[] = {
	{ "text",	render_text },
	{ "short",	render_short },
};

#define NR_FORMATS (sizeof(formats) / sizeof(formats[0]))

const struct render_format *render_format(const char *name)
{
	for (unsigned i = 0; i < NR_FORMATS; i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

void render_stats(FILE *out, const char *title, const struct stats *s)
{
	fprintf(out, "%s\n  %-14s", title, "");
	for (int v = 0; v < NR_VERDICTS; v++)
		fprintf(out, "%10s", verdict_name((enum stat_verdict)v));
	fprintf(out, "%10s\n", "all");
	for (int k = 0; k < NR_STATS; k++) {
		unsigned all = 0;

		fprintf(out, "  %-14s", stat_name((enum stat_kind)k));
		for (int v = 0; v < NR_VERDICTS; v++) {
			fprintf(out, "%10u", s->n[k][v]);
			all += s->n[k][v];
		}
		fprintf(out, "%10u\n", all);
	}
}
