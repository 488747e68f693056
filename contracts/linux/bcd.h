/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/bcd.c: numbers of two digits, one in each half of a byte. */
#ifndef BELAY_LINUX_BCD_H
#define BELAY_LINUX_BCD_H

#include <belay/belay.h>
#include_next <linux/bcd.h>

/* Ten times the upper half, and the lower: 165 at most. */
unsigned int _bcd2bin(unsigned char val) __at_most(165);
unsigned char _bin2bcd(unsigned int val) __contract;

#endif
