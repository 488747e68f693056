// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/contract.h"

#include <assert.h>
#include <string.h>

#include "analysis/apart.h"
#include "analysis/apply.h"
#include "analysis/array.h"
#include "analysis/arrayend.h"
#include "analysis/bounds.h"
#include "analysis/carry.h"
#include "analysis/count.h"
#include "analysis/cstr.h"
#include "analysis/deny.h"
#include "analysis/duty.h"
#include "analysis/flag.h"
#include "analysis/element.h"
#include "analysis/exposed.h"
#include "analysis/failed.h"
#include "analysis/foreign.h"
#include "analysis/forget.h"
#include "analysis/handed.h"
#include "analysis/initpart.h"
#include "analysis/lend.h"
#include "analysis/length.h"
#include "analysis/lock.h"
#include "analysis/listend.h"
#include "analysis/matched.h"
#include "analysis/memory.h"
#include "analysis/outcome.h"
#include "analysis/scan.h"
#include "analysis/padding.h"
#include "analysis/range.h"
#include "analysis/refine.h"
#include "analysis/result.h"
#include "analysis/room.h"
#include "analysis/said.h"
#include "analysis/shape.h"
#include "analysis/sizes.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"
#include "analysis/transfer.h"
#include "analysis/typed.h"
#include "analysis/written.h"
#include "base/intern.h"

static struct word *param_words(const struct mir_func *f, unsigned i)
{
	return i < f->nparams ? f->params[i]->words : NULL;
}

/* Where @l is in its object, in bits; false: not known. */
static bool offset_of(const struct loc *l, uint64_t *bits)
{
	for (*bits = 0; l->up; l = l->up) {
		if (l->field)
			*bits += l->field->bit_offset;
		else if (l->index->kind == V_INT && l->index->k >= 0)
			*bits += (uint64_t)l->index->k * loc_stride(l) * 8;
		else
			return false;
	}
	return true;
}

/* Only the first @size bytes at @from are read: does @l begin beyond them? */
static bool beyond(const struct loc *l, const struct loc *from,
		   const struct value *size)
{
	uint64_t at, start;

	return size && size->kind == V_INT && offset_of(l, &at) &&
	       offset_of(from, &start) && at >= start + (uint64_t)size->k * 8;
}

/* Elements beyond are not told apart. */
#define MAX_ELEMENTS	256

/* How many elements, from @l on, do @size bytes reach into? */
static int64_t elements_in(const struct loc *l, const struct value *size)
{
	const struct mir_type *t = loc_type(l);
	int64_t n;

	if (!l->up || !l->index || l->index->kind != V_INT || !size ||
	    size->kind != V_INT || !t || !t->size)
		return 0;
	n = size->k / (int64_t)t->size;
	return n < MAX_ELEMENTS ? n : MAX_ELEMENTS;
}

static const struct loc *element_behind(const struct apply *a,
					const struct loc *l, int64_t i)
{
	struct vtab *vt = a->at->run->c.vt;

	return loc_index(vt, l->up, value_int(vt, l->index->type,
					      l->index->k + i));
}

/* What of the elements behind @l may not be initialised. */
static const struct loc *uninit_behind(const struct apply *a,
				       const struct world *w,
				       const struct loc *l,
				       const struct value *size)
{
	const struct loc *bad = NULL;

	for (int64_t i = 1; !bad && i < elements_in(l, size); i++)
		bad = memory_uninit_in(a->at, w, element_behind(a, l, i),
				       loc_type(l));
	return bad;
}

