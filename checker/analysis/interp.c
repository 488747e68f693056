// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/interp.h"

#include "analysis/contract.h"
#include "analysis/cover.h"
#include "analysis/expire.h"
#include "analysis/failed.h"
#include "analysis/helper.h"
#include "analysis/idle.h"
#include "analysis/join.h"
#include "analysis/lockword.h"
#include "analysis/lost.h"
#include "analysis/memory.h"
#include "analysis/move.h"
#include "analysis/peek.h"
#include "analysis/step.h"
#include "analysis/trim.h"
#include "flow/flow.h"
#include "mir/walk.h"

/* Bytes made beyond what was needed before it is asked what still is */
#define COLLECT_BYTES	((size_t)16 << 20)

/* Join points inside a block are numbered above all block numbers. */
#define POINT_INSTR	0x100000u

/* The worlds at the start of a block, and which of them are new. */
struct entry_set {
	struct worlds set;
	bool fresh[MAX_WORLDS + 1];
};

/*
 * Most of what is made on the way from block to block is garbage after it.
 * Worlds are made in one of two arenas; when it holds more than @limit bytes
 * those that are needed move to the other one.
 */
struct body {
	struct run *run;
	struct frame *frame;
	struct arena notes;		/* for what follows */
	struct arena worlds[2];
	size_t limit;
	struct entry_set *entry;	/* per block */
	unsigned *back;			/* per block: nor it nor any after it
					   leads to a block before this one */
	unsigned settled;		/* no block before this is entered
					   again: their worlds are dropped */
	bool *travels;			/* per temp: leaves its block */
	struct idle *idle;		/* NULL: nobody asked yet */
	exit_fn *at_exit;
	struct worlds *out;
};

/*
 * Helpers of helpers are run for each world of each caller. There worlds are
 * told apart by their duties only, or the work would multiply at each level.
 */
static bool is_deep(const struct frame *f)
{
	return f->depth >= 2;
}

/*
 * What a helper returns, at its end, or where both sides of `a && b` meet to be
 * returned; else NULL.
 */
static const struct value *verdict(struct wctx *c, const struct join_point *at,
				   const struct world *w)
{
	const struct value *v = imap_get(w->temps, TEMP_RESULT);
	const struct mir_func *f = at->frame->func;
	struct mir_block *b;
	const struct mir_place *p;
	const struct cell *cell;

	if (v || at->block >= f->blocks.n)
		return v;
	b = f->blocks.v[at->block];
	p = b->instr[0].place;
	if (mir_terminator(b)->op != OP_RET || b->instr[0].op != OP_LOAD ||
	    !p->var || !p->var->hidden || p->nproj)
		return NULL;
	cell = world_cell(w, obj_var(c->vt, at->frame, p->var)->root);
	return cell ? cell->val : NULL;
}

/*
 * Worlds of a helper, of which one returns 0 and one does not, or one something
 * of which that is not known: what it has found out is in its result.
 */
static bool results_differ(struct wctx *c, const struct join_point *at,
			   const struct world *a, const struct world *b)
{
	const struct value *va = verdict(c, at, a), *vb = verdict(c, at, b);
	int ta, tb;

	if (!va || !vb || va == vb)
		return false;
	ta = fact_truth(world_fact(a, va));
	tb = fact_truth(world_fact(b, vb));
	return ta != tb;
}

/* The first world from index @i on whose duties agree with @w, or the end */
static unsigned partner(struct wctx *c, const struct join_point *at,
			const struct worlds *set, unsigned i,
			const struct world *w)
{
	while (i < set->list.n &&
	       (!world_agrees(c, at, &set->list.v[i], w) ||
		results_differ(c, at, &set->list.v[i], w)))
		i++;
	return i;
}

/*
 * Makes one of two worlds whose duties agree, and returns the index of the
 * other one, or the end if all differ. Notes in @fresh what has changed.
 */
static unsigned make_room(struct wctx *c, const struct join_point *at,
			  struct worlds *set, bool *fresh)
{
	for (unsigned i = 0; i < set->list.n; i++) {
		unsigned k = partner(c, at, set, i + 1, &set->list.v[i]);

		if (k >= set->list.n)
			continue;
		fresh[i] |= world_join(c, at, &set->list.v[i],
				       &set->list.v[k]);
		return k;
	}
	return set->list.n;
}

