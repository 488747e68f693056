/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memory barriers, which are inline assembly on most machines. They order
 * accesses and do nothing else (Documentation/memory-barriers.txt); what is
 * known of a value here does not rest on their order.
 */
#ifndef BELAY_ASM_BARRIER_H
#define BELAY_ASM_BARRIER_H

#include_next <asm/barrier.h>

#undef mb
#define mb()		barrier()
#undef rmb
#define rmb()		barrier()
#undef wmb
#define wmb()		barrier()
#undef dma_mb
#define dma_mb()	barrier()
#undef dma_rmb
#define dma_rmb()	barrier()
#undef dma_wmb
#define dma_wmb()	barrier()
#undef smp_mb
#define smp_mb()	barrier()
#undef smp_rmb
#define smp_rmb()	barrier()
#undef smp_wmb
#define smp_wmb()	barrier()

#endif /* BELAY_ASM_BARRIER_H */
