// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/leave.h"

#include <string.h>

#include "analysis/array.h"
#include "analysis/arrayend.h"
#include "analysis/asked.h"
#include "analysis/bound.h"
#include "analysis/bounds.h"
#include "analysis/choice.h"
#include "analysis/count.h"
#include "analysis/carry.h"
#include "analysis/cstr.h"
#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/dutyclass.h"
#include "analysis/edge.h"
#include "analysis/lend.h"
#include "analysis/flag.h"
#include "analysis/foreign.h"
#include "analysis/listend.h"
#include "analysis/lost.h"
#include "analysis/managed.h"
#include "analysis/memory.h"
#include "analysis/modflag.h"
#include "analysis/park.h"
#include "analysis/range.h"
#include "analysis/refine.h"
#include "analysis/remain.h"
#include "analysis/said.h"
#include "analysis/settled.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"
#include "analysis/tally.h"
#include "analysis/want.h"
#include "analysis/wordplace.h"
#include "base/intern.h"

struct leave {
	const struct site *at;
	struct run *run;
	struct world *w;
	struct binding bind;
	const struct value *result;
	struct cond_set conds;
	bool holds[SAID_MAX_CONDS];
};

static bool cond_holds(const struct leave *l, struct cond c)
{
	if (c.op == COND_ALWAYS)
		return true;
	for (unsigned i = 0; i < l->conds.n; i++)
		if (said_cond_equal(l->conds.c[i], c))
			return l->holds[i];
	return false;
}

static void report(const struct leave *l, enum issue_kind kind,
		   const char *what, const char *with, const struct duty *d)
{
	struct issue i = { .kind = kind, .at = site_event(l->at),
			   .what = what, .with = with };

	if (d && d->at.instr) {
		i.from = d->at;
		i.from_text = "acquired here";
	}
	if (d && d->end.instr) {
		i.then = d->end;
		i.then_text = d->state & DUTY_RELEASED ? "released here" :
			      "given away here";
	}
	issue_add(l->run->issues, l->w, &i);
}

/* What is left at @where may be more than the words there say: @ptr. */
static void report_left(const struct leave *l, const struct loc *where,
			unsigned ptr)
{
	struct issue i = { .at = site_event(l->at) };

	i.kind = ptr & PTR_HEAD ? ISSUE_NO_ELEMENT :
		 ptr & PTR_NULL ? ISSUE_NULL_LEFT : ISSUE_ERR_LEFT;
	i.what = spelling_of_place(l->run, l->w, where);
	if (!(ptr & PTR_HEAD))
		i.wants = want_fact(l->run, where, ptr);
	issue_add(l->run->issues, l->w, &i);
}

/* The duty on @v that the function itself holds, or NULL. */
static const struct duty *loose(const struct world *w, const struct value *v,
				const char *cls, const struct run *r)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder &&
		    (!cls || dutyclass_fits(r, d->cls, cls)))
			return d;
	return NULL;
}

/* What goes with the result: the object sooner than a registration of it. */
static const struct duty *returned(const struct world *w,
				   const struct value *v, const char *cls,
				   const struct run *r)
{
	const struct duty *d;

	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock && !d->holder &&
		    !d->given && dutyclass_fits(r, d->cls, cls))
			return d;
	return loose(w, v, cls, r);
}

/*
 * Nobody was seen to get hold of this memory, but by a registration, so that
 * nothing says who reads it: those that ask first do not take it for valid.
 */
static bool excused(const struct leave *l, const struct loc *m)
{
	const struct ostate *s = imap_get(l->w->store, m->obj->id);

	return s && m->obj->kind == OBJ_DEREF &&
	       (s->fresh || loose(l->w, m->obj->ptr, NULL, l->run)) &&
	       m->obj->ptr != l->result && asked_null(l->run->unit, m->field);
}