static void check_contents(const struct apply *a, struct world *w, unsigned i,
			   const struct mir_type *t)
{
	const struct value *v = a->call->args[i];
	const struct site *at = a->at;
	struct word *bytes = apply_word(a, i, WORD_BYTES);
	const struct value *size = NULL;
	const struct loc *l, *bad;
	const struct mir_type *type = t->elem;
	struct mir_type rec;

	if (t->space || type->kind == TYPE_FUNC ||
	    apply_word(a, i, WORD_INIT_OUT) || apply_word(a, i, WORD_CONSTRUCTS) ||
	    apply_sets(a, i) || !(world_fact(w, v).ptr & PTR_VALID) ||
	    v->kind == V_STR || v->kind == V_FUNC || v->kind == V_INT)
		return;
	l = loc_deref(at->run->c.vt, v);
	if (bytes)
		size = wordplace_size(at, w, &a->bind, bytes->expr);
	if (type->kind == TYPE_VOID) {
		/* A plain void * is a handle; one with a size is read. */
		if (!bytes)
			return;
		type = written_type(w, l, type, &rec);
	}
	/* The address of an array is that of its first element. */
	if (loc_type(l) && loc_type(l)->kind == TYPE_ARRAY)
		type = loc_type(l);
	if (type->kind == TYPE_RECORD &&
	    memory_needs_building(at->run, type->rec)) {
		if (!memory_unbuilt_in(at, w, l, type))
			return;
		site_issue(at, w, ISSUE_NOT_CONSTRUCTED,
			   spelling_of_place(at->run, w, l), a->call->name);
		world_fill(&at->run->c, w, l, FILL_UNKNOWN);
		return;
	}
	if (t->elem->kind == TYPE_VOID)
		typed_owners(a, w, type, size);
	bad = memory_uninit_in(at, w, l, type);
	if (size ? initpart_covers(&at->run->c, w, l, 0, size) :
	    apply_word(a, i, WORD_CSTR) && initpart_covers(&at->run->c, w, l,
							   1, NULL))
		bad = NULL;
	else if (!bad)
		bad = uninit_behind(a, w, l, size);
	/* A char * with a size may be read up to the NUL only. */
	if (!bad && size && t->elem->kind == TYPE_VOID)
		bad = written_short(&at->run->c, w, l, type, size);
	if (bad && !beyond(bad, l, size)) {
		site_issue(at, w, ISSUE_UNINIT_PASSED,
			   spelling_of_place(at->run, w, bad), a->call->name);
		return;
	}
	if (!apply_word(a, i, WORD_LEAVES))
		return;
	bad = padding_unset_in(at, w, l, type, size);
	if (bad)
		site_issue(at, w, ISSUE_PADDING_LEAVES,
			   spelling_of_place(at->run, w, bad), a->call->name);
}

static void check_args(struct apply *a, struct world *w)
{
	const struct call *call = a->call;

	typed_numbers(a, w);
	for (unsigned i = 0; i < call->nargs; i++) {
		const struct mir_type *t = i < call->func->nparams ?
			call->func->params[i]->type : call->args[i]->type;
		bool taken = apply_word(a, i, WORD_TAKE) || apply_takes_it(a, i);

		if (t && t->kind == TYPE_INT) {
			range_argument(a->at, w, &a->bind, call, i);
			failed_passed(a->at, w, call, i);
		}
		if (!t || t->kind != TYPE_PTR)
			continue;
		if (!taken && duty_check_alive(a->at, w, call->args[i],
					      &a->at->instr->args[i]))
			continue;
		if (i >= call->func->nparams)
			continue;
		if (handed_beside(a, w, i))
			site_issue(a->at, w, ISSUE_USE_GIVEN,
				   spelling_of(a->at, w, call->args[i],
					       &a->at->instr->args[i]),
				   call->name);
		apart_check(a->at, w, &a->bind, i);
		if (!t->space && foreign_deref(a->at, w, call->args[i],
					       &a->at->instr->args[i]))
			continue;
		handed_pointer(a, w, i, t);
		if (!t->space)
			sizes_argument(a->at, w, &a->bind, a->call, i);
		typed_argument(a, w, i, t);
		handed_linked(a, w, i);
		if (t->elem->kind == TYPE_RECORD)
			handed_members(a, w, i);
		if (taken)
			handed_array(a, w, i);
		if (!taken)
			check_contents(a, w, i, t);
	}
}

static struct taker taker_of(const struct apply *a, unsigned i,
			     const struct word *take)
{
	const struct mir_func *f = a->call->func;
	const struct mir_type *t = f->params[i]->type;

	return (struct taker){
		.name = a->call->name, .arg = &a->at->instr->args[i],
		.word = take, .found = a->call->found,
		.raw = t->kind == TYPE_PTR && t->elem->kind == TYPE_VOID,
		.inherits = said_by_author(a->at->run->unit, f) ||
			    (take && take->kind == WORD_TAKES),
	};
}

static void apply_takes(struct apply *a, struct world *w)
{
	const struct call *call = a->call;
	const struct value *v;
	struct taker t;
	struct word *x;

	for (unsigned i = 0; i < call->nargs; i++) {
		x = apply_word(a, i, WORD_TAKE);
		if (!x)
			continue;
		v = apply_subject(a, w, i);
		if (!v)
			continue;
		t = taker_of(a, i, x);
		duty_take(a->at, w, v, &t);
	}
}

