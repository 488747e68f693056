// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/step.h"

#include <ctype.h>

#include "analysis/arrayend.h"
#include "analysis/bounds.h"
#include "analysis/call.h"
#include "analysis/carry.h"
#include "analysis/choice.h"
#include "analysis/cstr.h"
#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/edge.h"
#include "analysis/element.h"
#include "analysis/expire.h"
#include "analysis/flag.h"
#include "analysis/foreign.h"
#include "analysis/full.h"
#include "analysis/ghost.h"
#include "analysis/initpart.h"
#include "analysis/lend.h"
#include "analysis/list.h"
#include "analysis/listend.h"
#include "analysis/memory.h"
#include "analysis/peek.h"
#include "analysis/range.h"
#include "analysis/refine.h"
#include "analysis/relate.h"
#include "analysis/said.h"
#include "analysis/room.h"
#include "analysis/settled.h"
#include "analysis/shape.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"
#include "analysis/tally.h"
#include "analysis/unread.h"

static const struct mir_type *dst_type(const struct site *at)
{
	return at->frame->func->temps.v[at->instr->dst];
}

static void set_dst(const struct site *at, struct world *w,
		    const struct value *v)
{
	memory_set_temp(at, w, at->instr->dst, v);
}

void step_unknown(const struct site *at, struct world *w)
{
	const struct mir_type *t;

	if (!at->instr->has_dst)
		return;
	t = dst_type(at);
	set_dst(at, w, site_sym(at, w, &(struct sym_key){
		.kind = SYM_BAD, .type = t,
		.base = words_fact(t, NULL) }));
}

/* What the links of a list mean is said by its functions alone. */
static void own_pointer(const struct site *at, const struct world *w)
{
	site_issue(at, w, ISSUE_UNMODELLED,
		   "use of a list's own pointers instead of its functions",
		   at->frame->func->name);
}

static void step_load(const struct site *at, struct world *w)
{
	const struct mir_type *t = dst_type(at);
	const struct loc *l = memory_place(at, w, at->instr->place, true);
	const struct value *v;

	tag_load(at, w, l);
	if (list_own_pointer(at, l))
		own_pointer(at, w);
	if (t->kind == TYPE_INT || t->kind == TYPE_PTR) {
		v = memory_load(at, w, l, t);
		lend_load(at, w, l, v);
	} else if (t->kind == TYPE_RECORD) {
		v = memory_load_record(at, w, l, t);
	} else {
		v = site_sym(at, w, &(struct sym_key){
			.kind = SYM_NEW, .type = t, .loc = l,
			.base = fact_top(t) });
	}
	set_dst(at, w, v);
}

/* A pointer of the kernel's at file scope, whose words say how it is called */
static bool is_called_plainly(const struct mir_place *p,
			      const struct mir_func *f)
{
	return p->var && !p->nproj && !f->words &&
	       word_find(p->var->words, WORD_CONTRACT);
}

/* A function put into a pointer must find its contract there. */
static void check_callback(const struct site *at, const struct world *w,
			   const struct mir_place *p, const struct value *v)
{
	const struct mir_field *f;

	/* Members of ops structures are the front end's slots. */
	if (v->kind == V_FUNC && !call_through_member(p) &&
	    !is_called_plainly(p, v->func))
		site_issue(at, w, ISSUE_BARE_CALLBACK, v->func->name, NULL);
	if (v->kind != V_SYM || !call_through_member(p) ||
	    p->type->kind != TYPE_PTR || p->type->elem->kind != TYPE_FUNC)
		return;
	/* A pointer to any function: it must come from the very slot. */
	f = p->proj[p->nproj - 1].field;
	if (call_slot(at->run, f) && (!v->loc || v->loc->field != f))
		site_issue(at, w, ISSUE_BARE_CALLBACK,
			   spelling_of_value(at->run, w, v), NULL);
}

/* What is stored where others can see it is not ours alone any more. */
static void share(const struct site *at, struct world *w,
		  const struct loc *l, const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *target;
	struct ostate s;

	if (!v->type || v->type->kind != TYPE_PTR || v->kind != V_SYM)
		return;
	if (l->obj->kind == OBJ_VAR && l->obj->frame)
		return;
	if (world_obj(c, w, l->obj)->fresh)
		return;
	target = loc_deref(c->vt, v);
	s = *world_obj(c, w, target->obj);
	if (!s.fresh)
		return;
	bounds_handed(at, w, target);
	s = *world_obj(c, w, target->obj);
	s.fresh = false;
	world_set_obj(c, w, s);
}

