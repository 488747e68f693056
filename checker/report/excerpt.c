// SPDX-License-Identifier: GPL-2.0-only
#include "report/excerpt.h"

#include <limits.h>
#include <string.h>

#include "report/glyph.h"

#define MAX_COLUMNS	140u	/* what of a line is shown */
#define CUT		3u	/* the width of "..." */
#define MAX_ROWS	6u	/* a longer place shows its ends */
#define FIRST_ROWS	3u
#define LAST_ROWS	2u

/* A span in what is drawn: lines, and columns in the first and the last. */
struct extent {
	unsigned line, last;
	unsigned start, end;
	bool is_shown;
};

/* The columns of a line that are shown. */
struct window {
	unsigned from, to, all;
};

static const char *const escapes[] = {
	[STYLE_STRONG] = "\33[1m",
	[STYLE_ERROR] = "\33[1;31m",
	[STYLE_MARGIN] = "\33[1;34m",
};

static void style_on(struct canvas *c, enum style style)
{
	if (c->color)
		fputs(escapes[style], c->out);
}

static void style_off(struct canvas *c)
{
	if (c->color)
		fputs("\33[0m", c->out);
}

void canvas_put(struct canvas *c, enum style style, const char *text)
{
	style_on(c, style);
	glyph_puts(c->out, text);
	style_off(c);
}

void canvas_place(struct canvas *c, const struct span *span)
{
	glyph_puts(c->out, span->file ? span->file : "?");
	if (span->line)
		fprintf(c->out, ":%u", span->line);
	if (span->line && span->col)
		fprintf(c->out, ":%u", span->col);
}

void canvas_margin(struct canvas *c, char sign)
{
	style_on(c, STYLE_MARGIN);
	fprintf(c->out, "%*s %c", (int)c->margin, "", sign);
	style_off(c);
}

static unsigned column_at(struct canvas *c, const char *file, unsigned line,
			  unsigned col)
{
	struct source_line l = source_line(&c->sources, file, line);

	return glyph_column(l.text, l.len, col ? col - 1 : 0);
}

static unsigned line_width(struct canvas *c, const char *file, unsigned line)
{
	return column_at(c, file, line, UINT_MAX);
}

static struct extent extent_of(struct canvas *c, const struct span *s)
{
	struct extent x = { .line = s->line, .last = s->line };
	unsigned col = s->end_col;

	if (!source_line(&c->sources, s->file, s->line).text)
		return x;
	x.is_shown = true;
	x.start = column_at(c, s->file, s->line, s->col);
	if (s->end_line > s->line)
		x.last = s->end_line;
	/* What ends before the first column ends on the line before. */
	if (x.last > x.line && col <= 1) {
		x.last--;
		col = UINT_MAX;
	}
	if (!source_line(&c->sources, s->file, x.last).text) {
		x.last = x.line;
		col = UINT_MAX;
	}
	x.end = column_at(c, s->file, x.last, col);
	if (x.last == x.line && x.end <= x.start)
		x.end = x.start + 1;
	if (x.last > x.line && !x.end)
		x.end = 1;
	return x;
}

static unsigned digits(unsigned n)
{
	unsigned d = 1;

	while (n /= 10)
		d++;
	return d;
}

void canvas_begin(struct canvas *c, const char *file,
		  const struct excerpt *e, unsigned n)
{
	c->margin = 1;
	c->brackets = false;
	c->file = file;
	c->line = 0;
	for (unsigned i = 0; i < n; i++) {
		struct extent x = extent_of(c, &e[i].span);

		if (!x.is_shown)
			continue;
		if (digits(x.last) > c->margin)
			c->margin = digits(x.last);
		if (x.last > x.line)
			c->brackets = true;
	}
}

/* Of a line too long keep what is before and behind @start. */
static struct window window_of(unsigned all, unsigned start, unsigned end)
{
	struct window w = { 0, all, all };

	if (all <= MAX_COLUMNS)
		return w;
	if (end + CUT > MAX_COLUMNS && start > MAX_COLUMNS / 2)
		w.from = start - MAX_COLUMNS / 4;
	if (w.from > all - MAX_COLUMNS)
		w.from = all - MAX_COLUMNS;
	w.to = w.from + MAX_COLUMNS;
	return w;
}

static enum style style_of(const struct excerpt *e)
{
	return e->is_primary ? STYLE_ERROR : STYLE_MARGIN;
}

/* @bracket, two characters, is drawn where the excerpts have brackets. */
static void draw_bracket(struct canvas *c, const struct excerpt *e,
			 const char *bracket)
{
	fputc(' ', c->out);
	if (!c->brackets)
		return;
	if (*bracket == ' ')
		fputs(bracket, c->out);
	else
		canvas_put(c, style_of(e), bracket);
}

static void draw_source(struct canvas *c, const struct excerpt *e,
			unsigned line, struct window w, const char *bracket)
{
	struct source_line l = source_line(&c->sources, e->span.file, line);
	unsigned from = w.from ? w.from + CUT : 0;
	unsigned to = w.to < w.all ? w.to - CUT : w.to;

	style_on(c, STYLE_MARGIN);
	fprintf(c->out, "%*u |", (int)c->margin, line);
	style_off(c);
	if (l.len || *bracket != ' ')
		draw_bracket(c, e, l.len ? bracket : "|");
	if (w.from)
		fputs("...", c->out);
	glyph_print(c->out, l.text, l.len, from, to);
	if (w.to < w.all)
		fputs("...", c->out);
	fputc('\n', c->out);
	c->line = line;
}

