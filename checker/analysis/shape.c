// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/shape.h"

#include <string.h>

#include "analysis/callback.h"
#include "analysis/memory.h"
#include "analysis/refine.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/tree.h"
#include "analysis/want.h"
#include "analysis/wordplace.h"
#include "base/intern.h"
#include "mir/mir_text.h"
#include "mir/mir_type.h"

static bool is_byte(const struct mir_type *t)
{
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	return t->kind == TYPE_INT && t->bits <= 8;
}

bool shape_is_plain(const struct mir_type *t)
{
	while (t->kind == TYPE_ARRAY)
		t = t->elem;
	if (t->kind != TYPE_RECORD)
		return t->kind == TYPE_INT || t->kind == TYPE_FLOAT;
	if (!t->rec->complete)
		return false;
	for (unsigned i = 0; i < t->rec->nfields; i++)
		if (!shape_is_plain(t->rec->fields[i].type))
			return false;
	return true;
}

const struct mir_field *shape_owning(const struct mir_record *rec)
{
	const struct mir_field *deep;

	for (unsigned i = 0; rec->complete && i < rec->nfields; i++) {
		const struct mir_field *f = &rec->fields[i];
		const struct mir_type *t = f->type;

		if (word_find(f->words, WORD_OWN) ||
		    word_find(f->words, WORD_OWES))
			return f;
		while (t->kind == TYPE_ARRAY)
			t = t->elem;
		deep = t->kind == TYPE_RECORD ? shape_owning(t->rec) : NULL;
		if (deep)
			return deep;
	}
	return NULL;
}

/* The member that begins @bits into @t and looks like @want, to any depth. */
static bool has_at(const struct mir_type *t, uint64_t bits,
		   const struct mir_type *want)
{
	if (!bits && mir_type_same(t, want))
		return true;
	if (t->kind == TYPE_ARRAY && t->elem->size)
		return has_at(t->elem, bits % (t->elem->size * 8), want);
	if (t->kind != TYPE_RECORD || !t->rec->complete)
		return false;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		const struct mir_field *f = &t->rec->fields[i];

		if (f->bit_offset <= bits &&
		    (bits < f->bit_offset + f->type->size * 8 ||
		     bits == f->bit_offset) &&
		    has_at(f->type, bits - f->bit_offset, want))
			return true;
	}
	return false;
}

/* Does @s begin as @t, so that all of @t is there? As with sockaddr. */
static bool is_prefix(const struct mir_type *t, const struct mir_type *s)
{
	if (t->kind != TYPE_RECORD || s->kind != TYPE_RECORD ||
	    !t->rec->complete || t->size > s->size || t->rec->is_union)
		return false;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		const struct mir_field *f = &t->rec->fields[i];

		if (!is_byte(f->type) && !has_at(s, f->bit_offset, f->type))
			return false;
	}
	return t->rec->nfields;
}

static bool both(const struct mir_type *a, const struct mir_type *b,
		 enum type_kind kind)
{
	return a->kind == kind && b->kind == kind;
}

/* May what is a @have be looked at as a @want? */
static bool fits(const struct mir_type *want, const struct mir_type *have)
{
	if (want->kind == TYPE_VOID || is_byte(want) ||
	    mir_type_same(want, have))
		return true;
	if (both(want, have, TYPE_INT))
		return want->bits == have->bits || is_byte(have);
	if (both(want, have, TYPE_PTR))
		return want->elem->kind == TYPE_VOID ||
		       have->elem->kind == TYPE_VOID;
	if (both(want, have, TYPE_FUNC))
		return true;	/* never called but through its own type */
	if (have->kind == TYPE_ARRAY && fits(want, have->elem))
		return true;
	if (shape_is_plain(want) && is_byte(have))
		return true;
	if (shape_is_plain(want) && shape_is_plain(have) &&
	    (want->size <= have->size || !have->size))
		return true;
	return has_at(have, 0, want) || is_prefix(want, have);
}

static struct word *words_of(const struct value *v)
{
	const struct loc *l = v->loc;

