/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Buffers of transfers: an i2c_msg, a spi_transfer and their kin are local
 * structures of the kernel's with pointers to bytes, which the function that
 * does the transfer fills.
 */
#ifndef ANALYSIS_TRANSFER_H
#define ANALYSIS_TRANSFER_H

#include "analysis/apply.h"

/*
 * A function that sleeps is called with such a structure: what the buffers of
 * all local ones hold is not known any more, but it is initialised. Which are
 * only read, and what an error leaves behind, is not told apart.
 */
void transfer_buffers(struct apply *a, struct world *w);

#endif
