// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/flagword.h"

#include "analysis/duty.h"
#include "analysis/mask.h"
#include "analysis/memory.h"

static struct mir_type bit_type = { .kind = TYPE_INT, .bits = 1, .size = 1,
				    .is_bool = true };
static struct mir_record bit_record = { .tag = "struct" };

static bool is_bit(const struct loc *l)
{
	return l->field && l->field->rec == &bit_record;
}

/* The member that stands for the bit that @x names */
static struct mir_field *bit_node(const struct run *r, const struct word *x)
{
	struct word *copy = arena_new(&r->unit->arena, struct word);
	struct mir_field *f = arena_new(&r->unit->arena, struct mir_field);

	*copy = *x;
	copy->next = NULL;
	copy->node = f;
	*f = (struct mir_field){ .name = x->bit, .type = &bit_type,
				 .rec = &bit_record, .words = copy };
	return f;
}

bool flag_has_bit(const struct mir_type *t, unsigned nr)
{
	uint64_t n = 1;

	if (t->kind == TYPE_ARRAY) {
		n = t->count;
		t = t->elem;
	}
	return t->kind == TYPE_INT && !t->is_bool && t->bits <= 64 &&
	       nr < n * t->bits;
}

static void add(struct run *r, struct mir_field *field, struct mir_var *var)
{
	const struct mir_type *t = field ? field->type : var->type;
	struct word *x = field ? field->words : var->words;

	for (; x; x = x->next) {
		if (x->bad || x->kind != WORD_OWES ||
		    (x->bit && !flag_has_bit(t, x->nr)))
			continue;
		if (x->bit && !x->node)
			x->node = bit_node(r, x);
		vec_push(r->arena, &r->flags->list,
			 ((struct flag){ field, var, x }));
	}
}

const struct flags *flags_of(struct run *r)
{
	const struct mir_unit *u = r->unit;

	if (r->flags)
		return r->flags;
	r->flags = arena_new(r->arena, struct flags);
	for (unsigned i = 0; i < u->records.n; i++) {
		struct mir_record *rec = u->records.v[i];

		for (unsigned k = 0; rec->in_main_file && k < rec->nfields; k++)
			add(r, &rec->fields[k], NULL);
	}
	for (unsigned i = 0; i < u->globals.n; i++)
		add(r, NULL, u->globals.v[i]);
	return r->flags;
}

static struct word *words_of(const struct loc *l)
{
	if (l->field)
		return l->field->words;
	return !l->up && l->obj->kind == OBJ_VAR &&
	       l->obj->var->kind >= VAR_STATIC ? l->obj->var->words : NULL;
}

const struct word *flag_next(const struct word *x)
{
	while (x && (x->bad || x->kind != WORD_OWES ||
		     (x->bit && !x->node)))
		x = x->next;
	return x;
}

/* The array that the element @l is in, or @l */
static const struct loc *whole(const struct loc *l)
{
	return l->index && l->up ? l->up : l;
}

const struct word *flag_word(const struct loc *l)
{
	const struct word *x = flag_next(words_of(l));

	while (x && x->bit && !is_bit(l))
		x = flag_next(x->next);
	return x;
}

const struct word *flag_words_at(const struct loc *l)
{
	return is_bit(l) ? NULL : flag_next(words_of(whole(l)));
}

const struct loc *flag_place(struct vtab *vt, const struct loc *m,
			     const struct word *x)
{
	return x->bit ? loc_field(vt, whole(m), x->node) : m;
}

const struct loc *flag_member(const struct loc *l)
{
	return is_bit(l) ? l->up : l;
}

const char *flag_bit_name(const struct mir_field *f)
{
	return f->rec == &bit_record ? f->name : NULL;
}

/* The integer that the bit @l is in, and its number there */
static const struct loc *integer_of(struct vtab *vt, const struct loc *l,
				    const struct mir_type **t, unsigned *nr)
{
	static struct mir_type index = { .kind = TYPE_INT, .bits = 64,
					 .size = 8, .is_signed = true };
	unsigned bits;

	*t = loc_type(l->up);
	*nr = l->field->words->nr;
	if ((*t)->kind != TYPE_ARRAY)
		return l->up;
	*t = (*t)->elem;
	bits = (*t)->bits;
	l = loc_index(vt, l->up, value_int(vt, &index, *nr / bits));
	*nr %= bits;
	return l;
}

const struct value *flag_contents(const struct site *at, struct world *w,
				  const struct loc *l)
{
	struct vtab *vt = at->run->c.vt;
	const struct mir_type *t;
	const struct value *v;
	unsigned nr;

	if (!is_bit(l))
		return memory_peek(at, w, l, loc_type(l));
	l = integer_of(vt, l, &t, &nr);
	v = memory_peek(at, w, l, t);
	return v->kind == V_UNINIT ? v : mask_bit(vt, v, nr);
}

/* May the elements @a and @b of an array be the same? */
static bool may_meet(const struct world *w, const struct loc *a,
		     const struct loc *b)
{
	struct fact fa, fb;

	if (a == b || !a->index || !b->index)
		return a == b;
	fa = world_fact(w, a->index);
	fb = world_fact(w, b->index);
	return fact_meet(&fa, fb);
}