	if (v->sym == SYM_CALL && v->instr && v->instr->op == OP_CALL &&
	    v->instr->a.kind == OPD_FUNC)
		return v->instr->a.func->words;
	while (l && l->index && l->up)
		l = l->up;
	if (l && l->field)
		return l->field->words;
	return l && !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->words :
							NULL;
}

static struct mir_record *record_named(const struct run *r, const char *tag)
{
	for (unsigned i = 0; i < r->unit->records.n; i++)
		if (!strcmp(r->unit->records.v[i]->tag, tag))
			return r->unit->records.v[i];
	return NULL;
}

static struct mir_type *record_type(struct run *r, struct mir_record *rec)
{
	struct mir_type *t = arena_new(r->arena, struct mir_type);

	t->kind = TYPE_RECORD;
	t->rec = rec;
	t->size = rec->size;
	return t;
}

static const struct mir_func *called(const struct value *v)
{
	const struct mir_instr *i = v->instr;

	return i && i->op == OP_CALL && i->a.kind == OPD_FUNC ? i->a.func :
								NULL;
}

/* What comes out of a container of the kernel's is what was put there. */
static const struct mir_type *kept_in(struct run *r, const struct mir_func *f)
{
	const struct mir_type *t = f->nparams ? f->params[0]->type : NULL;

	/* Memory that is new, or tables that nobody writes, are no contents. */
	if (word_find(f->words, WORD_FRESH) || word_find(f->words, WORD_OWN) ||
	    word_find(f->words, WORD_DRVDATA) ||
	    (f->result->kind == TYPE_PTR && f->result->elem->is_const))
		return NULL;
	if (!t || t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD ||
	    t->elem->rec->in_main_file || f->in_main_file)
		return NULL;
	return callback_kept(r, t->elem->rec);
}

/* What __cookie(T) stands for, or NULL. */
static const struct mir_type *word_type(struct run *r, const struct word *x)
{
	struct mir_record *rec = x && x->type ? record_named(r, x->type) :
						NULL;

	return rec ? record_type(r, rec) : NULL;
}

/*
 * What a callback gets as its parameter @v, which says that it gets @own, or
 * NULL. Those who call through the slot know the slot's words only.
 */
static const struct mir_type *passed(struct run *r, const struct value *v,
				     const struct mir_type *own)
{
	const struct mir_func *decl = r->slot ? r->slot->decl : NULL;
	struct word *words = decl && v->site < decl->nparams ?
			     decl->params[v->site]->words : NULL;
	const struct mir_type *t = word_type(r, word_find(words, WORD_COOKIE));
	const struct word *x = param_word(r->root, r->slot, v->site,
					  WORD_COOKIE_AT);
	const struct mir_field *f = NULL;

	if (x)
		f = wordplace_field(r->unit, r->root, x->place);
	if (!t && f)
		t = callback_stored(r, f);
	else if (!t && !own)
		t = callback_cookie(r, v->frame->func);
	return own && (!t || fits(own, t)) ? own : t;
}

/* A member of the kernel's that leads to nothing but what drivers put there? */
static bool is_drivers_member(const struct value *v)
{
	return v->sym == SYM_LOAD && v->loc && v->loc->field &&
	       !v->loc->field->rec->in_main_file;
}

/* The data of the device above, which is another driver's? */
static bool is_of_parent(const struct value *v)
{
	const struct value *dev = v->loc->obj->kind == OBJ_DEREF ?
				  v->loc->obj->ptr : NULL;

	return dev && is_drivers_member(dev) &&
	       !strcmp(dev->loc->field->name, "parent") &&
	       !strcmp(v->loc->field->name, "driver_data");
}

/*
 * What nobody but the driver knows is what this file always takes it for, be
 * it that a word says so or that nothing is put there in this file. Where the
 * word is on a table, __cookie(), or could be, that is what counts.
 */
