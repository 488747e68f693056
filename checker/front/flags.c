// SPDX-License-Identifier: GPL-2.0-only
#include "front/flags.h"

#include <string.h>

#include "front/front.h"

/* Flags that are dropped, by prefix. */
static const char *const dropped[] = {
	"-W", "-fplugin", "-mindirect-branch", "-mfunction-return",
	"-mharden-sls", "-fconserve-stack", "-mrecord-mcount",
	"-fno-allow-store-data-races", "-mpreferred-stack-boundary",
	"-mskip-rax-setup", "-mno-fp-ret-in-387", "-mabi=lp64", "-falign-",
	"-fpatchable-function-entry", "-fmin-function-alignment",
	"-fno-reorder-blocks", "-fno-ipa-", "-fno-partial-inlining",
	"-fno-tree-", "-fno-var-tracking", "-fno-guess-branch-probability",
	"-fdiagnostics-", "-fsanitize", "-fprofile", "-ftest-coverage",
	"-fzero-call-used-regs", "-mstack-protector-guard", "-g", "-pg",
	"-mfentry", "-O", "-save-temps", "-pipe", "-fmacro-prefix-map",
	"-ffile-prefix-map", "-fdebug-prefix-map", "-c", "-MD", "-MMD", "-MP",
};

/* Flags that are dropped together with the argument that follows. */
static const char *const dropped_pairs[] = { "-o", "-MF", "-MT", "-MQ", "-x" };

/* Flags whose argument follows, and is not to be taken for a flag. */
static const char *const kept_pairs[] = {
	"-I", "-D", "-U", "-include", "-isystem", "-iquote", "-idirafter",
	"-imacros", "-isysroot", "--sysroot", "-target", "-arch",
};

#define has(table, flag, match) \
	table_has((table), sizeof(table) / sizeof((table)[0]), (flag), (match))

static bool is_prefix(const char *prefix, const char *s)
{
	return !strncmp(prefix, s, strlen(prefix));
}

static bool is_same(const char *a, const char *b)
{
	return !strcmp(a, b);
}

static bool table_has(const char *const *table, size_t n, const char *flag,
		      bool (*match)(const char *, const char *))
{
	for (size_t i = 0; i < n; i++)
		if (match(table[i], flag))
			return true;
	return false;
}

static void push(struct arena *a, struct arg_list *out, const char *s)
{
	vec_push(a, out, s);
}

/* The prelude redefines the words of the kernel, and is for kernel code. */
static bool is_kernel(const struct front_request *rq)
{
	static const char header[] = "linux/compiler_types.h";

	for (unsigned i = 1; i < rq->nflags; i++) {
		size_t n = strlen(rq->flags[i]);

		if (is_same(rq->flags[i - 1], "-include") &&
		    n >= strlen(header) &&
		    is_same(rq->flags[i] + n - strlen(header), header))
			return true;
	}
	return false;
}

void flags_build(const struct front_request *rq, struct arena *a,
		 struct arg_list *out)
{
	push(a, out, "-xc");
	for (unsigned i = 0; i < rq->ncontract_dirs; i++)
		push(a, out, arena_printf(a, "-I%s", rq->contract_dirs[i]));
	for (unsigned i = 0; i < rq->nflags; i++) {
		const char *f = rq->flags[i];

		if (has(dropped_pairs, f, is_same)) {
			i++;
		} else if (has(kept_pairs, f, is_same)) {
			push(a, out, f);
			if (++i < rq->nflags)
				push(a, out, rq->flags[i]);
		} else if (f[0] == '-' && !is_prefix("-x", f) &&
			   !is_prefix("-o", f) &&
			   !has(dropped, f, is_prefix)) {
			push(a, out, f);
		}
	}
	push(a, out, "-Wformat");
	push(a, out, "-D__BELAY__=1");
	if (!rq->include_dir)
		return;
	push(a, out, arena_printf(a, "-I%s", rq->include_dir));
	if (!is_kernel(rq))
		return;
	push(a, out, "-include");
	push(a, out, arena_printf(a, "%s/belay/prelude.h", rq->include_dir));
}
