/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/crc8.c, kernel-doc of each. */
#ifndef BELAY_LINUX_CRC8_H
#define BELAY_LINUX_CRC8_H

#include <belay/belay.h>
#include_next <linux/crc8.h>

void crc8_populate_lsb(u8 table[256] __bytes(256) __init_out, u8 polynomial)
	__contract;
void crc8_populate_msb(u8 table[256] __bytes(256) __init_out, u8 polynomial)
	__contract;
u8 crc8(const u8 table[256] __bytes(256), const u8 *pdata __bytes(nbytes),
	size_t nbytes, u8 crc) __contract;

#endif
