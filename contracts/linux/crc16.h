/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/crc16.c, kernel-doc. */
#ifndef BELAY_LINUX_CRC16_H
#define BELAY_LINUX_CRC16_H

#include <belay/belay.h>
#include_next <linux/crc16.h>

u16 crc16(u16 crc, const u8 *buffer __bytes(len), size_t len) __contract;

#endif
