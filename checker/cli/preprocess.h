/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A file preprocessed as the checker reads it, made fit to be sent: each line
 * marker names a file by what is the same on all machines, and marks what is
 * not the author's as a system header; in all other lines, that is in
 * strings, the directories of this machine are left out.
 */
#ifndef CLI_PREPROCESS_H
#define CLI_PREPROCESS_H

#include <stdio.h>

#include "cli/target.h"
#include "front/flags.h"

/* Runs $CLANG, or clang-22; die() where that fails. */
void preprocess(const struct options *o, const struct target *t, FILE *out);

/* The flags of @t that decide how preprocessed text is read; no paths. */
void preprocess_flags(const struct options *o, const struct target *t,
		      struct arena *a, struct arg_list *out);

#endif
