/* SPDX-License-Identifier: GPL-2.0-only */
/* Check sums. lib/crc7.c, kernel-doc. */
#ifndef BELAY_LINUX_CRC7_H
#define BELAY_LINUX_CRC7_H

#include <belay/belay.h>
#include_next <linux/crc7.h>

u8 crc7_be(u8 crc, const u8 *buffer __bytes(len), size_t len) __contract;

#endif