static void repeat(struct canvas *c, char ch, unsigned n)
{
	while (n--)
		fputc(ch, c->out);
}

/* The end of a row of marks. */
static void draw_label(struct canvas *c, const struct excerpt *e)
{
	if (e->label && *e->label) {
		fputc(' ', c->out);
		glyph_puts(c->out, e->label);
	}
	style_off(c);
	fputc('\n', c->out);
}

static void draw_single(struct canvas *c, const struct excerpt *e,
			const struct extent *x, bool is_repeated)
{
	unsigned all = line_width(c, e->span.file, x->line);
	struct window w = window_of(all, x->start, x->end);
	unsigned end = x->end;

	if (w.to < w.all && end > w.to)
		end = w.to;
	if (!is_repeated)
		draw_source(c, e, x->line, w, "  ");
	canvas_margin(c, '|');
	draw_bracket(c, e, "  ");
	repeat(c, ' ', x->start - w.from);
	style_on(c, style_of(e));
	repeat(c, e->is_primary ? '^' : '-', end - x->start);
	draw_label(c, e);
}

/* A row "|____^" from the bracket to column @col. */
static void draw_reach(struct canvas *c, const struct excerpt *e,
		       const char *corner, unsigned col)
{
	canvas_margin(c, '|');
	draw_bracket(c, e, corner);
	style_on(c, style_of(e));
	repeat(c, '_', col < MAX_COLUMNS ? col : MAX_COLUMNS);
	fputc(e->is_primary ? '^' : '-', c->out);
}

static void draw_multi(struct canvas *c, const struct excerpt *e,
		       const struct extent *x)
{
	const char *file = e->span.file;
	struct source_line l = source_line(&c->sources, file, x->line);
	bool at_start = strspn(l.text, " \t") + 1 >= e->span.col;
	bool is_long = x->last - x->line + 1 > MAX_ROWS;

	for (unsigned n = x->line; n <= x->last; n++) {
		struct window w = window_of(line_width(c, file, n), 0, 0);

		draw_source(c, e, n, w, n > x->line ? "| " :
			    at_start ? "/ " : "  ");
		if (n == x->line && !at_start) {
			draw_reach(c, e, " _", x->start);
			style_off(c);
			fputc('\n', c->out);
		}
		if (is_long && n == x->line + FIRST_ROWS - 1) {
			style_on(c, STYLE_MARGIN);
			fprintf(c->out, "%-*s", (int)c->margin + 3, "...");
			style_off(c);
			draw_bracket(c, e, "|");
			fputc('\n', c->out);
			n = x->last - LAST_ROWS;
		}
	}
	draw_reach(c, e, "|_", x->end - 1);
	draw_label(c, e);
}

static bool is_same_file(const struct canvas *c, const struct excerpt *e)
{
	return c->file && e->span.file && !strcmp(c->file, e->span.file);
}

/* What stands between the last excerpt and this one. */
static void draw_gap(struct canvas *c, const struct excerpt *e,
		     const struct extent *x)
{
	bool is_same = is_same_file(c, e);

	if (is_same && c->line) {
		if (x->line != c->line + 1) {
			style_on(c, STYLE_MARGIN);
			fputs("...", c->out);
			style_off(c);
			fputc('\n', c->out);
		}
		return;
	}
	if (!is_same) {
		if (c->line) {
			canvas_margin(c, '|');
			fputc('\n', c->out);
		}
		style_on(c, STYLE_MARGIN);
		fprintf(c->out, "%*s::: ", (int)c->margin, "");
		style_off(c);
		canvas_place(c, &e->span);
		if (!x->is_shown && e->label) {
			fputs(": ", c->out);
			glyph_puts(c->out, e->label);
		}
		fputc('\n', c->out);
	}
	if (x->is_shown) {
		canvas_margin(c, '|');
		fputc('\n', c->out);
	}
}

bool canvas_has(struct canvas *c, const struct excerpt *e)
{
	return extent_of(c, &e->span).is_shown;
}

void canvas_draw(struct canvas *c, const struct excerpt *e)
{
	struct extent x = extent_of(c, &e->span);
	/* A long line may need another window for these marks. */
	bool is_repeated = x.is_shown && x.line == x.last &&
		x.line == c->line && is_same_file(c, e) &&
		line_width(c, e->span.file, x.line) <= MAX_COLUMNS;

	if (!x.is_shown) {
		/* Named even in a file already named: for its line. */
		c->file = NULL;
		draw_gap(c, e, &x);
		c->line = 0;
		return;
	}
	if (!is_repeated)
		draw_gap(c, e, &x);
	if (x.last > x.line)
		draw_multi(c, e, &x);
	else
		draw_single(c, e, &x, is_repeated);
	c->file = e->span.file;
	c->line = x.last;
}
