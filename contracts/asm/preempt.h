/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The count of what keeps this task on its processor: inline assembly on x86.
 * That it is balanced is not followed.
 */
#ifndef BELAY_ASM_PREEMPT_H
#define BELAY_ASM_PREEMPT_H

#include <belay/belay.h>
#include_next <asm/preempt.h>

int preempt_count(void) __contract;
void __preempt_count_add(int val) __contract;
void __preempt_count_sub(int val) __contract;
bool __preempt_count_dec_and_test(void) __contract;
bool should_resched(int preempt_offset) __contract;

#ifdef __preempt_schedule
void belay_preempt_schedule(void) __contract;

#undef __preempt_schedule
#define __preempt_schedule()		belay_preempt_schedule()
#undef __preempt_schedule_notrace
#define __preempt_schedule_notrace()	belay_preempt_schedule()
#endif

#endif
