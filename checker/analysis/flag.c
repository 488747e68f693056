// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/flag.h"

#include <string.h>

#include "analysis/choice.h"
#include "analysis/count.h"
#include "analysis/deny.h"
#include "analysis/leave.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"
#include "analysis/tally.h"
#include "analysis/wordplace.h"

bool flag_exception(const struct duty *d)
{
	return d->home && d->subject->kind == V_ADDR &&
	       d->holder == d->subject->loc;
}

/* The structure that the member @l is in, around anonymous ones. */
static const struct loc *around(const struct loc *l)
{
	for (l = l->up; l && l->field && !l->field->name[0]; l = l->up)
		;
	return l;
}

/* The place that the word @x on the flag @l names. */
static bool target(const struct site *at, struct world *w, const struct loc *l,
		   const struct word *x, struct spot *s)
{
	const struct wplace *p = x->place;
	struct mir_type t = { .kind = TYPE_RECORD };

	l = flag_member(l);
	*s = (struct spot){ .loc = around(l) };
	if (!p)
		return s->loc;
	if (l->field && p->root == WROOT_NAME && !p->nsteps) {
		t.rec = l->field->rec;
		s->type = &t;
		s->loc = wordplace_member(at->run->c.vt, l->up, &s->type,
					  p->name);
		if (s->loc)
			return true;
	}
	return wordplace_find(at, w, &(struct binding){ 0 }, p, s) && s->loc;
}

/* What the flag @l speaks of, as long as it is @self; NULL: nothing. */
static const struct value *subject(const struct site *at, struct world *w,
				   const struct loc *l, const struct word *x,
				   const struct value *self)
{
	struct spot s;

	if (!target(at, w, l, x, &s))
		return NULL;
	if (s.loc == l)
		return self;
	if (x->place && !x->place->address && (s.type->kind == TYPE_PTR ||
					       s.type->kind == TYPE_INT))
		return memory_peek(at, w, s.loc, s.type);
	if (!s.loc->up && s.loc->obj->kind == OBJ_DEREF)
		return s.loc->obj->ptr;
	return wordplace_addr(at, loc_type(s.loc), s.loc);
}

/* 1: set, 0: not, -1: not known */
static int truth(const struct world *w, const struct value *v)
{
	return v->kind == V_UNINIT ? 0 : fact_truth(world_fact(w, v));
}

static const struct value *address(const struct site *at, const struct loc *l)
{
	return wordplace_addr(at, loc_type(l), l);
}

static const struct duty *exception(const struct site *at,
				    const struct world *w,
				    const struct loc *l)
{
	return world_duty(w, address(at, l), NULL);
}

static void except(const struct site *at, struct world *w,
		   const struct loc *l, const struct word *x, const char *by)
{
	world_set_duty(&at->run->c, w, (struct duty){
		.subject = address(at, l), .cls = x->release, .count = 1,
		.state = DUTY_RELEASED, .holder = l, .home = true,
		.origin = l, .end = site_event(at), .by = by });
}

static void settle(const struct site *at, struct world *w,
		   const struct loc *l)
{
	const struct duty *d = exception(at, w, l);

	if (d)
		world_drop_duty(&at->run->c, w, d);
}

/* Callers that are not told of it believe the flag to be what it was. */
static void changes(const struct site *at, struct world *w,
		    const struct loc *l)
{
	deny_check(at, w, &(struct duty){ .origin = flag_member(l) });
}

/* A duty of this function that the flag @l can stand for. */
static const struct duty *loose(const struct world *w, const struct value *v,
				const char *cls)
{
	const struct duty *d = v ? world_duty(w, v, NULL) : NULL;

	while (d && !(d->state & DUTY_HELD && !d->lock && !d->holder &&
		      d->cls == cls))
		d = d->next;
	return d;
}

/* Is @cls what ends registrations and references, and not objects? */
static bool is_given(const struct run *r, const char *cls)
{
	const struct word *x;

	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		for (unsigned k = 0; k < f->nparams; k++)
			for (x = f->params[k]->words; x; x = x->next)
				if (x->kind == WORD_GIVES && x->release == cls)
					return true;
	}
	return false;
}

