// SPDX-License-Identifier: GPL-2.0-only
/* Annotation texts: each shape, each condition, and what is refused. */
#include "base/intern.h"
#include "effect/constant.h"
#include "effect/word.h"
#include "test/unit/ktap.h"

static struct arena arena;

static struct word *parse(const char *text)
{
	return word_parse(&arena, text, (struct span){ .line = 7 });
}

static struct word *good(const char *text)
{
	struct word *w = parse(text);

	check_str(w->bad, NULL);
	return w;
}

/* The place in C again, with each step in parentheses of its own. */
static const char *place_of(const char *text)
{
	const struct wplace *p = good(text)->place;
	const char *s;

	if (!p)
		return NULL;
	s = p->root == WROOT_RESULT ? "result" : p->name;
	for (unsigned i = 0; i < p->nsteps; i++) {
		const struct wstep *step = &p->steps[i];

		if (step->field)
			s = arena_printf(&arena, "(%s%s%s)", s,
					 step->deref ? "->" : ".", step->field);
		else
			s = arena_printf(&arena, "(*%s)", s);
		check_true(step->field || step->deref);
	}
	return p->address ? arena_printf(&arena, "&%s", s) : s;
}

static void each_word_knows_its_kind(void)
{
	check_int(good("own(kfree)")->kind, WORD_OWN);
	check_int(good("take()")->kind, WORD_TAKE);
	check_int(good("contract()")->kind, WORD_CONTRACT);
	check_int(good("counts()")->kind, WORD_COUNTS);
	check_int(good("returns(foo)")->kind, WORD_RETURNS);
	check_int(good("calls(kref, result != 0)")->kind, WORD_CALLS);
	check_int(good("module_init()")->kind, WORD_MODULE_INIT);
	check_str(word_name(WORD_OWN), "__own");
	check_str(word_name(WORD_COOKIE_AT), "__cookie_at");
}

static void the_text_stays_as_written(void)
{
	struct word *w = good("  sets( *p )  ");

	check_str(w->text, "sets( *p )");
	check_int(w->span.line, 7);
	check_true(w->text == intern("sets( *p )"));
}

static void releases(void)
{
	struct word *w = good("take(kfree, kvfree ,x)");

	check_true(good("own(kfree)")->release == intern("kfree"));
	check_int(w->nreleases, 3);
	check_str(w->release, "kfree");
	check_str(w->releases[2], "x");
	check_int(good("take()")->nreleases, 0);
	check_str(good("take()")->release, NULL);
	check_str(good("gives(misc_deregister, result == 0)")->release,
		  "misc_deregister");
}

static void places(void)
{
	check_str(place_of("cookie_at(file->private_data)"),
		  "(file->private_data)");
	check_str(place_of("sets(*p)"), "(*p)");
	check_str(place_of("sets(**p)"), "(*(*p))");
	check_str(place_of("sets(*a->b.c)"), "(*((a->b).c))");
	check_str(place_of("sets((*p)->x)"), "((*p)->x)");
	check_str(place_of("sets((*p).x)"), "((*p).x)");
	check_str(place_of("borrows( ( file ) )"), "file");
	check_str(place_of("borrows(result)"), "result");
	check_str(place_of("sets(result->next)"), "(result->next)");
	check_str(place_of("acquires(&x->lock)"), "&(x->lock)");
	check_str(place_of("guarded_by(lock)"), "lock");
	check_str(place_of("borrows(struct file.f_inode)"),
		  "(struct file.f_inode)");
	check_int(good("borrows(struct file)")->place->root, WROOT_STRUCT);
	check_int(good("borrows(results)")->place->root, WROOT_NAME);
}

static void check_cond(const char *text, enum cond_op op, long long k)
{
	struct word *w = good(arena_printf(&arena, "takes(p, %s)", text));

	check_int(w->cond.op, op);
	check_int(w->cond.k, k);
}

static void conditions(void)
{
	check_cond("result == 0", COND_EQ, 0);
	check_cond("result != 0", COND_NE, 0);
	check_cond("result<0", COND_LT, 0);
	check_cond("result <= -5", COND_LE, -5);
	check_cond("result > 0x10", COND_GT, 16);
	check_cond("result >= - 0xff", COND_GE, -255);
	check_cond("result", COND_NE, 0);
	check_cond("!result", COND_EQ, 0);
	check_cond("! result", COND_EQ, 0);
	check_cond("result == NULL", COND_EQ, 0);
	check_cond("result != NULL", COND_NE, 0);
	check_cond("IS_ERR(result)", COND_IS_ERR, 0);
	check_cond("!IS_ERR( result )", COND_NOT_ERR, 0);
	/* Whoever knows the declarations looks up the value. */
	check_str(good("takes(p, result == -EAGAIN)")->cond.name, "EAGAIN");
	check_true(good("takes(p, result == -EAGAIN)")->cond.negative);
	check_str(good("takes(p, result != DONE)")->cond.name, "DONE");
	check_int(good("takes(p)")->cond.op, COND_ALWAYS);
}

