// SPDX-License-Identifier: GPL-2.0-only
#include "report/render.h"

#include <string.h>

#include "base/die.h"
#include "report/render_json.h"
#include "report/render_sarif.h"
#include "report/render_short.h"
#include "report/render_text.h"

static const struct render_format formats[] = {
	{ "text",	render_text,	NULL },
	{ "short",	render_short,	NULL },
	{ "json",	render_json,	&json_document },
	{ "sarif",	render_sarif,	&sarif_document },
};

#define NR_FORMATS (sizeof(formats) / sizeof(formats[0]))

const struct render_format *render_format(const char *name)
{
	for (unsigned i = 0; i < NR_FORMATS; i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

void render_add(const struct render_format *f, json_t *doc, const char *name,
		FILE *part)
{
	json_error_t error;
	json_t *v = NULL;

	if (part) {
		v = json_loadf(part, 0, &error);
		if (!v)
			bug("%s: a part of the output is no JSON: %s", name,
			    error.text);
	}
	f->document->add(doc, name, v);
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
