// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/memory.h"

#include "analysis/array.h"
#include "analysis/arrayend.h"
#include "analysis/element.h"
#include "analysis/bounds.h"
#include "analysis/callback.h"
#include "analysis/choice.h"
#include "analysis/cstr.h"
#include "analysis/duty.h"
#include "analysis/flag.h"
#include "analysis/contents.h"
#include "analysis/foreign.h"
#include "analysis/listkind.h"
#include "analysis/range.h"
#include "analysis/forget.h"
#include "analysis/ghost.h"
#include "analysis/initpart.h"
#include "analysis/kept.h"
#include "analysis/park.h"
#include "analysis/refine.h"
#include "analysis/said.h"
#include "analysis/settled.h"
#include "analysis/shape.h"
#include "analysis/spelling.h"
#include "analysis/tag.h"
#include "analysis/tally.h"
#include "base/die.h"

static struct mir_type number = { .kind = TYPE_INT, .bits = 64, .size = 8,
				  .is_signed = true };

const struct value *memory_operand(const struct site *at,
				   const struct world *w, struct operand o)
{
	const struct value *v;

	if (o.kind != OPD_TEMP)
		return value_operand(at->run->c.vt, o);
	v = imap_get(w->temps, o.temp);
	if (!v)
		bug("%s: temp %u has no value", at->frame->func->name, o.temp);
	return v;
}

void memory_set_temp(const struct site *at, struct world *w, unsigned temp,
		     const struct value *v)
{
	w->temps = imap_set(at->run->c.arena, w->temps, temp, (void *)v);
}

/* Reports what is wrong with dereferencing @v; @v is valid afterwards. */
static void check_deref(const struct site *at, struct world *w,
			const struct value *v, struct operand o)
{
	struct run *r = at->run;
	struct fact f = world_fact(w, v);
	struct issue i = { .at = site_event(at) };
	bool bad = duty_check_alive(at, w, v, &o) ||
		   foreign_deref(at, w, v, &o) ||
		   shape_number(at, w, v, &o);

	if (!bad && f.ptr & ~PTR_VALID) {
		i.kind = f.ptr & PTR_HEAD ? ISSUE_NO_ELEMENT :
			 f.ptr & PTR_NULL ? ISSUE_NULL_DEREF : ISSUE_ERR_DEREF;
		i.what = spelling_of(at, w, v, &o);
		i.alias = spelling_of_value(r, w, v);
		if (v->kind == V_SYM && v->frame)
			i.from.frame = v->frame;
		if (v->kind == V_SYM && v->instr && v->instr != at->instr) {
			i.from.instr = v->instr;
			i.from_text = "comes from here";
		}
		issue_add(r->issues, w, &i);
		bad = true;
		refine_fact(&r->c, w, v, fact_ptr(PTR_VALID));
	}
	issue_tally(r->issues, at->frame, at->instr, STAT_POINTER,
		    w->unsafe ? VERDICT_UNSAFE :
		    bad ? VERDICT_REPORTED : VERDICT_PROVEN);
}

/* An array by the pointer to its first element, which is what @p names. */
static const struct loc *base(struct vtab *vt, const struct loc *l,
			      const struct mir_place *p)
{
	const struct mir_type *t = l->up || l->obj->kind == OBJ_VAR ?
				   loc_type(l) : NULL;
	bool is_first;

	if (!t || t->kind != TYPE_ARRAY)
		return l;
	if (p->nproj)
		is_first = p->proj[0].kind == PROJ_FIELD &&
			   t->elem->kind == TYPE_RECORD &&
			   t->elem->rec == p->proj[0].field->rec;
	else
		is_first = p->type->kind == t->elem->kind &&
			   p->type->size == t->elem->size;
	return is_first ? loc_index(vt, l, value_int(vt, &number, 0)) : l;
}

