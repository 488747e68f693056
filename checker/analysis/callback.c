// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/callback.h"

#include "analysis/said.h"
#include "analysis/wordplace.h"
#include "mir/mir_type.h"
#include "mir/walk.h"

/* One function of the unit, whose temps are asked where they come from. */
struct scan {
	const struct run *run;
	const struct mir_func *f;	/* the one that is handed out */
	const struct mir_func *in;
	const struct mir_field *member;
	unsigned yes, no, unknown;
	const struct mir_type *cookie;
	bool mixed;
};

static void count(struct scan *s, const struct mir_field *m)
{
	if (!m)
		s->unknown++;
	else if (m == s->member)
		s->yes++;
	else
		s->no++;
}

/* x->work.func = f */
static void scan_store(struct scan *s, const struct mir_instr *in)
{
	const struct mir_field *slot = walk_field(in->place, 0);
	const struct mir_field *m = walk_field(in->place, 1);

	if (!s->member || in->a.kind != OPD_FUNC || in->a.func != s->f)
		return;
	if (!slot || s->member->type->kind != TYPE_RECORD ||
	    slot->rec != s->member->type->rec)
		return;
	count(s, m);
}

static bool passes(const struct mir_instr *in, const struct mir_func *f)
{
	for (unsigned i = 0; i < in->nargs; i++)
		if (in->args[i].kind == OPD_FUNC && in->args[i].func == f)
			return true;
	return false;
}

static void scan_member(struct scan *s, const struct mir_instr *in)
{
	for (unsigned i = 0; i < in->nargs; i++) {
		const struct mir_type *t = in->args[i].type;
		const struct mir_instr *from;

		if (t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD ||
		    !mir_type_same(t->elem, s->member->type))
			continue;
		from = walk_origin(s->in, in->args[i]);
		count(s, from && from->op == OP_ADDR ?
		      walk_field(from->place, 0) : NULL);
	}
}

static void scan_cookie(struct scan *s, const struct mir_instr *in)
{
	const struct mir_type *found = NULL;

	for (unsigned i = 0; i < in->nargs; i++) {
		const struct mir_type *t = in->args[i].type;

		if (t->kind != TYPE_PTR || t->elem->kind != TYPE_VOID)
			continue;
		t = walk_type_before(s->in, in->args[i]);
		if (found || t->kind != TYPE_PTR) {
			s->mixed = true;
			return;
		}
		found = t->elem;
	}
	if (!found || (s->cookie && !mir_type_same(s->cookie, found)))
		s->mixed = true;
	s->cookie = found;
}

static void scan_instr(struct scan *s, const struct mir_instr *in)
{
	if (in->op == OP_STORE)
		scan_store(s, in);
	if (in->op != OP_CALL || !passes(in, s->f))
		return;
	if (s->member)
		scan_member(s, in);
	else
		scan_cookie(s, in);
}

static void scan_unit(struct scan *s)
{
	for (struct walk k = walk_unit(s->run->unit); walk_next(&k);) {
		s->in = k.func;
		scan_instr(s, k.instr);
	}
}

static void note_type(struct scan *s, const struct mir_type *t)
{
	if (!t || t->kind != TYPE_PTR || t->elem->kind == TYPE_VOID ||
	    (s->cookie && !mir_type_same(s->cookie, t->elem)))
		s->mixed = true;
	else
		s->cookie = t->elem;
}

/* How far a value is followed back through parameters. */
#define MAX_HOPS	4

static void trace(struct scan *s, const struct mir_func *in, struct operand o,
		  unsigned hops);

/* What the calls of @f pass as its parameter @v. */
static void trace_calls(struct scan *s, const struct mir_func *f,
			const struct mir_var *v, unsigned hops)
{
	const struct mir_instr *in;

	for (struct walk k = walk_unit(s->run->unit); walk_next(&k);) {
		in = k.instr;
		if (in->op == OP_CALL && in->a.kind == OPD_FUNC &&
		    in->a.func == f && v->index < in->nargs)
			trace(s, k.func, in->args[v->index], hops + 1);
	}
}

