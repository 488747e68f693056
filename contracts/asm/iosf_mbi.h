/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The side band of Intel's chips. arch/x86/platform/intel/iosf_mbi.c and
 * arch/x86/include/asm/iosf_mbi.h, kernel-doc of each. What is blocked or
 * acquired is counted for the whole machine, and not followed.
 */
#ifndef BELAY_ASM_IOSF_MBI_H
#define BELAY_ASM_IOSF_MBI_H

#include <belay/belay.h>
#include_next <asm/iosf_mbi.h>

#if IS_ENABLED(CONFIG_IOSF_MBI)
bool iosf_mbi_available(void) __contract;
int iosf_mbi_read(u8 port, u8 opcode, u32 offset, u32 *mdr)
	__sets(*mdr, result == 0) __at_most(0);
int iosf_mbi_write(u8 port, u8 opcode, u32 offset, u32 mdr) __at_most(0);
int iosf_mbi_modify(u8 port, u8 opcode, u32 offset, u32 mdr, u32 mask)
	__at_most(0);
void iosf_mbi_punit_acquire(void) __sleeps;
void iosf_mbi_punit_release(void) __sleeps;
int iosf_mbi_block_punit_i2c_access(void) __at_most(0) __sleeps;
void iosf_mbi_unblock_punit_i2c_access(void) __sleeps;
int iosf_mbi_register_pmic_bus_access_notifier(struct notifier_block *nb
		__gives(iosf_mbi_unregister_pmic_bus_access_notifier,
			result == 0)) __at_most(0) __sleeps;
int iosf_mbi_unregister_pmic_bus_access_notifier(struct notifier_block *nb
						 __take) __sleeps;
void iosf_mbi_assert_punit_acquired(void) __contract;
#endif

#endif
