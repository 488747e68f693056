// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the compiler says of formats: its warnings, found again at the call
 * that they are about. A call extends to the next semicolon in the source,
 * since the end of one that a macro makes is not to be had.
 */
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

static bool is_about_format(CXDiagnostic d)
{
	const char *option = cx_string(clang_getDiagnosticOption(d, NULL));

	/* What the kernel's own build turns off. */
	if (!strcmp(option, "-Wformat-security") ||
	    !strcmp(option, "-Wformat-zero-length"))
		return false;
	return !strncmp(option, "-Wformat", strlen("-Wformat"));
}

void format_gather(struct front *fe)
{
	for (unsigned i = 0; i < clang_getNumDiagnostics(fe->tu); i++) {
		CXDiagnostic d = clang_getDiagnostic(fe->tu, i);
		struct format_note *n;

		if (is_about_format(d)) {
			n = arena_new(&fe->scratch, struct format_note);
			clang_getFileLocation(clang_getDiagnosticLocation(d),
					      &n->file, NULL, NULL,
					      &n->offset);
			n->text = cx_string(clang_getDiagnosticSpelling(d));
			vec_push(&fe->scratch, &fe->formats, n);
		}
		clang_disposeDiagnostic(d);
	}
}

/* The end of the statement that begins at @from. */
static unsigned statement_end(const char *text, size_t size, unsigned from)
{
	bool quoted = false;
	size_t i;

	for (i = from; i < size; i++) {
		if (quoted && text[i] == '\\')
			i++;
		else if (text[i] == '"')
			quoted = !quoted;
		else if (!quoted && text[i] == ';')
			break;
	}
	return (unsigned)i;
}

void format_check(struct lower *l, CXCursor call)
{
	CXSourceLocation at = clang_getRangeStart(clang_getCursorExtent(call));
	unsigned start, end;
	const char *text;
	size_t size;
	CXFile file;

	if (!l->fe->formats.n || !l->func->in_main_file)
		return;
	clang_getFileLocation(at, &file, NULL, NULL, &start);
	text = file ? clang_getFileContents(l->fe->tu, file, &size) : NULL;
	if (!text)
		return;
	end = statement_end(text, size, start);
	for (unsigned i = 0; i < l->fe->formats.n; i++) {
		struct format_note *n = l->fe->formats.v[i];

		if (!n->file || !clang_File_isEqual(n->file, file) ||
		    n->offset < start || n->offset > end)
			continue;
		emit_text(l, OP_MISFORMAT, n->text);
		n->file = NULL;		/* said */
	}
}
