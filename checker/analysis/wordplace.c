// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/wordplace.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/memory.h"
#include "base/intern.h"
#include "mir/mir_type.h"

static int param_of(const struct mir_func *f, const char *name)
{
	for (unsigned i = 0; f && i < f->nparams; i++)
		if (!strcmp(f->params[i]->name, name))
			return (int)i;
	return -1;
}

int wordplace_param(const struct binding *b, const char *name)
{
	int i = param_of(b->func, name);

	return i < 0 ? param_of(b->also, name) : i;
}

static struct mir_field *member(const struct mir_record *rec, const char *name)
{
	for (unsigned i = 0; i < rec->nfields; i++)
		if (!strcmp(rec->fields[i].name, name))
			return &rec->fields[i];
	return NULL;
}

/* Goes down to a member, through anonymous ones where needed. */
const struct loc *wordplace_member(struct vtab *vt, const struct loc *l,
				   const struct mir_type **t, const char *name)
{
	const struct mir_record *rec = (*t)->rec;
	struct mir_field *f = member(rec, name);
	const struct mir_type *inner;
	const struct loc *deep;

	if (f) {
		*t = f->type;
		return loc_field(vt, l, f);
	}
	for (unsigned i = 0; i < rec->nfields; i++) {
		f = &rec->fields[i];
		if (f->name[0] || f->type->kind != TYPE_RECORD)
			continue;
		inner = f->type;
		deep = wordplace_member(vt, loc_field(vt, l, f), &inner, name);
		if (deep) {
			*t = inner;
			return deep;
		}
	}
	return NULL;
}

static struct mir_var *global_named(const struct mir_unit *u, const char *name)
{
	for (unsigned i = 0; i < u->globals.n; i++)
		if (!strcmp(u->globals.v[i]->name, name))
			return u->globals.v[i];
	return NULL;
}

static const struct mir_type *record_named(const struct mir_unit *u,
					   const char *tag)
{
	for (unsigned i = 0; i < u->types.n; i++)
		if (u->types.v[i]->kind == TYPE_RECORD &&
		    !strcmp(u->types.v[i]->rec->tag, tag))
			return u->types.v[i];
	return NULL;
}

static const struct mir_type *root_type(const struct mir_unit *u,
					const struct mir_func *f,
					const struct mir_func *also,
					const struct wplace *p)
{
	struct mir_var *g;
	int i;

	if (p->root == WROOT_RESULT)
		return f->result->kind == TYPE_VOID ? NULL : f->result;
	i = param_of(f, p->name);
	if (i < 0)
		i = param_of(also, p->name);
	if (i >= 0 && (unsigned)i < f->nparams)
		return f->params[i]->type;
	g = global_named(u, p->name);
	return g ? g->type : NULL;
}

/* A member, through anonymous ones where needed. */
static const struct mir_field *deep_member(const struct mir_record *rec,
					   const char *name)
{
	const struct mir_field *f = member(rec, name), *in;

	for (unsigned i = 0; !f && i < rec->nfields; i++) {
		in = &rec->fields[i];
		if (!in->name[0] && in->type->kind == TYPE_RECORD)
			f = deep_member(in->type->rec, name);
	}
	return f;
}

static const struct mir_type *member_type(const struct mir_record *rec,
					  const char *name)
{
	const struct mir_field *f = deep_member(rec, name);

	return f ? f->type : NULL;
}

static bool is_rcu(const struct wplace *p)
{
	return p->root == WROOT_NAME && !p->nsteps && !strcmp(p->name, "RCU");
}

bool wordplace_exists(const struct mir_unit *u, const struct mir_func *f,
		      const struct mir_func *also, const struct wplace *p)
{
	const struct mir_type *t = p->root == WROOT_STRUCT ?
		record_named(u, p->name) : root_type(u, f, also, p);

	if (!t && is_rcu(p))
		return true;
	for (unsigned i = 0; t && i < p->nsteps; i++) {
		if (p->steps[i].deref)
			t = t->kind == TYPE_PTR ? t->elem : NULL;
		if (!t || !p->steps[i].field)
			continue;
		/* Nothing is known of the members of an opaque type. */
		if (t->kind == TYPE_RECORD && !t->rec->complete)
			return true;
		t = t->kind == TYPE_RECORD ?
		    member_type(t->rec, p->steps[i].field) : NULL;
	}
	return t != NULL;
}