static bool is_drivers_own(const struct site *at, const struct value *v,
			   const struct mir_type *want)
{
	struct run *r = at->run;
	const struct mir_func *by = v->sym == SYM_CALL ? called(v) : NULL;
	const struct mir_type *t = NULL;

	if (v->kind != V_SYM)
		return false;
	if (by && word_find(by->words, WORD_DRVDATA))
		t = callback_taken(r, NULL, by);
	else if (is_drivers_member(v) && is_of_parent(v))
		return true;
	else if (is_drivers_member(v) &&
		 !callback_is_cookie(r, v->loc->field) &&
		 !callback_is_stored(r, v->loc->field))
		t = callback_taken(r, v->loc->field, NULL);
	else if (v->sym == SYM_PARAM && v->frame && !v->frame->up)
		return param_word(r->root, r->slot, v->site, WORD_DRVDATA);
	return t && mir_type_same(t, want);
}

/* What a word or a registration says is behind a void pointer, or NULL. */
static const struct mir_type *said_behind(struct run *r,
					  const struct value *v)
{
	const struct word *cookie = word_find(words_of(v), WORD_COOKIE);
	const struct mir_type *own = word_type(r, cookie);

	if (v->sym == SYM_PARAM && v->frame && !v->frame->up)
		return passed(r, v, own);
	if (cookie && cookie->type)
		return own;
	if (v->sym == SYM_CALL && called(v))
		return kept_in(r, called(v));
	if (is_drivers_member(v))
		return is_of_parent(v) ? NULL :
					 callback_stored(r, v->loc->field);
	return NULL;
}

static void set_shape(struct run *r, const struct value *v,
		      const struct mir_type *t)
{
	r->shaped = imap_set(r->arena, r->shaped, v->id, (void *)t);
}

/* What @v points to; NULL where nobody says. */
static const struct mir_type *behind(const struct site *at,
				     const struct world *w,
				     const struct value *v)
{
	struct run *r = at->run;
	const struct ostate *s;
	const struct mir_type *t;
	const struct mir_type *known = imap_get(r->shaped, v->id);

	if (known)
		return known;
	if (v->kind == V_ADDR)
		return loc_type(v->loc);
	t = v->type && v->type->kind == TYPE_PTR ? v->type->elem : NULL;
	if (!t)
		return NULL;
	if (v->kind == V_BIN && v->op == BIN_PTRADD && t->kind == TYPE_VOID)
		return behind(at, w, v->a);
	if (t->kind != TYPE_VOID)
		return t;
	s = imap_get(w->store, loc_deref(r->c.vt, v)->obj->id);
	if (s && s->rec)
		return record_type(r, s->rec);
	return v->kind == V_SYM ? said_behind(r, v) : NULL;
}

static bool has_bytes(const struct run *r, const struct value *v)
{
	return word_find(words_of(v), WORD_BYTES) ||
	       (v->sym == SYM_PARAM && v->frame && !v->frame->up &&
		param_word(r->root, r->slot, v->site, WORD_BYTES));
}

/* Memory that has no type yet, or bytes of which it was said how many. */
static bool is_untyped(const struct site *at, const struct world *w,
		       const struct value *v, const struct mir_type *want)
{
	const struct ostate *s;
	const struct duty *d;

	while (v->kind == V_BIN && v->op == BIN_PTRADD)
		v = v->a;
	if (v->kind != V_SYM)
		return false;
	if (v->sym == SYM_BAD || v->sym == SYM_PHI)
		return true;
	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (!d->lock)
			return true;
	/* Memory of somebody else's, which nobody has used yet. */
	s = imap_get(w->store, loc_deref(at->run->c.vt, v)->obj->id);
	if (s && s->fresh)
		return true;
	return word_find(words_of(v), WORD_FOREIGN) ||
	       (has_bytes(at->run, v) && shape_is_plain(want));
}

static const char *type_name(const struct site *at, const struct mir_type *t)
{
	return mir_type_text(at->run->c.arena, t);
}

static bool is_errno(struct fact f)
{
	return !f.ptr && f.lo >= -ERRNO_MAX && f.hi <= 0;
}

/* What the address of a first member is the address of, too. */
static bool begins(const struct value *v, const struct mir_type *want)
{
	const struct loc *l;

	if (v->kind != V_ADDR)
		return false;
	for (l = v->loc; l->up; l = l->up) {
		if (l->field ? l->field->bit_offset :
			       l->index->kind != V_INT || l->index->k)
			return false;
		if (mir_type_same(want, loc_type(l->up)))
			return true;
	}
	return false;
}

