/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hardware random number generators. include/linux/hw_random.h, comment on
 * struct hwrng, and drivers/char/hw_random/core.c: the core serialises the
 * operations by a mutex. read() returns how many of at most max bytes it
 * wrote, or a negative errno; the buffer is one that the core has zeroed.
 */
#ifndef BELAY_LINUX_HW_RANDOM_H
#define BELAY_LINUX_HW_RANDOM_H

#include <belay/belay.h>
#include_next <linux/hw_random.h>
#include <linux/cache.h>

/* hw_random.h: private data, for the driver's own use. */
extern __typeof__(((struct hwrng *)0)->priv) __slot(hwrng, priv) __drvdata;

int __slot(hwrng, init)(struct hwrng *rng) __sleeps;
__slot_check(hwrng, init);
void __slot(hwrng, cleanup)(struct hwrng *rng) __sleeps;
__slot_check(hwrng, cleanup);
int __slot(hwrng, data_present)(struct hwrng *rng, int wait) __sleeps;
__slot_check(hwrng, data_present);
int __slot(hwrng, data_read)(struct hwrng *rng, u32 *data) __sleeps;
__slot_check(hwrng, data_read);
/*
 * core.c, rng_buffer_size(): as much as that buffer has, a power of two;
 * add_early_randomness(), which is gone in 6.12: 16 bytes or more. What drivers
 * need of that is that it is whole words, and room for 64 bits.
 */
enum { belay_rng_buffer = SMP_CACHE_BYTES < 32 ? 32 : SMP_CACHE_BYTES };
int __slot(hwrng, read)(struct hwrng *rng, void *data __bytes(max),
			size_t max __at_least(8)
				   __at_most(belay_rng_buffer)
				   __multiple(4), bool wait) __sleeps;
__slot_check(hwrng, read);

int hwrng_register(struct hwrng *rng __gives(hwrng_unregister, result == 0))
	__at_most(0) __sleeps;
void hwrng_unregister(struct hwrng *rng __take) __sleeps;
int devm_hwrng_register(struct device *dev, struct hwrng *rng)
	__at_most(0) __sleeps;
void devm_hwrng_unregister(struct device *dev, struct hwrng *rng) __sleeps;
long hwrng_msleep(struct hwrng *rng, unsigned int msecs) __sleeps;
/* drivers/char/hw_random/core.c: waits for a tick, as the one above does. */
long hwrng_yield(struct hwrng *rng) __sleeps;

#endif