const struct loc *memory_place(const struct site *at, struct world *w,
			       const struct mir_place *p, bool access)
{
	struct vtab *vt = at->run->c.vt;
	const struct value *v;
	const struct loc *l;

	if (p->var) {
		l = obj_var(vt, at->frame, p->var)->root;
	} else {
		v = memory_operand(at, w, p->ptr);
		if (access && !tally_looks(w, p))
			check_deref(at, w, v, p->ptr);
		l = base(vt, loc_deref(vt, v), p);
	}
	for (unsigned i = 0; i < p->nproj; i++) {
		const struct proj *proj = &p->proj[i];

		if (proj->kind == PROJ_FIELD) {
			l = loc_field(vt, l, proj->field);
		} else {
			v = memory_operand(at, w, proj->index);
			if (access)
				foreign_use(at, w, v, &proj->index);
			l = loc_index(vt, l, v);
		}
	}
	bounds_place(at, w, p, l, access);
	return l;
}

const struct loc *memory_target(const struct site *at, const struct world *w)
{
	const struct mir_place *p = at->instr->place;
	struct vtab *vt = at->run->c.vt;
	const struct loc *l;

	l = p->var ? obj_var(vt, at->frame, p->var)->root :
	    base(vt, loc_deref(vt, memory_operand(at, w, p->ptr)), p);
	for (unsigned i = 0; i < p->nproj; i++)
		l = p->proj[i].kind == PROJ_FIELD ?
		    loc_field(vt, l, p->proj[i].field) :
		    loc_index(vt, l, memory_operand(at, w, p->proj[i].index));
	return l;
}

static struct word *words_at(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return l->field->words;
	return !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->words : NULL;
}

/* What a load of unknown contents may yield. */
static struct fact contents_fact(const struct run *r, const struct world *w,
				 const struct loc *l, const struct mir_type *t)
{
	struct fact f = words_fact(t, words_at(l));
	const struct list_type *link = t->kind == TYPE_PTR &&
		t->elem->kind == TYPE_RECORD ? list_type_of(t->elem->rec) :
		NULL;

	if (l->field && l->field->bit_width)
		return fact_bits(t, l->field->bit_width);
	/* A tree ends wherever a link is NULL, and no header says so. */
	if (link && link->walked)
		return fact_ptr(f.ptr | PTR_NULL);
	if (f.ptr && element_in(w, l) && element_nullable(w, l))
		f = fact_ptr(f.ptr | PTR_NULL);
	/*
	 * A variable at file scope starts out as NULL; but one of the kernel's
	 * is what its contract says, once there are modules.
	 */
	if (f.ptr && !l->field && l->obj->kind == OBJ_VAR &&
	    l->obj->var->kind >= VAR_STATIC && !l->obj->var->filled &&
	    !word_find(words_at(l), WORD_CONTRACT) &&
	    (l->up || !settled_holds(r, l->obj->var)))
		return fact_ptr(f.ptr | PTR_NULL);
	return f;
}

static const struct loc *uninit_element(const struct site *at,
					const struct world *w,
					const struct loc *l,
					const struct mir_type *t);

/* Was any element of the array that @l is in given a value? */
static bool any_element(const struct world *w, const struct loc *l)
{
	const struct ostate *s = imap_get(w->store, l->obj->id);
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!s)
		return false;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (cell->loc != l && cell->loc->index &&
		    cell->loc->up == l->up && cell->val &&
		    !world_fact(w, cell->val).uninit)
			return true;
	}
	return false;
}

/* Arrays up to this size are looked at element by element. */
#define MAX_ELEMENTS	16

/*
 * An element whose index is not known: is each of the array set? Of owners it
 * is the span that tells.
 */
static bool elements_set(const struct site *at, const struct world *w,
			 const struct loc *l)
{
	const struct mir_type *t = l->index ? loc_type(l->up) : NULL;

	if (!l->index || l->index->kind == V_INT)
		return false;
	if (array_has(at->run, w, l))
		return any_element(w, l);
	return t && t->kind == TYPE_ARRAY && t->count &&
	       t->count <= MAX_ELEMENTS && !uninit_element(at, w, l->up, t);
}