/* Members that nobody set since the memory was zeroed are NULL. */
static void check_zeroed(struct leave *l, const struct loc *root,
			 const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct loc *m = loc_field(l->run->c.vt, root, f);

		if (f->type->kind == TYPE_RECORD && !rec->is_union &&
		    f->type->rec->in_main_file && !list_type_of(f->type->rec))
			check_zeroed(l, m, f->type->rec);
		arrayend_new(l->at, l->w, m);
		if (f->type->kind == TYPE_PTR && f->type->space != SPACE_USER &&
		    !word_find(f->words, WORD_NULLABLE) &&
		    !world_cell(l->w, m) &&
		    world_fill_of(l->w, m) == FILL_ZERO && !excused(l, m))
			report_left(l, m, PTR_NULL);
	}
}

/*
 * What others get to see of an object must be initialised and built; with
 * @raw, they do not expect anything in it.
 */
static void check_whole(struct leave *l, const struct loc *root, bool raw)
{
	struct mir_record *rec = duty_record(l->w, root);
	struct mir_type t = { .kind = TYPE_RECORD, .rec = rec };
	struct mir_type bytes = { .kind = TYPE_VOID };
	const struct loc *bad;

	bad = memory_uninit_in(l->at, l->w, root, rec ? &t : &bytes);
	if (bad && !(raw && bad == root))
		report(l, ISSUE_UNINIT_PASSED,
		       spelling_of_place(l->run, l->w, bad), NULL, NULL);
	if (!rec)
		return;
	bad = memory_unbuilt_in(l->at, l->w, root, &t);
	if (bad)
		report(l, ISSUE_LEFT_UNCONSTRUCTED,
		       spelling_of_place(l->run, l->w, bad), NULL, NULL);
	if (rec->in_main_file)
		check_zeroed(l, root, rec);
}

/* The result is the very pointer that was promised. */
static void leave_same(struct leave *l, const struct value *v)
{
	struct word *x = func_word(l->run->root, l->run->slot, WORD_RETURNS);
	struct spot s;

	if (x && wordplace_find(l->at, l->w, &l->bind, x->place, &s) &&
	    v != (s.value ? s.value : memory_peek(l->at, l->w, s.loc, s.type)))
		report(l, ISSUE_NOT_RETURNED,
		       spelling_of_value(l->run, l->w, v), x->place->name, NULL);
}

/* What there is behind a pointer that is returned */
static void leave_room(struct leave *l, const struct value *v)
{
	const struct mir_func *f = l->run->root;
	const struct word *bytes = word_find(f->words, WORD_BYTES);
	const struct value *size;

	if (!bytes) {
		bounds_object(l->at, l->w, v, f->result,
			      &(struct bounds_use){ 0 });
		return;
	}
	size = wordplace_size(l->at, l->w, &l->bind, bytes->expr);
	if (size)
		bounds_returned(l->at, l->w, v, size);
}

static void leave_result(struct leave *l)
{
	const struct mir_func *f = l->run->root;
	const struct value *v = l->result;
	struct word *own = func_word(f, l->run->slot, WORD_OWN);
	const struct mir_type *t = f->result;
	const struct duty *d;
	struct fact have, may;

	if (!v || t->kind == TYPE_VOID)
		return;
	have = world_fact(l->w, v);
	if (t->kind == TYPE_PTR && have.ptr) {
		if (duty_check_alive(l->at, l->w, v, NULL) ||
		    remain_result(l->at, l->w, &l->bind))
			return;
		may = words_fact(t, f->words);
		if (l->run->slot && l->run->slot->decl)
			may.ptr |= words_fact(t,
					      l->run->slot->decl->words).ptr;
		if (have.ptr & ~may.ptr && t->space != SPACE_USER)
			report(l, have.ptr & PTR_HEAD ? ISSUE_NO_ELEMENT :
			       have.ptr & ~may.ptr & PTR_NULL ?
			       ISSUE_NULL_RETURNED : ISSUE_ERR_RETURNED,
			       spelling_of_value(l->run, l->w, v), NULL, NULL);
		if (!(have.ptr & PTR_VALID))
			return;
	}
	leave_same(l, v);
	carry_stored(l->at, l->w, v);
	if (t->kind == TYPE_PTR)
		leave_room(l, v);
	range_returned(l->at, l->w, &l->bind);
	if (t->kind == TYPE_PTR)
		listend_hand_over(l->at, l->w, v, f->words, own);
	if (!own || !fact_may_own(have))
		return;
	d = returned(l->w, v, own->release, l->run);
	if (!d) {
		d = world_duty(l->w, v, NULL);
		report(l, ISSUE_NOT_OWNED, spelling_of_value(l->run, l->w, v),
		       "return", d);
		return;
	}
	/* What the result owns may have been on any list. */
	if (!d->origin || !list_type_of(list_record_at(d->origin)))
		deny_check(l->at, l->w, d);
	tally_begins(l->at, l->w, d, own->release);
	count_less(l->at, l->w, d);
	if (t->kind == TYPE_PTR)
		check_whole(l, loc_deref(l->run->c.vt, v),
			    said_raw(f, l->run->slot));
}

