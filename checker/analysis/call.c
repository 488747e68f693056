// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/call.h"

#include <string.h>

#include "analysis/bounds.h"
#include "analysis/contract.h"
#include "analysis/grace.h"
#include "analysis/interp.h"
#include "analysis/list.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/said.h"
#include "analysis/step.h"
#include "analysis/wordsize.h"
#include "mir/mir_type.h"

/* Functions whose result is a statement about their argument. */
enum predicate {
	PRED_NONE, PRED_IS_ERR, PRED_IS_ERR_OR_NULL, PRED_PTR_ERR,
	PRED_ERR_PTR, PRED_ERR_CAST, PRED_PTR_ERR_OR_ZERO,
};

static enum predicate predicate_of(const char *name)
{
	static const struct {
		const char *name;
		enum predicate pred;
	} table[] = {
		{ "IS_ERR", PRED_IS_ERR },
		{ "IS_ERR_OR_NULL", PRED_IS_ERR_OR_NULL },
		{ "PTR_ERR", PRED_PTR_ERR },
		{ "ERR_PTR", PRED_ERR_PTR },
		{ "ERR_CAST", PRED_ERR_CAST },
		{ "PTR_ERR_OR_ZERO", PRED_PTR_ERR_OR_ZERO },
	};

	for (unsigned i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (!strcmp(table[i].name, name))
			return table[i].pred;
	return PRED_NONE;
}

static const struct value *err_ptr(const struct site *at, struct world *w,
				   const struct mir_type *t,
				   const struct value *errno_value)
{
	const struct value *v = value_cast(at->run->c.vt, t, errno_value);
	struct fact f = fact_ptr(PTR_ERR | PTR_NULL);

	if (v->kind != V_INT && fact_meet(&f, world_fact(w, v)))
		world_learn(&at->run->c, w, v, f);
	return v;
}

static void predicate_step(const struct site *at, struct world *w,
			   enum predicate p, const struct value *v,
			   struct worlds *out)
{
	struct wctx *c = &at->run->c;
	const struct mir_type *t;
	const struct value *test, *r;
	struct world other = *w;

	if (!at->instr->has_dst) {
		vec_push(c->arena, &out->list, *w);
		return;
	}
	t = at->frame->func->temps.v[at->instr->dst];
	test = value_test(c->vt, t, p == PRED_IS_ERR_OR_NULL ?
			  TEST_IS_ERR_OR_NULL : TEST_IS_ERR, v);
	switch (p) {
	case PRED_IS_ERR: case PRED_IS_ERR_OR_NULL:
		r = test;
		break;
	case PRED_ERR_PTR:
		r = err_ptr(at, w, t, v);
		break;
	case PRED_ERR_CAST:
		r = v;
		break;
	case PRED_PTR_ERR_OR_ZERO:
		if (refine_truth(c, &other, test, false)) {
			memory_set_temp(at, &other, at->instr->dst,
					value_int(c->vt, t, 0));
			vec_push(c->arena, &out->list, other);
		}
		if (!refine_truth(c, w, test, true))
			return;
		r = value_cast(c->vt, t, v);
		break;
	default:
		r = value_cast(c->vt, t, v);
		break;
	}
	memory_set_temp(at, w, at->instr->dst, r);
	vec_push(c->arena, &out->list, *w);
}

struct mir_func *call_slot(const struct run *r, const struct mir_field *f)
{
	const char *tag = mir_type_outer(r->unit, f->rec)->tag;
	const char *name;

