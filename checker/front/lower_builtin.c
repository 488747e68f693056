// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the compiler itself provides.
 *
 * __builtin_constant_p() is 0: whether something is a constant depends on the
 * optimiser, so that code must be right either way, and the other way is the
 * one that a plain function body takes.
 */
#include <string.h>

#include "base/intern.h"
#include "front/lower.h"

struct site {
	struct lower *l;
	CXCursor call;
	const char *name;
	struct kids args;
	struct mir_type *type;	/* of the result */
};

static void effects(const struct site *s, unsigned from)
{
	int64_t v;

	for (unsigned i = from; i < s->args.n; i++)
		if (!cx_eval(s->args.v[i], &v))
			lower_effect(s->l, s->args.v[i]);
}

/* The first argument; what else is said of it only guides the optimiser. */
static struct operand do_first(const struct site *s)
{
	struct operand v = lower_value_as(s->l, s->args.v[0], s->type);

	effects(s, 1);
	return v;
}

static struct operand do_constant_p(const struct site *s)
{
	return opd_int(s->type, 0);
}

static struct operand do_unreachable(const struct site *s)
{
	emit_unreachable(s->l);
	return opd_none();
}

static struct operand do_nothing(const struct site *s)
{
	effects(s, 0);
	return opd_none();
}

/* "Unknown": all ones for an upper bound, 0 for a lower one. */
static struct operand do_object_size(const struct site *s)
{
	int64_t kind = 0;

	cx_eval(s->args.v[1], &kind);
	return opd_int(s->type, kind & 2 ? 0 : -1);
}

/* A number computed from the arguments alone; clang folds constants. */
static struct operand do_pure(const struct site *s)
{
	int64_t v;

	if (cx_eval(s->call, &v))
		return opd_int(s->type, v);
	for (unsigned i = 0; i < s->args.n; i++)
		lower_value(s->l, s->args.v[i]);
	return emit_unknown(s->l, s->type, s->name);
}

/*
 * *c = a op b, wrapped; the result tells whether the number changed by that.
 * In 128 bits nothing of 64 wraps but a product of two that fill them, which
 * is no less changed.
 */
static struct operand do_overflow(const struct site *s)
{
	struct mir_type *wide = mir_type_int(s->l->fe->unit, 128, true);
	enum mir_binop op = strstr(s->name, "add") ? BIN_ADD :
			    strstr(s->name, "sub") ? BIN_SUB : BIN_MUL;
	struct operand a, b, exact, kept;
	struct mir_place *out;

	a = lower_value(s->l, s->args.v[0]);
	b = lower_value(s->l, s->args.v[1]);
	out = lower_deref(s->l, s->args.v[2]);
	exact = emit_bin(s->l, op, convert(s->l, a, wide),
			 convert(s->l, b, wide));
	kept = convert(s->l, exact, out->type);
	emit_store(s->l, out, kept);
	kept = convert(s->l, kept, wide);
	return convert(s->l, emit_bin(s->l, BIN_NE, kept, exact), s->type);
}

/* memcpy and its kin: a call of the function that the name stands for. */
static struct operand do_library(const struct site *s)
{
	struct lower *l = s->l;
	struct kids k = cx_expr_kids(&l->fe->scratch, s->call);
	CXType t = clang_getCursorType(k.v[0]);	/* pointer to function */
	struct operand f = { .kind = OPD_FUNC }, *args;

	f.func = func_builtin(l->fe, s->name + strlen("__builtin_"),
			      clang_getPointeeType(clang_getCanonicalType(t)));
	f.type = mir_type_ptr(l->fe->unit, f.func->type);
	args = arena_array(&l->fe->unit->arena, struct operand, s->args.n + 1);
	for (unsigned i = 0; i < s->args.n; i++) {
		args[i] = lower_value(l, s->args.v[i]);
		if (i < f.func->nparams)
			args[i] = convert(l, args[i],
					  f.func->params[i]->type);
	}
	return emit_call(l, f, args, s->args.n, NULL);
}

