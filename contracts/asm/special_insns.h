/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The inlines of x86 that store 64 bytes to a device say `struct { } __iomem
 * *`, where an address space is lost and the conversion an error. They become
 * functions of plain pointers, whose callers convert.
 */
#ifndef BELAY_ASM_SPECIAL_INSNS_H
#define BELAY_ASM_SPECIAL_INSNS_H

#pragma push_macro("__iomem")
#undef __iomem
#define __iomem
#include_next <asm/special_insns.h>
#pragma pop_macro("__iomem")

#define movdir64b(dst, src)	movdir64b((void *)(dst), src)
#define movdir64b_io(dst, src)	movdir64b_io((void *)(dst), src)
#define enqcmds(dst, src)	enqcmds((void *)(dst), src)

#endif