static void leave_promises(struct leave *l)
{
	for (unsigned i = 0; i < l->run->promises.n; i++) {
		const struct promise *p = &l->run->promises.v[i];
		const struct duty *d = loose(l->w, p->subject, NULL, l->run);
		const char *what = spelling_of_value(l->run, l->w, p->subject);

		if (!fact_may_own(world_fact(l->w, p->subject)))
			continue;
		if (cond_holds(l, p->word->cond)) {
			if (d && p->word->cond.op != COND_ALWAYS) {
				report(l, ISSUE_NOT_TAKEN, what, NULL, NULL);
				world_drop_duty(&l->run->c, l->w, d);
			}
		} else if (d) {
			world_drop_duty(&l->run->c, l->w, d);
		} else {
			report(l, ISSUE_TAKEN_ANYWAY, what, NULL,
			       world_duty(l->w, p->subject, NULL));
		}
	}
}

/* What is owed of a parameter has changed hands, or stays what it was. */
static void leave_becomes(struct leave *l, unsigned i)
{
	const struct mir_func *f = l->run->root;
	const struct word *x, *met = NULL;
	const struct duty *d;

	for (x = f->params[i]->words; x; x = x->next)
		if (x->kind == WORD_BECOMES && cond_holds(l, x->cond))
			met = x;
	if (!word_find(f->params[i]->words, WORD_BECOMES))
		return;
	d = loose(l->w, l->run->args[i], met ? met->release : NULL, l->run);
	if (d)
		count_less(l->at, l->w, d);
	else
		report(l, ISSUE_NOT_GIVEN, f->params[i]->name,
		       met ? met->release : "release", NULL);
}

static void leave_gives(struct leave *l)
{
	const struct mir_func *f = l->run->root;
	const struct duty *d;
	struct word *x;

	for (unsigned i = 0; i < f->nparams; i++) {
		leave_becomes(l, i);
		for (x = f->params[i]->words; x; x = x->next) {
			if (x->kind != WORD_GIVES || !cond_holds(l, x->cond))
				continue;
			d = loose(l->w, l->run->args[i], x->release, l->run);
			if (d)
				count_less(l->at, l->w, d);
			else
				report(l, ISSUE_NOT_GIVEN, f->params[i]->name,
				       x->release, NULL);
		}
	}
}

/* Callers take what they are handed out for what the words say it is. */
static void output_valid(struct leave *l, const struct loc *out,
			 const struct value *v, struct word *words)
{
	struct fact f = world_fact(l->w, v);
	struct fact may = words_output(v->type, words);

	if (!out->field)
		bounds_object(l->at, l->w, v, v->type,
			      &(struct bounds_use){ 0 });
	/* Members and globals are looked at for what they are. */
	if (out->field || out->obj->kind == OBJ_VAR || !may.ptr ||
	    !(f.ptr & ~may.ptr) || v->type->space == SPACE_USER)
		return;
	report_left(l, out, f.ptr & ~may.ptr);
}