static void types_and_expressions(void)
{
	struct word *w = good("cookie(struct sample_file, kfree)");

	check_str(w->type, "struct sample_file");
	check_str(w->release, "kfree");
	check_str(good("cookie(struct  foo*)")->type, "struct foo *");
	check_str(good("cookie(u8 **)")->type, "u8 **");
	check_str(good("cookie(struct foo)")->release, NULL);
	check_str(good("bytes( n * size )")->expr, "n * size");
	check_str(good("at_most((n + 1) * 2)")->expr, "(n + 1) * 2");
	check_str(good("below(gc->ngpio)")->expr, "gc->ngpio");
	check_str(good("below(struct foo.nr + 1)")->expr, "struct foo.nr + 1");
	check_str(good("bytes(sizeof(struct foo) + n)")->expr,
		  "sizeof(struct foo) + n");
	check_str(good("sleeps_if(min(a, b[1]))")->expr, "min(a, b[1])");
	check_str(good("sleeps_if((n) + (m))")->expr, "(n) + (m)");
	check_str(good("printf(1, 2)")->expr, "1, 2");
}

static void bits(void)
{
	struct word *w = good("owes(f, , A; f, , 1 + 2)");

	check_str(w->text, "owes(f, , A)");
	check_str(w->bit, "A");
	check_str(w->expr, "1 + 2");
	check_str(w->release, "f");
	check_true(!w->place);
	w = good("owes(f, &p, & (A | B); g(1, 2), &p, & (1 | 2))");
	check_str(w->bit, "& (A | B)");
	check_str(w->expr, "& (1 | 2)");
	check_str(w->place->name, "p");
	check_str(good("owes(f, p; f, p)")->bit, NULL);
	check_str(good("owes(f; f)")->text, "owes(f)");
	check_str(good("owes(f, p, 7)")->expr, "7");
}

static void constants(void)
{
	static const struct { const char *text; long long k; } good_ones[] = {
		{ "0x10", 16 }, { "((((1UL))) << (3))", 8 },
		{ "1 | 2 ^ 3 & 6", 1 | (2 ^ (3 & 6)) },
		{ "2 + 3 * 4 - 10 / 3 % 2", 2 + 3 * 4 - 10 / 3 % 2 },
		{ "~0 >> 60 & -2", 14 }, { "7-2-1", 4 }, { "1 << 64", 0 },
	};
	static const char *const bad_ones[] = {
		"", "x", "1 +", "(1", "1 / 0", "2f", "!1", "sizeof(1)",
	};
	int64_t k;

	for (unsigned i = 0; i < 7; i++) {
		const char *s = good_ones[i].text;

		check_true(constant_parse(&s, &k) && !*s);
		check_int(k, good_ones[i].k);
	}
	for (unsigned i = 0; i < 8; i++) {
		const char *s = bad_ones[i];

		check_true(!constant_parse(&s, &k));
	}
}

static void find_goes_by_kind(void)
{
	struct word *w = parse("take()");

	w->next = parse("own()");
	w->next->next = parse("own(kfree)");
	check_true(word_find(w, WORD_TAKE) == w);
	/* One that was not understood says nothing. */
	check_true(word_find(w, WORD_OWN) == w->next->next);
	check_true(!word_find(w, WORD_SETS));
	check_true(!word_find(NULL, WORD_OWN));
}

static void check_bad(const char *text, const char *why)
{
	check_str(parse(text)->bad, why);
}

#define A_PLACE "a place such as `result`, `file->private_data` or `*out`"
#define A_COND \
	"a condition such as `result == 0`, `!result` or `IS_ERR(result)`"