static void push_cases(const struct site *at, const struct world *w,
		       const struct value *old, const struct value *v,
		       struct worlds *out)
{
	struct wctx *c = &at->run->c;
	int step = tally_step(v, old);

	for (int k = 3; k >= 0; k--) {
		struct world copy = *w;
		bool was = k & 2, is = k & 1;

		if ((!was && step < 0) || (!is && step > 0) ||
		    (was && old->kind == V_UNINIT))
			continue;
		if ((old->kind == V_UNINIT ||
		     refine_truth(c, &copy, old, was)) &&
		    refine_truth(c, &copy, v, is))
			vec_push(c->arena, &out->list, copy);
	}
}

/* One store to the integer at @word, and what it does to a flag there */
struct change {
	const struct word *word;
	const struct loc *flag;
	const struct value *old, *now;
};

/* From @c on to the next flag that @v, stored to @word, may change. */
static bool next_change(const struct site *at, struct world *w,
			const struct loc *word, const struct value *v,
			struct change *c)
{
	const struct word *x = c->word ? flag_next(c->word->next) :
			       flag_words_at(word);
	struct vtab *vt = at->run->c.vt;

	for (; x; x = flag_next(x->next)) {
		c->word = x;
		c->flag = flag_place(vt, word, x);
		c->now = flag_within(vt, w, c->flag, word, v);
		if (!c->now)
			continue;
		c->old = flag_contents(at, w, c->flag);
		if (!x->bit || c->old != c->now)
			return true;
	}
	return false;
}

/* Flags that one store changes of which all cases are told apart */
#define MAX_CHANGES	2

void flag_cases(const struct site *at, const struct world *w,
		struct worlds *out)
{
	const struct loc *l = memory_target(at, w);
	const struct value *v = memory_operand(at, w, at->instr->a);
	struct worlds now = { .list.n = 0 }, next;
	struct change all[MAX_CHANGES], c = { NULL };
	struct world copy = *w;
	unsigned n = 0;

	while (n < MAX_CHANGES && next_change(at, &copy, l, v, &c))
		all[n++] = c;
	vec_push(at->run->c.arena, &now.list, copy);
	while (n--) {
		next = (struct worlds){ .list.n = 0 };
		for (unsigned i = 0; i < now.list.n; i++)
			push_cases(at, &now.list.v[i], all[n].old, all[n].now,
				   &next);
		now = next;
	}
	for (unsigned i = 0; i < now.list.n; i++)
		vec_push(at->run->c.arena, &out->list, now.list.v[i]);
}

/* A flag that was set is cleared: what it stands for is this function's. */
static void cleared(const struct site *at, struct world *w,
		    const struct loc *l, const struct word *x,
		    const struct value *was)
{
	const struct value *v = subject(at, w, l, x, was);
	const struct duty *d = exception(at, w, l);
	unsigned state = d ? d->state : DUTY_HELD;
	struct duty n = { .subject = v, .cls = x->release, .count = 1,
			  .state = state, .at = site_event(at),
			  .given = is_given(at->run, x->release) };

	settle(at, w, l);
	if (!v || !(state & DUTY_HELD) || !fact_may_own(world_fact(w, v)))
		return;
	d = world_same_duty(w, &n);
	if (d && d->state & DUTY_HELD && d->count < DUTY_MAX_COUNT)
		n.count = d->count + 1;
	world_set_duty(&at->run->c, w, n);
}

/* The flag @l, which stands for nothing, is made to be @now. */
static void set(const struct site *at, struct world *w, const struct loc *l,
		const struct word *x, const struct value *now)
{
	const struct value *v = subject(at, w, l, x, now);
	const struct duty *d = loose(w, v, x->release);

	if (d)
		count_less(at, w, d);
	else if (v && fact_may_own(world_fact(w, v)))
		except(at, w, l, x, NULL);
}

/* May something be owed for the flag @l? */
static bool is_set(const struct site *at, struct world *w,
		   const struct loc *l)
{
	const struct duty *d = exception(at, w, l);

	return truth(w, flag_contents(at, w, l)) && (!d || d->state & DUTY_HELD);
}