/* A pointer to an element leads to those behind it, too. */
static const struct loc *reached(const struct loc *l)
{
	return l->index && l->up ? l->up : l;
}

/* Bytes at @l may change; a NUL beyond those that the callee has stays. */
static void overwrite(const struct apply *a, struct world *w, unsigned i,
		      const struct loc *l)
{
	/* What is set is so where the condition holds, and then. */
	bool later = apply_sets(a, i);
	const struct word *bytes = apply_word(a, i, WORD_BYTES);
	const struct value *size;
	bool string;

	size = bytes ? wordplace_size(a->at, w, &a->bind, bytes->expr) : NULL;
	shape_written(a->at, w, l);
	string = cstr_survives(a->at, w, l, size);
	if (!later && (bytes || apply_word(a, i, WORD_INIT_OUT)))
		memory_havoc(a->at, w, reached(l));
	else if (!later)
		memory_havoc_typed(a->at, w, reached(l));
	cstr_overwritten(a->at, w, l, string);
}

/* A cookie: what the kernel is to hand back, and does not look into. */
static bool is_handle(const struct apply *a, unsigned i,
		      const struct mir_type *t)
{
	return t->elem->kind == TYPE_VOID && !a->call->ours &&
	       !apply_word(a, i, WORD_BYTES) &&
	       !apply_word(a, i, WORD_INIT_OUT) && !apply_sets(a, i);
}

/* A member of a union whose address is passed; was it the one there? */
struct passed {
	const struct loc *loc;
	bool held;
};

/* Member data may change behind a plain pointer; owning members may not. */
static void apply_writes(struct apply *a, struct world *w)
{
	const struct call *call = a->call;
	struct wctx *c = &a->at->run->c;
	struct vtab *vt = c->vt;
	VEC(struct passed) unions = { NULL };

	transfer_buffers(a, w);
	for (unsigned i = 0; i < call->nargs; i++) {
		const struct mir_type *t = i < call->func->nparams ?
			call->func->params[i]->type : NULL;
		const struct value *v = call->args[i];

		if (!t || t->kind != TYPE_PTR || t->elem->is_const ||
		    t->elem->kind == TYPE_FUNC || t->space ||
		    v->kind == V_STR || v->kind == V_FUNC || v->kind == V_INT ||
		    apply_word(a, i, WORD_TAKE) || is_handle(a, i, t) ||
		    world_death(w, loc_deref(vt, v)))
			continue;
		if (tag_watches(loc_deref(vt, v)))
			vec_push(c->arena, &unions, ((struct passed){
				loc_deref(vt, v),
				tag_holds(a->at, w, loc_deref(vt, v)) }));
		overwrite(a, w, i, loc_deref(vt, v));
		if (apply_word(a, i, WORD_HOLDS) && apply_word(a, i, WORD_OWN))
			chain_replaced(a->at, w, loc_deref(vt, v), call->name);
		chain_forget_head(a->at, w, loc_deref(vt, v));
	}
	if (call->ours)
		memory_havoc_shared(a->at, w, !list_releases(a->at->run,
							     call->name));
	for (unsigned i = 0; i < unions.n; i++)
		tag_written(a->at, w, unions.v[i].loc, unions.v[i].held);
}

/* Any element of an array of owners may have been replaced. */
static void replace_elements(struct apply *a, struct world *w,
			     const struct loc *l)
{
	struct wctx *c = &a->at->run->c;
	struct imap cells = world_obj(c, w, l->obj)->cells;
	struct taker t = { .name = a->call->name };
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (cell->val && cell->loc->up == l)
			duty_replaced(a->at, w, cell->loc, &t);
	}
	world_fill(c, w, l, FILL_UNKNOWN);
}

/* The number of elements changed, and with it which ones there are. */
static void recount(struct apply *a, struct world *w, const struct loc *l)
{
	struct vtab *vt = a->at->run->c.vt;
	const struct loc *m = element_counted_by(vt, l, NULL);
	const struct value *v;

	for (; m; m = element_counted_by(vt, l, m->field)) {
		if (m->field->type->kind == TYPE_ARRAY) {
			replace_elements(a, w, m);
			continue;
		}
		v = memory_peek(a->at, w, m, m->field->type);
		if (v->kind != V_SYM)
			continue;
		replace_elements(a, w, loc_deref(vt, v));
		room_loaded(a->at, w, m, v);
	}
}