static struct operand do_opaque(const struct site *s)
{
	return emit_opaque(s->l, s->type, intern_printf("`%s`", s->name));
}

static const struct row {
	const char *name;
	struct operand (*handle)(const struct site *s);
} rows[] = {
	{ "__builtin_expect", do_first },
	{ "__builtin_expect_with_probability", do_first },
	{ "__builtin_assume_aligned", do_first },
	{ "__builtin_constant_p", do_constant_p },
	{ "__builtin_unreachable", do_unreachable },
	{ "__builtin_trap", do_unreachable },
	{ "__builtin_abort", do_unreachable },
	{ "__builtin_prefetch", do_nothing },
	{ "__builtin_assume", do_nothing },
	{ "__builtin_object_size", do_object_size },
	{ "__builtin_dynamic_object_size", do_object_size },
	{ "__builtin_add_overflow", do_overflow },
	{ "__builtin_sub_overflow", do_overflow },
	{ "__builtin_mul_overflow", do_overflow },
	{ "__builtin_return_address", do_pure },
	{ "__builtin_extract_return_addr", do_pure },
	{ "__builtin_frame_address", do_pure },
	{ "__builtin_bswap16", do_pure },
	{ "__builtin_bswap32", do_pure },
	{ "__builtin_bswap64", do_pure },
	{ "__builtin_ffs", do_pure },
	{ "__builtin_ffsl", do_pure },
	{ "__builtin_ffsll", do_pure },
	{ "__builtin_clz", do_pure },
	{ "__builtin_clzl", do_pure },
	{ "__builtin_clzll", do_pure },
	{ "__builtin_ctz", do_pure },
	{ "__builtin_ctzl", do_pure },
	{ "__builtin_ctzll", do_pure },
	{ "__builtin_popcount", do_pure },
	{ "__builtin_popcountl", do_pure },
	{ "__builtin_popcountll", do_pure },
	{ "__builtin_parity", do_pure },
	{ "__builtin_parityl", do_pure },
	{ "__builtin_parityll", do_pure },
	{ "__builtin_abs", do_pure },
	{ "__builtin_labs", do_pure },
	{ "__builtin_classify_type", do_pure },
	{ "__builtin_memcpy", do_library },
	{ "__builtin_memmove", do_library },
	{ "__builtin_memset", do_library },
	{ "__builtin_memcmp", do_library },
	{ "__builtin_memchr", do_library },
	{ "__builtin_strlen", do_library },
	{ "__builtin_strnlen", do_library },
	{ "__builtin_strcpy", do_library },
	{ "__builtin_strncpy", do_library },
	{ "__builtin_strcat", do_library },
	{ "__builtin_strncat", do_library },
	{ "__builtin_strcmp", do_library },
	{ "__builtin_strncmp", do_library },
	{ "__builtin_strchr", do_library },
	{ "__builtin_strrchr", do_library },
	{ "__builtin_strstr", do_library },
	{ "__builtin_sprintf", do_library },
	{ "__builtin_snprintf", do_library },
	{ "__builtin_vsnprintf", do_library },
};

static bool is_prefix(const char *prefix, const char *s)
{
	return !strncmp(prefix, s, strlen(prefix));
}

bool lower_builtin(struct lower *l, CXCursor c, const char *name,
		   struct operand *v)
{
	struct site s = { .l = l, .call = c, .name = name };
	struct kids k = cx_expr_kids(&l->fe->scratch, c);

	if (!is_prefix("__builtin_", name) && !is_prefix("__sync_", name) &&
	    !is_prefix("__atomic_", name))
		return false;
	/* Kernels have functions of their own with such a prefix. */
	if (symbol_find(l->fe, name))
		return false;
	s.args.v = k.v + 1;
	s.args.n = k.n - 1;
	s.type = type_unqual(l->fe, type_of_cursor(l->fe, c));
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].name, name))
			continue;
		*v = rows[i].handle(&s);
		return true;
	}
	*v = do_opaque(&s);
	return true;
}
