/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SPI word by word. drivers/spi/spi-bitbang.c, kernel-doc of each, and
 * include/linux/spi/spi_bitbang.h, comments on struct spi_bitbang.
 */
#ifndef BELAY_LINUX_SPI_SPI_BITBANG_H
#define BELAY_LINUX_SPI_SPI_BITBANG_H

#include <belay/belay.h>
#include <linux/spi/spi.h>
#include_next <linux/spi/spi_bitbang.h>
#include <linux/version.h>

int __slot(spi_bitbang, setup_transfer)(struct spi_device *spi,
					struct spi_transfer *t __nullable)
	__sleeps;
__slot_check(spi_bitbang, setup_transfer);
void __slot(spi_bitbang, chipselect)(struct spi_device *spi, int is_on)
	__sleeps;
__slot_check(spi_bitbang, chipselect);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
void __slot(spi_bitbang, set_mosi_idle)(struct spi_device *spi) __sleeps;
__slot_check(spi_bitbang, set_mosi_idle);
#endif
int __slot(spi_bitbang, txrx_bufs)(struct spi_device *spi,
				   struct spi_transfer *t) __sleeps;
__slot_check(spi_bitbang, txrx_bufs);
int __slot(spi_bitbang, set_line_direction)(struct spi_device *spi,
					    bool output) __sleeps;
__slot_check(spi_bitbang, set_line_direction);

int spi_bitbang_setup(struct spi_device *spi) __at_most(0) __sleeps;
void spi_bitbang_cleanup(struct spi_device *spi) __sleeps;
int spi_bitbang_setup_transfer(struct spi_device *spi,
			       struct spi_transfer *t __nullable)
	__at_most(0) __sleeps;
int spi_bitbang_init(struct spi_bitbang *spi) __at_most(0);
/* Takes a reference to the controller of its own, and registers it. */
int spi_bitbang_start(struct spi_bitbang *spi
			__gives(spi_bitbang_stop, result == 0))
	__at_most(0) __sleeps;
void spi_bitbang_stop(struct spi_bitbang *spi __take) __sleeps;

#endif
