// SPDX-License-Identifier: GPL-2.0-only
#include "cli/data.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/intern.h"

#ifndef BELAY_PREFIX
#define BELAY_PREFIX "/usr/local"
#endif

/* Two levels up from the executable, or NULL. */
static const char *tree_of_program(void)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (n < 0)
		return NULL;
	path[n] = '\0';
	for (int i = 0; i < 2; i++) {
		char *slash = strrchr(path, '/');

		if (!slash)
			return NULL;
		*slash = '\0';
	}
	return intern(path);
}

static const char *complete(const char *dir)
{
	static const char *const parts[] = {
		"include/belay/belay.h", "contracts",
	};

	for (unsigned i = 0; dir && i < sizeof(parts) / sizeof(*parts); i++)
		if (access(intern_printf("%s/%s", dir, parts[i]), R_OK))
			return NULL;
	return dir;
}

const char *data_dir(void)
{
	static const char *dir;
	const char *env = getenv("BELAY_DATA");

	if (dir)
		return dir;
	if (env && *env) {
		dir = complete(intern(env));
		if (!dir)
			die("BELAY_DATA: no headers and contracts in '%s'",
			    env);
		return dir;
	}
	dir = complete(tree_of_program());
	if (!dir)
		dir = complete(BELAY_PREFIX "/share/belay");
	if (!dir)
		die("no headers and contracts beside the program nor in '%s'; "
		    "set BELAY_DATA", BELAY_PREFIX "/share/belay");
	return dir;
}

const char *data_path(const char *name)
{
	return intern_printf("%s/%s", data_dir(), name);
}
