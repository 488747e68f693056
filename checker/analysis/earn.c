// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/earn.h"

#include <string.h>

#include "analysis/edge.h"
#include "base/intern.h"
#include "mir/walk.h"

struct search {
	struct arena *arena;
	struct mir_unit *unit;
	struct helpers *helpers;
	struct mir_func *func;
	struct earned *e;
};

static const unsigned rules[NR_ISSUES] = {
#define ISSUE(e, rule, fn) [ISSUE_##e] = rule,
#include "analysis/issue.def"
};

static struct word **slot_of(struct mir_func *f, int param)
{
	return param < 0 ? &f->words : &f->params[param]->words;
}

void earned_put(struct arena *a, struct earned *e)
{
	struct mir_func *f = e->func;
	struct word **slot;

	e->saved = arena_array(a, struct word *, f->nparams + 1);
	for (unsigned i = 0; i <= f->nparams; i++)
		e->saved[i] = *slot_of(f, (int)i - 1);
	for (unsigned i = e->gains.n; i--;) {
		slot = slot_of(f, e->gains.v[i].param);
		e->gains.v[i].word->next = *slot;
		*slot = e->gains.v[i].word;
	}
}

void earned_remove(struct earned *e)
{
	for (unsigned i = 0; i <= e->func->nparams; i++)
		*slot_of(e->func, (int)i - 1) = e->saved[i];
}

const char *earned_text(struct arena *a, const struct word *w)
{
	const char *args = strchr(w->text, '(');
	const char *name = word_name(w->kind);

	if (w->kind == WORD_TAKE && w->nreleases)
		name = "__take_of";
	if (w->kind == WORD_ACQUIRES && w->cond.op != COND_ALWAYS)
		name = "__acquires_if";
	return args && strcmp(args, "()") ? arena_printf(a, "%s%s", name, args) :
	       name;
}

static void gain(struct search *s, int param, const char *text)
{
	struct gain g = { param, word_parse(s->arena, text, s->func->span) };

	vec_push(s->arena, &s->e->gains, g);
}

/*
 * What the checker finds wrong with the function as it stands now: the text,
 * or NULL when it accepts it.
 */
static const char *objection(struct search *s)
{
	struct module_duties module = { .asks = false };
	struct arena arena = { 0 };
	struct run r = { .c = { &arena, vtab_new(&arena) }, .arena = &arena,
			 .unit = s->unit, .issues = issues_new(&arena),
			 .root = s->func, .helpers = s->helpers, .brief = true,
			 .module = &module };
	const struct issue *i;
	const char *text = NULL;

	edge_check(&r);
	i = issues_at(r.issues, 0);
	if (i)
		text = arena_printf(s->arena, "BL%u in line %u%s%s%s",
				    rules[i->kind], event_span(i->at).line,
				    i->what ? ", `" : "", i->what ? i->what : "",
				    i->what ? "`" : "");
	arena_release(&arena);
	return text;
}

static const char *try_words(struct search *s)
{
	const char *text;

	earned_put(s->arena, s->e);
	text = objection(s);
	earned_remove(s->e);
	return text;
}

/* One word more, if it stands. */
static bool try_gain(struct search *s, int param, const char *text)
{
	gain(s, param, text);
	if (!s->e->gains.v[s->e->gains.n - 1].word->bad && !try_words(s))
		return true;
	s->e->gains.n--;
	return false;
}

static const char *with_cond(struct search *s, const char *word,
			     const char *arg, int k)
{
	const char *cond = observe_cond_text(k);

	return arena_printf(s->arena, "%s(%s%s%s)", word, arg,
			    cond ? ", " : "", cond ? cond : "");
}

static bool fail(struct search *s, const char *what, const char *name)
{
	s->e->why = name ? arena_printf(s->arena, what, name) : what;
	return false;
}

static bool want_result(struct search *s, const struct observed *o)
{
	const struct effect *own = NULL;

	if (s->func->result->kind != TYPE_PTR || s->func->result->space)
		return true;
	for (unsigned i = 0; i < o->effects.n; i++) {
		if (o->effects.v[i].kind != WORD_OWN ||
		    o->effects.v[i].param >= 0)
			continue;
		if (own)
			return fail(s, "the result is released in more than one way",
				    NULL);
		own = &o->effects.v[i];
	}
	if (own && observe_cond(o, own, true) != -1)
		return fail(s, "the result is owned on some paths only", NULL);
	if (own)
		gain(s, -1, with_cond(s, "own", own->cls, -1));
	if (o->result & PTR_NULL)
		gain(s, -1, "nullable()");
	if (o->result & PTR_ERR)
		gain(s, -1, "errptr()");
	return true;
}

