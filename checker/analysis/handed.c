// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/handed.h"

#include "analysis/array.h"
#include "analysis/arrayend.h"
#include "analysis/bounds.h"
#include "analysis/choice.h"
#include "analysis/count.h"
#include "analysis/cstr.h"
#include "analysis/duty.h"
#include "analysis/dutyclass.h"
#include "analysis/element.h"
#include "analysis/listend.h"
#include "analysis/range.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"
#include "analysis/want.h"

/* An owning member owns what it points to. */
static void check_owner(const struct apply *a, struct world *w,
			const struct cell *cell)
{
	const struct run *r = a->at->run;
	const struct duty *d = world_duty(w, cell->val, NULL);

	if (!choice_check(a->at, w, cell) || choice_at(cell->loc) || !d ||
	    count_held(w, cell->val))
		return;
	issue_add(r->issues, w, &(struct issue){
		.kind = ISSUE_DANGLING, .at = site_event(a->at),
		.what = spelling_of_place(a->at->run, w, cell->loc),
		.then = d->end, .then_text = "released here" });
}

/* Does the callee put something else there, whatever it is now? */
static bool is_set_by(const struct apply *a, const struct loc *l)
{
	const struct mir_func *f = a->call->func;
	struct word *x = NULL;

	while ((x = said_next(f, f->slot, x)))
		if (x->kind == WORD_SETS && x->place &&
		    (!x->place->nsteps ||
		     x->place->steps[x->place->nsteps - 1].field ==
		     l->field->name))
			return true;
	return false;
}

/* A member of which nothing else is said is valid. */
static void check_valid(const struct apply *a, struct world *w,
			const struct cell *cell)
{
	const struct mir_field *f = cell->loc->field;
	struct fact have = world_fact(w, cell->val), may;

	if (!f || !f->rec->in_main_file || cell->val->kind == V_UNINIT)
		return;
	may = words_fact(f->type, f->words);
	if (!may.ptr || !have.ptr || !(have.ptr & ~may.ptr) ||
	    f->type->space == SPACE_USER || is_set_by(a, cell->loc))
		return;
	site_issue(a->at, w, have.ptr & PTR_HEAD ? ISSUE_NO_ELEMENT :
		   have.ptr & ~may.ptr & PTR_NULL ? ISSUE_NULL_PASSED :
		   ISSUE_ERR_PASSED,
		   spelling_of_place(a->at->run, w, cell->loc),
		   a->call->name);
}

void handed_array(const struct apply *a, struct world *w, unsigned i)
{
	const struct value *v = a->call->args[i], *n;
	const struct loc *l = loc_deref(a->at->run->c.vt, v), *m;
	struct word *count = apply_word(a, i, WORD_COUNTED_BY);
	const struct mir_type *t = a->call->func->params[i]->type;

	if (l->up || !(world_fact(w, v).ptr & PTR_VALID) ||
	    world_death(w, l) || !element_many(w, l->obj) ||
	    t->elem->kind == TYPE_VOID)
		return;
	/* Of others than that many the callee knows nothing. */
	n = count ? wordplace_size(a->at, w, &a->bind, count->expr) : NULL;
	m = arrayend_beyond(a->at, w, l, n);
	if (m)
		site_issue(a->at, w, ISSUE_FULL_MEMBER,
			   spelling_of_place(a->at->run, w, m),
			   spelling_of(a->at, w, v, &a->at->instr->args[i]));
}

void handed_members(const struct apply *a, struct world *w, unsigned i)
{
	const struct run *r = a->at->run;
	const struct loc *l = loc_deref(r->c.vt, a->call->args[i]);
	const struct ostate *s = world_obj(&a->at->run->c, w, l->obj);
	bool local = l->obj->kind == OBJ_VAR && l->obj->frame;
	/* Others' data means nothing to the kernel, and what is new is raw. */
	bool looks = a->call->ours && !s->fresh && !local;
	struct imap_iter it;
	uint32_t key;
	void *p;

	arrayend_seen(a->at, w, s, l);
	if (!a->call->ours && !apply_word(a, i, WORD_TAKE) &&
	    !apply_word(a, i, WORD_INIT_OUT) &&
	    !apply_word(a, i, WORD_CONSTRUCTS))
		range_handed(a->at, w, l);
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (!cell->val || !loc_within(cell->loc, l))
			continue;
		if (duty_owner(r, w, cell->loc) &&
		    fact_may_own(world_fact(w, cell->val)) &&
		    !(array_has(r, w, cell->loc) &&
		      array_tells(&a->at->run->c, w, cell->loc)))
			check_owner(a, w, cell);
		if (looks)
			dutyclass_check(a->at, w, cell->loc, cell->val,
					duty_owner(r, w, cell->loc));
		if (!looks || apply_word(a, i, WORD_TAKE) ||
		    apply_word(a, i, WORD_INIT_OUT) ||
		    apply_word(a, i, WORD_CONSTRUCTS))
			continue;
		check_valid(a, w, cell);
		cstr_leave(a->at, w, cell);
	}
	if (looks && !apply_word(a, i, WORD_TAKE) &&
	    !apply_word(a, i, WORD_INIT_OUT))
		bounds_leave(a->at, w, s);
	if (!apply_word(a, i, WORD_INIT_OUT) &&
	    !apply_word(a, i, WORD_CONSTRUCTS))
		bounds_handed(a->at, w, l);
}

