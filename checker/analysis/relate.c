// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/relate.h"

/* Parts of a term that are looked at; the rest stays a variable. */
#define MAX_PARTS	16

struct forming {
	struct relation *rel;
	unsigned parts;
	bool deep;			/* a proof may show no wrap */
};

static struct expr form(struct forming *f, const struct value *v);

static bool is_int(const struct value *v)
{
	return v->type && v->type->kind == TYPE_INT;
}

static struct interval range_of(const struct world *w, const struct value *v)
{
	struct fact f = world_fact(w, v);

	return (struct interval){ f.lo, f.hi };
}

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

/* Is @e within @type, so that computing it there did not wrap? */
static bool fits(struct forming *f, const struct expr *e,
		 const struct mir_type *type)
{
	struct interval all = interval_of(itype_of(type));
	struct linear_env env = relate_env(f->rel);
	struct expr neg = minus(expr_const(0), *e), low, high;
	num least;

	/* What is a num is in the widest type, too. */
	if (type->bits > 64)
		return linear_least(&env, e, &least) &&
		       linear_least(&env, &neg, &least);
	low = plus(*e, -all.lo);
	high = plus(neg, all.hi);

	for (unsigned i = 0; i < 2; i++) {
		const struct expr *side = i ? &high : &low;

		if (side->bad)
			return false;
		if (linear_least(&env, side, &least) && least >= 0)
			continue;
		if (linear_says(f->rel->w->linear, *side))
			continue;
		if (!f->deep ||
		    !linear_proves(&f->rel->w->linear, &env, *side,
				   EFFORT_LOW))
			return false;
	}
	return true;
}

static bool constant(const struct world *w, const struct value *v, num *k)
{
	struct interval r = range_of(w, v);

	*k = r.lo;
	return r.lo == r.hi;
}

/* How far pointer @v is from the pointer that it was reached from. */
static const struct value *steps(const struct value *v,
				 const struct value **base)
{
	if (v->kind == V_BIN && v->op == BIN_PTRADD) {
		*base = v->a;
		return v->b;
	}
	*base = v;
	return NULL;
}

/* Elements between two pointers into one object. */
static struct expr difference(struct forming *f, const struct value *v)
{
	const struct value *pa, *pb, *a = steps(v->a, &pa);
	const struct value *b = steps(v->b, &pb);
	struct expr e = expr_const(0);

	if (pa != pb || (a && b && value_stride(v->a) != value_stride(v->b)))
		return expr_var(v->id);
	if (a)
		expr_add(&e, form(f, a), 1);
	if (b)
		expr_add(&e, form(f, b), -1);
	return e;
}

static struct expr sum_of(struct forming *f, const struct value *v)
{
	struct expr e = expr_var(v->id), x;
	const struct world *w = f->rel->w;
	num k;

	switch (v->op) {
	case BIN_ADD: case BIN_SUB:
		e = form(f, v->a);
		x = form(f, v->b);
		expr_add(&e, x, v->op == BIN_SUB ? -1 : 1);
		break;
	case BIN_MUL:
		if (constant(w, v->b, &k))
			x = form(f, v->a);
		else if (constant(w, v->a, &k))
			x = form(f, v->b);
		else
			return e;
		e = expr_const(0);
		expr_add(&e, x, k);
		break;
	case BIN_SHL:
		if (!constant(w, v->b, &k) || k < 0 || k > 40)
			return e;
		x = form(f, v->a);
		e = expr_const(0);
		expr_add(&e, x, (num)1 << k);
		break;
	case BIN_PTRDIFF:
		e = difference(f, v);
		break;
	default:
		return e;
	}
	return e;
}

static struct expr form(struct forming *f, const struct value *v)
{
	struct expr e = expr_var(v->id);
	num k;