/* All ways in which the duty on parameter @i was ended count as one. */
static bool want_take(struct search *s, const struct observed *o, int i)
{
	struct effect all = { .kind = WORD_TAKE, .param = i };
	const char *name = s->func->params[i]->name, *list = NULL;
	bool seen[OBSERVE_WAYS] = { false };
	int k;

	for (unsigned n = 0; n < o->effects.n; n++) {
		const struct effect *e = &o->effects.v[n];

		if (e->kind != WORD_TAKE || e->param != i)
			continue;
		all.blurred |= e->blurred || !e->cls;
		for (unsigned w = 0; w < e->ways.n; w++)
			seen[e->ways.v[w]] = true;
		list = list ? arena_printf(s->arena, "%s, %s", list, e->cls) :
		       e->cls;
	}
	for (unsigned w = 0; w < o->ways.n; w++)
		if (seen[w])
			vec_push(s->arena, &all.ways, w);
	if (!all.ways.n)
		return true;
	k = observe_cond(o, &all, true);
	if (k == -2)
		return fail(s, "whether `%s` is taken does not depend on the result",
			    name);
	if (k == -1)
		gain(s, i, arena_printf(s->arena, "take(%s)", list));
	else
		gain(s, -1, with_cond(s, "takes", name, k));
	return true;
}

static bool want_effect(struct search *s, const struct observed *o,
			const struct effect *e)
{
	bool owner = e->cls && e->kind == WORD_SETS;
	int k;

	switch (e->kind) {
	case WORD_OWN:
		if (e->param < 0)
			return true;
		break;
	case WORD_GIVES: case WORD_ACQUIRES: case WORD_RELEASES:
	case WORD_MUST_HOLD:
		break;
	case WORD_SETS:
		if (owner)
			break;
		return true;
	default:
		return true;
	}
	k = observe_cond(o, e, true);
	if (owner && k == -2)
		k = -1;
	if (k == -2 || (e->place && e->place[0] == '?') ||
	    (k >= 0 && e->kind == WORD_MUST_HOLD))
		return fail(s, "what happens to `%s` does not depend on the result",
			    e->place ? e->place :
			    s->func->params[e->param]->name);
	if (e->kind == WORD_OWN) {
		gain(s, e->param, with_cond(s, "own", e->cls, -1));
		gain(s, -1, with_cond(s, "sets", e->place, k));
	} else if (e->kind == WORD_GIVES)
		gain(s, e->param, with_cond(s, "gives", e->cls, k));
	else
		gain(s, -1, with_cond(s, e->kind == WORD_SETS ? "sets" :
				      e->kind == WORD_ACQUIRES ? "acquires" :
				      e->kind == WORD_RELEASES ? "releases" :
				      "must_hold", e->place, k));
	return true;
}

/* That there is nothing to say is said only where it is all. */
static void drop_contract(struct search *s)
{
	struct gain *g = s->e->gains.v;

	if (s->e->gains.n < 2 || g->word->kind != WORD_CONTRACT)
		return;
	s->e->gains.n--;
	memmove(g, g + 1, s->e->gains.n * sizeof(*g));
}

static bool want_all(struct search *s, const struct observed *o)
{
	if (o->overflow)
		return fail(s, "there are too many ways through it", NULL);
	if (!o->ways.n)
		return fail(s, "it does not return", NULL);
	if (!want_result(s, o))
		return false;
	for (unsigned i = 0; i < s->func->nparams; i++)
		if (!want_take(s, o, (int)i))
			return false;
	for (unsigned i = 0; i < o->effects.n; i++)
		if (!want_effect(s, o, &o->effects.v[i]))
			return false;
	return true;
}

static bool has_gain(const struct search *s, int param, const char *text)
{
	for (unsigned i = 0; i < s->e->gains.n; i++)
		if (s->e->gains.v[i].param == param &&
		    !strcmp(s->e->gains.v[i].word->text, text))
			return true;
	return false;
}

/* What else can be said: none of it is needed for the body to be accepted. */
static void offer_effect(struct search *s, const struct observed *o,
			 const struct effect *e)
{
	const char *name;
	int k = observe_cond(o, e, false);

	if (k == -2 || e->param < 0)
		return;
	name = s->func->params[e->param]->name;
	if (e->kind == WORD_RETURNS && k == -1 && o->result == PTR_VALID) {
		try_gain(s, -1, with_cond(s, "returns", name, -1));
	} else if (e->kind == WORD_SETS && !e->cls && e->place[0] == '*') {
		if (k >= 0 || !try_gain(s, e->param, "init_out()"))
			try_gain(s, -1, with_cond(s, "sets", e->place, k));
	}
}

/* The place of a member of what a parameter points to, or NULL. */
static const char *member_of_param(struct search *s,
				   const struct mir_instr *const *def,
				   struct operand o)
{
	const struct mir_instr *addr, *load;
	const char *text;

