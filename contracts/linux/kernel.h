/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Text into buffers. lib/vsprintf.c, kernel-doc of each: at most size bytes
 * are written, with a NUL where the size is not 0; what follows it stays as it
 * was. snprintf() returns what it would have written, scnprintf() what it did.
 *
 * Since 6.9 they are declared in linux/sprintf.h, which this header includes.
 */
#ifndef BELAY_LINUX_KERNEL_H
#define BELAY_LINUX_KERNEL_H

#include <belay/belay.h>
#include_next <linux/kernel.h>

/* A chance to run for others, where the kernel is configured so. */
void belay_might_sleep(void) __sleeps;
#undef might_sleep
#define might_sleep()		belay_might_sleep()

int sprintf(char *buf __init_out __cstr, const char *fmt __cstr, ...)
	__contract;
int snprintf(char *buf __init_out __bytes(size) __cstr __nullable,
	     size_t size, const char *fmt __cstr, ...) __contract;
int scnprintf(char *buf __init_out __bytes(size) __cstr, size_t size,
	      const char *fmt __cstr, ...) __contract;
char *kasprintf(gfp_t gfp, const char *fmt __cstr, ...)
	__own(kfree) __nullable __cstr __sets(*result)
	__sleeps_if(gfpflags_allow_blocking(gfp));

/*
 * The arguments are read until the first that does not match; how many did is
 * the result. The kernel's __scanf() says which is the format.
 */
int sscanf(const char *buf __cstr, const char *fmt __cstr, ...) __contract;

#endif