/* The type of what @o was, before it became void * here or in a caller. */
static void trace(struct scan *s, const struct mir_func *in, struct operand o,
		  unsigned hops)
{
	const struct mir_type *t = walk_type_before(in, o);
	const struct mir_instr *from = walk_origin(in, o);

	if (o.kind == OPD_INT && !o.value)
		return;
	if (t->kind == TYPE_PTR && t->elem->kind == TYPE_VOID && from &&
	    from->op == OP_LOAD && from->place->var && !from->place->nproj &&
	    from->place->var->kind == VAR_PARAM && hops < MAX_HOPS)
		trace_calls(s, in, from->place->var, hops);
	else
		note_type(s, t);
}

/* x->private_data = p */
static void scan_stored(struct scan *s, const struct mir_field *f)
{
	for (struct walk k = walk_unit(s->run->unit); walk_next(&k);) {
		if (k.instr->op != OP_STORE ||
		    walk_field(k.instr->place, 0) != f)
			continue;
		s->yes++;
		trace(s, k.func, k.instr->a, 0);
	}
}

/* What was asked once about two things of the unit. */
struct memo {
	const void *a, *b;
	enum callback_answer answer;
	const struct mir_type *type;
};

struct callbacks {
	VEC(struct memo *) memos;
};

static struct memo *memo_of(struct run *r, const void *a, const void *b,
			    bool *fresh)
{
	struct memo *m;

	if (!r->callbacks)
		r->callbacks = arena_new(r->arena, struct callbacks);
	*fresh = false;
	for (unsigned i = 0; i < r->callbacks->memos.n; i++) {
		m = r->callbacks->memos.v[i];
		if (m->a == a && m->b == b)
			return m;
	}
	*fresh = true;
	m = arena_new(r->arena, struct memo);
	m->a = a;
	m->b = b;
	vec_push(r->arena, &r->callbacks->memos, m);
	return m;
}

/* x->info = template */
static void scan_copies(struct scan *s, const struct mir_var *template)
{
	for (struct walk k = walk_unit(s->run->unit); walk_next(&k);)
		if (k.instr->op == OP_COPY && k.instr->place2->var == template)
			count(s, walk_field(k.instr->place, 0));
}

/*
 * DECLARE_WORK(x, f): what is a variable by itself is in nothing. But one that
 * nothing can point to is handed out by its copies only.
 */
static void scan_tables(struct scan *s)
{
	for (const struct mir_slot *slot = s->f->slot; slot;
	     slot = slot->next) {
		const struct mir_var *t = slot->table;

		if (!t || t->type->kind != TYPE_RECORD ||
		    !mir_type_same(t->type, s->member->type) ||
		    slot->field->rec != s->member->type->rec)
			continue;
		if (t->internal && !t->addr_taken)
			scan_copies(s, t);
		else
			s->no++;
	}
}

enum callback_answer callback_member(struct run *r, const struct mir_func *f,
				     const struct mir_field *m)
{
	struct scan s = { .run = r, .f = f, .member = m };
	bool fresh;
	struct memo *memo = memo_of(r, f, m, &fresh);

	if (!fresh)
		return memo->answer;
	scan_unit(&s);
	scan_tables(&s);
	if (s.no)
		memo->answer = CALLBACK_NO;
	else if (s.yes && !s.unknown)
		memo->answer = CALLBACK_YES;
	return memo->answer;
}

const struct mir_type *callback_cookie(struct run *r, const struct mir_func *f)
{
	struct scan s = { .run = r, .f = f };
	bool fresh;
	struct memo *memo = memo_of(r, f, NULL, &fresh);

	if (fresh) {
		scan_unit(&s);
		memo->type = s.mixed ? NULL : s.cookie;
	}
	return memo->type;
}

