/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The flags of a kernel built by GCC, made fit for libclang. What only GCC
 * knows and what only shapes its output is dropped; what decides the meaning
 * of the source (macros, include paths, language, signedness) is kept, and the
 * places of words and contracts are added.
 */
#ifndef FRONT_FLAGS_H
#define FRONT_FLAGS_H

#include "front/tu.h"

struct arg_list {
	const char **v;
	unsigned n, cap;
};

/* Appends to @out; the arguments belong to @a or to @rq. */
void flags_build(const struct front_request *rq, struct arena *a,
		 struct arg_list *out);

#endif
