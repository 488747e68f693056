// SPDX-License-Identifier: GPL-2.0-only
#include "report/source.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/vec.h"

struct source_file {
	struct source_file *next;
	const char *name;
	VEC(struct source_line) lines;
};

/* A file beyond this is no source that anybody reads. */
#define MAX_SIZE ((off_t)64 * 1024 * 1024)

static char *read_whole(struct arena *a, const char *name, size_t *len)
{
	FILE *f = fopen(name, "rb");
	struct stat st;
	char *text = NULL;

	if (!f)
		return NULL;
	if (!fstat(fileno(f), &st) && S_ISREG(st.st_mode) &&
	    st.st_size <= MAX_SIZE) {
		text = arena_alloc(a, (size_t)st.st_size + 1);
		*len = fread(text, 1, (size_t)st.st_size, f);
	}
	fclose(f);
	return text;
}

static size_t trimmed(const char *line, size_t len)
{
	while (len && strchr(" \t\r\v\f", line[len - 1]) && line[len - 1])
		len--;
	return len;
}

static struct source_file *open_file(struct sources *s, const char *name)
{
	struct source_file *f;
	const char *p, *end, *nl;
	size_t len;

	for (f = s->files; f; f = f->next)
		if (!strcmp(f->name, name))
			return f;
	f = arena_new(s->arena, struct source_file);
	f->name = arena_strdup(s->arena, name);
	f->next = s->files;
	s->files = f;
	p = read_whole(s->arena, name, &len);
	if (!p)
		return f;
	for (end = p + len; p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (!nl)
			nl = end;
		vec_push(s->arena, &f->lines, ((struct source_line){
			p, trimmed(p, (size_t)(nl - p)) }));
	}
	return f;
}

struct source_line source_line(struct sources *s, const char *file,
			       unsigned line)
{
	static const struct source_line none;
	struct source_file *f;

	if (!file || !line)
		return none;
	f = open_file(s, file);
	return line <= f->lines.n ? f->lines.v[line - 1] : none;
}