	if (v->kind == V_INT)
		return expr_const(fact_num(v->type, v->k));
	if (!is_int(v))
		return e;
	if (constant(f->rel->w, v, &k))
		return expr_const(k);
	if (f->parts++ >= MAX_PARTS || v->type->is_bool)
		return e;
	if (v->kind == V_BIN) {
		e = sum_of(f, v);
	} else if (v->kind == V_UN && v->op == UN_NEG) {
		e = minus(expr_const(0), form(f, v->a));
	} else if (v->kind == V_CAST && is_int(v->a)) {
		e = form(f, v->a);
	} else {
		return e;
	}
	/* Below the top nothing was cut off. */
	if (value_is_saturated(v) && range_of(f->rel->w, v).hi <
	    interval_of(itype_of(v->type)).hi)
		return e.bad ? expr_var(v->id) : e;
	return !e.bad && fits(f, &e, v->type) ? e : expr_var(v->id);
}

void relate_start(struct relation *r, struct wctx *c, const struct world *w)
{
	r->c = c;
	r->w = w;
	for (unsigned i = 0; i < RELATION_CACHE; i++)
		r->seen[i].var = 0;
}

static struct interval var_range(void *ctx, uint32_t var)
{
	struct relation *r = ctx;
	unsigned i = var % RELATION_CACHE;

	if (r->seen[i].var != var) {
		r->seen[i].range = range_of(r->w, vtab_value(r->c->vt, var));
		r->seen[i].var = var;
	}
	return r->seen[i].range;
}

static struct expr form_of(struct relation *r, const struct value *v,
			   bool deep)
{
	struct forming f = { .rel = r, .deep = deep };

	return form(&f, v);
}

struct expr relate_expr(struct wctx *c, const struct world *w,
			const struct value *v)
{
	struct relation r;

	if (v->kind == V_INT || v->kind == V_SYM) {
		num k;

		if (v->kind == V_INT || (is_int(v) && constant(w, v, &k)))
			return expr_const(v->kind == V_INT ?
					  fact_num(v->type, v->k) : k);
		return expr_var(v->id);
	}
	relate_start(&r, c, w);
	return form_of(&r, v, true);
}


/* What the definition of a value says, fact by fact. */
struct saying {
	struct relation *rel;
	struct expr self, *out;
	unsigned n, max;
};

/* e >= 0 */
static void say(struct saying *s, struct expr e)
{
	if (s->n < s->max && !e.bad)
		s->out[s->n++] = e;
}

static void say_at_most(struct saying *s, struct expr e)
{
	say(s, minus(e, s->self));
}

static void say_at_least(struct saying *s, struct expr e)
{
	say(s, minus(s->self, e));
}

static bool is_power_of_two(num k)
{
	return k > 0 && !(k & (k - 1));
}

/* a & b: no larger than either; a & ~7 is less than 8 below a. */
static void say_and(struct saying *s, const struct value *v,
		    struct expr a, struct expr b)
{
	struct interval all = interval_of(itype_of(v->type));
	num k;

	if (var_range(s->rel, v->a->id).lo >= 0)
		say_at_most(s, a);
	if (var_range(s->rel, v->b->id).lo >= 0)
		say_at_most(s, b);
	k = var_range(s->rel, v->b->id).lo;
	if (k != var_range(s->rel, v->b->id).hi)
		return;
	k = v->type->is_signed ? -k : all.hi + 1 - k;
	if (is_power_of_two(k)) {
		say_at_most(s, a);
		say_at_least(s, plus(a, 1 - k));
	}
}

/* a / k is q: a - k < k * q <= a, where a is not negative. */
static void say_quotient(struct saying *s, struct expr a, num k)
{
	struct expr e = expr_const(0);

	if (!expr_add(&e, s->self, k))
		return;
	say(s, minus(a, e));
	say(s, plus(minus(e, a), k - 1));
}

/* x * k / b is no larger than k where x is no larger than b. */
static void say_part(struct saying *s, const struct value *a, struct expr b)
{
	struct expr e = expr_const(0);
	num k;

	if (a->kind != V_BIN || a->op != BIN_MUL ||
	    !constant(s->rel->w, a->b, &k) || k < 1 ||
	    !expr_add(&e, b, k) ||
	    !expr_add(&e, form_of(s->rel, a, false), -1))
		return;
	if (linear_says(s->rel->w->linear, e))
		say_at_most(s, expr_const(k));
}

/* A sum or difference that may wrap does so in one direction only. */

static void say_wrapping(struct saying *s, const struct value *v,
			 struct expr a, struct expr b)
{
	bool down = var_range(s->rel, v->b->id).lo >= 0;

