// SPDX-License-Identifier: GPL-2.0-only
#include "front/cx.h"

#include <string.h>

#include "base/intern.h"
#include "base/vec.h"

const char *cx_string(CXString s)
{
	const char *text = clang_getCString(s);

	text = intern(text ? text : "");
	clang_disposeString(s);
	return text;
}

const char *cx_name(CXCursor c)
{
	return cx_string(clang_getCursorSpelling(c));
}

const char *cx_kind(CXCursor c)
{
	return cx_string(clang_getCursorKindSpelling(clang_getCursorKind(c)));
}

const void *cx_key(CXCursor c)
{
	if (clang_isDeclaration(clang_getCursorKind(c)))
		return clang_getCanonicalCursor(c).data[0];
	return c.data[1];
}

struct collect {
	struct arena *arena;
	bool exprs_only;
	VEC(CXCursor) found;
};

static enum CXChildVisitResult collect_kid(CXCursor c, CXCursor parent,
					   CXClientData data)
{
	struct collect *to = data;

	(void)parent;
	if (!to->exprs_only || clang_isExpression(clang_getCursorKind(c)))
		vec_push(to->arena, &to->found, c);
	return CXChildVisit_Continue;
}

static struct kids collect(struct arena *a, CXCursor c, bool exprs_only)
{
	struct collect to = { .arena = a, .exprs_only = exprs_only };

	clang_visitChildren(c, collect_kid, &to);
	return (struct kids){ .v = to.found.v, .n = to.found.n };
}

struct kids cx_kids(struct arena *a, CXCursor c)
{
	return collect(a, c, false);
}

struct kids cx_expr_kids(struct arena *a, CXCursor c)
{
	return collect(a, c, true);
}

/*
 * The file location of what comes out of a macro's argument is the argument,
 * of what comes out of its body the outermost expansion: both where the
 * author wrote it.
 */
struct span cx_span_at(CXSourceLocation loc)
{
	struct span s = { 0 };
	unsigned line, col;
	CXFile file;

	clang_getFileLocation(loc, &file, &line, &col, NULL);
	if (!file)
		return s;
	s.file = cx_string(clang_getFileName(file));
	s.line = s.end_line = line;
	s.col = col;
	s.end_col = col + 1;
	return s;
}

struct span cx_span(CXCursor c)
{
	CXSourceRange r = clang_getCursorExtent(c);
	struct span s = cx_span_at(clang_getRangeStart(r));
	unsigned line, col;
	CXFile file;

	if (!s.line)
		return s;
	clang_getFileLocation(clang_getRangeEnd(r), &file, &line, &col, NULL);
	if (line > s.line || (line == s.line && col > s.col)) {
		s.end_line = line;
		s.end_col = col;
	}
	return s;
}

struct span cx_end_span(CXCursor c)
{
	struct span s = cx_span(c);

	if (s.end_col > 1) {
		s.line = s.end_line;
		s.col = s.end_col - 1;
	}
	return s;
}

bool cx_same_start(CXCursor c, CXCursor child)
{
	CXSourceRange a = clang_getCursorExtent(c);
	CXSourceRange b = clang_getCursorExtent(child);

	return clang_equalLocations(clang_getRangeStart(a),
				    clang_getRangeStart(b));
}

bool cx_eval(CXCursor c, int64_t *value)
{
	CXType t = clang_getCanonicalType(clang_getCursorType(c));
	CXEvalResult r;
	bool ok;

	if (t.kind != CXType_Enum && t.kind != CXType_Bool &&
	    !(t.kind >= CXType_Char_U && t.kind <= CXType_Int128))
		return false;
	if (clang_getCursorKind(c) == CXCursor_InitListExpr)
		return false;
	r = clang_Cursor_Evaluate(c);
	if (!r)
		return false;
	ok = clang_EvalResult_getKind(r) == CXEval_Int;
	if (ok)
		*value = clang_EvalResult_getAsLongLong(r);
	clang_EvalResult_dispose(r);
	return ok;
}

bool cx_is_noreturn(CXType t)
{
	static const char mark[] = "__attribute__((noreturn))";
	const char *s = cx_string(clang_getTypeSpelling(t));
	size_t n = strlen(s);

	return n > strlen(mark) && !strcmp(s + n - strlen(mark), mark);
}

const char *cx_attribute(CXCursor c, const char *text)
{
	CXPrintingPolicy pp = clang_getCursorPrintingPolicy(c);
	const char *s;

	clang_PrintingPolicy_setProperty(pp, CXPrintingPolicy_TerseOutput, 1);
	clang_PrintingPolicy_setProperty(pp,
			CXPrintingPolicy_SuppressInitializers, 1);
	s = cx_string(clang_getCursorPrettyPrinted(c, pp));
	clang_PrintingPolicy_dispose(pp);
	return strstr(s, text);
}

static const char *text_of(CXTranslationUnit tu, CXSourceLocation from,
			   CXSourceLocation to, unsigned *len)
{
	CXFile file, file2;
	unsigned start, end;
	const char *text;
	size_t size;

	clang_getFileLocation(from, &file, NULL, NULL, &start);
	clang_getFileLocation(to, &file2, NULL, NULL, &end);
	if (!file || !clang_File_isEqual(file, file2) || end < start)
		return NULL;
	text = clang_getFileContents(tu, file, &size);
	if (!text || end > size)
		return NULL;
	*len = end - start;
	return text + start;
}

const char *cx_text_between(CXTranslationUnit tu, CXCursor a, CXCursor b,
			    unsigned *len)
{
	return text_of(tu, clang_getRangeEnd(clang_getCursorExtent(a)),
		       clang_getRangeStart(clang_getCursorExtent(b)), len);
}

const char *cx_source(CXTranslationUnit tu, CXCursor c, unsigned *len)
{
	CXSourceRange r = clang_getCursorExtent(c);

	return text_of(tu, clang_getRangeStart(r), clang_getRangeEnd(r), len);
}

CXCursor cx_skip_parens(struct arena *a, CXCursor c)
{
	while (clang_getCursorKind(c) == CXCursor_ParenExpr) {
		struct kids k = cx_expr_kids(a, c);

		if (!k.n)
			break;
		c = k.v[0];
	}
	return c;
}
