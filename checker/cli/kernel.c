// SPDX-License-Identifier: GPL-2.0-only
#include "cli/kernel.h"

#include <stdio.h>
#include <string.h>

#include "base/die.h"
#include "base/intern.h"

#define VERSION(major, minor) ((unsigned)(major) << 16 | (unsigned)(minor) << 8)

/* The first and the last series that `make test` goes through. */
#define OLDEST	VERSION(6, 1)
#define NEWEST	VERSION(6, 12)

/* LINUX_VERSION_CODE in linux/version.h of @dir, or 0. */
static unsigned version_in(const struct target *t, const char *dir)
{
	char line[128];
	unsigned code = 0;
	FILE *f = fopen(path_absolute(t->dir, intern_printf(
				      "%s/linux/version.h", dir)), "r");

	if (!f)
		return 0;
	while (!code && fgets(line, sizeof(line), f))
		if (sscanf(line, "#define LINUX_VERSION_CODE %u", &code) != 1)
			code = 0;
	fclose(f);
	return code;
}

static unsigned version_of(const struct target *t)
{
	unsigned code = 0;

	for (unsigned i = 0; !code && i < t->nflags; i++) {
		if (strncmp(t->flags[i], "-I", 2))
			continue;
		if (t->flags[i][2])
			code = version_in(t, t->flags[i] + 2);
		else if (i + 1 < t->nflags)
			code = version_in(t, t->flags[i + 1]);
	}
	return code;
}

void kernel_check(const struct targets *targets)
{
	for (unsigned i = 0; i < targets->n; i++) {
		unsigned code = version_of(&targets->v[i]);

		if (!code || (code >= OLDEST && code < NEWEST + VERSION(0, 1)))
			continue;
		warn("the contracts are tested with Linux %u.%u to %u.%u, not "
		     "with %u.%u", OLDEST >> 16, OLDEST >> 8 & 0xff,
		     NEWEST >> 16, NEWEST >> 8 & 0xff, code >> 16,
		     code >> 8 & 0xff);
		return;
	}
}
