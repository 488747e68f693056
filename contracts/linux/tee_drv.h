/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Trusted execution environments. drivers/tee/tee_core.c and tee_shm.c, kernel-
 * doc of each; include/linux/tee_drv.h.
 */
#ifndef BELAY_LINUX_TEE_DRV_H
#define BELAY_LINUX_TEE_DRV_H

#include <belay/belay.h>
#include_next <linux/tee_drv.h>

struct tee_context *
tee_client_open_context(struct tee_context *start __nullable,
			int (*match)(struct tee_ioctl_version_data *,
				     const void *),
			const void *data __nullable,
			struct tee_ioctl_version_data *vers __nullable)
	__own(tee_client_close_context) __errptr __sleeps;
void tee_client_close_context(struct tee_context *ctx __take) __sleeps;
/*
 * The session is a number in the argument, and is there where ret in that is 0,
 * too. No word ties it to the call that closes it.
 */
int tee_client_open_session(struct tee_context *ctx,
			    struct tee_ioctl_open_session_arg *arg,
			    struct tee_param *param __nullable) __sleeps;
int tee_client_close_session(struct tee_context *ctx, u32 session) __sleeps;
int tee_client_invoke_func(struct tee_context *ctx,
			   struct tee_ioctl_invoke_arg *arg,
			   struct tee_param *param __nullable) __sleeps;

struct tee_shm *tee_shm_alloc_kernel_buf(struct tee_context *ctx, size_t size)
	__own(tee_shm_free) __errptr __borrows(ctx) __sleeps;
void tee_shm_free(struct tee_shm *shm __take) __sleeps;
/* An ERR_PTR for memory that is not mapped, or an offset behind its end. */
void *tee_shm_get_va(struct tee_shm *shm, size_t offs)
	__errptr __borrows(shm);
int tee_shm_get_pa(struct tee_shm *shm, size_t offs, phys_addr_t *pa)
	__sets(*pa, result == 0) __at_most(0);

#endif
