// SPDX-License-Identifier: GPL-2.0-only
#include "report/render_sarif.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "report/json.h"
#include "report/source.h"
#include "report/version.h"

#define SCHEMA	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/" \
		"schemas/sarif-schema-2.1.0.json"

static json_t *message(const char *text)
{
	return json_sure(json_pack("{s:o}", "text", json_text(text)));
}

/* What of @file is below the current directory, or NULL. */
static const char *below_here(const char *file)
{
	char *here;
	size_t n;

	if (*file != '/')
		return file;
	here = getcwd(NULL, 0);
	if (!here)
		return NULL;
	n = strlen(here);
	file = !strncmp(file, here, n) && file[n] == '/' ? file + n + 1 : NULL;
	free(here);
	return file;
}

static void put_uri(FILE *f, const char *path)
{
	for (; *path; path++) {
		unsigned char c = (unsigned char)*path;

		if ((c < 0x80 && isalnum(c)) || strchr("/-._~+,@", c))
			fputc(c, f);
		else
			fprintf(f, "%%%02X", c);
	}
}

static json_t *artifact(const char *file)
{
	const char *relative = below_here(file);
	json_t *location;
	size_t size;
	char *uri;
	FILE *f = open_memstream(&uri, &size);

	if (!f)
		die("out of memory");
	if (!relative)
		fputs("file://", f);
	while (relative && !strncmp(relative, "./", 2))
		relative += 2;
	put_uri(f, relative ? relative : file);
	if (fclose(f))
		die("out of memory");
	location = json_sure(json_pack("{s:s, s:s*}", "uri", uri, "uriBaseId",
				       relative ? "SRCROOT" : NULL));
	free(uri);
	return location;
}

/* The column of the character at byte @col: what continues one counts not. */
static int column(struct sources *s, const char *file, unsigned line,
		  unsigned col)
{
	struct source_line l = source_line(s, file, line);
	int n = (int)col;

	for (size_t i = 0; i < l.len && i + 1 < col; i++)
		n -= ((unsigned char)l.text[i] & 0xc0) == 0x80;
	return n;
}

/* @text is what happens there, or NULL; so is @func, where it is. */
static json_t *location(struct sources *s, const struct span *span,
			const char *text, const char *func)
{
	json_t *place = NULL, *region, *logical = NULL;

	if (span->line && span->file) {
		region = json_sure(json_pack("{s:i, s:i, s:i, s:i}",
			"startLine", (int)span->line, "startColumn",
			column(s, span->file, span->line, span->col),
			"endLine", (int)span->end_line, "endColumn",
			column(s, span->file, span->end_line, span->end_col)));
		place = json_sure(json_pack("{s:o, s:o}", "artifactLocation",
					    artifact(span->file), "region",
					    region));
	}
	if (func)
		logical = json_sure(json_pack("[{s:o, s:s}]", "name",
					      json_text(func), "kind",
					      "function"));
	return json_sure(json_pack("{s:o*, s:o*, s:o*}",
				   "physicalLocation", place,
				   "logicalLocations", logical,
				   "message", text ? message(text) : NULL));
}

static void add_step(json_t *steps, json_t *location)
{
	json_array_append_new(steps, json_sure(json_pack("{s:o}", "location",
							 location)));
}

/* The path as a code flow, and what is beside it as related locations. */
static void add_notes(struct sources *s, const struct diag *d, json_t *result)
{
	json_t *path = json_sure(json_array());
	json_t *related = json_sure(json_array());
	unsigned steps = diag_steps(d);

	for (unsigned i = 0; i < d->notes.n; i++) {
		const struct diag_note *n = &d->notes.v[i];
		json_t *l = location(s, &n->span, n->text, NULL);

		if (i < steps && n->span.line)
			add_step(path, l);
		else
			json_array_append_new(related, l);
	}
	add_step(path, location(s, &d->span, d->text, NULL));
	json_object_set_new(result, "codeFlows", json_sure(json_pack(
		"[{s:[{s:o}]}]", "threadFlows", "locations", path)));
	if (json_array_size(related))
		json_object_set(result, "relatedLocations", related);
	json_decref(related);
}

/* FNV-1a, 64 bits */
static uint64_t hash(const char *s)
{
	uint64_t h = 0xcbf29ce484222325;

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3;
	return h;
}

static int rule_index(unsigned rule)
{
	const struct rule_row *row;
	int i = 0;

	while ((row = rule_at((unsigned)i)) && row->number != rule)
		i++;
	return i;
}

