// SPDX-License-Identifier: GPL-2.0-only
#include "cli/markdown.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "report/glyph.h"

#define WIDTH	76u

/* The paragraph or list item being filled. */
struct page {
	FILE *out;
	bool color;
	unsigned col;		/* 0: no line is open */
	unsigned indent;	/* of its lines after the first */
	bool is_code;		/* between fences */
	bool any;		/* something was printed */
	bool gap;		/* a blank line is due before more */
};

static void end_line(struct page *p)
{
	if (p->col)
		fputc('\n', p->out);
	p->col = 0;
}

static void end_paragraph(struct page *p)
{
	end_line(p);
	p->indent = 0;
	p->gap = true;
}

static void begin_line(struct page *p)
{
	if (p->gap && p->any)
		fputc('\n', p->out);
	p->gap = false;
	p->any = true;
}

/* The width of UTF-8: bytes that begin a character. */
static unsigned width_of(const char *s, size_t len)
{
	unsigned w = 0;

	for (size_t i = 0; i < len; i++)
		w += ((unsigned char)s[i] & 0xc0) != 0x80;
	return w;
}

static void put_word(struct page *p, const char *s, size_t len)
{
	unsigned w = width_of(s, len);

	if (p->col && p->col + 1 + w > WIDTH)
		end_line(p);
	if (p->col > p->indent) {
		fputc(' ', p->out);
		p->col++;
	} else if (!p->col) {
		begin_line(p);
		fprintf(p->out, "%*s", (int)p->indent, "");
		p->col = p->indent;
	}
	fwrite(s, 1, len, p->out);
	p->col += w;
}

/* Strong and emphasis marks go, but not those inside of code. */
static void strip_marks(char *s)
{
	bool in_code = false;
	char *to = s;

	for (; *s; s++) {
		if (*s == '`')
			in_code = !in_code;
		if (!in_code && s[0] == '*' && s[1] == '*')
			s++;
		else
			*to++ = *s;
	}
	*to = '\0';
}

static void put_words(struct page *p, char *s)
{
	strip_marks(s);
	while (*s) {
		size_t len;

		s += strspn(s, " \t");
		len = strcspn(s, " \t");
		if (len)
			put_word(p, s, len);
		s += len;
	}
}

static void put_heading(struct page *p, char *s)
{
	end_paragraph(p);
	begin_line(p);
	strip_marks(s);
	if (p->color)
		fprintf(p->out, "\33[1m%s\33[0m\n", s);
	else
		fprintf(p->out, "%s\n", s);
	p->gap = true;
}

static void put_code(struct page *p, const char *s)
{
	begin_line(p);
	if (*s)
		fputs("    ", p->out);
	glyph_puts(p->out, s);
	fputc('\n', p->out);
}

/* The length of a bullet or number with its space, 0 where there is none. */
static unsigned item_mark(const char *s)
{
	unsigned n = 0;

	if ((s[0] == '*' || s[0] == '-') && s[1] == ' ')
		return 2;
	while (isdigit((unsigned char)s[n]))
		n++;
	return n && s[n] == '.' && s[n + 1] == ' ' ? n + 2 : 0;
}

static void put_item(struct page *p, char *s, unsigned mark)
{
	end_line(p);
	begin_line(p);
	p->indent = mark + 2;
	fprintf(p->out, "  %.*s", (int)mark, s);
	p->col = p->indent;
	put_words(p, s + mark);
}

/* An example says behind its language what the checker makes of it. */
static void put_fence(struct page *p, const char *info)
{
	end_paragraph(p);
	p->is_code = !p->is_code;
	if (!p->is_code || !strchr(info, ' '))
		return;
	begin_line(p);
	fprintf(p->out, "%s:\n", strstr(info, " bad") ? "Refused" :
		"Accepted");
	p->gap = true;
}

static void put_line(struct page *p, char *s)
{
	unsigned mark = item_mark(s);

	if (!strncmp(s, "```", 3)) {
		put_fence(p, s);
	} else if (p->is_code) {
		put_code(p, s);
	} else if (!*s) {
		end_paragraph(p);
	} else if (*s == '#') {
		s += strspn(s, "#");
		put_heading(p, s + strspn(s, " "));
	} else if (mark) {
		put_item(p, s, mark);
	} else {
		put_words(p, s);
	}
}

void markdown_print(FILE *in, FILE *out, bool color)
{
	struct page page = { .out = out, .color = color };
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	while ((len = getline(&line, &size, in)) >= 0) {
		if (len && line[len - 1] == '\n')
			line[len - 1] = '\0';
		put_line(&page, line);
	}
	end_line(&page);
	free(line);
}
