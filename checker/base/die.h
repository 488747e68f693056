/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The ways to give up.
 *
 * die() is the user's fault or the machine's (a bad flag, a missing file, no
 * memory): message on standard error, exit status 2.
 * bug() is ours: message, abort(). Use assert() for plain invariants and
 * bug() where the message helps.
 */
#ifndef BASE_DIE_H
#define BASE_DIE_H

#define EXIT_CLEAN	0
#define EXIT_FINDINGS	1
#define EXIT_TROUBLE	2

_Noreturn void die(const char *fmt, ...)
	__attribute__((format(printf, 1, 2)));
_Noreturn void bug(const char *fmt, ...)
	__attribute__((format(printf, 1, 2)));
/* As die(), but goes on: for trouble that is reported and counted. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
