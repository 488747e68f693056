// SPDX-License-Identifier: GPL-2.0-only
#include "cli/data.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/intern.h"

static const char *complete(const char *dir)
{
	static const char *const parts[] = {
		"include/belay/belay.h", "contracts",
	};

	for (unsigned i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (access(intern_printf("%s/%s", dir, parts[i]), R_OK))
			return NULL;
	return dir;
}

/*
 * The first tree above the executable that is complete, or NULL: builds leave
 * it in build/ or in a directory below that, `make install` in bin/ beside
 * share/belay/.
 */
static const char *tree_of_program(void)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
	const char *dir = NULL;
	char *slash;

	if (n < 0)
		return NULL;
	path[n] = '\0';
	while (!dir && (slash = strrchr(path, '/'))) {
		*slash = '\0';
		dir = complete(intern(path));
		if (!dir)
			dir = complete(intern_printf("%s/share/belay", path));
	}
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
	dir = tree_of_program();
	if (!dir)
		die("no headers and contracts beside the program; "
		    "set BELAY_DATA");
	return dir;
}

const char *data_path(const char *name)
{
	return intern_printf("%s/%s", data_dir(), name);
}
