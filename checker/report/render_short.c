// SPDX-License-Identifier: GPL-2.0-only
#include "report/render_short.h"

#include "report/excerpt.h"
#include "report/glyph.h"

static void put_line(struct canvas *c, const struct span *span,
		     const char *kind, const char *text)
{
	canvas_place(c, span);
	fputs(": ", c->out);
	canvas_put(c, *kind == 'e' ? STYLE_ERROR : STYLE_STRONG, kind);
	fputs(": ", c->out);
	glyph_puts(c->out, text);
}

void render_short(FILE *out, bool color, const struct render_file *f)
{
	const struct diag_buf *b = f->diags;
	struct canvas c = { .out = out, .color = color };

	for (unsigned i = 0; i < b->diags.n; i++) {
		const struct diag *d = b->diags.v[i];

		put_line(&c, &d->span, "error", d->text);
		fprintf(out, " [BL%03u]\n", d->rule);
		for (unsigned n = 0; n < d->notes.n; n++) {
			const struct diag_note *note = &d->notes.v[n];

			put_line(&c, note->span.line ? &note->span : &d->span,
				 "note", note->text);
			fputc('\n', out);
		}
		if (d->help) {
			put_line(&c, &d->span, "note", d->help);
			fputc('\n', out);
		}
	}
}
