// SPDX-License-Identifier: GPL-2.0-only
#include "cli/declare.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define MAX_LINES	100		/* of one declaration */
#define MAX_WIDTH	80
#define TAB		8

struct text {
	struct arena *a;
	VEC(char) s;
};

static void put(struct text *t, const char *s)
{
	for (; *s; s++)
		vec_push(t->a, &t->s, *s);
}

/* May the declaration that goes on in the next line have begun in this? */
static bool goes_on(struct source_line l)
{
	char last = l.len ? l.text[l.len - 1] : '\0';

	return l.len && (isalpha((unsigned char)l.text[0]) ||
			 l.text[0] == '_') &&
	       (isalnum((unsigned char)last) || last == '_' || last == '*');
}

static void put_words(struct text *t, const struct earned *e, int param,
		      const char *before)
{
	for (unsigned i = 0; i < e->gains.n; i++)
		if (e->gains.v[i].param == param) {
			put(t, before);
			put(t, earned_text(t->a, e->gains.v[i].word));
		}
}

/* The words of the parameter whose declaration ends here. */
static void put_here(struct text *t, const struct earned *e, unsigned line,
		     unsigned col)
{
	for (unsigned i = 0; i < e->func->nparams; i++)
		if (e->func->params[i]->span.end_line == line &&
		    e->func->params[i]->span.end_col == col)
			put_words(t, e, (int)i, " ");
}

/* Copies up to the body; false where that is not found. */
static bool copy(struct text *t, struct sources *src, const char *file,
		 const struct earned *e, unsigned line)
{
	unsigned name = e->func->span.line;
	int depth = 0;
	bool params = false;

	for (unsigned n = 0; n < MAX_LINES; n++, line++) {
		struct source_line l = source_line(src, file, line);

		if (!l.text)
			return false;
		for (unsigned i = 0; i < l.len; i++) {
			put_here(t, e, line, i + 1);
			if (!depth && (l.text[i] == '{' || l.text[i] == ';'))
				return params && l.text[i] == '{';
			depth += (l.text[i] == '(') - (l.text[i] == ')');
			params |= depth && line >= name;
			vec_push(t->a, &t->s, l.text[i]);
		}
		put_here(t, e, line, (unsigned)l.len + 1);
		vec_push(t->a, &t->s, '\n');
	}
	return false;
}

static bool is_written_out(const struct earned *e)
{
	const struct mir_func *f = e->func;

	if (!f->span.line)
		return false;
	for (unsigned i = 0; i < f->nparams; i++)
		if (!f->params[i]->span.end_line || !f->params[i]->name[0])
			return false;
	return true;
}

const char *declare_func(struct arena *a, const char *file,
			 const struct earned *e, unsigned *line)
{
	struct sources src = { .arena = a };
	struct text t = { .a = a };

	if (!is_written_out(e))
		return NULL;
	*line = e->func->span.line;
	while (*line > 1 && goes_on(source_line(&src, file, *line - 1)))
		--*line;
	if (!copy(&t, &src, file, e, *line))
		return NULL;
	while (t.s.n && isspace((unsigned char)t.s.v[t.s.n - 1]))
		t.s.n--;
	put_words(&t, e, -1, "\n\t");
	put(&t, ";");
	vec_push(a, &t.s, '\0');
	/* What a macro wrote has its name elsewhere. */
	return strstr(t.s.v, e->func->name) ? t.s.v : NULL;
}

/* Where @l has what may follow a declarator, from @i on; @l.len: nowhere. */
static size_t declarator_end(struct source_line l, size_t i, int *depth)
{
	for (; i < l.len; i++) {
		char c = l.text[i];

		if (!*depth && strchr(";,=)", c))
			break;
		*depth += (c == '(' || c == '[') - (c == ')' || c == ']');
	}
	return i;
}

bool declare_where(struct sources *src, const struct span *at,
		   const char *name, struct insertion *in)
{
	unsigned line = name ? at->line : at->end_line;
	size_t i = (name ? at->col : at->end_col) - 1u;
	struct source_line l = source_line(src, in->file, line);
	int depth = 0;

	/* What a macro declares is called something else there. */
	if (!line || !l.text || i > l.len ||
	    (name && (l.len - i < strlen(name) ||
		      strncmp(l.text + i, name, strlen(name)))))
		return false;
	for (unsigned n = 0; n < MAX_LINES && l.text; n++) {
		i = declarator_end(l, i, &depth);
		if (i < l.len)
			break;
		in->line = line;
		in->col = i;
		l = source_line(src, in->file, ++line);
		i = 0;
	}
	if (!l.text || i >= l.len)
		return false;
	/* Alone at the start of a line it is for the end of that before. */
	while (i && isspace((unsigned char)l.text[i - 1]))
		i--;
	if (i || !in->line) {
		in->line = line;
		in->col = i;
	}
	in->text = source_line(src, in->file, in->line);
	return true;
}

/* Columns that @s takes up behind @from others. */
static size_t width(const char *s, size_t len, size_t from)
{
	for (; len && *s; len--, s++)
		from = *s == '\t' ? (from / TAB + 1) * TAB : from + 1;
	return from;
}

const char *declare_line(struct arena *a, const struct insertion *in,
			 unsigned n)
{
	struct source_line l = in->text;
	struct text t = { .a = a };
	const char *comment = NULL;
	size_t at = 0, all = 0, code;

	for (size_t i = 0; i + 1 < l.len && !comment; i++)
		if (l.text[i] == '/' && strchr("*/", l.text[i + 1]))
			comment = l.text + i;
	code = comment ? (size_t)(comment - l.text) : l.len;
	for (unsigned i = 0; i < n; i++)
		all += strlen(in[i].words) + 1;
	all += width(l.text, code, 0);
	for (unsigned i = 0; i < n; i++) {
		for (; at < in[i].col; at++)
			vec_push(a, &t.s, l.text[at]);
		put(&t, all <= MAX_WIDTH ? " " :
		    "\n\t\t");
		put(&t, in[i].words);
	}
	for (; at < l.len; at++)
		vec_push(a, &t.s, l.text[at]);
	vec_push(a, &t.s, '\0');
	return t.s.v;
}