/* An owning member was replaced: the old contents went to the callee. */
static void replace_owned(struct apply *a, struct world *w,
			  const struct spot *s, const char *cls)
{
	struct wctx *c = &a->at->run->c;
	struct taker t = { .name = a->call->name };
	const struct loc *count;
	const struct value *v;

	memory_peek(a->at, w, s->loc, s->type);
	duty_replaced(a->at, w, s->loc, &t);
	v = site_sym(a->at, w, &(struct sym_key){
		.kind = SYM_NEW, .type = s->type,
		.loc = s->loc,
		.base = words_fact(s->type, lend_words(s->loc)) });
	world_store(c, w, s->loc, v);
	world_set_duty(c, w, (struct duty){
		.subject = v, .cls = cls, .state = DUTY_HELD, .count = 1,
		.holder = s->loc, .home = true, .origin = s->loc });
	/* How many are in it now is not known either. */
	count = element_counted(w, loc_deref(c->vt, v)) ?
		element_count_place(c, w, loc_deref(c->vt, v)) : NULL;
	if (count && element_counts(count)) {
		world_fill(c, w, count, FILL_UNKNOWN);
		room_loaded(a->at, w, s->loc, v);
	}
}

/* So many bytes from an element of an array on. */
static void fill_elements(struct apply *a, struct world *w,
			  const struct loc *l, const struct value *size)
{
	if (!l->index || !l->up)
		return;
	memory_havoc(a->at, w, l->up);
	for (int64_t i = 1; i < elements_in(l, size); i++)
		world_fill(&a->at->run->c, w, element_behind(a, l, i),
			   FILL_UNKNOWN);
}

static void set_spot(struct apply *a, struct world *w, const struct spot *s,
		     const struct word *bytes, struct word *words)
{
	struct wctx *c = &a->at->run->c;
	struct word *own = word_find(words, WORD_OWN);
	const struct value *v, *size;
	struct fact base;
	const char *cls;
	bool string;

	if (!s->loc)
		return;
	cls = duty_owner(a->at->run, w, s->loc);
	if (s->type->kind == TYPE_PTR && cls && !own &&
	    word_find(lend_words(s->loc), WORD_OWN)) {
		replace_owned(a, w, s, cls);
		return;
	}
	if (s->type->kind == TYPE_ARRAY && cls) {
		replace_elements(a, w, s->loc);
		return;
	}
	if (s->type->kind == TYPE_PTR ||
	    (s->type->kind == TYPE_INT && own)) {
		base = words || !s->loc->field ?
		       words_output(s->type, words) :
		       words_fact(s->type, s->loc->field->words);
		/* A number that is owned is no error. */
		if (s->type->kind == TYPE_INT && base.lo < 0)
			base.lo = 0;
		v = site_sym(a->at, w, &(struct sym_key){
			.kind = SYM_NEW, .type = s->type,
			.loc = s->loc, .base = base });
		if (own) {
			duty_acquire(a->at, w, v, own->release);
			if (cls)
				duty_park(a->at, w, s->loc, v, cls);
		} else if (!s->loc->field) {
			lend_output(a->at, w, &a->bind, v);
		}
		world_store(c, w, s->loc, v);
		return;
	}
	chain_replaced(a->at, w, s->loc, a->call->name);
	size = bytes ? wordplace_size(a->at, w, &a->bind, bytes->expr) : NULL;
	string = cstr_is_kept(a->at, w, s->loc);
	typed_overwrite(a, w, s, size);
	fill_elements(a, w, s->loc, size);
	if (bytes || word_find(words, WORD_CSTR))
		written_bytes(a, w, s, size, word_find(words, WORD_CSTR));
	else
		world_fill(c, w, s->loc, FILL_UNKNOWN);
	range_written(a->at, w, s->loc);
	if (element_counts(s->loc))
		recount(a, w, s->loc);
	cstr_keep(a->at, w, s->loc, string);
	foreign_fetch(a->at, w, s->loc, a->call);
}

void contract_set(struct apply *a, struct world *w, const struct spot *s,
		  struct word *words)
{
	set_spot(a, w, s, NULL, words);
}

static void apply_param_sets(struct apply *a, struct world *w)
{
	struct vtab *vt = a->at->run->c.vt;
	const struct call *call = a->call;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		const struct mir_type *t = call->func->params[i]->type;
		const struct value *v = call->args[i];
		struct spot s;

		if (t->kind != TYPE_PTR || v->kind == V_INT ||
		    !(apply_word(a, i, WORD_INIT_OUT) ||
		      apply_word(a, i, WORD_CONSTRUCTS)))
			continue;
		s = (struct spot){ .loc = loc_deref(vt, v), .type = t->elem };
		set_spot(a, w, &s, apply_word(a, i, WORD_BYTES),
			 param_words(call->func, i));
	}
}