	if (v->op == BIN_ADD && (!v->type->is_signed || down)) {
		expr_add(&a, b, 1);
		say_at_most(s, a);
	} else if (v->op == BIN_SUB && (!v->type->is_signed || down)) {
		say_at_least(s, minus(a, b));
	}
}

/* Neither factor is negative, and the product cannot wrap. */
static bool is_plain_product(struct relation *r, const struct value *v)
{
	struct interval ra = var_range(r, v->a->id);
	struct interval rb = var_range(r, v->b->id);
	num most;

	return ra.lo >= 0 && rb.lo >= 0 &&
	       !__builtin_mul_overflow(ra.hi, rb.hi, &most) &&
	       most <= interval_of(itype_of(v->type)).hi;
}

/* y * b beside another n * b: where y < n it is smaller by b at least. */
static void say_smaller(struct saying *s, const struct value *y,
			const struct value *b, const struct value *n,
			const struct value *product)
{
	struct expr less = form_of(s->rel, n, false);

	if (!expr_add(&less, form_of(s->rel, y, false), -1) ||
	    !linear_says(s->rel->w->linear, plus(less, -1)))
		return;
	say_at_most(s, minus(expr_var(product->id),
			     form_of(s->rel, b, false)));
}

/* The number itself, before it was made wider. */
static const struct value *unwidened(const struct value *v)
{
	while (v->kind == V_CAST && !value_is_saturated(v) && is_int(v->a) &&
	       !v->a->type->is_signed && v->type->bits >= v->a->type->bits)
		v = v->a;
	return v;
}

static bool is_same(const struct value *a, const struct value *b)
{
	return unwidened(a) == unwidened(b);
}

/* Products that something is known of, and that have a factor in common. */
static void say_products(struct saying *s, const struct value *v)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->rel->w->facts); imap_next(&it, &key, &p);) {
		const struct value *q = ((struct known *)p)->val;

		if (q == v || q->kind != V_BIN || q->op != BIN_MUL ||
		    !is_int(q) || !is_plain_product(s->rel, q))
			continue;
		if (is_same(q->b, v->b))
			say_smaller(s, v->a, v->b, q->a, q);
		if (is_same(q->a, v->b))
			say_smaller(s, v->a, v->b, q->b, q);
		if (is_same(q->b, v->a))
			say_smaller(s, v->b, v->a, q->a, q);
		if (is_same(q->a, v->a))
			say_smaller(s, v->b, v->a, q->b, q);
	}
}

/* a * b, where neither is negative and the product cannot wrap. */
static void say_product(struct saying *s, const struct value *v,
			struct expr a, struct expr b)
{
	struct interval ra = var_range(s->rel, v->a->id);
	struct interval rb = var_range(s->rel, v->b->id);
	struct expr e = expr_const(0);

	if (!is_plain_product(s->rel, v))
		return;
	say_products(s, v);
	if (expr_add(&e, a, rb.hi))
		say_at_most(s, e);
	e = expr_const(0);
	if (expr_add(&e, a, rb.lo))
		say_at_least(s, e);
	e = expr_const(0);
	if (expr_add(&e, b, ra.hi))
		say_at_most(s, e);
	e = expr_const(0);
	if (expr_add(&e, b, ra.lo))
		say_at_least(s, e);
}

static void say_bin(struct saying *s, const struct value *v)
{
	struct expr a = form_of(s->rel, v->a, false);
	struct expr b = form_of(s->rel, v->b, false);
	struct interval ra = var_range(s->rel, v->a->id);
	struct interval rb = var_range(s->rel, v->b->id);

	switch (v->op) {
	case BIN_AND:
		say_and(s, v, a, b);
		break;
	case BIN_OR: case BIN_XOR:
		if (ra.lo < 0 || rb.lo < 0)
			break;
		if (v->op == BIN_OR) {
			say_at_least(s, a);
			say_at_least(s, b);
		}
		expr_add(&a, b, 1);
		say_at_most(s, a);
		break;
	case BIN_REM:
		if (ra.lo < 0 || rb.lo < 1)
			break;
		say_at_most(s, plus(b, -1));
		say_at_most(s, a);
		break;
	case BIN_DIV:
		if (ra.lo < 0 || rb.lo < 1)
			break;
		if (rb.lo == rb.hi)
			say_quotient(s, a, rb.lo);
		else
			say_at_most(s, a);
		say_part(s, v->a, b);
		break;
	case BIN_SHR:
		if (ra.lo < 0 || rb.lo < 0)
			break;
		if (rb.lo == rb.hi && rb.lo < 40)
			say_quotient(s, a, (num)1 << rb.lo);
		else
			say_at_most(s, a);
		break;
	case BIN_ADD: case BIN_SUB:
		say_wrapping(s, v, a, b);
		break;
	case BIN_MUL:
		say_product(s, v, a, b);
		break;
	default:
		break;
	}
}