/*
 * A member in which drivers keep a number or an address, as they like, and the
 * file keeps the address of one kind of thing.
 */
static bool is_kept_address(const struct site *at, struct world *w,
			    const struct value *v, const struct mir_type *to)
{
	const struct value *out = value_cast(at->run->c.vt, to, v);
	const struct mir_type *have, *want = to->elem;
	unsigned mask = PTR_VALID;

	while (v->kind == V_CAST && v->type->size >= 8)
		v = v->a;
	if (v->kind != V_SYM || v->sym != SYM_LOAD || !v->loc ||
	    !v->loc->field || v->type->size < 8 ||
	    (!word_find(v->loc->field->words, WORD_DRVDATA) &&
	     (v->loc->obj->kind != OBJ_VAR ||
	      !callback_is_table(at->run, v->loc->obj->var))))
		return false;
	have = callback_address(at->run, v->loc->field);
	if (!have || !fits(want, have))
		return false;
	if (word_find(v->loc->field->words, WORD_NULLABLE))
		mask |= PTR_NULL;
	set_shape(at->run, out, have);
	refine_fact(&at->run->c, w, out, fact_ptr(mask));
	return true;
}

/* A number becomes a pointer; one that it was made of comes back as it is. */
static bool cast_number(const struct site *at, struct world *w,
			const struct value *v, const struct mir_type *to)
{
	if (v->kind == V_INT || to->space || is_errno(world_fact(w, v)) ||
	    (v->kind == V_CAST && v->a->type &&
	     v->a->type->kind == TYPE_PTR && v->type->size >= 8))
		return false;
	if (is_kept_address(at, w, v, to))
		return false;
	site_issue(at, w, ISSUE_NUMBER_TO_POINTER,
		   spelling_of(at, w, v, &at->instr->a), NULL);
	return true;
}

static bool is_made_of_number(const struct value *v)
{
	while (v->kind == V_BIN && v->op == BIN_PTRADD)
		v = v->a;
	return v->kind == V_CAST || v->kind == V_INT;
}

/* A step over plain data, as to what follows a header. */
static bool is_over_plain(const struct value *v, const struct mir_type *want)
{
	return v->kind == V_BIN && v->op == BIN_PTRADD && v->type &&
	       v->type->kind == TYPE_PTR &&
	       (shape_is_plain(v->type->elem) ||
		v->type->elem->kind == TYPE_VOID) && shape_is_plain(want);
}

/* @p + k where that is a member of what @p points to. */
static bool is_member_at(const struct site *at, const struct world *w,
			 const struct value *v, const struct mir_type *want)
{
	const struct mir_type *have, *step;

	if (v->kind != V_BIN || v->op != BIN_PTRADD || v->b->kind != V_INT ||
	    v->b->k < 0)
		return false;
	have = behind(at, w, v->a);
	step = v->type && v->type->kind == TYPE_PTR ? v->type->elem : NULL;
	return have && step && step->size <= 1 &&
	       has_at(have, (uint64_t)v->b->k * 8, want);
}

static bool is_allowed(const struct site *at, const struct world *w,
		       const struct value *v, const struct mir_type *want,
		       const struct mir_type *have)
{
	return (have && fits(want, have)) || begins(v, want) ||
	       is_over_plain(v, want) || is_member_at(at, w, v, want);
}

/* A conversion that says nothing of what is at the address. */
static bool is_harmless(const struct world *w, const struct value *v,
			const struct mir_type *to)
{
	const struct mir_type *want = to->elem;

	return v->kind == V_INT || v->kind == V_FUNC || to->space ||
	       want->kind == TYPE_VOID || want->kind == TYPE_FUNC ||
	       is_byte(want) || !(world_fact(w, v).ptr & PTR_VALID) ||
	       is_made_of_number(v);
}

/* The words on the table that would say that @v points to a @want. */
static struct want *wants(const struct site *at, struct world *w,
			  const struct value *v, const struct mir_type *want)
{
	return want->kind == TYPE_RECORD ?
	       want_cookie(at, w, v, want->rec) : NULL;
}