static void apply_gives(struct apply *a, struct world *w, const struct cond *c,
			bool always)
{
	const struct call *call = a->call;
	const struct value *v;
	struct word *g;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		for (g = param_words(call->func, i); g; g = g->next) {
			if ((g->kind != WORD_GIVES &&
			     g->kind != WORD_BECOMES) ||
			    (always ? g->cond.op != COND_ALWAYS :
				      !said_cond_equal(g->cond, *c)))
				continue;
			if (carry_give(a, w, i))
				continue;
			v = apply_subject(a, w, i);
			if (!v || world_fact(w, v).ptr == PTR_NULL)
				continue;
			if (g->kind == WORD_GIVES)
				count_give(a->at, w, v, g->release);
			else
				count_become(a->at, w, v, g->release);
		}
	}
}

static struct word *bytes_of(struct apply *a, const struct wplace *p)
{
	int i;

	if (p->root != WROOT_NAME)
		return NULL;
	i = wordplace_param(&a->bind, p->name);
	return i < 0 ? NULL : apply_word(a, (unsigned)i, WORD_BYTES);
}

/* The words beside @p's root parameter, for `T **out __own(R)` and `*out`. */
static struct word *words_of(struct apply *a, const struct wplace *p)
{
	bool whole = p->root == WROOT_NAME && p->nsteps == 1 &&
		     !p->steps[0].field;
	int i = whole ? wordplace_param(&a->bind, p->name) : -1;

	return i < 0 ? NULL : param_words(a->call->func, (unsigned)i);
}

static void apply_func_word(struct apply *a, struct world *w, struct word *x)
{
	const struct value *v;
	struct taker t;
	struct spot s;

	switch (x->kind) {
	case WORD_SETS:
		if (x->place && x->place->root == WROOT_RESULT)
			break;
		if (x->place && x->place->root == WROOT_STRUCT)
			deny_replaced(a->at, w, x->place, a->call->name);
		if (wordplace_find(a->at, w, &a->bind, x->place, &s))
			set_spot(a, w, &s, bytes_of(a, x->place),
				 words_of(a, x->place));
		break;
	case WORD_TAKES:
		if (carry_take(a, w, x))
			break;
		v = apply_taken(a, w, x);
		t = (struct taker){ .name = a->call->name, .inherits = true,
				    .puts = apply_counts(a, x) };
		if (v)
			duty_take(a->at, w, v, &t);
		break;
	case WORD_ACQUIRES:
		v = wordplace_pointer(a->at, w, &a->bind, x->place);
		if (v)
			lock_acquire(a->at, w, v);
		break;
	case WORD_MUST_HOLD:
		v = wordplace_pointer(a->at, w, &a->bind, x->place);
		if (v)
			lock_needed(a->at, w, v, a->call->name);
		break;
	case WORD_RELEASES:
		v = wordplace_pointer(a->at, w, &a->bind, x->place);
		if (v)
			lock_release(a->at, w, v);
		break;
	default:
		break;
	}
}

static void apply_func_words(struct apply *a, struct world *w,
			     const struct cond *c, bool always)
{
	const struct mir_func *f = a->call->func;
	struct word *x = NULL;

	while ((x = said_next(f, f->slot, x)))
		if (always ? x->cond.op == COND_ALWAYS :
			     said_cond_equal(x->cond, *c))
			apply_func_word(a, w, x);
}

/* Takes each condition both ways; effects apply where it holds. */
static void split(struct apply *a, struct world w, unsigned k)
{
	struct wctx *c = &a->at->run->c;
	const struct cond *cond = &a->conds.c[k];
	struct world other = w;
	struct worlds after;

	if (k == a->conds.n) {
		/* Whoever got to know of us by the call may have called us. */
		if (a->at->run->root == a->at->run->unit->init &&
		    word_find(a->call->func->words, WORD_SLEEPS))
			lock_time_passes(a->at, &w);
		vec_push(c->arena, &a->out->list, w);
		return;
	}
	if (!carry_excludes(a, &other, cond, true) &&
	    refine_cond(c, &w, a->bind.result, *cond, true)) {
		apply_func_words(a, &w, cond, false);
		apply_gives(a, &w, cond, false);
		scan_set(a, &w, cond);
		after = outcome_calls(a, w, cond);
		for (unsigned i = 0; i < after.list.n; i++)
			split(a, after.list.v[i], k + 1);
	}
	if (!carry_excludes(a, &other, cond, false) &&
	    refine_cond(c, &other, a->bind.result, *cond, false) &&
	    outcome_last(a, &other, cond)) {
		outcome_unset(a, &other, cond);
		split(a, other, k + 1);
	}
}

