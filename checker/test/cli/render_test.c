// SPDX-License-Identifier: GPL-2.0-only
/*
 * Findings built by hand and rendered, for comparison with render/CASE.out.
 * Without argument lists the cases; with one prints it as text and short, and
 * as text in colour behind "color"; behind the name of a format in that. The
 * sources are written to the current directory, which should be a fresh one.
 */
#include <stdio.h>
#include <string.h>

#include "base/die.h"
#include "report/diag.h"
#include "report/render.h"

static struct arena arena;
static struct diag_buf buf = { .arena = &arena };

static const char plain[] =
	"static int foo_reset(struct foo *f)\n"		/* 1 */
	"{\n"						/* 2 */
	"\tchar *p = kmalloc(f->n, GFP_KERNEL);\n"	/* 3 */
	"\n"						/* 4 */
	"\tif (!p)\n"					/* 5 */
	"\t\treturn -ENOMEM;\n"				/* 6 */
	"\tkfree(p);\n"					/* 7 */
	"\tp[0] =\t1;  \r\n"				/* 8 */
	"\tfoo_call(f,\n"				/* 9 */
	"\t\t p,\n"					/* 10 */
	"\n"						/* 11 */
	"\t\t 3,\n"					/* 12 */
	"\t\t 4,\n"					/* 13 */
	"\t\t 5,\n"					/* 14 */
	"\t\t 6);\n"					/* 15 */
	"\treturn x + swap(p,\n"			/* 16 */
	"\t\t\tp);\n"					/* 17 */
	"}";						/* 18 */

static const char header[] =
	"struct foo {\n"
	"\tchar *ring __own(kfree);\n"
	"};\n"
	"void kfree(const void *p __take);\n";

/* Tabs inside, two bytes, two columns, no columns, no UTF-8, an escape. */
static const char strange[] =
	"\xc3\xa4\tx(\"\xe6\xbc\xa2\xe5\xad\x97\", \"e\xcc\x81\", p);\n"
	"a(\"\xff\xc3\", \"\x1b[31m\", \"\xe2\x80\xae\", p);\n";

static void write_file(const char *name, const char *text, size_t len)
{
	FILE *f = fopen(name, "wb");

	if (!f || fwrite(text, 1, len, f) != len || fclose(f))
		die("%s: cannot be written", name);
}

/* Line 1: 60 characters, 100, 140 and 200 of one letter each. */
static void write_long(void)
{
	char text[501];

	memset(text, 'a', 60);
	memset(text + 60, 'b', 100);
	memset(text + 160, 'c', 140);
	memset(text + 300, 'd', 200);
	text[500] = '\n';
	write_file("long.c", text, sizeof(text));
}

/* A span on one line, or over several; @to is inclusive. */
static struct span at(const char *file, unsigned line, unsigned from,
		      unsigned to)
{
	return (struct span){ file, line, from, line, to + 1 };
}

static struct span over(unsigned line, unsigned from, unsigned last,
			unsigned to)
{
	return (struct span){ "plain.c", line, from, last, to + 1 };
}

static void case_path(void)
{
	struct diag *d = diag_new(&buf, 103, at("plain.c", 8, 2, 5),
				  "`%s` is used after its release", "p");

	d->func = "foo_reset";
	diag_note(&buf, d, at("plain.c", 3, 12, 36), "allocated here");
	diag_note(&buf, d, at("plain.c", 7, 2, 9), "released here");
	diag_help(&buf, d, "release it after its last use");
}

static void case_backward(void)
{
	struct diag *d = diag_new(&buf, 101, at("plain.c", 6, 3, 17),
				  "`p` is not released");

	diag_note(&buf, d, at("plain.c", 7, 2, 9), "the loop comes by here");
	diag_note(&buf, d, at("plain.c", 5, 6, 7), "`p` is NULL here");
}

static void case_same_line(void)
{
	struct diag *d = diag_new(&buf, 102, at("plain.c", 7, 8, 8),
				  "`p` is released twice");

	diag_note(&buf, d, at("plain.c", 7, 2, 6), "first released here");
}

static void case_other_file(void)
{
	struct diag *d = diag_new(&buf, 107, at("plain.c", 7, 2, 9),
				  "`f` is released while `ring` is full");

	diag_note(&buf, d, at("header.h", 2, 8, 11), "`ring` owns");
	diag_note(&buf, d, at("plain.c", 3, 12, 36), "filled here");
	diag_note(&buf, d, at("header.h", 4, 6, 10), "the contract");
}