static bool is_void(const struct mir_type *t)
{
	return t->kind == TYPE_PTR && t->elem->kind == TYPE_VOID && !t->space;
}

int callback_param(const struct mir_func *f)
{
	int found = -1;

	for (unsigned i = 0; i < f->nparams; i++) {
		if (!is_void(f->params[i]->type))
			continue;
		if (found >= 0)
			return -1;
		found = (int)i;
	}
	return found;
}

int callback_beside(const struct mir_func *callee, unsigned i)
{
	struct binding b = { .func = callee };
	const struct word *x = i < callee->nparams ?
			       callee->params[i]->words : NULL;
	int k = -1;

	for (; x && k < 0; x = x->next)
		if ((x->kind == WORD_CALLS || x->kind == WORD_CALLS_LATER) &&
		    x->place && !x->place->nsteps)
			k = wordplace_param(&b, x->place->name);
	for (unsigned n = 0; n < callee->nparams && k < 0; n++)
		for (x = callee->params[n]->words; x; x = x->next)
			if (x->kind == WORD_LENDS &&
			    wordplace_param(&b, x->expr) == (int)i)
				k = (int)n;
	if (k < 0)
		return callback_param(callee);
	return is_void(callee->params[k]->type) ? k : -1;
}

/* Is what a call through @slot passes as parameter @i known? */
static bool slot_tells(struct run *r, const struct mir_slot *slot, unsigned i)
{
	const struct mir_func *decl = slot->decl;
	struct word *words = decl && i < decl->nparams ?
			     decl->params[i]->words : NULL;
	const struct word *at = word_find(words, WORD_COOKIE_AT);
	const struct mir_field *f;

	if (word_find(words, WORD_COOKIE))
		return true;
	f = at ? wordplace_field(r->unit, decl, at->place) : NULL;
	return f && callback_stored(r, f);
}

/* Does the call @in hand out @f, with nothing that says what it will get? */
static bool hides(const struct mir_instr *in, const struct mir_func *f)
{
	const struct mir_func *callee = in->a.kind == OPD_FUNC ? in->a.func :
								 NULL;
	bool held = callee && has_contract(callee) &&
		    !word_find(callee->words, WORD_LIST);

	for (unsigned i = 0; i < in->nargs; i++)
		if (in->args[i].kind == OPD_FUNC && in->args[i].func == f &&
		    (!held || callback_beside(callee, i) < 0))
			return true;
	return false;
}

/* Is it kept as a value, elsewhere than in a member, which has a slot? */
static bool keeps(const struct mir_instr *in, const struct mir_func *f)
{
	if (in->b.kind == OPD_FUNC && in->b.func == f)
		return true;
	return in->a.kind == OPD_FUNC && in->a.func == f &&
	       (in->op != OP_STORE || !walk_field(in->place, 0));
}

static bool all_tell(struct run *r, const struct mir_func *f, unsigned i)
{
	bool direct = callback_param(f) == (int)i;

	for (const struct mir_slot *s = f->slot; s; s = s->next)
		if (!slot_tells(r, s, i))
			return false;
	for (struct walk k = walk_unit(r->unit); walk_next(&k);)
		if (k.instr->op != OP_CALL ? keeps(k.instr, f) :
		    direct ? hides(k.instr, f) : passes(k.instr, f))
			return false;
	return true;
}

bool callback_told(struct mir_unit *u, const struct mir_func *f, unsigned i)
{
	struct arena a = { 0 };
	struct run r = { .unit = u, .arena = &a };
	bool told = all_tell(&r, f, i);

	arena_release(&a);
	return told;
}

const struct mir_type *callback_stored(struct run *r,
				       const struct mir_field *f)
{
	struct scan s = { .run = r };
	bool fresh;
	struct memo *memo = memo_of(r, NULL, f, &fresh);

	if (fresh) {
		scan_stored(&s, f);
		memo->type = s.mixed ? NULL : s.cookie;
		memo->answer = s.yes ? CALLBACK_YES : CALLBACK_NO;
	}
	return memo->type;
}

