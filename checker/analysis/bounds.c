// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/bounds.h"

#include "analysis/duty.h"
#include "analysis/foreign.h"
#include "analysis/memory.h"
#include "analysis/lend.h"
#include "analysis/missing.h"
#include "analysis/range.h"
#include "analysis/said.h"
#include "analysis/spelling.h"
#include "analysis/uses.h"
#include "analysis/wantsize.h"
#include "mir/mir_text.h"

/*
 * A pointer may be computed that is so far outside of its object, to be
 * compared: nothing is mapped in the last 2 MB of the address space, so that
 * it does not wrap (Documentation/arch/x86/x86_64/mm.rst,
 * Documentation/arch/arm64/memory.rst).
 */
#define POINTER_SLACK	(1 << 20)

struct check {
	const struct site *at;
	struct world *w;
	enum issue_kind kind;
	const char *what, *with;
	const char *hint;		/* in place of what is known */
	/* Texts that are made when they are needed: of these, or a value. */
	const struct mir_place *place;
	const struct operand *operand;
	const struct value *value;
	const struct room *room;
	struct expr len;		/* what has to be in it */
	const struct expr *lack;	/* >= 0 would do, where it is not said */
};

static struct expr minus(struct expr a, struct expr b)
{
	expr_add(&a, b, -1);
	return a;
}

static struct expr plus(struct expr a, num k)
{
	expr_add(&a, expr_const(k), 1);
	return a;
}

/* Where nothing says how much there is, that is what is missing. */
static const char *unsaid(const struct check *c)
{
	struct run *r = c->at->run;
	const char *name = c->room->base ?
		missing_term(r, c->w, c->room->base) : "it";

	if (c->room->typed)
		return arena_printf(r->c.arena, "`%s` is declared to point to "
				    "one element", name);
	return arena_printf(r->c.arena, "nothing says how much `%s` points to",
			    name);
}

/* Words that would say what is missing. */
static struct want *wanted(const struct check *c, const struct expr *goal)
{
	struct want *list;
	bool low = true;

	for (unsigned i = 0; goal && i < goal->n; i++)
		low &= goal->t[i].c > 0;
	if (!c->room || (!c->room->typed && c->room->n))
		return want_range(c->at, c->w, goal ? goal : c->lack);
	list = want_extent(c->at, c->w, c->room, c->len);
	if (goal && low)
		list = want_merge(c->at->run->arena, list,
				  want_range(c->at, c->w, goal));
	return list;
}

static void report(const struct check *c, const struct expr *goal)
{
	struct run *r = c->at->run;
	struct issue i = { .kind = c->kind, .at = site_event(c->at),
			   .what = c->what, .with = c->with };

	if (!missing_explain(r, c->w, goal, &i))
		return;
	if (c->place)
		i.what = mir_place_text(r->c.arena, c->at->frame->func,
					c->place);
	else if (c->operand)
		i.what = spelling_of(c->at, c->w, c->value, c->operand);
	else if (c->value)
		i.what = spelling_of_value(r, c->w, c->value);
	if (c->hint)
		i.why = c->hint;
	else if (c->room && (c->room->typed || !c->room->n))
		i.why = unsaid(c);
	i.wants = wanted(c, goal);
	issue_add(r->issues, c->w, &i);
}

/* Is e >= 0? If not so far, then it is from here on. */
static bool require(const struct check *c, const struct expr *e)
{
	struct wctx *x = &c->at->run->c;
	struct expr half = expr_const(1);

	/* Of a whole number it is enough that it is more than -1. */
	if (relate_proves(x, c->w, *e) ||
	    (expr_add(&half, *e, 2) && relate_proves(x, c->w, half)))
		return true;
	report(c, e);
	if (!e->bad)
		relate_learn(x, c->w, *e);
	return false;
}

/* Do [off, off + len) lie in the room, given @slack on either side? */
static bool inside(struct check *c, const struct room *room,
		   struct expr len, num slack)
{
	struct wctx *x = &c->at->run->c;
	struct expr low = plus(room->off, slack), e;

	c->len = len;
	if (!require(c, &low))
		return false;
	for (unsigned i = 0; i < room->n; i++) {
		e = plus(minus(minus(room->size[i], room->off), len), slack);
		if (relate_proves(x, c->w, e))
			return true;
	}
	if (!room->n) {
		report(c, NULL);
		return false;
	}
	e = plus(minus(minus(room->size[0], room->off), len), slack);
	return require(c, &e);
}

