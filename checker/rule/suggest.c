// SPDX-License-Identifier: GPL-2.0-only
#include "rule/suggest.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/earn.h"
#include "base/intern.h"
#include "effect/word.h"
#include "mir/mir_type.h"
#include "rule/check.h"

#define MAX_TOGETHER	4	/* words that are tried as one */
#define MAX_PASSES	3
#define TRY_CHECKS	24	/* checks of the unit for one finding */
#define MAX_CHECKS	400	/* and in all */

struct refused {
	struct want want;
	const char *why;
};

struct search {
	struct arena *arena;
	struct mir_unit *unit;
	struct suggestions *out;
	struct arena known_in;		/* what is found so far */
	struct diag_buf known;
	VEC(struct refused) refused;
	unsigned checks, left;
};

static struct word **slot_of(const struct want *x)
{
	return x->field ? &x->field->words : x->var ? &x->var->words :
	       &x->func->words;
}

static const struct span *span_of(const struct want *x)
{
	return x->field ? &x->field->span : x->var ? &x->var->span :
	       &x->func->span;
}

/* The callbacks of the table @v have the cookie that @x says, or none. */
static void set_cookie(struct mir_unit *u, const struct mir_var *v,
		       struct word *x)
{
	struct mir_type *t = NULL;

	for (unsigned i = 0; x && i < u->records.n; i++)
		if (!strcmp(u->records.v[i]->tag, x->type))
			t = mir_type_ptr(u, mir_type_record(u,
							    u->records.v[i]));
	for (unsigned i = 0; i < u->slots.n; i++)
		if (u->slots.v[i]->table == v) {
			u->slots.v[i]->cookie = x;
			u->slots.v[i]->cookie_type = t;
		}
}

static void take_back(struct mir_unit *u, struct suggestions *s, unsigned to)
{
	while (s->placed.n > to) {
		const struct placed *p = &s->placed.v[--s->placed.n];

		if (!p->gone)
			*slot_of(&p->want) = p->saved;
		if (p->want.var && p->word->kind == WORD_COOKIE)
			set_cookie(u, p->want.var, NULL);
	}
}

void suggest_remove(struct mir_unit *u, struct suggestions *s)
{
	take_back(u, s, 0);
}

static bool was_placed(const struct search *s, const struct word *w)
{
	for (unsigned i = 0; i < s->out->placed.n; i++)
		if (s->out->placed.v[i].word == w)
			return true;
	return false;
}

/* Words that say more or less, by a number */
static bool ranks(enum word_kind kind)
{
	return kind == WORD_BYTES || kind == WORD_AT_LEAST ||
	       kind == WORD_AT_MOST;
}

static bool is_number(const char *expr)
{
	return *expr && expr[strspn(expr, "-0123456789")] == '\0';
}

static bool is_stronger(enum word_kind kind, const char *a, const char *b)
{
	if (!is_number(a) || !is_number(b))
		return false;
	return kind == WORD_AT_MOST ? atoll(a) < atoll(b) :
				      atoll(a) > atoll(b);
}

/* The text that says what both do, or NULL. */
static const char *united(struct search *s, const struct word *old,
			  const struct word *w)
{
	const char *text = "parks(";

	if (ranks(w->kind))
		return was_placed(s, old) && is_stronger(w->kind, w->expr,
							 old->expr) ?
		       w->text : NULL;
	if (w->kind != WORD_PARKS)
		return NULL;
	for (unsigned i = 0; i < old->nreleases; i++) {
		if (old->releases[i] == w->release)
			return NULL;
		text = arena_printf(s->arena, "%s%s, ", text,
				    old->releases[i]);
	}
	return arena_printf(s->arena, "%s%s)", text, w->release);
}

/* Does a word that is there rule out @w? */
static bool contradicts(struct word *there, const struct word *w)
{
	const struct word *own = word_find(there, WORD_OWN);

	switch (w->kind) {
	case WORD_PARKS:
		return own && own->release == w->release;
	case WORD_BORROWS:
		return own;
	case WORD_OWN:
		return word_find(there, WORD_BORROWS);
	default:
		return false;
	}
}

static bool put(struct search *s, const struct want *x)
{
	struct word **slot = slot_of(x), *old;
	struct span at = *span_of(x);
	struct placed p = { .want = *x, .saved = *slot,
			    .word = word_parse(s->arena, x->text, at) };
	const char *text;

	old = p.word->kind == WORD_SETS ? NULL :
	      word_find(*slot, p.word->kind);
	if (p.word->bad || contradicts(*slot, p.word))
		return false;
	if (old) {
		text = united(s, old, p.word);
		if (!text)
			return false;
		p.word = word_parse(s->arena, text, at);
	}
	p.word->next = *slot;
	*slot = p.word;
	if (x->var && p.word->kind == WORD_COOKIE)
		set_cookie(s->unit, x->var, p.word);
	vec_push(s->arena, &s->out->placed, p);
	return true;
}

