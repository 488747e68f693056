// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/edge.h"

#include "analysis/arrayend.h"
#include "analysis/carry.h"
#include "analysis/deny.h"
#include "analysis/count.h"
#include "analysis/duty.h"
#include "analysis/fitting.h"
#include "analysis/flag.h"
#include "analysis/interp.h"
#include "analysis/length.h"
#include "analysis/leave.h"
#include "analysis/listend.h"
#include "analysis/lost.h"
#include "analysis/memory.h"
#include "analysis/park.h"
#include "analysis/range.h"
#include "analysis/rename.h"
#include "analysis/room.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/tally.h"
#include "analysis/wordplace.h"
#include "base/intern.h"
#include "mir/mir_type.h"

/* Sites of symbols made at entry: parameters first, then what they lead to. */
#define SITE_COOKIE	1000
#define SITE_CARRIER	2000

struct entry {
	struct site at;
	struct world *w;
	struct binding bind;
};

static const struct value *entry_sym(struct entry *e, unsigned site,
				     const struct mir_type *t,
				     const struct loc *l, struct fact base)
{
	struct sym_key key = { .kind = SYM_PARAM, .type = t,
			       .frame = e->at.frame, .site = site, .loc = l,
			       .base = base };
	const struct value *v = value_sym(e->at.run->c.vt, &key);

	world_define(&e->at.run->c, e->w, v);
	return v;
}

static struct fact param_fact(const struct run *r, unsigned i)
{
	struct mir_var *p = r->root->params[i];
	struct fact f = words_fact(p->type, p->words);

	/* A number that comes with a duty is no error. */
	if (!f.ptr && param_word(r->root, r->slot, i, WORD_TAKE) && f.lo < 0)
		f.lo = 0;
	if (!f.ptr)
		return f;
	if (p->type->space == SPACE_USER)
		return fact_ptr(PTR_ANY);
	if (param_word(r->root, r->slot, i, WORD_NULLABLE))
		f.ptr |= PTR_NULL;
	if (param_word(r->root, r->slot, i, WORD_ERRPTR))
		f.ptr |= PTR_ERR;
	return fact_ptr(f.ptr);
}

/* The class of what comes in through a taker, "" where any will do. */
static const char *taken_class(const struct word *take)
{
	return take->nreleases == 1 ? take->release : intern("");
}

static void add_owner(struct run *r, const struct loc *l, const char *cls)
{
	struct owner o = { l, cls };

	vec_push(r->arena, &r->owners, o);
}

/* Is the root what references to @p are put by? Others may remain. */
static bool puts_reference(const struct run *r, const struct mir_var *p)
{
	const struct mir_type *t = p->type->elem;

	return t->kind == TYPE_RECORD && count_is_in(r, t->rec) &&
	       list_is_class(r, r->root->name);
}

/*
 * A callback that comes with what was queued: that is part of an object, and
 * may own it. The slot's words say in which case it passes, else it does always.
 */
static const struct value *enter_carrier(struct entry *e, unsigned i)
{
	struct run *r = e->at.run;
	struct mir_unit *u = r->unit;
	const struct loc *l;
	const struct value *v;
	struct carrier c;

	if (!carry_callback(r, r->root, &c) || c.param != i || !c.own)
		return NULL;
	v = entry_sym(e, SITE_CARRIER,
		      mir_type_ptr(u, mir_type_record(u, c.rec)),
		      obj_var(r->c.vt, e->at.frame, r->root->params[i])->root,
		      fact_ptr(PTR_VALID));
	l = carry_place(r->c.vt, loc_deref(r->c.vt, v), &c,
			r->root->params[i]->type->elem);
	if (!l)
		return NULL;
	if (!param_word(r->root, r->slot, i, WORD_CARRIES))
		duty_acquire(&e->at, e->w, v, c.own->release);
	listend_arrive(&e->at, e->w, v, NULL, !count_is_in(r, c.rec));
	return value_addr(r->c.vt, r->root->params[i]->type, l);
}