/*
 * Where code sets the member it is set before it is used; what tables leave
 * out stays 0.
 */
static void scan_row(struct scan *s, const struct mir_row *row, unsigned i)
{
	struct mir_type t = { .kind = TYPE_PTR };
	bool zero = row->state[i] == ROW_UNSET ||
		    (row->state[i] == ROW_CONST && !row->lo[i] &&
		     !row->hi[i]);

	t.elem = (struct mir_type *)row->behind[i];
	if (t.elem)
		note_type(s, &t);
	else if (!zero || (!s->yes && row->given))
		s->mixed = true;
}

const struct mir_type *callback_address(struct run *r,
					const struct mir_field *f)
{
	const struct mir_unit *u = r->unit;
	struct scan s = { .run = r };
	bool fresh;
	struct memo *memo = memo_of(r, f, r, &fresh);

	if (!fresh)
		return memo->type;
	scan_stored(&s, f);
	for (unsigned i = 0; i < u->rows.n; i++)
		if (u->rows.v[i]->rec == f->rec)
			scan_row(&s, u->rows.v[i], f->index);
	memo->type = s.mixed ? NULL : s.cookie;
	return memo->type;
}

static bool is_loaded(const struct mir_func *in, struct operand o,
		      const struct mir_field *f)
{
	const struct mir_instr *from = walk_origin(in, o);

	return from && from->op == OP_LOAD && walk_field(from->place, 0) == f;
}

/* Does @g release what it finds in @f? */
static bool releases(const struct mir_func *g, const struct mir_field *f)
{
	for (struct walk k = walk_func(g); walk_next(&k);)
		for (unsigned i = 0; k.instr->op == OP_CALL &&
				     k.instr->a.kind == OPD_FUNC &&
				     i < k.instr->nargs; i++)
			if (is_loaded(g, k.instr->args[i], f) &&
			    param_word(k.instr->a.func, NULL, i, WORD_TAKE))
				return true;
	return false;
}

/* Is it, or what it is passed as its argument, an action for @f? */
static bool registers(const struct mir_func *in, const struct mir_instr *call,
		      const struct mir_field *f)
{
	bool later = false, passed = false;

	if (call->op != OP_CALL || call->a.kind != OPD_FUNC)
		return false;
	for (unsigned i = 0; i < call->nargs; i++) {
		struct operand o = call->args[i];

		passed |= is_loaded(in, o, f);
		if (o.kind != OPD_FUNC ||
		    !param_word(call->a.func, NULL, i, WORD_CALLS_LATER))
			continue;
		if (releases(o.func, f))
			return true;
		later = true;
	}
	return later && passed;
}

bool callback_ends(struct run *r, const struct mir_field *f)
{
	bool fresh;
	struct memo *memo = memo_of(r, f, r->unit->main_file, &fresh);

	for (struct walk k = walk_unit(r->unit); fresh && walk_next(&k);)
		if (k.func->in_main_file && registers(k.func, k.instr, f))
			memo->answer = CALLBACK_YES;
	return memo->answer == CALLBACK_YES;
}

bool callback_is_table(struct run *r, const struct mir_var *v)
{
	bool fresh;
	struct memo *memo = memo_of(r, v, r, &fresh);

	if (!fresh)
		return memo->answer == CALLBACK_YES;
	memo->answer = v->internal && !v->addr_taken ? CALLBACK_YES :
						       CALLBACK_NO;
	for (struct walk k = walk_unit(r->unit); walk_next(&k);)
		if (k.instr->op != OP_LOAD && k.instr->place &&
		    k.instr->place->var == v)
			memo->answer = CALLBACK_NO;
	return memo->answer == CALLBACK_YES;
}