/* Pointers followed to get somewhere, beyond which loads share a name. */
#define MAX_CHAIN	10

const struct value *memory_peek(const struct site *at, struct world *w,
				const struct loc *l, const struct mir_type *t)
{
	struct run *r = at->run;
	const struct cell *cell = world_cell(w, l);
	const struct value *v;
	struct fact base = contents_fact(r, w, l, t);
	enum element_state owns = ELEMENT_OWNED;
	bool element = false;
	const char *cls;

	if (foreign_contents(at, w, l) && base.ptr)
		base = fact_ptr(PTR_ANY);
	/* A device may have written it since. */
	if (l->obj->kind == OBJ_DEREF && foreign_pointer(l->obj->ptr))
		return site_sym(at, w, &(struct sym_key){
			.kind = SYM_LOAD, .type = t, .loc = l, .base = base });
	if (cell) {
		arrayend_again(at, w, cell);
		return cell->val;
	}
	if (array_has(r, w, l)) {
		element = true;
		owns = array_ask(&r->c, w, l);
	}
	if (owns == ELEMENT_NULL && t->kind == TYPE_PTR)
		return value_int(r->c.vt, t, 0);
	if (owns == ELEMENT_MAYBE)
		base.ptr |= PTR_NULL;
	/* One of those that own something is none that was never set. */
	switch (element && owns >= ELEMENT_MAYBE ? FILL_UNKNOWN :
		world_fill_of(w, l)) {
	case FILL_ZERO:
		if (t->kind == TYPE_INT || t->kind == TYPE_PTR)
			return value_int(r->c.vt, t, 0);
		break;
	case FILL_UNINIT:
		if (initpart_covers(&r->c, w, l, t->size, NULL) ||
		    elements_set(at, w, l))
			break;
		return value_uninit(r->c.vt);
	default:
		break;
	}
	v = site_sym(at, w, &(struct sym_key){
		.kind = SYM_LOAD, .type = t,
		.loc = loc_chain(l) < MAX_CHAIN ? l : NULL,
		.base = base });
	world_note(&r->c, w, l, v);
	room_loaded(at, w, l, v);
	range_loaded(at, w, l, v);
	contents_loaded(&r->c, w, l, v);
	arrayend_loaded(at, w, l, v);
	cls = t->kind == TYPE_PTR || t->kind == TYPE_INT ? duty_owner(r, w, l) :
	      NULL;
	/* In fresh memory only what an unknown element may have got. */
	if (cls && choice_none(r, w, l))
		cls = NULL;
	if (cls && (owns == ELEMENT_OWNED || owns == ELEMENT_MAYBE) &&
	    (element || !world_obj(&r->c, w, l->obj)->fresh))
		world_set_duty(&r->c, w, (struct duty){
			.subject = v, .cls = cls, .state = DUTY_HELD,
			.holder = l, .home = true, .element = element,
			.origin = l });
	if (cls && owns == ELEMENT_ENDED)
		arrayend_ended(at, w, l, v, cls);
	return v;
}

const struct value *memory_load(const struct site *at, struct world *w,
				const struct loc *l, const struct mir_type *t)
{
	struct run *r = at->run;
	enum stat_verdict verdict = VERDICT_PROVEN;
	const struct value *v;
	struct fact f;

	/* Elements are not told apart so well that this would be shown. */
	if (!world_cell(w, l) && world_fill_of(w, l) == FILL_PARTIAL)
		verdict = VERDICT_UNCHECKED;
	v = memory_peek(at, w, l, t);
	foreign_load(at, w, l, t, v);
	f = world_fact(w, v);
	if (f.uninit) {
		struct issue i = {
			.kind = l->obj->kind == OBJ_VAR ? ISSUE_UNINIT_LOCAL :
				ISSUE_UNINIT_MEMORY,
			.at = site_event(at), .from.frame = l->obj->frame,
			.what = spelling_of_place(r, w, l) };

		issue_add(r->issues, w, &i);
		verdict = w->unsafe ? VERDICT_UNSAFE : VERDICT_REPORTED;
		f = v->kind == V_UNINIT ? fact_top(t) : f;
		if (f.ptr)
			f.ptr = PTR_VALID;
		f.uninit = false;
		v = site_sym(at, w, &(struct sym_key){
			.kind = SYM_BAD, .type = t,
			.loc = l,
			.base = f });
		world_learn(&r->c, w, v, f);
		world_note(&r->c, w, l, v);
	}
	issue_tally(r->issues, at->frame, at->instr, STAT_READ, verdict);
	return v;
}