static void output_set(struct leave *l, const struct loc *out,
		       const struct mir_type *t, struct word *words)
{
	const char *cls = duty_owner(l->run, l->w, out);
	const struct loc *bad = memory_uninit_in(l->at, l->w, out, t);
	const char *what = spelling_of_place(l->run, l->w, bad ? bad : out);
	const struct value *v;
	const struct duty *d;

	/* Where the caller wants none there is none to set. */
	if (out->obj->kind == OBJ_DEREF &&
	    world_fact(l->w, out->obj->ptr).ptr == PTR_NULL)
		return;
	if (bad) {
		report(l, ISSUE_OUTPUT_UNSET, what, NULL, NULL);
		return;
	}
	if (t->kind == TYPE_RECORD && t->rec->in_main_file)
		check_zeroed(l, out, t->rec);
	if (t->kind != TYPE_PTR)
		return;
	v = memory_peek(l->at, l->w, out, t);
	if (v == l->run->cookie_was) {
		report(l, ISSUE_OUTPUT_UNSET, what, NULL, NULL);
		return;
	}
	output_valid(l, out, v, words);
	/* A cookie is there for all callbacks that follow. */
	if (l->run->cookie_was && world_fact(l->w, v).ptr & PTR_NULL)
		report(l, ISSUE_NULL_LEFT, what, NULL, NULL);
	if (!cls || choice_at(out))
		return;
	/* An owning member, or global, may have been emptied. */
	if (word_find(lend_words(out), WORD_OWN) &&
	    !(world_fact(l->w, v).ptr & PTR_VALID))
		return;
	d = world_duty(l->w, v, NULL);
	/* Something that ended meanwhile is a dangling owner, not a gap. */
	if (d && d->state != DUTY_HELD)
		return;
	for (; d; d = d->next)
		if (d->holder == out)
			return;
	report(l, ISSUE_OUTPUT_UNSET, what, cls, NULL);
}

/* On this path the caller will not look: nothing may be left there. */
static void output_unset(struct leave *l, const struct loc *out,
			 const struct mir_type *t)
{
	const struct cell *cell = world_cell(l->w, out);
	const struct duty *d;

	if (cell && !out->field && t->kind == TYPE_PTR && !t->space &&
	    world_fact(l->w, cell->val).ptr & PTR_ERR &&
	    !world_fact(l->w, cell->val).uninit)
		report(l, ISSUE_ERR_LEFT,
		       spelling_of_place(l->run, l->w, out), NULL, NULL);
	if (!cell || t->kind != TYPE_PTR || !duty_owner(l->run, l->w, out))
		return;
	d = world_duty(l->w, cell->val, NULL);
	if (d && d->holder == out && d->state & DUTY_HELD && !d->home &&
	    fact_may_own(world_fact(l->w, cell->val)))
		lost_report(l->at, l->w, d, spelling_of_place(l->run, l->w, out));
	world_note(&l->run->c, l->w, out, value_int(l->run->c.vt, t, 0));
}

/* The words of the parameter @i, or of its slot. */
static struct word *words_of(const struct leave *l, int i)
{
	const struct mir_func *also = l->bind.also;

	if (i < 0 || l->run->root->params[i]->words || !also ||
	    i >= (int)also->nparams)
		return i < 0 ? NULL : l->run->root->params[i]->words;
	return also->params[i]->words;
}

static void leave_sets(struct leave *l, struct word *words)
{
	struct word *x;
	struct spot s;

	for (x = words; x; x = x->next) {
		if (x->kind != WORD_SETS || !x->place ||
		    x->place->root == WROOT_RESULT ||
		    !said_binds(l->run->slot, x) ||
		    !wordplace_find(l->at, l->w, &l->bind, x->place, &s) ||
		    !s.loc)
			continue;
		if (cond_holds(l, x->cond))
			output_set(l, s.loc, s.type, words_of(l,
				wordplace_param(&l->bind, x->place->name)));
		else
			output_unset(l, s.loc, s.type);
	}
}

