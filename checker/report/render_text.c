// SPDX-License-Identifier: GPL-2.0-only
#include "report/render_text.h"

#include "report/excerpt.h"
#include "report/glyph.h"

/* The excerpts of a finding in the order of its path (diag_steps()). */
static unsigned path_of(const struct diag *d, struct excerpt *out)
{
	unsigned n = 0, steps = diag_steps(d);

	for (unsigned i = 0; i <= d->notes.n; i++) {
		const struct diag_note *note;

		if (i == steps)
			out[n++] = (struct excerpt){ d->span, NULL, true };
		if (i == d->notes.n)
			break;
		note = &d->notes.v[i];
		if (note->span.line)
			out[n++] = (struct excerpt){ note->span, note->text,
						     false };
	}
	return n;
}

static void put_header(struct canvas *c, const struct diag *d)
{
	char id[32];

	snprintf(id, sizeof(id), "error[BL%03u]", d->rule);
	canvas_put(c, STYLE_ERROR, id);
	canvas_put(c, STYLE_STRONG, ": ");
	canvas_put(c, STYLE_STRONG, d->text);
	fputc('\n', c->out);
}

static void put_arrow(struct canvas *c, const struct diag *d)
{
	fprintf(c->out, "%*s", (int)c->margin, "");
	canvas_put(c, STYLE_MARGIN, "--> ");
	canvas_place(c, &d->span);
	if (d->func) {
		fputs(" in ", c->out);
		glyph_puts(c->out, d->func);
		fputs("()", c->out);
	}
	fputc('\n', c->out);
}

static void put_remark(struct canvas *c, const char *what, const char *text)
{
	canvas_margin(c, '=');
	fputc(' ', c->out);
	canvas_put(c, STYLE_STRONG, what);
	fputs(": ", c->out);
	glyph_puts(c->out, text);
	fputc('\n', c->out);
}

static void put_diag(struct canvas *c, const struct diag *d)
{
	struct excerpt *path = arena_array(c->sources.arena, struct excerpt,
					   d->notes.n + 1);
	unsigned n = path_of(d, path);
	char see[32];

	canvas_begin(c, d->span.file, path, n);
	put_header(c, d);
	if (d->span.file)
		put_arrow(c, d);
	for (unsigned i = 0; i < n; i++)
		/* The arrow has named the finding's own place. */
		if (!path[i].is_primary || canvas_has(c, &path[i]))
			canvas_draw(c, &path[i]);
	if (c->line) {
		canvas_margin(c, '|');
		fputc('\n', c->out);
	}
	for (unsigned i = 0; i < d->notes.n; i++)
		if (!d->notes.v[i].span.line)
			put_remark(c, "note", d->notes.v[i].text);
	if (d->help)
		put_remark(c, "help", d->help);
	snprintf(see, sizeof(see), "belay explain BL%03u", d->rule);
	put_remark(c, "see", see);
	fputc('\n', c->out);
}

void render_text(FILE *out, bool color, const struct render_file *f)
{
	const struct diag_buf *b = f->diags;
	struct arena arena = { 0 };
	struct canvas c = {
		.out = out, .color = color, .sources = { .arena = &arena },
	};

	for (unsigned i = 0; i < b->diags.n; i++)
		put_diag(&c, b->diags.v[i]);
	arena_release(&arena);
}