/* @l, which lies within @from, moved to the same path below @to. */
static const struct loc *rebase(struct vtab *vt, const struct loc *l,
				const struct loc *from, const struct loc *to)
{
	const struct loc *up;

	if (l == from)
		return to;
	up = rebase(vt, l->up, from, to);
	return loc_move(vt, l, up);
}

static bool is_local(const struct loc *l)
{
	return l->obj->kind == OBJ_VAR && l->obj->frame;
}

/* What the owning members of @l hold gets its names before it moves. */
static void name_owners(const struct site *at, struct world *w,
			const struct loc *l, const struct mir_type *t)
{
	for (unsigned i = 0; t && t->kind == TYPE_RECORD &&
			     i < t->rec->nfields; i++) {
		struct mir_field *f = &t->rec->fields[i];
		const struct loc *m = loc_field(at->run->c.vt, l, f);

		if (f->type->kind == TYPE_RECORD)
			name_owners(at, w, m, f->type);
		else if (f->type->kind != TYPE_ARRAY && duty_owner(at->run, w, m))
			memory_peek(at, w, m, f->type);
	}
}

/*
 * The duty that goes along when what is in @from is copied to @to. What has
 * its place stays there for now if the copy is ours: to look at, or to have
 * its owning members set to something else.
 */
static const struct duty *moving(const struct site *at, const struct world *w,
				 const struct cell *from, const struct loc *to)
{
	const struct duty *d = world_duty(w, from->val, NULL);
	bool ours = is_local(to) ||
		    world_obj(&at->run->c, w, to->obj)->fresh;

	for (; d; d = d->next) {
		if (!(d->state & DUTY_HELD) || d->lock)
			continue;
		if (d->holder == from->loc && !(d->home && ours))
			break;
		if (!d->holder && !is_local(to) && duty_owner(at->run, w, to))
			break;
	}
	return d;
}

/* With @moves, owning members of @src go to @dst. */
static void copy_cells(const struct site *at, struct world *w,
		       const struct loc *dst, const struct loc *src,
		       bool moves)
{
	struct wctx *c = &at->run->c;
	enum fill fill = world_fill_of(w, src);
	struct imap cells = world_obj(c, w, src->obj)->cells;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	world_fill(c, w, dst, fill == FILL_NONE ? FILL_UNKNOWN : fill);
	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		const struct loc *l;

		if (cell->loc == src || !loc_within(cell->loc, src))
			continue;
		l = rebase(c->vt, cell->loc, src, dst);
		if (cell->fill != FILL_NONE) {
			world_fill(c, w, l, cell->fill);
			continue;
		}
		world_note(c, w, l, cell->val);
		d = moves ? moving(at, w, cell, l) : NULL;
		if (d)
			world_move_duty(c, w, d, l);
		if (moves && ghost_is_of(cell->loc, GHOST_LOW))
			array_moved(c, w, cell->loc->up);
	}
}

void memory_copy(const struct site *at, struct world *w,
		 const struct loc *dst, const struct loc *src)
{
	name_owners(at, w, src, loc_type(src));
	copy_cells(at, w, dst, src, true);
}

