/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Interned strings: equal text, equal pointer. They live as long as the
 * process, so that every part may keep and compare them by address.
 */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include <stddef.h>

const char *intern(const char *s);
const char *intern_n(const char *s, size_t len);
const char *intern_printf(const char *fmt, ...)
	__attribute__((format(printf, 1, 2)));

#endif
