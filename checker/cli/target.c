// SPDX-License-Identifier: GPL-2.0-only
#include "cli/target.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/intern.h"
#include "cli/compdb.h"

static const char *here(void)
{
	static char dir[PATH_MAX];

	if (!*dir && !getcwd(dir, sizeof(dir)))
		die("the current directory is gone");
	return dir;
}

const char *path_absolute(const char *dir, const char *path)
{
	if (*path == '/')
		return path;
	while (!strncmp(path, "./", 2))
		path += 2;
	return intern_printf("%s/%s", dir ? dir : here(), path);
}

const char *target_path(const struct target *t, const char *file)
{
	size_t n = strlen(here());
	const char *path;

	if (!t->dir || !file)
		return file;
	path = path_absolute(t->dir, file);
	if (!strncmp(path, here(), n) && path[n] == '/')
		path = intern(path + n + 1);
	return path;
}

void target_rename(const struct target *t, struct diag_buf *diags)
{
	if (!t->dir)
		return;
	for (unsigned i = 0; i < diags->diags.n; i++) {
		struct diag *d = diags->diags.v[i];

		d->span.file = target_path(t, d->span.file);
		for (unsigned k = 0; k < d->notes.n; k++)
			d->notes.v[k].span.file =
				target_path(t, d->notes.v[k].span.file);
	}
}

void targets_find(struct arena *a, const struct options *o,
		  struct targets *out)
{
	if (o->database) {
		compdb_read(a, o, out);
		return;
	}
	if (!o->operands.n)
		die("%s: which file? See 'belay help %s'",
		    command_name(o->command), command_name(o->command));
	for (unsigned i = 0; i < o->operands.n; i++) {
		struct target t = {
			.name = o->operands.v[i], .file = o->operands.v[i],
			.flags = o->flags.v, .nflags = o->flags.n,
		};

		vec_push(a, out, t);
	}
}
