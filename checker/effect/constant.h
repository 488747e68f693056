/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Constant expressions in words, as macros leave them: `((((1UL))) << (3))`.
 * Numbers of C, parentheses and the operators ~ - * / % + << >> & ^ |; all is
 * computed in 64 bits. Names of enumerators are numbers by then.
 */
#ifndef EFFECT_CONSTANT_H
#define EFFECT_CONSTANT_H

#include <stdbool.h>
#include <stdint.h>

/* Reads an expression at *@s, which then is behind it; false: it is none. */
bool constant_parse(const char **s, int64_t *k);

#endif