/* A value is known by the author's variable that first held it. */
static void name_value(const struct site *at, const struct loc *l,
		       const struct value *v)
{
	struct run *r = at->run;

	if (v->kind != V_SYM || l->up || l->obj->kind != OBJ_VAR ||
	    l->obj->var->hidden || imap_get(r->names, v->id))
		return;
	r->names = imap_set(r->arena, r->names, v->id,
			    (void *)(uintptr_t)l->obj->var->name);
}

/* What the words of a member say of the pointers in it. */
static void check_promises(const struct site *at, struct world *w,
			   const struct mir_field *f, const struct value *v)
{
	const struct word *cookie = word_find(f->words, WORD_COOKIE);

	if (cookie)
		shape_promise(at, w, v, cookie, &at->instr->a);
}

static void replaced(const struct site *at, struct world *w,
		     const struct loc *l, const struct value *v)
{
	const struct cell *cell = l->obj->kind == OBJ_VAR && !l->up ?
				  world_cell(w, l) : NULL;

	if (cell && cell->val->type && cell->val->type->kind == TYPE_INT)
		relate_replaced(&at->run->c, w, cell->val, v);
}

/* An error that is put away for good is as good as ignored. */
static void check_unread(const struct site *at, const struct world *w)
{
	const struct mir_func *f = unread_error(at);

	if (f)
		site_issue(at, w, ISSUE_ERROR_UNREAD, f->name,
			   at->instr->place->var->name);
}

/* What a bit-field keeps of @v, which may be wider. */
static const struct value *cut_off(const struct site *at,
				   struct world *w, const struct loc *l,
				   const struct value *v)
{
	const struct mir_type *t = at->instr->place->type;
	unsigned width = l->field ? l->field->bit_width : 0;
	struct fact all = fact_bits(t, width), f = world_fact(w, v);
	struct vtab *vt = at->run->c.vt;

	if (!width || t->kind != TYPE_INT || f.uninit ||
	    (f.lo >= all.lo && f.hi <= all.hi))
		return v;
	if (!t->is_signed)
		return value_bin(vt, t, BIN_AND, v,
				 value_int(vt, t, (int64_t)all.hi));
	if (v->kind == V_INT)
		return value_int(vt, t, (int64_t)((uint64_t)v->k <<
						  (64 - width)) >>
					(64 - width));
	return site_sym(at, w, &(struct sym_key){
		.kind = SYM_LOAD, .type = t, .loc = l, .base = all });
}

static void step_store(const struct site *at, struct world *w)
{
	const struct mir_instr *i = at->instr;
	const struct value *v = memory_operand(at, w, i->a);
	const struct loc *l = memory_place(at, w, i->place, true);
	const struct mir_type *t = i->place->type;
	const char *cls = duty_owner(at->run, w, l);
	struct initpart part = initpart_before(&at->run->c, w, l);
	const struct value *was;

	shape_written(at, w, l);
	v = cut_off(at, w, l, v);
	if (l->field)
		check_promises(at, w, l->field, v);
	check_callback(at, w, i->place, v);
	if (v->kind == V_FUNC)
		carry_registered(at, w, l->up, v);
	if (!list_initialiser(at, w, l, v) && list_own_pointer(at, l))
		own_pointer(at, w);
	if (t->kind == TYPE_RECORD) {
		full_overwrite(at, w, l, t);
		tag_store(at, w, l);
		memory_store_record(at, w, l, v);
		flag_copied(at, w, l, t);
		return;
	}
	choice_storing(at, w, l);
	flag_store(at, w, l, v);
	tally_store(at, w, l, v);
	if (cls) {
		duty_park(at, w, l, v, cls);
		lend_park(at, w, l, v);
	} else {
		lend_store(at, w, l, v);
	}
	room_stored(at, w, l, v);
	if (l->obj->kind != OBJ_VAR || !l->obj->frame) {
		foreign_use(at, w, v, &i->a);
		carry_stored(at, w, v);
	}
	tag_store(at, w, l);
	replaced(at, w, l, v);
	arrayend_replaced(at, w, l, v);
	check_unread(at, w);
	was = bounds_storing(at, w, l);
	range_storing(at, w, l);
	arrayend_counting(at, w, l);
	deny_count(at, w, l);
	arrayend_storing(at, w, l);
	world_store(&at->run->c, w, l, v);
	if (!cls)
		initpart_stored(&at->run->c, w, l, &part);
	bounds_stored(at, w, l, was);
	element_kept(at, w, l, v);
	expire_stored(at, w, l, v);
	cstr_store(at, w, l, v);
	name_value(at, l, v);
	share(at, w, l, v);
}