static void leave_outputs(struct leave *l)
{
	struct vtab *vt = l->run->c.vt;
	const struct mir_func *f = l->run->root;

	for (unsigned i = 0; i < f->nparams; i++) {
		const struct mir_type *t = f->params[i]->type;

		if (t->kind != TYPE_PTR ||
		    !(param_word(f, l->run->slot, i, WORD_INIT_OUT) ||
		      param_word(f, l->run->slot, i, WORD_CONSTRUCTS)))
			continue;
		output_set(l, loc_deref(vt, l->run->args[i]), t->elem,
			   words_of(l, (int)i));
	}
	leave_sets(l, f->words);
	if (l->run->slot && l->run->slot->decl)
		leave_sets(l, l->run->slot->decl->words);
}

/* Is @l memory of this activation that is about to vanish? */
static bool vanishes(const struct loc *l)
{
	return l->obj->kind == OBJ_VAR && l->obj->frame;
}

/* Does module_init() return 0 here? */
static bool module_stays(const struct leave *l)
{
	const struct run *r = l->run;

	return r->root == r->unit->init && r->module && l->result &&
	       fact_truth(world_fact(l->w, l->result)) != 1;
}

/* May the return here be one on which the driver is bound? */
static bool binds(const struct leave *l)
{
	const struct word *x = said_binding(l->run->slot, WORD_SETS);

	return x ? cond_holds(l, x->cond) : module_stays(l);
}

/* After this the module goes, and all that it has at file scope. */
static bool ends_module(const struct leave *l)
{
	const struct run *r = l->run;

	if (r->root == r->unit->exit)
		return true;
	return r->root == r->unit->init && l->result &&
	       fact_truth(world_fact(l->w, l->result)) == 1;
}

/* Does an earlier word say the same of the lock @v as @x does? */
static bool said_before(struct leave *l, const struct word *x,
			const struct value *v)
{
	struct word *y = NULL;

	while ((y = said_next(l->run->root, l->run->slot, y)) && y != x)
		if (y->kind == x->kind && said_cond_equal(y->cond, x->cond) &&
		    wordplace_pointer(l->at, l->w, &l->bind, y->place) == v)
			return true;
	return false;
}

/* What one word promises of a lock; what is in order is settled by it. */
static void leave_lock(struct leave *l, const struct word *x)
{
	const struct value *v;
	const struct duty *d;
	bool held, wanted;

	if (x->kind != WORD_ACQUIRES && x->kind != WORD_RELEASES &&
	    x->kind != WORD_MUST_HOLD)
		return;
	v = wordplace_pointer(l->at, l->w, &l->bind, x->place);
	d = v ? world_duty(l->w, v, intern("lock")) : NULL;
	if (!v || (d && d->moot) || said_before(l, x, v))
		return;
	held = d && d->state == DUTY_HELD;
	wanted = cond_holds(l, x->cond) == (x->kind != WORD_RELEASES);
	if (wanted && !held)
		report(l, ISSUE_NOT_LOCKED,
		       spelling_of_value(l->run, l->w, v), NULL, NULL);
	else if (wanted)
		world_drop_duty(&l->run->c, l->w, d);
}

static void leave_locks(struct leave *l)
{
	struct word *x = NULL;

	while ((x = said_next(l->run->root, l->run->slot, x)))
		leave_lock(l, x);
}

/* Is @d left for another function to end, once? */
static bool stays(struct leave *l, const struct duty *d)
{
	if (d->count > 1 && !d->tally)
		return false;
	if (module_stays(l) && modflag_keeps(l->run, d))
		return true;
	/* A callback that fails to bind the driver leaves nothing. */
	if (said_binding(l->run->slot, WORD_SETS) && !binds(l))
		return false;
	return park_leaves(l->at, l->w, d->subject, d->cls);
}