static unsigned var_defined(void *ctx, uint32_t var, struct expr *out,
			    unsigned max)
{
	struct relation *r = ctx;
	const struct value *v = vtab_value(r->c->vt, var);
	struct saying s = { .rel = r, .self = expr_var(var), .out = out,
			    .max = max };

	if (!is_int(v))
		return 0;
	if (v->kind == V_BIN)
		say_bin(&s, v);
	/* What is cut off a number that is not negative makes it smaller. */
	else if (v->kind == V_CAST && is_int(v->a) && !v->type->is_bool &&
		 var_range(r, v->a->id).lo >= 0 && !v->type->is_signed)
		say_at_most(&s, form_of(r, v->a, false));
	return s.n;
}

struct linear_env relate_env(struct relation *r)
{
	return (struct linear_env){ r, var_range, var_defined };
}

void relate_computed(struct wctx *c, struct world *w, const struct value *v)
{
	struct relation r;
	struct linear_env env = relate_env(&r);
	struct interval all, now;
	struct expr e, neg;
	struct fact f;
	num least, most;

	if (v->kind == V_BIN && v->op == BIN_PTRADD)
		v = v->b;
	if (v->kind != V_BIN || (v->op != BIN_ADD && v->op != BIN_SUB) ||
	    !is_int(v) || !w->linear.n)
		return;
	all = interval_of(itype_of(v->type));
	f = world_fact(w, v);
	now = (struct interval){ f.lo, f.hi };
	if (!interval_within(all, now))
		return;
	e = relate_expr(c, w, v);
	if (e.bad || expr_coef(&e, v->id))
		return;
	neg = minus(expr_const(0), e);
	relate_start(&r, c, w);
	if (linear_least(&env, &e, &least) && least > f.lo)
		f.lo = least;
	if (linear_least(&env, &neg, &most) && -most < f.hi)
		f.hi = -most;
	if (f.lo <= f.hi && (f.lo > now.lo || f.hi < now.hi))
		world_learn(c, w, v, f);
}

static bool proves(struct wctx *c, const struct world *w, struct expr e,
		   enum linear_effort effort)
{
	struct relation r;
	struct linear_env env = relate_env(&r);

	relate_start(&r, c, w);
	return linear_proves(&w->linear, &env, e, effort);
}

bool relate_proves(struct wctx *c, const struct world *w, struct expr e)
{
	return proves(c, w, e, EFFORT_HIGH);
}

struct fact relate_held(struct wctx *c, const struct world *w,
			const struct value *v, struct fact held)
{
	struct fact f = world_fact(w, v);
	struct expr e;

	if (!is_int(v) || f.uninit || !w->linear.n ||
	    (f.lo >= held.lo && f.hi <= held.hi))
		return f;
	e = relate_expr(c, w, v);
	if (f.hi > held.hi && held.hi >= f.lo &&
	    proves(c, w, minus(expr_const(held.hi), e), EFFORT_LOW))
		f.hi = held.hi;
	if (f.lo < held.lo && held.lo <= f.hi &&
	    proves(c, w, plus(e, -held.lo), EFFORT_LOW))
		f.lo = held.lo;
	return f;
}