static json_t *result_of(struct sources *s, const struct diag *d)
{
	const char *text = d->text;
	char id[8], print[24];
	json_t *result;

	snprintf(id, sizeof(id), "BL%03u", d->rule % 1000);
	snprintf(print, sizeof(print), "%016" PRIx64,
		 hash(diag_key(s->arena, d)));
	if (d->help)
		text = arena_printf(s->arena, "%s; %s", d->text, d->help);
	result = json_sure(json_pack("{s:s, s:i, s:s, s:o, s:[o], s:{s:s}}",
		"ruleId", id, "ruleIndex", rule_index(d->rule),
		"level", "error", "message", message(text),
		"locations", location(s, &d->span, NULL, d->func),
		"partialFingerprints", "belay/v1", print));
	add_notes(s, d, result);
	return result;
}

void render_sarif(FILE *out, bool color, const struct render_file *f)
{
	struct arena arena = { 0 };
	struct sources sources = { .arena = &arena };
	json_t *results = json_sure(json_array());

	(void)color;
	for (unsigned i = 0; i < f->diags->diags.n; i++)
		json_array_append_new(results,
				      result_of(&sources,
						f->diags->diags.v[i]));
	json_finish(results, out);
	arena_release(&arena);
}

static json_t *begin(void)
{
	return json_sure(json_pack(
		"{s:s, s:s, s:[{s:{s:{s:s, s:s, s:[]}}, "
			"s:s, s:[{s:b, s:[]}], s:[], s:[]}]}",
		"$schema", SCHEMA, "version", "2.1.0", "runs", "tool",
		"driver", "name", "belay", "version", BELAY_VERSION, "rules",
		"columnKind", "unicodeCodePoints", "invocations",
		"executionSuccessful", 1, "toolExecutionNotifications",
		"artifacts", "results"));
}

static json_t *run_of(json_t *doc)
{
	return json_array_get(json_object_get(doc, "runs"), 0);
}

/* A file that is named twice is one artifact. */
static void add_artifact(json_t *artifacts, const char *name)
{
	json_t *v, *new = json_sure(json_pack("{s:o, s:[s]}", "location",
					      artifact(name), "roles",
					      "analysisTarget"));
	size_t i;

	json_array_foreach(artifacts, i, v)
		if (json_equal(v, new))
			break;
	if (i == json_array_size(artifacts))
		json_array_append(artifacts, new);
	json_decref(new);
}

static void add(json_t *doc, const char *name, json_t *part)
{
	json_t *run = run_of(doc), *invocation;

	add_artifact(json_object_get(run, "artifacts"), name);
	if (part) {
		json_array_extend(json_object_get(run, "results"), part);
		json_decref(part);
		return;
	}
	invocation = json_array_get(json_object_get(run, "invocations"), 0);
	json_object_set_new(invocation, "executionSuccessful", json_false());
	json_array_append_new(
		json_object_get(invocation, "toolExecutionNotifications"),
		json_sure(json_pack("{s:s, s:o, s:[{s:{s:o}}]}",
			"level", "error",
			"message", message("the file could not be checked"),
			"locations", "physicalLocation", "artifactLocation",
			artifact(name))));
}

/* What to read about a rule: its page, where that can be read. */
static json_t *help(struct arena *a, const char *dir, const char *id)
{
	FILE *f = fopen(arena_printf(a, "%s/%s.md", dir, id), "r");
	const char *command = arena_printf(a, "belay explain %s", id);
	char *text = NULL;
	size_t size = 0;
	json_t *v;

	if (f && getdelim(&text, &size, '\0', f) <= 0) {
		free(text);
		text = NULL;
	}
	v = json_sure(json_pack("{s:s, s:s*}", "text", command, "markdown",
				text));
	free(text);
	if (f)
		fclose(f);
	return v;
}

static bool has_occurred(json_t *run, const char *id)
{
	json_t *v;
	size_t i;

	json_array_foreach(json_object_get(run, "results"), i, v)
		if (!strcmp(json_string_value(json_object_get(v, "ruleId")),
			    id))
			return true;
	return false;
}

/* All rules, so that an index does not depend on what was found. */
static void end(json_t *doc, const struct render_total *total)
{
	json_t *driver, *rules, *run = run_of(doc);
	const struct rule_row *row;
	struct arena arena = { 0 };

	driver = json_object_get(json_object_get(run, "tool"), "driver");
	rules = json_object_get(driver, "rules");
	for (unsigned i = 0; (row = rule_at(i)); i++) {
		const char *id = arena_printf(&arena, "BL%03u", row->number);

		json_array_append_new(rules, json_sure(json_pack(
			"{s:s, s:s, s:{s:s}, s:o*}", "id", id,
			"name", row->slug,
			"shortDescription", "text", row->summary,
			"help", has_occurred(run, id) ?
				help(&arena, total->pages, id) : NULL)));
	}
	json_object_set_new(run, "properties", json_sure(json_pack(
		"{s:o}", "operations", json_stats(total->stats))));
	arena_release(&arena);
}

const struct render_document sarif_document = { begin, add, end };