void handed_linked(const struct apply *a, struct world *w, unsigned i)
{
	const struct mir_var *p = a->call->func->params[i];
	const struct mir_type *t = p->type->elem;
	bool always = a->call->ours && t->kind == TYPE_RECORD &&
		      list_has_always(t->rec) &&
		      !apply_word(a, i, WORD_INIT_OUT) &&
		      !apply_word(a, i, WORD_CONSTRUCTS);

	if (always || apply_word(a, i, WORD_LINKED))
		listend_hand_over(a->at, w, a->call->args[i], p->words, false);
}

bool handed_beside(const struct apply *a, const struct world *w, unsigned i)
{
	struct vtab *vt = a->at->run->c.vt;
	const struct value *v = a->call->args[i];
	const struct obj *o = loc_deref(vt, v)->obj;

	if (o->kind != OBJ_DEREF || !(world_fact(w, v).ptr & PTR_VALID))
		return false;
	for (unsigned k = 0; k < a->call->nargs; k++)
		if (k != i && apply_word(a, k, WORD_TAKE) &&
		    a->call->args[k]->type &&
		    a->call->args[k]->type->kind == TYPE_PTR &&
		    loc_deref(vt, a->call->args[k])->obj == o)
			return true;
	return false;
}

static void note_origin(const struct value *v, struct issue *i)
{
	if (v->kind == V_SYM && v->instr && v->instr != i->at.instr) {
		i->from = (struct event){ v->frame, v->instr };
		i->from_text = "comes from here";
	}
}

/* Argument @i goes to where only what @may says is expected. */
static void hand(const struct apply *a, struct world *w, unsigned i,
		 struct fact may, struct issue *is)
{
	const struct value *v = a->call->args[i];
	struct fact f = world_fact(w, v);

	if (!f.ptr || !(f.ptr & ~may.ptr))
		return;
	is->at = site_event(a->at);
	is->kind = f.ptr & PTR_HEAD ? ISSUE_NO_ELEMENT :
		   f.ptr & ~may.ptr & PTR_NULL ? ISSUE_NULL_PASSED :
		   ISSUE_ERR_PASSED;
	is->what = spelling_of(a->at, w, v, a->call->callback ? NULL :
			       &a->at->instr->args[i]);
	is->alias = spelling_of_value(a->at->run, w, v);
	if (v->kind == V_SYM)
		is->from.frame = v->frame;
	note_origin(v, is);
	if (is->kind != ISSUE_NULL_PASSED)
		is->wants = NULL;
	issue_add(a->at->run->issues, w, is);
	refine_fact(&a->at->run->c, w, v, fact_ptr(may.ptr));
}

void handed_pointer(const struct apply *a, struct world *w, unsigned i,
		    const struct mir_type *t)
{
	struct fact may = words_fact(t, i < a->call->func->nparams ?
				     a->call->func->params[i]->words : NULL);

	if (a->call->func->slot)
		may = words_fact(t, NULL);
	if (apply_word(a, i, WORD_NULLABLE))
		may.ptr |= PTR_NULL;
	if (t->space != SPACE_USER)
		hand(a, w, i, may, &(struct issue){
			.with = a->call->name,
			.wants = want_param(a->at->run, a->call->func, i,
					    "nullable()") });
}

void handed_cookie(const struct apply *a, struct world *w, unsigned i,
		   const struct mir_func *f, unsigned param)
{
	const struct mir_var *p = f->params[param];

	hand(a, w, i, words_fact(p->type, p->words), &(struct issue){
		.with = f->name,
		.wants = want_param(a->at->run, f, param, "nullable()") });
}