static bool same_place(const struct diag *a, const struct diag *b)
{
	return a->rule == b->rule && a->span.line == b->span.line &&
	       a->span.col == b->span.col;
}

static unsigned count_at(const struct diag_buf *b, const struct diag *d)
{
	unsigned n = 0;

	for (unsigned i = 0; i < b->diags.n; i++)
		n += same_place(b->diags.v[i], d);
	return n;
}

static bool has(const struct diag_buf *b, const struct diag *d)
{
	for (unsigned i = 0; i < b->diags.n; i++)
		if (same_place(b->diags.v[i], d) &&
		    !strcmp(b->diags.v[i]->text, d->text))
			return true;
	return false;
}

/* Gone, and not only put in other words. */
static bool is_gone(const struct search *s, const struct diag_buf *now,
		    const struct diag *d)
{
	return !has(now, d) && count_at(now, d) < count_at(&s->known, d);
}

/* What is found in place of @d with what was put: itself, or more to it. */
static const struct diag *what_is_left(const struct diag_buf *now,
				       const struct diag *d)
{
	for (unsigned i = 0; !has(now, d) && i < now->diags.n; i++)
		if (same_place(now->diags.v[i], d))
			return now->diags.v[i];
	return d;
}

/* Something that was not found before, or NULL. */
static const struct diag *first_new(const struct search *s,
				    const struct diag_buf *now)
{
	for (unsigned i = 0; i < now->diags.n; i++) {
		const struct diag *d = now->diags.v[i];

		if (!has(&s->known, d) &&
		    count_at(now, d) > count_at(&s->known, d))
			return d;
	}
	return NULL;
}

static void check(struct search *s, struct diag_buf *now)
{
	struct stats stats = { 0 };

	s->checks++;
	check_unit(s->unit, now, &stats);
}

static struct suggestion *suggestion_for(struct search *s,
					 const struct want *x)
{
	struct suggestion n = { .on = *x };

	for (unsigned i = 0; i < s->out->list.n; i++)
		if (want_same(&s->out->list.v[i].on, x))
			return &s->out->list.v[i];
	vec_push(s->arena, &s->out->list, n);
	return &s->out->list.v[s->out->list.n - 1];
}

/* The words from number @from on stay; @now is what is found with them. */
static void commit(struct search *s, unsigned from, struct arena *in,
		   const struct diag_buf *now)
{
	for (unsigned i = from; i < s->out->placed.n; i++) {
		struct suggestion *g = suggestion_for(s,
					&s->out->placed.v[i].want);

		for (unsigned k = 0; k < s->known.diags.n; k++) {
			const struct diag *d = s->known.diags.v[k];
			const char *id = arena_printf(s->arena, "BL%u",
						      d->rule);

			if (!is_gone(s, now, d) || (g->ends && strstr(g->ends, id)))
				continue;
			g->ends = g->ends ? arena_printf(s->arena, "%s, %s",
							 g->ends, id) : id;
		}
	}
	arena_release(&s->known_in);
	s->known_in = *in;
	s->known = *now;
	s->known.arena = &s->known_in;
}

static struct refused *refusal(struct search *s, const struct want *x)
{
	for (unsigned i = 0; i < s->refused.n; i++)
		if (want_equal(&s->refused.v[i].want, x))
			return &s->refused.v[i];
	return NULL;
}

static const char *objection(struct search *s, const struct diag *d,
			     const struct word *w)
{
	return arena_printf(s->arena, "with %s, BL%u in line %u: %s",
			    earned_text(s->arena, w), d->rule, d->span.line,
			    d->text);
}

/*
 * Puts @x; true, and all that was put since @from stays, where @goal is not
 * found any more, nor anything new. @why says what else there is.
 */
static bool attempt(struct search *s, const struct want *x,
		    const struct diag *goal, unsigned from, const char **why)
{
	unsigned here = s->out->placed.n;
	struct arena arena = { 0 };
	struct diag_buf now = { .arena = &arena };
	const struct diag *bad;

	if (!s->left || s->checks >= MAX_CHECKS || !put(s, x))
		return false;
	s->left--;
	check(s, &now);
	bad = is_gone(s, &now, goal) ? first_new(s, &now) :
				       what_is_left(&now, goal);
	if (!bad) {
		commit(s, from, &arena, &now);
		return true;
	}
	if (!*why)
		*why = objection(s, bad, s->out->placed.v[here].word);
	if (bad != goal && here - from + 1 < MAX_TOGETHER)
		for (const struct want *y = bad->wants; y; y = y->next)
			if (attempt(s, y, goal, from, why)) {
				arena_release(&arena);
				return true;
			}
	take_back(s->unit, s->out, here);
	arena_release(&arena);
	return false;
}