/* e >= 0 narrows each of its variables by what the others can be at most. */
static bool narrow(struct wctx *c, struct world *w, const struct expr *e)
{
	struct relation r;
	struct linear_env env = relate_env(&r);

	for (unsigned i = 0; i < e->n; i++) {
		const struct value *v = vtab_value(c->vt, e->t[i].var);
		struct expr rest = *e;
		struct fact f = world_fact(w, v), was = f;
		num k = e->t[i].c, most, q;

		/* k * v >= -rest */
		relate_start(&r, c, w);
		expr_add(&rest, expr_var(v->id), -k);
		expr_add(&rest, expr_const(0), 0);
		rest = minus(expr_const(0), rest);
		if (!linear_least(&env, &rest, &most))
			continue;
		q = most / k;
		if (k > 0) {
			q += most % k > 0;
			f.lo = q > f.lo ? q : f.lo;
		} else {
			q -= most % k > 0;
			f.hi = q < f.hi ? q : f.hi;
		}
		if (f.lo > f.hi)
			return false;
		if (!fact_meet(&f, was))
			return false;
		if (!fact_equal(f, was))
			world_learn(c, w, v, f);
	}
	return true;
}

/*
 * Where all of a sum's variables step by some power of two, so does the sum:
 * n - i > 0 of two multiples of 4 is n - i >= 4.
 */
static void round_steps(struct wctx *c, const struct world *w, struct expr *e)
{
	unsigned zeros = ALL_ZEROS, z;

	for (unsigned i = 0; i < e->n && zeros; i++) {
		z = world_fact(w, vtab_value(c->vt, e->t[i].var)).zeros +
		    fact_zeros(e->t[i].c);
		zeros = z < zeros ? z : zeros;
	}
	/* In two's complement this rounds down. */
	e->k &= -((num)1 << zeros);
}

bool relate_learn(struct wctx *c, struct world *w, struct expr e)
{
	struct expr not = plus(minus(expr_const(0), e), -1);
	struct relation r;
	struct linear_env env = relate_env(&r);
	num least;

	relate_start(&r, c, w);
	if (e.bad || (linear_least(&env, &e, &least) && least >= 0))
		return true;
	if (linear_proves(&w->linear, &env, not, EFFORT_LOW))
		return false;
	round_steps(c, w, &e);
	w->linear = linear_learn(c->arena, vtab_facts(c->vt), w->linear, e);
	if (w->room)
		w->room--;
	return narrow(c, w, &e);
}

bool relate_stepped(struct wctx *c, struct world *w, const struct value *v)
{
	struct imap rows = w->linear.rows;
	struct imap_iter it;
	uint32_t key;
	void *p;

	while (v->kind == V_CAST)
		v = v->a;
	for (imap_start(&it, rows); imap_next(&it, &key, &p);) {
		const struct fact_row *row = p;
		struct expr e = row->e;

		if (!expr_coef(&e, v->id))
			continue;
		round_steps(c, w, &e);
		if (e.k < row->e.k && !relate_learn(c, w, e))
			return false;
	}
	return true;
}

/* A sum that turned out not to be below its parts has not wrapped. */
static bool learn_no_wrap(struct wctx *c, struct world *w,
			  const struct value *v)
{
	struct expr t, a, b;

	while (v->kind == V_CAST && is_int(v) && is_int(v->a) &&
	       v->type->bits >= v->a->type->bits)
		v = v->a;
	if (v->kind != V_BIN || (v->op != BIN_ADD && v->op != BIN_SUB) ||
	    !is_int(v) || (v->type->is_signed && range_of(w, v->b).lo < 0))
		return true;
	t = relate_expr(c, w, v);
	if (t.n != 1 || t.t[0].var != v->id)
		return true;
	a = relate_expr(c, w, v->a);
	b = relate_expr(c, w, v->b);
	if (v->op == BIN_SUB)
		return !proves(c, w, minus(a, t), EFFORT_LOW) ||
		       relate_learn(c, w, minus(minus(a, b), t));
	if (!proves(c, w, minus(t, a), EFFORT_LOW) &&
	    (v->type->is_signed || !proves(c, w, minus(t, b), EFFORT_LOW)))
		return true;
	return relate_learn(c, w, minus(minus(t, a), b));
}

static bool learn_order(struct wctx *c, struct world *w, struct expr low,
			struct expr high, bool strict)
{
	return relate_learn(c, w, plus(minus(high, low), strict ? -1 : 0));
}

