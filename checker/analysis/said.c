// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/said.h"

#include <string.h>

#include "analysis/wordplace.h"

struct word *param_word(const struct mir_func *f, const struct mir_slot *slot,
			unsigned i, enum word_kind kind)
{
	struct word *w = NULL;

	if (i < f->nparams)
		w = word_find(f->params[i]->words, kind);
	if (!w && slot && slot->decl && i < slot->decl->nparams)
		w = word_find(slot->decl->params[i]->words, kind);
	return w;
}

struct word *func_word(const struct mir_func *f, const struct mir_slot *slot,
		       enum word_kind kind)
{
	struct word *w = word_find(f->words, kind);

	if (!w && slot && slot->decl)
		w = word_find(slot->decl->words, kind);
	return w;
}

/* Words that say how a function is to be compiled are no contract. */
static bool is_effect(const struct word *w)
{
	return w->kind != WORD_MUST_CHECK && w->kind != WORD_PRINTF &&
	       w->kind != WORD_SCANF && w->kind != WORD_USER &&
	       w->kind != WORD_IOMEM && w->kind != WORD_PERCPU &&
	       w->kind != WORD_RCU;
}

static bool any_effect(const struct word *w)
{
	while (w && !is_effect(w))
		w = w->next;
	return w;
}

bool has_words(const struct mir_func *f)
{
	if (any_effect(f->words))
		return true;
	for (unsigned i = 0; i < f->nparams; i++)
		if (any_effect(f->params[i]->words))
			return true;
	return f->slot && f->slot->decl;
}

static bool is_about_lock(const struct word *w)
{
	return w->kind == WORD_ACQUIRES || w->kind == WORD_RELEASES ||
	       w->kind == WORD_MUST_HOLD;
}

bool says_locks_only(const struct mir_func *f)
{
	bool any = false;

	if (!f->is_static || !f->has_body || !f->in_main_file || f->slot)
		return false;
	for (unsigned i = 0; i < f->nparams; i++)
		if (any_effect(f->params[i]->words))
			return false;
	for (const struct word *w = f->words; w; w = w->next) {
		if (!is_effect(w))
			continue;
		if (!is_about_lock(w))
			return false;
		any = true;
	}
	return any;
}

bool has_contract(const struct mir_func *f)
{
	return has_words(f) && !says_locks_only(f);
}

bool said_by_author(const struct mir_unit *u, const struct mir_func *f)
{
	return f->in_main_file || f->is_prototype ||
	       (f->span.file && u->main_file &&
		!strcmp(f->span.file, u->main_file));
}

struct fact words_fact(const struct mir_type *t, struct word *words)
{
	unsigned mask = PTR_VALID;

	if (!t || t->kind != TYPE_PTR)
		return fact_top(t);
	if (word_find(words, WORD_NULLABLE))
		mask |= PTR_NULL;
	if (word_find(words, WORD_ERRPTR))
		mask |= PTR_ERR;
	if (word_find(words, WORD_USER))
		mask = PTR_ANY;
	return fact_ptr(mask);
}

struct fact words_output(const struct mir_type *t, struct word *words)
{
	struct fact f = words_fact(t, words);
	unsigned mask = f.ptr & (PTR_VALID | PTR_ERR);

	if (!f.ptr || word_find(words, WORD_USER))
		return f;
	if (word_find(words, WORD_NULLABLE_EACH))
		mask |= PTR_NULL;
	return fact_ptr(mask);
}

struct word *said_next(const struct mir_func *f, const struct mir_slot *slot,
		       struct word *x)
{
	struct word *own = f->words;
	struct word *inherited = slot && slot->decl ? slot->decl->words : NULL;
	struct word *w;

	if (!x)
		return own ? own : inherited;
	if (x->next)
		return x->next;
	for (w = own; w; w = w->next)
		if (w == x)
			return inherited;
	return NULL;
}

bool said_raw(const struct mir_func *f, const struct mir_slot *slot)
{
	struct word *x = NULL;

	if (f->result->kind != TYPE_PTR || f->result->elem->kind != TYPE_VOID ||
	    func_word(f, slot, WORD_ZEROED))
		return false;
	while ((x = said_next(f, slot, x)))
		if (x->kind == WORD_SETS && x->place &&
		    x->place->root == WROOT_RESULT)
			return false;
	return true;
}

bool said_cond_equal(struct cond a, struct cond b)
{
	return a.op == b.op && a.k == b.k;
}

void said_add_cond(struct cond_set *set, struct cond c)
{
	if (c.op == COND_ALWAYS)
		return;
	for (unsigned i = 0; i < set->n; i++)
		if (said_cond_equal(set->c[i], c))
			return;
	if (set->n < SAID_MAX_CONDS)
		set->c[set->n++] = c;
	else
		set->overflow = true;
}

void said_conds(struct cond_set *set, const struct mir_func *f,
		const struct mir_slot *slot)
{
	struct word *x = NULL;

	while ((x = said_next(f, slot, x)))
		said_add_cond(set, x->cond);
	for (unsigned i = 0; i < f->nparams; i++)
		for (x = f->params[i]->words; x; x = x->next)
			said_add_cond(set, x->cond);
}

const struct word *said_binding(const struct mir_slot *slot,
				enum word_kind kind)
{
	const struct word *where, *x;

	if (!slot || !slot->decl)
		return NULL;
	where = word_find(slot->decl->words, WORD_COOKIE_AT);
	for (x = where ? slot->decl->words : NULL; x; x = x->next)
		if (x->kind == kind && wordplace_same(x->place, where->place))
			return x;
	return NULL;
}

bool said_binds(const struct mir_slot *slot, const struct word *x)
{
	struct word *where;

	if (!slot || !slot->decl ||
	    (x->kind != WORD_TAKES && x->kind != WORD_SETS))
		return true;
	where = word_find(slot->decl->words, WORD_COOKIE_AT);
	if (!where || !wordplace_same(where->place, x->place))
		return true;
	return slot->cookie &&
	       (slot->cookie->release || x->kind == WORD_SETS);
}
