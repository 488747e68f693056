// SPDX-License-Identifier: GPL-2.0-only
#define _GNU_SOURCE	/* memmem() */
#include "front/decls.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "front/types.h"
#include "front/words.h"

struct symbol *symbol_find(struct front *fe, const char *name)
{
	return ptrmap_get(&fe->symbols, name);
}

static struct symbol *symbol_get(struct front *fe, const char *name)
{
	struct symbol *s = symbol_find(fe, name);

	if (s)
		return s;
	s = arena_new(&fe->scratch, struct symbol);
	s->name = name;
	ptrmap_put(&fe->scratch, &fe->symbols, name, s);
	return s;
}

static struct symbol *symbol_of(struct front *fe, CXCursor decl)
{
	struct symbol *s = symbol_get(fe, cx_name(decl));

	if (!s->decls.n)	/* declared in a block only */
		vec_push(&fe->scratch, &s->decls, decl);
	return s;
}

static bool is_below(const char *dir, const char *path)
{
	size_t n = strlen(dir);

	return !strncmp(dir, path, n) && (path[n] == '/' || n <= 1);
}

static bool is_tool_file(struct front *fe, const char *path)
{
	char real[PATH_MAX];

	if (fe->rq->include_dir && realpath(fe->rq->include_dir, real) &&
	    is_below(real, path))
		return true;
	for (unsigned i = 0; i < fe->rq->ncontract_dirs; i++)
		if (realpath(fe->rq->contract_dirs[i], real) &&
		    is_below(real, path))
			return true;
	return false;
}

bool is_own_file(struct front *fe, CXFile file)
{
	static const char yes[] = "yes", no[] = "no";
	const char *name = cx_string(clang_getFileName(file));
	const char *known = ptrmap_get(&fe->own_files, name);
	char real[PATH_MAX];

	if (known)
		return known == yes;
	/* The file itself may lie among the tool's own, as a test. */
	known = name == fe->unit->main_file ||
		(realpath(name, real) && is_below(fe->main_dir, real) &&
		 !is_tool_file(fe, real)) ? yes : no;
	ptrmap_put(&fe->scratch, &fe->own_files, name, (void *)(uintptr_t)known);
	return known == yes;
}

bool in_own_file(struct front *fe, CXCursor c)
{
	CXSourceLocation loc = clang_getCursorLocation(c);
	CXFile file;

	/* In this order: a line marker may say so of a part of the file. */
	if (clang_Location_isInSystemHeader(loc))
		return false;
	if (clang_Location_isFromMainFile(loc))
		return true;
	clang_getExpansionLocation(loc, &file, NULL, NULL, NULL);
	return file && is_own_file(fe, file);
}

static void gather_tag(struct front *fe, CXCursor c)
{
	const char *tag;
	CXCursor *decl;

	if (!clang_isCursorDefinition(c) || clang_Cursor_isAnonymous(c))
		return;
	tag = cx_string(clang_getTypeSpelling(clang_getCursorType(c)));
	decl = arena_new(&fe->scratch, CXCursor);
	*decl = c;
	ptrmap_put(&fe->scratch, &fe->tags, tag, decl);
}

bool record_named(struct front *fe, const char *name, CXCursor *decl)
{
	CXCursor *found = ptrmap_get(&fe->tags, intern(name));

	if (found)
		*decl = *found;
	return found;
}

/*
 * Is @c in the driver's files, or in one that says what constructs a type?
 * The text of a file tells faster than the attributes of what is in it.
 */
static bool may_have_words(struct front *fe, CXCursor c)
{
	static const char yes[] = "yes", no[] = "no";
	const char *name, *known, *text;
	CXFile file;
	size_t size;

	clang_getExpansionLocation(clang_getCursorLocation(c), &file, NULL,
				   NULL, NULL);
	if (!file)
		return false;
	name = cx_string(clang_getFileName(file));
	known = ptrmap_get(&fe->worded_files, name);
	if (!known) {
		text = clang_getFileContents(fe->tu, file, &size);
		known = in_own_file(fe, c) ||
			(text && memmem(text, size, "__constructs", 12)) ?
			yes : no;
		ptrmap_put(&fe->scratch, &fe->worded_files, name,
			   (void *)(uintptr_t)known);
	}
	return known == yes;
}

