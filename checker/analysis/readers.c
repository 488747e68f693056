// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/readers.h"

#include <string.h>

#include "effect/word.h"
#include "mir/walk.h"

static bool is_one_of(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(name, *list))
			return true;
	return false;
}

bool readers_waits(const char *name)
{
	static const char *const waits[] = {
		"synchronize_rcu", "synchronize_rcu_expedited", NULL,
	};

	return is_one_of(name, waits);
}

bool readers_defers(const char *name)
{
	static const char *const defers[] = {
		"kfree_rcu", "kvfree_rcu", "kvfree_call_rcu", "call_rcu",
		"belay_kvfree_rcu", "belay_kvfree_rcu_mightsleep", NULL,
	};

	return is_one_of(name, defers);
}

static const struct mir_func *callee(const struct mir_instr *in)
{
	return in->op == OP_CALL && in->a.kind == OPD_FUNC ? in->a.func : NULL;
}

bool readers_awaited(const struct run *r, const char *name)
{
	const struct mir_func *f;

	for (struct walk k = walk_unit(r->unit); walk_next(&k);) {
		f = strcmp(k.func->name, name) ? NULL : callee(k.instr);
		if (f && (readers_waits(f->name) || readers_defers(f->name)))
			return true;
	}
	return false;
}

/* Is @x an operation for, or with regard to, readers? */
static bool regards_readers(const struct word *x)
{
	size_t n = strcspn(x->expr, ", \t");

	return n > 4 && !strncmp(x->expr + n - 4, "_rcu", 4);
}

/* One that looks into a table: for readers, if @f reads under RCU. */
static bool looks_up(const struct word *x)
{
	static const char *const ops[] = { "load", "find", "visit", "visited" };
	size_t n = strcspn(x->expr, ", \t");

	for (unsigned i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (strlen(ops[i]) == n && !strncmp(x->expr, ops[i], n))
			return true;
	return false;
}

/* So many inline functions of headers are looked through. */
#define MAX_INLINES	3

static bool enters_section(const struct mir_func *f, unsigned depth)
{
	const struct mir_func *g;
	const struct word *x;

	for (struct walk k = walk_func(f); walk_next(&k);) {
		g = callee(k.instr);
		for (x = g ? g->words : NULL; x; x = x->next)
			if (x->kind == WORD_ACQUIRES && x->place &&
			    !strcmp(x->place->name, "RCU"))
				return true;
		if (g && !g->in_main_file && depth < MAX_INLINES &&
		    enters_section(g, depth + 1))
			return true;
	}
	return false;
}

/* Is the address @in makes that of the head, or of a node @leaf? */
static bool names(const struct mir_instr *in, const struct loc *head,
		  const struct mir_field *leaf)
{
	if (leaf && walk_is_address(in, leaf, NULL))
		return true;
	while (head && head->index && head->up)
		head = head->up;
	return head && walk_is_address(in, head->field, head->obj->var);
}

static bool reads(const struct walk *k, const struct loc *head,
		  const struct mir_field *leaf)
{
	const struct mir_func *f = callee(k->instr);
	const struct word *x = f ? word_find(f->words, WORD_LIST) : NULL;

	if (!x || !x->expr || !k->func->in_main_file ||
	    !(regards_readers(x) || looks_up(x)))
		return false;
	for (unsigned i = 0; i < k->instr->nargs; i++)
		if (names(walk_origin(k->func, k->instr->args[i]), head, leaf))
			return regards_readers(x) || enters_section(k->func, 0);
	return false;
}

struct answer {
	const struct mir_field *head, *leaf;
	const struct mir_var *var;
	bool any;
};

struct readers {
	VEC(struct answer) asked;
};

bool readers_of(struct run *r, const struct loc *head,
		const struct mir_field *leaf)
{
	struct answer a = { .leaf = leaf };

	while (head && head->index && head->up)
		head = head->up;
	a.head = head ? head->field : NULL;
	a.var = head && !a.head ? head->obj->var : NULL;
	if (!r->readers)
		r->readers = arena_new(r->arena, struct readers);
	for (unsigned i = 0; i < r->readers->asked.n; i++) {
		const struct answer *b = &r->readers->asked.v[i];

		if (b->head == a.head && b->leaf == leaf && b->var == a.var)
			return b->any;
	}
	for (struct walk k = walk_unit(r->unit); !a.any && walk_next(&k);)
		a.any = reads(&k, head, leaf);
	vec_push(r->arena, &r->readers->asked, a);
	return a.any;
}