static void tally(const struct site *at, const struct world *w, bool proven)
{
	issue_tally(at->run->issues, at->frame, at->instr, STAT_INDEX,
		    proven ? VERDICT_PROVEN :
		    w->unsafe ? VERDICT_UNSAFE : VERDICT_REPORTED);
}

/* Bytes of @p's base object that the place reaches, up to its first index. */
static num reach(const struct mir_place *p)
{
	const struct mir_type *t = p->var ? p->var->type : p->ptr.type->elem;
	uint64_t bits = 0, len = t->size * 8;

	for (unsigned i = 0; i < p->nproj; i++) {
		const struct mir_field *f = p->proj[i].field;

		if (p->proj[i].kind != PROJ_FIELD)
			break;
		bits += f->bit_offset;
		len = f->bit_width ? f->bit_width : f->type->size * 8;
	}
	return (num)((bits + len + 7) / 8);
}

/* Is the first member of @t, or its first in turn, a @part? */
static bool begins_with(const struct mir_type *t, const struct mir_type *part)
{
	while (t->kind == TYPE_RECORD && t->rec->complete && t->rec->nfields) {
		t = t->rec->fields[0].type;
		if (t == part || (t->kind == TYPE_RECORD &&
				  part->kind == TYPE_RECORD &&
				  t->rec == part->rec))
			return true;
	}
	return false;
}

/* A cast whose target other rules judge. */
static bool is_trusted(const struct room *room, const struct mir_type *t)
{
	const struct mir_type *was = room->base && room->base->type &&
		room->base->type->kind == TYPE_PTR ? room->base->type->elem :
		NULL;

	if (room->trusted)
		return true;
	if (room->off.n || room->off.k || room->off.bad)
		return false;
	return !room->n || (room->typed && was && begins_with(t, was));
}

static bool is_sized(struct run *r, const struct world *w,
		     const struct value *v)
{
	const struct ostate *s = imap_get(w->store,
					  loc_deref(r->c.vt, v)->obj->id);

	return s && s->size;
}

/* The base pointer of the place: @v is used as a pointer to @t. */
static void check_base(const struct site *at, struct world *w,
		       const struct mir_place *p, const struct value *v)
{
	struct run *r = at->run;
	const struct mir_type *t = p->ptr.type->elem;
	bool steps = v->kind == V_BIN || (v->kind == V_ADDR && v->loc->index);
	struct check c = { .at = at, .w = w, .kind = ISSUE_INDEX };
	struct room room;
	bool ok;

	if (p->ptr.type->space || foreign_space(v) || t->kind == TYPE_FUNC ||
	    v->kind == V_INT)
		return;
	/* The common case: a pointer used as what it was declared. */
	if (v->kind == V_SYM && v->type && v->type->kind == TYPE_PTR &&
	    (v->type->elem == t || !t->size) && !is_sized(r, w, v))
		return;
	room = room_of(at, w, v);
	if (!is_trusted(&room, t)) {
		c.place = p;
		c.room = &room;
		ok = inside(&c, &room, expr_const(reach(p)), 0);
	} else {
		ok = true;
	}
	if (steps)
		tally(at, w, ok);
}

/* An element of an array member or variable: @l is that element. */
static bool check_element(const struct site *at, struct world *w,
			  const struct mir_place *p, const struct loc *l,
			  num slack)
{
	struct run *r = at->run;
	struct check c = { .at = at, .w = w, .kind = slack ? ISSUE_POINTER : ISSUE_INDEX };
	num each = (num)loc_stride(l);
	struct room room = room_of(at, w, value_addr(r->c.vt, p->type, l->up));
	struct expr low = relate_expr(&r->c, w, l->index);

	/* Elements of an array of arrays: each dimension for itself. */
	room.off = expr_const(0);
	if (loc_type(l->up) && loc_type(l->up)->kind == TYPE_ARRAY &&
	    loc_type(l->up)->count > 1) {
		room.n = 1;
		room.size[0] = expr_const((num)loc_type(l->up)->size);
	}
	expr_add(&room.off, low, each);
	c.place = p;
	c.room = &room;
	/* The length of a variable array is another finding. */
	if (!room.n && !l->up->up && l->obj->kind == OBJ_VAR && l->obj->frame)
		return true;
	return inside(&c, &room, expr_const(each), slack);
}