/* Has anything changed? Notes in @fresh[MAX_WORLDS] which worlds. */
static bool add_world(struct wctx *c, struct worlds *set,
		      const struct world *w, const struct join_point *at,
		      bool *fresh)
{
	unsigned i, last = set->list.n - 1;
	bool changed;

	for (i = 0; i < set->list.n; i++) {
		struct world merged = set->list.v[i];

		if (world_agrees(c, at, &merged, w) &&
		    world_covers(c, at, &merged, w))
			return false;
	}
	i = partner(c, at, set, 0, w);
	if (set->list.n < MAX_WORLDS &&
	    (i == set->list.n || !(at->widen || at->eager))) {
		vec_push(c->arena, &set->list, *w);
		fresh[set->list.n - 1] = true;
		return true;
	}
	if (i == set->list.n) {
		i = make_room(c, at, set, fresh);
		if (i < set->list.n) {
			set->list.v[i] = *w;
			fresh[i] = true;
			return true;
		}
		i = last;
	}
	changed = world_join(c, at, &set->list.v[i], w);
	fresh[i] |= changed;
	return changed;
}

bool interp_add(struct wctx *c, struct worlds *set, const struct world *w,
		const struct join_point *at)
{
	bool fresh[MAX_WORLDS] = { false };

	return add_world(c, set, w, at, fresh);
}

/* Temps that no other block uses end with theirs. */
static void drop_temps(struct body *b, struct world *w)
{
	struct imap old = w->temps;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);)
		if (!b->travels[key])
			w->temps = imap_del(b->run->c.arena, w->temps, key);
}

static void note_use(bool *travels, const unsigned *home, struct operand o,
		     unsigned block)
{
	if (o.kind == OPD_TEMP && home[o.temp] != block)
		travels[o.temp] = true;
}

static void note_place(bool *travels, const unsigned *home,
		       const struct mir_place *p, unsigned block)
{
	if (!p)
		return;
	note_use(travels, home, p->ptr, block);
	for (unsigned i = 0; i < p->nproj; i++)
		note_use(travels, home, p->proj[i].index, block);
}

static void note_instr(bool *travels, const unsigned *home,
		       const struct mir_instr *i, unsigned block)
{
	note_use(travels, home, i->a, block);
	note_use(travels, home, i->b, block);
	note_place(travels, home, i->place, block);
	note_place(travels, home, i->place2, block);
	for (unsigned k = 0; k < i->nargs; k++)
		note_use(travels, home, i->args[k], block);
}

/* Which temps are used in another block than the one that makes them? */
static void find_travellers(struct body *b)
{
	const struct mir_func *f = b->frame->func;
	unsigned *home = arena_array(&b->notes, unsigned, f->temps.n + 1);

	b->travels = arena_array(&b->notes, bool, f->temps.n + 1);
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->has_dst)
			home[k.instr->dst] = k.block;
	for (struct walk k = walk_func(f); walk_next(&k);)
		note_instr(b->travels, home, k.instr, k.block);
}

static void find_ways_back(struct body *b)
{
	const struct mir_func *f = b->frame->func;
	unsigned low = f->blocks.n;

	b->back = arena_array(&b->notes, unsigned, f->blocks.n);
	for (unsigned k = f->blocks.n; k--;) {
		const struct mir_instr *t = mir_terminator(f->blocks.v[k]);

		if (k < low)
			low = k;
		for (unsigned i = 0; i < t->nsucc; i++)
			if (t->succ[i]->id < low)
				low = t->succ[i]->id;
		b->back[k] = low;
	}
}

/* Where there is no room for all, what tells them apart must still matter. */
static void note_idle(struct body *b, struct worlds *set, unsigned block)
{
	if (!b->idle)
		b->idle = idle_new(&b->notes, b->frame->func);
	for (unsigned i = 0; i < set->list.n; i++)
		idle_note(&b->run->c, b->idle, b->frame, block,
			  &set->list.v[i]);
}

static void arrive(struct body *b, struct flow *f, const struct world *w,
		   const struct mir_block *to)
{
	struct join_point at = { b->frame, to->id, f->widen[to->id],
				 is_deep(b->frame) };
	struct entry_set *e = &b->entry[to->id];
	struct world trimmed = *w;

	drop_temps(b, &trimmed);
	trim_world(b->run, &trimmed);
	if (e->set.list.n == MAX_WORLDS &&
	    partner(&b->run->c, &at, &e->set, 0, &trimmed) == MAX_WORLDS) {
		note_idle(b, &e->set, to->id);
		idle_note(&b->run->c, b->idle, b->frame, to->id, &trimmed);
	}
	if (add_world(&b->run->c, &e->set, &trimmed, &at, e->fresh))
		flow_touch(f, to);
}

