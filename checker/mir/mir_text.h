/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * MIR as text: what `belay dump-mir` shows and what tests are written in.
 * The grammar is in docs/mir.md.
 *
 * What is printed with MIR_SPANS parses back to the same unit, and printing
 * that gives the same text. Without the flag the spans are lost, nothing else.
 *
 *	char *error;
 *	struct mir_unit *u = mir_parse("a.mir", text, &error);
 *
 *	if (!u)
 *		die("%s", error);
 *	mir_print_unit(stdout, u, 0);
 *	mir_unit_free(u);
 */
#ifndef MIR_MIR_TEXT_H
#define MIR_MIR_TEXT_H

#include <stdio.h>

#include "mir/mir.h"

#define MIR_SPANS	0x1	/* print spans */

void mir_print_unit(FILE *f, const struct mir_unit *u, unsigned flags);
void mir_print_func(FILE *f, const struct mir_func *func, unsigned flags);

/*
 * Parses @text into a unit that mir_unit_free() releases. On a syntax error
 * returns NULL and sets *@error to "NAME:LINE: message", which the caller
 * frees. The result may break the rules that mir_check.h verifies.
 */
struct mir_unit *mir_parse(const char *name, const char *text, char **error);

/*
 * C-like spellings for diagnostics: `sf->buf`, `a[i].x`, `*p`. A temp is
 * spelt as what its instruction computes: a load as the place loaded, a call
 * as `f()`; casts do not show. The result belongs to @a. @f must be sound
 * (mir_check.h).
 */
const char *mir_place_text(struct arena *a, const struct mir_func *f,
			   const struct mir_place *p);
const char *mir_operand_text(struct arena *a, const struct mir_func *f,
			     struct operand o);
/* The type in C, without a declarator: `const struct foo *`. */
const char *mir_type_text(struct arena *a, const struct mir_type *t);

#endif
