// SPDX-License-Identifier: GPL-2.0-only
#include "cli/declare.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "report/source.h"

#define MAX_LINES	100		/* of one declaration */

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
