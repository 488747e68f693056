// SPDX-License-Identifier: GPL-2.0-only
#include "cli/preprocess.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"
#include "base/intern.h"
#include "cli/data.h"
#include "cli/load.h"

struct scrub {
	struct arena *arena;
	const struct target *target;
	const struct front_request *rq;
	const char *main_dir;
	VEC(const char *) private;	/* directories, the longest first */
	FILE *out;
};

static const char *real_path(const struct scrub *s, const char *path)
{
	char real[PATH_MAX];

	path = path_absolute(s->target->dir, path);
	return realpath(path, real) ? arena_strdup(s->arena, real) : path;
}

/* What of @path is below @dir, or NULL. */
static const char *below(const char *dir, const char *path)
{
	size_t n = strlen(dir);

	return n && !strncmp(dir, path, n) && path[n] == '/' ? path + n + 1 :
		NULL;
}

static int longer_first(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;
	size_t m = strlen(*x), n = strlen(*y);

	return (m < n) - (m > n);
}

static void collect_private(struct scrub *s)
{
	const struct passwd *pw = getpwuid(getuid());
	const char *dirs[] = {
		s->main_dir, path_absolute(s->target->dir, ""),
		path_absolute(NULL, ""), data_dir(), getenv("HOME"),
		pw ? pw->pw_dir : NULL,
	};

	for (unsigned i = 0; i < sizeof(dirs) / sizeof(*dirs); i++) {
		size_t n = dirs[i] ? strlen(dirs[i]) : 0;

		while (n && dirs[i][n - 1] == '/')
			n--;
		if (n)
			vec_push(s->arena, &s->private,
				 arena_strndup(s->arena, dirs[i], n));
	}
	if (s->private.n)
		qsort(s->private.v, s->private.n, sizeof(*s->private.v),
		      longer_first);
}

/* The length of a directory of some user at @p, or 0. */
static size_t home_at(const char *p)
{
	static const char home[] = "/home/";
	size_t n = sizeof(home) - 1;

	return strncmp(p, home, n) ? 0 : n + strcspn(p + n, "/\"\\ \n");
}

static void put_line(const struct scrub *s, const char *p)
{
	while (*p) {
		size_t n = 0;

		for (unsigned i = 0; *p == '/' && i < s->private.n && !n; i++) {
			const char *dir = s->private.v[i];
			size_t len = strlen(dir);

			if (!strncmp(p, dir, len) &&
			    !isalnum((unsigned char)p[len]) &&
			    !strchr("-_.", p[len]))
				n = len;
		}
		if (!n && *p == '/')
			n = home_at(p);
		if (n)
			fputc('.', s->out);
		else
			fputc(*p, s->out);
		p += n ? n : 1;
	}
}

static bool is_tool_file(const struct scrub *s, const char *real)
{
	bool is = below(real_path(s, s->rq->include_dir), real);

	for (unsigned i = 0; !is && i < s->rq->ncontract_dirs; i++)
		is = below(real_path(s, s->rq->contract_dirs[i]), real);
	return is;
}

/* A name that is the same on all machines, of a file that is not ours. */
static const char *common_name(const char *path)
{
	static const char dir[] = "/include/";
	const char *name = strrchr(path, '/'), *p;

	for (p = path; (p = strstr(p, dir)); p++)
		name = p;
	return name ? name + 1 : path;
}

/* "# 12 "foo.h" 1 3 4": after the name 1 enters, 2 returns, 3 is a system's. */
static bool put_marker(const struct scrub *s, const char *line)
{
	const char *name, *end, *own = NULL, *real;
	unsigned n;

	if (sscanf(line, "# %u", &n) != 1)
		return false;
	name = strchr(line, '"');
	end = name ? strrchr(name + 1, '"') : NULL;
	if (!end)
		return false;
	name = arena_strndup(s->arena, name + 1, (size_t)(end - name - 1));
	if (*name != '<') {
		real = real_path(s, name);
		own = is_tool_file(s, real) ? NULL : below(s->main_dir, real);
		name = own ? own : common_name(real);
	}
	fprintf(s->out, "# %u \"%s\"%s%s%s\n", n, name,
		strstr(end, " 1") ? " 1" : "", strstr(end, " 2") ? " 2" : "",
		own ? "" : " 3");
	return true;
}

static const char *compiler(void)
{
	const char *env = getenv("CLANG");

	return env && *env ? env : "clang-22";
}

static pid_t start(const struct scrub *s, FILE **from)
{
	struct arg_list args = { 0 };
	int fds[2];
	pid_t pid;

	vec_push(s->arena, &args, compiler());
	vec_push(s->arena, &args, "-E");
	flags_build(s->rq, s->arena, &args);
	vec_push(s->arena, &args, s->rq->file);
	vec_push(s->arena, &args, NULL);
	if (pipe(fds))
		die("report: %s", strerror(errno));
	fflush(NULL);
	pid = fork();
	if (pid < 0)
		die("report: %s", strerror(errno));
	if (!pid) {
		if ((s->target->dir && chdir(s->target->dir)) ||
		    dup2(fds[1], STDOUT_FILENO) < 0)
			_exit(127);
		close(fds[0]);
		close(fds[1]);
		execvp(args.v[0], (char **)args.v);
		_exit(127);
	}
	close(fds[1]);
	*from = fdopen(fds[0], "r");
	if (!*from)
		die("report: %s", strerror(errno));
	return pid;
}

static void finish(pid_t pid, FILE *from)
{
	int status;

	fclose(from);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			die("report: %s", strerror(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status) == 127)
		die("report: cannot run '%s'; $CLANG may name another",
		    compiler());
	if (WEXITSTATUS(status))
		die("report: '%s' does not preprocess the file", compiler());
}

void preprocess(const struct options *o, const struct target *t, FILE *out)
{
	struct arena arena = { 0 };
	struct front_request rq;
	struct scrub s = {
		.arena = &arena, .target = t, .rq = &rq, .out = out,
	};
	char *line = NULL, *slash;
	size_t size = 0;
	FILE *from;
	pid_t pid;

	load_request(&arena, o, t, &rq);
	slash = strrchr(s.main_dir = real_path(&s, t->file), '/');
	s.main_dir = arena_strndup(&arena, s.main_dir,
				   (size_t)(slash - s.main_dir));
	collect_private(&s);
	pid = start(&s, &from);
	while (getline(&line, &size, from) > 0)
		if (!put_marker(&s, line))
			put_line(&s, line);
	free(line);
	finish(pid, from);
	arena_release(&arena);
}

static bool decides(const char *flag)
{
	return !strchr(flag, '/') && !strstr(flag, "*/") &&
		(!strncmp(flag, "-f", 2) || !strncmp(flag, "-m", 2) ||
		 !strncmp(flag, "-std=", 5) ||
		 !strncmp(flag, "--target=", 9));
}

void preprocess_flags(const struct options *o, const struct target *t,
		      struct arena *a, struct arg_list *out)
{
	struct arg_list all = { 0 };
	struct front_request rq;

	load_request(a, o, t, &rq);
	flags_build(&rq, a, &all);
	for (unsigned i = 0; i < all.n; i++) {
		if (!strcmp(all.v[i], "-target") && i + 1 < all.n)
			vec_push(a, out, arena_printf(a, "--target=%s",
						      all.v[++i]));
		else if (decides(all.v[i]))
			vec_push(a, out, all.v[i]);
	}
}