/* Flags that speak of what @l holds stand for what was there. */
static void target_stored(const struct site *at, struct world *w,
			  const struct loc *l, const struct value *v)
{
	struct run *r = at->run;
	const struct flags *all = flags_of(r);
	const struct loc *m;
	struct spot s;

	for (unsigned i = 0; i < all->list.n; i++) {
		const struct flag *f = &all->list.v[i];

		if (!f->word->place || f->word->place->address ||
		    (f->field && (!l->field || f->field->rec != l->field->rec)))
			continue;
		m = f->field ? loc_field(r->c.vt, l->up, f->field) :
		    obj_var(r->c.vt, NULL, f->var)->root;
		m = flag_place(r->c.vt, m, f->word);
		if (m == l || !target(at, w, m, f->word, &s) || s.loc != l ||
		    flag_contents(at, w, l) == v || !is_set(at, w, m))
			continue;
		site_issue(at, w, ISSUE_OVERWRITE,
			   spelling_of_place(r, w, l), f->word->release);
	}
}

/* One flag is changed as @c says, by a store of @v. */
static void change(const struct site *at, struct world *w,
		   const struct change *c)
{
	int was = truth(w, c->old), is = truth(w, c->now);

	if (was == is && was >= 0 &&
	    (c->now->type->kind != TYPE_PTR || c->old == c->now))
		return;
	if (!exception(at, w, c->flag))
		changes(at, w, c->flag);
	if (was)
		cleared(at, w, c->flag, c->word, c->old);
	if (is)
		set(at, w, c->flag, c->word, c->now);
}

void flag_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v)
{
	struct change c = { NULL };

	if (!flags_of(at->run)->list.n)
		return;
	target_stored(at, w, l, v);
	while (next_change(at, w, l, v, &c))
		change(at, w, &c);
}

void flag_overwrite(const struct site *at, struct world *w,
		    const struct loc *l)
{
	const struct loc *m = flag_full(at, w, l);

	if (m)
		site_issue(at, w, ISSUE_OVERWRITE,
			   spelling_of_place(at->run, w, m),
			   flag_word(m)->release);
}

static void copied(const struct site *at, struct world *w,
		   const struct loc *l)
{
	if (truth(w, flag_contents(at, w, l)))
		except(at, w, l, flag_word(l), NULL);
}

void flag_copied(const struct site *at, struct world *w, const struct loc *l,
		 const struct mir_type *t)
{
	flag_each(at, w, l, t, copied);
}

bool flag_stays(struct run *r, const struct loc *l)
{
	const struct flags *all = flags_of(r);
	const struct wplace *p;

	if (all->list.n && flag_words_at(l) &&
	    (l->index || loc_type(l)->kind != TYPE_ARRAY))
		return true;
	if (choice_asks(l))
		return true;
	for (unsigned i = 0; i < all->list.n; i++) {
		const struct flag *f = &all->list.v[i];

		p = f->word->place;
		if (p && !p->nsteps && f->field && l->field &&
		    f->field->rec == l->field->rec &&
		    !strcmp(l->field->name, p->name))
			return true;
	}
	return false;
}

static bool ends(const struct taker *t, const struct word *x)
{
	if (!strcmp(t->name, x->release))
		return true;
	for (unsigned i = 0; t->word && i < t->word->nreleases; i++)
		if (t->word->releases[i] == x->release)
			return true;
	return false;
}

/* The member @l of an object that may be the same one stands for nothing. */
static const struct duty *gone_elsewhere(const struct site *at,
					 const struct world *w,
					 const struct loc *l)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!l->field)
		return NULL;
	for (imap_start(&it, w->duties); imap_next(&it, &key, &p);) {
		const struct duty *d = p;

		if (flag_exception(d) && d->holder->field == l->field &&
		    world_may_equal(&at->run->c, w, d->holder->obj, l->obj))
			return d;
	}
	return NULL;
}

/* What this function owed for @v and called @cls for */
static const struct duty *ended(const struct world *w, const struct value *v,
				const char *cls)
{
	const struct duty *d = world_duty(w, v, cls);

	return d && !d->lock && !(d->state & DUTY_HELD) && d->by ? d : NULL;
}