static enum CXChildVisitResult gather(CXCursor c, CXCursor parent,
				      CXClientData data)
{
	enum CXCursorKind kind = clang_getCursorKind(c);
	struct front *fe = data;
	struct symbol *s;

	(void)parent;
	if (kind == CXCursor_StructDecl || kind == CXCursor_UnionDecl) {
		gather_tag(fe, c);
		if (clang_isCursorDefinition(c) && in_own_file(fe, c))
			vec_push(&fe->scratch, &fe->own_records, c);
	}
	if (kind == CXCursor_EnumDecl)
		vec_push(&fe->scratch, &fe->enums, c);
	if (kind != CXCursor_FunctionDecl && kind != CXCursor_VarDecl)
		return CXChildVisit_Continue;
	s = symbol_get(fe, cx_name(c));
	vec_push(&fe->scratch, &s->decls, c);
	if (kind == CXCursor_VarDecl) {
		if (in_own_file(fe, c))
			vec_push(&fe->scratch, &fe->own_vars, c);
		return CXChildVisit_Continue;
	}
	if (may_have_words(fe, c))
		vec_push(&fe->scratch, &fe->worded, s);
	if (!clang_isCursorDefinition(c))
		return CXChildVisit_Continue;
	s->def = c;
	s->has_def = true;
	if (in_own_file(fe, c))
		vec_push(&fe->scratch, &fe->own_funcs, s);
	return CXChildVisit_Continue;
}

void decls_gather(struct front *fe)
{
	clang_visitChildren(clang_getTranslationUnitCursor(fe->tu), gather,
			    fe);
}

static bool has_words(struct front *fe, CXCursor decl)
{
	struct kids k = cx_kids(&fe->scratch, decl);

	for (unsigned i = 0; i < k.n; i++)
		if (clang_getCursorKind(k.v[i]) == CXCursor_AnnotateAttr ||
		    (clang_getCursorKind(k.v[i]) == CXCursor_ParmDecl &&
		     has_words(fe, k.v[i])))
			return true;
	return false;
}

/* The declaration that names the parameters. */
static CXCursor naming_decl(struct front *fe, const struct symbol *s)
{
	CXCursor best = s->decls.v[0];
	int rank = -1;

	for (unsigned i = 0; i < s->decls.n; i++) {
		CXCursor d = s->decls.v[i];
		int n = clang_Cursor_getNumArguments(d);
		int r = has_words(fe, d) ? 2 : 0;

		if (clang_isCursorDefinition(d))
			r += 4;
		if (n > 0 && *cx_name(clang_Cursor_getArgument(d, 0)))
			r++;
		if (r > rank) {
			rank = r;
			best = d;
		}
	}
	return best;
}

static void make_params(struct front *fe, struct mir_func *f, CXCursor decl)
{
	int n = clang_Cursor_getNumArguments(decl);

	f->nparams = f->type->nparams;
	f->params = arena_array(&fe->unit->arena, struct mir_var *,
				f->nparams + 1);
	for (unsigned i = 0; i < f->nparams; i++) {
		struct mir_var *v = arena_new(&fe->unit->arena, struct mir_var);
		const char *name = "";

		if ((int)i < n) {
			CXCursor p = clang_Cursor_getArgument(decl, i);

			name = cx_name(p);
			v->span = cx_span(p);
			ptrmap_put(&fe->scratch, &fe->params, cx_key(p), v);
		}
		v->name = *name ? name : intern_printf("arg%u", i);
		v->kind = VAR_PARAM;
		v->type = f->type->params[i];
		v->index = i;
		f->params[i] = v;
		vec_push(&fe->unit->arena, &f->vars, v);
	}
}