const struct value *memory_load_record(const struct site *at,
				       struct world *w, const struct loc *l,
				       const struct mir_type *t)
{
	struct wctx *c = &at->run->c;
	const struct value *v;
	const struct loc *copy;
	struct ostate s;

	v = site_sym(at, w, &(struct sym_key){
		.kind = SYM_NEW, .type = t, .loc = l, .base = fact_top(t) });
	copy = loc_deref(c->vt, v);
	copy_cells(at, w, copy, l, is_local(l));
	s = *world_obj(c, w, copy->obj);
	s.fresh = true;
	world_set_obj(c, w, s);
	return v;
}

void memory_store_record(const struct site *at, struct world *w,
			 const struct loc *l, const struct value *v)
{
	const struct loc *copy;

	if (v->kind == V_SYM && v->type && v->type->kind == TYPE_RECORD) {
		copy = loc_deref(at->run->c.vt, v);
		if (imap_get(w->store, copy->obj->id)) {
			copy_cells(at, w, l, copy, true);
			return;
		}
	}
	world_fill(&at->run->c, w, l, FILL_UNKNOWN);
}

/* What is zero as part of a whole may not be so any more; owners stay. */
static void unzero(const struct site *at, const struct world *w,
		   struct ostate *s, const struct loc *l,
		   const struct mir_type *t)
{
	struct wctx *c = &at->run->c;
	struct cell *cell;

	if (imap_get(s->cells, l->id) || flag_stays(at->run, l) ||
	    element_counts(l) || duty_owner(at->run, w, l))
		return;
	if (t->kind == TYPE_RECORD && !list_type_of(t->rec)) {
		for (unsigned i = 0; i < t->rec->nfields; i++)
			unzero(at, w, s, loc_field(c->vt, l, &t->rec->fields[i]),
			       t->rec->fields[i].type);
		return;
	}
	if (t->kind == TYPE_RECORD)
		return;
	cell = arena_new(c->arena, struct cell);
	cell->loc = l;
	cell->fill = FILL_UNKNOWN;
	s->cells = imap_set(c->arena, s->cells, l->id, cell);
}

/*
 * What a driver keeps with an object of the kernel's is left alone there, and
 * what contracts say is.
 */
static bool is_kept(const struct site *at, const struct loc *l)
{
	if (l->field && (word_find(l->field->words, WORD_DRVSET) ||
			 word_find(l->field->words, WORD_DRVDATA)))
		return true;
	return l->field && !l->field->rec->in_main_file &&
	       l->field->type->kind == TYPE_PTR &&
	       l->field->type->elem->kind == TYPE_VOID &&
	       callback_is_cookie(at->run, l->field);
}

static bool is_fixed(const struct loc *l)
{
	return l->field && word_find(l->field->words, WORD_FIXED);
}

/* By a function of the kernel's, or by one of which nothing is known. */
enum havoc_by { HAVOC_BYTES, HAVOC_KERNEL, HAVOC_ANY, HAVOC_BUT_LISTS };

static void havoc(const struct site *at, struct world *w, const struct loc *l,
		  enum havoc_by by)
{
	bool lists = by != HAVOC_BUT_LISTS;
	struct wctx *c = &at->run->c;
	struct ostate s;
	struct kept kept;
	struct imap_iter it;
	uint32_t key;
	void *p;