/* @t gets @v, which the flag @l speaks of. */
static void taken(const struct site *at, struct world *w, const struct loc *l,
		  const struct value *v, const struct taker *t)
{
	struct run *r = at->run;
	const struct word *x = flag_word(l);
	const struct duty *d = exception(at, w, l), *again = NULL;
	const struct value *is = flag_contents(at, w, l);
	struct issue i = { .kind = ISSUE_FLAG_UNASKED, .at = site_event(at),
			   .with = t->name };

	if (!d)
		d = gone_elsewhere(at, w, l);
	if (!d && truth(w, is) != 1)
		d = again = ended(w, v, x->release);
	if (d && (again || truth(w, is))) {
		i.kind = ISSUE_DOUBLE_RELEASE;
		i.then = d->end;
		i.then_text = d->by ? "first released here" :
			      "set here, with nothing that is owed";
	}
	if (d || truth(w, is) != 1) {
		i.what = spelling_of(at, w, v, t->arg);
		i.needs = spelling_of_place(r, w, l);
		issue_add(r->issues, w, &i);
	}
	issue_tally(r->issues, at->frame, at->instr, STAT_RELEASE,
		    i.what ? VERDICT_REPORTED : VERDICT_PROVEN);
	changes(at, w, l);
	except(at, w, l, x, t->name);
	if (!is_given(r, x->release))
		duty_kill(at, w, v, t, DEATH_RELEASE);
}

/* The structure that holds @v in its member @name, or has it there. */
static const struct loc *holder_of(const struct world *w,
				   const struct value *v,
				   const struct flag *f)
{
	const char *name = f->word->place->name;
	struct imap_iter it, cells;
	uint32_t key, k;
	void *p, *q;

	if (f->word->place->address)
		return v->kind == V_ADDR && v->loc->field &&
		       v->loc->field->rec == f->field->rec &&
		       !strcmp(v->loc->field->name, name) ? v->loc->up : NULL;
	for (imap_start(&it, w->store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		for (imap_start(&cells, s->cells); imap_next(&cells, &k, &q);) {
			const struct cell *cell = q;

			if (cell->val == v && cell->loc->field &&
			    cell->loc->field->rec == f->field->rec &&
			    !strcmp(cell->loc->field->name, name))
				return cell->loc->up;
		}
	}
	return NULL;
}

/* Where @f is if it speaks of @v, or NULL. */
static const struct loc *flag_of(const struct site *at, struct world *w,
				 const struct value *v, const struct flag *f)
{
	struct vtab *vt = at->run->c.vt;
	const struct loc *up, *l;

	if (f->var) {
		l = flag_place(vt, obj_var(vt, NULL, f->var)->root, f->word);
		return subject(at, w, l, f->word, flag_contents(at, w, l)) == v ?
		       l : NULL;
	}
	if (f->word->place) {
		up = holder_of(w, v, f);
	} else {
		up = loc_deref(vt, v);
		if (up->field ? up->field->type->kind != TYPE_RECORD ||
				up->field->type->rec != f->field->rec :
				duty_record(w, up) != f->field->rec)
			return NULL;
	}
	return up ? flag_place(vt, loc_field(vt, up, f->field), f->word) :
	       NULL;
}

/* Does the flag @l say that its duty is there, for all that is known? */
static bool stands(const struct site *at, struct world *w, const struct loc *l)
{
	return truth(w, flag_contents(at, w, l)) == 1 && !exception(at, w, l);
}

bool flag_take(const struct site *at, struct world *w, const struct value *v,
	       const struct taker *t)
{
	const struct flags *all = flags_of(at->run);
	const struct loc *l, *best = NULL;

	for (unsigned i = 0; i < all->list.n; i++) {
		const struct flag *f = &all->list.v[i];

		if (!ends(t, f->word) || loose(w, v, f->word->release))
			continue;
		l = flag_of(at, w, v, f);
		if (l && (!best || stands(at, w, l)))
			best = l;
	}
	if (best)
		taken(at, w, best, v, t);
	return best;
}

const struct loc *flag_full(const struct site *at, struct world *w,
			    const struct loc *m)
{
	const struct word *x = flag_words_at(m);
	const struct loc *l;

	for (; x; x = flag_next(x->next)) {
		l = flag_place(at->run->c.vt, m, x);
		if (is_set(at, w, l))
			return l;
	}
	return NULL;
}

/* The flag @l is about to be seen by others. */
static void seen(const struct site *at, struct world *w, const struct loc *l)
{
	const struct duty *d = exception(at, w, l), *own;
	const struct word *x = flag_word(l);
	const struct value *is;
	struct issue i = { .kind = ISSUE_FLAG_STALE, .at = site_event(at) };

	if (!d)
		return;
	i.then = d->end;
	i.then_text = d->by ? "released here" : "set here";
	settle(at, w, l);
	if (world_death(w, l))
		return;
	is = flag_contents(at, w, l);
	if (!truth(w, is))
		return;
	own = loose(w, subject(at, w, l, x, is), x->release);
	if (own) {
		count_less(at, w, own);
		return;
	}
	i.what = spelling_of_place(at->run, w, l);
	i.with = x->release;
	issue_add(at->run->issues, w, &i);
}

/* Is the flag in @d in a local variable that @call does not get? */
static bool is_hidden(const struct site *at, const struct call *call,
		      const struct duty *d)
{
	const struct obj *o = d->holder->obj;

	for (unsigned i = 0; call && i < call->nargs; i++)
		if (call->args[i]->type &&
		    call->args[i]->type->kind == TYPE_PTR &&
		    loc_deref(at->run->c.vt, call->args[i])->obj == o)
			return false;
	return o->kind == OBJ_VAR && o->frame;
}

void flag_call(const struct site *at, struct world *w,
	       const struct call *call)
{
	struct imap duties = w->duties;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, duties); imap_next(&it, &key, &p);)
		if (flag_exception(p) && !is_hidden(at, call, p))
			seen(at, w, ((struct duty *)p)->holder);
}