void bounds_place(const struct site *at, struct world *w,
		  const struct mir_place *p, const struct loc *l, bool access)
{
	const struct loc *chain[8];
	unsigned n = 0;
	bool ok = true, any = false;

	if (!p->var) {
		const struct value *v = memory_operand(at, w, p->ptr);

		/* The rest of an array that a literal begins is zero. */
		if (v->kind == V_STR && at->instr->op == OP_COPY)
			;
		else if (access)
			check_base(at, w, p, v);
		else if (v->kind == V_BIN)
			bounds_pointer(at, w, v);
	}
	for (unsigned i = p->nproj; i > 0 && l->up; i--, l = l->up)
		if (p->proj[i - 1].kind == PROJ_INDEX && n < 8 && l->index)
			chain[n++] = l;
	while (n) {
		any = true;
		n--;
		ok &= check_element(at, w, p, chain[n],
				    !access && !n ? POINTER_SLACK : 0);
	}
	if (any)
		tally(at, w, ok);
}

void bounds_pointer(const struct site *at, struct world *w,
		    const struct value *v)
{
	struct run *r = at->run;
	struct check c = { .at = at, .w = w, .kind = ISSUE_POINTER };
	struct room room;
	bool ok;

	if (v->kind != V_BIN || (v->type && v->type->space))
		return;
	/* Checked where it is used, and stricter. */
	if (at->instr->op == OP_BIN &&
	    uses_checked(r->c.vt, at->frame, at->instr->dst))
		return;
	room = room_of(at, w, v);
	ok = room.trusted;
	if (!ok) {
		c.value = room.base ? room.base : v;
		c.room = &room;
		if (!room.n) {
			room.size[room.n++] = expr_const(0);
			room.typed = true;
		}
		ok = inside(&c, &room, expr_const(0), POINTER_SLACK);
	}
	tally(at, w, ok);
}

void bounds_operator(const struct site *at, struct world *w,
		     const struct value *a, const struct value *b)
{
	const struct mir_instr *i = at->instr;
	struct run *r = at->run;
	struct fact f = world_fact(w, b);
	struct check c = { .at = at, .w = w, .kind = ISSUE_DIVISOR };
	struct expr e;

	(void)a;
	c.value = b;
	c.operand = &i->b;
	if (i->sub == BIN_DIV || i->sub == BIN_REM) {
		if (f.nonzero || f.lo > 0 || f.hi < 0 || i->a.type->kind !=
		    TYPE_INT)
			return;
		e = relate_expr(&r->c, w, b);
		e = plus(e, -1);
		if (relate_proves(&r->c, w, e))
			return;
		c.lack = &e;
		report(&c, NULL);
		f.nonzero = true;
		world_learn(&r->c, w, b, f);
		return;
	}
	if (i->sub != BIN_SHL && i->sub != BIN_SHR)
		return;
	c.kind = ISSUE_SHIFT;
	e = relate_expr(&r->c, w, b);
	if (require(&c, &e)) {
		e = plus(minus(expr_const(0), e), (num)i->a.type->bits - 1);
		require(&c, &e);
	}
}

/* Is a * b within its type, by the ranges or by a test against max / b? */
static bool product_fits(struct wctx *c, const struct world *w,
			 const struct value *v)
{
	struct fact a = world_fact(w, v->a), b = world_fact(w, v->b);
	num max = interval_of(itype_of(v->type)).hi, most;
	const struct value *all, *limit;

	if (v->op == BIN_SHL && b.lo >= 0 && b.hi < 64)
		b.hi = (num)1 << b.hi;
	else if (v->op != BIN_MUL)
		return false;
	if (a.lo < 0 || b.lo < 0)
		return false;
	if (!__builtin_mul_overflow(a.hi, b.hi, &most) && most <= max)
		return true;
	if (v->type->is_signed || v->type->bits > 64 || v->op != BIN_MUL)
		return false;
	all = value_int(c->vt, v->type, -1);
	limit = value_bin(c->vt, v->type, BIN_DIV, all, v->b);
	if (relate_truth(c, w, BIN_LE, v->a, limit) == 1)
		return true;
	limit = value_bin(c->vt, v->type, BIN_DIV, all, v->a);
	return relate_truth(c, w, BIN_LE, v->b, limit) == 1;
}

