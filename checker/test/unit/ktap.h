/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Unit tests of the checker's parts: a program with one function for each
 * case, which main() lists. A check that fails says where and with what.
 *
 *	static void push_grows(void)
 *	{
 *		check_int(v.n, 9);
 *	}
 *
 *	int main(void)
 *	{
 *		static const struct ktap_case cases[] = { KTAP(push_grows) };
 *
 *		return ktap_run(cases, sizeof(cases) / sizeof(cases[0]));
 *	}
 */
#ifndef TEST_KTAP_H
#define TEST_KTAP_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct ktap_case {
	const char *name;
	void (*run)(void);
};

#define KTAP(fn) { #fn, fn }

static bool ktap_failed;

#define check_true(x) ktap_true((x), #x, __FILE__, __LINE__)
#define check_int(got, want) \
	ktap_int((long long)(got), (long long)(want), #got, __FILE__, __LINE__)
#define check_str(got, want) ktap_str((got), (want), #got, __FILE__, __LINE__)

static inline void ktap_true(bool ok, const char *what, const char *file,
			     int line)
{
	if (ok)
		return;
	printf("# %s:%d: not so: %s\n", file, line, what);
	ktap_failed = true;
}

static inline void ktap_int(long long got, long long want, const char *what,
			    const char *file, int line)
{
	if (got == want)
		return;
	printf("# %s:%d: %s is %lld, not %lld\n", file, line, what, got, want);
	ktap_failed = true;
}

/* Either may be NULL. */
static inline void ktap_str(const char *got, const char *want,
			    const char *what, const char *file, int line)
{
	if (got && want ? !strcmp(got, want) : got == want)
		return;
	printf("# %s:%d: %s is \"%s\", not \"%s\"\n", file, line, what,
	       got ? got : "(null)", want ? want : "(null)");
	ktap_failed = true;
}

static inline int ktap_run(const struct ktap_case *cases, size_t n)
{
	bool any = false;

	printf("KTAP version 1\n1..%zu\n", n);
	for (size_t i = 0; i < n; i++) {
		ktap_failed = false;
		cases[i].run();
		printf("%sok %zu - %s\n", ktap_failed ? "not " : "", i + 1,
		       cases[i].name);
		any |= ktap_failed;
	}
	return any || !n;
}

#endif
