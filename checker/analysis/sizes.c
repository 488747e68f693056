// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/sizes.h"

#include <ctype.h>
#include <string.h>

#include "analysis/bounds.h"
#include "analysis/fitting.h"
#include "analysis/length.h"
#include "analysis/range.h"
#include "analysis/said.h"

void sizes_argument(const struct site *at, struct world *w,
		    const struct binding *b, const struct call *call,
		    unsigned i)
{
	const struct mir_func *f = call->func;
	struct word *bytes = param_word(f, f->slot, i, WORD_BYTES);
	struct word *count = param_word(f, f->slot, i, WORD_COUNTED_BY);
	const struct value *size;

	fitting_argument(at, w, b, call, i);
	if (!bytes && !count && !param_word(f, f->slot, i, WORD_CSTR))
		bounds_object(at, w, call->args[i], f->params[i]->type,
			      &(struct bounds_use){ call->name,
						    &at->instr->args[i] });
	if (!bytes && !count)
		return;
	size = wordplace_size(at, w, b, (bytes ? bytes : count)->expr);
	if (size && !bytes)
		size = room_elements(at, size, f->params[i]->type->elem->size);
	if (size)
		bounds_argument(at, w, i, size, call->name);
}

/* What the allocator computes of its arguments it checks; they are ours. */
static void check_asked(const struct site *at, struct world *w,
			const struct binding *b, const struct call *call,
			const char *expr)
{
	for (unsigned i = 0; i < call->nargs && i < call->func->nparams; i++)
		if (call->func->params[i]->type->kind == TYPE_INT &&
		    wordsize_names(expr, call->func->params[i]->name))
			bounds_allocation(at, w, b->args[i], call->name);
}

static void room_of_result(const struct site *at, struct world *w,
			   const struct binding *b, const struct call *call)
{
	const struct mir_func *f = call->func;
	struct word *bytes = word_find(f->words, WORD_BYTES);
	const struct value *size;

	if (f->result->kind != TYPE_PTR || f->result->space == SPACE_USER)
		return;
	if (!bytes && word_find(f->words, WORD_CSTR))
		length_say(at, w, b->result);
	if (!bytes)
		return;
	size = wordplace_size(at, w, b, bytes->expr);
	if (!size)
		return;
	/* A mapping as long as some table says it is, which nobody looked at. */
	if (f->result->space == SPACE_IOMEM && size->kind != V_INT &&
	    world_fact(w, size).lo < 1)
		return;
	if (word_find(f->words, WORD_OWN) && !f->result->space)
		check_asked(at, w, b, call, bytes->expr);
	room_set(at, w, b->result, size);
}

void sizes_result(const struct site *at, struct world *w,
		  const struct binding *b, const struct call *call)
{
	room_of_result(at, w, b, call);
	range_result(at, w, b);
}