/* A narrowing or a wrap that the value of a length went through, or NULL. */
static const struct value *lossy(struct wctx *c, const struct world *w,
				 const struct value *v, bool *wraps)
{
	struct expr e;

	while (v->kind == V_CAST && v->type->kind == TYPE_INT && v->a->type &&
	       v->a->type->kind == TYPE_INT) {
		if (value_is_saturated(v))
			return NULL;
		e = relate_expr(c, w, v);
		*wraps = false;
		if (e.n == 1 && e.t[0].var == v->id &&
		    v->type->bits < v->a->type->bits &&
		    relate_truth(c, w, BIN_EQ, v, v->a) != 1)
			return v;
		v = v->a;
	}
	/* Rounding and masking keep what was lost before. */
	if (v->kind == V_BIN && (v->op == BIN_AND || v->op == BIN_OR) &&
	    v->b->kind == V_INT)
		return lossy(c, w, v->a, wraps);
	if (v->kind != V_BIN || (v->op != BIN_ADD && v->op != BIN_MUL &&
				 v->op != BIN_SUB && v->op != BIN_SHL))
		return NULL;
	e = relate_expr(c, w, v);
	*wraps = true;
	if (e.n == 1 && e.t[0].var == v->id && !product_fits(c, w, v))
		return v;
	return NULL;
}

void bounds_allocation(const struct site *at, struct world *w,
		       const struct value *size, const char *callee)
{
	struct run *r = at->run;
	struct check c = { .at = at, .w = w, .kind = ISSUE_SIZE_WRAPS, .with = callee };
	const struct value *v;
	bool wraps = false;

	v = lossy(&r->c, w, size, &wraps);
	if (!v)
		return;
	if (!wraps)
		c.kind = ISSUE_NARROWED;
	c.what = missing_term(r, w, wraps ? v : v->a);
	report(&c, NULL);
}

void bounds_argument(const struct site *at, struct world *w, unsigned arg,
		     const struct value *size, const char *callee)
{
	struct run *r = at->run;
	const struct value *v = memory_operand(at, w, at->instr->args[arg]);
	struct check c = { .at = at, .w = w, .kind = ISSUE_LENGTH, .with = callee };
	struct room room;
	struct expr len;
	const struct value *cut;
	bool wraps = false;

	if (!(world_fact(w, v).ptr & PTR_VALID) || (v->type && v->type->space))
		return;
	cut = lossy(&r->c, w, size, &wraps);
	if (cut && !wraps) {
		struct check n = { at, w, ISSUE_NARROWED,
				   .what = missing_term(r, w, cut->a),
				   .with = callee };

		report(&n, NULL);
	}
	room = room_of(at, w, v);
	if (room.trusted || (!room.n && room.base))
		return;
	len = relate_expr(&r->c, w, size);
	c.value = v;
	c.operand = &at->instr->args[arg];
	c.room = &room;
	inside(&c, &room, len, 0);
}

/* Was the pointer made by an index, or steps? */
static bool is_computed(const struct value *v)
{
	const struct loc *l = v->kind == V_ADDR ? v->loc : NULL;

	while (l && !l->index)
		l = l->up;
	return v->kind == V_BIN || l;
}

void bounds_object(const struct site *at, struct world *w,
		   const struct value *v, const struct mir_type *t,
		   const struct bounds_use *use)
{
	struct check c = { .at = at, .w = w, .value = v,
			   .kind = use->callee ? ISSUE_LENGTH :
				   ISSUE_NO_OBJECT,
			   .with = use->callee, .operand = use->operand };
	struct room room;

	/* One past the end of bytes is where they end. */
	if (t->kind != TYPE_PTR || t->space || t->elem->kind == TYPE_FUNC ||
	    t->elem->size <= 1 || !is_computed(v) ||
	    !(world_fact(w, v).ptr & PTR_VALID))
		return;
	room = room_of(at, w, v);
	if (room.trusted || !room.n)
		return;
	c.room = &room;
	inside(&c, &room, expr_const((num)t->elem->size), 0);
}