static void enter_param(struct entry *e, unsigned i)
{
	struct run *r = e->at.run;
	struct mir_var *p = r->root->params[i];
	const struct loc *l = obj_var(r->c.vt, e->at.frame, p)->root;
	const struct value *v;
	struct word *take, *own;
	const struct loc *target;

	if (p->type->kind == TYPE_RECORD) {
		world_fill(&r->c, e->w, l, FILL_UNKNOWN);
		return;
	}
	v = enter_carrier(e, i);
	if (!v)
		v = entry_sym(e, i, p->type, l, param_fact(r, i));
	world_note(&r->c, e->w, l, v);
	e->bind.args[i] = v;
	take = param_word(r->root, r->slot, i, WORD_TAKE);
	/* One of several references: the object is not what came in. */
	if (take && p->type->kind == TYPE_PTR && puts_reference(r, p) &&
	    park_is_given(r->unit, intern(r->root->name)))
		duty_acquire(&e->at, e->w, v, intern(r->root->name));
	else if (take)
		duty_acquire(&e->at, e->w, v, taken_class(take));
	else if (param_word(r->root, r->slot, i, WORD_BECOMES))
		duty_acquire(&e->at, e->w, v, intern(""));
	if (p->type->kind != TYPE_PTR)
		return;
	target = loc_deref(r->c.vt, v);
	if (param_word(r->root, r->slot, i, WORD_INIT_OUT) ||
	    param_word(r->root, r->slot, i, WORD_CONSTRUCTS))
		world_fill(&r->c, e->w, target, FILL_UNINIT);
	if (take)
		tally_enter(&e->at, e->w, target);
	listend_arrive(&e->at, e->w, v, p->words,
		       take && !puts_reference(r, p));
	own = word_find(p->words, WORD_OWN);
	if (own && p->type->elem->kind == TYPE_PTR)
		add_owner(r, target, own->release);
}

/* How much is behind the pointers that came in; all are bound by now. */
static void enter_sizes(struct entry *e)
{
	struct run *r = e->at.run;

	for (unsigned i = 0; i < r->root->nparams; i++) {
		struct word *bytes = param_word(r->root, r->slot, i,
						WORD_BYTES);
		struct word *count = param_word(r->root, r->slot, i,
						WORD_COUNTED_BY);
		const struct mir_type *t = r->root->params[i]->type;
		const struct value *size;

		if (t->kind != TYPE_PTR || t->space == SPACE_USER)
			continue;
		if (!bytes && !count) {
			if (param_word(r->root, r->slot, i, WORD_CSTR))
				length_say(&e->at, e->w, e->bind.args[i]);
			continue;
		}
		size = wordplace_size(&e->at, e->w, &e->bind,
				      (bytes ? bytes : count)->expr);
		if (size && !bytes)
			size = room_elements(&e->at, size, t->elem->size);
		room_set(&e->at, e->w, e->bind.args[i], size);
	}
}

static bool said_of(const struct mir_func *f, enum word_kind kind,
		    const struct wplace *place)
{
	const struct word *x;

	for (x = f ? f->words : NULL; x; x = x->next)
		if (x->kind == kind && wordplace_same(x->place, place))
			return true;
	return false;
}

static void enter_sets(struct entry *e, const struct word *x)
{
	struct run *r = e->at.run;
	const struct value *v;
	struct spot s;

	if (x->place && x->place->root == WROOT_STRUCT)
		deny_enter(r, x, NULL);
	if (!wordplace_find(&e->at, e->w, &e->bind, x->place, &s) || !s.loc)
		return;
	deny_enter(r, x, s.loc);
	if (!s.loc->field && s.loc->obj->kind == OBJ_VAR)
		return;
	if (!s.loc->field) {
		world_fill(&r->c, e->w, s.loc, FILL_UNINIT);
		return;
	}
	/* What an owning member held before is there until it is replaced. */
	if (word_find(s.loc->field->words, WORD_OWN) ||
	    word_find(s.loc->field->words, WORD_OWN_EACH) ||
	    s.type->kind != TYPE_PTR)
		return;
	v = entry_sym(e, SITE_COOKIE + 1, s.type, NULL, fact_top(s.type));
	world_note(&r->c, e->w, s.loc, v);
	if (r->slot && r->slot->decl &&
	    said_of(r->slot->decl, WORD_SETS, x->place))
		r->cookie_was = v;
}

