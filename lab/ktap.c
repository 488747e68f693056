// SPDX-License-Identifier: GPL-2.0-only
/*
 * Judge test results in KTAP, the kernel's test output format.
 *
 *	ktap [-v] [--allow-skip NAME]... < RESULTS
 *
 * Prints what is wrong (with -v all of the input too) and ends with a line
 * "N passed, N failed", and ", N skipped" if any were. Exits with 0 only if
 * there are results, they are complete and in order, and none failed.
 *
 * Tests that hold further tests are not counted, those within them are. A
 * test that was skipped, or that failed as its TODO or XFAIL mark expects,
 * proves nothing: it fails unless --allow-skip names it, and then counts as
 * skipped. A test that passes although marked TODO has outgrown its mark, and
 * fails. So does each fault in the results themselves: those at one level
 * begin with a version line and a plan, and are numbered from 1.
 *
 * Other lines are comments. Those before a failed result are shown with it.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 16
#define MAX_ALLOWED 64
#define MAX_COMMENTS (16 * 1024)
#define INDENT 2	/* columns per level */

/* One level of results, from its version line to the result that sums it up */
struct level {
	long plan;		/* how many results; -1: not announced yet */
	long seen;
	bool failed;		/* we count a failure here or below */
	bool not_ok;		/* a result here says that it failed */
};

struct result {
	bool ok;
	long number;
	char *name;
	const char *mark;	/* SKIP, TODO, ...; "" if there is none */
};

struct run {
	struct level levels[MAX_DEPTH];
	int depth;		/* levels that are open */
	const char *allowed[MAX_ALLOWED];
	int n_allowed;
	char comments[MAX_COMMENTS];
	size_t n_comments;
	long line;
	long passed, failed, skipped;
	bool verbose;
};

static void count_failure(struct run *r)
{
	r->failed++;
	if (r->depth)
		r->levels[r->depth - 1].failed = true;
}

/* A fault of the results themselves */
static void __attribute__((format(printf, 2, 3)))
complain(struct run *r, const char *format, ...)
{
	va_list args;

	printf("FAIL line %ld: ", r->line);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
	count_failure(r);
}

static void print_comments(const struct run *r)
{
	fwrite(r->comments, 1, r->n_comments, stdout);
}

static void fail_test(struct run *r, const char *name, const char *why)
{
	printf("FAIL %s%s%s\n", name, *why ? ": " : "", why);
	print_comments(r);
	count_failure(r);
}

/* Of a long comment the end is what counts. */
static void add_comment(struct run *r, const char *text)
{
	size_t room, length = strlen(text) + 6;

	if (r->verbose || !*text)
		return;
	if (length > MAX_COMMENTS / 2)
		length = MAX_COMMENTS / 2;
	if (r->n_comments + length > MAX_COMMENTS)
		r->n_comments = 0;
	room = MAX_COMMENTS - r->n_comments;
	snprintf(r->comments + r->n_comments, room, "    %.*s\n",
		 (int)length - 6, text);
	r->n_comments += strlen(r->comments + r->n_comments);
}

/* The innermost level ends here. */
static void close_level(struct run *r)
{
	struct level *level = &r->levels[r->depth - 1];

	if (level->plan < 0)
		complain(r, "no plan");
	else if (level->seen < level->plan)
		complain(r, "%ld of %ld results are missing",
			 level->plan - level->seen, level->plan);
	r->depth--;
	if (r->depth && level->failed)
		r->levels[r->depth - 1].failed = true;
}

/* All levels end here; only the outermost may. */
static void close_all(struct run *r)
{
	bool empty = r->depth && !r->levels[0].plan;

	while (r->depth > 1) {
		complain(r, "nested results are not summed up");
		close_level(r);
	}
	if (r->depth)
		close_level(r);
	if (empty)
		complain(r, "no tests");
}

static void take_version(struct run *r, int depth)
{
	if (!depth)
		close_all(r);
	if (depth != r->depth || depth == MAX_DEPTH) {
		complain(r, "version line at a wrong level");
		return;
	}
	r->levels[r->depth++] = (struct level){ .plan = -1 };
	r->n_comments = 0;
}

static void take_plan(struct run *r, int depth, const char *text)
{
	struct level *level;
	char *end;
	long plan = strtol(text + strlen("1.."), &end, 10);

	if (depth + 1 != r->depth) {
		complain(r, "plan without a version line");
		return;
	}
	level = &r->levels[depth];
	if (level->plan >= 0)
		complain(r, "second plan");
	else if (level->seen)
		complain(r, "plan after results");
	else if (end == text + strlen("1..") || plan < 0)
		complain(r, "bad plan");
	else
		level->plan = plan;
}

static bool is_mark(const char *text)
{
	static const char *const marks[] = {
		"SKIP", "TODO", "XFAIL", "TIMEOUT", "ERROR",
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t length = strlen(marks[i]);

		if (!strncmp(text, marks[i], length) &&
		    (!text[length] || text[length] == ' '))
			return true;
	}
	return false;
}

