/* SPDX-License-Identifier: GPL-2.0-only */
/* drivers/char/random.c, kernel-doc of each. Any context. */
#ifndef BELAY_LINUX_RANDOM_H
#define BELAY_LINUX_RANDOM_H

#include <belay/belay.h>
#include_next <linux/random.h>

void get_random_bytes(void *buf __bytes(len) __init_out, size_t len)
	__contract;
u8 get_random_u8(void) __contract;
u16 get_random_u16(void) __contract;
u32 get_random_u32(void) __contract;
u64 get_random_u64(void) __contract;
void add_device_randomness(const void *buf __bytes(len), size_t len)
	__contract;
#endif