static void step_copy(const struct site *at, struct world *w)
{
	const struct loc *src = memory_place(at, w, at->instr->place2, true);
	const struct loc *dst = memory_place(at, w, at->instr->place, true);

	shape_written(at, w, dst);
	full_overwrite(at, w, dst, at->instr->place->type);
	tag_load(at, w, src);
	tag_store(at, w, dst);
	list_overwritten(at, w, dst);
	memory_copy(at, w, dst, src);
	cstr_copy(at, w, dst, src);
	expire_stored(at, w, dst, NULL);
	lend_copied(at, w, dst);
	flag_copied(at, w, dst, at->instr->place->type);
}

static void step_zero(const struct site *at, struct world *w)
{
	const struct mir_place *p = at->instr->place;
	const struct loc *l = memory_place(at, w, p, true);

	shape_written(at, w, l);
	full_overwrite(at, w, l, p->type);
	world_fill(&at->run->c, w, l, FILL_ZERO);
	/* An initialiser that names members may leave the rest alone. */
	if (at->instr->text)
		ghost_set_number(&at->run->c, w, l, GHOST_PADDING, 0);
	expire_stored(at, w, l, NULL);
}

static void step_addr(const struct site *at, struct world *w)
{
	const struct loc *l = memory_place(at, w, at->instr->place, false);

	set_dst(at, w, value_addr(at->run->c.vt, dst_type(at), l));
}

static void step_bin(const struct site *at, struct world *w)
{
	const struct mir_instr *i = at->instr;
	const struct value *a = memory_operand(at, w, i->a);
	const struct value *b = memory_operand(at, w, i->b), *v;

	bounds_operator(at, w, a, b);
	v = value_bin(at->run->c.vt, dst_type(at), i->sub, a, b);
	set_dst(at, w, v);
	relate_computed(&at->run->c, w, v);
	if (i->sub == BIN_PTRADD) {
		bounds_pointer(at, w, v);
		foreign_use(at, w, b, &i->b);
	}
}

/* Memory that came as void * is what it is first converted to. */
static void step_cast(const struct site *at, struct world *w)
{
	const struct value *v = memory_operand(at, w, at->instr->a);
	const struct mir_type *t = dst_type(at);
	const struct value *out;
	const struct loc *l;
	struct ostate s;

	out = value_cast(at->run->c.vt, t, v);
	set_dst(at, w, out);
	bounds_retyped(at, w, v, t);
	if (t->kind == TYPE_PTR && shape_cast(at, w, v, t))
		refine_fact(&at->run->c, w, out, fact_ptr(PTR_VALID));
	if (t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD ||
	    v->kind != V_SYM || !v->type || v->type->kind != TYPE_PTR ||
	    v->type->elem->kind != TYPE_VOID)
		return;
	l = loc_deref(at->run->c.vt, v);
	s = *world_obj(&at->run->c, w, l->obj);
	if (s.rec)
		return;
	s.rec = t->elem->rec;
	world_set_obj(&at->run->c, w, s);
	element_made(at, w, v, s.rec);
}

static void step_asm(const struct site *at, struct world *w)
{
	const char *s = at->instr->text;
	const struct mir_place *to = at->instr->place;
	bool made = to && to->var && to->var->hidden;

	while (s && isspace((unsigned char)*s))
		s++;
	/*
	 * An empty template without outputs is a compiler barrier; a result
	 * in a variable of no name is that of a builtin.
	 */
	if (!made && (to || (s && *s)))
		site_issue(at, w, ISSUE_UNMODELLED, "inline assembly",
			   at->frame->func->name);
	if (to) {
		const struct loc *l = memory_place(at, w, to, true);

		world_fill(&at->run->c, w, l, FILL_UNKNOWN);
	}
}

static void step_unsafe(const struct site *at, struct world *w)
{
	if (at->instr->op == OP_UNSAFE_END) {
		if (w->unsafe)
			w->unsafe = w->unsafe->up;
		return;
	}
	w->unsafe = issues_bracket(at->run->issues, at->instr, w->unsafe);
}

static void step_var(const struct site *at, struct world *w)
{
	struct mir_var *v = at->instr->var;
	const struct obj *o = obj_var(at->run->c.vt, at->frame, v);

	if (at->instr->op == OP_DEAD) {
		edge_scope_end(at, w, o->root);
		listend_scope(at, w, o->root);
	}
	if (at->instr->op == OP_DEAD && v->addr_taken)
		expire_local(at, w, o);
	world_drop_obj(&at->run->c, w, o);
	if (at->instr->op == OP_LIVE)
		world_fill(&at->run->c, w, o->root, FILL_UNINIT);
}