/* One instruction over all worlds of the moment. */
static struct worlds advance(struct body *b, const struct mir_block *blk,
			     const struct mir_instr *i,
			     const struct worlds *now)
{
	struct site at = { b->run, b->frame, i };
	struct worlds next = { { 0 } }, few = { { 0 } };
	struct join_point here = { b->frame, POINT_INSTR + i->id, false,
				   is_deep(b->frame) };

	for (unsigned k = 0; k < now->list.n; k++)
		step(&at, &now->list.v[k], &next);
	if (next.list.n <= MAX_WORLDS)
		return next;
	note_idle(b, &next, blk->id);
	for (unsigned k = 0; k < next.list.n; k++)
		interp_add(&b->run->c, &few, &next.list.v[k], &here);
	return few;
}

static void leave(struct body *b, struct flow *f, const struct mir_instr *t,
		  struct world *w)
{
	struct site at = { b->run, b->frame, t };
	struct join_point way_out = { b->frame, b->frame->func->blocks.n,
				      false, is_deep(b->frame) };
	const struct value *v = NULL;

	if (t->op != OP_RET) {
		step_branch(&at, w, f, (step_edge_fn *)arrive, b);
		return;
	}
	if (t->a.kind != OPD_NONE)
		v = memory_operand(&at, w, t->a);
	failed_returned(&at, w);
	if (b->at_exit) {
		b->at_exit(&at, w, v);
		return;
	}
	lockword_leave(&at, w, b->frame->args, v);
	lost_in_helper(&at, w, v);
	w->temps = (struct imap){ NULL };
	if (v)
		memory_set_temp(&at, w, TEMP_RESULT, v);
	interp_add(&b->run->c, b->out, w, &way_out);
}

static bool out_of_visits(struct body *b, const struct mir_block *blk)
{
	struct site at = { b->run, b->frame, &blk->instr[0] };

	if (b->run->visits++ < MAX_VISITS)
		return false;
	site_issue(&at, NULL, ISSUE_UNMODELLED,
		   "a function that takes this many steps",
		   b->run->root->name);
	return true;
}

static void move_worlds(struct imap_move *m, struct worlds *set)
{
	struct worlds to = { { 0 } };

	for (unsigned i = 0; i < set->list.n; i++) {
		world_move(m, &set->list.v[i]);
		vec_push(m->to, &to.list, set->list.v[i]);
	}
	*set = to;
}

/* Between two blocks all that matters is in the sets of worlds. */
static void collect(struct body *b)
{
	struct arena *old = b->run->c.arena;
	struct imap_move m = { .from = old, .to = &b->worlds[
			       old == &b->worlds[0]] };

	if (old->bytes < b->limit)
		return;
	for (unsigned i = b->settled; i < b->frame->func->blocks.n; i++)
		move_worlds(&m, &b->entry[i].set);
	if (b->out)
		move_worlds(&m, b->out);
	b->run->c.arena = m.to;
	b->limit = 2 * m.to->bytes + COLLECT_BYTES;
	arena_release(old);
}

static void visit(void *ctx, struct flow *f, struct mir_block *blk)
{
	struct body *b = ctx;
	struct entry_set *e = &b->entry[blk->id];
	struct worlds now = { { 0 } };

	if (out_of_visits(b, blk))
		return;
	while (!b->run->peeks && b->settled < b->back[blk->id])
		b->entry[b->settled++].set = (struct worlds){ { 0 } };
	collect(b);
	for (unsigned k = 0; k < e->set.list.n; k++) {
		if (!e->fresh[k])
			continue;
		e->fresh[k] = false;
		vec_push(b->run->c.arena, &now.list, e->set.list.v[k]);
	}
	for (unsigned i = 0; i + 1 < blk->ninstr && now.list.n; i++)
		now = advance(b, blk, &blk->instr[i], &now);
	for (unsigned k = 0; k < now.list.n; k++)
		leave(b, f, &blk->instr[blk->ninstr - 1], &now.list.v[k]);
}

/* Goes through the worlds that all blocks were entered with, once more. */
static void peek_again(struct body *b)
{
	const struct mir_func *f = b->frame->func;

	b->run->peeks->again = true;
	for (unsigned k = 0; k < f->blocks.n; k++) {
		const struct mir_block *blk = f->blocks.v[k];
		struct worlds now = b->entry[k].set;

		for (unsigned i = 0; i + 1 < blk->ninstr && now.list.n; i++)
			now = advance(b, blk, &blk->instr[i], &now);
	}
}

