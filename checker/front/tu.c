// SPDX-License-Identifier: GPL-2.0-only
#include "front/tu.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/intern.h"
#include "front/initial.h"
#include "front/decls.h"
#include "front/filled.h"
#include "front/flags.h"
#include "front/lower.h"
#include "front/slots.h"
#include "front/words.h"

#define MAX_ERRORS	20

/* Prints the errors; returns whether there were any. */
static bool has_errors(CXTranslationUnit tu)
{
	unsigned n = clang_getNumDiagnostics(tu), printed = 0;

	for (unsigned i = 0; i < n && printed < MAX_ERRORS; i++) {
		CXDiagnostic d = clang_getDiagnostic(tu, i);

		if (clang_getDiagnosticSeverity(d) >= CXDiagnostic_Error) {
			fprintf(stderr, "%s\n",
				cx_string(clang_formatDiagnostic(d,
				CXDiagnostic_DisplaySourceLocation |
				CXDiagnostic_DisplayColumn)));
			printed++;
		}
		clang_disposeDiagnostic(d);
	}
	return printed;
}

/* Did parsing stop, as it does at a header that is not there? */
static bool is_cut_short(CXTranslationUnit tu)
{
	bool fatal = false;

	for (unsigned i = 0; i < clang_getNumDiagnostics(tu); i++) {
		CXDiagnostic d = clang_getDiagnostic(tu, i);

		fatal |= clang_getDiagnosticSeverity(d) == CXDiagnostic_Fatal;
		clang_disposeDiagnostic(d);
	}
	return fatal;
}

static bool parse(struct front *fe, CXIndex index)
{
	struct arg_list args = { 0 };
	enum CXErrorCode rc;

	if (access(fe->rq->file, R_OK)) {
		warn("%s: cannot be read", fe->rq->file);
		return false;
	}
	flags_build(fe->rq, &fe->scratch, &args);
	rc = clang_parseTranslationUnit2(index, fe->rq->file, args.v,
					 (int)args.n, NULL, 0,
					 CXTranslationUnit_None, &fe->tu);
	if (rc != CXError_Success || !fe->tu) {
		fe->tu = NULL;
		warn("%s: the compiler front end gave up", fe->rq->file);
		return false;
	}
	return true;
}

/* Whether a line of the text is #include <belay/belay.h>. */
static bool includes_words(const char *s, size_t len)
{
	static const char header[] = "belay/belay.h";
	const char *end = s + len, *line;

	for (line = s; line && line < end;
	     line = memchr(line, '\n', (size_t)(end - line))) {
		while (line < end && isspace((unsigned char)*line))
			line++;
		if (line >= end || *line != '#')
			continue;
		for (line++; line < end && isblank((unsigned char)*line);)
			line++;
		if ((size_t)(end - line) < 7 || strncmp(line, "include", 7))
			continue;
		for (line += 7; line < end && isblank((unsigned char)*line);)
			line++;
		if ((size_t)(end - line) > sizeof(header) &&
		    (*line == '<' || *line == '"') &&
		    !strncmp(line + 1, header, strlen(header)))
			return true;
	}
	return false;
}

struct opt_in {
	struct front *fe;
	bool found;
};

static void look_for_words(CXFile file, CXSourceLocation *stack,
			   unsigned depth, CXClientData data)
{
	struct opt_in *o = data;
	const char *text;
	size_t size;

	(void)stack;
	if (o->found || (depth && !is_own_file(o->fe, file)))
		return;
	text = clang_getFileContents(o->fe->tu, file, &size);
	if (text && includes_words(text, size))
		o->found = true;
}

static bool has_opted_in(struct front *fe)
{
	struct opt_in o = { .fe = fe };

	clang_getInclusions(fe->tu, look_for_words, &o);
	return o.found;
}

static const char *real_dir(struct front *fe, const char *file)
{
	char real[PATH_MAX];
	char *slash;

	if (!realpath(file, real))
		return "";
	slash = strrchr(real, '/');
	*(slash > real ? slash : slash + 1) = '\0';
	return arena_strdup(&fe->scratch, real);
}

