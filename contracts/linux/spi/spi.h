/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SPI. drivers/spi/spi.c and include/linux/spi/spi.h, kernel-doc of each;
 * Documentation/spi/spi-summary.rst. Transfers sleep, but spi_async().
 */
#ifndef BELAY_LINUX_SPI_SPI_H
#define BELAY_LINUX_SPI_SPI_H

#include <belay/belay.h>
#include_next <linux/spi/spi.h>
#include <linux/version.h>

/* spi_driver: as platform_driver. */
extern __typeof__(((struct spi_driver *)0)->id_table)
	__slot(spi_driver, id_table) __matched();

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
	__nullable __matched(id_table);
const void *spi_get_device_match_data(const struct spi_device *spi)
	__drvdata __nullable
	__matched(of_match_table | acpi_match_table | id_table);

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
int __slot(spi_controller, unprepare_message)(struct spi_controller *ctlr,
					      struct spi_message *message)
	__sleeps;
__slot_check(spi_controller, unprepare_message);
int __slot(spi_controller, prepare_transfer_hardware)(
		struct spi_controller *ctlr) __sleeps;
__slot_check(spi_controller, prepare_transfer_hardware);
int __slot(spi_controller, unprepare_transfer_hardware)(
		struct spi_controller *ctlr) __sleeps;
__slot_check(spi_controller, unprepare_transfer_hardware);
int __slot(spi_controller, transfer)(struct spi_device *spi,
				     struct spi_message *message) __contract;
__slot_check(spi_controller, transfer);
void __slot(spi_controller, cleanup)(struct spi_device *spi) __sleeps;
__slot_check(spi_controller, cleanup);
int __slot(spi_controller, set_cs_timing)(struct spi_device *spi) __sleeps;
__slot_check(spi_controller, set_cs_timing);
int __slot(spi_controller, target_abort)(struct spi_controller *ctlr)
	__sleeps;
__slot_check(spi_controller, target_abort);
void __slot(spi_controller, handle_err)(struct spi_controller *ctlr,
					struct spi_message *message) __sleeps;
__slot_check(spi_controller, handle_err);
size_t __slot(spi_controller, max_transfer_size)(struct spi_device *spi)
	__contract;
__slot_check(spi_controller, max_transfer_size);
size_t __slot(spi_controller, max_message_size)(struct spi_device *spi)
	__contract;
__slot_check(spi_controller, max_message_size);
bool __slot(spi_controller, can_dma)(struct spi_controller *ctlr,
				     struct spi_device *spi,
				     struct spi_transfer *xfer) __contract;
__slot_check(spi_controller, can_dma);
int __slot(spi_controller, fw_translate_cs)(struct spi_controller *ctlr,
					    unsigned int cs) __contract;
__slot_check(spi_controller, fw_translate_cs);

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

/*
 * spi_unregister_controller() puts a controller of this kind, too, where it
 * was registered for good or with the device. So what it is owed otherwise is
 * not followed.
 */
struct spi_controller *__spi_alloc_controller(struct device *host,
					      unsigned int size, bool slave)
	__nullable __sleeps;
void spi_controller_put(struct spi_controller *ctlr __nullable) __contract;

/* The message that transfer_one_message() got is done with. */
void spi_finalize_current_message(struct spi_controller *ctlr) __sleeps;
struct spi_message *spi_get_next_queued_message(struct spi_controller *ctlr)
	__nullable __borrows(ctlr);
int spi_target_abort(struct spi_device *spi) __at_most(0) __sleeps;

/* Locked: nobody else's messages come in between. */
int spi_async(struct spi_device *spi, struct spi_message *message) __at_most(0);
int spi_sync_locked(struct spi_device *spi, struct spi_message *message)
	__at_most(0) __sleeps;
int spi_bus_lock(struct spi_controller *ctlr) __at_most(0) __sleeps;
int spi_bus_unlock(struct spi_controller *ctlr) __at_most(0);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
int spi_optimize_message(struct spi_device *spi,
			 struct spi_message *msg
				__gives(spi_unoptimize_message, result == 0))
	__at_most(0) __sleeps;
void spi_unoptimize_message(struct spi_message *msg __take) __sleeps;
#endif

/* Nanoseconds, or a negative errno; for the clocks of a transfer. */
int spi_delay_to_ns(struct spi_delay *delay, struct spi_transfer *xfer
			__nullable) __contract;
int spi_delay_exec(struct spi_delay *delay __nullable,
		   struct spi_transfer *xfer __nullable) __at_most(0) __sleeps;
void spi_take_timestamp_pre(struct spi_controller *ctlr,
			    struct spi_transfer *xfer, size_t progress,
			    bool irqs_off) __contract;
void spi_take_timestamp_post(struct spi_controller *ctlr,
			     struct spi_transfer *xfer, size_t progress,
			     bool irqs_off) __contract;

/* Devices that a driver of the board adds. */
struct spi_device *spi_new_device(struct spi_controller *ctlr,
				  struct spi_board_info *chip)
	__own(spi_unregister_device) __nullable __sleeps;
void spi_unregister_device(struct spi_device *spi __take __nullable) __sleeps;
struct spi_device *spi_new_ancillary_device(struct spi_device *spi,
					    u8 chip_select)
	__own(spi_unregister_device) __errptr __sleeps;
int spi_register_board_info(const struct spi_board_info *info
				__counted_by(n), unsigned int n)
	__at_most(0) __sleeps;

#endif
