/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Non-volatile memory. drivers/nvmem/core.c, bin_attr_nvmem_read() and its kin
 * and nvmem_register(): a range within the size that was registered, which is
 * an int, in a buffer of as many bytes; the context is the priv of the
 * configuration. Cells from the device tree are not held to that size, nor is
 * anything but sysfs to a length that is not 0.
 */
#ifndef BELAY_LINUX_NVMEM_PROVIDER_H
#define BELAY_LINUX_NVMEM_PROVIDER_H

#include <belay/belay.h>
#include_next <linux/nvmem-provider.h>

int __slot(nvmem_config, reg_read)(void *priv
					__cookie_at(struct nvmem_config.priv),
				   unsigned int offset,
				   void *val __bytes(bytes),
				   size_t bytes __at_most(0x7fffffff))
	__sleeps;
__slot_check(nvmem_config, reg_read);
int __slot(nvmem_config, reg_write)(void *priv
					__cookie_at(struct nvmem_config.priv),
				    unsigned int offset,
				    void *val __bytes(bytes),
				    size_t bytes __at_most(0x7fffffff))
	__sleeps;
__slot_check(nvmem_config, reg_write);

struct nvmem_device *nvmem_register(const struct nvmem_config *config)
	__own(nvmem_unregister) __errptr __sleeps;
void nvmem_unregister(struct nvmem_device *nvmem __take __nullable) __sleeps;
struct nvmem_device *devm_nvmem_register(struct device *dev,
					 const struct nvmem_config *config)
	__errptr __borrows(dev) __sleeps;

#endif
