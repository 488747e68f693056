// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a jump must undo. The open declarations, armed cleanups and unsafe
 * blocks at a point are a chain of cells; from one point to another, the
 * cells above their common part are undone, innermost first, and those of the
 * target are redone.
 */
#include "base/intern.h"
#include "front/lower.h"

static struct cell *push(struct lower *l, enum cell_kind kind)
{
	struct cell *c = arena_new(&l->fe->scratch, struct cell);

	c->up = l->scope;
	c->depth = l->scope ? l->scope->depth + 1 : 1;
	c->kind = kind;
	l->scope = c;
	return c;
}

void scope_add_var(struct lower *l, struct mir_var *v, bool extended)
{
	struct cell *c = push(l, CELL_VAR);

	c->var = v;
	c->extended = extended;
	emit_live(l, v);
}

void scope_add_cleanup(struct lower *l, struct mir_var *v,
		       struct mir_func *f)
{
	struct cell *c = push(l, CELL_CLEANUP);

	c->var = v;
	c->cleanup = f;
}

void scope_add_unsafe(struct lower *l, const char *reason)
{
	push(l, CELL_UNSAFE)->reason = reason;
	emit_text(l, OP_UNSAFE_BEGIN, reason);
}

static void call_cleanup(struct lower *l, const struct cell *c)
{
	struct mir_unit *u = l->fe->unit;
	struct operand *arg = arena_new(&u->arena, struct operand);
	struct operand callee = { .kind = OPD_FUNC, .func = c->cleanup };

	callee.type = mir_type_ptr(u, c->cleanup->type);
	*arg = emit_addr(l, place_var(l, c->var),
			 mir_type_ptr(u, c->var->type));
	if (c->cleanup->nparams)
		*arg = convert(l, *arg, c->cleanup->params[0]->type);
	emit_call(l, callee, arg, 1, NULL);
}

static void undo(struct lower *l, const struct cell *c)
{
	switch (c->kind) {
	case CELL_VAR:
		emit_dead(l, c->var);
		break;
	case CELL_CLEANUP:
		call_cleanup(l, c);
		break;
	case CELL_UNSAFE:
		emit_text(l, OP_UNSAFE_END, NULL);
		break;
	}
}

static void redo(struct lower *l, const struct cell *c,
		 const struct cell *stop)
{
	if (c == stop)
		return;
	redo(l, c->up, stop);
	if (c->kind == CELL_VAR)
		emit_live(l, c->var);
	else if (c->kind == CELL_UNSAFE)
		emit_text(l, OP_UNSAFE_BEGIN, c->reason);
	/* Compilers refuse to jump past a declaration with a cleanup. */
}

void scope_unwind(struct lower *l, struct cell *from, struct cell *to)
{
	for (; from != to; from = from->up)
		undo(l, from);
}

void scope_leave(struct lower *l, struct cell *to)
{
	scope_unwind(l, l->scope, to);
	l->scope = to;
}

void scope_jump(struct lower *l, struct target to)
{
	scope_unwind(l, l->scope, to.scope);
	emit_goto(l, to.block);
}

void scope_cross(struct lower *l, struct cell *from, struct cell *to)
{
	struct cell *a = from, *b = to;

	while (a != b) {
		unsigned da = a ? a->depth : 0, db = b ? b->depth : 0;

		if (da >= db)
			a = a->up;
		if (db >= da)
			b = b->up;
	}
	scope_unwind(l, from, a);
	redo(l, to, a);
}

/*
 * The name, made unique by a number where the function has it already. For
 * each name that is taken @l->names has the next number to try.
 */
static const char *unique_name(struct lower *l, const char *name)
{
	struct arena *a = &l->fe->scratch;
	const char *try = name;
	uintptr_t n;

	if (!l->names.n)
		for (unsigned i = 0; i < l->func->nparams; i++)
			ptrmap_put(a, &l->names, l->func->params[i]->name,
				   (void *)2);
	for (n = 2; ptrmap_get(&l->names, try); n++) {
		if (try == name)
			n = (uintptr_t)ptrmap_get(&l->names, name);
		try = intern_printf("%s.%u", name, (unsigned)n);
	}
	ptrmap_put(a, &l->names, name, (void *)n);
	if (try != name)
		ptrmap_put(a, &l->names, try, (void *)2);
	return try;
}

static struct mir_var *var_new(struct lower *l, const char *name,
			       struct mir_type *t)
{
	struct mir_var *v = arena_new(&l->fe->unit->arena, struct mir_var);

	v->name = unique_name(l, name);
	v->kind = VAR_LOCAL;
	v->type = t;
	v->index = l->func->vars.n;
	v->span = l->span;
	vec_push(&l->fe->unit->arena, &l->func->vars, v);
	return v;
}

struct mir_var *hidden_var(struct lower *l, const char *what,
			   struct mir_type *t)
{
	struct mir_var *v;

	v = var_new(l, intern_printf(".%s%u", what, ++l->nhidden),
		    type_unqual(l->fe, t));
	v->hidden = true;
	return v;
}

struct mir_var *local_var(struct lower *l, CXCursor decl)
{
	struct mir_var *v = var_new(l, cx_name(decl),
				    type_of_cursor(l->fe, decl));

	if (clang_Cursor_getStorageClass(decl) == CX_SC_Static)
		v->kind = VAR_STATIC;
	v->span = cx_span(decl);
	words_collect(l->fe, &v->words, decl);
	ptrmap_put(&l->fe->scratch, &l->vars, cx_key(decl), v);
	return v;
}
