/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Members of the kernel's structures that only the driver sets (__drvset): an
 * index in a table of channels, a number of lines. Where the file is the whole
 * driver, all that they can be stands in it: what initialisers give and what is
 * stored, if these are all constants, and the 0 of memory that was zeroed, unless
 * nothing but tables is ever made of the type.
 */
#ifndef ANALYSIS_PRESET_H
#define ANALYSIS_PRESET_H

#include "analysis/fact.h"
#include "mir/mir.h"

/* Which of the objects that the driver made may be at hand. */
struct preset_view {
	/*
	 * The callback whose argument it is in, or NULL. Where tables name the
	 * callback beside the member, or lead to other tables that do, it is
	 * one of those.
	 */
	const struct mir_func *callback;
	const char *when;		/* what holds of it, or NULL */
	const struct mir_record *rec;	/* what that is about */
};

/* Looks at all stores of the unit, once. */
void preset_scan(struct mir_unit *u);

/* What member @f can be; false: nothing is known. */
bool preset_range(const struct mir_unit *u, const struct mir_field *f,
		  const struct preset_view *view, struct fact *out);

#endif