/*
 * Words wait for their renaming until all are there: a later declaration
 * repeats those of an earlier one as they were written.
 */
struct waiting {
	struct word *word;
	struct renaming *names;
};

struct gathering {
	struct front *fe;
	VEC(struct waiting) words;
};

static void gather_words(struct gathering *g, struct word **to, CXCursor decl,
			 struct renaming *names)
{
	struct word **end = to;

	while (*end)
		end = &(*end)->next;
	words_collect(g->fe, to, decl);
	for (struct word *w = *end; w; w = w->next)
		vec_push(&g->fe->scratch, &g->words,
			 ((struct waiting){ .word = w, .names = names }));
}

/* The words of one declaration of @f. */
static void gather_decl(struct gathering *g, struct mir_func *f, CXCursor d)
{
	struct renaming *r = arena_new(&g->fe->scratch, struct renaming);
	int n = clang_Cursor_getNumArguments(d);

	r->n = n > 0 && (unsigned)n <= f->nparams ? (unsigned)n : 0;
	r->from = arena_array(&g->fe->scratch, const char *, r->n + 1);
	r->to = arena_array(&g->fe->scratch, const char *, r->n + 1);
	gather_words(g, &f->words, d, r);
	for (unsigned i = 0; i < r->n; i++) {
		CXCursor p = clang_Cursor_getArgument(d, i);

		r->from[i] = cx_name(p);
		r->to[i] = f->params[i]->name;
		gather_words(g, &f->params[i]->words, p, r);
	}
}

static bool is_noreturn(CXCursor decl)
{
	return cx_is_noreturn(clang_getCursorType(decl)) ||
	       (clang_Cursor_hasAttrs(decl) &&
		cx_attribute(decl, "_Noreturn"));
}

/* Does this very declaration say what the function does? */
static bool is_contract(struct front *fe, CXCursor decl)
{
	struct word *words = NULL;
	int n = clang_Cursor_getNumArguments(decl);

	words_collect(fe, &words, decl);
	for (int i = 0; i < n; i++)
		words_collect(fe, &words,
			      clang_Cursor_getArgument(decl, (unsigned)i));
	return words_are_contract(words);
}

/* Declared by the author: in a header, whoever else does so ... */
static bool is_own_prototype(struct front *fe, const struct symbol *s,
			     CXCursor named)
{
	if (!in_own_file(fe, named))
		return false;
	if (!clang_Location_isFromMainFile(clang_getCursorLocation(named)))
		return true;
	/* ... or here, unless this gives words to what the kernel declares. */
	for (unsigned i = 0; i < s->decls.n; i++)
		if (!in_own_file(fe, s->decls.v[i]))
			return false;
	return true;
}

static struct mir_func *make_func(struct front *fe, struct symbol *s)
{
	CXCursor named = naming_decl(fe, s);
	struct mir_func *f = arena_new(&fe->unit->arena, struct mir_func);
	struct gathering g = { .fe = fe };

	s->func = f;
	f->name = s->name;
	f->type = type_unqual(fe, type_of_cursor(fe, named));
	f->result = type_unqual(fe, f->type->elem);
	make_params(fe, f, named);
	f->span = cx_span_at(clang_getCursorLocation(named));
	f->is_inline = clang_Cursor_isFunctionInlined(named);
	for (unsigned i = 0; i < s->decls.n; i++) {
		CXCursor d = s->decls.v[i];

		gather_decl(&g, f, d);
		if (clang_Cursor_getStorageClass(d) == CX_SC_Static)
			f->is_static = true;
		if (is_noreturn(d))
			f->is_noreturn = true;
		if (!clang_isCursorDefinition(d) && is_contract(fe, d) &&
		    !(s->has_def && in_own_file(fe, s->def)))
			f->span = cx_span_at(clang_getCursorLocation(d));
	}
	for (unsigned i = 0; i < g.words.n; i++)
		words_rename(fe, g.words.v[i].word, g.words.v[i].names);
	f->in_main_file = s->has_def && in_own_file(fe, s->def);
	f->is_prototype = !f->in_main_file && is_own_prototype(fe, s, named);
	return f;
}