bool shape_cast(const struct site *at, struct world *w, const struct value *v,
		const struct mir_type *to)
{
	const struct mir_type *want = to->elem, *have;

	if (!at->frame->func->in_main_file || v->kind == V_UNINIT || !v->type)
		return false;
	if (v->type->kind != TYPE_PTR && v->kind != V_ADDR)
		return cast_number(at, w, v, to);
	if (is_harmless(w, v, to))
		return false;
	have = behind(at, w, v);
	if (is_allowed(at, w, v, want, have))
		return false;
	if (have && have->kind != TYPE_VOID) {
		issue_add(at->run->issues, w, &(struct issue){
			.kind = ISSUE_WRONG_TARGET, .at = site_event(at),
			.what = type_name(at, have),
			.with = type_name(at, want),
			.wants = wants(at, w, v, want) });
		return true;
	}
	if (is_untyped(at, w, v, want) || is_drivers_own(at, v, want))
		return false;
	issue_add(at->run->issues, w, &(struct issue){
		.kind = ISSUE_UNKNOWN_TARGET, .at = site_event(at),
		.what = spelling_of(at, w, v, &at->instr->a),
		.with = type_name(at, want),
		.wants = wants(at, w, v, want) });
	set_shape(at->run, v, want);
	return true;
}

void shape_promise(const struct site *at, struct world *w,
		   const struct value *v, const struct word *cookie,
		   const struct operand *o)
{
	struct mir_record *rec;
	const struct mir_type *have;

	rec = cookie->type ? record_named(at->run, cookie->type) : NULL;
	if (!rec || v->kind == V_INT || !(world_fact(w, v).ptr & PTR_VALID))
		return;
	have = behind(at, w, v);
	if (have && fits(record_type(at->run, rec), have))
		return;
	if (!have && is_untyped(at, w, v, record_type(at->run, rec)))
		return;
	site_issue(at, w, ISSUE_NOT_COOKIE, spelling_of(at, w, v, o),
		   rec->tag);
}

bool shape_number(const struct site *at, const struct world *w,
		  const struct value *v, const struct operand *o)
{
	if (v->kind != V_INT || !v->k || !at->frame->func->in_main_file ||
	    (v->k < 0 && v->k >= -ERRNO_MAX))
		return false;
	site_issue(at, w, ISSUE_NUMBER_TO_POINTER, spelling_of(at, w, v, o),
		   NULL);
	return true;
}

/* Members that belong to a kernel's own list, tree or the like. */
static bool is_link(const struct mir_record *rec)
{
	static const char *const links[] = {
		"struct list_head", "struct hlist_node", "struct rb_node",
		"struct llist_node", "struct hlist_nulls_node",
		"struct hlist_bl_node", "struct callback_head",
	};

	for (unsigned i = 0; i < sizeof(links) / sizeof(links[0]); i++)
		if (!strcmp(rec->tag, links[i]))
			return true;
	return false;
}

static bool is_of_link(const struct mir_field *m)
{
	return m->type->kind == TYPE_RECORD && is_link(m->type->rec);
}

/* Is @m the one member of its type that the driver's structures have? */
static bool is_only_one(const struct run *r, const struct mir_field *m)
{
	unsigned n = 0;

	for (unsigned i = 0; i < r->unit->records.n; i++) {
		const struct mir_record *rec = r->unit->records.v[i];

		for (unsigned k = 0; rec->in_main_file && k < rec->nfields; k++)
			n += rec->fields[k].type->kind == TYPE_RECORD &&
			     m->type->kind == TYPE_RECORD &&
			     rec->fields[k].type->rec == m->type->rec;
	}
	return n == 1;
}

/* May the unknown pointer @v be taken for the address of a member @m? */
static bool may_contain(const struct site *at, const struct value *v,
			const struct mir_field *m)
{
	struct run *r = at->run;

	if (!m->rec->in_main_file)
		return true;	/* the kernel's own, as to_pci_dev() */
	if (v->kind == V_SYM && v->sym == SYM_PARAM && v->frame &&
	    !v->frame->up)
		switch (callback_member(r, v->frame->func, m)) {
		case CALLBACK_YES:
			return true;
		case CALLBACK_NO:
			return false;
		default:
			break;
		}
	if (is_of_link(m))
		return true;
	return is_only_one(r, m);
}