/* The most that any finding wants to be said, if it is about a number. */
static const struct want *largest(const struct search *s,
				  const struct want *x)
{
	struct arena a = { 0 };
	struct word *w = word_parse(&a, x->text, *span_of(x)), *v;

	for (unsigned i = 0; !w->bad && ranks(w->kind) &&
			     i < s->known.diags.n; i++)
		for (const struct want *y = s->known.diags.v[i]->wants; y;
		     y = y->next) {
			if (!want_same(x, y))
				continue;
			v = word_parse(&a, y->text, *span_of(y));
			if (!v->bad && v->kind == w->kind &&
			    is_stronger(v->kind, v->expr, w->expr)) {
				x = y;
				w = v;
			}
		}
	arena_release(&a);
	return x;
}

static bool try_want(struct search *s, const struct want *x,
		     const struct diag *d)
{
	struct refused r = { .want = *x };

	if (refusal(s, x))
		return false;
	s->left = TRY_CHECKS;
	if (attempt(s, x, d, s->out->placed.n, &r.why))
		return true;
	r.want.text = arena_strdup(s->arena, x->text);
	vec_push(s->arena, &s->refused, r);
	return false;
}

/* False where no word for what @d wants stands. */
static bool try_finding(struct search *s, const struct diag *d, bool parks)
{
	for (const struct want *x = d->wants; x; x = x->next)
		if ((parks || strncmp(x->text, "parks(", 6)) &&
		    (try_want(s, largest(s, x), d) || try_want(s, x, d)))
			return true;
	return false;
}

/* With @parks, what is believed more than shown is tried, too. */
static bool pass(struct search *s, bool parks)
{
	bool any = false;

	s->refused.n = 0;
	for (unsigned i = 0; i < s->known.diags.n;) {
		if (try_finding(s, s->known.diags.v[i], parks)) {
			any = true;
			i = 0;
		} else {
			i++;
		}
	}
	return any;
}

/* What is found still, and wants words that did not stand. */
static void give_reasons(struct search *s)
{
	for (unsigned i = 0; i < s->known.diags.n; i++) {
		const struct want *x = s->known.diags.v[i]->wants;
		const struct refused *r = x ? refusal(s, largest(s, x)) : NULL;
		struct suggestion *g;

		if (!r || !r->why)
			continue;
		g = suggestion_for(s, x);
		if (!g->why)
			g->why = r->why;
	}
}

/* Was @w put there instead of an earlier word of its kind? */
static bool replaces(const struct word *w, const struct word *old)
{
	return w->kind == old->kind && w->kind != WORD_SETS;
}

/* The words of each declaration, by kind. */
static void collect(struct search *s, struct suggestion *g)
{
	for (unsigned kind = 0; kind < NR_WORDS; kind++)
		for (unsigned k = 0; k < s->out->placed.n; k++) {
			const struct placed *p = &s->out->placed.v[k];
			unsigned n = g->words.n;

			if (p->word->kind != kind || !want_same(&p->want,
								&g->on))
				continue;
			if (n && replaces(p->word, g->words.v[n - 1]))
				g->words.v[n - 1] = p->word;
			else
				vec_push(s->arena, &g->words, p->word);
		}
}

void suggest_remove_funcs(struct suggestions *s)
{
	struct word **slot;

	for (unsigned i = 0; i < s->placed.n; i++) {
		struct placed *p = &s->placed.v[i];

		if (!p->want.func)
			continue;
		slot = &p->want.func->words;
		while (*slot != p->word)
			slot = &(*slot)->next;
		*slot = p->word->next;
		p->gone = true;
	}
}

const struct suggestion *suggestion_of(const struct suggestions *s,
				       const struct mir_func *f)
{
	for (unsigned i = 0; i < s->list.n; i++)
		if (s->list.v[i].on.func == f && s->list.v[i].words.n)
			return &s->list.v[i];
	return NULL;
}

const struct span *suggestion_span(const struct suggestion *s)
{
	return span_of(&s->on);
}

static int compare(const void *a, const void *b)
{
	const struct span *x = suggestion_span(a), *y = suggestion_span(b);
	int c = strcmp(x->file ? x->file : "", y->file ? y->file : "");

	if (!c)
		c = (x->line > y->line) - (x->line < y->line);
	if (!c)
		c = (x->col > y->col) - (x->col < y->col);
	return c ? c : (x->end_col > y->end_col) - (x->end_col < y->end_col);
}

void suggest(struct arena *a, struct mir_unit *u, struct suggestions *out)
{
	struct search s = { .arena = a, .unit = u, .out = out };

	s.known.arena = &s.known_in;
	check(&s, &s.known);
	pass(&s, false);
	for (unsigned i = 0; i < MAX_PASSES && pass(&s, true); i++)
		;
	give_reasons(&s);
	for (unsigned i = 0; i < out->list.n; i++)
		collect(&s, &out->list.v[i]);
	if (out->list.n)
		qsort(out->list.v, out->list.n, sizeof(*out->list.v), compare);
	arena_release(&s.known_in);
}
