// SPDX-License-Identifier: GPL-2.0-only
#include "effect/word.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"

static const struct row {
	const char *text, *spelling, *shape;
} rows[NR_WORDS] = {
#define WORD(e, text, args) [WORD_##e] = { text, "__" text, args },
#include "effect/word.def"
};

enum tok { TOK_END, TOK_NAME, TOK_NUMBER, TOK_PUNCT };

/*
 * The text is read one token at a time; @tok and @len are the current one.
 * The first failure sticks: later ones are its consequences.
 */
struct parser {
	struct arena *arena;
	struct word *word;
	enum tok kind;
	const char *tok;
	size_t len;
};

static void next(struct parser *p)
{
	static const char *const wide[] = { "->", "==", "!=", "<=", ">=",
					    "<<", ">>", "&&", "||" };
	const char *s = p->tok + p->len;

	while (*s == ' ' || *s == '\t')
		s++;
	p->tok = s;
	p->len = 1;
	if (!*s) {
		p->kind = TOK_END;
		p->len = 0;
		return;
	}
	if (isalnum((unsigned char)*s) || *s == '_') {
		p->kind = isdigit((unsigned char)*s) ? TOK_NUMBER : TOK_NAME;
		while (isalnum((unsigned char)s[p->len]) || s[p->len] == '_')
			p->len++;
		return;
	}
	p->kind = TOK_PUNCT;
	for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		if (!strncmp(s, wide[i], 2))
			p->len = 2;
}

static bool at(const struct parser *p, const char *text)
{
	return p->kind != TOK_END && strlen(text) == p->len &&
	       !strncmp(p->tok, text, p->len);
}

static bool accept(struct parser *p, const char *text)
{
	if (!at(p, text))
		return false;
	next(p);
	return true;
}

static bool fail(struct parser *p, const char *expected)
{
	if (!p->word->bad && p->kind == TOK_END)
		p->word->bad = arena_printf(p->arena,
			"expected %s, found the end", expected);
	else if (!p->word->bad)
		p->word->bad = arena_printf(p->arena,
			"expected %s, found `%s`", expected, p->tok);
	return false;
}

static bool expect(struct parser *p, const char *text)
{
	return accept(p, text) ||
	       fail(p, arena_printf(p->arena, "`%s`", text));
}

static const char *take_name(struct parser *p)
{
	const char *name = intern_n(p->tok, p->len);

	next(p);
	return name;
}

static void add_step(struct parser *p, struct wplace *w, bool deref,
		     const char *field)
{
	struct wstep *s = arena_array(p->arena, struct wstep, w->nsteps + 1);

	if (w->nsteps)
		memcpy(s, w->steps, w->nsteps * sizeof(*s));
	s[w->nsteps++] = (struct wstep){ .deref = deref, .field = field };
	w->steps = s;
}

static bool parse_unary(struct parser *p, struct wplace *w);

static bool parse_root(struct parser *p, struct wplace *w)
{
	const char *name;

	if (accept(p, "("))
		return parse_unary(p, w) && expect(p, ")");
	if (p->kind != TOK_NAME)
		return fail(p, "a place such as `result`, `file->private_data` or `*out`");
	name = take_name(p);
	if (!strcmp(name, "struct") || !strcmp(name, "union")) {
		if (p->kind != TOK_NAME)
			return fail(p, "the tag of a structure");
		w->root = WROOT_STRUCT;
		w->name = intern_printf("%s %.*s", name, (int)p->len, p->tok);
		next(p);
	} else if (!strcmp(name, "result")) {
		w->root = WROOT_RESULT;
		w->name = name;
	} else {
		w->root = WROOT_NAME;
		w->name = name;
	}
	return true;
}

/* As in C, "->" and "." bind tighter than a leading "*". */
static bool parse_unary(struct parser *p, struct wplace *w)
{
	bool arrow;

	if (accept(p, "*")) {
		if (!parse_unary(p, w))
			return false;
		add_step(p, w, true, NULL);
		return true;
	}
	if (!parse_root(p, w))
		return false;
	while ((arrow = at(p, "->")) || at(p, ".")) {
		next(p);
		if (p->kind != TOK_NAME)
			return fail(p, "the name of a member");
		add_step(p, w, arrow, take_name(p));
	}
	return true;
}

static bool parse_place(struct parser *p)
{
	struct wplace *w = arena_new(p->arena, struct wplace);

	w->address = accept(p, "&");
	p->word->place = w;
	return parse_unary(p, w);
}

static bool parse_result(struct parser *p)
{
	return accept(p, "result") || fail(p, "`result`");
}