static void container_issue(const struct site *at, const struct world *w,
			    const struct value *v, const struct mir_field *m)
{
	if (at->frame->func->in_main_file)
		site_issue(at, w, ISSUE_NOT_CONTAINED,
			   spelling_of(at, w, v, &at->instr->a),
			   arena_printf(at->run->c.arena, "%s.%s", m->rec->tag,
					m->name));
}

/*
 * Goes up from @l by the path's steps, from the last one on, as far as they
 * are the same. What is left is in *@left.
 */
static const struct loc *climb(const struct loc *l, const struct mir_place *p,
			       unsigned *left)
{
	unsigned n = p->nproj;

	while (n && l->up) {
		const struct proj *step = &p->proj[n - 1];

		if (step->kind == PROJ_FIELD ? l->field != step->field :
					       !l->index)
			break;
		l = l->up;
		n--;
	}
	*left = n;
	return l;
}

static const struct mir_field *innermost(const struct mir_place *p, unsigned n)
{
	while (n && p->proj[n - 1].kind != PROJ_FIELD)
		n--;
	return n ? p->proj[n - 1].field : NULL;
}

static int64_t path_bytes(const struct mir_place *p, unsigned n)
{
	int64_t bits = 0;

	for (unsigned i = 0; i < n; i++) {
		if (p->proj[i].kind == PROJ_FIELD)
			bits += (int64_t)p->proj[i].field->bit_offset;
		else if (p->proj[i].index.kind == OPD_INT && i &&
			 p->proj[i - 1].kind == PROJ_FIELD)
			bits += p->proj[i].index.value * 8 * (int64_t)
				p->proj[i - 1].field->type->elem->size;
	}
	return bits / 8;
}

void shape_container(const struct site *at, struct world *w)
{
	static struct mir_type word = { .kind = TYPE_INT, .bits = 64,
					.size = 8, .is_signed = true };
	static struct mir_type nothing = { .kind = TYPE_VOID };
	static struct mir_type bytes = { .kind = TYPE_PTR, .bits = 64,
					 .size = 8, .elem = &nothing };
	const struct mir_instr *i = at->instr;
	const struct mir_type *t = at->frame->func->temps.v[i->dst];
	const struct value *v = memory_operand(at, w, i->a), *out;
	const struct value *base = v;
	unsigned left = i->place->nproj;
	struct run *r = at->run;
	const struct mir_field *m;
	const struct loc *l;

	m = innermost(i->place, left);
	if (m && v->kind == V_SYM && (out = tree_resolve(at, w, v, m)))
		base = v = out;
	if (v->kind == V_ADDR) {
		l = climb(v->loc, i->place, &left);
		m = innermost(i->place, left);
		/* The head of a list stands at its end, and is not used. */
		if (m && (l->up || l->obj->kind == OBJ_VAR) && !is_of_link(m))
			container_issue(at, w, v, m);
		base = value_addr(r->c.vt, t, l);
	}
	m = innermost(i->place, left);
	if (m && base->kind != V_ADDR && !may_contain(at, base, m))
		container_issue(at, w, v, m);
	out = value_bin(r->c.vt, &bytes, BIN_PTRADD, base,
			value_int(r->c.vt, &word, -path_bytes(i->place, left)));
	out = value_cast(r->c.vt, t, out);
	if (m)
		set_shape(r, out, t->elem);
	memory_set_temp(at, w, i->dst, out);
}

void shape_written(const struct site *at, const struct world *w,
		   const struct loc *l)
{
	const struct value *p = l->obj->kind == OBJ_DEREF ? l->obj->ptr : NULL;
	const struct mir_type *t = p && p->kind == V_CAST ?
				   imap_get(at->run->shaped, p->id) : NULL;

	if (p && (p->kind == V_STR || (t && t->is_const) ||
		  (p->kind == V_SYM && p->sym == SYM_PARAM &&
		   p->type->kind == TYPE_PTR && p->type->elem->is_const)))
		site_issue(at, w, ISSUE_CONST_WRITTEN,
			   spelling_of_place(at->run, w, l), NULL);
}