static void step_stores(const struct site *at, const struct world *w,
			struct worlds *out)
{
	unsigned first = out->list.n;
	struct worlds counted = { .list.n = 0 };

	tally_cases(at, w, &counted);
	for (unsigned i = 0; i < counted.list.n; i++)
		flag_cases(at, &counted.list.v[i], out);
	for (unsigned i = first; i < out->list.n; i++)
		step_store(at, &out->list.v[i]);
}

void step(const struct site *at, const struct world *was, struct worlds *out)
{
	struct vtab *vt = at->run->c.vt;
	const struct mir_instr *i = at->instr;
	struct world copy = *was, *w = &copy;

	settled_step(at, w);
	switch (i->op) {
	case OP_LOAD:
		step_load(at, w);
		break;
	case OP_STORE:
		step_stores(at, w, out);
		return;
	case OP_ADDR:
		step_addr(at, w);
		break;
	case OP_COPY:
		step_copy(at, w);
		break;
	case OP_ZERO:
		step_zero(at, w);
		break;
	case OP_LIVE: case OP_DEAD:
		step_var(at, w);
		break;
	case OP_BIN:
		step_bin(at, w);
		break;
	case OP_UN:
		set_dst(at, w, value_un(vt, dst_type(at), i->sub,
					memory_operand(at, w, i->a)));
		break;
	case OP_CAST:
		step_cast(at, w);
		break;
	case OP_CALL:
		call_step(at, w, out);
		return;
	case OP_ASM:
		step_asm(at, w);
		break;
	case OP_OPAQUE:
		site_issue(at, w, ISSUE_UNMODELLED, i->text, NULL);
		step_unknown(at, w);
		break;
	case OP_CONTAINER:
		shape_container(at, w);
		break;
	case OP_MIXED:
		site_issue(at, w, ISSUE_MIXED_KINDS, i->text, NULL);
		break;
	case OP_PEEK:
		peek_note(at, w);
		break;
	case OP_MISFORMAT:
		site_issue(at, w, ISSUE_FORMAT, i->text, NULL);
		break;
	case OP_UNSAFE_BEGIN: case OP_UNSAFE_END:
		step_unsafe(at, w);
		break;
	default:
		break;
	}
	vec_push(at->run->c.arena, &out->list, *w);
}

/* Cases ruled out that are remembered one by one; of more, bounds are. */
#define MAX_CASES	64

static void branch_switch(const struct site *at, struct world *w,
			  struct flow *f, step_edge_fn *edge, void *ctx)
{
	const struct mir_instr *i = at->instr;
	struct wctx *c = &at->run->c;
	const struct value *v = memory_operand(at, w, i->a), *eq, *n;
	struct world rest = *w;
	bool possible = true;

	for (unsigned k = 0; k + 1 < i->nsucc; k++) {
		struct world hit = rest;

		if (!possible)
			return;
		n = value_int(c->vt, i->a.type, i->cases[k]);
		if (refine_case(c, &hit, v, n, true))
			edge(ctx, f, &hit, i->succ[k]);
		eq = value_bin(c->vt, i->a.type, BIN_EQ, v, n);
		possible = k < MAX_CASES ? refine_truth(c, &rest, eq, false) :
			   refine_case(c, &rest, v, n, false);
	}
	if (possible)
		edge(ctx, f, &rest, i->succ[i->nsucc - 1]);
}

void step_branch(const struct site *at, struct world *w, struct flow *f,
		 step_edge_fn *edge, void *ctx)
{
	const struct mir_instr *i = at->instr;
	const struct value *v;
	struct world other = *w;

	switch (i->op) {
	case OP_BR:
		v = memory_operand(at, w, i->a);
		if (refine_truth(&at->run->c, w, v, true))
			edge(ctx, f, w, i->succ[0]);
		if (refine_truth(&at->run->c, &other, v, false))
			edge(ctx, f, &other, i->succ[1]);
		break;
	case OP_SWITCH:
		branch_switch(at, w, f, edge, ctx);
		break;
	default:
		if (i->op == OP_ASMGOTO)
			site_issue(at, w, ISSUE_UNMODELLED,
				   "inline assembly that jumps",
				   at->frame->func->name);
		for (unsigned k = 0; k < i->nsucc; k++)
			edge(ctx, f, w, i->succ[k]);
		break;
	}
}