static bool learn_different(struct wctx *c, struct world *w, struct expr a,
			    struct expr b)
{
	if (proves(c, w, minus(b, a), EFFORT_LOW))
		return learn_order(c, w, a, b, true);
	if (proves(c, w, minus(a, b), EFFORT_LOW))
		return learn_order(c, w, b, a, true);
	return true;
}

/* Both as numbers: integers, or pointers by their place in one object. */
struct numbers {
	struct expr a, b;
};

static bool as_numbers(struct wctx *c, const struct world *w,
		       const struct value *a, const struct value *b,
		       struct numbers *n)
{
	const struct value *pa, *pb, *sa, *sb;

	if (is_int(a) && is_int(b)) {
		n->a = relate_expr(c, w, a);
		n->b = relate_expr(c, w, b);
		return true;
	}
	if (!a->type || !b->type || a->type->kind != TYPE_PTR ||
	    b->type->kind != TYPE_PTR)
		return false;
	sa = steps(a, &pa);
	sb = steps(b, &pb);
	if (pa != pb || (!sa && !sb))
		return false;
	n->a = n->b = expr_const(0);
	if (sa)
		expr_add(&n->a, relate_expr(c, w, sa), (num)value_stride(a));
	if (sb)
		expr_add(&n->b, relate_expr(c, w, sb), (num)value_stride(b));
	return true;
}

/* What narrowed a term narrows what it was made of. */
static bool spread(struct wctx *c, struct world *w, const struct expr *e)
{
	struct expr def[6];
	struct relation r;
	unsigned n;

	for (unsigned i = 0; i < e->n; i++) {
		relate_start(&r, c, w);
		n = var_defined(&r, e->t[i].var, def, 6);
		for (unsigned k = 0; k < n; k++)
			if (!narrow(c, w, &def[k]))
				return false;
	}
	return true;
}

bool relate_compare(struct wctx *c, struct world *w, enum mir_binop op,
		    const struct value *a, const struct value *b)
{
	struct numbers n;
	bool ok = true;

	if (!as_numbers(c, w, a, b, &n))
		return true;
	switch (op) {
	case BIN_EQ:
		ok = learn_order(c, w, n.a, n.b, false) &&
		     learn_order(c, w, n.b, n.a, false);
		break;
	case BIN_NE:
		ok = learn_different(c, w, n.a, n.b);
		break;
	case BIN_LT: case BIN_LE:
		ok = learn_order(c, w, n.a, n.b, op == BIN_LT);
		break;
	default:
		ok = learn_order(c, w, n.b, n.a, op == BIN_GT);
		break;
	}
	return ok && learn_no_wrap(c, w, a) && learn_no_wrap(c, w, b) &&
	       spread(c, w, &n.a) && spread(c, w, &n.b);
}

int relate_truth(struct wctx *c, const struct world *w, enum mir_binop op,
		 const struct value *a, const struct value *b)
{
	struct numbers n;

	if (!as_numbers(c, w, a, b, &n))
		return -1;
	switch (op) {
	case BIN_LT: case BIN_GE:
		if (relate_proves(c, w, plus(minus(n.b, n.a), -1)))
			return op == BIN_LT;
		return relate_proves(c, w, minus(n.a, n.b)) ? op == BIN_GE : -1;
	case BIN_GT: case BIN_LE:
		if (relate_proves(c, w, plus(minus(n.a, n.b), -1)))
			return op == BIN_GT;
		return relate_proves(c, w, minus(n.b, n.a)) ? op == BIN_LE : -1;
	default:
		if (!relate_proves(c, w, minus(n.a, n.b)) ||
		    !relate_proves(c, w, minus(n.b, n.a)))
			return -1;
		return op == BIN_EQ;
	}
}

static bool is_made_of(const struct value *v, const struct value *sym)
{
	return v && (v == sym || is_made_of(v->a, sym) ||
		     is_made_of(v->b, sym));
}

void relate_replaced(struct wctx *c, struct world *w, const struct value *was,
		     const struct value *now)
{
	if (w->linear.n && value_is_phi(was) && !is_made_of(now, was))
		w->linear = linear_retire(c->arena, vtab_facts(c->vt),
					  w->linear, was->id);
}