static void make_result(struct apply *a, struct world *w)
{
	struct mir_func *f = a->call->func;
	struct word *own = word_find(f->words, WORD_OWN);
	struct fact base = words_fact(f->result, f->words);
	const struct value *v;

	if (f->result->kind == TYPE_VOID)
		return;
	if (base.ptr & PTR_NULL && matched_finds(a->at, a->call))
		base = fact_ptr(base.ptr & ~(unsigned)PTR_NULL);
	if (a->same) {
		a->bind.result = a->same;
		return;
	}
	v = result_private(a, w);
	if (!v)
		v = site_sym(a->at, w, &(struct sym_key){
			.kind = a->call->callback ? SYM_NEW : SYM_CALL,
			.type = f->result, .base = base });
	a->bind.result = v;
	lend_result(a->at, w, &a->bind, v);
	if (own && a->call->ours)
		listend_taken_off(a->at, w, a->call, v);
	if (f->result->kind == TYPE_RECORD)
		lend_record(a->at, w, &a->bind,
			    loc_deref(a->at->run->c.vt, v), f->result->rec);
	if (own)
		duty_acquire(a->at, w, v, own->release);
	/* Memory that somebody else releases is new all the same. */
	if (f->result->kind == TYPE_PTR &&
	    (own || word_find(f->words, WORD_FRESH)))
		result_fresh(a, w, v);
	sizes_result(a->at, w, &a->bind, a->call);
	if (f->result->kind == TYPE_PTR)
		listend_arrive(a->at, w, v, f->words, own);
}

void contract_result(const struct site *at, struct world *w,
		     const struct value *v)
{
	if (at->instr->has_dst)
		memory_set_temp(at, w, at->instr->dst, v);
}

/* What follows once the result is known. */
static void finish(struct apply *a, struct world *w)
{
	struct cond_set conds = a->conds;
	struct worlds after;

	make_result(a, w);
	apply_func_words(a, w, NULL, true);
	apply_gives(a, w, NULL, true);
	if (a->bind.result) {
		scan_result(a, w);
		cstr_measured(a->at, w, a->call, a->bind.result);
		length_measured(a->at, w, a->call, a->bind.result);
	}
	if (!a->bind.result)
		a->conds.n = 0;
	else if (!a->call->callback)
		contract_result(a->at, w, a->bind.result);
	after = outcome_calls(a, *w, &(struct cond){ .op = COND_ALWAYS });
	for (unsigned i = 0; i < after.list.n; i++)
		split(a, after.list.v[i], 0);
	a->conds = conds;
}

void contract_apply(const struct site *at, struct world *w,
		    const struct call *call, struct worlds *out)
{
	struct apply a = { .at = at, .call = call, .out = out };
	struct word *nullable = func_word(call->func, call->func->slot,
					  WORD_NULLABLE);
	struct world none;

	a.bind = (struct binding){
		.func = call->func, .args = call->args, .nargs = call->nargs,
		.also = call->func->slot ? call->func->slot->decl : NULL };
	said_conds(&a.conds, call->func, call->func->slot);
	if (a.conds.overflow)
		site_issue(at, w, ISSUE_UNMODELLED,
			   "a contract of that many conditions", call->name);
	check_args(&a, w);
	carry_passed(&a, w);
	exposed_by_call(&a, w);
	if (call->ours)
		flag_call(at, w, call);
	typed_format(&a, w);
	a.same = result_same(&a, w);
	if (func_word(call->func, call->func->slot, WORD_SLEEPS))
		lock_time_passes(at, w);
	apply_takes(&a, w);
	scan_begin(&a, w);
	apply_writes(&a, w);
	range_passed(at, w, call);
	apply_param_sets(&a, w);
	typed_strings(&a, w);
	if (a.same && nullable) {
		none = *w;
		finish(&a, w);
		a.same = value_int(at->run->c.vt, call->func->result, 0);
		finish(&a, &none);
	} else {
		finish(&a, w);
	}
}
