/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Memories on SPI. include/linux/spi/spi-mem.h, comments on struct
 * spi_controller_mem_ops, and drivers/spi/spi-mem.c, kernel-doc of each. The
 * operations run with the lock of the bus held.
 */
#ifndef BELAY_LINUX_SPI_SPI_MEM_H
#define BELAY_LINUX_SPI_SPI_MEM_H

#include <belay/belay.h>
#include_next <linux/spi/spi-mem.h>

int __slot(spi_controller_mem_ops, adjust_op_size)(struct spi_mem *mem,
						   struct spi_mem_op *op)
	__contract;
__slot_check(spi_controller_mem_ops, adjust_op_size);
bool __slot(spi_controller_mem_ops, supports_op)(struct spi_mem *mem,
						 const struct spi_mem_op *op)
	__contract;
__slot_check(spi_controller_mem_ops, supports_op);
int __slot(spi_controller_mem_ops, exec_op)(struct spi_mem *mem,
					    const struct spi_mem_op *op)
	__sleeps;
__slot_check(spi_controller_mem_ops, exec_op);
const char *__slot(spi_controller_mem_ops, get_name)(struct spi_mem *mem)
	__nullable __errptr;
__slot_check(spi_controller_mem_ops, get_name);
int __slot(spi_controller_mem_ops, dirmap_create)(
		struct spi_mem_dirmap_desc *desc) __sleeps;
__slot_check(spi_controller_mem_ops, dirmap_create);
void __slot(spi_controller_mem_ops, dirmap_destroy)(
		struct spi_mem_dirmap_desc *desc) __sleeps;
__slot_check(spi_controller_mem_ops, dirmap_destroy);
/* As many bytes as it says, or a negative errno. */
ssize_t __slot(spi_controller_mem_ops, dirmap_read)(
		struct spi_mem_dirmap_desc *desc, u64 offs, size_t len,
		void *buf __bytes(len)) __sleeps;
__slot_check(spi_controller_mem_ops, dirmap_read);
ssize_t __slot(spi_controller_mem_ops, dirmap_write)(
		struct spi_mem_dirmap_desc *desc, u64 offs, size_t len,
		const void *buf __bytes(len)) __sleeps;
__slot_check(spi_controller_mem_ops, dirmap_write);
int __slot(spi_controller_mem_ops, poll_status)(
		struct spi_mem *mem, const struct spi_mem_op *op, u16 mask,
		u16 match, unsigned long initial_delay_us,
		unsigned long polling_rate_us, unsigned long timeout_ms)
	__sleeps;
__slot_check(spi_controller_mem_ops, poll_status);

/* spi_mem_driver: its data goes by the SPI device. */
int __slot(spi_mem_driver, probe)(struct spi_mem *mem) __sleeps;
__slot_check(spi_mem_driver, probe);
int __slot(spi_mem_driver, remove)(struct spi_mem *mem) __sleeps;
__slot_check(spi_mem_driver, remove);
void __slot(spi_mem_driver, shutdown)(struct spi_mem *mem) __sleeps;
__slot_check(spi_mem_driver, shutdown);

#if IS_ENABLED(CONFIG_SPI_MEM)
bool spi_mem_default_supports_op(struct spi_mem *mem,
				 const struct spi_mem_op *op) __contract;
int spi_controller_dma_map_mem_op_data(struct spi_controller *ctlr,
				       const struct spi_mem_op *op,
				       struct sg_table *sg)
	__at_most(0) __sleeps;
void spi_controller_dma_unmap_mem_op_data(struct spi_controller *ctlr,
					  const struct spi_mem_op *op,
					  struct sg_table *sg) __contract;
#endif
int spi_mem_adjust_op_size(struct spi_mem *mem, struct spi_mem_op *op)
	__at_most(0);
bool spi_mem_supports_op(struct spi_mem *mem, const struct spi_mem_op *op)
	__contract;
int spi_mem_exec_op(struct spi_mem *mem, const struct spi_mem_op *op)
	__at_most(0) __sleeps;
const char *spi_mem_get_name(struct spi_mem *mem) __cstr __borrows(mem);
struct spi_mem_dirmap_desc *
spi_mem_dirmap_create(struct spi_mem *mem,
		      const struct spi_mem_dirmap_info *info)
	__own(spi_mem_dirmap_destroy) __errptr __sleeps;
void spi_mem_dirmap_destroy(struct spi_mem_dirmap_desc *desc __take) __sleeps;
struct spi_mem_dirmap_desc *
devm_spi_mem_dirmap_create(struct device *dev, struct spi_mem *mem,
			   const struct spi_mem_dirmap_info *info)
	__errptr __borrows(dev) __sleeps;
ssize_t spi_mem_dirmap_read(struct spi_mem_dirmap_desc *desc, u64 offs,
			    size_t len, void *buf __bytes(len)) __sleeps;
ssize_t spi_mem_dirmap_write(struct spi_mem_dirmap_desc *desc, u64 offs,
			     size_t len, const void *buf __bytes(len))
	__sleeps;
int spi_mem_poll_status(struct spi_mem *mem, const struct spi_mem_op *op,
			u16 mask, u16 match, unsigned long initial_delay_us,
			unsigned long polling_delay_us, u16 timeout_ms)
	__at_most(0) __sleeps;
int spi_mem_driver_register_with_owner(struct spi_mem_driver *drv
				__gives(spi_mem_driver_unregister,
					result == 0),
				       struct module *owner __nullable)
	__at_most(0) __sleeps;
void spi_mem_driver_unregister(struct spi_mem_driver *drv __take) __sleeps;

#endif
