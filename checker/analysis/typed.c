// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/typed.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/callback.h"
#include "analysis/cstr.h"
#include "analysis/flag.h"
#include "analysis/foreign.h"
#include "analysis/full.h"
#include "analysis/handed.h"
#include "analysis/memory.h"
#include "analysis/mmio.h"
#include "analysis/shape.h"
#include "analysis/written.h"

const struct mir_field *typed_owner_in(const struct mir_type *t,
				       const struct value *size)
{
	const struct mir_field *own;

	own = t->kind == TYPE_RECORD ? shape_owning(t->rec) : NULL;
	if (own && size && size->kind == V_INT &&
	    (uint64_t)size->k * 8 <= own->bit_offset)
		return NULL;
	return own;
}

void typed_owners(const struct apply *a, const struct world *w,
		  const struct mir_type *t, const struct value *size)
{
	const struct mir_field *own = typed_owner_in(t, size);

	if (!own)
		return;
	site_issue(a->at, w, ISSUE_PUNNED_OWNER,
		   arena_printf(a->at->run->c.arena, "%s.%s", own->rec->tag,
				own->name), a->call->name);
}

/* An owner may be made NULL by its bytes, and nothing else. */
void typed_overwrite(const struct apply *a, struct world *w,
		     const struct spot *s, const struct value *size)
{
	const struct mir_type *t = s->type;
	struct mir_type rec;

	if (t->kind == TYPE_VOID) {
		t = written_type(w, s->loc, t, &rec);
		if (t->kind == TYPE_RECORD && !typed_owner_in(t, size))
			return;
		if (strcmp(a->call->name, "memset"))
			typed_owners(a, w, t, size);
		flag_overwrite(a->at, w, s->loc);
	}
	full_overwrite(a->at, w, s->loc, t);
}

void typed_numbers(struct apply *a, struct world *w)
{
	const struct call *call = a->call;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++)
		if (call->func->params[i]->type->kind == TYPE_INT)
			foreign_use(a->at, w, call->args[i],
				    &a->at->instr->args[i]);
}

/* A pointer into I/O memory, of which so many bytes are accessed. */
static void check_registers(const struct apply *a, struct world *w, unsigned i,
			    const struct mir_type *t)
{
	const struct word *bytes = apply_word(a, i, WORD_BYTES);
	const struct value *size;

	if (t->space != SPACE_IOMEM || !bytes)
		return;
	size = wordplace_size(a->at, w, &a->bind, bytes->expr);
	if (size)
		mmio_access(a->at, w, a->call->args[i], size,
			    &a->at->instr->args[i]);
}

/*
 * A function is handed over beside the cookie that it is called with. Where the
 * contract has it called, that call is looked at by itself.
 */
static void check_callback(const struct apply *a, struct world *w, unsigned i)
{
	const struct value *v = a->call->args[i];
	const struct word *cookie;
	int j, k;

	if (v->kind != V_FUNC || apply_word(a, i, WORD_CALLS) ||
	    apply_word(a, i, WORD_CALLS_LATER))
		return;
	j = callback_param(v->func);
	cookie = j < 0 ? NULL : word_find(v->func->params[j]->words,
					  WORD_COOKIE);
	k = cookie ? callback_beside(a->call->func, i) : -1;
	if (k < 0 || (unsigned)k >= a->call->nargs)
		return;
	shape_promise(a->at, w, a->call->args[k], cookie,
		      &a->at->instr->args[k]);
	handed_cookie(a, w, (unsigned)k, v->func, (unsigned)j);
}

void typed_argument(const struct apply *a, struct world *w, unsigned i,
		    const struct mir_type *t)
{
	const struct word *cookie = apply_word(a, i, WORD_COOKIE);
	const struct operand *o = &a->at->instr->args[i];
	const struct value *v = a->call->args[i];

	if (cookie)
		shape_promise(a->at, w, v, cookie,
			      a->call->callback ? NULL : o);
	check_callback(a, w, i);
	check_registers(a, w, i, t);
	/* What is not initialised at all is another finding. */
	if (apply_word(a, i, WORD_CSTR) && !apply_word(a, i, WORD_INIT_OUT) &&
	    (v->kind == V_INT || v->kind == V_STR ||
	     !memory_uninit_in(a->at, w, loc_deref(a->at->run->c.vt, v),
			       t->elem)))
		cstr_pass(a->at, w, v, o, a->call->name);
}

void typed_strings(struct apply *a, struct world *w)
{
	const struct call *call = a->call;

	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++) {
		const struct mir_type *t = call->func->params[i]->type;

		if (t->kind == TYPE_PTR && !t->elem->is_const &&
		    apply_word(a, i, WORD_CSTR))
			cstr_make(a->at, w, call->args[i]);
	}
}

void typed_format(struct apply *a, struct world *w)
{
	const struct mir_func *f = a->call->func;
	const struct word *x = word_find(f->words, WORD_PRINTF);
	unsigned n;

	if (!x || !f->type->variadic)
		return;
	n = (unsigned)strtoul(x->expr, NULL, 0);
	if (n && n <= a->call->nargs)
		cstr_format(a->at, w, a->call, n - 1);
}