/* "[not ]ok N [- ]name[ # MARK[ reason]]"; cuts text up */
static bool parse_result(char *text, struct result *result)
{
	char *hash, *end;

	result->ok = strncmp(text, "not ", 4);
	text += result->ok ? strlen("ok") : strlen("not ok");
	result->number = strtol(text, &end, 10);
	if (end == text || (*end && *end != ' '))
		return false;
	text = end + strspn(end, " ");
	if (!strncmp(text, "- ", 2))
		text += 2;
	result->name = text;
	result->mark = "";
	hash = !strncmp(text, "# ", 2) ? text : strstr(text, " # ");
	if (hash) {
		char *mark = strchr(hash, '#') + 2;

		*hash = '\0';
		if (is_mark(mark)) {
			result->mark = mark;
			mark[strcspn(mark, " ")] = '\0';
		}
	}
	return true;
}

static bool has_mark(const struct result *result, const char *mark)
{
	return !strcmp(result->mark, mark);
}

static bool expects_failure(const struct result *result)
{
	return has_mark(result, "TODO") || has_mark(result, "XFAIL");
}

static bool is_allowed(const struct run *r, const char *name)
{
	for (int i = 0; i < r->n_allowed; i++)
		if (!strcmp(r->allowed[i], name))
			return true;
	return false;
}

static void count_test(struct run *r, const struct result *result)
{
	bool proves_nothing = result->ok ? has_mark(result, "SKIP") ||
					   has_mark(result, "XFAIL") :
					   expects_failure(result);

	if (result->ok && !*result->mark)
		r->passed++;
	else if (result->ok && has_mark(result, "TODO"))
		fail_test(r, result->name, "passes, although marked TODO");
	else if (!proves_nothing)
		fail_test(r, result->name, result->mark);
	else if (is_allowed(r, result->name))
		r->skipped++;
	else
		fail_test(r, result->name, "may not be skipped");
}

/*
 * The result of a test that holds others is not counted, unless it is about
 * something else than they are.
 */
static void sum_up(struct run *r, const struct result *result,
		   const struct level *children)
{
	if (result->ok && children->not_ok) {
		complain(r, "%s is ok, but not all in it", result->name);
	} else if (!result->ok && children->failed) {
		printf("FAIL %s, which holds the above\n", result->name);
		print_comments(r);
	} else if (!result->ok) {
		fail_test(r, result->name, "though nothing in it failed");
	}
}

static void take_result(struct run *r, int depth, char *text)
{
	struct level *level, children = { 0 };
	struct result result;
	bool has_children;

	if (!parse_result(text, &result)) {
		complain(r, "bad result");
		return;
	}
	if (depth >= r->depth) {
		complain(r, "result without a version line");
		return;
	}
	while (r->depth > depth + 2) {
		complain(r, "nested results are not summed up");
		close_level(r);
	}
	has_children = r->depth == depth + 2;
	if (has_children) {
		close_level(r);
		children = r->levels[r->depth];
	}

	level = &r->levels[depth];
	level->seen++;
	if (level->plan < 0)
		complain(r, "result before the plan");
	else if (level->seen > level->plan)
		complain(r, "more results than the plan says");
	if (result.number != level->seen)
		complain(r, "number %ld where %ld is due", result.number,
			 level->seen);
	if (!result.ok && !expects_failure(&result))
		level->not_ok = true;

	/* An empty plan is what a skipped test has. */
	if (has_children && (children.plan || children.failed))
		sum_up(r, &result, &children);
	else if (has_children && !has_mark(&result, "SKIP"))
		fail_test(r, result.name, "no tests");
	else
		count_test(r, &result);
	r->n_comments = 0;
}

static bool starts(const char *text, const char *with)
{
	return !strncmp(text, with, strlen(with));
}

static void take_line(struct run *r, char *line)
{
	size_t indent = strspn(line, " ");
	int depth = (int)(indent / INDENT);
	char *text = line + indent;

	r->line++;
	if (r->verbose)
		puts(line);
	if (starts(text, "Bail out!"))
		complain(r, "%s", text);
	else if (starts(text, "KTAP version ") || starts(text, "TAP version "))
		take_version(r, depth);
	else if (starts(text, "1.."))
		take_plan(r, depth, text);
	else if (starts(text, "ok ") || starts(text, "not ok "))
		take_result(r, depth, text);
	else
		add_comment(r, text);
}

static bool read_options(struct run *r, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "-v"))
			r->verbose = true;
		else if (!strcmp(argv[i], "--allow-skip") && i + 1 < argc &&
			 r->n_allowed < MAX_ALLOWED)
			r->allowed[r->n_allowed++] = argv[++i];
		else
			return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	static struct run run;
	struct run *r = &run;
	char *line = NULL;
	size_t size = 0;

	if (!read_options(r, argc, argv)) {
		fputs("usage: ktap [-v] [--allow-skip NAME]... < RESULTS\n",
		      stderr);
		return 2;
	}
	while (getline(&line, &size, stdin) >= 0) {
		line[strcspn(line, "\r\n")] = '\0';
		take_line(r, line);
	}
	free(line);
	close_all(r);
	if (ferror(stdin))
		complain(r, "cannot read");
	else if (!(r->passed + r->failed + r->skipped))
		complain(r, "no results");

	printf("%ld passed, %ld failed", r->passed, r->failed);
	if (r->skipped)
		printf(", %ld skipped", r->skipped);
	putchar('\n');
	return r->failed ? 1 : 0;
}