static void leave_duty(struct leave *l, const struct duty *d)
{
	struct fact f = world_fact(l->w, d->subject);

	if (!(d->state & DUTY_HELD) || d->moot)
		return;
	if (d->lock) {
		if (park_keeps_locks(l->run))
			return;
		report(l, ISSUE_LOCK_LEAK,
		       spelling_of_value(l->run, l->w, d->subject), NULL, d);
		return;
	}
	if (d->home || !fact_may_own(f))
		return;
	if (d->holder && !vanishes(d->holder))
		return;
	if (stays(l, d))
		return;
	lost_report(l->at, l->w, d, spelling_of_value(l->run, l->w, d->subject));
}

static void leave_duties(struct leave *l)
{
	struct imap old = l->w->duties;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		for (d = p; d; d = d->next)
			leave_duty(l, d);
}

static bool owned_there(const struct world *w, const struct cell *cell)
{
	const struct duty *d;

	for (d = world_duty(w, cell->val, NULL); d; d = d->next)
		if (d->state == DUTY_HELD && d->holder == cell->loc)
			return true;
	return false;
}

static void check_cell(struct leave *l, const struct cell *cell)
{
	const char *cls = duty_owner(l->run, l->w, cell->loc);
	struct fact f, may;
	struct word *words;

	if (!cell->val || !cell->val->type || cell->val->kind == V_UNINIT)
		return;
	tag_leave(l->at, l->w, cell);
	cstr_leave(l->at, l->w, cell);
	f = world_fact(l->w, cell->val);
	/* What has no duty at all was reported when it was stored. */
	if (choice_at(cell->loc))
		choice_check(l->at, l->w, cell);
	else if (cls && fact_may_own(f) && world_duty(l->w, cell->val, NULL) &&
	    !owned_there(l->w, cell) &&
	    !(array_has(l->run, l->w, cell->loc) &&
	      array_tells(&l->run->c, l->w, cell->loc)))
		report(l, ISSUE_DANGLING, spelling_of_place(l->run, l->w, cell->loc),
		       NULL, world_duty(l->w, cell->val, NULL));
	dutyclass_check(l->at, l->w, cell->loc, cell->val, cls);
	if (!f.ptr)
		return;
	if (!cls)
		remain_cell(l->at, l->w, cell);
	if (!cell->loc->field || !cell->loc->field->rec->in_main_file)
		return;
	words = cell->loc->field->words;
	if (!word_find(words, WORD_BYTES) &&
	    !word_find(words, WORD_COUNTED_BY))
		bounds_object(l->at, l->w, cell->val, cell->loc->field->type,
			      &(struct bounds_use){ 0 });
	may = words_fact(cell->loc->field->type, words);
	if (f.ptr & PTR_NULL && excused(l, cell->loc))
		may.ptr |= PTR_NULL;
	if (may.ptr && f.ptr & ~may.ptr &&
	    cell->loc->field->type->space != SPACE_USER)
		report_left(l, cell->loc, f.ptr & ~may.ptr);
}

static bool word_holds(void *ctx, struct cond c)
{
	return cond_holds(ctx, c);
}

/* Somebody still needs this object after the return. */
static bool survives(struct leave *l, const struct ostate *s)
{
	enum managed m = managed_fate(l->run, l->w, s->obj,
				      word_holds, l);
	const struct duty *d;

	if (s->death || m == MANAGED_GOES)
		return false;
	if (s->obj->kind == OBJ_VAR)
		return !s->obj->frame && !ends_module(l);
	if (!(world_fact(l->w, s->obj->ptr).ptr & PTR_VALID))
		return false;
	/* It is gone, though it was reported that it should not be. */
	for (d = world_duty(l->w, s->obj->ptr, NULL); d; d = d->next)
		if (d->state == DUTY_RELEASED && d->moot)
			return false;
	if (!s->fresh || m == MANAGED_STAYS)
		return true;
	for (d = world_duty(l->w, s->obj->ptr, NULL); d; d = d->next)
		if (d->state & DUTY_HELD && d->holder &&
		    !vanishes(d->holder))
			return true;
	return s->obj->ptr == l->result;
}

