// SPDX-License-Identifier: GPL-2.0-only
#include "report/json.h"

#include <stdlib.h>

#include "base/die.h"
#include "report/glyph.h"

json_t *json_sure(json_t *v)
{
	if (!v)
		die("out of memory");
	return v;
}

json_t *json_text(const char *s)
{
	char *clean = NULL;
	size_t size;
	json_t *v;
	FILE *f;

	if (!s)
		return NULL;
	f = open_memstream(&clean, &size);
	if (!f)
		die("out of memory");
	glyph_puts(f, s);
	if (fclose(f))
		die("out of memory");
	v = json_sure(json_stringn(clean, size));
	free(clean);
	return v;
}

/* The names of the table are for people: with a blank in them. */
static void key_of(char *key, size_t size, enum stat_kind kind)
{
	snprintf(key, size, "%s", stat_name(kind));
	for (; *key; key++)
		if (*key == ' ')
			*key = '_';
}

json_t *json_stats(const struct stats *s)
{
	json_t *all = json_sure(json_object());

	for (int k = 0; k < NR_STATS; k++) {
		json_t *row = json_sure(json_object());
		char key[32];

		key_of(key, sizeof(key), (enum stat_kind)k);
		for (int v = 0; v < NR_VERDICTS; v++)
			json_object_set_new(row,
				verdict_name((enum stat_verdict)v),
				json_integer(s->n[k][v]));
		json_object_set_new(all, key, row);
	}
	return all;
}

void json_finish(json_t *v, FILE *out)
{
	if (json_dumpf(v, out, JSON_INDENT(1)))
		die("cannot write the output");
	fputc('\n', out);
	json_decref(v);
}
