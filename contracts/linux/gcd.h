/* SPDX-License-Identifier: GPL-2.0-only */
/* lib/math/gcd.c, kernel-doc: 0 only where both are. */
#ifndef BELAY_LINUX_GCD_H
#define BELAY_LINUX_GCD_H

#include <belay/belay.h>
#include_next <linux/gcd.h>

unsigned long gcd(unsigned long a, unsigned long b) __contract;

#endif