static void refused_words(void)
{
	check_bad("", "expected a word that belay knows, found the end");
	check_bad("ownn(x)", "expected a word that belay knows, found `ownn(x)`");
	check_int(parse("ownn(x)")->kind, NR_WORDS);
	check_bad("own", "expected `(`, found the end");
	check_bad("own(kfree", "expected `,` or `)`, found the end");
	check_bad("own_each(kfree", "expected `)`, found the end");
	check_bad("own(kfree) x", "expected nothing after `)`, found `x`");
	check_bad("own_each(a, b)", "expected `)`, found `, b)`");
	check_bad("own()", "expected the name of a release function, found `)`");
	check_bad("own(\"x\")",
		  "expected the name of a release function, found `\"x\")`");
	check_bad("take(a,)",
		  "expected the name of a release function, found `)`");
	check_bad("take(a b)", "expected `,` or `)`, found `b)`");
	check_bad("gives(a b)", "expected `,` or `)`, found `b)`");
	check_bad("nullable(x)", "expected `)`, found `x)`");
	check_bad("own(\n)",
		  "expected text on one line, found a control character");
}

static void refused_places(void)
{
	check_bad("sets()", "expected " A_PLACE ", found `)`");
	check_bad("sets(1)", "expected " A_PLACE ", found `1)`");
	check_bad("sets(a->)", "expected the name of a member, found `)`");
	check_bad("sets(a.*b)", "expected the name of a member, found `*b)`");
	check_bad("sets((a)", "expected `,` or `)`, found the end");
	check_bad("sets(a[1])", "expected `,` or `)`, found `[1])`");
	check_bad("sets(*&a)", "expected " A_PLACE ", found `&a)`");
	check_bad("borrows(struct)",
		  "expected the tag of a structure, found `)`");
}

static void refused_conditions(void)
{
	check_bad("sets(a, )", "expected " A_COND ", found `)`");
	check_bad("sets(a, x == 0)", "expected " A_COND ", found `x == 0)`");
	check_bad("sets(a, !x)", "expected `result`, found `x)`");
	check_bad("sets(a, result == )",
		  "expected an integer, an enumerator or `NULL`, found `)`");
	check_bad("sets(a, result == 1 + 1)", "expected `)`, found `+ 1)`");
	check_bad("sets(a, result < NULL)",
		  "expected `==` or `!=` before `NULL`, found `)`");
	check_bad("sets(a, result == 5U)",
		  "expected an integer that fits 64 bits, without a suffix, found `5U)`");
	check_bad("sets(a, result == 99999999999999999999)",
		  "expected an integer that fits 64 bits, without a suffix, found `99999999999999999999)`");
	check_bad("sets(a, IS_ERR(x))", "expected `result`, found `x))`");
	check_bad("sets(a, IS_ERR(result)", "expected `)`, found the end");
}

static void refused_expressions(void)
{
	check_bad("bytes()", "expected a name or a number, found `)`");
	check_bad("bytes(a, b)", "expected `)`, found `, b)`");
	check_bad("bytes(a", "expected `)`, found the end");
	check_bad("bytes(a -", "expected `)`, found `-`");
	check_bad("bytes(a +)", "expected a name or a number, found `)`");
	check_bad("bytes((a)", "expected `)`, found the end");
	check_bad("bytes((a", "expected `)`, found the end");
	check_bad("bytes(())", "expected a name or a number, found `))`");
	check_str(good("below(struct foo.nr[k != 3] + 1)")->expr,
		  "struct foo.nr[k != 3] + 1");
	check_bad("below(struct foo.nr[k == 3])", "expected `!=`, found `== 3])`");
	check_bad("below(nr[k != 3])", "expected `)`, found `[k != 3])`");
	check_bad("below(gc->)", "expected the name of a member, found `)`");
	check_bad("bytes(4ul)",
		  "expected an integer without a suffix, found `4ul)`");
	check_bad("sleeps_if()", "expected an expression, found `)`");
	check_bad("sleeps_if(a, b)", "expected `)`, found `, b)`");
	check_bad("sleeps_if((a)", "expected `)`, found the end");
	check_bad("sleeps_if((a", "expected balanced brackets, found the end");
	check_bad("sleeps_if(a])", "expected balanced brackets, found `])`");
	check_bad("cookie(, kfree)", "expected a type, found `, kfree)`");
	check_bad("cookie(struct x[2])", "expected `,` or `)`, found `[2])`");
}

int main(void)
{
	static const struct ktap_case cases[] = {
		KTAP(each_word_knows_its_kind),
		KTAP(the_text_stays_as_written),
		KTAP(releases),
		KTAP(places),
		KTAP(conditions),
		KTAP(types_and_expressions),
		KTAP(bits),
		KTAP(constants),
		KTAP(find_goes_by_kind),
		KTAP(refused_words),
		KTAP(refused_places),
		KTAP(refused_conditions),
		KTAP(refused_expressions),
	};
	int status = ktap_run(cases, sizeof(cases) / sizeof(cases[0]));

	arena_release(&arena);
	return status;
}
