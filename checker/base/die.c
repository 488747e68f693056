// SPDX-License-Identifier: GPL-2.0-only
#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static void say(const char *what, const char *fmt, va_list ap)
{
	fprintf(stderr, "belay: %s", what);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
}

void die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("", fmt, ap);
	va_end(ap);
	exit(EXIT_TROUBLE);
}

void bug(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("bug in belay: ", fmt, ap);
	va_end(ap);
	abort();
}

void warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say("", fmt, ap);
	va_end(ap);
}