	if (!strncmp(tag, "struct ", 7))
		tag += 7;
	name = arena_printf(r->c.arena, "belay_slot__%s__%s", tag, f->name);
	for (unsigned i = 0; i < r->unit->funcs.n; i++)
		if (!strcmp(r->unit->funcs.v[i]->name, name))
			return r->unit->funcs.v[i];
	return NULL;
}

bool call_through_member(const struct mir_place *p)
{
	return p->nproj && p->proj[p->nproj - 1].kind == PROJ_FIELD;
}

/* Neither words nor a body: anything may have happened to shared memory. */
static void blind_call(const struct site *at, struct world *w,
		       const struct call *call, struct worlds *out)
{
	for (unsigned i = 0; i < call->nargs; i++) {
		const struct value *v = call->args[i];

		if (!v->type || v->type->kind != TYPE_PTR ||
		    v->kind == V_INT || v->kind == V_STR ||
		    v->kind == V_FUNC || v->type->space)
			continue;
		world_fill(&at->run->c, w, loc_deref(at->run->c.vt, v),
			   FILL_UNKNOWN);
	}
	memory_havoc_shared(at, w, true);
	step_unknown(at, w);
	vec_push(at->run->c.arena, &out->list, *w);
}

static void tally(const struct site *at, const struct world *w,
		  enum stat_verdict verdict)
{
	if (w->unsafe && verdict == VERDICT_REPORTED)
		verdict = VERDICT_UNSAFE;
	issue_tally(at->run->issues, at->frame, at->instr, STAT_CALL, verdict);
}

/*
 * include/linux/overflow.h: sums and products of sizes, and the largest size
 * where that is too much for one.
 */
static bool saturating_step(const struct site *at, struct world *w,
			    const struct call *call)
{
	struct vtab *vt = at->run->c.vt;
	const struct value *v;
	enum mir_binop op;

	if (!strcmp(call->func->name, "size_add"))
		op = BIN_ADD;
	else if (!strcmp(call->func->name, "size_mul"))
		op = BIN_MUL;
	else
		return false;
	if (call->nargs != 2 || !at->instr->has_dst)
		return false;
	v = wordsize_op(vt, op, call->args[0], call->args[1]);
	memory_set_temp(at, w, at->instr->dst, v);
	return true;
}

static void direct_call(const struct site *at, struct world *w,
			const struct call *call, struct worlds *out)
{
	const struct mir_instr *i = at->instr;
	struct mir_func *f = call->func;
	enum predicate p = predicate_of(f->name);
	struct word *list = word_find(f->words, WORD_LIST);

	if (i->text && func_word(f, f->slot, WORD_MUST_CHECK))
		site_issue(at, w, ISSUE_ERROR_IGNORED, f->name, NULL);
	if (saturating_step(at, w, call)) {
		tally(at, w, VERDICT_PROVEN);
		vec_push(at->run->c.arena, &out->list, *w);
	} else if (p != PRED_NONE && call->nargs == 1) {
		tally(at, w, VERDICT_PROVEN);
		predicate_step(at, w, p, call->args[0], out);
	} else if (list) {
		tally(at, w, VERDICT_TRUSTED);
		list_call(at, w, call, list, out);
	} else if (has_contract(f) || (f->has_body && f->in_main_file &&
				    !f->is_static)) {
		tally(at, w, f->has_body && f->in_main_file ?
		      VERDICT_PROVEN : VERDICT_TRUSTED);
		grace_pass(at, w, f->name);
		contract_apply(at, w, call, out);
	} else if (f->has_body) {
		tally(at, w, VERDICT_PROVEN);
		interp_call(at, w, call, out);
	} else {
		site_issue(at, w, ISSUE_NO_CONTRACT, f->name, NULL);
		tally(at, w, VERDICT_REPORTED);
		blind_call(at, w, call, out);
	}
}

static void indirect_call(const struct site *at, struct world *w,
			  const struct value *callee, struct call *call,
			  struct worlds *out)
{
	const struct loc *l = callee->loc;
	struct mir_func *slot = NULL;

	if (callee->kind == V_SYM && l && l->field)
		slot = call_slot(at->run, l->field);
	if (!slot) {
		site_issue(at, w, ISSUE_BARE_CALLBACK,
			   value_text(at->run->c.arena, callee), "call");
		tally(at, w, VERDICT_REPORTED);
		blind_call(at, w, call, out);
		return;
	}
	tally(at, w, VERDICT_TRUSTED);
	call->func = slot;
	call->name = l->field->name;
	call->found = l;
	call->ours = true;
	contract_apply(at, w, call, out);
}

/* Computed pointers of which no word of the callee says more. */
static void check_pointers(const struct site *at, struct world *w,
			   const struct call *call, const struct value *callee)
{
	const struct mir_func *f = callee->kind == V_FUNC ? callee->func : NULL;

	for (unsigned i = 0; i < call->nargs; i++)
		if (!f || (!param_word(f, f->slot, i, WORD_BYTES) &&
			   !param_word(f, f->slot, i, WORD_COUNTED_BY)))
			bounds_pointer(at, w, call->args[i]);
}

void call_step(const struct site *at, struct world *w, struct worlds *out)
{
	const struct mir_instr *i = at->instr;
	struct call call = { .nargs = i->nargs };
	const struct value **args, *callee;

	args = arena_array(at->run->c.arena, const struct value *,
			   i->nargs + 1);
	for (unsigned k = 0; k < i->nargs; k++)
		args[k] = memory_operand(at, w, i->args[k]);
	call.args = args;
	callee = memory_operand(at, w, i->a);
	check_pointers(at, w, &call, callee);
	if (callee->kind != V_FUNC) {
		indirect_call(at, w, callee, &call, out);
		return;
	}
	call.func = callee->func;
	call.name = callee->func->name;
	call.ours = callee->func->in_main_file || callee->func->is_prototype;
	direct_call(at, w, &call, out);
}