	flag_keep(at, w, l);
	kept_before(at, w, world_obj(c, w, l->obj), &kept);
	s = *world_obj(c, w, l->obj);
	for (imap_start(&it, s.cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;
		struct cell *n;

		if (!loc_within(cell->loc, l) ||
		    chain_havoc(at, cell, lists ? &s.cells : NULL) ||
		    cell->fill == FILL_UNINIT || cell->fill == FILL_PARTIAL ||
		    (ghost_stays(cell->loc) &&
		     !(lists && array_of_heads(cell->loc->up))) ||
		    flag_stays(at->run, cell->loc) ||
		    settled_stays(at->run, cell->loc) ||
		    element_counts(cell->loc) ||
		    duty_owner(at->run, w, cell->loc) ||
		    is_fixed(cell->loc) ||
		    park_stays(w, cell) ||
		    (by <= HAVOC_KERNEL && is_kept(at, cell->loc)) ||
		    (by != HAVOC_BYTES && cstr_stays(at, cell)))
			continue;
		n = arena_new(c->arena, struct cell);
		n->loc = cell->loc;
		n->fill = FILL_UNKNOWN;
		if (cell->fill == FILL_NONE &&
		    world_fact(w, cell->val).uninit)
			n->fill = FILL_PARTIAL;
		s.cells = imap_set(c->arena, s.cells, key, n);
	}
	if (l->up && loc_type(l) && world_fill_of(w, l) == FILL_ZERO)
		unzero(at, w, &s, l, loc_type(l));
	if (l->obj->kind == OBJ_VAR || s.cells.root)
		world_set_obj(c, w, s);
	kept_after(at, w, &kept);
}

void memory_havoc(const struct site *at, struct world *w,
		  const struct loc *l)
{
	havoc(at, w, l, HAVOC_BYTES);
}

void memory_havoc_typed(const struct site *at, struct world *w,
			const struct loc *l)
{
	havoc(at, w, l, HAVOC_KERNEL);
}

void memory_havoc_shared(const struct site *at, struct world *w,
			 bool lists)
{
	struct imap old = w->store;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, old); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		if (s->fresh || s->death || (s->obj->kind == OBJ_VAR &&
					     s->obj->frame))
			continue;
		havoc(at, w, s->obj->root,
		      lists && !chain_is_exclusive(at, w, s) ?
		      HAVOC_ANY : HAVOC_BUT_LISTS);
	}
}

/* Is there anything indeterminate at all in the object? */
static bool may_be_uninit(const struct world *w, const struct obj *o)
{
	const struct ostate *s = imap_get(w->store, o->id);
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!s)
		return false;
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (cell->fill == FILL_UNINIT ||
		    (cell->val && world_fact(w, cell->val).uninit))
			return true;
	}
	return false;
}

typedef const struct loc *part_fn(const struct site *at, const struct world *w,
				  const struct loc *l,
				  const struct mir_type *t);

static const struct loc *first_part(const struct site *at,
				    const struct world *w, const struct loc *l,
				    const struct mir_record *rec, part_fn *fn)
{
	const struct loc *bad = NULL;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		bad = fn(at, w, loc_field(at->run->c.vt, l, f), f->type);
		/* One initialised member initialises a union. */
		if (rec->is_union ? !bad : !!bad)
			return bad;
	}
	return bad;
}

static const struct loc *uninit_part(const struct site *at,
				     const struct world *w,
				     const struct loc *l,
				     const struct mir_type *t);

static const struct loc *uninit_element(const struct site *at,
					const struct world *w,
					const struct loc *l,
					const struct mir_type *t)
{
	static struct mir_type index = { .kind = TYPE_INT, .bits = 64,
					 .size = 8 };
	const struct loc *count = element_count_place(&at->run->c, w, l);
	const struct cell *have = count ? world_cell(w, count) : NULL;
	uint64_t n = t->count;
	const struct loc *e;

	/* Behind those that there are, by the words, is nothing to read. */
	if (have && have->val && have->val->kind == V_INT &&
	    have->val->k >= 0 && (uint64_t)have->val->k < n)
		n = (uint64_t)have->val->k;
	for (uint64_t i = 0; i < n; i++) {
		e = loc_index(at->run->c.vt, l,
			      value_int(at->run->c.vt, &index, (int64_t)i));
		e = uninit_part(at, w, e, t->elem);
		if (e)
			return e;
	}
	return NULL;
}