/* Did the function say itself what its slot says of @v? */
static bool is_promised(const struct entry *e, const struct word *x,
			const struct value *v)
{
	const struct run *r = e->at.run;
	int i = x->place->nsteps ? -1 :
		wordplace_param(&e->bind, x->place->name);

	for (unsigned k = 0; k < r->promises.n; k++)
		if (r->promises.v[k].subject == v)
			return true;
	return i >= 0 && (unsigned)i < r->root->nparams &&
	       word_find(r->root->params[i]->words, WORD_TAKE);
}

/* What the duty of @x is on, or NULL: what is queued may own nothing. */
static const struct value *entered(struct entry *e, const struct word *x,
				   const struct spot *s)
{
	struct run *r = e->at.run;
	int i = x->place->root == WROOT_NAME && !x->place->nsteps ?
		wordplace_param(&e->bind, x->place->name) : -1;
	const struct word *own;

	if (i >= 0 && param_word(r->root, r->slot, (unsigned)i, WORD_CARRIES))
		return carry_subject(r->c.vt, e->w, s->value, &own);
	return s->value ? s->value :
	       memory_peek(&e->at, e->w, s->loc, s->type);
}

static void enter_takes(struct entry *e, const struct word *x)
{
	struct run *r = e->at.run;
	const struct value *v;
	struct promise p = { .word = x };
	struct spot s;

	if (x->place && x->place->root == WROOT_STRUCT)
		deny_enter(r, x, NULL);
	if (!wordplace_find(&e->at, e->w, &e->bind, x->place, &s))
		return;
	if (s.loc)
		deny_enter(r, x, s.loc);
	v = entered(e, x, &s);
	if (!v || is_promised(e, x, v))
		return;
	if (!world_duty(e->w, v, NULL) ||
	    world_duty(e->w, v, NULL)->holder)
		duty_acquire(&e->at, e->w, v, taken_class(x));
	p.subject = v;
	vec_push(r->arena, &r->promises, p);
}

/* What the ops table says is behind the cookie of its callbacks. */
static void enter_cookie(struct entry *e)
{
	struct run *r = e->at.run;
	const struct mir_slot *slot = r->slot;
	const struct value *v;
	struct word *where;
	const char *cls;
	struct spot s;
	bool sets;

	if (!slot || !slot->decl || !slot->cookie || !slot->cookie_type)
		return;
	where = word_find(slot->decl->words, WORD_COOKIE_AT);
	if (!where ||
	    !wordplace_find(&e->at, e->w, &e->bind, where->place, &s) ||
	    !s.loc)
		return;
	sets = said_of(slot->decl, WORD_SETS, where->place);
	cls = slot->cookie->release;
	if (!sets) {
		v = entry_sym(e, SITE_COOKIE, slot->cookie_type, s.loc,
			      fact_ptr(PTR_VALID));
		world_note(&r->c, e->w, s.loc, v);
		if (cls && said_of(slot->decl, WORD_TAKES, where->place)) {
			duty_acquire(&e->at, e->w, v, cls);
			return;
		}
		return;
	}
	if (cls)
		add_owner(r, s.loc, cls);
}

static void enter_words(struct entry *e, struct word *words)
{
	const struct value *v;
	struct word *x;

	for (x = words; x; x = x->next) {
		if (!said_binds(e->at.run->slot, x))
			continue;
		switch (x->kind) {
		case WORD_SETS:
			enter_sets(e, x);
			break;
		case WORD_TAKES:
			enter_takes(e, x);
			break;
		case WORD_RELEASES: case WORD_MUST_HOLD:
			v = wordplace_pointer(&e->at, e->w, &e->bind,
					      x->place);
			if (!v)
				break;
			world_set_duty(&e->at.run->c, e->w, (struct duty){
				.subject = v, .cls = intern("lock"),
				.state = DUTY_HELD, .count = 1, .lock = true,
				.home = true });
			break;
		default:
			break;
		}
	}
}