	if (o.kind != OPD_TEMP)
		return NULL;
	addr = def[o.temp];
	if (!addr || addr->op != OP_ADDR || addr->place->var ||
	    addr->place->ptr.kind != OPD_TEMP || !addr->place->nproj)
		return NULL;
	load = def[addr->place->ptr.temp];
	if (!load || load->op != OP_LOAD || !load->place->var ||
	    load->place->nproj || load->place->var->kind != VAR_PARAM)
		return NULL;
	text = load->place->var->name;
	for (unsigned i = 0; i < addr->place->nproj; i++) {
		if (addr->place->proj[i].kind != PROJ_FIELD ||
		    !addr->place->proj[i].field->name[0])
			return NULL;
		text = arena_printf(s->arena, "%s%s%s", text, i ? "." : "->",
				    addr->place->proj[i].field->name);
	}
	return text;
}

static void offer_built(struct search *s,
			const struct mir_instr *const *def,
			const struct mir_instr *call)
{
	const struct mir_func *f = call->a.func;
	const char *place;

	for (unsigned i = 0; i < call->nargs && i < f->nparams; i++) {
		if (!word_find(f->params[i]->words, WORD_CONSTRUCTS))
			continue;
		place = member_of_param(s, def, call->args[i]);
		if (!place ||
		    has_gain(s, -1, with_cond(s, "sets", place, -1)) ||
		    try_gain(s, -1, with_cond(s, "sets", place, -1)))
			continue;
		try_gain(s, -1, with_cond(s, "sets", place, 0));
	}
}

/* Locks and their like that the body makes in what it is handed. */
static void offer_constructed(struct search *s)
{
	const struct mir_func *f = s->func;
	const struct mir_instr **def;

	def = arena_array(s->arena, const struct mir_instr *, f->temps.n + 1);
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->has_dst)
			def[k.instr->dst] = k.instr;
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->op == OP_CALL && k.instr->a.kind == OPD_FUNC)
			offer_built(s, def, k.instr);
}

static void offer(struct search *s, const struct observed *o)
{
	for (unsigned i = 0; i < o->effects.n; i++)
		offer_effect(s, o, &o->effects.v[i]);
	offer_constructed(s);
	for (unsigned i = 0; i < s->func->nparams; i++)
		if (o->nullable >> i & 1 &&
		    s->func->params[i]->type->kind == TYPE_PTR &&
		    !s->func->params[i]->type->space)
			try_gain(s, (int)i, "nullable()");
}

/* Locks that the body expects to be held, as far as it can be told. */
static void assume_locks(struct search *s, const struct observed *o)
{
	const struct issue *i;
	const char *text;
	struct word *w;

	/* What the author would write: from parameters, or it will not do. */
	for (unsigned n = 0; (i = issues_at(o->issues, n)); n++) {
		if (i->kind != ISSUE_NOT_HELD || !i->what)
			continue;
		text = arena_printf(s->arena, "must_hold(%s)", i->what);
		w = word_parse(s->arena, text, s->func->span);
		if (!w->bad && !has_gain(s, -1, text))
			gain(s, -1, text);
	}
}

static void look(struct search *s, struct observed *o)
{
	struct earned with = { .func = s->func };

	/* As if all pointers might be NULL, to see which need not be valid. */
	*o = (struct observed){ .arena = o->arena };
	with.gains.n = 0;
	for (unsigned i = 0; i < s->e->gains.n; i++)
		vec_push(s->arena, &with.gains, s->e->gains.v[i]);
	for (unsigned i = 0; i < s->func->nparams; i++) {
		struct gain g = { (int)i, word_parse(s->arena, "nullable()",
						     s->func->span) };

		vec_push(s->arena, &with.gains, g);
	}
	earned_put(s->arena, &with);
	observe(o, s->unit, s->helpers, s->func);
	earned_remove(&with);
}

void earn(struct arena *a, struct mir_unit *u, struct mir_func *f,
	  struct helpers *h, struct earned *e)
{
	struct search s = { a, u, h, f, e };
	struct arena notes = { 0 };
	struct observed o = { .arena = &notes };

	*e = (struct earned){ .func = f };
	look(&s, &o);
	assume_locks(&s, &o);
	if (e->gains.n)
		look(&s, &o);
	e->gains.n = 0;
	if (want_all(&s, &o)) {
		/* That there is nothing to say is a contract, too. */
		if (!e->gains.n)
			gain(&s, -1, "contract()");
		e->why = try_words(&s);
	}
	if (e->why)
		e->gains.n = 0;
	else
		offer(&s, &o);
	drop_contract(&s);
	arena_release(&notes);
}