void flag_seen(const struct site *at, struct world *w, const struct loc *m)
{
	flag_each(at, w, m, loc_type(m), seen);
}

/* What the globals still stand for when the module goes is lost. */
static void leave_module(const struct site *at, struct world *w)
{
	struct run *r = at->run;
	const struct flags *all = flags_of(r);
	const struct loc *l;
	const struct value *v;

	for (unsigned i = 0; i < all->list.n; i++) {
		if (!all->list.v[i].var)
			continue;
		l = flag_place(r->c.vt, obj_var(r->c.vt, NULL,
						all->list.v[i].var)->root,
			       all->list.v[i].word);
		v = subject(at, w, l, all->list.v[i].word, flag_contents(at, w, l));
		if (v && is_set(at, w, l))
			site_issue(at, w, ISSUE_LEAK,
				   spelling_of_value(r, w, v),
				   all->list.v[i].word->release);
		settle(at, w, l);
	}
}

void flag_leave(const struct site *at, struct world *w,
		const struct value *result)
{
	const struct run *r = at->run;
	bool failed = r->root == r->unit->init && result &&
		      fact_truth(world_fact(w, result));

	if (r->root == r->unit->exit || failed)
		leave_module(at, w);
	flag_call(at, w, NULL);
}

static void lost(const struct site *at, struct world *w, const struct loc *l)
{
	if (is_set(at, w, l))
		site_issue(at, w, ISSUE_LEAK,
			   spelling_of_place(at->run, w, l),
			   flag_word(l)->release);
	settle(at, w, l);
}

void flag_scope(const struct site *at, struct world *w, const struct loc *l,
		const struct mir_type *t)
{
	flag_each(at, w, l, t, lost);
}

void flag_enter(const struct site *at, struct world *w)
{
	struct run *r = at->run;
	const struct flags *all = flags_of(r);

	for (unsigned i = 0; i < all->list.n; i++) {
		struct mir_var *v = all->list.v[i].var;

		if (v && v->type->kind == TYPE_ARRAY)
			world_fill(&r->c, w, obj_var(r->c.vt, NULL, v)->root,
				   FILL_ZERO);
		else if (v)
			world_note(&r->c, w, obj_var(r->c.vt, NULL, v)->root,
				   value_int(r->c.vt, v->type, 0));
	}
}