/* When a module is loaded nothing has been put into what it owns. */
static void enter_init(struct entry *e)
{
	struct run *r = e->at.run;

	for (unsigned i = 0; i < r->unit->globals.n; i++) {
		struct mir_var *v = r->unit->globals.v[i];

		if (v->type->kind == TYPE_PTR && word_find(v->words, WORD_OWN))
			world_note(&r->c, e->w, obj_var(r->c.vt, NULL, v)->root,
				   value_int(r->c.vt, v->type, 0));
	}
}

static void enter_module(struct entry *e)
{
	struct run *r = e->at.run;

	if (r->root == r->unit->init) {
		flag_enter(&e->at, e->w);
		enter_init(e);
	}
	if (r->root != r->unit->exit || !r->module)
		return;
	for (unsigned i = 0; i < r->module->list.n; i++) {
		const struct module_duty *m = &r->module->list.v[i];

		world_set_duty(&r->c, e->w, (struct duty){
			.subject = m->subject, .cls = m->cls,
			.state = DUTY_HELD, .at = m->at,
			.maybe = m->ways != r->module->ways });
	}
}

struct frame *edge_enter(struct run *r, struct world *w)
{
	struct entry e = { .at = { .run = r }, .w = w };
	const struct mir_func *decl = r->slot ? r->slot->decl : NULL;

	flags_of(r);
	e.at.frame = frame_get(r->c.vt, NULL, NULL, r->root);
	e.bind = (struct binding){ .func = r->root, .also = decl,
				   .nargs = r->root->nparams };
	e.bind.args = arena_array(r->arena, const struct value *,
				  r->root->nparams + 1);
	for (unsigned i = 0; i < r->root->nparams; i++)
		enter_param(&e, i);
	enter_sizes(&e);
	range_enter(&e.at, w, &e.bind);
	fitting_enter(&e.at, w, &e.bind);
	enter_words(&e, r->root->words);
	enter_cookie(&e);
	if (decl)
		enter_words(&e, decl->words);
	enter_module(&e);
	listend_start(&e.at, w);
	r->args = e.bind.args;
	return e.at.frame;
}

void edge_check(struct run *r)
{
	struct world w = { .unsafe = NULL };
	struct frame *f = edge_enter(r, &w);

	interp_body(r, f, &w, leave_function, NULL);
}

/* Something still refers to the local, and is to be told to let go of it. */
static void check_linked(const struct site *at, struct world *w,
			 const struct duty *d, const struct obj *o)
{
	struct issue i = { .kind = ISSUE_STACK_LINKED, .at = site_event(at),
			   .with = d->cls, .from = d->at,
			   .from_text = d->at.instr ? "from here on" : NULL };
	struct duty n = *d;

	if (d->lock || d->holder || !(d->state & DUTY_HELD) ||
	    d->subject->kind != V_ADDR || d->subject->loc->obj != o)
		return;
	i.what = spelling_of_place(at->run, w, d->subject->loc);
	issue_add(at->run->issues, w, &i);
	n.state = DUTY_GIVEN;
	world_set_duty(&at->run->c, w, n);
}

static void check_links(const struct site *at, struct world *w,
			const struct obj *o)
{
	struct imap duties = w->duties;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, duties); imap_next(&it, &key, &p);)
		for (d = p; d; d = d->next)
			check_linked(at, w, d, o);
}

void edge_scope_end(const struct site *at, struct world *w,
		    const struct loc *root)
{
	struct run *r = at->run;
	struct imap cells = world_obj(&r->c, w, root->obj)->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (root->obj->var->addr_taken)
		check_links(at, w, root->obj);
	arrayend_scope(at, w, root);
	flag_scope(at, w, root, root->obj->var->type);
	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		const struct duty *d;

		if (!cell->val)
			continue;
		d = world_duty(w, cell->val, NULL);
		if (d && d->holder == cell->loc && d->state & DUTY_HELD &&
		    !d->home && fact_may_own(world_fact(w, cell->val)))
			lost_report(at, w, d, spelling_of_place(r, w, cell->loc));
	}
}