static bool parse_constant(struct parser *p, struct cond *c)
{
	bool negative;
	char *end;

	if (accept(p, "NULL")) {
		c->k = 0;
		return c->op == COND_EQ || c->op == COND_NE ||
		       fail(p, "`==` or `!=` before `NULL`");
	}
	negative = accept(p, "-");
	if (p->kind == TOK_NAME) {
		c->name = take_name(p);
		c->negative = negative;
		return true;
	}
	if (p->kind != TOK_NUMBER)
		return fail(p, "an integer, an enumerator or `NULL`");
	errno = 0;
	c->k = strtoll(p->tok, &end, 0);
	if (errno || end != p->tok + p->len)
		return fail(p, "an integer that fits 64 bits, without a suffix");
	if (negative)
		c->k = -c->k;
	next(p);
	return true;
}

static bool parse_comparison(struct parser *p, struct cond *c)
{
	static const struct { const char *text; enum cond_op op; } ops[] = {
		{ "==", COND_EQ }, { "!=", COND_NE }, { "<", COND_LT },
		{ "<=", COND_LE }, { ">", COND_GT }, { ">=", COND_GE },
	};

	if (!parse_result(p))
		return false;
	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++) {
		if (accept(p, ops[i].text)) {
			c->op = ops[i].op;
			return parse_constant(p, c);
		}
	}
	*c = (struct cond){ .op = COND_NE };
	return true;
}

static bool parse_cond(struct parser *p)
{
	struct cond *c = &p->word->cond;
	bool negated = accept(p, "!");

	if (accept(p, "IS_ERR")) {
		c->op = negated ? COND_NOT_ERR : COND_IS_ERR;
		return expect(p, "(") && parse_result(p) && expect(p, ")");
	}
	if (negated) {
		*c = (struct cond){ .op = COND_EQ };
		return parse_result(p);
	}
	if (!at(p, "result"))
		return fail(p, "a condition such as `result == 0`, `!result` or `IS_ERR(result)`");
	return parse_comparison(p, c);
}

static bool parse_release(struct parser *p)
{
	struct word *w = p->word;
	const char **all = arena_array(p->arena, const char *, w->nreleases + 1);

	if (p->kind != TOK_NAME)
		return fail(p, "the name of a release function");
	if (w->nreleases)
		memcpy(all, w->releases, w->nreleases * sizeof(*all));
	all[w->nreleases++] = take_name(p);
	w->releases = all;
	w->release = all[0];
	return true;
}

/* Kept with single spaces, so that one type has one spelling. */
static bool parse_type(struct parser *p)
{
	const char *type = "";

	if (p->kind != TOK_NAME)
		return fail(p, "a type");
	while (p->kind == TOK_NAME || at(p, "*")) {
		type = arena_printf(p->arena, "%s%s%.*s", type,
			!*type || type[strlen(type) - 1] == '*' ? "" : " ",
			(int)p->len, p->tok);
		next(p);
	}
	p->word->type = intern(type);
	return true;
}

/* Text up to the ")" of the word or, unless @list, the next comma. */
static bool parse_text(struct parser *p, bool list)
{
	const char *start = p->tok, *end = start;
	int parens = 0, brackets = 0;

	for (; p->kind != TOK_END; next(p)) {
		if (!parens && (at(p, ")") || at(p, ";") ||
				(!list && at(p, ","))))
			break;
		parens += at(p, "(") - at(p, ")");
		brackets += at(p, "[") - at(p, "]");
		if (brackets < 0)
			break;
		end = p->tok + p->len;
	}
	if (parens || brackets)
		return fail(p, "balanced brackets");
	if (start == end)
		return fail(p, "an expression");
	p->word->expr = intern_n(start, (size_t)(end - start));
	return true;
}

static bool parse_sum(struct parser *p);

/* `[MEMBER op CONSTANT]`: which objects a `struct S.m` is about. */
static bool parse_which(struct parser *p)
{
	if (!accept(p, "["))
		return true;
	if (p->kind != TOK_NAME)
		return fail(p, "the name of a member");
	next(p);
	if (!accept(p, "!="))
		return fail(p, "`!=`");
	if (p->kind != TOK_NAME && p->kind != TOK_NUMBER)
		return fail(p, "an enumerator or a number");
	next(p);
	return expect(p, "]");
}

