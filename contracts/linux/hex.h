/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Numbers of base 16. lib/hexdump.c and lib/net_utils.c, kernel-doc of each. A
 * string ends a conversion early. The header is there since 6.4.
 */
#ifndef BELAY_LINUX_HEX_H
#define BELAY_LINUX_HEX_H

#include <belay/belay.h>
#include_next <linux/hex.h>

int hex_to_bin(unsigned char ch) __at_most(15);
int hex2bin(u8 *dst __bytes(count), const char *src __cstr, size_t count)
	__sets(*dst, result == 0) __at_most(0);
char *bin2hex(char *dst __bytes(2 * count) __init_out,
	      const void *src __bytes(count), size_t count) __borrows(dst);
bool mac_pton(const char *s __cstr, u8 *mac __bytes(6))
	__sets(*mac, result != 0);

#endif