void bounds_retyped(const struct site *at, struct world *w,
		    const struct value *v, const struct mir_type *t)
{
	struct run *r = at->run;
	const struct ostate *s;
	struct check c = { .at = at, .w = w, .kind = ISSUE_WRONG_SIZE };

	if (t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD ||
	    v->kind != V_SYM || !t->elem->size)
		return;
	s = world_obj(&r->c, w, loc_deref(r->c.vt, v)->obj);
	if (!s->fresh || !s->size || s->size->kind != V_INT ||
	    s->size->k <= 0 || (uint64_t)s->size->k >= t->elem->size)
		return;
	c.what = arena_printf(r->c.arena, "%lld", (long long)s->size->k);
	c.with = t->elem->rec->tag;
	c.hint = arena_printf(r->c.arena, "%llu",
			      (unsigned long long)t->elem->size);
	report(&c, NULL);
}

/* A sibling whose size is said in terms of @l, after @prev; or NULL. */
static const struct loc *sized_by(struct vtab *vt, const struct loc *l,
				  const struct mir_field *prev)
{
	const struct mir_record *rec = l->field->rec;

	for (unsigned i = prev ? prev->index + 1 : 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		struct word *x = word_find(f->words, WORD_BYTES);

		if (!x)
			x = word_find(f->words, WORD_COUNTED_BY);
		if (x && wordsize_names(x->expr, l->field->name))
			return loc_field(vt, l->up, f);
	}
	return NULL;
}

static const struct loc *first_sized_by(struct vtab *vt, const struct loc *l)
{
	if (!l->field || !l->up || l->field->type->kind != TYPE_INT)
		return NULL;
	return sized_by(vt, l, NULL);
}

const struct value *bounds_storing(const struct site *at, struct world *w,
				   const struct loc *l)
{
	struct vtab *vt = at->run->c.vt;
	const struct value *was = NULL;
	const struct loc *m;

	for (m = first_sized_by(vt, l); m; m = sized_by(vt, l, m->field)) {
		if (m->field->type->kind == TYPE_PTR)
			memory_peek(at, w, m, m->field->type);
		else
			was = room_said(at, w, m);
	}
	return was;
}

void bounds_stored(const struct site *at, struct world *w,
		   const struct loc *l, const struct value *was)
{
	struct run *r = at->run;
	struct check c = { .at = at, .w = w, .kind = ISSUE_PROMISE };
	const struct loc *m = first_sized_by(r->c.vt, l);
	struct expr e = { .bad = true };
	const struct value *now;
	struct ostate o;

	if (!m || (!was && m->field->type->kind == TYPE_PTR))
		return;
	o = *world_obj(&r->c, w, l->obj);
	/* Where it is known what was allocated, that counts, on return. */
	if (room_made(&o) || (!was && !o.size))
		return;
	now = room_said(at, w, m);
	/* Others have it already. */
	if (now && o.size && room_left(at, w, m, &e)) {
		e = minus(e, relate_expr(&r->c, w, now));
		if (relate_proves(&r->c, w, e))
			return;
	}
	if (was && o.flexible != m) {
		o.flexible = m;
		o.counted = was;
		world_set_obj(&r->c, w, o);
	}
	if (!now ||
	    (was && relate_truth(&r->c, w, BIN_LE, now, o.counted) == 1))
		return;
	c.what = spelling_of_place(r, w, m);
	if (was)
		e = minus(relate_expr(&r->c, w, was),
			  relate_expr(&r->c, w, now));
	report(&c, &e);
}

static bool has_size_word(const struct mir_field *f)
{
	return word_find(f->words, WORD_BYTES) ||
	       word_find(f->words, WORD_COUNTED_BY);
}

/* A variable, or an element of an array: what it points to is so large. */
static bool is_sized_pointer(const struct loc *l)
{
	return (l->index || !l->up) && word_find(lend_words(l), WORD_BYTES) &&
	       loc_type(l) && loc_type(l)->kind == TYPE_PTR &&
	       (l->obj->kind != OBJ_VAR || !l->obj->frame);
}

static bool is_array_of_pointers(const struct mir_type *t)
{
	return t->kind == TYPE_ARRAY && t->elem->kind == TYPE_PTR;
}