static bool in_element(const struct loc *l)
{
	while (l && !l->index)
		l = l->up;
	return l;
}

/* What others find in the object is as they may take it to be. */
static void leave_object(struct leave *l, const struct ostate *s)
{
	struct imap_iter cells;
	uint32_t key;
	void *p;

	for (imap_start(&cells, s->cells); imap_next(&cells, &key, &p);)
		/* One may stand for others, that nobody set yet. */
		if (!s->fresh || !in_element(((struct cell *)p)->loc))
			check_cell(l, p);
	arrayend_seen(l->at, l->w, s, NULL);
	bounds_leave(l->at, l->w, s);
	listend_left(l->at, l->w, s);
}

static void leave_objects(struct leave *l)
{
	struct imap old = l->w->store;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		arrayend_lost(l->at, l->w, s);
		if (!survives(l, s))
			continue;
		leave_object(l, s);
		if (binds(l))
			bound_leave(l->at, l->w, s);
		if (s->obj->kind == OBJ_DEREF && !foreign_space(s->obj->ptr) &&
		    !remain_owed(l->run, l->w, s->obj->ptr) &&
		    s->obj->ptr->kind == V_SYM &&
		    s->obj->ptr->sym != SYM_PARAM)
			check_whole(l, s->obj->root,
				    s->obj->ptr == l->result &&
				    said_raw(l->run->root, l->run->slot));
	}
}

void leave_seen(const struct site *at, struct world *w, const struct obj *o)
{
	struct leave l = { .at = at, .run = at->run, .w = w };

	const struct ostate *s = world_obj(&at->run->c, w, o);

	if (s->death)
		return;
	leave_object(&l, s);
	check_whole(&l, o->root, false);
}

static void leave_world(struct leave *l)
{
	count_settle_all(l->at, l->w);
	leave_result(l);
	leave_promises(l);
	leave_gives(l);
	leave_outputs(l);
	leave_locks(l);
	if (module_stays(l)) {
		l->run->module->ways++;
		modflag_exit(l->at, l->w);
	}
	if (binds(l))
		settled_leave(l->at, l->w);
	flag_leave(l->at, l->w, l->result);
	leave_duties(l);
	leave_objects(l);
	deny_leave(l->at, l->w, word_holds, l);
	listend_module(l->at, l->w, l->result);
}

/* Each condition on the result is taken both ways where it is open. */
static void decide(struct leave *l, unsigned k)
{
	struct world *outer = l->w, copy;

	if (k == l->conds.n) {
		copy = *outer;
		l->w = &copy;
		leave_world(l);
		l->w = outer;
		return;
	}
	for (int truth = 1; truth >= 0; truth--) {
		copy = *outer;
		if (!refine_cond(&l->run->c, &copy, l->result, l->conds.c[k],
				 truth))
			continue;
		l->holds[k] = truth;
		l->w = &copy;
		decide(l, k + 1);
		l->w = outer;
	}
}

void leave_function(const struct site *at, struct world *w,
		    const struct value *result)
{
	struct run *r = at->run;
	const struct mir_func *decl = r->slot ? r->slot->decl : NULL;
	struct leave l = { .at = at, .run = r, .w = w, .result = result };

	l.bind = (struct binding){ .func = r->root, .also = decl,
				   .args = r->args,
				   .nargs = r->root->nparams,
				   .result = result };
	if (result) {
		said_conds(&l.conds, r->root, r->slot);
		/* module_init keeps what it registered only on success. */
		if (r->root == r->unit->init)
			said_add_cond(&l.conds, (struct cond){ .op = COND_EQ });
		if (l.conds.overflow)
			site_issue(at, w, ISSUE_UNMODELLED,
				   "a contract of that many conditions",
				   r->root->name);
	}
	decide(&l, 0);
}