static struct mir_func *entry_point(struct front *fe, CXCursor var,
				    const struct word *words,
				    enum word_kind kind)
{
	CXCursor c = clang_Cursor_getVarDeclInitializer(var);

	if (!word_find((struct word *)(uintptr_t)words, kind))
		return NULL;
	while (clang_getCursorKind(c) != CXCursor_DeclRefExpr) {
		struct kids k = cx_expr_kids(&fe->scratch, c);

		if (!k.n)
			return NULL;
		c = k.v[k.n - 1];
	}
	c = clang_getCursorReferenced(c);
	if (clang_getCursorKind(c) != CXCursor_FunctionDecl)
		return NULL;
	return func_of(fe, c);
}

/* The driver's own variables: tables of callbacks, module_init(). */
static void scan_vars(struct front *fe)
{
	for (unsigned i = 0; i < fe->own_vars.n; i++) {
		CXCursor decl = fe->own_vars.v[i];
		struct mir_var *v = global_of(fe, decl);
		struct mir_func *f;

		f = entry_point(fe, decl, v->words, WORD_MODULE_INIT);
		if (f)
			fe->unit->init = f;
		f = entry_point(fe, decl, v->words, WORD_MODULE_EXIT);
		if (f)
			fe->unit->exit = f;
		slots_of_table(fe, v, decl);
	}
}

static bool constructs(const struct mir_func *f)
{
	for (unsigned i = 0; i < f->nparams; i++)
		if (word_find(f->params[i]->words, WORD_CONSTRUCTS))
			return true;
	return false;
}

/*
 * Declarations that nothing may refer to and that matter all the same: the
 * author's own words, and the constructors, whose being there at all says
 * that a type wants one.
 */
static void scan_words(struct front *fe)
{
	for (unsigned i = 0; i < fe->own_records.n; i++)
		type_of_cursor(fe, fe->own_records.v[i]);
	for (unsigned i = 0; i < fe->worded.n; i++) {
		CXCursor decl = fe->worded.v[i]->decls.v[0];
		struct mir_func *f = func_of(fe, decl);

		if (constructs(f) ||
		    (in_own_file(fe, decl) && words_are_contract(f->words)))
			func_use(fe, f);
	}
}

/* The driver's functions, then what they reach, until nothing is new. */
static void lower_all(struct front *fe)
{
	for (unsigned i = 0; i < fe->own_funcs.n; i++)
		func_use(fe, func_of(fe, fe->own_funcs.v[i]->def));
	scan_vars(fe);
	scan_words(fe);
	for (unsigned i = 0; i < fe->queue.n; i++)
		lower_function(fe, fe->queue.v[i]->func, fe->queue.v[i]->def);
	filled_settle(fe->unit);
	initial_settle(fe->unit);
}

struct mir_unit *front_parse(const struct front_request *rq,
			     struct diag_buf *diags, bool *opted_in)
{
	struct front fe = { .rq = rq, .diags = diags };
	CXIndex index = clang_createIndex(0, 0);
	struct mir_unit *unit = NULL;

	*opted_in = false;
	if (parse(&fe, index)) {
		unit = mir_unit_new(intern(rq->file));
		fe.unit = unit;
		fe.main_dir = real_dir(&fe, rq->file);
		*opted_in = has_opted_in(&fe);
		/*
		 * What did not opt in is left alone, errors and all; but it
		 * may have meant to, in a header that was not found.
		 */
		if ((*opted_in || is_cut_short(fe.tu)) && has_errors(fe.tu)) {
			mir_unit_free(unit);
			unit = NULL;
		} else if (*opted_in) {
			decls_gather(&fe);
			format_gather(&fe);
			lower_all(&fe);
		}
	}
	if (fe.tu)
		clang_disposeTranslationUnit(fe.tu);
	clang_disposeIndex(index);
	arena_release(&fe.scratch);
	return unit;
}

void front_free(struct mir_unit *u)
{
	if (u)
		mir_unit_free(u);
}
