// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/modflag.h"

#include "analysis/memory.h"
#include "base/intern.h"
#include "mir/walk.h"

/* One way out of module_init(): what is owed, and the truth of variables. */
struct module_exit {
	struct module_exit *next;
	struct imap held;		/* value id -> class */
	struct imap truths;		/* index of global -> 1 + its truth */
};

/* Is @v read or, with @op OP_STORE, written by @f? */
static bool does(const struct mir_func *f, const struct mir_var *v,
		 enum mir_op op)
{
	for (struct walk k = walk_func(f); walk_next(&k);)
		if (k.instr->op == op && k.instr->place &&
		    k.instr->place->var == v)
			return true;
	return false;
}

/* All that is done to @v is seen here, and somebody asks it after init. */
static bool may_be_flag(const struct mir_unit *u, const struct mir_var *v)
{
	bool asked = false, set = false;

	if (!v->internal || v->type->kind != TYPE_INT ||
	    v->addr_taken || word_find(v->words, WORD_OWES))
		return false;
	for (unsigned i = 0; i < u->funcs.n && !(asked && set); i++) {
		const struct mir_func *f = u->funcs.v[i];

		asked |= f != u->init && does(f, v, OP_LOAD);
		set |= does(f, v, OP_STORE);
	}
	return asked && set;
}

bool modflag_any(const struct mir_unit *u)
{
	for (unsigned i = 0; u->init && u->exit && i < u->globals.n; i++)
		if (may_be_flag(u, u->globals.v[i]))
			return true;
	return false;
}

/* Of an object at file scope, which has a name that a word can use */
static bool is_nameable(const struct value *v)
{
	const struct loc *l = v->loc;

	if (v->kind != V_ADDR || l->obj->kind != OBJ_VAR || l->obj->frame)
		return false;
	for (; l->up; l = l->up)
		if (!l->field || !l->field->name[0])
			return false;
	return true;
}

bool modflag_keeps(struct run *r, const struct duty *d)
{
	struct module_duty m = { d->subject, d->cls, d->at, 0, 0 }, *left;
	const struct obj *o;
	unsigned i;

	if (d->subject->kind != V_ADDR)
		return false;
	o = d->subject->loc->obj;
	if (o->kind != OBJ_VAR || o->frame)
		return false;
	for (i = 0; i < r->module->list.n; i++)
		if (r->module->list.v[i].subject == m.subject &&
		    r->module->list.v[i].cls == m.cls)
			break;
	if (i == r->module->list.n)
		vec_push(vtab_arena(r->c.vt), &r->module->list, m);
	left = &r->module->list.v[i];
	left->ways += left->last != r->module->ways;
	left->last = r->module->ways;
	return true;
}

void modflag_exit(const struct site *at, struct world *w)
{
	struct run *r = at->run;
	struct arena *a = vtab_arena(r->c.vt);
	struct module_exit *e;
	const struct duty *d;
	struct imap_iter it;
	uint32_t key;
	void *p;

	if (!r->module->asks)
		return;
	e = arena_new(a, struct module_exit);
	for (imap_start(&it, w->duties); imap_next(&it, &key, &p);)
		for (d = p; d; d = d->next)
			if (d->state & DUTY_HELD && !d->lock && !d->holder &&
			    is_nameable(d->subject))
				e->held = imap_set(a, e->held, key,
						   (void *)(uintptr_t)d->cls);
	for (unsigned i = 0; i < r->unit->globals.n; i++) {
		struct mir_var *v = r->unit->globals.v[i];
		const struct value *is;
		int truth;

		if (!may_be_flag(r->unit, v))
			continue;
		is = memory_peek(at, w, obj_var(r->c.vt, NULL, v)->root,
				 v->type);
		truth = fact_truth(world_fact(w, is));
		if (truth >= 0)
			e->truths = imap_set(a, e->truths, i,
					     (void *)(intptr_t)(truth + 1));
	}
	e->next = r->module->exits;
	r->module->exits = e;
}

/* Is global @i set on the ways out where @cls is owed for value @id, only? */
static bool tells(const struct module_duties *m, const struct mir_var *v,
		  unsigned i, uint32_t id, const char *cls)
{
	const struct module_exit *e;
	bool differs = false;

	for (e = m->exits; e; e = e->next) {
		bool held = imap_get(e->held, id) == cls;

		if ((intptr_t)imap_get(e->truths, i) != 1 + held)
			return false;
		differs |= !held;
	}
	/* One that is always set may mean something else. */
	return differs || v->type->bits == 1;
}

static void give_word(struct mir_unit *u, struct vtab *vt,
		      const struct module_duties *m, uint32_t id,
		      const char *cls)
{
	const struct value *v = vtab_value(vt, id);
	struct word **to;

	for (unsigned i = 0; i < u->globals.n; i++) {
		struct mir_var *g = u->globals.v[i];

		if (!may_be_flag(u, g) || !tells(m, g, i, id, cls))
			continue;
		for (to = &g->words; *to; to = &(*to)->next)
			;
		*to = word_parse(&u->arena, intern_printf("owes(%s, &%s)", cls,
				 loc_text(vtab_arena(vt), v->loc)), g->span);
		return;
	}
}

void modflag_infer(struct mir_unit *u, struct vtab *vt,
		   const struct module_duties *module)
{
	const struct module_exit *e;
	struct imap done = { NULL };
	struct imap_iter it;
	uint32_t key;
	void *cls;

	for (e = module->exits; e; e = e->next) {
		for (imap_start(&it, e->held); imap_next(&it, &key, &cls);) {
			if (imap_get(done, key))
				continue;
			done = imap_set(vtab_arena(vt), done, key, cls);
			give_word(u, vt, module, key, cls);
		}
	}
}
