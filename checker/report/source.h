/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lines of source files, for excerpts. Each file is read once; one that
 * cannot be read has no lines. All memory belongs to the given arena.
 */
#ifndef REPORT_SOURCE_H
#define REPORT_SOURCE_H

#include <stddef.h>

#include "base/arena.h"

struct source_file;

struct sources {
	struct arena *arena;
	struct source_file *files;
};

/* A line without its end and what is blank before that; text NULL: none. */
struct source_line {
	const char *text;
	size_t len;
};

/* Line @line of @file, counted from 1. */
struct source_line source_line(struct sources *s, const char *file,
			       unsigned line);

#endif