const struct value *wordplace_addr(const struct site *at,
				   const struct mir_type *type,
				   const struct loc *l)
{
	struct mir_type *to = (struct mir_type *)(uintptr_t)type;

	return value_addr(at->run->c.vt, mir_type_ptr(at->run->unit, to), l);
}

const struct value *wordplace_rcu(const struct site *at)
{
	static struct mir_type nothing = { .kind = TYPE_VOID };
	static struct mir_type type = { .kind = TYPE_PTR, .bits = 64,
					.size = 8, .elem = &nothing };
	struct mir_var *g = global_named(at->run->unit, "RCU");

	if (g)
		return wordplace_addr(at, g->type,
				      obj_var(at->run->c.vt, NULL, g)->root);
	return value_operand(at->run->c.vt, (struct operand){
		.kind = OPD_STR, .type = &type, .str = intern("RCU") });
}

const struct mir_field *wordplace_field(const struct mir_unit *u,
					const struct mir_func *f,
					const struct wplace *p)
{
	const struct mir_type *t = p->root == WROOT_STRUCT ?
		record_named(u, p->name) : root_type(u, f, NULL, p);
	const struct mir_field *m = NULL;

	for (unsigned i = 0; t && i < p->nsteps; i++) {
		if (p->steps[i].deref)
			t = t->kind == TYPE_PTR ? t->elem : NULL;
		m = NULL;
		if (!t || !p->steps[i].field)
			continue;
		m = t->kind == TYPE_RECORD ?
		    deep_member(t->rec, p->steps[i].field) : NULL;
		t = m ? m->type : NULL;
	}
	return m;
}

static bool root_of(const struct site *at, const struct binding *b,
		    const struct wplace *p, struct spot *s)
{
	struct vtab *vt = at->run->c.vt;
	struct mir_var *g;
	int i;

	if (p->root == WROOT_RESULT) {
		s->value = b->result;
		s->type = b->func->result;
		return b->result;
	}
	i = wordplace_param(b, p->name);
	if (i >= 0 && (unsigned)i < b->nargs &&
	    (unsigned)i < b->func->nparams) {
		s->value = b->args[i];
		s->type = b->func->params[i]->type;
		return true;
	}
	g = global_named(at->run->unit, p->name);
	if (!g && is_rcu(p)) {
		s->value = wordplace_rcu(at);
		s->type = s->value->type;
		return true;
	}
	if (!g)
		return false;
	s->loc = obj_var(vt, NULL, g)->root;
	s->type = g->type;
	return true;
}

bool wordplace_find(const struct site *at, struct world *w,
		    const struct binding *b, const struct wplace *p,
		    struct spot *out)
{
	struct vtab *vt = at->run->c.vt;
	struct spot s = { 0 };

	if (!p || p->root == WROOT_STRUCT || !root_of(at, b, p, &s))
		return false;
	for (unsigned i = 0; i < p->nsteps; i++) {
		const struct wstep *step = &p->steps[i];

		if (step->deref) {
			if (s.type->kind != TYPE_PTR)
				return false;
			if (!s.value)
				s.value = memory_peek(at, w, s.loc, s.type);
			s.loc = loc_deref(vt, s.value);
			s.type = s.type->elem;
			s.value = NULL;
		}
		if (!step->field)
			continue;
		if (!s.loc || s.type->kind != TYPE_RECORD)
			return false;
		s.loc = wordplace_member(vt, s.loc, &s.type, step->field);
		if (!s.loc)
			return false;
	}
	*out = s;
	return true;
}

const struct value *wordplace_pointer(const struct site *at, struct world *w,
				      const struct binding *b,
				      const struct wplace *p)
{
	struct spot s;

	if (!wordplace_find(at, w, b, p, &s))
		return NULL;
	if (s.value)
		return s.value;
	if (s.type->kind == TYPE_PTR && !p->address)
		return memory_peek(at, w, s.loc, s.type);
	return wordplace_addr(at, s.type, s.loc);
}

bool wordplace_same(const struct wplace *a, const struct wplace *b)
{
	if (!a || !b || a->root != b->root || a->name != b->name ||
	    a->nsteps != b->nsteps)
		return false;
	for (unsigned i = 0; i < a->nsteps; i++)
		if (a->steps[i].deref != b->steps[i].deref ||
		    a->steps[i].field != b->steps[i].field)
			return false;
	return true;
}
