// SPDX-License-Identifier: GPL-2.0-only
#include "report/render_json.h"

#include "report/json.h"
#include "report/version.h"

/* NULL, which json_pack() leaves out, for no place. */
static json_t *span_of(const struct span *s)
{
	if (!s->line)
		return NULL;
	return json_sure(json_pack("{s:o*, s:i, s:i, s:i, s:i}",
				   "file", json_text(s->file),
				   "line", (int)s->line,
				   "column", (int)s->col,
				   "end_line", (int)s->end_line,
				   "end_column", (int)s->end_col));
}

static json_t *notes_of(const struct diag *d)
{
	json_t *notes = json_sure(json_array());
	unsigned steps = diag_steps(d);

	for (unsigned i = 0; i < d->notes.n; i++) {
		const struct diag_note *n = &d->notes.v[i];

		json_array_append_new(notes, json_sure(json_pack(
			"{s:o, s:b, s:o*}",
			"message", json_text(n->text),
			"step", i < steps && n->span.line,
			"span", span_of(&n->span))));
	}
	return notes;
}

static json_t *finding_of(const struct diag *d)
{
	char id[8];

	snprintf(id, sizeof(id), "BL%03u", d->rule % 1000);
	return json_sure(json_pack("{s:s, s:s, s:o, s:o*, s:o*, s:o, s:o*}",
				   "rule", id,
				   "name", rule_row(d->rule)->slug,
				   "message", json_text(d->text),
				   "function", json_text(d->func),
				   "span", span_of(&d->span),
				   "notes", notes_of(d),
				   "help", json_text(d->help)));
}

void render_json(FILE *out, bool color, const struct render_file *f)
{
	json_t *findings = json_sure(json_array());

	(void)color;
	for (unsigned i = 0; i < f->diags->diags.n; i++)
		json_array_append_new(findings,
				      finding_of(f->diags->diags.v[i]));
	json_finish(json_sure(json_pack("{s:o, s:s, s:o, s:o}",
		"file", json_text(f->name),
		"status", f->is_checked ? "checked" : "not-opted-in",
		"findings", findings,
		"operations", json_stats(f->stats))), out);
}

static json_t *begin(void)
{
	return json_sure(json_pack("{s:i, s:{s:s, s:s}, s:[]}",
				   "version", JSON_VERSION,
				   "tool", "name", "belay",
				   "version", BELAY_VERSION, "files"));
}

static void add(json_t *doc, const char *name, json_t *part)
{
	if (!part)
		part = json_sure(json_pack("{s:o, s:s}",
					   "file", json_text(name),
					   "status", "trouble"));
	json_array_append_new(json_object_get(doc, "files"), part);
}

static void end(json_t *doc, const struct render_total *total)
{
	json_t *file, *files = json_object_get(doc, "files");
	size_t i, findings = 0, checked = 0, trouble = 0;

	json_array_foreach(files, i, file) {
		const char *status;

		status = json_string_value(json_object_get(file, "status"));
		findings += json_array_size(json_object_get(file, "findings"));
		checked += *status == 'c';
		trouble += *status == 't';
	}
	json_object_set_new(doc, "total", json_sure(json_pack(
		"{s:I, s:I, s:I, s:I, s:o}",
		"files", (json_int_t)json_array_size(files),
		"checked", (json_int_t)checked,
		"trouble", (json_int_t)trouble,
		"findings", (json_int_t)findings,
		"operations", json_stats(total->stats))));
}

const struct render_document json_document = { begin, add, end };