static bool parse_factor(struct parser *p)
{
	bool type = accept(p, "sizeof"), name, is_struct;
	char *end;

	if (!type && accept(p, "("))
		return parse_sum(p) && expect(p, ")");
	if (type && !expect(p, "("))
		return false;
	if (!type && accept(p, "*") && p->kind != TOK_NAME)
		return fail(p, "the name of a pointer");
	name = !type && p->kind == TOK_NAME;
	is_struct = name && at(p, "struct");
	if (p->kind == TOK_NUMBER) {
		errno = 0;
		strtoll(p->tok, &end, 0);
		if (errno || end != p->tok + p->len)
			return fail(p, "an integer without a suffix");
	} else if (p->kind != TOK_NAME) {
		return fail(p, "a name or a number");
	}
	next(p);
	if ((type || is_struct) && p->kind == TOK_NAME)
		next(p);
	while (name && (accept(p, "->") || accept(p, "."))) {
		if (p->kind != TOK_NAME)
			return fail(p, "the name of a member");
		next(p);
	}
	if (is_struct && !parse_which(p))
		return false;
	return !type || expect(p, ")");
}

static bool parse_sum(struct parser *p)
{
	do {
		if (!parse_factor(p))
			return false;
	} while (accept(p, "+") || accept(p, "*"));
	return true;
}

/* Kept as text, for names get their values much later. */
static bool parse_size(struct parser *p)
{
	const char *start = p->tok, *end;

	if (!parse_sum(p))
		return false;
	end = p->tok;
	while (end > start && isspace((unsigned char)end[-1]))
		end--;
	p->word->expr = intern_n(start, (size_t)(end - start));
	return true;
}

static bool parse_bit(struct parser *p)
{
	if (!parse_text(p, false))
		return false;
	p->word->bit = p->word->expr;
	return true;
}

/* The arguments once more, of which the last @n'th may be a macro. */
static bool parse_expanded(struct parser *p, unsigned n)
{
	const char *expr = p->word->expr;

	while (expr && --n)
		if (!at(p, ",") && !parse_text(p, false))
			return false;
		else if (!expect(p, ","))
			return false;
	if (!parse_text(p, true))
		return false;
	if (!expr)
		p->word->expr = NULL;
	return true;
}

static bool parse_arg(struct parser *p, char letter)
{
	switch (toupper((unsigned char)letter)) {
	case 'R':
		return parse_release(p);
	case 'P':
		return (letter == 'p' && at(p, ",")) || parse_place(p);
	case 'B':
		return parse_bit(p);
	case 'C':
		return parse_cond(p);
	case 'T':
		return parse_type(p);
	case 'N':
		return parse_size(p);
	default:
		return parse_text(p, letter == 'S');
	}
}

static bool parse_args(struct parser *p, const char *shape)
{
	unsigned n = 0;

	if (!expect(p, "("))
		return false;
	for (const char *s = shape; *s; s++, n++) {
		bool optional = islower((unsigned char)*s) || *s == '*';

		if (optional && (at(p, ")") || at(p, ";")))
			break;
		if (s != shape && !accept(p, ","))
			return fail(p, optional ? "`,` or `)`" : "`,`");
		/* A "*" parses one more of the letter before, and stays. */
		if (*s == '*')
			s--;
		if (!parse_arg(p, *s))
			return false;
	}
	if (accept(p, ";") && !parse_expanded(p, n))
		return false;
	if (!expect(p, ")"))
		return false;
	return p->kind == TOK_END || fail(p, "nothing after `)`");
}

static bool is_printable(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ' || *s == 127)
			return false;
	return true;
}

static bool parse(struct parser *p)
{
	next(p);
	for (unsigned i = 0; i < NR_WORDS; i++) {
		if (p->kind == TOK_NAME && accept(p, rows[i].text)) {
			p->word->kind = (enum word_kind)i;
			return parse_args(p, rows[i].shape);
		}
	}
	return fail(p, "a word that belay knows");
}

/* Without the arguments that macros were expanded in */
static const char *as_written(const char *text, size_t len)
{
	const char *end = memchr(text, ';', len);

	return end ? intern_printf("%.*s)", (int)(end - text), text) :
		     intern_n(text, len);
}

struct word *word_parse(struct arena *a, const char *text, struct span span)
{
	struct word *w = arena_new(a, struct word);
	struct parser p = { .arena = a, .word = w };
	size_t len;

	while (*text == ' ')
		text++;
	len = strlen(text);
	while (len && text[len - 1] == ' ')
		len--;
	w->kind = NR_WORDS;
	w->text = as_written(text, len);
	w->span = span;
	p.tok = intern_n(text, len);
	if (!is_printable(text))
		w->bad = "expected text on one line, found a control character";
	else
		parse(&p);
	return w;
}

struct word *word_find(struct word *words, enum word_kind kind)
{
	while (words && (words->bad || words->kind != kind))
		words = words->next;
	return words;
}

const char *word_name(enum word_kind kind)
{
	return rows[kind].spelling;
}
