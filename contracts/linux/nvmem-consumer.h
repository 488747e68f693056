/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Users of non-volatile memory. drivers/nvmem/core.c, kernel-doc of each: 0 or
 * a negative errno, where nothing else is said.
 */
#ifndef BELAY_LINUX_NVMEM_CONSUMER_H
#define BELAY_LINUX_NVMEM_CONSUMER_H

#include <belay/belay.h>
#include_next <linux/nvmem-consumer.h>
#include <linux/version.h>

#if IS_ENABLED(CONFIG_NVMEM)

struct nvmem_cell *nvmem_cell_get(struct device *dev __nullable,
				  const char *id __cstr __nullable)
	__own(nvmem_cell_put) __errptr __sleeps;
void nvmem_cell_put(struct nvmem_cell *cell __take) __sleeps;
struct nvmem_cell *devm_nvmem_cell_get(struct device *dev,
				       const char *id __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
void devm_nvmem_cell_put(struct device *dev, struct nvmem_cell *cell)
	__sleeps;
/* A copy. That it has as many bytes as *len says cannot be said yet. */
void *nvmem_cell_read(struct nvmem_cell *cell, size_t *len __nullable)
	__own(kfree) __errptr __sets(*result) __sets(*len, !IS_ERR(result))
	__sleeps;
int nvmem_cell_write(struct nvmem_cell *cell, void *buf __bytes(len),
		     size_t len) __sleeps;

#define belay_nvmem_number(name, type)					\
	int name(struct device *dev, const char *cell_id __cstr,	\
		 type *val)						\
		__sets(*val, result == 0) __at_most(0) __sleeps

belay_nvmem_number(nvmem_cell_read_u8, u8);
belay_nvmem_number(nvmem_cell_read_u16, u16);
belay_nvmem_number(nvmem_cell_read_u32, u32);
belay_nvmem_number(nvmem_cell_read_u64, u64);
belay_nvmem_number(nvmem_cell_read_variable_le_u32, u32);
belay_nvmem_number(nvmem_cell_read_variable_le_u64, u64);

/* Whole devices: the number of bytes, or a negative errno. */
struct nvmem_device *nvmem_device_get(struct device *dev,
				      const char *name __cstr)
	__own(nvmem_device_put) __errptr __sleeps;
struct nvmem_device *
nvmem_device_find(void *data __nullable,
		  int (*match)(struct device *dev, const void *data))
	__own(nvmem_device_put) __errptr __sleeps;
void nvmem_device_put(struct nvmem_device *nvmem __take) __sleeps;
struct nvmem_device *devm_nvmem_device_get(struct device *dev,
					   const char *name __cstr)
	__errptr __borrows(dev) __sleeps;
void devm_nvmem_device_put(struct device *dev, struct nvmem_device *nvmem)
	__sleeps;
int nvmem_device_read(struct nvmem_device *nvmem __nullable,
		      unsigned int offset, size_t bytes,
		      void *buf __bytes(bytes))
	__sets(*buf, result >= 0) __sleeps;
int nvmem_device_write(struct nvmem_device *nvmem __nullable,
		       unsigned int offset, size_t bytes,
		       void *buf __bytes(bytes)) __sleeps;
const char *nvmem_dev_name(struct nvmem_device *nvmem) __cstr __borrows(nvmem);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
size_t nvmem_dev_size(struct nvmem_device *nvmem) __contract;
#endif
int nvmem_register_notifier(struct notifier_block *nb
				__gives(nvmem_unregister_notifier,
					result == 0)) __at_most(0) __sleeps;
int nvmem_unregister_notifier(struct notifier_block *nb __take) __sleeps;

#endif

#endif