const struct value *flag_within(struct vtab *vt, const struct world *w,
				const struct loc *l, const struct loc *word,
				const struct value *v)
{
	const struct mir_type *t;
	unsigned nr;

	if (!is_bit(l))
		return l == word ? v : NULL;
	l = integer_of(vt, l, &t, &nr);
	return may_meet(w, l, word) ? mask_bit(vt, v, nr) : NULL;
}

static void each_at(const struct site *at, struct world *w,
		    const struct loc *m, flag_fn *fn)
{
	const struct word *x = flag_words_at(m);

	for (; x; x = flag_next(x->next))
		fn(at, w, flag_place(at->run->c.vt, m, x));
}

void flag_each(const struct site *at, struct world *w, const struct loc *l,
	       const struct mir_type *t, flag_fn *fn)
{
	if (!flags_of(at->run)->list.n)
		return;
	each_at(at, w, l, fn);
	if (!t || t->kind != TYPE_RECORD || !t->rec->in_main_file)
		return;
	for (unsigned i = 0; i < t->rec->nfields; i++) {
		struct mir_field *f = &t->rec->fields[i];

		flag_each(at, w, loc_field(at->run->c.vt, l, f), f->type, fn);
	}
}

/* Which bits of the integer @l, of type @t, are flags */
static uint64_t bits_in(struct vtab *vt, const struct loc *l,
			const struct mir_type **t)
{
	const struct word *x = flag_words_at(l);
	const struct loc *in;
	uint64_t bits = 0;
	unsigned nr;

	for (; x; x = flag_next(x->next)) {
		if (!x->bit)
			continue;
		in = integer_of(vt, flag_place(vt, l, x), t, &nr);
		if (in == l)
			bits |= UINT64_C(1) << nr;
	}
	return bits;
}

/* All bits of the integer at @l but flags are not known any more. */
static void blur(const struct site *at, struct world *w, const struct loc *l)
{
	struct wctx *c = &at->run->c;
	const struct mir_type *t = NULL;
	uint64_t bits = bits_in(c->vt, l, &t);
	const struct value *now;
	const struct cell *was;

	if (!bits)
		return;
	now = site_sym(at, w, &(struct sym_key){
		.kind = SYM_NEW, .type = t, .loc = l, .base = fact_top(t) });
	was = world_cell(w, l);
	if (was->val->kind != V_UNINIT)
		world_note(c, w, l, mask_mix(c->vt, now, was->val, bits));
}

static void note(const struct site *at, struct world *w, const struct loc *l)
{
	const struct mir_type *t = loc_type(l);
	const struct value *v;
	unsigned nr;

	if (is_bit(l))
		l = integer_of(at->run->c.vt, l, &t, &nr);
	v = memory_peek(at, w, l, t);
	if (v->kind == V_INT)
		world_note(&at->run->c, w, l, v);
}

void flag_keep(const struct site *at, struct world *w, const struct loc *l)
{
	struct mir_type rec = { .kind = TYPE_RECORD };
	const struct mir_type *t = loc_type(l);
	const struct ostate *s;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!flags_of(at->run)->list.n)
		return;
	rec.rec = duty_record(w, l);
	flag_each(at, w, l, rec.rec ? &rec : t, note);
	s = world_obj(&at->run->c, w, l->obj);
	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (cell->val && loc_within(cell->loc, l))
			blur(at, w, cell->loc);
	}
}

static bool join_bits(struct wctx *c, struct world *into,
		      const struct sides *s, const struct met *m)
{
	const struct mir_type *t = NULL;
	uint64_t bits = bits_in(c->vt, m->phi->loc, &t);
	bool less = false;

	for (unsigned nr = 0; bits; nr++, bits >>= 1) {
		const struct value *v = mask_bit(c->vt, m->phi, nr);
		struct fact a, b;

		if (!(bits & 1))
			continue;
		a = world_fact(s->a, mask_bit(c->vt, m->a, nr));
		b = world_fact(s->b, mask_bit(c->vt, m->b, nr));
		if (fact_truth(a) >= 0 && fact_truth(a) == fact_truth(b))
			world_learn(c, into, v, fact_join(a, b));
		else
			less |= m->a == m->phi && fact_truth(a) >= 0;
	}
	return less;
}

/* Are there flags in the integers that met in @m? */
static bool has_bits(const struct met *m)
{
	return m->phi->loc && m->a->kind != V_UNINIT &&
	       m->b->kind != V_UNINIT && flag_words_at(m->phi->loc);
}

bool flag_joined(struct wctx *c, struct world *into, const struct sides *s)
{
	bool less = false;

	for (unsigned i = 0; i < s->met->numbers.n; i++)
		if (has_bits(&s->met->numbers.v[i]))
			less |= join_bits(c, into, s, &s->met->numbers.v[i]);
	return less;
}

bool flag_settles(const struct met_list *m, const struct value *v)
{
	if (v->kind != V_BIN || v->op != BIN_AND || v->b->kind != V_INT)
		return false;
	for (unsigned i = 0; i < m->numbers.n; i++)
		if (m->numbers.v[i].phi == v->a && has_bits(&m->numbers.v[i]))
			return true;
	return false;
}
