/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The words on a declaration.
 *
 * They arrive as annotate attributes; those of the kernel's words that are an
 * address space or a type tag are read off the type. What cannot be parsed is
 * reported as BL906 and kept.
 */
#ifndef FRONT_WORDS_H
#define FRONT_WORDS_H

#include "front/front.h"

/* Appends the words on @decl to @to, unless they are there already. */
void words_collect(struct front *fe, struct word **to, CXCursor decl);

/* The parameters that one declaration calls @from and another @to. */
struct renaming {
	unsigned n;
	const char **from, **to;	/* interned */
};

/* Has @w, written with the names @from, speak of the names @to. */
void words_rename(struct front *fe, struct word *w, const struct renaming *r);

/* Whether @words say what a function does, so that its body is not read. */
bool words_are_contract(const struct word *words);

#endif
