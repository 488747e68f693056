/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SPI. drivers/spi/spi.c and include/linux/spi/spi.h, kernel-doc of each;
 * Documentation/spi/spi-summary.rst. Transfers sleep, but spi_async().
 */
#ifndef BELAY_LINUX_SPI_SPI_H
#define BELAY_LINUX_SPI_SPI_H

#include <belay/belay.h>
#include_next <linux/spi/spi.h>

/* spi_driver: as platform_driver. */
int __slot(spi_driver, probe)(struct spi_device *spi belay_powered)
	__cookie_at(spi->dev.driver_data)
	__sets(spi->dev.driver_data, result == 0) __sleeps;
__slot_check(spi_driver, probe);
void __slot(spi_driver, remove)(struct spi_device *spi belay_powered)
	__cookie_at(spi->dev.driver_data)
	__takes(spi->dev.driver_data) __sleeps;
__slot_check(spi_driver, remove);
void __slot(spi_driver, shutdown)(struct spi_device *spi belay_powered)
	__cookie_at(spi->dev.driver_data) __sleeps;
__slot_check(spi_driver, shutdown);

int __spi_register_driver(struct module *owner __nullable,
			  struct spi_driver *driver
				__gives(spi_unregister_driver, result == 0))
	__at_most(0) __sleeps;
void spi_unregister_driver(struct spi_driver *driver __take __nullable)
	__sleeps;

const struct spi_device_id *spi_get_device_id(const struct spi_device *spi)
	__nullable;
const void *spi_get_device_match_data(const struct spi_device *spi)
	__drvdata __nullable;

/* Checks and sets mode and speed. */
int spi_setup(struct spi_device *spi) __at_most(0) __sleeps;

/* 0, or a negative errno. A transfer that reads fills its buffer. */
int spi_sync(struct spi_device *spi, struct spi_message *message)
	__at_most(0) __sleeps;
int spi_sync_transfer(struct spi_device *spi, struct spi_transfer *xfers,
		      unsigned int num_xfers) __at_most(0) __sleeps;
int spi_write(struct spi_device *spi, const void *buf __bytes(len),
	      size_t len) __at_most(0) __sleeps;
int spi_read(struct spi_device *spi, void *buf __bytes(len), size_t len)
	__sets(*buf, result == 0) __at_most(0) __sleeps;
int spi_write_then_read(struct spi_device *spi,
			const void *tx __bytes(n_tx) __nullable,
			unsigned int n_tx,
			void *rx __bytes(n_rx) __nullable, unsigned int n_rx)
	__sets(*rx, result == 0) __at_most(0) __sleeps;

/* The bytes that were asked for with the structure. */
void *spi_controller_get_devdata(struct spi_controller *ctlr)
	__drvdata __zeroed __borrows(ctlr);

/* spi_controller: what the core asks for, one message at a time. */
int __slot(spi_controller, setup)(struct spi_device *spi) __sleeps;
__slot_check(spi_controller, setup);
void __slot(spi_controller, set_cs)(struct spi_device *spi, bool enable)
	__sleeps;
__slot_check(spi_controller, set_cs);
int __slot(spi_controller, transfer_one)(struct spi_controller *ctlr,
					 struct spi_device *spi,
					 struct spi_transfer *xfer) __sleeps;
__slot_check(spi_controller, transfer_one);
int __slot(spi_controller, transfer_one_message)(
		struct spi_controller *ctlr, struct spi_message *message)
	__sleeps;
__slot_check(spi_controller, transfer_one_message);
int __slot(spi_controller, prepare_message)(struct spi_controller *ctlr,
					    struct spi_message *message)
	__sleeps;
__slot_check(spi_controller, prepare_message);

/* Controllers. What is allocated is put where it is not registered. */
void spi_finalize_current_transfer(struct spi_controller *ctlr) __contract;
int spi_register_controller(struct spi_controller *ctlr
				__becomes(spi_unregister_controller,
					  result == 0)) __at_most(0) __sleeps;
void spi_unregister_controller(struct spi_controller *ctlr __take) __sleeps;
int devm_spi_register_controller(struct device *dev,
				 struct spi_controller *ctlr)
	__at_most(0) __sleeps;
int spi_controller_suspend(struct spi_controller *ctlr) __at_most(0) __sleeps;
int spi_controller_resume(struct spi_controller *ctlr) __at_most(0) __sleeps;
struct spi_controller *__devm_spi_alloc_controller(struct device *dev,
						   unsigned int size,
						   bool slave)
	__nullable __fresh __borrows(dev) __sleeps;

#endif