bool callback_is_cookie(struct run *r, const struct mir_field *f)
{
	const struct mir_unit *u = r->unit;
	bool fresh;
	struct memo *memo = memo_of(r, f, f, &fresh);

	for (unsigned i = 0; fresh && i < u->funcs.n; i++) {
		const struct mir_func *g = u->funcs.v[i];
		const struct word *x = word_find(g->words, WORD_COOKIE_AT);

		if (x && wordplace_field(u, g, x->place) == f)
			memo->answer = CALLBACK_YES;
	}
	return memo->answer == CALLBACK_YES;
}

bool callback_is_stored(struct run *r, const struct mir_field *f)
{
	bool fresh;

	callback_stored(r, f);
	return memo_of(r, NULL, f, &fresh)->answer == CALLBACK_YES;
}

static bool loads(const struct mir_func *g, const struct mir_field *f)
{
	for (struct walk k = walk_func(g); walk_next(&k);)
		if (k.instr->op == OP_LOAD &&
		    walk_field(k.instr->place, 0) == f)
			return true;
	return false;
}

/* Does @in yield the pointer in question, itself or through an accessor? */
static bool yields(const struct mir_instr *in, const struct mir_field *f,
		   const struct mir_func *g)
{
	if (!in)
		return false;
	if (in->op == OP_LOAD)
		return f && walk_field(in->place, 0) == f;
	if (in->op != OP_CALL || in->a.kind != OPD_FUNC)
		return false;
	if (g)
		return in->a.func == g;
	return !in->a.func->in_main_file && in->a.func->has_body &&
	       in->a.func->result->kind == TYPE_PTR && loads(in->a.func, f);
}

static void scan_taken(struct scan *s, const struct mir_instr *in,
		       const struct mir_field *f, const struct mir_func *g)
{
	const struct mir_type *t;

	if (in->op != OP_CAST || !in->has_dst)
		return;
	t = s->in->temps.v[in->dst];
	if (t->kind == TYPE_PTR && t->elem->kind != TYPE_VOID &&
	    yields(walk_origin(s->in, in->a), f, g))
		note_type(s, t);
}

const struct mir_type *callback_taken(struct run *r, const struct mir_field *f,
				      const struct mir_func *g)
{
	const struct mir_unit *u = r->unit;
	struct scan s = { .run = r };
	bool fresh;
	struct memo *memo = memo_of(r, f, g ? (const void *)g : u, &fresh);

	if (!fresh)
		return memo->type;
	for (struct walk k = walk_unit(u); walk_next(&k);) {
		s.in = k.func;
		if (s.in->in_main_file)
			scan_taken(&s, k.instr, f, g);
	}
	memo->type = s.mixed ? NULL : s.cookie;
	return memo->type;
}

/* Is the container @in's first argument, and something kept? */
static void scan_kept(struct scan *s, const struct mir_instr *in,
		      const struct mir_record *container)
{
	const struct mir_type *ft, *t;

	if (in->op != OP_CALL || in->a.kind != OPD_FUNC)
		return;
	ft = in->a.func->type;
	t = ft->nparams ? ft->params[0] : NULL;
	if (!t || t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD ||
	    t->elem->rec != container)
		return;
	for (unsigned i = 1; i < ft->nparams && i < in->nargs; i++)
		if (ft->params[i]->kind == TYPE_PTR &&
		    ft->params[i]->elem->kind == TYPE_VOID)
			trace(s, s->in, in->args[i], 0);
}

const struct mir_type *callback_kept(struct run *r,
				     const struct mir_record *container)
{
	struct scan s = { .run = r };
	bool fresh;
	struct memo *memo = memo_of(r, container, NULL, &fresh);

	if (!fresh)
		return memo->type;
	for (struct walk k = walk_unit(r->unit); walk_next(&k);) {
		s.in = k.func;
		if (s.in->in_main_file)
			scan_kept(&s, k.instr, container);
	}
	memo->type = s.mixed ? NULL : s.cookie;
	return memo->type;
}