/* Runs to the end; then again, for peeks, unless a caller does not yet. */
static void settle(struct body *b)
{
	struct flow flow = { .func = b->frame->func, .ctx = b,
			     .visit = visit };
	struct peeks *p = b->run->peeks;
	bool again = p && (p->again || !b->frame->up);

	if (p)
		p->again = false;
	flow_run(&b->notes, &flow);
	if (again)
		peek_again(b);
}

void interp_body(struct run *r, struct frame *frame, const struct world *in,
		 exit_fn *at_exit, struct worlds *out)
{
	const struct mir_func *f = frame->func;
	struct body b = { .run = r, .frame = frame, .at_exit = at_exit,
			  .out = out, .limit = COLLECT_BYTES };
	struct imap_move m = { .to = r->c.arena };

	r->c.arena = &b.worlds[0];
	find_travellers(&b);
	find_ways_back(&b);
	b.entry = arena_array(&b.notes, struct entry_set, f->blocks.n);
	vec_push(r->c.arena, &b.entry[0].set.list, *in);
	b.entry[0].fresh[0] = true;
	settle(&b);
	m.from = r->c.arena;
	if (out)
		move_worlds(&m, out);
	r->c.arena = m.to;
	arena_release(m.from);
	arena_release(&b.notes);
}

static bool active(const struct frame *f, const struct mir_func *func)
{
	for (; f; f = f->up)
		if (f->func == func)
			return true;
	return false;
}

static void bind_params(const struct site *at, struct world *w,
			struct frame *inner, const struct call *call)
{
	const struct mir_func *f = inner->func;
	struct wctx *c = &at->run->c;

	for (unsigned i = 0; i < f->nparams && i < call->nargs; i++) {
		const struct obj *o = obj_var(c->vt, inner, f->params[i]);

		world_drop_obj(c, w, o);
		if (f->params[i]->type->kind == TYPE_RECORD)
			memory_store_record(at, w, o->root, call->args[i]);
		else
			world_note(c, w, o->root, call->args[i]);
	}
}

/* The callee's variables are gone; the caller's temps are back. */
static void resume(const struct site *at, struct world *w,
		   const struct frame *inner, struct imap temps, bool callback)
{
	const struct value *v = imap_get(w->temps, TEMP_RESULT);
	struct wctx *c = &at->run->c;

	for (unsigned i = 0; i < inner->func->vars.n; i++) {
		struct mir_var *var = inner->func->vars.v[i];
		const struct obj *o = obj_var(c->vt, inner, var);

		if (var->kind != VAR_PARAM && var->kind != VAR_LOCAL)
			continue;
		if (var->addr_taken && var->kind == VAR_PARAM)
			expire_local(at, w, o);
		world_drop_obj(c, w, o);
	}
	w->temps = temps;
	if (v && at->instr->has_dst && !callback)
		memory_set_temp(at, w, at->instr->dst, v);
}

/* Reports why not. */
static bool may_look(const struct site *at, const struct world *w,
		     const struct mir_func *f)
{
	if (active(at->frame, f))
		site_issue(at, w, ISSUE_RECURSION, f->name, NULL);
	else if (at->frame->depth >= MAX_LOOK)
		site_issue(at, w, ISSUE_UNMODELLED,
			   "a chain of that many calls without words",
			   f->name);
	else if (at->run->looks++ >= MAX_LOOKS)
		site_issue(at, w, ISSUE_UNMODELLED,
			   "one of too many calls without words", f->name);
	else
		return true;
	return false;
}

void interp_call(const struct site *at, struct world *w,
		 const struct call *call, struct worlds *out)
{
	struct mir_func *f = call->func;
	struct wctx *c = &at->run->c;
	struct imap temps = w->temps;
	struct frame *inner;
	struct worlds exits = { { 0 } };
	struct call said = *call;

	said.func = active(at->frame, f) ? helper_again(at->run, f) :
		    helper_said(at->run, f, at->frame->depth >= MAX_LOOK);
	if (said.func) {
		said.ours = true;
		contract_apply(at, w, &said, out);
		return;
	}
	if (!may_look(at, w, f)) {
		memory_havoc_shared(at, w, true);
		step_unknown(at, w);
		vec_push(c->arena, &out->list, *w);
		return;
	}
	helper_seen(at->run, f);
	lockword_enter(at, w, call);
	inner = frame_get(c->vt, at->frame, at->instr, f);
	inner->args = call->args;
	w->temps = (struct imap){ NULL };
	bind_params(at, w, inner, call);
	interp_body(at->run, inner, w, NULL, &exits);
	for (unsigned i = 0; i < exits.list.n; i++) {
		resume(at, &exits.list.v[i], inner, temps,
		       call->callback);
		vec_push(c->arena, &out->list, exits.list.v[i]);
	}
}
