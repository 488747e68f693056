/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Registers: pointers into I/O memory, of which a word, the call that mapped
 * it or the structure that it points to says how many bytes there are at least
 * (room.h).
 */
#ifndef ANALYSIS_MMIO_H
#define ANALYSIS_MMIO_H

#include "analysis/run.h"

/*
 * @v goes to a parameter that accesses @width bytes: reports what may be
 * outside of its region, or not aligned to its width.
 */
void mmio_access(const struct site *at, struct world *w, const struct value *v,
		 const struct value *width, const struct operand *o);

#endif