static void case_multi_line(void)
{
	struct diag *d = diag_new(&buf, 303, over(16, 13, 17, 5),
				  "`p` may be NULL");

	diag_note(&buf, d, over(9, 2, 15, 6), "passed on here");
	diag_note(&buf, d, over(5, 2, 6, 17), "tested here");
	diag_note(&buf, d, over(7, 2, 8, 0), "one line only");
}

static void case_strange(void)
{
	diag_new(&buf, 103, at("strange.c", 1, 25, 25), "wide");
	diag_new(&buf, 103, at("strange.c", 1, 7, 12), "the wide ones");
	diag_new(&buf, 103, at("strange.c", 2, 25, 25),
		 "unsafe for a\nterminal \33[31m");
	diag_new(&buf, 103, at("plain.c", 8, 9, 9), "behind a tab");
}

static void case_long_line(void)
{
	struct diag *d = diag_new(&buf, 103, at("long.c", 1, 161, 300),
				  "too long to show");

	diag_note(&buf, d, at("long.c", 1, 1, 60), "cut on the right");
	diag_note(&buf, d, at("long.c", 1, 301, 310), "cut on both sides");
	diag_note(&buf, d, at("long.c", 1, 491, 500), "cut on the left");
}

static void case_no_source(void)
{
	static const struct span nowhere;
	struct diag *d = diag_new(&buf, 103, at("gone.c", 8, 2, 5), "gone");

	diag_note(&buf, d, at("plain.c", 99, 2, 2), "past the end");
	diag_note(&buf, d, at("plain.c", 7, 200, 300), "past the line");
	diag_note(&buf, d, nowhere, "this has no place");
	d = diag_new(&buf, 903, nowhere, "without a file");
	diag_help(&buf, d, "none");
	diag_new(&buf, 903, (struct span){ .file = "plain.c" }, "no line");
}

static void case_order(void)
{
	struct diag *d = diag_new(&buf, 103, at("plain.c", 7, 2, 9), "first");

	diag_note(&buf, d, at("plain.c", 3, 2, 9), "of the first to be found");
	diag_new(&buf, 103, at("plain.c", 3, 2, 9), "line 3");
	d = diag_new(&buf, 103, at("plain.c", 7, 2, 9), "first");
	diag_note(&buf, d, at("plain.c", 4, 2, 9), "of an equal one");
	diag_new(&buf, 102, at("plain.c", 7, 2, 9), "first");
	diag_new(&buf, 102, at("plain.c", 7, 1, 9), "first");
	diag_new(&buf, 102, at("plain.c", 7, 1, 9), "and this before");
	diag_new(&buf, 907, at("header.h", 9, 9, 9), "file by file");
}

static void case_clean(void)
{
}

static const struct {
	const char *name;
	void (*build)(void);
} cases[] = {
	{ "path", case_path },
	{ "backward", case_backward },
	{ "same-line", case_same_line },
	{ "other-file", case_other_file },
	{ "multi-line", case_multi_line },
	{ "strange", case_strange },
	{ "long-line", case_long_line },
	{ "no-source", case_no_source },
	{ "order", case_order },
	{ "clean", case_clean },
};

#define NR_CASES (sizeof(cases) / sizeof(cases[0]))

int main(int argc, char **argv)
{
	static const struct stats none;
	struct render_file file = {
		.name = "plain.c", .is_checked = true, .diags = &buf,
		.stats = &none,
	};
	bool known = argc < 2;

	for (size_t i = 0; i < NR_CASES; i++) {
		if (argc < 2) {
			puts(cases[i].name);
		} else if (!strcmp(cases[i].name, argv[1])) {
			cases[i].build();
			known = true;
		}
	}
	if (!known)
		die("there is no case %s", argv[1]);
	if (argc < 2)
		return 0;
	write_file("plain.c", plain, sizeof(plain) - 1);
	write_file("header.h", header, sizeof(header) - 1);
	write_file("strange.c", strange, sizeof(strange) - 1);
	write_long();
	diag_finish(&buf);
	if (argc > 2 && render_format(argv[2])) {
		render_format(argv[2])->print(stdout, false, &file);
	} else {
		render_format("text")->print(stdout, false, &file);
		render_format("short")->print(stdout, false, &file);
		if (argc > 2)
			render_format("text")->print(stdout, true, &file);
	}
	arena_release(&arena);
	return 0;
}