/* Is all of it set, though it was so piece by piece? */
static bool part_covers(const struct site *at, const struct world *w,
			const struct loc *l, const struct mir_type *t)
{
	struct wctx *c = &at->run->c;
	const struct value *size = world_obj(c, w, l->obj)->size;
	struct world copy = *w;

	if (l->up || l->obj->kind == OBJ_VAR)
		size = NULL;
	/* At the end of a structure: what it counts, or nobody knows. */
	if (l->field && !t->size) {
		size = room_said(at, &copy, l);
		return initpart_covers(c, &copy, l, 0, size);
	}
	return (size || t->size) && initpart_covers(c, w, l, t->size, size);
}

static const struct loc *uninit_part(const struct site *at,
				     const struct world *w,
				     const struct loc *l,
				     const struct mir_type *t)
{
	const struct cell *cell = world_cell(w, l);

	if (cell)
		return world_fact(w, cell->val).uninit ? l : NULL;
	if (t->kind == TYPE_RECORD && t->rec->complete && t->rec->nfields)
		return first_part(at, w, l, t->rec, uninit_part);
	if (world_fill_of(w, l) != FILL_UNINIT || part_covers(at, w, l, t))
		return NULL;
	if (t->kind == TYPE_ARRAY && t->count && t->count <= MAX_ELEMENTS)
		return uninit_element(at, w, l, t);
	return l;
}

const struct loc *memory_uninit_in(const struct site *at,
				   const struct world *w, const struct loc *l,
				   const struct mir_type *t)
{
	return may_be_uninit(w, l->obj) ? uninit_part(at, w, l, t) : NULL;
}

bool memory_needs_building(const struct run *r, const struct mir_record *rec)
{
	for (unsigned i = 0; i < r->unit->funcs.n; i++) {
		const struct mir_func *f = r->unit->funcs.v[i];

		for (unsigned p = 0; p < f->nparams; p++) {
			const struct mir_type *t = f->params[p]->type;

			if (t->kind == TYPE_PTR &&
			    t->elem->kind == TYPE_RECORD &&
			    t->elem->rec == rec &&
			    word_find(f->params[p]->words, WORD_CONSTRUCTS))
				return true;
		}
	}
	return false;
}

/* Has a count of references any value but the zero that it came with? */
static bool count_is_set(const struct site *at, const struct world *w,
			 const struct loc *l, const struct mir_type *t)
{
	const struct cell *cell = world_cell(w, l);
	enum fill fill;

	if (cell)
		return fact_truth(world_fact(w, cell->val)) != 0;
	for (unsigned i = 0; t->kind == TYPE_RECORD && i < t->rec->nfields; i++)
		if (count_is_set(at, w, loc_field(at->run->c.vt, l,
						  &t->rec->fields[i]),
				 t->rec->fields[i].type))
			return true;
	fill = world_fill_of(w, l);
	return fill != FILL_ZERO && fill != FILL_UNINIT && fill != FILL_PARTIAL;
}

const struct loc *memory_unbuilt_in(const struct site *at,
				    const struct world *w,
				    const struct loc *l,
				    const struct mir_type *t)
{
	const struct list_type *list;
	enum fill fill;
	struct holds holds;

	if (t->kind != TYPE_RECORD || !t->rec->complete ||
	    tag_absent(&at->run->c, w, l))
		return NULL;
	if (l->field && word_find(l->field->words, WORD_COUNTS) &&
	    !memory_needs_building(at->run, t->rec))
		return count_is_set(at, w, l, t) ? NULL : l;
	if (memory_needs_building(at->run, t->rec)) {
		/* What may be on a list need not be; heads must. */
		list = list_type_of(t->rec);
		if (list && list->node && !list_declared(at->run, l, &holds))
			return NULL;
		fill = world_fill_of(w, l);
		return fill == FILL_ZERO || fill == FILL_UNINIT ||
		       fill == FILL_PARTIAL ? l : NULL;
	}
	/* Parts of the kernel's structures are built by its functions. */
	if (!t->rec->in_main_file)
		return NULL;
	return first_part(at, w, l, t->rec, memory_unbuilt_in);
}