bool enumerator_named(struct front *fe, const char *name, int64_t *value)
{
	for (unsigned i = 0; i < fe->enums.n; i++) {
		struct kids k = cx_kids(&fe->scratch, fe->enums.v[i]);

		for (unsigned n = 0; n < k.n; n++) {
			if (clang_getCursorKind(k.v[n]) !=
			    CXCursor_EnumConstantDecl ||
			    strcmp(cx_name(k.v[n]), name))
				continue;
			*value = clang_getEnumConstantDeclValue(k.v[n]);
			return true;
		}
	}
	return false;
}

/* A variable at file scope that a place begins with is part of the unit. */
void global_use(struct front *fe, const char *name)
{
	struct symbol *s = symbol_find(fe, name);

	if (s && clang_getCursorKind(s->decls.v[0]) == CXCursor_VarDecl)
		global_of(fe, s->decls.v[0]);
}

struct mir_func *func_of(struct front *fe, CXCursor decl)
{
	struct symbol *s = symbol_of(fe, decl);

	return s->func ? s->func : make_func(fe, s);
}

struct mir_func *func_named(struct front *fe, const char *name)
{
	struct symbol *s = symbol_find(fe, intern(name));

	if (!s || clang_getCursorKind(s->decls.v[0]) != CXCursor_FunctionDecl)
		return NULL;
	return s->func ? s->func : make_func(fe, s);
}

struct mir_func *func_builtin(struct front *fe, const char *name, CXType type)
{
	struct mir_func *f = func_named(fe, name);
	struct symbol *s;

	if (f)
		return f;
	s = symbol_get(fe, intern(name));
	if (s->func)
		return s->func;
	f = arena_new(&fe->unit->arena, struct mir_func);
	f->name = s->name;
	f->type = type_unqual(fe, type_of(fe, type));
	f->result = type_unqual(fe, f->type->elem);
	make_params(fe, f, clang_getNullCursor());
	s->func = f;
	return f;
}

static bool wants_body(const struct symbol *s)
{
	const struct mir_func *f = s->func;

	if (!s->has_def || f->in_main_file)
		return s->has_def;
	if (words_are_contract(f->words))
		return false;
	for (unsigned i = 0; i < f->nparams; i++)
		if (words_are_contract(f->params[i]->words))
			return false;
	return true;
}

void func_use(struct front *fe, struct mir_func *f)
{
	struct symbol *s = symbol_find(fe, f->name);

	if (s->listed)
		return;
	s->listed = true;
	vec_push(&fe->unit->arena, &fe->unit->funcs, f);
	if (wants_body(s))
		vec_push(&fe->scratch, &fe->queue, s);
}

struct mir_var *global_of(struct front *fe, CXCursor decl)
{
	struct symbol *s = symbol_of(fe, decl);
	struct mir_var *v = s->var;

	if (v)
		return v;
	v = arena_new(&fe->unit->arena, struct mir_var);
	s->var = v;
	v->name = s->name;
	v->kind = VAR_GLOBAL;
	v->internal = clang_getCursorLinkage(decl) == CXLinkage_Internal;
	v->index = fe->unit->globals.n;
	vec_push(&fe->unit->arena, &fe->unit->globals, v);
	v->span = cx_span_at(clang_getCursorLocation(decl));
	for (unsigned i = 0; i < s->decls.n; i++) {
		struct mir_type *t = type_of_cursor(fe, s->decls.v[i]);

		/* An array may be declared without its length at first. */
		if (!v->type || !v->type->size)
			v->type = t;
		words_collect(fe, &v->words, s->decls.v[i]);
	}
	return v;
}