/* Is there as much @room as was @said? */
static void check_said(const struct check *c, const struct room *room,
		       const struct value *said)
{
	struct wctx *x = &c->at->run->c;
	struct expr e = relate_expr(x, c->w, said);

	for (unsigned i = 0; i < room->n; i++)
		if (relate_proves(x, c->w,
				  minus(minus(room->size[i], room->off), e)))
			return;
	e = room->n ? minus(minus(room->size[0], room->off), e) :
		      (struct expr){ .bad = true };
	report(c, &e);
}

/* Has a member of a @rec in it been looked at, or set? A copy is as before. */
static bool is_touched(const struct ostate *s, const struct mir_record *rec)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct loc *l = ((struct cell *)p)->loc;

		if (l->field && l->field->rec == rec)
			return true;
	}
	return false;
}

/* One member whose word speaks of a size. */
static void check_promise(const struct site *at, struct world *w,
			  const struct ostate *s, const struct loc *l)
{
	struct run *r = at->run;
	struct check c = { .at = at, .w = w, .kind = ISSUE_PROMISE };
	const struct cell *cell = world_cell(w, l);
	const struct mir_type *t = loc_type(l);
	struct word *words = lend_words(l), *x;
	const struct value *said;
	struct room room;

	if (t->kind == TYPE_PTR && (!cell || !cell->val || !cell->val->type ||
				    !(world_fact(w, cell->val).ptr &
				      PTR_VALID)))
		return;
	if (t->kind != TYPE_PTR && !room_made(s))
		return;
	/* What nobody here has written is as it was. */
	x = word_find(words, WORD_BYTES);
	if (!x)
		x = word_find(words, WORD_COUNTED_BY);
	if (t->kind == TYPE_PTR && wordplace_found(w, l) &&
	    wordplace_members_found(at, w, l, x->expr))
		return;
	said = room_said(at, w, l);
	if (!said || (t->kind != TYPE_PTR && said->kind != V_INT &&
		      !is_touched(s, l->field->rec)))
		return;
	if (t->kind == TYPE_PTR) {
		room = room_of(at, w, cell->val);
		/* Where a mapping does not tell, the word is about the device. */
		if (t->space && (!room.n || room.typed))
			return;
	} else {
		room = room_of(at, w, value_addr(r->c.vt, t, l));
	}
	c.what = spelling_of_place(r, w, l);
	check_said(&c, &room, said);
}

void bounds_returned(const struct site *at, struct world *w,
		     const struct value *v, const struct value *size)
{
	struct check c = { .at = at, .w = w, .kind = ISSUE_PROMISE };
	struct room room = room_of(at, w, v);

	/* Where a mapping does not tell, the word is about the device. */
	if (v->type->space && (!room.n || room.typed))
		return;
	c.what = spelling_of_value(at->run, w, v);
	check_said(&c, &room, size);
}

static void check_members(const struct site *at, struct world *w,
			  const struct ostate *s, const struct loc *whole,
			  const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		if (has_size_word(f) && !(is_array_of_pointers(f->type) &&
					  word_find(f->words, WORD_BYTES)))
			check_promise(at, w, s,
				      loc_field(at->run->c.vt, whole, f));
	}
}

void bounds_leave(const struct site *at, struct world *w,
		  const struct ostate *s)
{
	struct mir_record *whole = duty_record(w, s->obj->root), *rec = NULL;
	struct imap_iter it;
	uint32_t key;
	void *p;

	range_leave(at, w, s);
	if (whole)
		check_members(at, w, s, s->obj->root, whole);
	/* Members that were touched show which structure it is. */
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct loc *l = ((struct cell *)p)->loc;

		if (is_sized_pointer(l))
			check_promise(at, w, s, l);
		if (!l->field || !l->up || l->field->rec == rec ||
		    (l->field->rec == whole && !l->up->up))
			continue;
		rec = l->field->rec;
		check_members(at, w, s, l->up, rec);
	}
}

void bounds_handed(const struct site *at, struct world *w,
		   const struct loc *l)
{
	const struct ostate *s = world_obj(&at->run->c, w, l->obj);
	const struct mir_type *t = loc_type(l);
	const struct mir_record *rec;

	rec = t && t->kind == TYPE_RECORD ? t->rec : duty_record(w, l);
	for (unsigned i = 0; rec && i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];

		if (f->type->kind == TYPE_ARRAY && has_size_word(f))
			check_promise(at, w, s,
				      loc_field(at->run->c.vt, l, f));
	}
}
